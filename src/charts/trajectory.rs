//! From what was reached to the target, and where the stated rate would end.

mod axis;
mod readout;
mod road;
mod says;

use super::controls::Control;
use super::frame::{self, Room, Words};
use super::pen::{Bounds, Pen};
use crate::dataset::PriceBasis;
use crate::model::{Amount, Datum, Model, Trajectory};
use crate::picture::{Palette, Picture};
use crate::view::State;
use crate::words::{TrajectoryTitle, describe_trajectory};
use readout::ReadOut;
use road::Road;
use says::Speaker;

/// The road the state asks for: its first indicator that has one, else the first there is.
fn chosen<'a>(model: &'a Model, state: &State) -> Option<Trajectory<'a>> {
    state
        .indicators
        .iter()
        .find_map(|indicator| model.trajectory(indicator))
        .or_else(|| model.trajectories().into_iter().next())
}

/// The finding.
pub fn title(model: &Model, state: &State) -> String {
    let report = model.dataset().report();
    chosen(model, state).map_or(String::new(), |road| {
        let name = state.lang.of(road.indicator.short());
        let phrases = state.lang.phrases();
        phrases.trajectory_title(name, &TrajectoryTitle::of(&road), report)
    })
}

/// The chart in words.
pub fn describe(model: &Model, state: &State) -> String {
    chosen(model, state).map_or(String::new(), |road| {
        describe_trajectory(model, &road, state.lang)
    })
}

/// What can be set by hand.
pub fn controls(_model: &Model, _state: &State) -> Vec<Control> {
    Vec::new()
}

/// The chart.
pub fn draw(
    model: &Model,
    state: &State,
    room: Room,
    size: (u32, u32),
    palette: Palette,
) -> Picture {
    let Some(trajectory) = chosen(model, state) else {
        return Picture::new(size.0, size.1);
    };
    let report = model.dataset().report();
    let phrases = state.lang.phrases();
    let road = Road::of(&trajectory, report);
    let name = state.lang.of(&trajectory.indicator.name);
    let words = Words {
        title: title(model, state),
        measure: phrases.trajectory_measure(
            name,
            road.unit,
            road.axis_start(),
            report.end.number(),
        ),
        notes: warning(&trajectory, state),
        source: phrases.source(report),
    };
    Pen::picture(size, palette, |pen| {
        let body = frame::draw(pen, room, &words);
        let answers = readout::answers(&trajectory, report, state.lang);
        let (plane, column) = split(room, body, &answers);
        let lang = state.lang;
        let beside = says::room_beside(&trajectory, room, lang);
        if let Some(layout) = road.draw(pen, plane, room, lang, beside) {
            let speaker = Speaker {
                pen,
                road: &trajectory,
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
fn warning(road: &Trajectory<'_>, state: &State) -> Vec<String> {
    let phrases = state.lang.phrases();
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
        let red = road.shortfall.map(|_| phrases.supposed_note());
        let parts: Vec<&str> = std::iter::once(phrases.implied_paths())
            .chain(red)
            .collect();
        notes.push(phrases.clauses(&parts));
    }
    notes
}
