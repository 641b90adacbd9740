//! Draws the classes: blocks with their names.

mod heading;

use super::blocks::{self, Block};
use super::members;
use super::sheet::{BESIDE, MARK, MOST_MARKS, Place, Sheet};
use crate::charts::frame::NOTE;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::dataset::Chain;
use crate::model::{Model, Opened, Tier};
use crate::picture::{Shape, text};

/// Where the opened chain stands, for the line that leads to its panel.
#[derive(Clone, Copy, Debug)]
pub struct Origin {
    /// The left edge of its block.
    pub left: f64,
    /// Where its name ends.
    pub right: f64,
    /// The middle of its name.
    pub name: f64,
    /// The middle of its block.
    pub middle: f64,
}

/// What is drawn of all classes.
pub struct Tiers<'a> {
    /// Where everything stands.
    pub sheet: &'a Sheet<'a>,
    /// What is named in the chains.
    pub model: &'a Model,
    /// The opened chain.
    pub open: Option<&'a str>,
}

impl Tiers<'_> {
    /// Draws them; gives back where the opened chain stands.
    pub fn draw(&self, pen: &Pen<'_>) -> Option<Origin> {
        let mut origin = None;
        let sheet = self.sheet;
        for (index, (tier, place)) in sheet.tiers.iter().zip(&sheet.places).enumerate() {
            pen.object(&format!("chain-class-{}", tier.class.id), || {
                self.head(pen, index, tier, place);
                if let Some(y) = place.step {
                    self.step(pen, index, y);
                }
            });
            for (number, bounds) in place.boxes.iter().enumerate() {
                match tier.chains.get(number) {
                    Some(chain) => {
                        let found = self.chain(pen, index, tier, chain, *bounds);
                        if self.open == Some(chain.id.as_str()) {
                            origin = Some(found);
                        }
                    }
                    None => pen.object("chain-open-end", || {
                        self.open_end(pen, index, tier, *bounds);
                    }),
                }
            }
        }
        origin
    }

    fn chain(
        &self,
        pen: &Pen<'_>,
        index: usize,
        tier: &Tier<'_>,
        chain: &Chain,
        bounds: Bounds,
    ) -> Origin {
        let sheet = self.sheet;
        let flat = index == 0;
        let place = &sheet.places[index];
        let named = |part: &str| format!("chain-{}-{part}", chain.id);
        let block = Block::of(tier.floor.value.value(), sheet.cell);
        let width = pen.object(&named("block"), || block.draw(pen, bounds, flat));
        let left = bounds.left + place.offset;
        let middle = (bounds.top + bounds.bottom) / 2.0;
        let is_open = self.open == Some(chain.id.as_str());
        let lines = self.name_lines(place, chain, bounds, flat);
        let mut set = Type {
            color: pen.palette.ink,
            bold: flat || is_open,
            ..place.name
        };
        set.size = lines.1;
        let lines = lines.0;
        let mut y = if flat {
            // Beside the blocks, not their open top, unless the lines need all of it.
            let spare = bounds.bottom - bounds.top - lines.len() as f64 * set.size * 1.3;
            bounds.top + (sheet.cell * 1.2).min(spare.max(0.0)) + set.size * 0.65
        } else {
            middle
        };
        let name = y;
        let mut right = left;
        pen.object(&named("name"), || {
            if !flat && width + 14.0 < place.offset - 30.0 {
                let start = bounds.left + width + 14.0;
                pen.hairline((start, middle), (left - 18.0, middle), pen.palette.hair);
            }
            members::opener(pen, (left - 8.0, y), is_open);
            for line in &lines {
                pen.words(left, y, line, set);
                right = right.max(left + set.width(line));
                y += set.size * 1.3;
            }
        });
        let mut area = Bounds {
            left: bounds.left,
            top: bounds.top,
            right,
            bottom: bounds.bottom,
        };
        if flat {
            area.right = self.beside_flat(pen, chain, y, (left, right), bounds);
        } else {
            let half = (bounds.bottom - bounds.top) * 0.45;
            area.top = middle - half;
            area.bottom = middle + half;
        }
        pen.target(index, &chain.id, Shape::Area(area));
        if let (Some((at, _)), None, true) = (place.marks, self.open, sheet.marked)
            && let Some(opened) = self.model.opened(&chain.id)
        {
            members::marks(pen, index, &opened, (at, middle));
            self.counted(pen, index, &opened, (at, middle));
        }
        Origin {
            left: bounds.left,
            right,
            name,
            middle: if flat {
                bounds.top + sheet.cell * 6.2
            } else {
                middle
            },
        }
    }

    /// The lines of a name and the size that they fit in; the same opened or not.
    fn name_lines(
        &self,
        place: &Place,
        chain: &Chain,
        bounds: Bounds,
        flat: bool,
    ) -> (Vec<String>, f64) {
        let lang = self.sheet.lang;
        let room = bounds.right - bounds.left - place.offset;
        let most = if flat {
            let rows = (bounds.bottom - bounds.top) / place.name.size / 1.3;
            rows.floor().max(1.0) as usize
        } else {
            1
        };
        let fitting = |name: &str, size: f64| {
            let lines = text::balance(name, room, size, true);
            let wide = lines
                .iter()
                .any(|line| text::width(line, size, true) > room);
            (lines.len() <= most && !wide).then_some((lines, size))
        };
        let (full, short) = (lang.of(&chain.name), lang.of(&chain.short));
        let size = place.name.size;
        fitting(full, size)
            .or_else(|| fitting(short, size))
            .or_else(|| fitting(short, NOTE))
            .unwrap_or_else(|| (text::balance(short, room, NOTE, true), NOTE))
    }

    /// What stands under the name of a flat, where there is room: what the report says of the
    /// chain, and marks of what is named in it. Gives back how far it reaches.
    fn beside_flat(
        &self,
        pen: &Pen<'_>,
        chain: &Chain,
        mut y: f64,
        (left, mut right): (f64, f64),
        bounds: Bounds,
    ) -> f64 {
        let sheet = self.sheet;
        let phrases = sheet.lang.phrases();
        let room = bounds.right - left;
        if let (false, Some(stated)) = (sheet.room.is_phone(), &chain.stated) {
            let said = phrases.stated(&stated.printed, &stated.en, stated.paragraph);
            let note = Type::plain(sheet.note, pen.palette.reported);
            let lines = text::wrap(&said, room, note.size, false);
            let bottom = y + (lines.len() as f64 - 1.0) * note.size * 1.35 + note.size * 0.5;
            if bottom <= bounds.bottom {
                for line in &lines {
                    pen.words(left, y, line, note);
                    right = right.max(left + note.width(line));
                    y += note.size * 1.35;
                }
            }
        }
        let opened = self.model.opened(&chain.id);
        let is_open = self.open == Some(chain.id.as_str());
        if let (Some(opened), true, false) = (opened, sheet.marked, is_open) {
            let wide = opened.parts.len() as f64 * MARK <= room;
            y += 4.0;
            if wide && y + 8.0 <= bounds.bottom {
                members::marks(pen, 0, &opened, (left, y));
                self.counted(pen, 0, &opened, (left, y));
            }
        }
        right
    }

    /// How many marks there are, in words after them: in all chains of a class, or in none.
    fn counted(&self, pen: &Pen<'_>, index: usize, opened: &Opened<'_>, (left, y): (f64, f64)) {
        let sheet = self.sheet;
        let phrases = sheet.lang.phrases();
        let set = Type::plain(sheet.note, pen.palette.muted);
        let (tier, place) = (&sheet.tiers[index], &sheet.places[index]);
        // Where the words begin and end: in lines under each other, in a column.
        let reach = |of: &Opened<'_>, left: f64| {
            let marks = match (of.parts.len(), index) {
                (0, _) => return (left, left + set.width(&phrases.member_count(of.count()))),
                (number, 0) => number as f64,
                (number, _) => (number as f64).max(MOST_MARKS),
            };
            let start = left + marks * MARK + 5.0;
            (start, start + set.width(&phrases.member_count(of.count())))
        };
        let fits = tier.chains.iter().zip(&place.boxes).all(|(chain, bounds)| {
            let (start, end) = place
                .marks
                .unwrap_or((bounds.left + place.offset, bounds.right));
            let other = self.model.opened(&chain.id);
            other.is_none_or(|other| reach(&other, start).1 <= end)
        });
        if fits {
            let words = phrases.member_count(opened.count());
            pen.words(reach(opened, left).0, y, &words, set);
        }
    }

    /// That the class goes on beyond the chains named.
    fn open_end(&self, pen: &Pen<'_>, index: usize, tier: &Tier<'_>, bounds: Bounds) {
        let sheet = self.sheet;
        let middle = (bounds.top + bounds.bottom) / 2.0;
        blocks::vanishing(pen, bounds.left, middle, sheet.cell);
        let offset = sheet.places[index].offset;
        let left = bounds.left + offset.max(sheet.cell * 7.0 + BESIDE);
        let phrases = sheet.lang.phrases();
        let set = Type::plain(sheet.note.min(sheet.label), pen.palette.target);
        let full = phrases.open_chains(tier.chains.len());
        let room = bounds.right - left + BESIDE;
        let words = if set.width(&full) <= room {
            full
        } else {
            phrases.open_chains_short().to_owned()
        };
        pen.words(left, middle, &words, set);
        let half = (bounds.bottom - bounds.top) * 0.45;
        let area = Bounds {
            top: middle - half,
            bottom: middle + half,
            right: left + set.width(&words),
            ..bounds
        };
        pen.target(index, &tier.floor.id, Shape::Area(area));
    }
}
