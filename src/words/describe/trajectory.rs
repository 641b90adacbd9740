//! A road as a person would put it: the finding first, then every datum shown.

use crate::dataset::Qualifier;
use crate::model::{Amount, Datum, Model, Trajectory};
use crate::words::Lang;

/// The finding of a trajectory chart.
#[derive(Clone, Debug, PartialEq)]
pub enum TrajectoryTitle {
    /// A level as target and a level to start from.
    Level {
        /// The target.
        goal: Amount,
        /// The average rate it needs.
        needed: Amount,
        /// The stated rate and how far it falls short, where it does.
        supposed: Option<(Amount, Amount)>,
    },
    /// A rate as target and a level to start from.
    Rate {
        /// The target.
        rate: Amount,
        /// Whether it is a floor.
        floor: bool,
        /// The level it leads to.
        goal: Amount,
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
                    Datum::Underivable(_) | Datum::Chain(_) | Datum::Member(_) => None,
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
