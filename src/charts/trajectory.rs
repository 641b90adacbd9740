//! From what was reached to the target, and where the stated rate would end.

mod axis;
mod hand;
mod journey;
mod own;
mod readout;
mod road;
mod says;

use super::frame::{self, Room, Words};
use super::nothing;
use super::pen::{Bounds, Pen};
use crate::dataset::PriceBasis;
use crate::model::{Amount, Datum, Model};
use crate::picture::{Palette, Picture};
use crate::view::State;
use crate::words::{
    Nothing, Own, Phrases, Provenance, Tooltip, TrajectoryTitle, describe_trajectory, level_like,
    own_provenance, own_tooltip, provenance, tooltip,
};
pub use axis::Axis;
pub use hand::{controls, keyed, pressed, pulled};
pub use journey::Journey;
use readout::ReadOut;
use road::Road;
pub use road::end_at;
use says::Speaker;

/// The finding.
#[inline(never)]
pub fn title(model: &Model, state: &State) -> String {
    match Journey::of(model, state) {
        Some(journey) => finding(model, &journey, state),
        None => nothing::title(Nothing::Targets, model, state),
    }
}

fn finding(model: &Model, journey: &Journey<'_>, state: &State) -> String {
    let name = state.lang.of(journey.road.indicator.short());
    let title = if journey.hides() {
        TrajectoryTitle::Asked
    } else {
        TrajectoryTitle::of(&journey.road, journey.ahead())
    };
    let phrases = state.lang.phrases();
    phrases.trajectory_title(name, &title, model.dataset().report())
}

/// The chart in words.
#[inline(never)]
pub fn describe(model: &Model, state: &State) -> String {
    let Some(journey) = Journey::of(model, state) else {
        return nothing::title(Nothing::Targets, model, state);
    };
    if let (true, Some(guess)) = (journey.hides(), journey.guess) {
        let next = next_year(model, guess.levels().len());
        let prompt = state.lang.phrases().guess_prompt(next);
        return state
            .lang
            .phrases()
            .sentences(&[finding(model, &journey, state), prompt]);
    }
    describe_trajectory(model, &journey.road, journey.ahead(), state.lang)
}

/// The year that comes after so many guessed ones; `None` after the last.
fn next_year(model: &Model, guessed: usize) -> Option<u16> {
    let report = model.dataset().report();
    let next = report.end.number() + 1 + u16::try_from(guessed).ok()?;
    (next <= report.horizon.number()).then_some(next)
}

/// What is said of a key that is no datum of the model, or that says more here.
pub fn answer(model: &Model, state: &State, key: &str) -> Option<Tooltip> {
    let journey = Journey::of(model, state)?;
    let what_if = journey.what_if.as_ref();
    if let Some(datum) = what_if.and_then(|what_if| what_if.datum(key)) {
        return Some(tooltip(model, datum, state.lang));
    }
    own(model, state, &journey, key).map(|(_, said)| said)
}

/// Where it comes from.
pub fn source(model: &Model, state: &State, key: &str) -> Option<Provenance> {
    let journey = Journey::of(model, state)?;
    let here = state.showing(key);
    let what_if = journey.what_if.as_ref();
    if let Some(datum) = what_if.and_then(|what_if| what_if.datum(key)) {
        return Some(provenance(model, datum, here, state.lang));
    }
    let (own, said) = own(model, state, &journey, key)?;
    Some(own_provenance(key, own, &said, here, state.lang))
}

/// Whether something is the reader's own, and what is said of it.
fn own(model: &Model, state: &State, journey: &Journey<'_>, key: &str) -> Option<(Own, Tooltip)> {
    let (own, year) = key.split_once('-')?;
    let year: u16 = year.parse().ok()?;
    let first = model.dataset().report().end.number() + 1;
    let like = journey.like()?;
    let (own, level) = match own {
        "guess" => (
            Own::Guess,
            journey.guess?.level(usize::from(year.checked_sub(first)?)),
        ),
        "actual" => {
            let actual = journey.actuals.iter().find(|actual| actual.year == year)?;
            (Own::Actual, Some(actual.value))
        }
        _ => return None,
    };
    let level = level.map(|level| level_like(level, like));
    let said = own_tooltip(journey.road.indicator, year, level, own, state.lang);
    Some((own, said))
}

