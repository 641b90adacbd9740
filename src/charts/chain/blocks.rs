//! Base-ten blocks: a cell for ten hundred million yuan, a rod of ten, a flat of a hundred. Each
//! is open beyond its floor.

use crate::charts::marks;
use crate::charts::pen::{Bounds, Pen, faded};

/// What a cell stands for, in hundred million yuan.
const CELL: f64 = 10.0;

/// A floor in cells.
pub struct Block {
    cells: usize,
    cell: f64,
}

impl Block {
    /// The block of a floor, in hundred million yuan; `cell` is the side of a cell with its gap.
    pub fn of(floor: f64, cell: f64) -> Self {
        let cells = (floor / CELL).round().clamp(1.0, 100.0) as usize;
        Self { cells, cell }
    }

    /// Draws the block: a flat at the top of the box, a rod or cell across its middle. Gives
    /// back how wide it is, without what fades.
    pub fn draw(&self, pen: &Pen<'_>, bounds: Bounds, flat: bool) -> f64 {
        let color = pen.palette.target;
        let columns = self.cells.min(10);
        let rows = self.cells.div_ceil(10);
        let width = columns as f64 * self.cell;
        let top = if flat {
            bounds.top + self.cell * 1.2
        } else {
            (bounds.top + bounds.bottom - self.cell) / 2.0
        };
        for index in 0..self.cells {
            let (row, column) = (index / columns, index % columns);
            let left = bounds.left + column as f64 * self.cell;
            let upper = top + row as f64 * self.cell;
            pen.block(
                Bounds {
                    left,
                    top: upper,
                    right: left + self.cell - 1.0,
                    bottom: upper + self.cell - 1.0,
                },
                color,
            );
        }
        if rows > 1 {
            let across = (bounds.left - 1.0, bounds.left + width);
            marks::fade_up(pen, across, top, self.cell * 1.2, color);
            let edge = top - 1.0;
            pen.path(
                &[
                    (across.0, edge - 4.0),
                    (across.0, edge),
                    (across.1, edge),
                    (across.1, edge - 4.0),
                ],
                2.0,
                color,
            );
        } else {
            let right = bounds.left + width;
            let upright = (top - 2.0, top + self.cell + 1.0);
            marks::fade_right(pen, right, 12.0, (top, top + self.cell - 1.0), color);
            pen.path(&[(right, upright.0), (right, upright.1)], 2.0, color);
        }
        width
    }
}

/// Cells that vanish: chains the report counts as N and does not name.
pub fn vanishing(pen: &Pen<'_>, left: f64, middle: f64, cell: f64) {
    for index in 0..4u8 {
        let start = left + f64::from(index) * cell * 1.7;
        let bounds = Bounds {
            left: start,
            top: middle - cell / 2.0,
            right: start + cell - 1.0,
            bottom: middle + cell / 2.0 - 1.0,
        };
        let strength = 0.85 - 0.22 * f64::from(index);
        pen.outline(bounds, 1.2, faded(pen.palette.target, strength));
    }
}
