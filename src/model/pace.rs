//! Rates side by side: what was, what is set for the first year, what the target needs, and what
//! is left if the first year only meets its own.

use super::derivation::id;
use super::trajectory::RoadFigures;
use super::trend::TrendFigures;
use super::{Datum, Derived, Footing, Missing, Model};
use crate::dataset::{Figure, Indicator, Kind, Period, Role, Unit, Year};

/// One of the four rates that are compared, in the order of time and of thought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The average of the five years past.
    Past,
    /// The target for the first year.
    FirstYear,
    /// The average to the horizon: what a target level needs, or the target itself.
    Average,
    /// What is left for the later years if the first only meets its target.
    Remaining,
}

impl Stage {
    /// Every stage.
    pub const ALL: [Self; 4] = [Self::Past, Self::FirstYear, Self::Average, Self::Remaining];
}

/// A rate that is not there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Absent<'a> {
    /// Why.
    pub why: Missing,
    /// What can be asked about it: a value the dataset says cannot be derived, or what is.
    pub datum: Option<Datum<'a>>,
}

/// The rates of one indicator.
#[derive(Clone, Debug)]
pub struct Pace<'a> {
    /// The indicator.
    pub indicator: &'a Indicator,
    /// The target for the horizon: of the indicator, or of a part of it.
    pub target: &'a Figure,
    /// The part the target is set for, if it is not set for the whole.
    pub part: Option<&'a Indicator>,
    /// How far the first year's target lies above the past, where the two subtract.
    pub difference: Option<&'a Derived>,
    /// How far what is left lies above the average.
    pub added: Option<&'a Derived>,
    stages: [Result<Datum<'a>, Absent<'a>>; 4],
}

impl<'a> Pace<'a> {
    /// The rate of a stage, or why there is none.
    pub fn rate(&self, stage: Stage) -> Result<Datum<'a>, Absent<'a>> {
        self.stages[stage as usize]
    }

    /// The rate of a stage as a number, per cent.
    pub fn value(&self, stage: Stage) -> Option<f64> {
        Some(self.rate(stage).ok()?.amount()?.value)
    }

    /// Whether the target is itself a rate.
    pub fn target_is_rate(&self) -> bool {
        self.target.kind == Kind::AverageGrowth
    }

    /// Whether the first year's target is the target rate, so that nothing more is left over.
    pub fn agrees(&self) -> bool {
        let [first, average] = [Stage::FirstYear, Stage::Average].map(|stage| self.value(stage));
        self.target_is_rate() && first.is_some() && first == average
    }

    /// How the bases of two stages stand to each other; `None` where one is missing.
    pub fn footing(&self, model: &Model, from: Stage, to: Stage) -> Option<Footing> {
        model.footing(self.rate(from).ok()?, self.rate(to).ok()?)
    }
}

/// The rates of all indicators with a target for the horizon and any rate.
pub(super) fn paces(model: &Model) -> Vec<Pace<'_>> {
    let indicators = model.dataset.indicators().iter();
    let mut paces: Vec<Pace<'_>> = indicators
        .filter_map(|indicator| pace(model, indicator))
        .collect();
    let rank = |pace: &Pace<'_>| {
        let rate = pace.value(Stage::Average).unwrap_or(f64::NEG_INFINITY);
        (pace.target_is_rate(), rate)
    };
    paces.sort_by(|one, other| {
        let ((group, rate), (other_group, other_rate)) = (rank(one), rank(other));
        group.cmp(&other_group).then(other_rate.total_cmp(&rate))
    });
    paces
}

/// The rates set for the first year of indicators that have no row of their own.
pub(super) fn first_year_alone(model: &Model) -> Vec<&Figure> {
    let paces = paces(model);
    let figures = model.dataset.figures().iter();
    figures
        .filter(|figure| figure.role == Role::Target2022 && figure.kind == Kind::AnnualGrowth)
        .filter(|figure| {
            !paces
                .iter()
                .any(|pace| pace.indicator.id == figure.indicator)
        })
        .collect()
}

fn pace<'a>(model: &'a Model, indicator: &'a Indicator) -> Option<Pace<'a>> {
    let dataset = &model.dataset;
    let report = dataset.report();
    let (start, end, horizon) = (report.start, report.end, report.horizon);
    let after = |year: Year| Year::new(year.number() + 1).ok();
    let first = after(end)?;
    let name = indicator.id.as_str();
    let mut parts = dataset.indicators().iter();
    let part = parts.find(|it| it.part.as_ref().is_some_and(|part| part.of == name));
    let own = RoadFigures::target(dataset, name);
    let (target, part) = match (own, part) {
        (Some(target), _) => (target, None),
        (None, Some(part)) => (RoadFigures::target(dataset, &part.id)?, Some(part)),
        (None, None) => return None,
    };
    let owner = part.map_or(name, |part| part.id.as_str());
    let derived = |of: &str, what: &str, year| model.derived(&id(of, what, Period::In(year)));
    let absent = |why, period| {
        let mut asked = dataset.underivable().iter();
        let asked = asked.find(|value| {
            [name, owner].contains(&value.indicator.as_str())
                && value.period == period
                && value.unit == Unit::PERCENT
        });
        Absent {
            why,
            datum: asked.map(Datum::Underivable),
        }
    };
    let past = TrendFigures::of(dataset, name).growth;
    let past = past
        .filter(|past| past.kind == Kind::AverageGrowth)
        .map(Datum::Figure)
        .or_else(|| derived(name, "average-growth", end).map(Datum::Derived))
        .ok_or_else(|| {
            let from = after(start).unwrap_or(start);
            absent(Missing::PastRateNotReported, Period::Over(from, end))
        });
    let stated = RoadFigures::stated(dataset, name);
    let first_year = stated
        .map(Datum::Figure)
        .ok_or_else(|| absent(Missing::FirstYearTargetNotSet, Period::In(first)));
    let average = match target.kind {
        Kind::AverageGrowth => Some(Datum::Figure(target)),
        _ => derived(owner, "rate-needed", horizon).map(Datum::Derived),
    };
    let average = average.ok_or_else(|| {
        let over = Period::Over(first, horizon);
        absent(Missing::EndLevelNotReported, over)
    });
    let remaining = derived(owner, "rate-remaining", horizon).map(Datum::Derived);
    let remaining = remaining.ok_or_else(|| {
        let why = match average {
            Ok(_) => Missing::FirstYearTargetNotSet,
            Err(_) => Missing::EndLevelNotReported,
        };
        absent(why, Period::Over(after(first).unwrap_or(first), horizon))
    });
    let stages = [past, first_year, average, remaining];
    stages.iter().any(Result::is_ok).then_some(Pace {
        indicator,
        target,
        part,
        difference: derived(name, "rate-difference", first),
        added: derived(owner, "rate-added", horizon),
        stages,
    })
}
