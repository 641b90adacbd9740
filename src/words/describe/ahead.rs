//! What a reader puts beside a target, and how it compares.

use crate::dataset::Decimal;
use crate::model::{Amount, Arrival, Derived, WhatIf};

/// How something ends beside a target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Ending {
    /// Below it by so much.
    Short(Amount),
    /// On it, as far as rounding lets one tell.
    Meets,
    /// Above it by so much.
    Over(Amount),
}

impl Ending {
    /// How a gap reads: the target less the end.
    fn of(gap: &Derived, meets: bool) -> Self {
        let amount = gap.amount();
        if meets { Self::Meets } else { Self::by(amount) }
    }

    fn by(gap: Amount) -> Self {
        if gap.value > 0.0 {
            Self::Short(gap)
        } else {
            Self::Over(Amount {
                value: -gap.value,
                ..gap
            })
        }
    }

    /// How an end of the reader's own lies beside a target's level.
    pub fn between(goal: Amount, end: Amount) -> Self {
        let unit = 10f64.powi(-i32::from(goal.places.max(end.places)));
        let gap = goal.value - end.value;
        if gap.abs() < unit / 2.0 {
            Self::Meets
        } else {
            Self::by(Amount {
                value: gap,
                places: goal.places.max(end.places),
                ..goal
            })
        }
    }
}

/// What stands beside a target on its road.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Ahead {
    /// Nothing.
    Nothing,
    /// A rate carried on every year.
    Supposed(Supposition),
    /// A line of the reader's own.
    Guessed {
        /// Where it ends.
        level: Amount,
        /// The average growth a year that it comes to.
        rate: Amount,
        /// How it ends beside the target, where that is a level.
        outcome: Option<Ending>,
    },
}

/// A rate carried on every year, and where it ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Supposition {
    /// The growth a year.
    pub growth: Amount,
    /// The change of prices a year on top of it.
    pub price: Option<Amount>,
    /// The level it ends at.
    pub level: Amount,
    /// How that lies beside the target, where that is a level.
    pub outcome: Option<Ending>,
    /// When the target's level is reached.
    pub arrival: Option<Arrival>,
}

impl Supposition {
    /// What follows from a supposition, to be said.
    pub fn of(what_if: &WhatIf) -> Self {
        let gap = what_if.gap.as_ref();
        Self {
            growth: what_if.growth,
            price: what_if.price,
            level: what_if.level.amount(),
            outcome: gap.map(|gap| Ending::of(gap, what_if.meets_target())),
            arrival: what_if.arrival,
        }
    }
}

/// A level of the reader's own, in the unit and to the places of another.
pub fn level_like(level: Decimal, like: Amount) -> Amount {
    Amount {
        value: level.value(),
        places: i8::try_from(level.places()).unwrap_or(0).max(like.places),
        ..like
    }
}
