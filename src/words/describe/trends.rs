//! Trends as a person would put them: findings first, then every datum shown.

use crate::model::{Amount, Datum, Model, Trend};
use crate::words::Lang;

/// The finding of a trends chart.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendsTitle {
    /// The indicators that at least doubled, by name, with their index; largest first.
    pub doubled: Vec<(String, Amount)>,
    /// The other indicators that grew, by name, with their index; largest first.
    pub others: Vec<(String, Amount)>,
    /// The indicators that fell, by name, with their index; the least fall first.
    pub fallen: Vec<(String, Amount)>,
}

impl TrendsTitle {
    /// The finding of these trends, which come with the largest change first.
    pub fn of(trends: &[Trend<'_>], lang: Lang) -> Self {
        let named = |trend: &Trend<'_>| {
            (
                lang.of(trend.indicator.short()).to_owned(),
                trend.index.amount(),
            )
        };
        let those = |wanted: &dyn Fn(f64) -> bool| {
            let trends = trends.iter().filter(|trend| wanted(trend.index.value()));
            trends.map(named).collect()
        };
        Self {
            doubled: those(&|index| index >= 200.0),
            others: those(&|index| (100.0..200.0).contains(&index)),
            fallen: those(&|index| index < 100.0),
        }
    }
}

/// Trends in words.
pub fn describe_trends(model: &Model, trends: &[Trend<'_>], lang: Lang) -> String {
    let phrases = lang.phrases();
    let report = model.dataset().report();
    let mut said = vec![
        phrases.trends_title(&TrendsTitle::of(trends, lang)),
        phrases.trends_measure(report),
    ];
    said.extend(trends.iter().map(|trend| trend_in_words(trend, lang)));
    said.push(phrases.years_between(report.start.number() + 1, report.end.number() - 1));
    said.push(phrases.source(report));
    phrases.sentences(&said)
}

fn trend_in_words(trend: &Trend<'_>, lang: Lang) -> String {
    let phrases = lang.phrases();
    let level = |level: Result<Datum<'_>, _>| match level {
        Ok(datum) => phrases.worded(datum),
        Err(missing) => phrases.missing(missing).to_owned(),
    };
    let growth = trend.growth.map(|figure| phrases.growth(figure));
    let parts = [
        Some(lang.of(&trend.indicator.name).to_owned()),
        Some(phrases.digits(trend.index.amount())),
        Some(level(trend.start)),
        Some(level(trend.end)),
        growth,
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
