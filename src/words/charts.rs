//! What the titles of the charts are made of.

use crate::model::Amount;

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