/// The chart.
#[inline(never)]
pub fn draw(
    model: &Model,
    state: &State,
    room: Room,
    size: (u32, u32),
    palette: Palette,
) -> Picture {
    let Some(journey) = Journey::of(model, state) else {
        return nothing::draw(Nothing::Targets, model, state, room, size, palette);
    };
    let report = model.dataset().report();
    let phrases = state.lang.phrases();
    let road = Road::of(&journey, model);
    let name = state.lang.of(&journey.road.indicator.name);
    let words = Words {
        title: finding(model, &journey, state),
        measure: phrases.trajectory_measure(
            name,
            road.unit,
            road.axis_start(),
            report.end.number(),
        ),
        notes: warning(model, &journey, state),
        source: phrases.source(report),
        hint: Some([hint(&journey, phrases), phrases.adjust()]),
    };
    Pen::picture(size, palette, |pen| {
        let body = frame::draw(pen, room, &words);
        let mut answers = readout::answers(&journey, report, state.lang);
        if room.is_phone() {
            answers.truncate(4);
        }
        let (plane, column) = split(room, body, &answers);
        let lang = state.lang;
        let beside = says::room_beside(&journey, room, lang);
        if let Some(layout) = road.draw(pen, plane, room, lang, beside) {
            let speaker = Speaker {
                pen,
                journey: &journey,
                room,
                lang,
                horizon: report.horizon.number(),
            };
            speaker.speak(&layout);
        }
        if let Some(column) = column {
            readout::draw(pen, column, room, &answers);
        }
    })
}

/// What leads to the controls; an end that can be pulled says so.
fn hint(journey: &Journey<'_>, phrases: &dyn Phrases) -> &'static str {
    if journey.what_if.is_some() {
        phrases.pull_hint()
    } else {
        phrases.controls_hint()
    }
}

/// A box for the plot, and one for the figures read off it.
fn split(room: Room, body: Bounds, answers: &[ReadOut]) -> (Bounds, Option<Bounds>) {
    if answers.is_empty() {
        return (body, None);
    }
    if room.is_phone() {
        let edge = body.bottom - readout::height(answers, body.right - body.left, room) - 5.0;
        let plot = Bounds {
            bottom: edge - 4.0,
            ..body
        };
        return (plot, Some(Bounds { top: edge, ..body }));
    }
    let edge = body.right - if room.is_wide() { 224.0 } else { 168.0 };
    let plot = Bounds {
        right: edge - 26.0,
        ..body
    };
    (plot, Some(Bounds { left: edge, ..body }))
}

/// That rates with prices taken out and a level without a price basis do not subtract.
fn warning(model: &Model, journey: &Journey<'_>, state: &State) -> Vec<String> {
    let road = &journey.road;
    let phrases = state.lang.phrases();
    if let (true, Some(guess)) = (journey.hides(), journey.guess) {
        return vec![phrases.guess_prompt(next_year(model, guess.levels().len()))];
    }
    let mut notes = Vec::new();
    let level_target = matches!(road.needed, Ok(Datum::Derived(_)));
    if road.indicator.growth == PriceBasis::Real && level_target {
        let real: Vec<Amount> = [road.past, road.stated]
            .into_iter()
            .flatten()
            .map(Amount::printed)
            .collect();
        notes.push(phrases.basis_warning(&real, Amount::printed(road.target)));
    }
    if road.target.kind.is_growth() || road.needed.is_ok() {
        let red = journey.what_if.as_ref().map(|_| phrases.supposed_note());
        let parts: Vec<&str> = std::iter::once(phrases.implied_paths())
            .chain(red)
            .collect();
        notes.push(phrases.clauses(&parts));
    }
    notes
}
