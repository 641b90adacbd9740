//! A road as a person would put it: the finding first, then every datum shown.

use super::ahead::Ahead;
use crate::dataset::Qualifier;
use crate::model::{Amount, Datum, Model, Trajectory};
use crate::words::Lang;

/// The finding of a trajectory chart.
#[derive(Clone, Debug, PartialEq)]
pub enum TrajectoryTitle {
    /// The reader is asked to draw what lies ahead, which is hidden until then.
    Asked,
    /// A level as target and a level to start from.
    Level {
        /// The target.
        goal: Amount,
        /// The average rate it needs.
        needed: Amount,
        /// What stands beside it.
        ahead: Ahead,
    },
    /// A rate as target and a level to start from.
    Rate {
        /// The target.
        rate: Amount,
        /// Whether it is a floor.
        floor: bool,
        /// The level it leads to.
        goal: Amount,
        /// What stands beside it.
        ahead: Ahead,
    },
    /// A rate as target and no level.
    RateAlone {
        /// The target.
        rate: Amount,
        /// Whether it is a floor.
        floor: bool,
    },
    /// A level as target and no level to start from.
    LevelAlone {
        /// The target.
        goal: Amount,
        /// Whether it is a floor.
        floor: bool,
    },
}

impl TrajectoryTitle {
    /// The finding of this road, with what stands beside its target.
    pub fn of(road: &Trajectory<'_>, ahead: Ahead) -> Self {
        let target = Amount::printed(road.target);
        let floor = road.target.says(Qualifier::AtLeast);
        match (road.goal, road.needed) {
            (Ok(Datum::Derived(goal)), _) => Self::Rate {
                rate: target,
                floor,
                goal: goal.amount(),
                ahead,
            },
            (Ok(_), Ok(Datum::Derived(needed))) => Self::Level {
                goal: target,
                needed: needed.amount(),
                ahead,
            },
            (Ok(_), _) => Self::LevelAlone {
                goal: target,
                floor,
            },
            (Err(_), _) => Self::RateAlone {
                rate: target,
                floor,
            },
        }
    }
}

/// A road in words, with what stands beside its target.
pub fn describe_trajectory(
    model: &Model,
    road: &Trajectory<'_>,
    ahead: Ahead,
    lang: Lang,
) -> String {
    let phrases = lang.phrases();
    let report = model.dataset().report();
    let name = lang.of(&road.indicator.name);
    let mut said = vec![phrases.trajectory_title(name, &TrajectoryTitle::of(road, ahead), report)];
    for level in [road.start, road.reached, road.goal, road.needed] {
        said.push(match level {
            Ok(datum) => {
                let period = match datum {
                    Datum::Figure(figure) => Some(figure.period),
                    Datum::Derived(derived) => Some(derived.period()),
                    Datum::Underivable(_) | Datum::Chain(_) | Datum::Member(_) => None,
                };
                let period = period.map_or(String::new(), |period| phrases.period(period));
                format!("{period} {}", phrases.worded(datum))
            }
            Err(missing) => phrases.missing(missing).to_owned(),
        });
    }
    said.dedup();
    if let (Some(stated), Ok(remaining)) = (road.stated, road.remaining) {
        let (first, later) = (
            report.end.number() + 1,
            report.end.until(report.horizon) - 1,
        );
        let label = phrases.remaining_readout(Amount::printed(stated), first, later);
        said.push(format!("{label} {}", phrases.amount(remaining.amount())));
    }
    said.extend(ahead_in_words(ahead, report.horizon.number(), lang));
    said.push(phrases.implied_path().to_owned());
    said.push(phrases.source(report));
    phrases.sentences(&said)
}

fn ahead_in_words(ahead: Ahead, horizon: u16, lang: Lang) -> Option<String> {
    let phrases = lang.phrases();
    let (label, level, outcome, arrival) = match ahead {
        Ahead::Nothing => return None,
        Ahead::Supposed(supposed) => (
            phrases.supposed_readout(&supposed, horizon),
            supposed.level,
            supposed.outcome,
            supposed.arrival,
        ),
        Ahead::Guessed {
            level,
            rate,
            outcome,
        } => (phrases.guess_readout(rate, horizon), level, outcome, None),
    };
    let outcome = outcome.map(|outcome| phrases.outcome_label(outcome));
    let arrival = arrival.map(|arrival| phrases.arrival(arrival));
    let level = format!("{label} {}", phrases.amount(level));
    let parts = [Some(level), outcome, arrival];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    Some(phrases.clauses(&parts.iter().map(String::as_str).collect::<Vec<_>>()))
}
