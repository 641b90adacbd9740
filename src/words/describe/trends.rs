//! Trends as a person would put them: findings first, then every datum shown.

use crate::dataset::{Domain, Reading};
use crate::model::{Amount, Comparison, Datum, Model, Outcome, Trend};
use crate::words::phrases::trends::{Bases, TrendsForm};
use crate::words::{Lang, Line, LineRole, Tooltip};

/// How far an indicator moved.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    /// Its name for labels.
    pub name: String,
    /// Its end, the start as 100.
    pub index: Amount,
    /// What the index says of the true one.
    pub reading: Reading,
    /// Whether the year it counts from is printed.
    pub dated: bool,
}

impl Moved {
    fn of(trend: &Trend<'_>, lang: Lang) -> Self {
        Self {
            name: lang.of(trend.indicator.short()).to_owned(),
            index: trend.index.amount(),
            reading: trend.index.reading(),
            dated: trend.is_dated(),
        }
    }
}

/// The finding of a trends chart.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendsTitle {
    /// The theme it is narrowed to.
    pub theme: Option<Domain>,
    /// The indicators that at least doubled; largest first.
    pub doubled: Vec<Moved>,
    /// The other indicators that grew; largest first.
    pub others: Vec<Moved>,
    /// The indicators that fell; the least fall first.
    pub fallen: Vec<Moved>,
}

impl TrendsTitle {
    /// The finding of these trends, which come with the largest change first. Only what counts
    /// from one year is told in one breath: that of the years nobody printed is left to the
    /// chart, unless there is nothing else.
    fn of(trends: &[Trend<'_>], theme: Option<Domain>, lang: Lang) -> Self {
        let any_dated = trends.iter().any(Trend::is_dated);
        let those = |wanted: &dyn Fn(f64) -> bool| {
            let trends = trends
                .iter()
                .filter(|trend| trend.is_dated() || !any_dated)
                .filter(|trend| wanted(trend.index.value()));
            trends.map(|trend| Moved::of(trend, lang)).collect()
        };
        Self {
            theme,
            doubled: those(&|index| index >= 200.0),
            others: those(&|index| (100.0..200.0).contains(&index)),
            fallen: those(&|index| index < 100.0),
        }
    }
}

/// Two trends compared, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparing {
    /// The one that ended higher.
    pub more: Moved,
    /// The other.
    pub less: Moved,
    /// How many times the other's multiple its own is.
    pub ratio: Amount,
    /// How many percentage points lie between their growths, where that can be said.
    pub points: Option<Amount>,
}

impl Comparing {
    fn of(pair: &Comparison<'_>, lang: Lang) -> Self {
        Self {
            more: Moved::of(&pair.more, lang),
            less: Moved::of(&pair.less, lang),
            ratio: pair.ratio,
            points: pair.points,
        }
    }
}

/// What a trends chart shows, to be told.
#[derive(Clone, Debug)]
pub struct Told<'a> {
    /// The trends, the largest change first.
    pub trends: &'a [Trend<'a>],
    /// The outcomes listed by name.
    pub outcomes: &'a [Outcome<'a>],
    /// The themes with their outcomes, where those are only told in short.
    pub themes: &'a [(Domain, Vec<Outcome<'a>>)],
    /// The theme it is narrowed to.
    pub theme: Option<Domain>,
    /// The form of the trends.
    pub form: TrendsForm,
}

/// How many outcomes a title names.
const TITLED: usize = 2;

/// The finding of what is shown.
pub fn trends_title(told: &Told<'_>, lang: Lang) -> String {
    let phrases = lang.phrases();
    match told.trends {
        [] => {
            let of_themes = told.themes.iter().flat_map(|(_, outcomes)| outcomes);
            let named = told.outcomes.iter().chain(of_themes).take(TITLED);
            let named: Vec<_> = named
                .map(|outcome| {
                    (
                        lang.of(outcome.indicator.short()).to_owned(),
                        phrases.short_worded(Datum::Figure(outcome.figure)),
                    )
                })
                .collect();
            phrases.outcomes_title(told.theme, &named)
        }
        [one, other] if told.theme.is_none() => {
            phrases.trends_compared(&Comparing::of(&Comparison::of(one, other), lang))
        }
        trends => phrases.trends_title(&TrendsTitle::of(trends, told.theme, lang)),
    }
}

