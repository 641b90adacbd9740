//! A chart as a person would put it: findings first, then every datum it shows.

use super::{Lang, TrajectoryTitle, TrendsTitle};
use crate::dataset::Qualifier;
use crate::model::{Amount, Datum, Model, Tier, Trajectory, Trend};

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

impl TrajectoryTitle {
    /// The finding of this road.
    pub fn of(road: &Trajectory<'_>) -> Self {
        let target = Amount::printed(road.target);
        let floor = road.target.says(Qualifier::AtLeast);
        match (road.goal, road.needed, road.reached) {
            (Ok(Datum::Derived(goal)), _, _) => Self::Rate {
                rate: target,
                floor,
                goal: goal.amount(),
            },
            (Ok(_), Ok(Datum::Derived(needed)), _) => Self::Level {
                goal: target,
                needed: needed.amount(),
                supposed: road
                    .stated
                    .zip(road.shortfall)
                    .map(|(rate, short)| (Amount::printed(rate), short.amount())),
            },
            (Ok(_), _, _) => Self::LevelAlone {
                goal: target,
                floor,
            },
            (Err(_), _, _) => Self::RateAlone {
                rate: target,
                floor,
            },
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

/// A road in words.
pub fn describe_trajectory(model: &Model, road: &Trajectory<'_>, lang: Lang) -> String {
    let phrases = lang.phrases();
    let report = model.dataset().report();
    let horizon = report.horizon.number();
    let name = lang.of(&road.indicator.name);
    let mut said = vec![phrases.trajectory_title(name, &TrajectoryTitle::of(road), report)];
    for level in [road.start, road.reached, road.goal, road.needed] {
        said.push(match level {
            Ok(datum) => {
                let period = match datum {
                    Datum::Figure(figure) => Some(figure.period),
                    Datum::Derived(derived) => Some(derived.period()),
                    Datum::Underivable(_) | Datum::Chain(_) => None,
                };
                let period = period.map_or(String::new(), |period| phrases.period(period));
                format!("{period} {}", phrases.worded(datum))
            }
            Err(missing) => phrases.missing(missing).to_owned(),
        });
    }
    said.dedup();
    if let (Some(stated), Ok(supposed)) = (road.stated, road.supposed) {
        let label = phrases.supposed_readout(Amount::printed(stated), horizon);
        said.push(format!("{label} {}", phrases.amount(supposed.amount())));
    }
    if let (Some(stated), Ok(remaining)) = (road.stated, road.remaining) {
        let (first, later) = (
            report.end.number() + 1,
            report.end.until(report.horizon) - 1,
        );
        let label = phrases.remaining_readout(Amount::printed(stated), first, later);
        said.push(format!("{label} {}", phrases.amount(remaining.amount())));
    }
    said.push(phrases.implied_path().to_owned());
    said.push(phrases.source(report));
    phrases.sentences(&said)
}

/// The chains in words.
pub fn describe_chains(model: &Model, tiers: &[Tier<'_>], lang: Lang) -> String {
    let phrases = lang.phrases();
    let mut said = vec![phrases.chains_title().to_owned()];
    for tier in tiers {
        let names: Vec<&str> = tier
            .chains
            .iter()
            .map(|chain| lang.of(&chain.name))
            .collect();
        said.push(format!(
            "{} · {} · {} · {}",
            phrases.chain_count(tier.count.map(Amount::printed)),
            lang.of(&tier.class.name),
            phrases.chain_floor(Amount::printed(tier.floor)),
            names.join(" · ")
        ));
        if tier.count.is_none() {
            said.push(phrases.open_chains(tier.chains.len()));
        }
    }
    said.push(phrases.class_warning().to_owned());
    said.push(phrases.source(model.dataset().report()));
    phrases.sentences(&said)
}
