//! Base-ten blocks of a wall: a cell, a rod of ten, a flat of a hundred; each open beyond its
//! floor. Cut by lines instead of made of cells, so that a hundred move as lightly as one.

use crate::charts::marks;
use crate::charts::pen::{Bounds, Pen, faded};
use crate::charts::wall::stage::Stage;
use crate::picture::Color;

/// What a cell stands for, in hundred million yuan.
const CELL: f64 = 10.0;

/// How far what is open reaches beyond a floor, in cells.
pub const OPEN: f64 = 1.3;

/// How a block stands out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Light {
    /// As one of all.
    On,
    /// Behind another one.
    Off,
}

/// The block of a floor.
#[derive(Clone, Copy)]
pub struct Block {
    /// How many cells it is from left to right.
    pub columns: usize,
    /// How many from top to bottom.
    pub rows: usize,
    /// The side of a cell.
    pub cell: f64,
}

impl Block {
    /// The block of a floor in hundred million yuan.
    pub fn of(floor: f64, cell: f64) -> Self {
        let cells = (floor / CELL).round().clamp(1.0, 100.0) as usize;
        Self {
            columns: cells.min(10),
            rows: cells.div_ceil(10),
            cell,
        }
    }

    /// Whether it is open upwards, as flats are, and not to the right.
    pub fn is_flat(self) -> bool {
        self.rows > 1
    }

    /// How wide it is, with what is open.
    pub fn width(self) -> f64 {
        let open = if self.is_flat() { 0.0 } else { OPEN };
        (self.columns as f64 + open) * self.cell
    }

    /// How high it is, with what is open.
    pub fn height(self) -> f64 {
        let open = if self.is_flat() { OPEN } else { 0.0 };
        (self.rows as f64 + open) * self.cell
    }

    /// Draws it with its upper left corner, that of what is open included, at a place.
    pub fn draw(self, pen: &Pen<'_>, stage: Stage, (left, top): (f64, f64), light: Light) {
        let color = match light {
            Light::On => pen.palette.target,
            Light::Off => pen.palette.hair,
        };
        let top = if self.is_flat() {
            top + OPEN * self.cell
        } else {
            top
        };
        let whole = Bounds {
            left,
            top,
            right: left + self.columns as f64 * self.cell,
            bottom: top + self.rows as f64 * self.cell,
        };
        pen.block(whole, color);
        let cut = (self.cell * 0.12).clamp(0.6, 1.6);
        for column in 1..self.columns {
            let x = left + column as f64 * self.cell;
            pen.path(&[(x, top), (x, whole.bottom)], cut, pen.palette.paper);
        }
        for row in 1..self.rows {
            let y = top + row as f64 * self.cell;
            pen.path(&[(left, y), (whole.right, y)], cut, pen.palette.paper);
        }
        self.beyond(pen, stage, whole, color);
    }

    /// The floor itself, with its ends turned, and what is open beyond it: a tint that dies away,
    /// or where tints wash out, the block's edges going on.
    fn beyond(self, pen: &Pen<'_>, stage: Stage, whole: Bounds, color: Color) {
        let reach = OPEN * self.cell;
        let thick = stage.stroke((self.cell * 0.2).clamp(0.8, 1.8));
        let turned = (self.cell * 0.5).min(5.0);
        let Bounds {
            left,
            top,
            right,
            bottom,
        } = whole;
        if self.is_flat() {
            if stage.contrast {
                for column in (0..=self.columns).step_by(2) {
                    let x = left + column as f64 * self.cell;
                    pen.path(&[(x, top - reach), (x, top)], 1.0, color);
                }
            } else {
                marks::fade_up(pen, (left, right), top, reach, color);
            }
            let ends = [
                (left, top - turned),
                (left, top),
                (right, top),
                (right, top - turned),
            ];
            pen.path(&ends, thick, color);
        } else {
            if stage.contrast {
                for y in [top + 1.0, bottom - 1.0] {
                    pen.path(&[(right, y), (right + reach, y)], 1.0, color);
                }
            } else {
                marks::fade_right(pen, right, reach, (top, bottom), color);
            }
            pen.path(&[(right, top - 2.0), (right, bottom + 2.0)], thick, color);
        }
    }
}

/// Cells that vanish: chains the report counts as N and does not name.
pub fn vanishing(pen: &Pen<'_>, stage: Stage, left: f64, middle: f64, cell: f64) {
    for index in 0..4u8 {
        let start = left + f64::from(index) * cell * 1.7;
        let strength = 0.9 - 0.2 * f64::from(index);
        // What is not named is open, and each cell less certain than the one before.
        let half = cell / 2.0 * (1.0 - 0.18 * f64::from(index));
        let bounds = Bounds {
            left: start,
            top: middle - half,
            right: start + 2.0 * half,
            bottom: middle + half,
        };
        let color = if stage.contrast {
            pen.palette.target
        } else {
            faded(pen.palette.target, strength)
        };
        pen.outline(bounds, stage.stroke(1.0), color);
    }
}
