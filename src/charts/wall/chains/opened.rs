//! A chain opened: the classes small at the left with its block lit, its name, and what the report
//! names in it.

use super::super::Body;
use super::super::echo;
use super::blocks::{self, Block, Light};
use super::list;
use super::{Chains, fitted};
use crate::charts::pen::{Bounds, Pen, Type};
use crate::charts::wall::stage::{LABEL, NOTE, Stage};
use crate::model::{Opened, Tier};
use crate::picture::{Shape, text};

/// The size of how many chains a class has.
const COUNT: f64 = 26.0;

/// The side of a cell.
const CELL: f64 = 4.4;

/// How far blocks stand apart.
const APART: f64 = 9.0;

/// How wide all of it is: two flats.
const COLUMN: f64 = CELL * 20.0 + APART;

/// Draws it into a box.
pub fn draw(chains: &Chains<'_>, opened: &Opened<'_>, pen: &Pen<'_>, stage: Stage, within: Bounds) {
    let bottom = chains.foot(pen, within) - 10.0;
    let column = Bounds {
        right: within.left + COLUMN,
        bottom,
        ..within
    };
    aside(chains, opened, pen, stage, column);
    let rule = column.right + if stage.is_wide() { 28.0 } else { 18.0 };
    pen.object("panel-rule", || {
        let ends = [(rule, within.top), (rule, bottom)];
        pen.path(&ends, stage.stroke(1.2), pen.palette.ink);
    });
    let room = Bounds {
        left: rule + if stage.is_wide() { 28.0 } else { 18.0 },
        bottom,
        ..within
    };
    let top = if chains.state.search.is_empty() || !chains.stands_alone() {
        room.top
    } else {
        echo::draw(pen, room, room.right, chains.state)
    };
    let top = head(chains, opened, pen, Bounds { top, ..room });
    let room = Bounds { top, ..room };
    if opened.parts.is_empty() {
        none(chains, pen, room);
    } else {
        list::draw(chains, opened, pen, stage, room);
    }
}

/// Draws the classes under each other in a narrow column.
fn aside(chains: &Chains<'_>, opened: &Opened<'_>, pen: &Pen<'_>, stage: Stage, within: Bounds) {
    let piles: Vec<Pile<'_>> = chains.tiers.iter().map(Pile::of).collect();
    let high: f64 = piles.iter().map(Pile::height).sum();
    let gaps = piles.len().max(2) as f64 - 1.0;
    let gap = ((within.bottom - within.top - high) / gaps).clamp(4.0, 22.0);
    let mut top = within.top;
    for (index, pile) in piles.iter().enumerate() {
        let bounds = Bounds {
            top,
            bottom: top + pile.height(),
            ..within
        };
        pile.draw(chains, opened, pen, stage, (index, bounds));
        top = bounds.bottom + gap;
    }
}

/// A class with its blocks in rows of two, cells in one.
struct Pile<'a> {
    tier: &'a Tier<'a>,
    block: Block,
    a_row: usize,
}

impl<'a> Pile<'a> {
    fn of(tier: &'a Tier<'a>) -> Self {
        let block = Block::of(tier.floor.value.value(), CELL);
        Self {
            tier,
            block,
            a_row: if block.columns > 1 { 2 } else { 5 },
        }
    }

    fn height(&self) -> f64 {
        let rows = self.tier.chains.len().div_ceil(self.a_row).max(1) as f64;
        let open = if self.tier.count.is_none() { 16.0 } else { 0.0 };
        COUNT * 1.2 + rows * (self.block.height() + 7.0) + open
    }

