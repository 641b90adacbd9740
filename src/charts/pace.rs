//! How fast it went, is to go and has to go.

use super::controls::Control;
use super::frame::Room;
use crate::model::Model;
use crate::picture::{Palette, Picture};
use crate::view::State;

/// The finding.
#[inline(never)]
pub fn title(_model: &Model, state: &State) -> String {
    state.lang.phrases().pace_title()
}

/// The chart in words.
#[inline(never)]
pub fn describe(_model: &Model, _state: &State) -> String {
    String::new()
}

/// What can be set by hand.
#[inline(never)]
pub fn controls(_model: &Model, _state: &State) -> Vec<Control> {
    Vec::new()
}

/// The chart.
#[inline(never)]
pub fn draw(
    _model: &Model,
    _state: &State,
    _room: Room,
    size: (u32, u32),
    _palette: Palette,
) -> Picture {
    Picture::new(size.0, size.1)
}
