//! The classes beside each other, where the box is too low for all names under each other.

use super::{BESIDE, FLAT, Heading, MARK, MOST_MARKS, Pane, Place, SMALLEST_CELL, Sheet};
use crate::charts::frame::NOTE;
use crate::charts::pen::Bounds;

/// The height of a heading.
const HEAD: f64 = 40.0;

/// The narrowest panel worth drawing.
const NARROWEST: f64 = 120.0;

impl Sheet<'_> {
    pub(super) fn arrange_beside(&mut self, opened: bool) {
        let body = self.body;
        self.label = NOTE + 1.0;
        self.note = NOTE;
        let height = (body.bottom - body.top - HEAD).max(60.0);
        let flats = self.count(0).max(1) as f64;
        self.cell = (height / flats / FLAT).clamp(SMALLEST_CELL, 6.0).floor();
        let offsets = [
            self.cell * 10.0 + 18.0,
            self.cell * 10.0 + 30.0,
            self.cell + 28.0,
        ];
        let names = [96.0, self.widest(1, self.label), self.widest(2, self.label)];
        let own: Vec<f64> = offsets
            .iter()
            .zip(names)
            .zip(self.tiers)
            .map(|((offset, name), tier)| {
                let heading = self.heading_width(tier, Heading::Two);
                (offset + name).max(heading) + BESIDE
            })
            .collect();
        let total: f64 = own.iter().sum();
        let width = body.right - body.left;
        let marks = MARK * MOST_MARKS + BESIDE;
        self.marked = !opened && total + 3.0 * marks <= width;
        let spare = if opened {
            let spare = width - total - NARROWEST;
            (spare / 3.0).clamp(0.0, BESIDE)
        } else {
            (width - total) / 3.0
        };
        let mut left = body.left;
        for index in 0..self.tiers.len() {
            let count = self.count(index);
            let across = own.get(index).copied().unwrap_or_default() + spare;
            let row = height / count.max(1) as f64;
            let boxes = (0..count).map(|line| Bounds {
                left,
                top: body.top + HEAD + line as f64 * row,
                right: left + across - BESIDE,
                bottom: body.top + HEAD + (line + 1) as f64 * row,
            });
            let offset = offsets.get(index).copied().unwrap_or_default();
            let name = names.get(index).copied().unwrap_or_default();
            let marks = left + offset + name + BESIDE;
            self.places.push(Place {
                head: (left, body.top),
                heading: Heading::Two,
                step: None,
                boxes: boxes.collect(),
                offset,
                name: self.name(index, self.label),
                marks: (index > 0).then_some((marks, left + across - BESIDE)),
            });
            left += across;
        }
        self.pane = opened.then_some(Pane::Right(Bounds {
            left: left + 2.0 * BESIDE,
            ..body
        }));
    }
}
