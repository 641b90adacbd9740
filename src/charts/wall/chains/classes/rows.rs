//! The chains of a class under each other, each with its block, its name and its marks.

use super::is_beside;
use crate::charts::marks;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::charts::wall::chains::blocks::{self, Block, Light};
use crate::charts::wall::chains::{Chains, fitted};
use crate::charts::wall::stage::{LABEL, NOTE, Stage};
use crate::dataset::Chain;
use crate::model::{Datum, Tier};
use crate::picture::{Shape, text};
use crate::words::mark_kind;

/// How far the marks of members stand apart, and how large they are.
const MARK: f64 = 9.0;
const MARK_SIZE: f64 = 0.75;

/// The chains of a class under each other.
pub struct Rows<'a> {
    /// All classes.
    pub chains: &'a Chains<'a>,
    /// The wall.
    pub stage: Stage,
    /// The class.
    pub tier: &'a Tier<'a>,
    /// Which it is.
    pub index: usize,
    /// Where they stand.
    pub bounds: Bounds,
    /// The side of a cell.
    pub cell: f64,
}

impl Rows<'_> {
    /// Draws them.
    pub fn draw(&self, pen: &Pen<'_>) {
        let open = usize::from(self.tier.count.is_none());
        let rows = (self.tier.chains.len() + open).max(1) as f64;
        let pitch = (self.bounds.bottom - self.bounds.top) / rows;
        let block = Block::of(self.tier.floor.value.value(), self.cell);
        let sizes = self.sizes(block, pitch);
        for (number, chain) in self.tier.chains.iter().enumerate() {
            let top = self.bounds.top + number as f64 * pitch;
            self.chain(pen, chain, block, (top, pitch), sizes);
        }
        if open > 0 {
            let middle = self.bounds.top + (rows - 0.5) * pitch;
            self.open_end(pen, middle);
        }
    }

    /// Where names stand, from the left, and the largest size in which all have one line there.
    fn sizes(&self, block: Block, pitch: f64) -> (f64, f64) {
        let width = self.bounds.right - self.bounds.left;
        let offset = if is_beside(block, width) {
            block.width() + 14.0
        } else {
            0.0
        };
        let lang = self.chains.lang;
        let lines_most = if block.is_flat() && offset > 0.0 {
            2
        } else {
            1
        };
        let fits = |size: &f64| {
            let mut chains = self.tier.chains.iter();
            chains.all(|chain| {
                let lines = text::wrap(lang.of(&chain.short), width - offset, *size, true);
                lines.len() <= lines_most
            })
        };
        // Under a block a name must not come near the next one.
        let most = pitch * if offset > 0.0 { 0.5 } else { 0.47 };
        let sizes = [18.0, 16.0, LABEL, 13.0];
        let sizes = sizes.into_iter().filter(|size| *size <= most);
        let mut sizes = sizes;
        (offset, sizes.find(fits).unwrap_or(NOTE))
    }

    fn chain(
        &self,
        pen: &Pen<'_>,
        chain: &Chain,
        block: Block,
        (top, pitch): (f64, f64),
        (offset, size): (f64, f64),
    ) {
        let lang = self.chains.lang;
        let left = self.bounds.left;
        let under = offset == 0.0;
        let space = if under { size * 1.35 + 2.0 } else { 0.0 };
        let start = top + (pitch - block.height() - space) / 2.0;
        pen.object(&chain.id, || {
            block.draw(pen, self.stage, (left, start), Light::On);
        });
        let set = Type::bold(size, pen.palette.ink);
        let room = self.bounds.right - left - offset;
        let lines = text::balance(lang.of(&chain.short), room, size, true);
        let marked = self.chains.model.dataset().members_of(&chain.id).next();
        // Beside a block the name and its marks stand around its middle.
        let below = if marked.is_some() {
            (pitch * 0.45).min(18.0)
        } else {
            0.0
        };
        let leading = size * 1.25;
        let middle = start + block.height() / 2.0;
        let y = if under {
            start + block.height() + 3.0 + size * 0.65
        } else {
            middle - (below + leading * (lines.len() as f64 - 1.0)) / 2.0
        };
        pen.object(&format!("label-{}", chain.id), || {
            for (number, line) in lines.iter().enumerate() {
                let y = y + leading * number as f64;
                pen.words(left + offset, y, line, set);
            }
        });
        let area = Bounds {
            left,
            top,
            right: self.bounds.right,
            bottom: top + pitch,
        };
        pen.target(self.index, &chain.id, Shape::Area(area));
        let at = if under {
            (left + block.width() + 12.0, middle)
        } else {
            let last = y + leading * (lines.len() as f64 - 1.0);
            (left + offset, last + below)
        };
        self.members(pen, chain, at);
    }

    /// What is named in a chain, as marks in rows of five.
    fn members(&self, pen: &Pen<'_>, chain: &Chain, (left, middle): (f64, f64)) {
        let Some(opened) = self.chains.model.opened(&chain.id) else {
            return;
        };
        let room = self.bounds.right - left;
        let most = ((room / MARK).floor().max(1.0)) as usize;
        let count = opened.parts.len();
        let a_row = if count > most {
            most.min(5)
        } else {
            count.max(1)
        };
        let rows = count.div_ceil(a_row) as f64;
        for (number, part) in opened.parts.iter().enumerate() {
            let (row, place) = (number / a_row, number % a_row);
            let x = left + MARK * (place as f64 + 0.5);
            let y = middle + MARK * 1.2 * (row as f64 - (rows - 1.0) / 2.0);
            let kind = mark_kind(Datum::Member(part.member));
            pen.object(&part.member.id, || {
                marks::sized(pen, (x, y), kind, MARK_SIZE);
            });
        }
    }

    fn open_end(&self, pen: &Pen<'_>, middle: f64) {
        let Bounds { left, right, .. } = self.bounds;
        let said = self.chains.open_end(self.tier);
        let start = left + self.cell * 7.0 + 8.0;
        pen.object("chain-open-end", || {
            blocks::vanishing(pen, self.stage, left, middle, self.cell);
            let (size, lines) = fitted(&said, right - start, &[LABEL, NOTE], false);
            let set = Type::plain(size, pen.palette.target);
            for (number, line) in lines.iter().enumerate() {
                let up = (lines.len() as f64 - 1.0) / 2.0;
                let y = middle + size * 1.25 * (number as f64 - up);
                pen.words(start, y, line, set);
            }
        });
    }
}
