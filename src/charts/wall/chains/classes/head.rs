//! What stands over the chains of a class.

use crate::charts::pen::{Bounds, Pen, Type};
use crate::charts::wall::chains::{Chains, fitted};
use crate::charts::wall::stage::{LABEL, NOTE};
use crate::model::Tier;
use crate::picture::{Shape, text};

/// The size of how many chains a class has.
pub const COUNT: f64 = 56.0;

/// What stands over the chains of a class: how many, its name, its floor.
pub struct Head {
    count: String,
    name: (f64, Vec<String>),
    floor: (f64, Vec<String>),
    beside: bool,
}

impl Head {
    /// Laid out in a width.
    pub fn of(chains: &Chains<'_>, tier: &Tier<'_>, width: f64) -> Self {
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

    /// How high it is.
    pub fn height(&self) -> f64 {
        if self.beside {
            COUNT.max(self.words_height()) + 8.0
        } else {
            COUNT + self.words_height() + 8.0
        }
    }

    /// Draws it at the top of a box.
    pub fn draw(&self, pen: &Pen<'_>, index: usize, tier: &Tier<'_>, bounds: Bounds) {
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
