//! Outcomes listed one by one: as large figures where there is room, else as lines.

use super::compose::Sheet;
use super::glyph;
use super::setting::theme_key;
use crate::charts::frame::NOTE;
use crate::charts::pen::{Bounds, Type};
use crate::model::{Datum, Outcome};
use crate::picture::{Align, Shape, text};

/// The space between two columns.
const GAP: f64 = 24.0;

/// The space a mark takes before its value.
const MARK: f64 = 2.0 * glyph::REACH + 5.0;

/// The largest height of a large figure's cell for each pixel of its type.
const AIR: f64 = 4.2;

/// How large figures are set in a box.
struct Cells {
    columns: usize,
    size: f64,
    height: f64,
}

impl Sheet<'_, '_> {
    /// The value of an outcome as worded, and its name.
    fn said(&self, outcome: &Outcome<'_>) -> (String, String) {
        (
            self.lang
                .phrases()
                .short_worded(Datum::Figure(outcome.figure)),
            self.lang.of(outcome.indicator.short()).to_owned(),
        )
    }

    /// Draws outcomes in a box; each series is a theme, counted from `series`.
    pub(super) fn outcomes(&self, outcomes: &[Outcome<'_>], bounds: Bounds, series: usize) {
        match self.cells(outcomes, bounds) {
            Some(cells) => self.large(outcomes, bounds, &cells, series),
            None => self.lines(outcomes, bounds, series),
        }
    }

    /// The largest type in which all fit as large figures.
    fn cells(&self, outcomes: &[Outcome<'_>], bounds: Bounds) -> Option<Cells> {
        let (width, height) = (bounds.right - bounds.left, bounds.bottom - bounds.top);
        let name_size = self.room.label();
        for size in [40.0, 32.0, 26.0, 22.0, 18.0] {
            for columns in 1..=4usize {
                let rows = outcomes.len().div_ceil(columns) as f64;
                let cell = (width + GAP) / columns as f64 - GAP;
                let least = size * 1.3 + name_size * 1.35 * 2.0 + 6.0;
                if rows * least > height {
                    continue;
                }
                let fits = |outcome: &Outcome<'_>| {
                    let (value, name) = self.said(outcome);
                    let value = text::width(&value, size, true) + MARK;
                    let lines = text::wrap(&name, cell, name_size, false).len();
                    value <= cell && lines <= 2
                };
                // Figures in one column along a wide box would leave the box empty.
                let spread = columns > 1 || width < 420.0 || outcomes.len() < 2;
                if spread && outcomes.iter().all(fits) {
                    let height = (height / rows).min(size * AIR).max(least);
                    return Some(Cells {
                        columns,
                        size,
                        height,
                    });
                }
            }
        }
        None
    }

    fn large(&self, outcomes: &[Outcome<'_>], bounds: Bounds, cells: &Cells, series: usize) {
        let pen = self.pen;
        let columns = cells.columns as f64;
        let step = (bounds.right - bounds.left + GAP) / columns;
        let value_type = Type::bold(cells.size, pen.palette.reported);
        let name_type = Type::plain(self.room.label(), pen.palette.ink);
        for (index, outcome) in outcomes.iter().enumerate() {
            let left = bounds.left + step * (index % cells.columns) as f64;
            let top = bounds.top + cells.height * (index / cells.columns) as f64;
            let (value, name) = self.said(outcome);
            pen.object(&format!("outcome-{}", outcome.figure.id), || {
                let y = top + cells.size * 0.65;
                glyph::wording(pen, (left + glyph::REACH, y), outcome.figure);
                pen.words(left + MARK, y, &value, value_type);
                let mut below = top + cells.size * 1.3;
                let lines = text::wrap(&name, step - GAP, name_type.size, false);
                let widths = lines.iter().map(|line| name_type.width(line));
                let wide = widths.fold(MARK + value_type.width(&value), f64::max);
                for line in &lines {
                    below += name_type.size * 1.35;
                    pen.words(left, below - name_type.size * 0.6, line, name_type);
                }
                let area = Bounds {
                    left,
                    top,
                    right: left + wide,
                    bottom: below,
                };
                pen.target(series, &outcome.figure.id, Shape::Area(area));
            });
        }
    }

    /// Name at the left, value at the right, in one column or two; what has no room is counted.
    fn lines(&self, outcomes: &[Outcome<'_>], bounds: Bounds, series: usize) {
        let (width, height) = (bounds.right - bounds.left, bounds.bottom - bounds.top);
        let columns = if width >= 560.0 && outcomes.len() > 3 {
            2
        } else {
            1
        };
        let step = (width + GAP) / columns as f64;
        let rows = outcomes.len().div_ceil(columns);
        let needed = |pitch: f64| {
            let lines = outcomes.iter().map(|one| self.line_count(one, step - GAP));
            lines.sum::<usize>() as f64 / columns as f64 * pitch
        };
        let pitch = (17..=26)
            .rev()
            .map(f64::from)
            .find(|pitch| needed(*pitch) <= height)
            .unwrap_or(16.5);
        let mut left_out = 0;
        for (column, part) in outcomes.chunks(rows.max(1)).enumerate() {
            let left = bounds.left + step * column as f64;
            let mut y = bounds.top;
            for (index, outcome) in part.iter().enumerate() {
                let tall = self.line_count(outcome, step - GAP) as f64 * pitch;
                let rest: usize = part[index..]
                    .iter()
                    .map(|one| self.line_count(one, step - GAP))
                    .sum();
                let all_fit = y + rest as f64 * pitch <= bounds.bottom + 0.5;
                // A line is kept for saying how many have no room.
                if !all_fit && y + tall + pitch > bounds.bottom + 0.5 {
                    left_out += part.len() - index;
                    break;
                }
                let row = Bounds {
                    left,
                    top: y,
                    right: left + step - GAP,
                    bottom: y + tall,
                };
                self.line(outcome, row, pitch, series);
                y += tall;
            }
        }
        if left_out > 0 {
            self.counted(left_out, outcomes, bounds, series);
        }
    }

    /// The name of an outcome in the lines it takes beside its value.
    fn name_lines(&self, outcome: &Outcome<'_>, width: f64) -> Vec<String> {
        let (value, name) = self.said(outcome);
        let room = width - MARK - text::width(&value, NOTE + 1.0, true) - 10.0;
        text::wrap(&name, room.max(60.0), NOTE, false)
    }

    fn line_count(&self, outcome: &Outcome<'_>, width: f64) -> usize {
        self.name_lines(outcome, width).len().max(1)
    }

    fn line(&self, outcome: &Outcome<'_>, row: Bounds, pitch: f64, series: usize) {
        let pen = self.pen;
        let (value, _) = self.said(outcome);
        let names = self.name_lines(outcome, row.right - row.left);
        let name_type = Type::plain(NOTE, pen.palette.ink);
        let value_type = Type::bold(NOTE + 1.0, pen.palette.reported).aligned(Align::Right);
        pen.object(&format!("outcome-{}", outcome.figure.id), || {
            let middle = row.top + pitch / 2.0;
            glyph::wording(pen, (row.left + glyph::REACH, middle), outcome.figure);
            for (index, line) in names.iter().enumerate() {
                let y = middle + pitch * index as f64;
                pen.words(row.left + MARK, y, line, name_type);
            }
            let last = names.last().map_or(0.0, |line| name_type.width(line));
            let y = row.bottom - pitch / 2.0;
            let value_left = row.right - value_type.width(&value);
            let from = row.left + MARK + last + 6.0;
            if from + 12.0 < value_left {
                pen.hairline((from, y + 3.0), (value_left - 6.0, y + 3.0), pen.palette.hair);
            }
            pen.words(row.right, y, &value, value_type);
            pen.target(series, &outcome.figure.id, Shape::Area(row));
        });
    }

    /// Says how many outcomes have no room here, and where they are.
    fn counted(&self, count: usize, outcomes: &[Outcome<'_>], bounds: Bounds, series: usize) {
        let pen = self.pen;
        let text = self.lang.phrases().another_in_table(count);
        let set = Type::plain(NOTE, pen.palette.muted);
        let y = bounds.bottom - NOTE * 0.6;
        pen.words(bounds.left + MARK, y, &text, set);
        let Some(first) = outcomes.first() else {
            return;
        };
        let area = Bounds {
            left: bounds.left + MARK,
            top: y - NOTE * 0.6,
            right: bounds.left + MARK + set.width(&text),
            bottom: y + NOTE * 0.6,
        };
        let key = theme_key(first.indicator.domain);
        pen.target(series, &key, Shape::Area(area));
    }
}
