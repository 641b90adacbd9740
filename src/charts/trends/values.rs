//! Each indicator in its own unit, on an axis of its own: from its start to its end where both
//! levels are known; what has no levels is said in its place, with its growth.

mod cells;
mod growths;
mod rows;
mod slope;

use super::compose::Sheet;
use crate::charts::frame::NOTE;
use crate::charts::pen::{Bounds, Type};
use crate::model::Trend;

/// A trend and the series it is.
type Row<'t, 'm> = (usize, &'t Trend<'m>);

/// The height of a row at least.
const ROW: f64 = 17.0;

/// The height of a heading.
const HEAD: f64 = 22.0;

/// The least width in which both stand side by side.
const BESIDE: f64 = 590.0;

/// The share of a wide box that those with levels take.
const SHARE: f64 = 0.6;

impl Sheet<'_, '_> {
    /// Draws the trends in a box: those with two levels as slopes, the others said in their place.
    #[inline(never)]
    pub(super) fn values(&self, trends: &[Trend<'_>], body: Bounds) {
        let (with, without): (Vec<_>, Vec<_>) = trends
            .iter()
            .enumerate()
            .partition(|(_, trend)| trend.start.is_ok() && trend.end.is_ok());
        if without.is_empty() {
            self.levels(&with, body);
            return;
        }
        if with.is_empty() {
            self.growths(&without, body, true);
            return;
        }
        let (upper, lower) = self.halves(with.len(), trends.len(), body);
        let phrases = self.lang.phrases();
        let upper = self.headed(upper, &phrases.levels_heading(with.len()));
        let lower = self.headed(lower, &phrases.no_levels_heading(without.len()));
        self.levels(&with, upper);
        self.growths(&without, lower, false);
    }

    /// The boxes of those with levels and of the others: side by side, or one below the other
    /// where the box is narrow.
    fn halves(&self, with: usize, all: usize, body: Bounds) -> (Bounds, Bounds) {
        if body.right - body.left < BESIDE {
            let rows = (body.bottom - body.top - 2.0 * HEAD) / all as f64;
            let split = body.top + HEAD + rows * with as f64;
            let upper = Bounds {
                bottom: split,
                ..body
            };
            (upper, Bounds { top: split, ..body })
        } else {
            let split = body.left + (body.right - body.left) * SHARE;
            let left = Bounds {
                right: split - 16.0,
                ..body
            };
            let right = Bounds {
                left: split + 16.0,
                ..body
            };
            (left, right)
        }
    }

    fn headed(&self, bounds: Bounds, text: &str) -> Bounds {
        let set = Type::bold(NOTE, self.pen.palette.ink);
        let y = bounds.top + HEAD - ROW / 2.0 - 1.0;
        self.pen.words(bounds.left, y, text, set);
        let below = if self.room.is_wide() { 8.0 } else { 0.0 };
        Bounds {
            top: bounds.top + HEAD + below,
            ..bounds
        }
    }

    /// Slopes in cells of their own where there is room, else in rows.
    fn levels(&self, rows: &[Row<'_, '_>], bounds: Bounds) {
        match self.grid(rows, bounds) {
            Some(columns) => self.cells(rows, bounds, columns),
            None => self.rows_of_levels(rows, bounds),
        }
    }

    fn name_size(&self) -> f64 {
        if self.room.is_phone() {
            NOTE
        } else {
            self.room.label()
        }
    }

    /// Says how many rows have no room.
    fn others(&self, count: usize, left: f64, top: f64) {
        if count > 0 {
            let set = Type::plain(NOTE, self.pen.palette.muted);
            let text = self.lang.phrases().another_in_table(count);
            self.pen.words(left, top + ROW / 2.0, &text, set);
        }
    }
}

/// The rows that fit in a height: the largest changes where not all do, and how many have no room.
fn fitting<'t, 'm>(rows: &[Row<'t, 'm>], height: f64) -> (Vec<Row<'t, 'm>>, usize) {
    let room_for = ((height + 0.5) / ROW).floor().max(1.0) as usize;
    if rows.len() <= room_for {
        return (rows.to_vec(), 0);
    }
    let mut kept = rows.to_vec();
    kept.sort_by(|one, other| other.1.extent().total_cmp(&one.1.extent()));
    kept.truncate(room_for.max(2) - 1);
    kept.sort_by_key(|(series, _)| *series);
    let left_out = rows.len() - kept.len();
    (kept, left_out)
}

/// The widest of these.
fn widest(widths: impl Iterator<Item = f64>) -> f64 {
    widths.fold(0.0, f64::max)
}
