//! 2+6+N: each class of chains in base-ten blocks, so that the steps of ten between the classes
//! are seen. A cell is a thousand million yuan, a rod ten cells, a flat ten rods.

mod blocks;
mod sheet;

use super::controls::Control;
use super::frame::{self, NOTE, Room, Words};
use super::pen::{Bounds, Pen, Type};
use crate::dataset::Chain;
use crate::model::{Amount, Datum, Model, Tier};
use crate::picture::{Palette, Picture, Shape, text};
use crate::view::State;
use crate::words::describe_chains;
use blocks::Block;
use sheet::{BESIDE, Sheet};

/// The finding.
#[inline(never)]
pub fn title(_model: &Model, state: &State) -> String {
    state.lang.phrases().chains_title().to_owned()
}

/// The chart in words.
#[inline(never)]
pub fn describe(model: &Model, state: &State) -> String {
    describe_chains(model, &model.tiers(), state.lang)
}

/// What can be set by hand.
#[inline(never)]
pub fn controls(_model: &Model, _state: &State) -> Vec<Control> {
    Vec::new()
}

/// The chart.
#[inline(never)]
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
        hint: None,
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

impl Sheet<'_> {
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
            let height = self.line_height(index);
            let bounds = Bounds {
                left,
                top: top + line as f64 * height,
                right: left + across - BESIDE,
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
        let mut floor = phrases.chain_floor(Amount::printed(tier.floor));
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
            if floor_at.0 + floor_set.width(&floor) > self.body.right {
                floor = phrases.short_worded(Datum::Figure(tier.floor));
            }
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
        let side = self.name_offset(index) - 26.0;
        let left = bounds.left + self.name_offset(index);
        let phrases = self.lang.phrases();
        let set = Type {
            color: pen.palette.ink,
            ..self.name_type(index)
        };
        let room = bounds.right - left;
        let short = self.lang.of(&chain.short);
        let mut set = set;
        if index > 0 && set.width(short) > room {
            set.size = NOTE;
        }
        let lines_of = |name| text::balance(name, room, set.size, set.bold);
        let rows = (bounds.bottom - bounds.top - self.cell * 1.2) / (set.size * 1.3);
        let most = if index == 0 {
            rows.floor().max(1.0) as usize
        } else {
            1
        };
        let fits = |lines: &[String]| {
            lines.len() <= most && lines.iter().all(|line| set.width(line) <= room)
        };
        let full = lines_of(self.lang.of(&chain.name));
        let lines = if fits(&full) { full } else { lines_of(short) };
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
        let spacious = !self.room.is_phone() || self.columns(0) == 1;
        if let (0, true, Some(stated)) = (index, spacious, &chain.stated) {
            let said = phrases.stated(&stated.printed, &stated.en, stated.paragraph);
            let note = Type::plain(NOTE, pen.palette.reported);
            let lines = text::wrap(&said, room, NOTE, false);
            let fits = y + (lines.len() as f64 - 1.0) * NOTE * 1.35 + NOTE * 0.5 <= bounds.bottom;
            for line in lines.iter().filter(|_| fits) {
                pen.words(left, y, line, note);
                right = right.max(left + note.width(line));
                y += NOTE * 1.35;
            }
        }
        let area = Bounds {
            left: bounds.left,
            top: if index == 0 {
                bounds.top
            } else {
                middle - self.line_height(index) * 0.45
            },
            right,
            bottom: if index == 0 {
                bounds.bottom.max(top)
            } else {
                middle + self.line_height(index) * 0.45
            },
        };
        pen.target(index, &chain.id, Shape::Area(area));
    }

    /// That the class goes on beyond the chains named.
    fn open_end(&self, pen: &Pen<'_>, index: usize, tier: &Tier<'_>, bounds: Bounds) {
        let middle = (bounds.top + bounds.bottom) / 2.0;
        blocks::vanishing(pen, bounds.left, middle, self.cell);
        let cells = self.cell * 6.0;
        let left = bounds.left + self.name_offset(index).max(cells + 8.0);
        let phrases = self.lang.phrases();
        let set = Type::plain(NOTE, pen.palette.target);
        let full = phrases.open_chains(tier.chains.len());
        let room = bounds.right - left + BESIDE;
        let words = if set.width(&full) <= room {
            full
        } else {
            phrases.open_chains_short().to_owned()
        };
        pen.words(left, middle, &words, set);
        let area = Bounds {
            top: middle - self.line_height(index) * 0.45,
            bottom: middle + self.line_height(index) * 0.45,
            ..bounds
        };
        pen.target(index, &tier.floor.id, Shape::Area(area));
    }
}
