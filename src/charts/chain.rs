//! 2+6+N: each class of chains in base-ten blocks, so that the steps of ten between the classes
//! are seen. A cell is a thousand million yuan, a rod ten cells, a flat ten rods.

mod blocks;

use super::frame::{self, NOTE, Room, Words};
use super::pen::{Bounds, Pen, Type};
use crate::dataset::Chain;
use crate::model::{Amount, Model, Tier};
use crate::picture::{Palette, Picture, Shape, text};
use crate::view::State;
use crate::words::{Lang, describe_chains};
use blocks::Block;

/// The chart in words.
pub fn describe(model: &Model, state: &State) -> String {
    describe_chains(model, &model.tiers(), state.lang)
}

/// The chart.
pub fn draw(
    model: &Model,
    state: &State,
    room: Room,
    size: (u32, u32),
    palette: Palette,
) -> Picture {
    let phrases = state.lang.phrases();
    let words = Words {
        title: phrases.chains_title().to_owned(),
        measure: phrases.chains_measure().to_owned(),
        notes: vec![phrases.class_warning().to_owned()],
        source: phrases.source(model.dataset().report()),
    };
    let tiers = model.tiers();
    Pen::picture(size, palette, |pen| {
        let body = frame::draw(pen, room, &words);
        let sheet = Sheet::new(room, body, &tiers, state.lang);
        for (index, tier) in tiers.iter().enumerate() {
            sheet.tier(pen, index, tier);
        }
    })
}

/// How the tiers share the box.
struct Sheet<'a> {
    room: Room,
    body: Bounds,
    lang: Lang,
    tiers: &'a [Tier<'a>],
    /// The side of a cell with its gap.
    cell: f64,
    /// The height of a line of names in the lower tiers.
    row: f64,
}

