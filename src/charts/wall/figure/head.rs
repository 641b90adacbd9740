//! What was asked, when it holds, and what it is.

use crate::charts::marks;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::charts::wall::echo::{self, GAP, LINE, SIZE};
use crate::charts::wall::stage::TITLE;
use crate::picture::{Align, text};
use crate::view::State;
use crate::words::{Asked, MarkKind};

/// How many times as large the mark is as on a page.
const MARK: f64 = 1.5;

/// Draws it at the top of a box; where it ends.
pub fn draw(pen: &Pen<'_>, within: Bounds, id: &str, asked: &Asked, state: &State) -> f64 {
    let muted = Type::plain(SIZE, pen.palette.muted);
    let middle = within.top + LINE / 2.0;
    if state.search.is_empty() {
        pen.words(within.left, middle, &asked.when, muted);
    } else {
        let when = muted.aligned(Align::Right);
        pen.words(within.right, middle, &asked.when, when);
        let right = within.right - muted.width(&asked.when) - 24.0;
        echo::draw(pen, within, right, state);
    }
    name(pen, within, within.top + LINE + GAP, id, asked)
}

/// Draws the mark and the name, in two lines at most; where they end.
fn name(pen: &Pen<'_>, within: Bounds, top: f64, id: &str, asked: &Asked) -> f64 {
    let marked = asked.mark != MarkKind::Underivable;
    let left = within.left + if marked { 28.0 } else { 0.0 };
    let (size, lines) = lines(&asked.name, within.right - left);
    let set = Type::bold(size, pen.palette.ink);
    let leading = size * 1.25;
    if marked {
        pen.object(id, || {
            let at = (within.left + 11.0, top + leading / 2.0);
            marks::sized(pen, at, asked.mark, MARK);
        });
    }
    pen.object("name", || {
        for (index, line) in lines.iter().enumerate() {
            let y = top + leading * (index as f64 + 0.5);
            pen.words(left, y, line, set);
        }
    });
    top + leading * lines.len() as f64
}

/// The largest size in which a name is one line, or else two, with its lines.
fn lines(name: &str, room: f64) -> (f64, Vec<String>) {
    const SIZES: [f64; 7] = [TITLE, 31.0, 28.0, 26.0, 24.0, 22.0, 20.0];
    let one = SIZES.iter().take(3);
    let mut one = one.filter(|size| text::width(name, **size, true) <= room);
    if let Some(size) = one.next() {
        return (*size, vec![name.to_owned()]);
    }
    let broken = SIZES
        .iter()
        .map(|size| (*size, text::balance(name, room, *size, true)));
    let mut last = (20.0, Vec::new());
    for (size, lines) in broken {
        if lines.len() <= 2 {
            return (size, lines);
        }
        last = (size, lines);
    }
    last
}
