//! The classes under each other, each under its heading; an opened chain under them, for which
//! everything else gets smaller.

use super::{BESIDE, FLAT, Heading, MARK, MOST_MARKS, Need, Pane, Place, SMALLEST_CELL, Sheet};
use crate::charts::frame::NOTE;
use crate::charts::pen::{Bounds, Type};
use crate::picture::Palette;

/// The space above the panel, for its rule.
const ABOVE: f64 = 10.0;

/// How far from its cell a name of the last class stands.
const LAST: f64 = 28.0;

/// What follows a name of the last class.
const AFTER_NAME: f64 = 8.0;

/// The cells a phone has room for, the largest first; the first only on a tall one.
const CELLS: [f64; 5] = [TALL_CELL, LARGEST_CELL, 5.0, SMALLEST_CELL, SMALLER_CELL];

/// The largest cell on a phone.
const LARGEST_CELL: f64 = 6.0;

/// The largest one where the box is higher than that.
const TALL_CELL: f64 = 8.0;
const TALL: f64 = 560.0;

/// The smallest one beside an opened chain.
const SMALLER_CELL: f64 = 3.0;

/// From the left of a flat to its name, beyond the flat.
const BESIDE_FLAT: f64 = 16.0;

impl Sheet<'_> {
    pub(super) fn arrange_for_phone(&mut self, need: Option<Need<'_>>) {
        let body = self.body;
        let (width, height) = (body.right - body.left, body.bottom - body.top);
        let smaller = need.is_some();
        if smaller {
            self.label = NOTE;
        }
        let heading = self.label * if smaller { 1.5 } else { 2.0 };
        let gap = if smaller { 14.0 } else { 20.0 };
        let half = width / 2.0;
        let smallest = if smaller { SMALLER_CELL } else { SMALLEST_CELL };
        let beside = |cell: f64| half - BESIDE - cell * 10.0 - BESIDE_FLAT;
        let names = |room: f64| self.flat_lines(room, self.label);
        let tallest = if height > TALL && !smaller {
            TALL_CELL
        } else {
            LARGEST_CELL
        };
        let widest_cell = CELLS
            .into_iter()
            .filter(|cell| (smallest..=tallest).contains(cell))
            .find(|cell| names(beside(*cell)).is_some());
        let flat_columns = if widest_cell.is_some() { 2 } else { 1 };
        let largest = widest_cell.unwrap_or(LARGEST_CELL);
        let name_lines = match widest_cell {
            Some(cell) => names(beside(cell)).unwrap_or(1),
            None => 2,
        };
        let least_flat = (name_lines as f64 * self.label * 1.3 + 2.0).max(smallest * FLAT);
        let flat_lines = self.count(0).div_ceil(flat_columns).max(1) as f64;
        let flow = self.flow(width, smaller);
        let lines = self.count(1) as f64 + flow.last().map_or(1.0, |(line, ..)| line + 1.0);
        let least_row = self.label * 1.2;
        let around = 3.0 * heading + 2.0 * gap;
        let least = around + lines * least_row + flat_lines * least_flat;
        let panel = need.map_or(0.0, |need| {
            (need(width) + ABOVE).min((height - least).max(0.0))
        });
        let free = (height - around - panel).max(60.0);
        let row = (free * 0.64 / lines).clamp(least_row, self.label * 3.0);
        let upper = (free - lines * row) / flat_lines / FLAT;
        self.cell = upper.floor().clamp(smallest, largest);
        let flat = least_flat.max(self.cell * FLAT);
        let row = ((free - flat * flat_lines) / lines).clamp(least_row, self.label * 3.0);
        let rods = self.cell * 10.0 + 30.0;
        let marks = body.left + rods + self.widest(1, self.label) + BESIDE;
        self.marked = !smaller && marks + MARK * MOST_MARKS <= body.right;
        let mut top = body.top;
        for index in 0..self.tiers.len() {
            let count = self.count(index);
            let head = top;
            top += heading;
            let line = if index == 0 { flat } else { row };
            let place = |line_number: f64, left: f64, right: f64| Bounds {
                left,
                top: top + line_number * line,
                right,
                bottom: top + (line_number + 1.0) * line,
            };
            let boxes: Vec<Bounds> = match index {
                0 => (0..count)
                    .map(|chain| {
                        let column = (chain % flat_columns) as f64;
                        let across = width / flat_columns as f64;
                        let left = body.left + column * across;
                        place((chain / flat_columns) as f64, left, left + across - BESIDE)
                    })
                    .collect(),
                1 => (0..count)
                    .map(|chain| place(chain as f64, body.left, body.right))
                    .collect(),
                _ => flow
                    .iter()
                    .map(|(line, left, right)| place(*line, body.left + left, body.left + right))
                    .collect(),
            };
            let bottom = boxes.last().map_or(top, |last| last.bottom);
            self.places.push(Place {
                head: (body.left, head),
                heading: Heading::One,
                step: (index > 0).then_some(head - gap / 2.0),
                boxes,
                offset: match index {
                    0 => self.cell * 10.0 + BESIDE_FLAT,
                    1 => rods,
                    _ => LAST,
                },
                name: self.name(index, self.label),
                marks: (index == 1 && self.marked).then_some((marks, body.right)),
            });
            top = bottom + gap;
        }
        let above = top - gap + ABOVE;
        self.pane = smaller.then_some(Pane::Below(Bounds {
            top: above.max(body.bottom - panel + ABOVE),
            ..body
        }));
    }

    /// The places of the last class as (line, left, right): in two columns where every name has
    /// room; one after the other where room is dear.
    fn flow(&self, width: f64, dear: bool) -> Vec<(f64, f64, f64)> {
        let count = self.count(2);
        let widest = self.widest(2, self.label) + LAST + BESIDE;
        if !dear {
            let columns = if widest <= width / 2.0 { 2 } else { 1 };
            let across = width / columns as f64;
            let lines = count.div_ceil(columns);
            let place = |index: usize| {
                let left = (index / lines) as f64 * across;
                ((index % lines) as f64, left, left + across - BESIDE)
            };
            return (0..count).map(place).collect();
        }
        let set = Type::bold(self.label, Palette::LIGHT.ink);
        let chains = self.tiers.get(2).map_or(&[][..], |tier| &tier.chains);
        let names = chains
            .iter()
            .map(|chain| LAST + set.width(self.lang.of(&chain.short)) + AFTER_NAME);
        let short = Type::plain(NOTE, Palette::LIGHT.ink);
        let open_end =
            7.0 * LARGEST_CELL + BESIDE + short.width(self.lang.phrases().open_chains_short());
        let widths: Vec<f64> = names.chain(std::iter::once(open_end)).take(count).collect();
        // Columns that line up read best; where they have no room, one after the other.
        let widest = widths.iter().copied().fold(0.0, f64::max);
        let columns = ((width / widest).floor() as usize).min(3);
        if columns >= 2 {
            let across = width / columns as f64;
            let place = |index: usize| {
                let left = (index % columns) as f64 * across;
                ((index / columns) as f64, left, left + across)
            };
            return (0..count).map(place).collect();
        }
        let (mut line, mut left) = (0.0, 0.0);
        widths
            .into_iter()
            .map(|own| {
                if left > 0.0 && left + own > width {
                    (line, left) = (line + 1.0, 0.0);
                }
                let place = (line, left, left + own);
                left += own;
                place
            })
            .collect()
    }
}
