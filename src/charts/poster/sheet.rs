//! What all parts of the long picture share: margins, type, hairlines, the wall.

use super::Part;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::model::Datum;
use crate::picture::{Color, Palette, text};

/// The width everything is laid out in.
pub const WIDTH: f64 = 432.0;

/// The space at the sides.
pub const SIDE: f64 = 24.0;

/// Where words end.
pub const RIGHT: f64 = WIDTH - SIDE;

/// The width between the sides.
pub const INNER: f64 = WIDTH - 2.0 * SIDE;

/// The size of labels and notes; nothing is smaller.
pub const NOTE: f64 = 14.0;

/// The size of findings.
const LARGEST: f64 = 26.0;

/// How thick a hairline is: two pixels at the usual width, one on a phone.
const HAIR: f64 = 0.8;

/// Draws a level hairline.
pub fn rule(pen: &Pen<'_>, (left, right): (f64, f64), y: f64, color: Color) {
    let bounds = Bounds {
        left,
        top: y,
        right,
        bottom: y + HAIR,
    };
    pen.block(bounds, color);
}

/// Draws an upright hairline.
pub fn upright(pen: &Pen<'_>, x: f64, (top, bottom): (f64, f64), color: Color) {
    let bounds = Bounds {
        left: x,
        top,
        right: x + HAIR,
        bottom,
    };
    pen.block(bounds, color);
}

/// Draws words in a column, broken where they must be; where they end.
pub fn paragraph(
    pen: &Pen<'_>,
    (x, top): (f64, f64),
    room: f64,
    words: &str,
    set: Type,
    leading: f64,
) -> f64 {
    let lines = text::balance(words, room, set.size, set.bold);
    for (line, words) in lines.iter().enumerate() {
        pen.words(x, top + leading * (line as f64 + 0.5), words, set);
    }
    top + leading * lines.len() as f64
}

/// The largest of these sizes at which all lines stay within the room.
pub fn fitting(lines: &[&str], room: f64, sizes: &[f64]) -> Option<f64> {
    let fits = |size: &f64| {
        let mut lines = lines.iter();
        lines.all(|line| text::width(line, *size, true) <= room)
    };
    sizes.iter().copied().find(fits)
}

/// Draws what begins a part: its kicker with a hairline, its finding, what is measured; where
/// they end.
pub fn opening(pen: &Pen<'_>, top: f64, kicker: &str, finding: &str, measure: &str) -> f64 {
    let Palette {
        ink, muted, hair, ..
    } = pen.palette;
    let small = Type::plain(NOTE, muted);
    pen.words(SIDE, top + 10.0, kicker, small);
    let start = SIDE + small.width(kicker) + 8.0;
    rule(pen, (start, RIGHT), top + 10.0, hair);
    // In one line if it is not much smaller, else in two.
    let sizes = [LARGEST, 25.0, 24.0, 23.0, 22.0];
    let size = fitting(&[finding], INNER, &sizes).unwrap_or(LARGEST);
    let set = Type::bold(size, ink);
    let bottom = paragraph(pen, (SIDE, top + 23.0), INNER, finding, set, 33.0);
    if measure.is_empty() {
        return bottom;
    }
    paragraph(pen, (SIDE, bottom + 1.0), INNER, measure, small, 21.0)
}

/// How wide a merlon of the wall is, and a gap; and how high.
const MERLON: f64 = 24.0;
const HEIGHT: f64 = 12.0;

/// The edge of the wall between ink and paper.
pub enum Edge {
    /// Below the head: its teeth hang.
    Hanging,
    /// Above the foot: its teeth stand.
    Standing,
}

impl Part for Edge {
    fn draw(&self, pen: &Pen<'_>, top: f64) -> f64 {
        // It reaches half a unit into the ink, so that no seam shows.
        let (top, course) = match self {
            Self::Hanging => (top, (top - 0.5, top + 3.0)),
            Self::Standing => {
                let top = top + 24.0;
                (top, (top + 9.0, top + HEIGHT + 0.5))
            }
        };
        let block = |left: f64, right: f64, (top, bottom): (f64, f64)| {
            let bounds = Bounds {
                left,
                top,
                right,
                bottom,
            };
            pen.block(bounds, pen.palette.ink);
        };
        block(0.0, WIDTH, course);
        for merlon in (0..(WIDTH / MERLON) as u32).step_by(2) {
            let left = f64::from(merlon) * MERLON;
            block(left, left + MERLON, (top, top + HEIGHT));
        }
        top + HEIGHT
    }

    fn said(&self) -> Vec<String> {
        Vec::new()
    }

    fn data(&self) -> Vec<Datum<'_>> {
        Vec::new()
    }
}
