//! Whatever somebody in the audience asks about, as a state whose wall it fills.

use crate::charts::home;
use crate::model::{Datum, Model};
use crate::view::{ChartName, State};

/// The state whose wall a datum fills: a chain opened, of a member its chain, of all else the
/// figure itself. `None` for the key of none.
pub fn answer(model: &Model, key: &str, asked: &str, around: &State) -> Option<State> {
    let found = match model.datum(key)? {
        Datum::Chain(chain) => State {
            chart: ChartName::Chain,
            open: Some(chain.id.clone()),
            ..State::default()
        },
        Datum::Member(member) => State {
            chart: ChartName::Chain,
            open: Some(member.chain.clone()),
            focus: Some(member.id.clone()),
            ..State::default()
        },
        Datum::Figure(_) | Datum::Derived(_) | Datum::Underivable(_) => State {
            chart: ChartName::Figures,
            focus: Some(key.to_owned()),
            ..State::default()
        },
    };
    Some(State {
        search: asked.to_owned(),
        ..dressed(found, around)
    })
}

/// From a figure that fills the wall to the chart that draws it, and back.
pub fn turned(model: &Model, state: &State) -> Option<State> {
    let key = state.focus.as_deref()?;
    let found = match state.chart {
        ChartName::Figures => chart_of(model, key)?,
        _ => answer(model, key, "", state)?,
    };
    (found.chart != state.chart).then(|| State {
        search: state.search.clone(),
        ..dressed(found, state)
    })
}

/// The chart that draws a datum; of one that shows many indicators, that of its own alone.
fn chart_of(model: &Model, key: &str) -> Option<State> {
    let state = home(model, key)?;
    let indicator = match model.datum(key)? {
        Datum::Figure(figure) => &figure.indicator,
        Datum::Derived(derived) => derived.indicator(),
        Datum::Underivable(value) => &value.indicator,
        Datum::Chain(_) | Datum::Member(_) => return Some(state),
    };
    let of_many = [ChartName::Trends, ChartName::Pace].contains(&state.chart);
    Some(State {
        indicators: if of_many {
            vec![indicator.to_owned()]
        } else {
            state.indicators
        },
        ..state
    })
}

/// A state in the language and colours of another, at the same step.
pub fn dressed(state: State, around: &State) -> State {
    State {
        step: around.step,
        lang: around.lang,
        theme: around.theme,
        ..state
    }
}
