//! Figures with their words, put where nothing else stands.

use crate::charts::callout::Surface;
use crate::charts::frame::NOTE;
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

impl Piece {
    /// The gap its leading and its trailing spaces ask for: spaces themselves are not drawn at
    /// the ends of a text.
    fn gaps(&self) -> (f64, f64) {
        let gap = |trimmed: &str| (self.words.len() - trimmed.len()) as f64 * self.set.size * 0.3;
        (gap(self.words.trim_start()), gap(self.words.trim_end()))
    }

    fn width(&self) -> f64 {
        let (before, after) = self.gaps();
        before + self.set.width(self.words.trim()) + after
    }
}

/// What keeps neighbouring pieces from touching, CSS pixels.
const JOIN: f64 = 1.0;

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
        let widths = self.pieces.iter().map(|piece| piece.width() + JOIN);
        widths.sum::<f64>() - JOIN
    }

    /// The same as small as it may be.
    fn smaller(&self) -> Self {
        let mut small = self.clone();
        for piece in &mut small.pieces {
            let least = if piece.set.bold { NOTE + 1.0 } else { NOTE };
            piece.set.size = piece.set.size.min(least);
        }
        small
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
            let right = left + piece.width();
            let (before, _) = piece.gaps();
            // Small words stand on the line the figure beside them stands on.
            let lowered = (self.height() - piece.set.size) * 0.36;
            pen.object(&format!("{name}-{}", piece.stage), || {
                let set = piece.set.aligned(Align::Left);
                pen.words(left + before, y + lowered, piece.words.trim(), set);
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
            left = right + JOIN;
        }
        places
    }
}

/// How far a label may stand from where it belongs, in steps of so many CSS pixels.
const STEPS: i32 = 24;
const STEP: f64 = 4.0;

/// Draws the first of these forms that finds a free spot, longer forms first; then smaller; then
/// the last form in the free place nearest to its first spot. Gives back where each stage's
/// pieces stand, or `None`, and nothing drawn, where nothing is free.
pub fn place(
    pen: &Pen<'_>,
    surface: &mut Surface,
    forms: &[(Label, Vec<Spot>)],
    name: &str,
) -> Option<Vec<(usize, Bounds)>> {
    let smaller: Vec<(Label, Vec<Spot>)> = forms
        .iter()
        .map(|(label, spots)| (label.smaller(), spots.clone()))
        .collect();
    for (label, spots) in forms.iter().chain(&smaller) {
        for spot in spots {
            let bounds = label.bounds(*spot);
            if surface.claim(bounds) {
                return Some(label.draw(pen, bounds, name));
            }
        }
    }
    None
}

/// The same, but rather beside where it belongs, from `top` to `bottom`, than not at all.
pub fn place_near(
    pen: &Pen<'_>,
    surface: &mut Surface,
    forms: &[(Label, Vec<Spot>)],
    (top, bottom): (f64, f64),
    name: &str,
) -> Option<Vec<(usize, Bounds)>> {
    if let Some(places) = place(pen, surface, forms, name) {
        return Some(places);
    }
    let (label, spots) = forms.last()?;
    let (label, spot) = (label.smaller(), spots.first()?);
    let mut shifts: Vec<(i32, i32)> = (-STEPS..=STEPS)
        .flat_map(|across| (-STEPS / 3..=STEPS / 3).map(move |down| (across, down)))
        .collect();
    // Beside the line is farther than along it, because there other rows are near.
    shifts.sort_by_key(|(across, down)| across * across + 4 * down * down);
    for (across, down) in shifts {
        let bounds = label.bounds(Spot {
            x: spot.x + f64::from(across) * STEP,
            y: spot.y + f64::from(down) * STEP,
            ..*spot
        });
        let inside = top <= bounds.top && bounds.bottom <= bottom;
        if inside && surface.claim(bounds) {
            return Some(label.draw(pen, bounds, name));
        }
    }
    None
}