/// Which starts trends count from.
pub fn bases(trends: &[Trend<'_>]) -> Bases {
    let dated = trends.iter().filter(|trend| trend.is_dated()).count();
    if dated == trends.len() {
        Bases::Printed
    } else if dated == 0 {
        Bases::NotPrinted
    } else {
        Bases::Mixed
    }
}

/// Trends and outcomes in words.
pub fn describe_trends(model: &Model, told: &Told<'_>, lang: Lang) -> String {
    let phrases = lang.phrases();
    let report = model.dataset().report();
    let bases = bases(told.trends);
    let mut said = vec![
        trends_title(told, lang),
        phrases.trends_measure(report, told.form, bases, false),
    ];
    let trends = told.trends.iter();
    said.extend(trends.map(|trend| trend_in_words(trend, told.form, lang)));
    if !told.trends.is_empty() {
        let between = phrases.years_between(report.start.number() + 1, report.end.number() - 1);
        said.push(phrases.trends_note(&between, bases, false));
    }
    for theme in Domain::ALL {
        let of_theme: Vec<String> = told
            .outcomes
            .iter()
            .filter(|outcome| outcome.indicator.domain == theme)
            .map(|outcome| {
                let name = lang.of(&outcome.indicator.name);
                format!("{name} {}", phrases.worded(Datum::Figure(outcome.figure)))
            })
            .collect();
        if !of_theme.is_empty() {
            let of_theme: Vec<&str> = of_theme.iter().map(String::as_str).collect();
            said.push(format!(
                "{} · {}",
                phrases.theme(theme),
                phrases.clauses(&of_theme)
            ));
        }
    }
    if !told.themes.is_empty() {
        let counts = told.themes.iter();
        let counts = counts.map(|(theme, outcomes)| (*theme, outcomes.len()));
        said.push(phrases.themes_counted(&counts.collect::<Vec<_>>()));
    }
    said.push(phrases.source(report));
    phrases.sentences(&said)
}

/// What is said of a place that leads to a theme, or back to all of them.
pub fn theme_tooltip(model: &Model, domain: Option<Domain>, lang: Lang) -> Tooltip {
    let phrases = lang.phrases();
    let name = domain.map_or(phrases.all_choice(), |domain| phrases.theme(domain));
    let wanted = |theme: Domain| domain.is_none_or(|domain| domain == theme);
    let trends = model.trends().into_iter();
    let trends = trends
        .filter(|trend| wanted(trend.indicator.domain))
        .count();
    let themes = Domain::ALL.into_iter().filter(|theme| wanted(*theme));
    let outcomes = themes.map(|theme| model.outcomes(theme).len()).sum();
    let line = |role, text| Line { role, text };
    Tooltip {
        lines: vec![
            line(LineRole::Title, name.to_owned()),
            line(LineRole::Value, phrases.theme_holds(trends, outcomes)),
        ],
    }
}

fn trend_in_words(trend: &Trend<'_>, form: TrendsForm, lang: Lang) -> String {
    let phrases = lang.phrases();
    let level = |level: Result<Datum<'_>, _>| match level {
        Ok(datum) => phrases.worded(datum),
        Err(missing) => phrases.missing(missing).to_owned(),
    };
    let growth = trend.growth.map(|figure| phrases.trend_growth(figure));
    let index = phrases.index_digits(trend.index.amount(), trend.index.reading());
    let index = Some(phrases.index_said(&index));
    // Where neither level is known, that is said once.
    let (start, end) = if trend.start.is_err() && trend.end.is_err() {
        (Some(phrases.level_not_reported().to_owned()), None)
    } else {
        (Some(level(trend.start)), Some(level(trend.end)))
    };
    let name = Some(lang.of(&trend.indicator.name).to_owned());
    // What the axis measures is said first.
    let parts = if form == TrendsForm::Values {
        [name, start, end, growth, index]
    } else {
        [name, index, growth, start, end]
    };
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
