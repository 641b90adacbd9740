//! How each chart answers the reader's hand, and what it says of its own keys.

use super::{CONTROLS, chain, home, trajectory, trends};
use crate::model::Model;
use crate::view::{ChartName, State};
use crate::words::{Provenance, Tooltip, controls_tooltip, provenance, tooltip};

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

/// Where what is said of a target comes from; `None` for what is no value, chain or member.
pub fn source(model: &Model, state: &State, key: &str) -> Option<Provenance> {
    let own = match state.chart {
        ChartName::Trajectory => trajectory::source(model, state, key),
        _ => None,
    };
    own.or_else(|| {
        let datum = model.datum(key)?;
        let home = home(model, key).unwrap_or_else(|| State {
            chart: ChartName::Figures,
            ..State::default()
        });
        Some(provenance(model, datum, home.showing(key), state.lang))
    })
}

/// Whether there is an answer to where it comes from, short of giving it.
pub fn has_source(model: &Model, state: &State, key: &str) -> bool {
    let own = || match state.chart {
        ChartName::Trajectory => trajectory::answer(model, state, key).is_some(),
        _ => false,
    };
    model.datum(key).is_some() || own()
}
