//! All classes beside each other: 2 + 6 + N.

use super::blocks::{self, Block, Light};
use super::{Chains, fitted};
use crate::charts::marks;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::charts::wall::stage::{LABEL, NOTE, Stage, TITLE};
use crate::dataset::Chain;
use crate::model::{Datum, Tier};
use crate::picture::{Align, Shape, text};
use crate::words::mark_kind;

/// The size of how many chains a class has.
const COUNT: f64 = 56.0;

/// The space between classes, with the plus in it.
const GAP: f64 = 30.0;

/// How far the marks of members stand apart, and how large they are.
const MARK: f64 = 9.0;
const MARK_SIZE: f64 = 0.75;

/// From which width on a class is broad enough for names beside its flats.
const BROAD: f64 = 190.0;

/// The largest cell.
const CELL: f64 = 10.0;

/// Draws them into a box.
pub fn draw(chains: &Chains<'_>, pen: &Pen<'_>, stage: Stage, within: Bounds) {
    let phrases = chains.lang.phrases();
    let room = within.right - within.left;
    let measure = [phrases.chains_measure(), phrases.chains_measure_short()]
        .into_iter()
        .find(|said| text::width(said, LABEL, false) <= room);
    let mut top = within.top;
    if let Some(said) = measure {
        let muted = Type::plain(LABEL, pen.palette.muted);
        pen.words(within.left, top + LABEL * 0.6, said, muted);
        top += LABEL * 1.9;
    }
    let bottom = chains.foot(pen, within) - 8.0;
    let widths = widths(chains, room);
    let mut left = within.left;
    let columns: Vec<Bounds> = widths
        .iter()
        .map(|width| {
            let right = left + width;
            let column = Bounds {
                left,
                top,
                right,
                bottom,
            };
            left = right + GAP;
            column
        })
        .collect();
    let width = widths.iter().copied().fold(room, f64::min);
    let heads: Vec<Head> = chains
        .tiers
        .iter()
        .map(|tier| Head::of(chains, tier, width))
        .collect();
    let head = heads.iter().map(Head::height).fold(0.0, f64::max);
    let cell = cell(chains, bottom - top - head, &widths);
    for (index, (tier, own)) in chains.tiers.iter().zip(&heads).enumerate() {
        let bounds = columns[index];
        own.draw(pen, index, tier, bounds);
        if index > 0 {
            let plus = Type::bold(TITLE, pen.palette.muted).aligned(Align::Center);
            let y = top + COUNT * 0.5;
            pen.words(bounds.left - GAP / 2.0 - 2.0, y, "+", plus);
        }
        let rows = Rows {
            chains,
            stage,
            tier,
            index,
            bounds: Bounds {
                top: bounds.top + head,
                ..bounds
            },
            cell,
        };
        rows.draw(pen);
    }
}

/// Whether names stand beside their blocks, and not under them: beside single cells, and where
/// there is room beside flats, which leave them two lines, and beside rods, which leave them one.
fn is_beside(block: Block, width: f64) -> bool {
    match (block.columns, block.is_flat()) {
        (1, _) => true,
        (_, true) => width >= BROAD,
        (_, false) => width >= BROAD * 1.5,
    }
}

/// How wide the classes are: as their names need, none much wider than others.
fn widths(chains: &Chains<'_>, room: f64) -> Vec<f64> {
    let tiers = &chains.tiers;
    let even = (room + GAP) / tiers.len().max(1) as f64 - GAP;
    let need = |tier: &Tier<'_>| {
        let names = tier.chains.iter();
        let names = names.map(|chain| text::width(chains.lang.of(&chain.short), LABEL, true));
        names.fold(0.0, f64::max)
    };
    let needs: Vec<f64> = tiers.iter().map(need).collect();
    let mean = needs.iter().sum::<f64>() / needs.len().max(1) as f64;
    let shares: Vec<f64> = needs
        .iter()
        .map(|need| (need / mean.max(1.0)).clamp(0.94, 1.16))
        .collect();
    let sum: f64 = shares.iter().sum();
    let whole = even * tiers.len() as f64;
    shares.iter().map(|share| whole * share / sum).collect()
}

