//! What stands under the rule: up to three columns of a label and what it says.

use crate::charts::marks;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::charts::wall::stage::{LABEL, NOTE, Stage};
use crate::picture::{Shape, text};
use crate::words::{Asked, Beside};

/// The space between columns.
const GAP: f64 = 24.0;

/// The sizes of what is said in one line each, and of what takes more, with how many it may take.
const ONE_LINE: [f64; 4] = [26.0, 24.0, 22.0, 20.0];
const LINES: [(f64, usize); 6] = [
    (22.0, 2),
    (20.0, 2),
    (20.0, 3),
    (18.0, 3),
    (16.0, 4),
    (LABEL, 5),
];

/// How many lines the notes may take.
const NOTES: usize = 2;

/// How far an exponent is from what it belongs to.
const CLEAR: f64 = 0.5;

/// A column laid out.
struct Column<'a> {
    beside: &'a Beside,
    left: f64,
    label: Vec<String>,
    value: Vec<String>,
}

/// The columns laid out, with the notes under them.
pub struct Columns<'a> {
    label: f64,
    value: f64,
    columns: Vec<Column<'a>>,
    left: f64,
    notes: Vec<String>,
    note: f64,
}

impl<'a> Columns<'a> {
    /// Lays out what stands beside a value in the width of a box.
    pub fn of(asked: &'a Asked, within: Bounds, stage: Stage) -> Self {
        let label = if stage.is_wide() { 16.0 } else { LABEL };
        let (value, widths) = sizes(&asked.beside, within.right - within.left, label);
        let mut left = within.left;
        let mut columns = Vec::new();
        for (beside, width) in asked.beside.iter().zip(&widths) {
            columns.push(Column {
                beside,
                left,
                label: text::wrap(&beside.label, *width, label, false),
                value: text::wrap(&beside.value, *width, value, true),
            });
            left += width + GAP;
        }
        let (note, notes) = notes(&asked.notes, within.right - within.left);
        Self {
            label,
            value,
            columns,
            left: within.left,
            notes,
            note,
        }
    }

    fn label_height(&self) -> f64 {
        let lines = self.columns.iter().map(|column| column.label.len());
        lines.max().unwrap_or(0) as f64 * self.label * 1.3
    }

    fn value_height(&self) -> f64 {
        let lines = self.columns.iter().map(|column| column.value.len());
        lines.max().unwrap_or(0) as f64 * self.value * 1.3
    }

    /// How high all of it is.
    pub fn height(&self) -> f64 {
        let notes = self.notes.len() as f64 * self.note * 1.35;
        let space = if self.notes.is_empty() { 0.0 } else { 6.0 };
        self.label_height() + self.value_height() + space + notes
    }

    /// Draws it from a height downwards.
    pub fn draw(&self, pen: &Pen<'_>, top: f64) {
        let values = top + self.label_height();
        for (series, column) in self.columns.iter().enumerate() {
            match &column.beside.key {
                Some(key) => {
                    pen.object(&format!("label-{key}"), || {
                        self.column(pen, column, values);
                    });
                    let widest = column
                        .value
                        .iter()
                        .map(|line| self.set(pen, column).width(line));
                    let area = Bounds {
                        left: column.left,
                        top,
                        right: column.left + widest.fold(0.0, f64::max),
                        bottom: values + self.value_height(),
                    };
                    pen.target(series + 1, key, Shape::Area(area));
                }
                None => self.column(pen, column, values),
            }
        }
        let muted = Type::plain(self.note, pen.palette.muted);
        let mut y = values + self.value_height() + 6.0;
        for line in &self.notes {
            y += self.note * 1.35;
            pen.words(self.left, y - self.note * 0.7, line, muted);
        }
    }

    fn set(&self, pen: &Pen<'_>, column: &Column<'_>) -> Type {
        let mark = column.beside.mark;
        let color = mark.map_or(pen.palette.ink, |mark| marks::color(pen, mark));
        Type::bold(self.value, color)
    }

    fn column(&self, pen: &Pen<'_>, column: &Column<'_>, values: f64) {
        let set = self.set(pen, column);
        for (index, line) in column.value.iter().enumerate() {
            let y = values + self.value * 1.3 * (index as f64 + 0.5);
            raised(pen, column.left - hanging(line, set), y, line, set);
        }
        let muted = Type::plain(self.label, pen.palette.muted);
        for (up, line) in column.label.iter().rev().enumerate() {
            let y = values - self.label * 1.3 * (up as f64 + 0.5);
            pen.words(column.left, y, line, muted);
        }
    }
}

