//! The marks of what is named in the chains: filled where the report puts it into the chain,
//! hollow where we read it so.

use super::sheet::{MARK, Sheet};
use crate::charts::marks;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::dataset::Attribution;
use crate::model::{Datum, Opened, Part};
use crate::picture::{Color, Shape};
use crate::words::{MarkKind, mark_kind};

/// How far a mark reaches from its centre.
pub const REACH: f64 = 5.0;

/// The mark of a member.
pub fn mark(pen: &Pen<'_>, part: &Part<'_>, at: (f64, f64)) {
    pen.object(&format!("member-{}-mark", part.member.id), || {
        marks::value(pen, at, mark_kind(Datum::Member(part.member)));
    });
}

/// The colour an attribution is said in.
fn color(pen: &Pen<'_>, attribution: Attribution) -> Color {
    match attribution {
        Attribution::Stated => pen.palette.reported,
        Attribution::Reading => pen.palette.derived,
    }
}

/// A bar: filled where the report puts the member into the chain, else hollow.
pub fn bar(pen: &Pen<'_>, part: &Part<'_>, bounds: Bounds) {
    pen.object(&format!("member-{}-bar", part.member.id), || {
        let color = color(pen, part.member.attribution);
        match part.member.attribution {
            Attribution::Stated => pen.block(bounds, color),
            Attribution::Reading => {
                let inside = Bounds {
                    left: bounds.left + 0.75,
                    top: bounds.top + 0.75,
                    right: (bounds.right - 0.75).max(bounds.left + 1.5),
                    bottom: bounds.bottom - 0.75,
                };
                pen.outline(inside, 1.5, color);
            }
        }
    });
}

/// Everything named in a chain in one line of marks.
pub fn marks(pen: &Pen<'_>, series: usize, opened: &Opened<'_>, (left, y): (f64, f64)) {
    for (number, part) in opened.parts.iter().enumerate() {
        let center = left + REACH + number as f64 * MARK;
        mark(pen, part, (center, y));
        let shape = Shape::Area(Bounds {
            left: center - MARK / 2.0,
            top: y - MARK / 2.0,
            right: center + MARK / 2.0,
            bottom: y + MARK / 2.0,
        });
        pen.target(series, &part.member.id, shape);
    }
}

/// What the two marks mean, after `words`. Gives back how wide it is; draws it only with a pen.
pub fn legend(pen: Option<&Pen<'_>>, sheet: &Sheet<'_>, words: &str, (left, y): (f64, f64)) -> f64 {
    let phrases = sheet.lang.phrases();
    let width = |words: &str| crate::picture::text::width(words, sheet.note, false);
    if let Some(pen) = pen {
        pen.words(left, y, words, Type::plain(sheet.note, pen.palette.muted));
    }
    let mut x = left + width(words);
    for (attribution, kind) in [
        (Attribution::Stated, MarkKind::Reported),
        (Attribution::Reading, MarkKind::Reading),
    ] {
        if x > left {
            x += 10.0;
        }
        let words = phrases.attribution_short(attribution);
        if let Some(pen) = pen {
            marks::value(pen, (x + REACH, y), kind);
            let set = Type::plain(sheet.note, pen.palette.muted);
            pen.words(x + REACH * 2.0 + 4.0, y, words, set);
        }
        x += REACH * 2.0 + 4.0 + width(words);
    }
    x - left
}

/// The sign before a name that it can be opened, or is.
pub fn opener(pen: &Pen<'_>, (x, y): (f64, f64), is_open: bool) {
    let (color, points) = if is_open {
        let down = [(-4.0, -2.0), (4.0, -2.0), (0.0, 3.0)];
        (pen.palette.reported, down)
    } else {
        let aside = [(-2.0, -4.0), (3.0, 0.0), (-2.0, 4.0)];
        (pen.palette.muted, aside)
    };
    let points = points.map(|(across, down)| (x + across, y + down));
    pen.polygon(&points, color);
}