/// The side of a cell: as large as the highest pile of blocks and the column allow.
fn cell(chains: &Chains<'_>, height: f64, widths: &[f64]) -> f64 {
    let mut cell = CELL;
    for (tier, width) in chains.tiers.iter().zip(widths) {
        let count = tier.chains.len().max(1) as f64;
        let pitch = height / count;
        let block = Block::of(tier.floor.value.value(), 1.0);
        cell = cell.min(width * 0.06);
        let name = if is_beside(block, *width) {
            8.0
        } else {
            LABEL * 1.35 + 4.0
        };
        cell = cell.min((pitch - name) / block.height());
    }
    cell.max(3.0)
}

/// What stands over the chains of a class: how many, its name, its floor.
struct Head {
    count: String,
    name: (f64, Vec<String>),
    floor: (f64, Vec<String>),
    beside: bool,
}

impl Head {
    fn of(chains: &Chains<'_>, tier: &Tier<'_>, width: f64) -> Self {
        let count = chains.count(tier);
        let name = chains.lang.of(&tier.class.name);
        let floor = chains.lang.wall_phrases().floor_each(tier.floor);
        let left = text::width(&count, COUNT, true) + 12.0;
        // Beside the number where all classes can have it there.
        let beside = chains.tiers.iter().all(|tier| {
            let own = text::width(&chains.count(tier), COUNT, true) + 12.0;
            let floor = chains.lang.wall_phrases().floor_each(tier.floor);
            let words = [
                (chains.lang.of(&tier.class.name), 16.0, true),
                (floor.as_str(), NOTE, false),
            ];
            words.into_iter().all(|(said, size, bold)| {
                let lines = text::balance(said, width - own, size, bold);
                let fits = |line: &String| text::width(line, size, bold) <= width - own;
                lines.len() <= 2 && lines.iter().all(fits)
            })
        });
        let room = if beside { width - left } else { width };
        Self {
            count,
            name: fitted(name, room, &[20.0, 18.0, 16.0], true),
            floor: fitted(&floor, room, &[LABEL, NOTE], false),
            beside,
        }
    }

    fn words_height(&self) -> f64 {
        let high = |(size, lines): &(f64, Vec<String>)| size * 1.3 * lines.len() as f64;
        high(&self.name) + high(&self.floor)
    }

    fn height(&self) -> f64 {
        if self.beside {
            COUNT.max(self.words_height()) + 8.0
        } else {
            COUNT + self.words_height() + 8.0
        }
    }

    fn draw(&self, pen: &Pen<'_>, index: usize, tier: &Tier<'_>, bounds: Bounds) {
        let set = Type::bold(COUNT, pen.palette.ink);
        let count = tier.count.unwrap_or(tier.floor);
        pen.object(&format!("chain-count-{}", tier.class.id), || {
            pen.words(bounds.left, bounds.top + COUNT * 0.5, &self.count, set);
        });
        let numeral = Bounds {
            left: bounds.left,
            top: bounds.top,
            right: bounds.left + set.width(&self.count),
            bottom: bounds.top + COUNT,
        };
        pen.target(index, &count.id, Shape::Area(numeral));
        let (left, mut y) = if self.beside {
            let spare = (COUNT - self.words_height()) / 2.0;
            (numeral.right + 12.0, bounds.top + spare.max(0.0))
        } else {
            (bounds.left, bounds.top + COUNT)
        };
        let top = y;
        let mut lines = |(size, words): &(f64, Vec<String>), set: Type| {
            for line in words {
                y += size * 1.3;
                pen.words(left, y - size * 0.65, line, set);
            }
        };
        pen.object(&format!("chain-class-{}", tier.class.id), || {
            lines(&self.name, Type::bold(self.name.0, pen.palette.target));
        });
        pen.object(&format!("label-{}", tier.floor.id), || {
            lines(&self.floor, Type::plain(self.floor.0, pen.palette.ink));
        });
        let area = Bounds {
            left,
            top,
            right: bounds.right,
            bottom: y,
        };
        pen.target(index, &tier.floor.id, Shape::Area(area));
    }
}

/// The chains of a class under each other.
struct Rows<'a> {
    chains: &'a Chains<'a>,
    stage: Stage,
    tier: &'a Tier<'a>,
    index: usize,
    bounds: Bounds,
    cell: f64,
}

impl Rows<'_> {
    fn draw(&self, pen: &Pen<'_>) {
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
