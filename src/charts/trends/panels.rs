//! Two panels of one index where one would squeeze what changed little: the whole range, and the
//! part of it where most ends lie, enlarged.

use super::compose::Sheet;
use super::panel::{self, Layout, Panel};
use super::ruler::Ruler;
use crate::charts::frame::NOTE;
use crate::charts::pen::{Bounds, Pen, Type, faded};
use crate::model::Trend;

/// The indices that are shown enlarged; what has doubled or fallen is shown in the whole range.
/// On an even scale a fall is no large distance.
fn is_enlarged(ruler: Ruler, index: f64) -> bool {
    let least = match ruler {
        Ruler::Log => 100.0,
        Ruler::Even => 0.0,
    };
    (least..200.0).contains(&index)
}

/// The least height of two panels one above the other.
const STACKED: f64 = 240.0;

/// The width of the slopes of the whole range, CSS pixels: few, and far apart.
const FEW_SLOPES: f64 = 56.0;

/// The width of slopes where there is least room.
const LEAST_SLOPES: f64 = 50.0;

/// The least width of two panels side by side.
const BESIDE: f64 = 560.0;

/// How far apart the ends of slopes in one panel are on average at least, CSS pixels.
const APART: f64 = 8.0;

/// How many slopes can be wide on a phone, because their labels stay apart.
const FEW: usize = 3;

impl Sheet<'_, '_> {
    /// Draws the slopes of indices in a box.
    pub(super) fn slopes(&self, trends: &[Trend<'_>], body: Bounds, ruler: Ruler) {
        let (far, near): (Vec<_>, Vec<_>) = trends
            .iter()
            .cloned()
            .partition(|trend| !is_enlarged(ruler, trend.index.value()));
        let too_low = is_narrow(body) && body.bottom - body.top < STACKED;
        let whole = far.is_empty() || near.len() < 2 || too_low;
        if whole || !squeezed(trends, &near, body, ruler) {
            self.one_panel(trends, body, ruler);
        } else {
            self.two_panels(&far, &near, body, ruler);
        }
    }

    fn one_panel(&self, trends: &[Trend<'_>], body: Bounds, ruler: Ruler) {
        let all = Panel::new(trends, 0, self.lang, self.room, ruler);
        let across = body.right - body.left;
        let dated = trends
            .iter()
            .any(|trend| trend.is_dated() && trend.start.is_ok());
        let starts = Layout::with_starts();
        let layout = if dated && all.least_width(starts, panel::SLOPES) <= across {
            starts
        } else if is_narrow(body) && trends.len() <= FEW {
            Layout::few()
        } else if is_narrow(body) {
            Layout::narrow()
        } else {
            Layout::alone()
        };
        all.draw(self.pen, body, layout, None);
    }

    fn heading(&self, bounds: Bounds, text: &str, aside: &str) -> Bounds {
        let (pen, size) = (self.pen, self.room.label());
        let set = Type::bold(size, pen.palette.ink);
        let y = bounds.top + size * 0.6;
        pen.words(bounds.left, y, text, set);
        let after = Type::plain(NOTE, pen.palette.muted);
        let left = bounds.left + set.width(text) + 8.0;
        if left + after.width(aside) <= bounds.right {
            pen.words(left, y, aside, after);
        }
        Bounds {
            top: bounds.top + size * 1.55,
            ..bounds
        }
    }

    fn two_panels(&self, far: &[Trend<'_>], near: &[Trend<'_>], body: Bounds, ruler: Ruler) {
        let (pen, room, lang) = (self.pen, self.room, self.lang);
        let phrases = lang.phrases();
        let whole = Panel::new(far, 0, lang, room, ruler);
        let enlarged = Panel::new(near, far.len(), lang, room, ruler);
        let band = Some(enlarged.range());
        let (whole_name, band_name) = (phrases.whole_panel(), phrases.shaded_band());
        let count = phrases.enlarged_panel(near.len());
        if is_narrow(body) {
            let rows = |count: usize| count as f64 + 2.5;
            let share = rows(far.len()) / (rows(far.len()) + rows(near.len()));
            let split = body.top + (body.bottom - body.top) * share;
            let upper = Bounds {
                bottom: split - 4.0,
                ..body
            };
            let lower = Bounds {
                top: split + 4.0,
                ..body
            };
            let upper = self.heading(upper, whole_name, band_name);
            whole.draw(pen, upper, Layout::narrow(), band);
            enlarged.draw(pen, self.heading(lower, &count, ""), Layout::narrow(), None);
            return;
        }
        let across = body.right - body.left;
        let far_width = whole.least_width(Layout::wide(), FEW_SLOPES);
        let near_width = enlarged.least_width(Layout::with_starts(), panel::SLOPES);
        let starts = near_width + 44.0 + far_width <= across;
        let (gap, far_width, layout) = if starts {
            let width = far_width.max(across * 0.3).min(across - 44.0 - near_width);
            (44.0, width, Layout::with_starts())
        } else {
            let near_width = enlarged.least_width(Layout::wide(), LEAST_SLOPES);
            let width = far_width.max(across * 0.4).min(across * 0.5);
            let width = width.min(across - 28.0 - near_width);
            (28.0, width, Layout::wide())
        };
        let left = Bounds {
            right: body.right - far_width - gap,
            ..body
        };
        let right = Bounds {
            left: body.right - far_width,
            ..body
        };
        let near_plot = enlarged.draw(pen, self.heading(left, &count, ""), layout, None);
        let right = self.heading(right, whole_name, band_name);
        let far_plot = whole.draw(pen, right, Layout::wide(), band);
        if let (true, Some((near_plot, _)), Some((far_plot, Some(edges)))) =
            (starts, near_plot, far_plot)
        {
            tie(pen, near_plot, left.right, far_plot, edges);
        }
    }
}

/// Whether two panels stand one above the other.
fn is_narrow(body: Bounds) -> bool {
    body.right - body.left < BESIDE
}

/// Whether one panel would squeeze the ends of those that changed little.
fn squeezed(trends: &[Trend<'_>], near: &[Trend<'_>], body: Bounds, ruler: Ruler) -> bool {
    let values = |trends: &[Trend<'_>]| -> Vec<f64> {
        trends.iter().map(|trend| trend.index.value()).collect()
    };
    let (low, high) = ruler.range(values(trends).into_iter());
    let whole = ruler.place(high) - ruler.place(low);
    let ends = values(near);
    let places = || ends.iter().map(|end| ruler.place(*end));
    let span = places().fold(f64::NEG_INFINITY, f64::max) - places().fold(f64::INFINITY, f64::min);
    let gaps = (near.len().max(2) - 1) as f64;
    span / whole * (body.bottom - body.top) / gaps < APART
}

/// The shape that ties the enlarged part to where it lies in the whole.
fn tie(pen: &Pen<'_>, near: Bounds, edge: f64, far: Bounds, (top, bottom): (f64, f64)) {
    let start = edge + 12.0;
    let end = far.left;
    let corners = [
        (start, near.top),
        (end, top),
        (end, bottom),
        (start, near.bottom),
    ];
    pen.polygon(&corners, faded(pen.palette.derived, 0.1));
    let line = faded(pen.palette.derived, 0.35);
    pen.path(&[corners[0], corners[1]], 1.0, line);
    pen.path(&[corners[3], corners[2]], 1.0, line);
    pen.hairline(corners[0], corners[3], line);
}
