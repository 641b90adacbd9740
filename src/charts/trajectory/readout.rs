//! The figures read off a road, in fixed slots.

use crate::charts::frame::{NOTE, Room};
use crate::charts::marks;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::dataset::Report;
use crate::model::{Amount, Datum, Trajectory};
use crate::picture::{Shape, text};
use crate::words::{Lang, MarkKind, mark_kind};

/// The height of a slot on a phone.
pub const ROW: f64 = 62.0;

/// One figure with what it is.
pub struct ReadOut {
    key: String,
    kind: MarkKind,
    value: String,
    explanation: String,
    interval: String,
}

/// What can be read off a road.
pub fn answers(road: &Trajectory<'_>, report: &Report, lang: Lang) -> Vec<ReadOut> {
    let phrases = lang.phrases();
    let horizon = report.horizon.number();
    let (first, later) = (
        report.end.number() + 1,
        report.end.until(report.horizon) - 1,
    );
    let read = |derived, explanation| {
        let datum = Datum::Derived(derived);
        ReadOut {
            key: derived.id().to_owned(),
            kind: mark_kind(datum),
            value: phrases.short_amount(derived.amount()),
            explanation,
            interval: phrases.interval(derived.interval(), derived.amount()),
        }
    };
    let mut found = Vec::new();
    if let Ok(Datum::Derived(needed)) = road.needed {
        found.push(read(needed, phrases.needed_readout(needed.period())));
    }
    if let (Ok(remaining), Some(stated)) = (road.remaining, road.stated) {
        let rate = Amount::printed(stated);
        found.push(read(
            remaining,
            phrases.remaining_readout(rate, first, later),
        ));
    }
    if let (Ok(supposed), Some(stated), Some(shortfall)) =
        (road.supposed, road.stated, road.shortfall)
    {
        let rate = Amount::printed(stated);
        found.push(read(supposed, phrases.supposed_readout(rate, horizon)));
        let goal = Amount::printed(road.target);
        found.push(read(shortfall, phrases.shortfall_readout(goal)));
    }
    found
}

/// Draws them: one column, or two on a phone.
pub fn draw(pen: &Pen<'_>, bounds: Bounds, room: Room, answers: &[ReadOut]) {
    let phone = room.is_phone();
    let columns = if phone { 2 } else { 1 };
    let rows = answers.len().div_ceil(columns).max(1) as f64;
    let gap = 12.0;
    let across = (bounds.right - bounds.left - gap * (columns as f64 - 1.0)) / columns as f64;
    let down = ((bounds.bottom - bounds.top) / rows).min(if phone { ROW } else { 104.0 });
    if phone {
        pen.hairline(
            (bounds.left, bounds.top),
            (bounds.right, bounds.top),
            pen.palette.hair,
        );
    } else {
        let bottom = bounds.top + down * rows;
        pen.hairline(
            (bounds.left - 16.0, bounds.top),
            (bounds.left - 16.0, bottom),
            pen.palette.hair,
        );
    }
    for (index, answer) in answers.iter().enumerate() {
        let (row, column) = (index / columns, index % columns);
        let left = bounds.left + column as f64 * (across + gap);
        let top = bounds.top + row as f64 * down + if phone { 6.0 } else { 2.0 };
        slot(
            pen,
            Bounds {
                left,
                top,
                right: left + across,
                bottom: top + down,
            },
            room,
            answer,
        );
    }
}

fn slot(pen: &Pen<'_>, bounds: Bounds, room: Room, answer: &ReadOut) {
    let size = if room.is_wide() { 26.0 } else { 18.0 };
    let color = marks::color(pen, answer.kind);
    let middle = bounds.top + size * 0.6;
    marks::value(pen, (bounds.left + 5.0, middle), answer.kind);
    let value = Type::bold(size, color);
    pen.words(bounds.left + 17.0, middle, &answer.value, value);
    let explanation = Type::plain(NOTE, pen.palette.ink);
    let interval = Type::plain(NOTE, pen.palette.muted);
    let mut y = bounds.top + size * 1.2 + NOTE * 0.6;
    for line in text::wrap(&answer.explanation, bounds.right - bounds.left, NOTE, false) {
        pen.words(bounds.left, y, &line, explanation);
        y += NOTE * 1.35;
    }
    if y + NOTE * 0.6 <= bounds.bottom {
        pen.words(bounds.left, y, &answer.interval, interval);
        y += NOTE * 1.35;
    }
    let area = Bounds {
        bottom: y,
        ..bounds
    };
    pen.target(2, &answer.key, Shape::Area(area));
}
