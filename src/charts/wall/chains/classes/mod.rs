//! All classes beside each other: 2 + 6 + N.

mod head;
mod rows;

use super::Chains;
use super::blocks::Block;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::charts::wall::stage::{LABEL, Stage, TITLE};
use crate::model::Tier;
use crate::picture::{Align, text};
use head::{COUNT, Head};
use rows::Rows;

/// The space between classes, with the plus in it.
const GAP: f64 = 30.0;

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
    let classes = chains.tiers.iter().zip(&heads).zip(columns);
    for (index, ((tier, own), bounds)) in classes.enumerate() {
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
