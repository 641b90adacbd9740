//! Rates side by side as a person would put them: the finding first, then row by row.

use crate::dataset::{PriceBasis, Qualifier, Reading};
use crate::model::{Amount, Datum, Derived, Footing, Model, Pace, Stage};
use crate::words::Lang;

/// The finding of a comparison of rates.
#[derive(Clone, Debug, PartialEq)]
pub enum PaceTitle {
    /// A target, the rate it needs, and what is left if the first year only meets its own.
    Needs {
        /// The indicator's name.
        name: String,
        /// The target, where it is a level.
        goal: Option<Amount>,
        /// The rate.
        rate: Amount,
        /// The first year's rate, and what it leaves.
        left: Option<(Amount, Amount)>,
    },
    /// The first year is set at the target rate.
    Alike {
        /// The indicators' names.
        names: Vec<String>,
        /// The rate, of a single one.
        rate: Option<Amount>,
    },
    /// A target rate, and no target for the first year.
    Alone {
        /// The indicator's name.
        name: String,
        /// The rate.
        rate: Amount,
        /// The past average, where there is one.
        past: Option<Amount>,
    },
    /// A target from which no rate follows.
    Open {
        /// The indicator's name.
        name: String,
        /// The target.
        goal: Amount,
        /// The first year's rate, where one is set.
        first: Option<Amount>,
    },
}

impl PaceTitle {
    /// The finding of these rows; `None` without any.
    pub fn of(paces: &[Pace<'_>], lang: Lang) -> Option<Self> {
        let pace = paces.first()?;
        let name = |pace: &Pace<'_>| lang.of(pace.indicator.short()).to_owned();
        let [past, first, average, remaining] = Stage::ALL.map(|stage| rounded(pace, stage));
        if paces.iter().all(Pace::agrees) {
            return Some(Self::Alike {
                names: paces.iter().map(name).collect(),
                rate: average.filter(|_| paces.len() == 1),
            });
        }
        let name = name(pace);
        let goal = Amount::printed(pace.target);
        Some(match (average, first, remaining) {
            (Some(rate), _, _) if pace.agrees() => Self::Alike {
                names: vec![name],
                rate: Some(rate),
            },
            (Some(rate), None, _) if pace.target_is_rate() => Self::Alone { name, rate, past },
            (Some(rate), first, remaining) => Self::Needs {
                name,
                goal: (!pace.target_is_rate()).then_some(goal),
                rate,
                left: first.zip(remaining),
            },
            (None, first, _) => Self::Open { name, goal, first },
        })
    }
}

/// What stands under a row's name: on what basis its rates are counted, or what the report leaves
/// out of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PaceNote<'a> {
    /// The target is set for a part.
    Part {
        /// The target.
        goal: Amount,
        /// Which part.
        scope: &'a str,
    },
    /// The first rates are real, the derived ones at the target's prices, which are open.
    RealThenOpen,
    /// The first year's target alone is on a comparable basis.
    FirstComparable,
    /// Only rates are given, no level.
    RatesOnly,
    /// All rates are counted alike.
    All(PriceBasis),
}

impl<'a> PaceNote<'a> {
    /// What to say of a row.
    pub fn of(model: &Model, pace: &Pace<'a>, lang: Lang) -> Self {
        let basis = |stage| pace.rate(stage).ok().and_then(|rate| model.basis(rate));
        let scope = pace.part.and_then(|part| part.part.as_ref());
        let [first, average] = [Stage::FirstYear, Stage::Average].map(basis);
        if let Some(scope) = scope {
            let goal = Amount::printed(pace.target);
            let scope = lang.of(&scope.scope);
            return Self::Part { goal, scope };
        }
        if first == Some(PriceBasis::Comparable) && average != first {
            return Self::FirstComparable;
        }
        if first == Some(PriceBasis::Real) && average == Some(PriceBasis::NotStated) {
            return Self::RealThenOpen;
        }
        let reached = model
            .trajectory(&pace.indicator.id)
            .map(|road| road.reached);
        if pace.target_is_rate() && !matches!(reached, Some(Ok(_))) {
            return Self::RatesOnly;
        }
        Self::All(average.or(first).unwrap_or(PriceBasis::NotStated))
    }
}

/// A stage's rate to at most one place, as the chart prints it.
pub fn rounded(pace: &Pace<'_>, stage: Stage) -> Option<Amount> {
    let amount = pace.rate(stage).ok()?.amount()?;
    Some(Amount {
        places: amount.places.min(1),
        ..amount
    })
}

