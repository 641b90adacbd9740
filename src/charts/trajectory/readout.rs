//! The figures read off a road, in fixed slots.

use super::journey::Journey;
use crate::charts::frame::{NOTE, Room};
use crate::charts::marks;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::dataset::Report;
use crate::model::{Amount, Datum, Derived};
use crate::picture::{Shape, text};
use crate::words::{Ahead, Ending, Lang, MarkKind, mark_kind};

/// The space between two side by side.
const GAP: f64 = 12.0;

/// The height of a line of explanation, as a share of its size.
const LEADING: f64 = 1.35;

/// One figure with what it is.
pub struct ReadOut {
    key: String,
    kind: MarkKind,
    value: String,
    explanation: String,
    interval: String,
}

/// What can be read off a road.
pub fn answers(journey: &Journey<'_>, report: &Report, lang: Lang) -> Vec<ReadOut> {
    if journey.hides() {
        return Vec::new();
    }
    let road = &journey.road;
    let phrases = lang.phrases();
    let horizon = report.horizon.number();
    let (first, later) = (
        report.end.number() + 1,
        report.end.until(report.horizon) - 1,
    );
    let read = |derived: &Derived, explanation| ReadOut {
        key: derived.id().to_owned(),
        kind: mark_kind(Datum::Derived(derived)),
        value: phrases.short_amount(derived.amount()),
        explanation,
        interval: phrases.interval(derived.interval(), derived.amount()),
    };
    let mut found = Vec::new();
    if let Ok(Datum::Derived(needed)) = road.needed {
        found.push(read(needed, phrases.needed_readout(needed.period())));
    }
    // Of a target that is itself a rate the comparison of rates says what is left.
    let of_level = matches!(road.needed, Ok(Datum::Derived(_)));
    if let (true, Ok(remaining), Some(stated)) = (of_level, road.remaining, road.stated) {
        let rate = Amount::printed(stated);
        found.push(read(
            remaining,
            phrases.remaining_readout(rate, first, later),
        ));
    }
    match (journey.ahead(), &journey.what_if) {
        (Ahead::Supposed(supposed), Some(what_if)) => {
            let label = phrases.supposed_readout(&supposed, horizon);
            found.push(read(&what_if.level, label));
            if let (Some(gap), Some(outcome)) = (&what_if.gap, supposed.outcome) {
                let label = phrases.outcome_readout(supposed.outcome, supposed.arrival);
                let mut answer = read(gap, label);
                match outcome {
                    Ending::Short(_) => {}
                    Ending::Over(by) => {
                        answer.value = phrases.short_amount(by);
                        answer.interval = phrases.interval(gap.interval().negated(), by);
                    }
                    Ending::Meets => answer.value = phrases.outcome_label(outcome),
                }
                found.push(answer);
            }
            let short = matches!(supposed.outcome, Some(Ending::Short(_)));
            if let (Some(needed), None, true) = (&what_if.price_needed, supposed.price, short) {
                let goal = Amount::printed(road.target);
                found.push(read(needed, phrases.price_needed_readout(&supposed, goal)));
            }
        }
        (
            Ahead::Guessed {
                level,
                rate,
                outcome,
            },
            _,
        ) => {
            let own = |value: Amount, explanation| ReadOut {
                key: format!("guess-{horizon}"),
                kind: MarkKind::Supposed,
                value: phrases.short_amount(value),
                explanation,
                interval: String::new(),
            };
            found.push(own(level, phrases.guess_readout(rate, horizon)));
            if let Some(Ending::Short(by) | Ending::Over(by)) = outcome {
                found.push(own(by, phrases.outcome_readout(outcome, None)));
            }
        }
        _ => {}
    }
    found
}

/// How many stand side by side.
fn columns(room: Room) -> usize {
    if room.is_phone() { 2 } else { 1 }
}

fn across(width: f64, room: Room) -> f64 {
    let columns = columns(room) as f64;
    (width - GAP * (columns - 1.0)) / columns
}

