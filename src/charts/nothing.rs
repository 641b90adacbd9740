//! A chart that has nothing to draw says so, and why.

use super::frame::{self, Room, Words};
use super::pen::Pen;
use crate::model::Model;
use crate::picture::{Palette, Picture};
use crate::view::State;
use crate::words::Nothing;

/// What there is to say instead of a finding or a description.
#[inline(never)]
pub fn title(what: Nothing, model: &Model, state: &State) -> String {
    let report = model.dataset().report();
    state.lang.phrases().nothing(what, report)
}

/// What there is to see instead of a chart.
#[inline(never)]
pub fn draw(
    what: Nothing,
    model: &Model,
    state: &State,
    room: Room,
    size: (u32, u32),
    palette: Palette,
) -> Picture {
    let report = model.dataset().report();
    let words = Words {
        title: title(what, model, state),
        measure: state.lang.of(&report.place).to_owned(),
        notes: Vec::new(),
        source: state.lang.phrases().source(report),
        hint: None,
    };
    Pen::picture(size, palette, |pen| {
        frame::draw(pen, room, &words);
    })
}