/// Whether a rate is printed as a floor, or follows from one.
pub fn is_floor(datum: Datum<'_>) -> bool {
    match datum {
        Datum::Figure(figure) => figure.says(Qualifier::AtLeast),
        Datum::Derived(derived) => derived.reading() == Reading::AtLeast,
        Datum::Underivable(_) | Datum::Chain(_) | Datum::Member(_) => false,
    }
}

/// Rates in words.
pub fn describe_pace(model: &Model, paces: &[Pace<'_>], lang: Lang) -> String {
    let phrases = lang.phrases();
    let report = model.dataset().report();
    let name = |pace: &Pace<'_>| lang.of(&pace.indicator.name).to_owned();
    let title = PaceTitle::of(paces, lang);
    let mut said: Vec<String> = title
        .iter()
        .map(|title| phrases.pace_title(title, report))
        .collect();
    let alike: Vec<String> = paces
        .iter()
        .filter(|pace| pace.agrees())
        .map(name)
        .collect();
    if !alike.is_empty() && !matches!(title, Some(PaceTitle::Alike { .. })) {
        said.push(phrases.pace_alike(&alike, report));
    }
    for pace in paces {
        let stages = Stage::ALL.map(|stage| in_words(model, pace, stage, lang));
        let mut clauses: Vec<&str> = stages.iter().map(String::as_str).collect();
        // What cannot be derived twice for one reason is said once.
        clauses.dedup();
        if all_open(model, pace) {
            clauses.push(phrases.pace_all_open());
        }
        said.push(phrases.pace_row(&name(pace), &phrases.clauses(&clauses)));
    }
    let left_out: Vec<String> = model
        .first_year_alone()
        .into_iter()
        .map(|figure| {
            let indicator = model.dataset().indicator(&figure.indicator);
            let name = indicator.map_or("", |indicator| lang.of(&indicator.name));
            format!("{name} {}", phrases.worded(Datum::Figure(figure)))
        })
        .collect();
    if !left_out.is_empty() {
        said.push(phrases.pace_left_out(&left_out, report));
    }
    said.push(phrases.source(report));
    phrases.sentences(&said)
}

/// A stage of a row with its basis, and how it stands to the stage before.
fn in_words(model: &Model, pace: &Pace<'_>, stage: Stage, lang: Lang) -> String {
    let phrases = lang.phrases();
    let report = model.dataset().report();
    let rate = match pace.rate(stage) {
        Ok(rate) => rate,
        Err(absent) => return phrases.pace_absent(stage, absent.why, false, report),
    };
    let printed = matches!(rate, Datum::Figure(_));
    let said = phrases.pace_rate(stage, printed, &phrases.worded(rate), report);
    let basis = model.basis(rate).filter(|_| !all_open(model, pace));
    let basis = basis.map_or("", |basis| phrases.basis(basis)).to_owned();
    let step = step_in_words(model, pace, stage, lang);
    let parts = [said, basis, step.unwrap_or_default()];
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let parts: Vec<&str> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    parts.join(phrases.pace_comma())
}

/// Whether the report says of no rate of a row how it is counted.
fn all_open(model: &Model, pace: &Pace<'_>) -> bool {
    let rates = Stage::ALL.map(|stage| pace.rate(stage));
    let mut rates = rates.into_iter().flatten();
    rates.all(|rate| model.basis(rate) == Some(PriceBasis::NotStated))
}

/// How a stage's rate stands to the one before it, where there is something to say.
pub fn step_in_words(model: &Model, pace: &Pace<'_>, stage: Stage, lang: Lang) -> Option<String> {
    let phrases = lang.phrases();
    let (before, difference) = match stage {
        Stage::Past => return None,
        Stage::FirstYear => (Stage::Past, pace.difference),
        Stage::Average => (Stage::FirstYear, None),
        Stage::Remaining => (Stage::Average, pace.added),
    };
    let footing = pace.footing(model, before, stage)?;
    let worth_saying = match footing {
        Footing::Same => difference.is_some(),
        Footing::Changes => true,
        Footing::NotStated => !all_open(model, pace),
    };
    let report = model.dataset().report();
    let other = phrases.pace_stage(before, pace.target_is_rate(), report);
    let amount = difference.map(Derived::amount);
    worth_saying.then(|| phrases.pace_step(&other, footing, amount))
}
