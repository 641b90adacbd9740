//! Words inside a plot: put where nothing else is, tied to what they name.

use super::pen::{Bounds, Pen, Type};
use crate::picture::{Align, text};

/// Lines set one under the other, all aligned alike.
pub struct Callout {
    lines: Vec<(String, Type)>,
}

impl Callout {
    /// These texts, each broken to `room` where it is wider.
    pub fn new(texts: &[(&str, Type)], room: f64) -> Self {
        let lines = texts
            .iter()
            .flat_map(|(words, set)| {
                let broken = text::wrap(words, room, set.size, set.bold);
                broken.into_iter().map(|line| (line, *set))
            })
            .collect();
        Self { lines }
    }

    fn leading(set: Type) -> f64 {
        set.size * 1.25
    }

    fn width(&self) -> f64 {
        self.lines
            .iter()
            .map(|(line, set)| set.width(line))
            .fold(0.0, f64::max)
    }

    fn height(&self) -> f64 {
        self.lines.iter().map(|(_, set)| Self::leading(*set)).sum()
    }

    /// Its box, if it stands at a place by its lower or upper edge.
    fn bounds(&self, spot: Spot) -> Bounds {
        let width = self.width();
        let left = match spot.align {
            Align::Left => spot.x,
            Align::Center => spot.x - width / 2.0,
            Align::Right => spot.x - width,
        };
        let top = if spot.above {
            spot.y - self.height()
        } else {
            spot.y
        };
        Bounds {
            left,
            top,
            right: left + width,
            bottom: top + self.height(),
        }
    }
}

/// A place for words.
#[derive(Clone, Copy, Debug)]
pub struct Spot {
    /// Where they are aligned to.
    pub x: f64,
    /// Their lower edge if they stand above, else their upper edge.
    pub y: f64,
    /// How they are aligned.
    pub align: Align,
    /// Whether they stand above `y`.
    pub above: bool,
    /// Where a leader ties them to what they name.
    pub leader: Option<(f64, f64)>,
}

impl Spot {
    /// Where the leader runs, if words in `bounds` have one.
    fn leader_bounds(&self, bounds: Bounds) -> Option<Bounds> {
        let (x, y) = self.leader?;
        let edge = if self.above {
            bounds.bottom
        } else {
            bounds.top
        };
        Some(Bounds {
            left: x - 1.0,
            top: y.min(edge),
            right: x + 1.0,
            bottom: y.max(edge),
        })
    }
}

fn apart(one: Bounds, other: Bounds) -> bool {
    one.right <= other.left
        || other.right <= one.left
        || one.bottom <= other.top
        || other.bottom <= one.top
}

/// What is already taken in a plot.
pub struct Surface {
    within: Bounds,
    taken: Vec<Bounds>,
    words: Vec<Bounds>,
}

impl Surface {
    /// An empty plot.
    pub fn new(within: Bounds) -> Self {
        Self {
            within,
            taken: Vec::new(),
            words: Vec::new(),
        }
    }

    /// Nothing may stand in this box.
    pub fn keep(&mut self, bounds: Bounds) {
        self.taken.push(bounds);
    }

    /// Nothing may stand around this place.
    pub fn keep_point(&mut self, (x, y): (f64, f64), reach: f64) {
        self.keep(Bounds {
            left: x - reach,
            top: y - reach,
            right: x + reach,
            bottom: y + reach,
        });
    }

    /// Nothing may stand on this line.
    pub fn keep_path(&mut self, points: &[(f64, f64)]) {
        for pair in points.windows(2) {
            self.keep(Bounds {
                left: pair[0].0.min(pair[1].0) - 1.0,
                top: pair[0].1.min(pair[1].1) - 2.0,
                right: pair[0].0.max(pair[1].0) + 1.0,
                bottom: pair[0].1.max(pair[1].1) + 2.0,
            });
        }
    }

    fn is_free(&self, bounds: Bounds) -> bool {
        let inside = bounds.left >= self.within.left
            && bounds.right <= self.within.right
            && bounds.top >= self.within.top
            && bounds.bottom <= self.within.bottom;
        inside && self.taken.iter().all(|taken| apart(bounds, *taken))
    }

    /// Takes a box for words drawn elsewhere, if nothing stands there.
    pub fn claim(&mut self, bounds: Bounds) -> bool {
        let free = self.is_free(bounds);
        if free {
            self.keep(bounds);
        }
        free
    }

    /// Draws the words at the first spot that is free and gives back their box; `None`, and
    /// nothing drawn, where no spot is.
    pub fn place(&mut self, pen: &Pen<'_>, callouts: &[Callout], spots: &[Spot]) -> Option<Bounds> {
        let (callout, spot) = callouts
            .iter()
            .flat_map(|callout| spots.iter().map(move |spot| (callout, spot)))
            .find(|(callout, spot)| {
                let bounds = callout.bounds(**spot);
                let leader = spot.leader_bounds(bounds);
                let crosses = |words: &Bounds| leader.is_some_and(|leader| !apart(leader, *words));
                self.is_free(bounds) && !self.words.iter().any(crosses)
            })?;
        let bounds = callout.bounds(*spot);
        // Gridlines stop before words.
        pen.block(bounds, pen.palette.paper);
        if let (Some(leader), Some((_, set))) = (spot.leader_bounds(bounds), callout.lines.first())
        {
            let x = (leader.left + leader.right) / 2.0;
            pen.hairline((x, leader.top), (x, leader.bottom), set.color);
            self.keep(leader);
        }
        let mut y = bounds.top;
        for (line, set) in &callout.lines {
            let leading = Callout::leading(*set);
            y += leading;
            pen.words(spot.x, y - leading / 2.0, line, set.aligned(spot.align));
        }
        self.keep(bounds);
        self.words.push(bounds);
        Some(bounds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::Palette;

    fn spot(x: f64, y: f64) -> Spot {
        Spot {
            x,
            y,
            align: Align::Left,
            above: false,
            leader: None,
        }
    }

    #[test]
    fn words_go_to_the_first_free_spot_and_nowhere_if_there_is_none() {
        let within = Bounds {
            left: 0.0,
            top: 0.0,
            right: 100.0,
            bottom: 100.0,
        };
        let mut surface = Surface::new(within);
        surface.keep_point((10.0, 10.0), 8.0);
        let set = Type::plain(12.0, Palette::LIGHT.ink);
        let words = || [Callout::new(&[("四个汉字", set)], 90.0)];
        Pen::picture((100, 100), Palette::LIGHT, |pen| {
            let spots = [spot(5.0, 5.0), spot(80.0, 50.0), spot(5.0, 40.0)];
            let placed = surface.place(pen, &words(), &spots);
            assert_eq!(placed.map(|bounds| bounds.top), Some(40.0));
            assert_eq!(surface.place(pen, &words(), &spots), None);
        });
    }
}
