//! What a state shows of a road: the road, what is supposed, what the reader drew or brought.

use crate::dataset::Actual;
use crate::model::{Amount, Datum, Model, Rate, Supposed, Trajectory, WhatIf, power};
use crate::view::{Guess, State};
use crate::words::{Ahead, Ending, Supposition, level_like};

/// A road as a state shows it.
pub struct Journey<'a> {
    /// The road.
    pub road: Trajectory<'a>,
    /// What follows from what is supposed, where it is shown.
    pub what_if: Option<WhatIf>,
    /// The reader's own line.
    pub guess: Option<&'a Guess>,
    /// Later levels the reader brought.
    pub actuals: Vec<&'a Actual>,
}

/// What the state supposes.
pub fn supposed(state: &State) -> Supposed {
    Supposed {
        growth: state.growth,
        price: state.price,
    }
}

/// The road the state asks for: its first indicator that has one, else the first there is.
pub fn chosen<'a>(model: &'a Model, state: &State) -> Option<Trajectory<'a>> {
    state
        .indicators
        .iter()
        .find_map(|indicator| model.trajectory(indicator))
        .or_else(|| model.trajectories().into_iter().next())
}

impl<'a> Journey<'a> {
    /// What the state shows; `None` if no indicator has a road.
    pub fn of(model: &'a Model, state: &'a State) -> Option<Self> {
        let road = chosen(model, state)?;
        let own = state.growth.is_some() || state.price.is_some();
        let what_if = model.what_if(&road, supposed(state)).filter(|what_if| {
            // What the report itself sets is worth showing where it falls short.
            let short = what_if.gap.as_ref().is_some_and(|gap| gap.value() > 0.0);
            let level_target = !road.target.kind.is_growth();
            own || (state.guess.is_none() && short && level_target && !what_if.meets_target())
        });
        let guess = state.guess.as_ref().filter(|_| road.reached.is_ok());
        let mut journey = Self {
            what_if,
            guess,
            actuals: state.actuals.of(&road.indicator.id).collect(),
            road,
        };
        if journey.hides() {
            journey.what_if = None;
        }
        Some(journey)
    }

    /// Whether what lies ahead is hidden, because the reader is drawing a line first.
    pub fn hides(&self) -> bool {
        self.guess.is_some_and(|guess| !guess.is_compared())
    }

    /// What is shown of the target: the index or level it comes to.
    pub fn goal(&self) -> Option<Datum<'a>> {
        let index = self.road.goal_index.map(Datum::Derived);
        index.or(self.road.goal.ok()).filter(|_| !self.hides())
    }

    /// How levels of this road are said: the level reached.
    pub fn like(&self) -> Option<Amount> {
        self.road.reached.ok()?.amount()
    }

    /// What stands beside the target.
    pub fn ahead(&self) -> Ahead {
        if let Some(what_if) = &self.what_if {
            return Ahead::Supposed(Supposition::of(what_if));
        }
        let guessed = || {
            let guess = self.guess.filter(|guess| guess.is_compared())?;
            let like = self.like()?;
            let level = level_like(guess.levels().last()?, like);
            let years = guess.levels().len() as f64;
            let yearly = power((level.value / like.value).max(1e-9), 1.0 / years) - 1.0;
            let goal = self.road.goal.ok().and_then(|goal| goal.amount());
            Some(Ahead::Guessed {
                level,
                rate: Rate::nearest(100.0 * yearly).amount(),
                outcome: goal.map(|goal| Ending::between(goal, level)),
            })
        };
        guessed().unwrap_or(Ahead::Nothing)
    }
}
