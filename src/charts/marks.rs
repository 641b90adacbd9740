//! The marks of the grammar: each kind of value has a shape of its own and a colour of its own.

use super::pen::{Bounds, Pen, faded};
use crate::picture::{self, Color};
use crate::words::MarkKind;

/// How far a dot reaches from its centre, with its ring; CSS pixels.
pub const DOT_REACH: f64 = 8.0;

/// How many bands an open side dies away in.
const BANDS: u8 = 9;

/// The mark of a value at a place.
pub fn value(pen: &Pen<'_>, at: (f64, f64), kind: MarkKind) {
    sized(pen, at, kind, 1.0);
}

/// The mark of a value so many times as large: what a wall shows is seen from far.
pub fn sized(pen: &Pen<'_>, at: (f64, f64), kind: MarkKind, factor: f64) {
    let palette = &pen.palette;
    match kind {
        MarkKind::Reported => {
            pen.dot(at, 6.0 * factor, palette.paper);
            pen.dot(at, 4.5 * factor, palette.reported);
        }
        MarkKind::Expected => {
            pen.dot(at, 8.0 * factor, palette.paper);
            pen.dot(at, 4.0 * factor, palette.reported);
            pen.ring(at, 7.0 * factor, 1.5 * factor, palette.reported);
        }
        MarkKind::Derived | MarkKind::Reading => hollow(pen, at, palette.derived, factor),
        MarkKind::Supposed => diamond(pen, at, palette.supposed, factor),
        MarkKind::Floor | MarkKind::Target | MarkKind::Ceiling | MarkKind::Chain => {
            hollow(pen, at, palette.target, factor);
        }
        // It is said in its place, never drawn.
        MarkKind::Underivable => {}
    }
}

/// A level of the reader's own: an open square, in no colour of the report's.
pub fn own(pen: &Pen<'_>, (x, y): (f64, f64)) {
    let around = |reach: f64| Bounds {
        left: x - reach,
        top: y - reach,
        right: x + reach,
        bottom: y + reach,
    };
    pen.block(around(6.0), pen.palette.paper);
    pen.outline(around(4.5), 2.0, pen.palette.ink);
}

fn hollow(pen: &Pen<'_>, at: (f64, f64), color: Color, factor: f64) {
    pen.dot(at, 5.5 * factor, pen.palette.paper);
    pen.ring(at, 4.0 * factor, 2.0 * factor, color);
}

fn diamond(pen: &Pen<'_>, (x, y): (f64, f64), color: Color, factor: f64) {
    let around = |reach: f64| {
        let reach = reach * factor;
        [
            (x, y - reach),
            (x + reach, y),
            (x, y + reach),
            (x - reach, y),
            (x, y - reach),
        ]
    };
    pen.polygon(&around(7.5), pen.palette.paper);
    pen.path(&around(5.5), 2.0 * factor, color);
}

/// The colour a kind of value is said in.
pub fn color(pen: &Pen<'_>, kind: MarkKind) -> Color {
    match kind {
        MarkKind::Reported | MarkKind::Expected => pen.palette.reported,
        MarkKind::Derived | MarkKind::Reading => pen.palette.derived,
        MarkKind::Supposed => pen.palette.supposed,
        MarkKind::Floor | MarkKind::Target | MarkKind::Ceiling | MarkKind::Chain => {
            pen.palette.target
        }
        MarkKind::Underivable => pen.palette.muted,
    }
}

/// A number that is so by definition: the 100 of an index.
pub fn definition(pen: &Pen<'_>, (x, y): (f64, f64)) {
    let bounds = Bounds {
        left: x - 3.0,
        top: y - 3.0,
        right: x + 3.0,
        bottom: y + 3.0,
    };
    pen.block(bounds, pen.palette.ink);
}

/// A floor: a line with its ends turned up, and what lies above it, open.
pub fn floor(pen: &Pen<'_>, (left, right): (f64, f64), y: f64, height: f64) {
    let color = pen.palette.target;
    fade_up(pen, (left, right), y, height, color);
    pen.path(
        &[(left, y - 6.0), (left, y), (right, y), (right, y - 6.0)],
        2.5,
        color,
    );
}

/// A plain target: a line, nothing above.
pub fn plain_target(pen: &Pen<'_>, (left, right): (f64, f64), y: f64) {
    pen.path(&[(left, y), (right, y)], 2.5, pen.palette.target);
}

/// A tint that dies away upward.
pub fn fade_up(pen: &Pen<'_>, (left, right): (f64, f64), bottom: f64, height: f64, color: Color) {
    let step = height / f64::from(BANDS);
    for band in 0..BANDS {
        let low = bottom - step * f64::from(band);
        let bounds = Bounds {
            left,
            top: low - step,
            right,
            bottom: low,
        };
        pen.block(bounds, faded(color, fade(band, 0.34)));
    }
}

/// A tint that dies away to the right.
pub fn fade_right(pen: &Pen<'_>, left: f64, width: f64, (top, bottom): (f64, f64), color: Color) {
    let step = width / f64::from(BANDS);
    for band in 0..BANDS {
        let start = left + step * f64::from(band);
        let bounds = Bounds {
            left: start,
            top,
            right: start + step,
            bottom,
        };
        pen.block(bounds, faded(color, fade(band, 0.5)));
    }
}

/// How strong a band of an open side is, the first the strongest.
pub fn fade(band: u8, strongest: f64) -> f64 {
    strongest * (1.0 - f64::from(band) / f64::from(BANDS))
}

/// The bands of an open side.
pub fn bands() -> std::ops::Range<u8> {
    0..BANDS
}

/// What is supposed: uneven dashes with a small wobble, so that it never looks like data.
pub fn supposed_path(pen: &Pen<'_>, points: &[(f64, f64)]) {
    const DASHES: [(f64, f64); 5] = [(9.0, 4.0), (6.0, 4.5), (10.0, 4.0), (7.0, 3.5), (8.0, 5.0)];
    const WOBBLE: [f64; 6] = [0.0, 0.8, -0.5, 0.6, -0.9, 0.3];
    let length = |from: (f64, f64), to: (f64, f64)| picture::length(to.0 - from.0, to.1 - from.1);
    let total: f64 = points.windows(2).map(|pair| length(pair[0], pair[1])).sum();
    let along = |distance: f64| {
        let mut left = distance;
        for pair in points.windows(2) {
            let piece = length(pair[0], pair[1]);
            if left <= piece && piece > 0.0 {
                let share = left / piece;
                return (
                    pair[0].0 + share * (pair[1].0 - pair[0].0),
                    pair[0].1 + share * (pair[1].1 - pair[0].1),
                );
            }
            left -= piece;
        }
        points.last().copied().unwrap_or_default()
    };
    let (mut start, mut index) = (0.0, 0);
    while start < total {
        let (dash, gap) = DASHES[index % DASHES.len()];
        let wobbled = |distance: f64, index: usize| {
            let (x, y) = along(distance.min(total));
            (x, y + WOBBLE[index % WOBBLE.len()])
        };
        let ends = [wobbled(start, index), wobbled(start + dash, index + 1)];
        pen.path(&ends, 2.0, pen.palette.supposed);
        start += dash + gap;
        index += 1;
    }
}