impl<'a> Sheet<'a> {
    fn new(room: Room, body: Bounds, tiers: &'a [Tier<'a>], lang: Lang) -> Self {
        let mut sheet = Self {
            room,
            body,
            lang,
            tiers,
            cell: 0.0,
            row: 0.0,
        };
        let height = body.bottom - body.top;
        let headings = if room.is_phone() {
            3.0 * sheet.heading()
        } else {
            0.0
        };
        let gaps = 2.0 * sheet.gap();
        let lines = (sheet.lines(1) + sheet.lines(2)) as f64;
        // A flat is about four lines of names high; all that is left is shared so.
        let free = (height - headings - gaps).max(60.0);
        let row = (free / (lines + 4.2)).clamp(room.label() * 1.25, 44.0);
        let widest = if room.is_phone() { 8.0 } else { 13.0 };
        let flat = free - lines * row;
        sheet.cell = (flat / 11.2).clamp(4.0, widest).floor();
        sheet.row = row;
        sheet
    }

    fn heading(&self) -> f64 {
        self.room.label() * 2.0
    }

    fn gap(&self) -> f64 {
        if self.room.is_phone() { 14.0 } else { 26.0 }
    }

    /// How many chains of a tier stand side by side.
    fn columns(&self, index: usize) -> usize {
        match index {
            0 => 2,
            1 if self.room.is_phone() => 1,
            _ => 2,
        }
    }

    /// How many places a tier fills: its chains, and one for those not named.
    fn places(&self, index: usize) -> usize {
        let tier = &self.tiers[index];
        tier.chains.len() + usize::from(tier.count.is_none())
    }

    fn lines(&self, index: usize) -> usize {
        if index < self.tiers.len() {
            self.places(index).div_ceil(self.columns(index))
        } else {
            0
        }
    }

    fn height(&self, index: usize) -> f64 {
        if index == 0 {
            self.cell * 11.2
        } else {
            self.lines(index) as f64 * self.row
        }
    }

    fn top(&self, index: usize) -> f64 {
        let heading = if self.room.is_phone() {
            self.heading()
        } else {
            0.0
        };
        let above: f64 = (0..index)
            .map(|before| heading + self.height(before) + self.gap())
            .sum();
        self.body.top + above
    }

    /// Where the chains of a tier begin, from the left.
    fn left(&self) -> f64 {
        if self.room.is_phone() {
            self.body.left
        } else if self.room.is_wide() {
            self.body.left + 148.0
        } else {
            self.body.left + 118.0
        }
    }

    fn tier(&self, pen: &Pen<'_>, index: usize, tier: &Tier<'_>) {
        let top = self.top(index);
        self.head(pen, index, tier, top);
        let top = if self.room.is_phone() {
            top + self.heading()
        } else {
            top
        };
        if index > 0 {
            self.step(pen, self.top(index) - self.gap() / 2.0);
        }
        let columns = self.columns(index);
        let lines = self.lines(index);
        let across = (self.body.right - self.left()) / columns as f64;
        for place in 0..self.places(index) {
            let (column, line) = (place / lines, place % lines);
            let left = self.left() + column as f64 * across;
            let height = if index == 0 { self.height(0) } else { self.row };
            let bounds = Bounds {
                left,
                top: top + line as f64 * height,
                right: left + across - 8.0,
                bottom: top + (line + 1) as f64 * height,
            };
            match tier.chains.get(place) {
                Some(chain) => self.chain(pen, index, tier, chain, bounds),
                None => self.open_end(pen, index, tier, bounds),
            }
        }
    }

    /// The class: how many chains, its name, its floor.
    fn head(&self, pen: &Pen<'_>, index: usize, tier: &Tier<'_>, top: f64) {
        let phrases = self.lang.phrases();
        let (ink, target, muted) = (pen.palette.ink, pen.palette.target, pen.palette.muted);
        let count = phrases.chain_count(tier.count.map(Amount::printed));
        let floor = phrases.chain_floor(Amount::printed(tier.floor));
        let name = self.lang.of(&tier.class.name);
        let label = self.room.label();
        let left = self.body.left;
        let (count_set, name_set, floor_set);
        let (count_at, name_at, floor_at);
        if self.room.is_phone() {
            count_set = Type::bold(label, ink);
            name_set = Type::bold(label, target);
            floor_set = Type::plain(NOTE, muted);
            let y = top + label * 0.8;
            count_at = (left, y);
            name_at = (left + count_set.width(&count) + 8.0, y);
            floor_at = (name_at.0 + name_set.width(name) + 8.0, y);
        } else {
            count_set = Type::bold(26.0, ink);
            name_set = Type::bold(label, target);
            floor_set = Type::plain(NOTE, muted);
            count_at = (left, top + 15.0);
            name_at = (left, top + 42.0);
            floor_at = (left, top + 61.0);
        }
        pen.words(count_at.0, count_at.1, &count, count_set);
        pen.words(name_at.0, name_at.1, name, name_set);
        pen.words(floor_at.0, floor_at.1, &floor, floor_set);
        let around = |at: (f64, f64), set: Type, words: &str| {
            let half = set.size * 0.7;
            Shape::Area(Bounds {
                left: at.0,
                top: at.1 - half,
                right: at.0 + set.width(words),
                bottom: at.1 + half,
            })
        };
        if let Some(figure) = tier.count {
            pen.target(index, &figure.id, around(count_at, count_set, &count));
        }
        pen.target(index, &tier.floor.id, around(floor_at, floor_set, &floor));
    }

    /// The rule between two classes: ten times.
    fn step(&self, pen: &Pen<'_>, y: f64) {
        let words = "×10";
        let set = Type::bold(self.room.label(), pen.palette.muted);
        let left = self.body.left
            + if self.room.is_phone() {
                self.body.right - self.body.left - 44.0
            } else {
                64.0
            };
        let right = left + set.width(words);
        pen.words(left, y, words, set);
        pen.hairline((self.body.left, y), (left - 8.0, y), pen.palette.hair);
        if right + 8.0 < self.body.right {
            pen.hairline((right + 8.0, y), (self.body.right, y), pen.palette.hair);
        }
    }

    fn chain(&self, pen: &Pen<'_>, index: usize, tier: &Tier<'_>, chain: &Chain, bounds: Bounds) {
        let block = Block::of(tier.floor.value.value(), self.cell);
        let width = block.draw(pen, bounds, index == 0);
        let side = self.cell * 10.0;
        let left = bounds.left + side + if index == 0 { 16.0 } else { 26.0 };
        let phrases = self.lang.phrases();
        let large = index == 0 && !self.room.is_phone();
        let set = if index == 0 {
            Type::bold(
                self.room.label() + if large { 2.0 } else { 0.0 },
                pen.palette.ink,
            )
        } else {
            Type::plain(self.room.label(), pen.palette.ink)
        };
        let room = bounds.right - left;
        let full = self.lang.of(&chain.name);
        let one_line = index > 0 && set.width(full) > room;
        let name = if one_line {
            self.lang.of(&chain.short)
        } else {
            full
        };
        let mut lines = text::wrap(name, room, set.size, set.bold);
        if lines.len() > 3 {
            lines = text::wrap(self.lang.of(&chain.short), room, set.size, set.bold);
        }
        let middle = (bounds.top + bounds.bottom) / 2.0;
        let mut y = if index == 0 {
            bounds.top + self.cell * 1.2 + set.size * 0.7
        } else {
            middle - (lines.len() as f64 - 1.0) * set.size * 0.62
        };
        let (mut right, top) = (left, y - set.size * 0.7);
        if index > 0 && width + 14.0 < side {
            let rule_left = bounds.left + width + 14.0;
            pen.hairline((rule_left, middle), (left - 8.0, middle), pen.palette.hair);
        }
        for line in &lines {
            pen.words(left, y, line, set);
            right = right.max(left + set.width(line));
            y += set.size * 1.3;
        }
        if let (0, Some(stated)) = (index, &chain.stated) {
            let said = phrases.stated(&stated.printed, &stated.en, stated.paragraph);
            let note = Type::plain(NOTE, pen.palette.reported);
            for line in text::wrap(&said, room, NOTE, false) {
                pen.words(left, y, &line, note);
                right = right.max(left + note.width(&line));
                y += NOTE * 1.35;
            }
        }
        let area = Bounds {
            left: bounds.left,
            top: if index == 0 {
                bounds.top
            } else {
                middle - self.row * 0.45
            },
            right,
            bottom: if index == 0 {
                bounds.bottom.max(top)
            } else {
                middle + self.row * 0.45
            },
        };
        pen.target(index, &chain.id, Shape::Area(area));
    }

    /// That the class goes on beyond the chains named.
    fn open_end(&self, pen: &Pen<'_>, index: usize, tier: &Tier<'_>, bounds: Bounds) {
        let middle = (bounds.top + bounds.bottom) / 2.0;
        blocks::vanishing(pen, bounds.left, middle, self.cell);
        let left = bounds.left + self.cell * 10.0 + 26.0;
        let words = self.lang.phrases().open_chains(tier.chains.len());
        let set = Type::plain(NOTE, pen.palette.target);
        let lines = text::wrap(&words, bounds.right - left + 8.0, NOTE, false);
        let first = middle - (lines.len() as f64 - 1.0) * NOTE * 0.62;
        for (line_index, line) in lines.iter().enumerate() {
            pen.words(left, first + line_index as f64 * NOTE * 1.24, line, set);
        }
        let area = Bounds {
            top: middle - self.row * 0.45,
            bottom: middle + self.row * 0.45,
            ..bounds
        };
        pen.target(index, &tier.floor.id, Shape::Area(area));
    }
}
