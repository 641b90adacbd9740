//! The line between the slopes and what stands below: the way back to all themes or what is
//! listed next, and the way to what can be set by hand.

use super::compose::Sheet;
use super::setting::ALL_THEMES;
use crate::charts::frame::{self, NOTE};
use crate::charts::pen::{Bounds, Type};
use crate::picture::Shape;

/// How high the line is.
pub const HEIGHT: f64 = 22.0;

impl Sheet<'_, '_> {
    /// Draws the line at a height: the longest text that fits, and the place that opens the
    /// controls. `back` makes the text the way back to all themes.
    pub(super) fn rail(&self, bounds: Bounds, texts: &[String], back: bool, series: usize) {
        let pen = self.pen;
        let y = bounds.top + HEIGHT / 2.0;
        let place = |left: f64, width: f64| {
            Shape::Area(Bounds {
                left,
                top: bounds.top,
                right: left + width,
                bottom: bounds.top + HEIGHT,
            })
        };
        let hint = self.lang.phrases().trends_controls();
        let right = bounds.right - frame::hint_width(hint) - 12.0;
        let bold = Type::bold(NOTE, pen.palette.ink);
        let fits = |text: &&String| bounds.left + bold.width(text) <= right;
        if let Some(text) = texts.iter().find(fits) {
            pen.words(bounds.left, y, text, bold);
            if back {
                let shape = place(bounds.left, bold.width(text));
                pen.target(series, ALL_THEMES, shape);
            }
        }
        frame::draw_hint(pen, (bounds.right, y), hint, series + 1);
    }
}