/// The size of what is said and how wide each column is: in one line all of it, else the longest
/// in two lines, and so on.
fn sizes(beside: &[Beside], room: f64, label: f64) -> (f64, Vec<f64>) {
    let count = beside.len().max(1) as f64;
    let room = room - GAP * (count - 1.0);
    let need = |it: &Beside, size: f64, lines: usize| {
        let value = least(&it.value, size, true, lines);
        value.max(least(&it.label, label, false, lines.min(2)))
    };
    for size in ONE_LINE {
        let widths: Vec<f64> = beside.iter().map(|it| need(it, size, 1)).collect();
        if widths.iter().sum::<f64>() <= room {
            return (size, spread(widths, room));
        }
    }
    for (size, most) in LINES {
        let mut lines = vec![1; beside.len()];
        loop {
            let widths: Vec<f64> = beside
                .iter()
                .zip(&lines)
                .map(|(it, lines)| need(it, size, *lines))
                .collect();
            if widths.iter().sum::<f64>() <= room {
                return (size, spread(widths, room));
            }
            let places = (0..beside.len()).filter(|place| lines[*place] < most);
            match places.max_by(|one, other| widths[*one].total_cmp(&widths[*other])) {
                Some(widest) => lines[widest] += 1,
                None => break,
            }
        }
    }
    (NOTE, vec![room / count; beside.len()])
}

/// The least room in which words are so many lines.
fn least(words: &str, size: f64, bold: bool, lines: usize) -> f64 {
    let width = |words: &str| text::width(words, size, bold);
    let whole = width(words);
    let mut room = whole / lines as f64;
    loop {
        let broken = text::wrap(words, room, size, bold);
        let widest = broken.iter().map(|line| width(line)).fold(0.0, f64::max);
        if broken.len() <= lines && widest <= room || room >= whole {
            // Adding up again must not break what fitted.
            return widest.min(room) + 0.5;
        }
        room += size / 4.0;
    }
}

/// Shares out what is left: even columns where they hold, else even spaces.
fn spread(widths: Vec<f64>, room: f64) -> Vec<f64> {
    let count = widths.len().max(1) as f64;
    let even = room / count;
    if widths.iter().all(|width| *width <= even) {
        return vec![even; widths.len()];
    }
    let spare = (room - widths.iter().sum::<f64>()) / count;
    widths.iter().map(|width| width + spare).collect()
}

/// The notes that fit in so few lines, in the larger size in which the first does.
fn notes(notes: &[String], room: f64) -> (f64, Vec<String>) {
    let wrap = |note: &String, size| text::wrap(note, room, size, false);
    let size = match notes.first() {
        Some(first) if wrap(first, LABEL).len() > NOTES => NOTE,
        _ => LABEL,
    };
    let mut lines: Vec<String> = Vec::new();
    for note in notes {
        let more = wrap(note, size);
        if lines.len() + more.len() <= NOTES {
            lines.extend(more);
        }
    }
    (size, lines)
}

/// How far a quote that opens a line hangs out, so that what is quoted begins where other lines do.
fn hanging(line: &str, set: Type) -> f64 {
    if line.starts_with('“') {
        set.size * 0.45
    } else {
        0.0
    }
}

/// Draws words in which what follows a caret, or stands in parentheses behind it, is raised.
fn raised(pen: &Pen<'_>, left: f64, y: f64, line: &str, set: Type) {
    let small = Type {
        size: (set.size * 0.62).max(NOTE),
        ..set
    };
    let mut pieces = line.split('^');
    let first = pieces.next().unwrap_or_default();
    pen.words(left, y, first, set);
    let mut x = left + set.width(first) + CLEAR;
    for piece in pieces {
        let (exponent, rest) = match piece.strip_prefix('(').and_then(|it| it.split_once(')')) {
            Some(parts) => parts,
            None => piece.split_at(
                piece
                    .find(|it: char| !it.is_ascii_digit())
                    .unwrap_or(piece.len()),
            ),
        };
        pen.words(x, y - set.size * 0.3, exponent, small);
        x += small.width(exponent);
        // Space at the beginning of words is not drawn.
        let word = rest.trim_start();
        x += CLEAR + set.width(&rest[..rest.len() - word.len()]);
        if !word.is_empty() {
            pen.words(x, y, word, set);
            x += set.width(word) + CLEAR;
        }
    }
}
