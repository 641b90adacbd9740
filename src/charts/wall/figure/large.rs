//! The value as large as its room allows; where there is none, why.

use crate::charts::marks;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::charts::wall::numeral::Numeral;
use crate::picture::{Shape, text};
use crate::words::Asked;

/// The largest digits, and the least.
const LARGEST: f64 = 192.0;
const LEAST: f64 = 56.0;

/// How far below its middle a line's base lies, in its size: so that lines of different sizes
/// stand on one base.
const BASE: f64 = 0.38;

/// How high the ink of digits is, in their size.
const HIGH: f64 = 0.9;

/// How far a comma hangs under that, in their size.
const COMMA: f64 = 0.12;

/// The space over and under them.
const CLEAR: f64 = 12.0;

/// Draws it into a box.
pub fn draw(pen: &Pen<'_>, room: Bounds, id: &str, asked: &Asked) {
    let amount = asked.amount.as_deref();
    let numeral = amount.and_then(|amount| Numeral::around(&asked.worded, amount));
    let area = pen.object(&format!("label-{id}"), || match &numeral {
        Some(numeral) => number(pen, room, numeral, asked),
        None => words(pen, room, asked),
    });
    pen.target(0, id, Shape::Area(area));
}

/// A few words beside the digits, in one line or two.
struct Small {
    lines: Vec<String>,
    width: f64,
}

impl Small {
    /// In one line if it is no longer than `short` characters.
    fn of(words: &str, size: f64, short: f64) -> Self {
        let width = |line: &str| text::width(line, size, true);
        let whole = width(words);
        let mut room = if whole <= short * size {
            whole
        } else {
            whole * 0.5
        };
        let mut lines = text::wrap(words, room, size, true);
        let fits = |lines: &[String], room: f64| {
            // A single character is no line.
            let holds = |line: &String| width(line) <= room && line.chars().nth(1).is_some();
            lines.len() == 1 || lines.len() == 2 && lines.iter().all(holds)
        };
        while room < whole && !fits(&lines, room) {
            room += size / 4.0;
            lines = text::wrap(words, room, size, true);
        }
        Self {
            width: lines.iter().map(|line| width(line)).fold(0.0, f64::max),
            lines,
        }
    }

    /// Draws it with its last line on a base.
    fn draw(&self, pen: &Pen<'_>, left: f64, base: f64, set: Type) {
        let lines = self.lines.iter().rev().enumerate();
        for (up, line) in lines {
            let y = base - BASE * set.size - up as f64 * set.size * 1.2;
            pen.words(left, y, line, set);
        }
    }
}

/// Digits with their words before and after, on one base.
struct Setting {
    size: f64,
    small: f64,
    before: Small,
    after: Small,
    digits: f64,
}

impl Setting {
    fn of(numeral: &Numeral, size: f64) -> Self {
        let small = (size * 0.22).clamp(20.0, 42.0);
        let ascii = numeral.before.is_ascii();
        Self {
            size,
            small,
            // Two Chinese characters before a number are a word, four are two.
            before: Small::of(&numeral.before, small, if ascii { 4.4 } else { 3.4 }),
            after: Small::of(&numeral.after, small, 4.4),
            digits: text::width(&numeral.digits, size, true),
        }
    }

    /// The space beside the digits, if there are words there.
    fn gap(&self, beside: &Small) -> f64 {
        if beside.width > 0.0 {
            self.small * 0.15
        } else {
            0.0
        }
    }

    fn width(&self) -> f64 {
        let words = [&self.before, &self.after];
        let beside = words.map(|small| small.width + self.gap(small));
        self.digits + beside[0] + beside[1]
    }
}

fn number(pen: &Pen<'_>, room: Bounds, numeral: &Numeral, asked: &Asked) -> Bounds {
    let (width, height) = (room.right - room.left, room.bottom - room.top);
    // A comma hangs under the base.
    let hangs = if numeral.digits.contains(',') {
        COMMA
    } else {
        0.0
    };
    let mut size = LARGEST.min((height - CLEAR) / (HIGH + hangs));
    let mut setting = Setting::of(numeral, size);
    while size > LEAST && setting.width() > width {
        size -= 2.0;
        setting = Setting::of(numeral, size);
    }
    let middle = (room.top + room.bottom - hangs * size) / 2.0;
    let base = middle + BASE * size;
    let ink = Type::bold(setting.small, pen.palette.ink);
    let set = Type::bold(setting.size, marks::color(pen, asked.mark));
    let start = room.left + setting.before.width + setting.gap(&setting.before);
    // The white that a digit this large has at its left is not to be seen as a margin.
    let white = if setting.before.width > 0.0 {
        0.0
    } else {
        size * 0.04
    };
    pen.words(start - white, middle, &numeral.digits, set);
    setting.before.draw(pen, room.left, base, ink);
    let end = start - white + setting.digits;
    let after = end + setting.gap(&setting.after);
    setting.after.draw(pen, after, base, ink);
    Bounds {
        left: room.left,
        top: middle - size * 0.4,
        right: after + setting.after.width,
        bottom: middle + size * 0.4,
    }
}

/// What is said where there is no number: that there is none, and why.
fn words(pen: &Pen<'_>, room: Bounds, asked: &Asked) -> Bounds {
    const SIZES: [[f64; 2]; 6] = [
        [64.0, 40.0],
        [56.0, 34.0],
        [50.0, 31.0],
        [44.0, 28.0],
        [38.0, 26.0],
        [34.0, 22.0],
    ];
    let (width, height) = (room.right - room.left, room.bottom - room.top);
    let laid_out = SIZES.map(|[size, small]| {
        let reason = asked.reason.as_deref().unwrap_or_default();
        let said = text::balance(&asked.worded, width, size, true);
        let mut lines: Vec<(f64, String)> = said.into_iter().map(|line| (size, line)).collect();
        let reason = clauses(reason, width, small);
        lines.extend(reason.into_iter().map(|line| (small, line)));
        lines
    });
    let high = |lines: &[(f64, String)]| lines.iter().map(|line| line.0 * 1.3).sum::<f64>();
    let last = SIZES.len() - 1;
    let fits = laid_out.iter().position(|lines| high(lines) <= height);
    let lines = &laid_out[fits.unwrap_or(last)];
    let top = (room.top + room.bottom - high(lines)) / 2.0;
    let (mut y, mut right) = (top, room.left);
    for (size, line) in lines {
        y += size * 1.3;
        // What is not there is said in grey, why not in ink.
        let first = asked.reason.is_some() && line == &asked.worded;
        let color = if first {
            pen.palette.muted
        } else {
            pen.palette.ink
        };
        let set = Type::bold(*size, color);
        pen.words(room.left, y - size * 0.65, line, set);
        right = right.max(room.left + set.width(line));
    }
    Bounds {
        left: room.left,
        top,
        right,
        bottom: y,
    }
}

/// Lines that end where a clause does, unless that leaves next to nothing for the last.
fn clauses(said: &str, room: f64, size: f64) -> Vec<String> {
    let lines = text::wrap(said, room, size, true);
    match lines.last() {
        Some(last) if lines.len() > 1 && text::width(last, size, true) < room * 0.3 => {
            text::balance(said, room, size, true)
        }
        _ => lines,
    }
}
