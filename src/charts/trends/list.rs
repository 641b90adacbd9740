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

/// How much wider than high a large figure with its name stands best.
const PROPORTION: f64 = 2.2;

/// The leading of a name that takes several lines, and the least height of a line of a list.
const NAME_LINE: f64 = 15.0;
const LEAST_PITCH: f64 = 16.5;

/// The largest figures, where they are what the chart is about, and beside slopes.
pub const LEADING: f64 = 40.0;
pub const BESIDE_SLOPES: f64 = 26.0;

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

    /// Draws outcomes in a box, in figures no larger than `largest`.
    pub(super) fn outcomes(
        &self,
        outcomes: &[Outcome<'_>],
        bounds: Bounds,
        series: usize,
        largest: f64,
    ) {
        match self.figures(outcomes, bounds, largest) {
            Some(cells) => self.large(outcomes, bounds, &cells, series),
            None => self.lines(outcomes, bounds, series),
        }
    }

    /// The largest type in which all fit as large figures, in cells as near as can be to the
    /// proportions of a figure with its name.
    fn figures(&self, outcomes: &[Outcome<'_>], bounds: Bounds, largest: f64) -> Option<Cells> {
        let (width, height) = (bounds.right - bounds.left, bounds.bottom - bounds.top);
        let name_size = self.room.label();
        let set = |size: f64, columns: usize| {
            let rows = outcomes.len().div_ceil(columns) as f64;
            let cell = (width + GAP) / columns as f64 - GAP;
            let least = size * 1.3 + name_size * 1.35 * 2.0 + 6.0;
            let fits = |outcome: &Outcome<'_>| {
                let (value, name) = self.said(outcome);
                let value = text::width(&value, size, true) + MARK;
                value <= cell && text::wrap(&name, cell, name_size, false).len() <= 2
            };
            let all_fit = rows * least <= height && outcomes.iter().all(fits);
            let height = (height / rows).min(size * AIR).max(least);
            let cells = Cells {
                columns,
                size,
                height,
            };
            all_fit.then_some(((cell / height / PROPORTION).ln().abs(), cells))
        };
        let sizes = [40.0, 32.0, 26.0, 22.0, 18.0].into_iter();
        sizes.filter(|size| *size <= largest).find_map(|size| {
            let cells = (1..=4usize.min(outcomes.len())).filter_map(|columns| set(size, columns));
            let best = cells.min_by(|one, other| one.0.total_cmp(&other.0));
            best.map(|(_, cells)| cells)
        })
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
        let extra = |outcome: &Outcome<'_>| {
            let lines = self.listed_name(outcome, step - GAP).len();
            (lines.max(1) - 1) as f64 * NAME_LINE
        };
        let tallest = |pitch: f64, part: &[Outcome<'_>]| {
            part.iter().map(|one| pitch + extra(one)).sum::<f64>()
        };
        let parts: Vec<_> = outcomes
            .chunks(outcomes.len().div_ceil(columns).max(1))
            .collect();
        let fits = |pitch: &f64| parts.iter().all(|part| tallest(*pitch, part) <= height);
        let pitches = [25.0, 23.0, 21.0, 19.0, 18.0, 17.0];
        let pitch = pitches.into_iter().find(fits).unwrap_or(LEAST_PITCH);
        let mut left_out = 0;
        for (column, part) in parts.into_iter().enumerate() {
            let left = bounds.left + step * column as f64;
            let mut y = bounds.top;
            for (index, outcome) in part.iter().enumerate() {
                let tall = pitch + extra(outcome);
                let rest_fits = y + tallest(pitch, &part[index..]) <= bounds.bottom + 0.5;
                // A line is kept for saying how many have no room.
                if !rest_fits && y + tall + pitch > bounds.bottom + 0.5 {
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
    fn listed_name(&self, outcome: &Outcome<'_>, width: f64) -> Vec<String> {
        let (value, name) = self.said(outcome);
        let room = width - MARK - text::width(&value, NOTE + 1.0, true) - 10.0;
        text::wrap(&name, room.max(60.0), NOTE, false)
    }

    fn line(&self, outcome: &Outcome<'_>, row: Bounds, pitch: f64, series: usize) {
        let pen = self.pen;
        let (value, _) = self.said(outcome);
        let names = self.listed_name(outcome, row.right - row.left);
        let name_type = Type::plain(NOTE, pen.palette.ink);
        let value_type = Type::bold(NOTE + 1.0, pen.palette.reported).aligned(Align::Right);
        pen.object(&format!("outcome-{}", outcome.figure.id), || {
            let first = row.top + pitch / 2.0;
            glyph::wording(pen, (row.left + glyph::REACH, first), outcome.figure);
            for (index, line) in names.iter().enumerate() {
                let y = first + NAME_LINE * index as f64;
                pen.words(row.left + MARK, y, line, name_type);
            }
            let last = names.last().map_or(0.0, |line| name_type.width(line));
            let y = row.bottom - pitch / 2.0;
            let value_left = row.right - value_type.width(&value);
            let from = row.left + MARK + last + 6.0;
            if from + 12.0 < value_left {
                let leader = [(from, y + 3.0), (value_left - 6.0, y + 3.0)];
                pen.hairline(leader[0], leader[1], pen.palette.hair);
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
