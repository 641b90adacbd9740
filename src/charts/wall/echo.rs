//! What was asked for, over its answer.

use super::stage::LABEL;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::picture::text;
use crate::view::State;

/// The size of what was asked, and of when it holds.
pub const SIZE: f64 = 16.0;

/// How high the line of that is, and the space under it.
pub const LINE: f64 = 28.0;
pub const GAP: f64 = 12.0;

/// Draws what was asked for at the top of a box, as typed and framed, as far as there is room to
/// the right; where it ends.
pub fn draw(pen: &Pen<'_>, within: Bounds, right: f64, state: &State) -> f64 {
    let (left, middle) = (within.left, within.top + LINE / 2.0);
    let muted = Type::plain(SIZE, pen.palette.muted);
    let word = state.lang.wall_phrases().asked();
    pen.words(left, middle, word, muted);
    let start = left + muted.width(word) + 10.0;
    let room = right - start - 20.0;
    let size = if text::width(&state.search, SIZE, true) > room {
        LABEL
    } else {
        SIZE
    };
    let shown = shortened(&state.search, room, size);
    let typed = Type::bold(size, pen.palette.ink);
    let field = Bounds {
        left: start,
        top: middle - LINE / 2.0,
        right: start + typed.width(&shown) + 20.0,
        bottom: middle + LINE / 2.0,
    };
    pen.outline(field, 1.0, pen.palette.muted);
    pen.words(start + 10.0, middle, &shown, typed);
    within.top + LINE + GAP
}

/// As much of some words as there is room for, with the sign that there is more.
fn shortened(words: &str, room: f64, size: f64) -> String {
    let fits = |words: &str| text::width(words, size, true) <= room;
    if fits(words) {
        return words.to_owned();
    }
    let mut kept = words.to_owned();
    while kept.pop().is_some() && !fits(&format!("{kept}…")) {}
    kept + "…"
}
