//! What five years brought: slopes for what has a start and an end, and beside or below them what
//! has only an end or a total, by the report's seven themes.

mod compose;
mod glyph;
mod list;
mod panel;
mod panels;
mod rail;
mod ruler;
mod selection;
mod setting;
mod themes;
mod values;

pub use panel::{Stroke, end_datum, wedge};
pub use ruler::Ruler;
pub use selection::Shown;

use super::controls::Control;
use super::frame::{self, Room, Words};
use super::nothing;
use super::pen::Pen;
use crate::model::Model;
use crate::picture::{Palette, Picture};
use crate::view::State;
use crate::words::{Nothing, Tooltip, bases, describe_trends, theme_tooltip, trends_title};

/// The finding.
pub fn title(model: &Model, state: &State) -> String {
    let shown = Shown::of(model, state);
    if shown.is_empty() {
        return nothing::title(Nothing::Outcomes, model, state);
    }
    trends_title(&shown.told(), state.lang)
}

/// The chart in words.
#[inline(never)]
pub fn describe(model: &Model, state: &State) -> String {
    let shown = Shown::of(model, state);
    if shown.is_empty() {
        return nothing::title(Nothing::Outcomes, model, state);
    }
    describe_trends(model, &shown.told(), state.lang)
}

/// The datum the finding rests on: the largest change whose start is dated.
pub fn subject(model: &Model, state: &State) -> Option<String> {
    let Shown { trends, .. } = Shown::of(model, state);
    let dated = trends.iter().find(|trend| trend.is_dated());
    let told = dated.or(trends.first())?;
    Some(told.index.id().to_owned())
}

/// What can be set by hand.
pub fn controls(model: &Model, state: &State) -> Vec<Control> {
    setting::controls(model, state)
}

/// What pressing the target of a key changes, if it is one that changes the state.
pub fn pressed(_model: &Model, state: &State, key: &str) -> Option<State> {
    setting::pressed(state, key)
}

/// What is said of a target of the chart that is no datum: where pressing it leads.
pub fn answer(model: &Model, state: &State, key: &str) -> Option<Tooltip> {
    let domain = pressed(model, state, key)?.domain;
    Some(theme_tooltip(model, domain, state.lang))
}

/// The chart.
pub fn draw(
    model: &Model,
    state: &State,
    room: Room,
    size: (u32, u32),
    palette: Palette,
) -> Picture {
    let shown = Shown::of(model, state);
    if shown.is_empty() {
        return nothing::draw(Nothing::Outcomes, model, state, room, size, palette);
    }
    let lang = state.lang;
    let phrases = lang.phrases();
    let report = model.dataset().report();
    let told = shown.told();
    let bases = bases(&shown.trends);
    let brief = room.is_phone();
    let mut notes = Vec::new();
    if !shown.trends.is_empty() {
        let between = phrases.years_between(report.start.number() + 1, report.end.number() - 1);
        notes.push(phrases.trends_note(&between, bases, brief));
    }
    if !shown.outcomes.is_empty() && (!brief || shown.trends.is_empty()) {
        notes.push(phrases.outcomes_note().to_owned());
    }
    let words = Words {
        title: trends_title(&told, lang),
        measure: phrases.trends_measure(report, told.form, bases, brief),
        notes,
        source: phrases.source(report),
        hint: None,
    };
    Pen::picture(size, palette, |pen| {
        let body = frame::draw(pen, room, &words);
        let sheet = compose::Sheet {
            pen,
            room,
            lang,
            scale: state.scale,
        };
        sheet.draw(&shown, body);
    })
}
