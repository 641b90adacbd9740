//! Figures with their words, put where nothing else stands.

use crate::charts::callout::Surface;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::picture::Align;

/// A piece of a label.
#[derive(Clone, Debug)]
pub struct Piece {
    /// What it says.
    pub words: String,
    /// How it is set.
    pub set: Type,
    /// The stage it belongs to.
    pub stage: usize,
}

/// Pieces on one line.
#[derive(Clone, Debug, Default)]
pub struct Label {
    /// From left to right.
    pub pieces: Vec<Piece>,
}

/// Where a label may stand: an edge or the middle of it, on a line.
#[derive(Clone, Copy, Debug)]
pub struct Spot {
    /// The place of the edge or middle.
    pub x: f64,
    /// The middle of its line.
    pub y: f64,
    /// Which edge.
    pub align: Align,
}

impl Label {
    /// The same with a piece more.
    pub fn with(mut self, words: &str, set: Type, stage: usize) -> Self {
        if !words.is_empty() {
            self.pieces.push(Piece {
                words: words.to_owned(),
                set,
                stage,
            });
        }
        self
    }

    /// The same with another's pieces after it.
    pub fn and(mut self, other: Self) -> Self {
        self.pieces.extend(other.pieces);
        self
    }

    /// How wide it is.
    pub fn width(&self) -> f64 {
        let widths = self.pieces.iter().map(|it| it.set.width(&it.words));
        widths.sum()
    }

    fn height(&self) -> f64 {
        self.pieces.iter().map(|it| it.set.size).fold(0.0, f64::max)
    }

    fn bounds(&self, spot: Spot) -> Bounds {
        let width = self.width();
        let left = match spot.align {
            Align::Left => spot.x,
            Align::Center => spot.x - width / 2.0,
            Align::Right => spot.x - width,
        };
        let half = self.height() / 2.0;
        Bounds {
            left,
            top: spot.y - half,
            right: left + width,
            bottom: spot.y + half,
        }
    }

    /// Draws it at a spot, and gives back where each stage's pieces stand.
    fn draw(&self, pen: &Pen<'_>, bounds: Bounds, name: &str) -> Vec<(usize, Bounds)> {
        // Gridlines stop before words.
        let around = Bounds {
            left: bounds.left - 2.0,
            right: bounds.right + 2.0,
            ..bounds
        };
        pen.object(name, || pen.block(around, pen.palette.paper));
        let y = (bounds.top + bounds.bottom) / 2.0;
        let mut left = bounds.left;
        let mut places: Vec<(usize, Bounds)> = Vec::new();
        for piece in &self.pieces {
            let right = left + piece.set.width(&piece.words);
            // Small words stand on the line the figure beside them stands on.
            let lowered = (self.height() - piece.set.size) * 0.36;
            pen.object(&format!("{name}-{}", piece.stage), || {
                pen.words(
                    left,
                    y + lowered,
                    &piece.words,
                    piece.set.aligned(Align::Left),
                );
            });
            match places.last_mut().filter(|(stage, _)| *stage == piece.stage) {
                Some((_, place)) => place.right = right,
                None => places.push((
                    piece.stage,
                    Bounds {
                        left,
                        right,
                        ..bounds
                    },
                )),
            }
            left = right;
        }
        places
    }
}

/// Draws the first of these forms that finds a free spot, longer forms first; gives back where
/// each stage's pieces stand, or `None`, and nothing drawn, where none does.
pub fn place(
    pen: &Pen<'_>,
    surface: &mut Surface,
    forms: &[(Label, Vec<Spot>)],
    name: &str,
) -> Option<Vec<(usize, Bounds)>> {
    for (label, spots) in forms {
        for spot in spots {
            let bounds = label.bounds(*spot);
            if surface.claim(bounds) {
                return Some(label.draw(pen, bounds, name));
            }
        }
    }
    None
}
