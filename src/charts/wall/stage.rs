//! The stage: how large a wall is, and how large things on it are.

use crate::picture::Palette;

/// The height everything is laid out in. The smallest words, of 12, are then a 38th of it, so
/// that the back row can read them.
pub const HEIGHT: f64 = 460.0;

/// The narrowest wall; what is narrower is as wide, and higher.
const NARROWEST: f64 = 4.0 / 3.0;

/// The size of sources and of the step's number; nothing is smaller.
pub const NOTE: f64 = 12.0;

/// The size of labels.
pub const LABEL: f64 = 14.0;

/// The size of what stands beside them, larger.
pub const WORDS: f64 = 20.0;

/// The size of titles.
pub const TITLE: f64 = 34.0;

/// A wall in its own units.
#[derive(Clone, Copy, Debug)]
pub struct Stage {
    /// Its width.
    pub width: f64,
    /// Its height: [`HEIGHT`], unless it is narrower than a slide.
    pub height: f64,
    /// How many CSS pixels a unit is.
    pub factor: f64,
    /// Black on white, for a wall that washes everything out: no tint, strong strokes.
    pub contrast: bool,
}

impl Stage {
    /// The stage on a wall of so many CSS pixels.
    pub fn of((width, height): (u32, u32), palette: Palette) -> Self {
        let (width, height) = (f64::from(width), f64::from(height));
        let factor = (height / HEIGHT).min(width / (HEIGHT * NARROWEST));
        Self {
            width: width / factor,
            height: height / factor,
            factor,
            contrast: palette == Palette::CONTRAST,
        }
    }

    /// Whether it is as wide as a window of today, and not as an old projector.
    pub fn is_wide(self) -> bool {
        self.width >= 1.5 * self.height
    }

    /// The space at the sides.
    pub fn side(self) -> f64 {
        if self.is_wide() { 48.0 } else { 32.0 }
    }

    /// How thick a line of so many units is drawn.
    pub fn stroke(self, width: f64) -> f64 {
        if self.contrast {
            width * 1.8
        } else {
            width * 1.25
        }
    }
}
