//! What stands around what a wall shows: its title, its large number, its foot.

use super::numeral::Numeral;
use super::stage::{LABEL, NOTE, Stage, TITLE, WORDS};
use crate::charts::marks;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::picture::{Align, Color, Shape, text};
use crate::words::MarkKind;

/// Where titles begin and the foot ends, from the edges.
const TOP: f64 = 24.0;
const BOTTOM: f64 = 16.0;

/// How high the foot is, with the space over it.
pub const FOOT: f64 = 44.0;

/// How much of the width a large number takes at most.
const COLUMN: f64 = 0.34;

/// The largest number, and the least that is still large.
const LARGEST: f64 = 192.0;
const LEAST: f64 = 64.0;

/// A value that stands large beside a chart.
pub struct Number<'a> {
    /// Its datum, by key.
    pub key: &'a str,
    /// What stands over it.
    pub label: &'a str,
    /// The value.
    pub numeral: Numeral,
    /// Its mark.
    pub kind: MarkKind,
    /// What it is, under it: derived, expected.
    pub said: &'a str,
    /// At which prices it is; empty where that needs no saying.
    pub prices: &'a str,
}

/// Draws the title; where it ends.
pub fn title(pen: &Pen<'_>, stage: Stage, words: &str) -> f64 {
    let room = stage.width - 2.0 * stage.side();
    let one_line = [TITLE, 31.0, 28.0, 26.0];
    let fits = |size: &&f64| text::width(words, **size, true) <= room;
    let (size, lines) = match one_line.iter().find(fits) {
        Some(size) => (*size, vec![words.to_owned()]),
        None => {
            let lines = |size: f64| text::balance(words, room, size, true);
            let two = [26.0, 23.0].into_iter().find(|size| lines(*size).len() < 3);
            let size = two.unwrap_or(WORDS);
            (size, lines(size))
        }
    };
    let set = Type::bold(size, pen.palette.ink);
    let leading = size * 1.3;
    for (index, line) in lines.iter().enumerate() {
        let y = TOP + leading * (index as f64 + 0.5);
        pen.words(stage.side(), y, line, set);
    }
    TOP + leading * lines.len() as f64 + 10.0
}

/// The box below the title.
pub fn body(stage: Stage, top: f64) -> Bounds {
    Bounds {
        left: stage.side(),
        top,
        right: stage.width - stage.side(),
        bottom: stage.height - FOOT,
    }
}

/// Draws a number at the left of a box; the box that is left beside it.
pub fn number(pen: &Pen<'_>, stage: Stage, within: Bounds, number: &Number<'_>) -> Bounds {
    let ink = pen.palette.ink;
    let room = (within.right - within.left) * COLUMN;
    let Numeral {
        before,
        digits,
        after,
    } = &number.numeral;
    let mut top = within.top + 4.0;
    let label = Type::bold(WORDS, ink);
    for line in text::balance(number.label, room, WORDS, true) {
        top += WORDS * 1.4;
        pen.words(within.left, top - WORDS * 0.7, &line, label);
    }
    if !before.is_empty() {
        top += WORDS * 1.4;
        pen.words(
            within.left,
            top - WORDS * 0.7,
            before,
            Type::plain(WORDS, ink),
        );
    }
    let under = TITLE * 1.4 + LABEL * 1.6 + 8.0;
    let highest = (within.bottom - under - top).max(LEAST);
    let size = (room / text::width(digits, 1.0, true))
        .min(LARGEST)
        .min(highest);
    // Digits reach from their base up seven tenths of their size.
    let middle = top + size * 0.5;
    let set = Type::bold(size, marks::color(pen, number.kind));
    pen.object("number", || {
        pen.words(within.left - size * 0.05, middle, digits, set);
    });
    let width = set.width(digits);
    let area = Bounds {
        left: within.left,
        top: middle - size * 0.4,
        right: within.left + width,
        bottom: middle + size * 0.4,
    };
    pen.target(9, number.key, Shape::Area(area));
    let mut y = middle + size * 0.45;
    if !after.is_empty() {
        let unit = text::wrap(after, room, TITLE, true);
        let size = if unit.len() > 1 { WORDS } else { TITLE };
        for line in text::wrap(after, room, size, true) {
            y += size * 1.25;
            pen.words(within.left, y - size * 0.6, &line, Type::bold(size, ink));
        }
    }
    if number.kind != MarkKind::Reported {
        y += LABEL * 1.6;
        pen.object(number.key, || {
            marks::value(pen, (within.left + 6.0, y - LABEL * 0.5), number.kind);
        });
        let set = Type::plain(LABEL, ink);
        pen.words(within.left + 20.0, y - LABEL * 0.5, number.said, set);
    }
    for line in text::wrap(number.prices, room, LABEL, false) {
        y += LABEL * 1.4;
        let set = Type::plain(LABEL, ink);
        pen.words(within.left, y - LABEL * 0.5, &line, set);
    }
    let gap = if stage.is_wide() { 40.0 } else { 24.0 };
    Bounds {
        left: within.left + room + gap,
        ..within
    }
}

/// Draws the line at the foot: the source at the left, the step or the way back at the right.
pub fn foot(pen: &Pen<'_>, stage: Stage, source: &str, right: &str, color: Color) {
    let y = stage.height - BOTTOM - NOTE * 0.75;
    let edge = stage.width - stage.side();
    let counter = Type::bold(NOTE, color).aligned(Align::Right);
    pen.words(edge, y, right, counter);
    let room = edge - stage.side() - counter.width(right) - 24.0;
    let lines = text::wrap(source, room, NOTE, false);
    if let Some(line) = lines.first() {
        pen.words(stage.side(), y, line, Type::plain(NOTE, color));
    }
}

/// Draws what is said of one value in the place of the source, which it covers.
pub fn pointed(pen: &Pen<'_>, stage: Stage, said: &[String], paper: Color, ink: Color) {
    let right = stage.width - stage.side();
    let room = right - stage.side();
    let joined = |count: usize| said.get(..count).unwrap_or_default().join(" · ");
    let fits = |words: &String| text::width(words, LABEL, true) <= room;
    let words = (1..=said.len()).rev().map(joined).find(fits);
    let y = stage.height - BOTTOM - NOTE * 0.75;
    let cover = Bounds {
        left: 0.0,
        top: y - LABEL,
        right: stage.width,
        bottom: y + LABEL,
    };
    pen.block(cover, paper);
    pen.words(
        stage.side(),
        y,
        &words.unwrap_or_default(),
        Type::bold(LABEL, ink),
    );
}
