//! How each chart answers the reader's hand, and what it says of its own keys.

use super::{CONTROLS, chain, trajectory, trends};
use crate::model::Model;
use crate::view::{ChartName, State};
use crate::words::{Tooltip, controls_tooltip, tooltip};

/// The state after something is pulled to a year and level.
pub fn pulled(model: &Model, state: &State, place: (f64, f64)) -> Option<State> {
    match state.chart {
        ChartName::Trajectory => trajectory::pulled(model, state, place),
        _ => None,
    }
}

/// The state after a key; `None` if the chart leaves it to the keys all charts share.
pub fn keyed(model: &Model, state: &State, pinned: bool, code: &str) -> Option<State> {
    match state.chart {
        ChartName::Trajectory => trajectory::keyed(model, state, pinned, code),
        _ => None,
    }
}

/// The state after a target is pressed; `None` if that only asks about it.
pub fn pressed(model: &Model, state: &State, key: &str) -> Option<State> {
    match state.chart {
        ChartName::Trends => trends::pressed(model, state, key),
        ChartName::Trajectory => trajectory::pressed(state, key),
        ChartName::Chain => Some(State {
            open: chain::pressed(model, state, key)?,
            ..state.clone()
        }),
        _ => None,
    }
}

/// What is said of a target.
pub fn answer(model: &Model, state: &State, key: &str) -> Option<Tooltip> {
    if key == CONTROLS {
        return Some(controls_tooltip(state.lang));
    }
    let own = match state.chart {
        ChartName::Trends => trends::answer(model, state, key),
        ChartName::Trajectory => trajectory::answer(model, state, key),
        _ => None,
    };
    own.or_else(|| Some(tooltip(model, model.datum(key)?, state.lang)))
}