    fn draw(
        &self,
        chains: &Chains<'_>,
        opened: &Opened<'_>,
        pen: &Pen<'_>,
        stage: Stage,
        (index, bounds): (usize, Bounds),
    ) {
        let tier = self.tier;
        let count = Type::bold(COUNT, pen.palette.ink);
        let said = chains.count(tier);
        let y = bounds.top + COUNT * 0.5;
        pen.object(&format!("chain-count-{}", tier.class.id), || {
            pen.words(bounds.left, y, &said, count);
        });
        let left = bounds.left + count.width(&said) + 6.0;
        let name = chains.lang.of(&tier.class.name);
        let (size, lines) = fitted(name, bounds.right + 12.0 - left, &[LABEL, NOTE], true);
        let own = tier.class == opened.class;
        let color = if own {
            pen.palette.target
        } else {
            pen.palette.muted
        };
        let set = Type::bold(size, color);
        pen.object(&format!("chain-class-{}", tier.class.id), || {
            let up = (lines.len() as f64 - 1.0) / 2.0;
            for (number, line) in lines.iter().enumerate() {
                pen.words(left, y + size * 1.1 * (number as f64 - up), line, set);
            }
        });
        let top = bounds.top + COUNT * 1.2;
        let across = if self.block.columns == 1 {
            COLUMN / self.a_row as f64
        } else {
            self.block.width() + APART
        };
        let down = self.block.height() + 7.0;
        for (number, chain) in tier.chains.iter().enumerate() {
            let (row, place) = (number / self.a_row, number % self.a_row);
            // What is open to the right does not part rods that stand beside each other.
            let open = if self.block.is_flat() || self.block.columns == 1 {
                0.0
            } else {
                blocks::OPEN * CELL
            };
            let at = (
                bounds.left + place as f64 * (across - open),
                top + row as f64 * down,
            );
            let light = if chain.id == opened.chain.id {
                Light::On
            } else {
                Light::Off
            };
            pen.object(&chain.id, || self.block.draw(pen, stage, at, light));
            let area = Bounds {
                left: at.0 - 3.0,
                top: at.1 - 3.0,
                right: at.0 + self.block.width() + 3.0,
                bottom: at.1 + self.block.height() + 3.0,
            };
            pen.target(index, &chain.id, Shape::Area(area));
        }
        if tier.count.is_none() {
            pen.object("chain-open-end", || {
                let middle = bounds.bottom - 8.0;
                blocks::vanishing(pen, stage, bounds.left, middle, CELL * 1.4);
            });
        }
    }
}

/// Draws the name of the chain, its class and its floor; where they end.
fn head(chains: &Chains<'_>, opened: &Opened<'_>, pen: &Pen<'_>, room: Bounds) -> f64 {
    let lang = chains.lang;
    let width = room.right - room.left;
    let sizes = [34.0, 30.0, 26.0, 22.0];
    let full = fitted(lang.of(&opened.chain.name), width, &sizes, true);
    let (size, lines) = if full.1.len() > 1 {
        fitted(lang.of(&opened.chain.short), width, &sizes, true)
    } else {
        full
    };
    let mut y = room.top;
    pen.object(&format!("label-{}", opened.chain.id), || {
        for line in &lines {
            y += size * 1.25;
            let set = Type::bold(size, pen.palette.ink);
            pen.words(room.left, y - size * 0.65, line, set);
        }
    });
    let tier = chains.tiers.iter().find(|it| it.class == opened.class);
    let floor = tier.map(|tier| lang.wall_phrases().floor_each(tier.floor));
    let class = lang.of(&opened.class.name);
    let said: Vec<&str> = [Some(class), floor.as_deref()]
        .into_iter()
        .flatten()
        .collect();
    let (size, lines) = fitted(&said.join(" · "), width, &[18.0, 16.0, LABEL], true);
    pen.object("chain-floor", || {
        for line in &lines {
            y += size * 1.4;
            let set = Type::bold(size, pen.palette.target);
            pen.words(room.left, y - size * 0.7, line, set);
        }
    });
    let area = Bounds { bottom: y, ..room };
    pen.target(chains.tiers.len(), &opened.chain.id, Shape::Area(area));
    if let Some(stated) = &opened.chain.stated {
        let phrases = lang.phrases();
        let said = phrases.stated(&stated.printed, &stated.en, stated.paragraph);
        if text::width(&said, LABEL, false) <= width {
            y += LABEL * 1.5;
            let set = Type::plain(LABEL, pen.palette.reported);
            pen.words(room.left, y - LABEL * 0.75, &said, set);
        }
    }
    y + 12.0
}

/// That nothing is named in it.
fn none(chains: &Chains<'_>, pen: &Pen<'_>, room: Bounds) {
    let said = chains.lang.phrases().no_members();
    let size = 22.0;
    let set = Type::plain(size, pen.palette.ink);
    let lines = text::balance(said, room.right - room.left, size, false);
    for (number, line) in lines.iter().enumerate() {
        let y = room.top + 8.0 + size * 1.4 * (number as f64 + 0.5);
        pen.words(room.left, y, line, set);
    }
}
