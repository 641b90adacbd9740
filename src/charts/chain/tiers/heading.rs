//! The heading of a class, and the rule above it.

use super::super::sheet::{BESIDE, Heading, Pane, Place, RULE};
use super::Tiers;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::model::{Amount, Datum, Tier};
use crate::picture::Shape;

impl Tiers<'_> {
    /// The class: how many chains, its name, its floor.
    pub(super) fn head(&self, pen: &Pen<'_>, index: usize, tier: &Tier<'_>, place: &Place) {
        let sheet = self.sheet;
        let phrases = sheet.lang.phrases();
        let (ink, target, muted) = (pen.palette.ink, pen.palette.target, pen.palette.muted);
        let count = phrases.chain_count(tier.count.map(Amount::printed));
        let mut floor = phrases.chain_floor(Amount::printed(tier.floor));
        let name = sheet.lang.of(&tier.class.name);
        let (left, top) = place.head;
        let label = sheet.label;
        let mut count_set = Type::bold(label, ink);
        let name_set = Type::bold(label, target);
        let floor_set = Type::plain(sheet.note, muted);
        let beside = left + count_set.width(&count) + BESIDE;
        let line = top + label * 0.8;
        let (count_at, name_at, floor_at) = match place.heading {
            Heading::One => {
                let after = beside + name_set.width(name) + BESIDE;
                ((left, line), (beside, line), (after, line))
            }
            Heading::Two => {
                let under = line + label * 0.6 + sheet.note * 0.8;
                ((left, line), (beside, line), (left, under))
            }
            Heading::Three => {
                count_set.size = label * 1.85;
                let first = top + label * 1.07;
                let second = first + label * 1.9;
                let third = second + label * 1.38;
                ((left, first), (left, second), (left, third))
            }
        };
        if floor_at.0 + floor_set.width(&floor) > sheet.body.right {
            floor = phrases.short_worded(Datum::Figure(tier.floor));
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
    pub(super) fn step(&self, pen: &Pen<'_>, index: usize, y: f64) {
        let sheet = self.sheet;
        let words = "×10";
        let set = Type::bold(sheet.label, pen.palette.muted);
        let start = sheet.body.left;
        // It ends before the panel it would run into.
        let end = match (sheet.pane, self.open) {
            (Some(Pane::Right(pane)), Some(_)) if index > 1 => pane.left - RULE * 2.0,
            _ => sheet.body.right,
        };
        let left = if sheet.room.is_phone() {
            end - 44.0
        } else {
            start + 64.0
        };
        let right = left + set.width(words);
        pen.words(left, y, words, set);
        pen.hairline((start, y), (left - 8.0, y), pen.palette.hair);
        if right + 8.0 < end {
            pen.hairline((right + 8.0, y), (end, y), pen.palette.hair);
        }
    }
}
