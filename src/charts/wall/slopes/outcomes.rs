//! What has no start to count from: its value as worded, as large as all have room for.

use super::super::stage::LABEL;
use super::Slopes;
use crate::charts::marks;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::model::{Datum, Outcome};
use crate::picture::{Shape, text};
use crate::words::mark_kind;

/// The space between two columns.
const GAP: f64 = 28.0;

/// The space a mark takes before its value.
const MARK: f64 = 24.0;

/// The most columns.
const COLUMNS: usize = 4;

/// Values from the largest to the smallest, each with its name.
const SIZES: [(f64, f64); 6] = [
    (72.0, 20.0),
    (56.0, 20.0),
    (44.0, 16.0),
    (34.0, 16.0),
    (26.0, LABEL),
    (20.0, LABEL),
];

/// How values are set in a box.
struct Cells {
    columns: usize,
    value: f64,
    name: f64,
    height: f64,
}

impl Slopes<'_> {
    fn worded(&self, outcome: &Outcome<'_>) -> String {
        let datum = Datum::Figure(outcome.figure);
        self.lang.phrases().short_worded(datum)
    }

    /// The largest cells in which these all fit.
    fn cells(&self, outcomes: &[Outcome<'_>], bounds: Bounds) -> Option<Cells> {
        let (width, height) = (bounds.right - bounds.left, bounds.bottom - bounds.top);
        let set = |(value, name): (f64, f64), columns: usize| {
            let rows = outcomes.len().div_ceil(columns) as f64;
            let cell = (width + GAP) / columns as f64 - GAP;
            let lines = |outcome: &Outcome<'_>| {
                let words = self.lang.of(outcome.indicator.short());
                text::balance(words, cell, name, false).len()
            };
            let most = outcomes.iter().map(lines).max().unwrap_or(1);
            let least = value * 1.2 + name * 1.3 * most as f64 + 8.0;
            let fits = |outcome: &Outcome<'_>| {
                MARK + text::width(&self.worded(outcome), value, true) <= cell
            };
            let fit = most <= 2 && rows * least <= height && outcomes.iter().all(fits);
            fit.then_some(Cells {
                columns,
                value,
                name,
                height: (height / rows).min(least * 1.5),
            })
        };
        SIZES.into_iter().find_map(|sizes| {
            let mut columns = 1..=COLUMNS.min(outcomes.len());
            columns.find_map(|columns| set(sizes, columns))
        })
    }

    /// Draws them in a box; those that have no room are counted.
    pub(super) fn outcomes(&self, pen: &Pen<'_>, bounds: Bounds, all: &[Outcome<'_>]) {
        let lower = Bounds {
            bottom: bounds.bottom - LABEL * 1.6,
            ..bounds
        };
        let whole = self.cells(all, bounds).map(|cells| (cells, all));
        let part = || {
            let mut counts = (1..all.len()).rev();
            counts.find_map(|count| Some((self.cells(&all[..count], lower)?, &all[..count])))
        };
        let Some((cells, outcomes)) = whole.or_else(part) else {
            return;
        };
        let step = (bounds.right - bounds.left + GAP) / cells.columns as f64;
        let value = Type::bold(cells.value, pen.palette.reported);
        let name = Type::plain(cells.name, pen.palette.ink);
        for (index, outcome) in outcomes.iter().enumerate() {
            let left = bounds.left + step * (index % cells.columns) as f64;
            let top = bounds.top + cells.height * (index / cells.columns) as f64;
            let datum = Datum::Figure(outcome.figure);
            let words = self.worded(outcome);
            let y = top + cells.value * 0.6;
            pen.object(datum.id(), || {
                marks::sized(pen, (left + 8.0, y), mark_kind(datum), 1.3);
            });
            let mut area = Bounds {
                left,
                top,
                right: left + MARK + value.width(&words),
                bottom: top + cells.value * 1.2,
            };
            pen.object(&format!("label-{}", datum.id()), || {
                pen.words(left + MARK, y, &words, value);
                let words = self.lang.of(outcome.indicator.short());
                for line in text::balance(words, step - GAP, cells.name, false) {
                    area.bottom += cells.name * 1.3;
                    pen.words(left, area.bottom - cells.name * 0.65, &line, name);
                    area.right = area.right.max(left + name.width(&line));
                }
            });
            pen.target(index, datum.id(), Shape::Area(area));
        }
        if outcomes.len() < all.len() {
            let words = self.lang.phrases().another(all.len() - outcomes.len());
            let set = Type::plain(LABEL, pen.palette.muted);
            pen.words(bounds.left, bounds.bottom - LABEL * 0.6, &words, set);
        }
    }
}
