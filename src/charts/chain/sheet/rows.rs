//! The classes under each other, their headings at the left, an opened chain at the right. It
//! takes the place of the marks of what is named, so that nothing moves when a chain is opened.

use super::{FLAT, Heading, Pane, Place, RULE, SMALLEST_CELL, Sheet};
use crate::charts::frame::NOTE;
use crate::charts::pen::Bounds;

/// The side of the smallest cell where height is dear.
const LOW_CELL: f64 = 3.0;

/// The least height of a line of names.
const LEAST_ROW: f64 = 13.2;

/// The same where height is dear.
const LOW_ROW: f64 = 12.0;

/// The least room a flat's name needs.
const LEAST_NAME: f64 = 84.0;

impl Sheet<'_> {
    /// Whether there was room.
    pub(super) fn arrange_in_rows(&mut self) -> bool {
        let body = self.body;
        let height = body.bottom - body.top;
        let roomy = height >= 340.0;
        let low = height < 240.0;
        let least_gap = match (roomy, low) {
            (true, _) => 26.0,
            (_, false) => 18.0,
            (_, true) => 14.0,
        };
        let smallest = if low { LOW_CELL } else { SMALLEST_CELL };
        let heading = if height >= 320.0 {
            Heading::Three
        } else {
            Heading::Two
        };
        let head = match heading {
            Heading::Three => 68.0 + (self.label - 14.0) * 3.0,
            _ => 38.0,
        };
        let free = height - 2.0 * least_gap;
        let lines = (self.count(1) + self.count(2)).max(1) as f64;
        let row = ((free - head.max(free * 0.29)) / lines).min(self.label * 3.0);
        let row = row.max(if low { LOW_ROW } else { LEAST_ROW });
        let upper = free - row * lines;
        let largest = (self.label * 0.93).min((body.right - body.left) * 0.012);
        self.cell = (upper / FLAT).min(largest).floor();
        if self.cell < smallest || upper + 0.5 < head {
            return false;
        }
        self.label = self.label.min((row / 1.1).max(NOTE));
        let gutter = if self.room.is_wide() { 28.0 } else { 14.0 };
        let tiers = self.tiers.iter();
        let headings = tiers.map(|tier| self.heading_width(tier, heading));
        let left = body.left + headings.fold(0.0, f64::max) + gutter;
        let offset = self.cell * 10.0 + 32.0;
        let widest = self.widest(1, self.label).max(self.widest(2, self.label));
        let middle = (left + body.right) / 2.0;
        let split = middle.max(left + offset + widest + 2.0 * RULE);
        // Where names leave the panel little room, the flats do not follow its edge.
        let flat_split = if split + offset + LEAST_NAME <= body.right {
            split
        } else {
            middle
        };
        let flats = (self.cell * FLAT).max(head);
        let used = flats + row * lines + 2.0 * least_gap;
        let gap = least_gap + ((height - used) / 2.0).clamp(0.0, 40.0);
        let size = self.label + if self.room.is_wide() { 2.0 } else { 0.0 };
        let mut top = body.top;
        for index in 0..self.tiers.len() {
            let count = self.count(index);
            let (boxes, used) = if index == 0 {
                let edges = [(left, flat_split - 2.0 * RULE), (flat_split, body.right)];
                let boxes = edges.iter().take(count).map(|(left, right)| Bounds {
                    left: *left,
                    top,
                    right: *right,
                    bottom: top + flats,
                });
                (boxes.collect(), flats)
            } else {
                let boxes = (0..count).map(|line| Bounds {
                    left,
                    top: top + line as f64 * row,
                    right: split - 2.0 * RULE,
                    bottom: top + (line + 1) as f64 * row,
                });
                (boxes.collect(), (row * count as f64).max(head))
            };
            self.places.push(Place {
                head: (body.left, top),
                heading,
                step: (index > 0).then_some(top - gap / 2.0),
                boxes,
                offset: if index == 0 { offset - 12.0 } else { offset },
                name: self.name(index, if index == 0 { size } else { self.label }),
                marks: (index > 0).then_some((split, body.right)),
            });
            top += used + gap;
        }
        let first = self.places.get(1).map_or(body.top, |place| place.head.1);
        self.marked = true;
        self.pane = Some(Pane::Right(Bounds {
            left: split,
            top: first,
            ..body
        }));
        true
    }
}