fn size(room: Room) -> f64 {
    if room.is_wide() { 26.0 } else { 18.0 }
}

fn lines(answer: &ReadOut, width: f64) -> Vec<String> {
    text::wrap(&answer.explanation, width, NOTE, false)
}

/// The height of each row in a box so wide.
fn heights(answers: &[ReadOut], width: f64, room: Room, interval: bool) -> Vec<f64> {
    let width = across(width, room);
    answers
        .chunks(columns(room))
        .map(|row| {
            let most = row.iter().map(|answer| lines(answer, width).len()).max();
            let lines = most.unwrap_or(0) + usize::from(interval);
            size(room) * 1.3 + NOTE * LEADING * lines as f64 + 6.0
        })
        .collect()
}

/// How high all of them stand in a box so wide.
pub fn height(answers: &[ReadOut], width: f64, room: Room) -> f64 {
    heights(answers, width, room, false).iter().sum()
}

/// Draws as many as there is room for: one column, or two on a phone.
pub fn draw(pen: &Pen<'_>, bounds: Bounds, room: Room, answers: &[ReadOut]) {
    let available = bounds.bottom - bounds.top;
    let mut answers = answers;
    let needed = |answers: &[ReadOut]| -> f64 {
        let heights = heights(answers, bounds.right - bounds.left, room, false);
        heights.iter().sum()
    };
    while let Some((_, others)) = answers.split_last()
        && !room.is_phone()
        && needed(answers) > available
    {
        answers = others;
    }
    let of = |interval| heights(answers, bounds.right - bounds.left, room, interval);
    let spacious = !room.is_phone() && of(true).iter().sum::<f64>() <= available;
    let heights = of(spacious);
    let total: f64 = heights.iter().sum();
    let spare = ((available - total) / heights.len().max(1) as f64).clamp(0.0, 22.0);
    let hair = pen.palette.hair;
    if room.is_phone() {
        pen.hairline((bounds.left, bounds.top), (bounds.right, bounds.top), hair);
    } else {
        let x = bounds.left - 16.0;
        pen.hairline((x, bounds.top), (x, bounds.bottom), hair);
    }
    let width = across(bounds.right - bounds.left, room);
    let mut top = bounds.top + if room.is_phone() { 5.0 } else { 0.0 };
    for (row, height) in answers.chunks(columns(room)).zip(heights) {
        for (column, answer) in row.iter().enumerate() {
            let left = bounds.left + column as f64 * (width + GAP);
            let slot_bounds = Bounds {
                left,
                top,
                right: left + width,
                bottom: top + height,
            };
            let name = format!("readout-{}", answer.key);
            pen.object(&name, || slot(pen, slot_bounds, room, answer));
        }
        top += height + spare;
    }
}

fn slot(pen: &Pen<'_>, bounds: Bounds, room: Room, answer: &ReadOut) {
    let size = size(room);
    let color = marks::color(pen, answer.kind);
    let middle = bounds.top + size * 0.6;
    marks::value(pen, (bounds.left + 5.0, middle), answer.kind);
    let mut value = Type::bold(size, color);
    if value.width(&answer.value) > bounds.right - bounds.left - 17.0 {
        value.size = 14.0;
    }
    pen.words(bounds.left + 17.0, middle, &answer.value, value);
    let explanation = Type::plain(NOTE, pen.palette.ink);
    let width = bounds.right - bounds.left;
    let mut y = bounds.top + size * 1.2 + NOTE * 0.6;
    for line in lines(answer, width) {
        pen.words(bounds.left, y, &line, explanation);
        y += NOTE * LEADING;
    }
    let interval = Type::plain(NOTE, pen.palette.muted);
    if y + NOTE * 0.6 < bounds.bottom && interval.width(&answer.interval) <= width {
        pen.words(bounds.left, y, &answer.interval, interval);
    }
    pen.target(2, &answer.key, Shape::Area(bounds));
}
