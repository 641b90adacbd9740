//! One panel of an index: slopes from 100 to where each indicator ended.

mod axis;
mod labels;
mod slopes;
mod starts;

pub use slopes::{Stroke, end_datum, wedge};

use super::ruler::Ruler;
use crate::charts::frame::{NOTE, Room};
use crate::charts::marks;
use crate::charts::pen::{Bounds, Pen, Plot, faded};
use crate::model::Trend;
use crate::words::Lang;

/// Where the parts of a panel stand, as shares of its width.
#[derive(Clone, Copy)]
pub struct Layout {
    plot_left: f64,
    plot_right: f64,
    starts: bool,
}

impl Layout {
    /// Room for the starting levels at the left.
    pub fn with_starts() -> Self {
        Self {
            plot_left: 0.43,
            plot_right: 0.7,
            starts: true,
        }
    }

    /// Axis figures at the left, labels at the right.
    pub fn wide() -> Self {
        Self {
            plot_left: 0.12,
            plot_right: 0.4,
            starts: false,
        }
    }

    /// The same where nothing stands beside.
    pub fn alone() -> Self {
        Self {
            plot_right: 0.55,
            ..Self::wide()
        }
    }

    /// A few slopes on a phone: as wide as their labels leave them.
    pub fn few() -> Self {
        Self {
            plot_right: 0.4,
            ..Self::narrow()
        }
    }

    /// The same on a phone.
    pub fn narrow() -> Self {
        Self {
            plot_left: 0.1,
            plot_right: 0.36,
            starts: false,
        }
    }
}

/// The room for the figures of the axis.
const AXIS_WORDS: f64 = 30.0;

/// The width of slopes that can be told apart.
pub const SLOPES: f64 = 120.0;

/// The room for the lines that tie starting levels to the 100 they stand for.
const START_TIE: f64 = 46.0;

/// The room for the line that ties a label to its end.
const ELBOW: f64 = 24.0;

/// The room for the years under the slopes.
const YEARS: f64 = NOTE * 1.8;

/// How far apart labels of one line stand.
pub fn line_pitch(room: Room) -> f64 {
    room.label() * 1.25
}

/// How far apart labels of two lines stand.
pub fn pitch(room: Room) -> f64 {
    line_pitch(room) + NOTE * 1.35
}

/// Trends that share a panel.
pub struct Panel<'a> {
    trends: Vec<Trend<'a>>,
    first_series: usize,
    lang: Lang,
    room: Room,
    ruler: Ruler,
}

/// The plane of a panel, and where a band lies in it, if it shows one.
pub type Drawn = Option<(Bounds, Option<(f64, f64)>)>;

impl<'a> Panel<'a> {
    /// These trends, whose series are counted from `first_series`.
    pub fn new(
        trends: &[Trend<'a>],
        first_series: usize,
        lang: Lang,
        room: Room,
        ruler: Ruler,
    ) -> Self {
        Self {
            trends: trends.to_vec(),
            first_series,
            lang,
            room,
            ruler,
        }
    }

    /// The lowest and the highest index shown, with room around.
    pub fn range(&self) -> (f64, f64) {
        self.ruler
            .range(self.trends.iter().map(|trend| trend.index.value()))
    }

    /// The least width the panel takes with slopes so wide, names whole.
    pub fn least_width(&self, layout: Layout, slopes: f64) -> f64 {
        self.words_left(layout, 0.0) + slopes + ELBOW + self.widest_name()
    }

    /// The room for words at the left of the slopes.
    fn words_left(&self, layout: Layout, width: f64) -> f64 {
        if layout.starts {
            self.widest_start() + START_TIE + 14.0
        } else {
            (width * layout.plot_left).max(AXIS_WORDS)
        }
    }

    /// From where to where the slopes run: names come first, then slopes of a readable width,
    /// then what stands beside or under the names.
    fn across(&self, bounds: Bounds, layout: Layout, two_lines: bool) -> (f64, f64) {
        let width = bounds.right - bounds.left;
        let left = bounds.left + self.words_left(layout, width);
        let beside = bounds.right - left - ELBOW;
        let names = self.widest_name().max(beside - SLOPES);
        let labels = self.widest_label(layout, two_lines);
        let right =
            (bounds.left + width * layout.plot_right).min(bounds.right - ELBOW - labels.min(names));
        (left, right.max(left + 24.0))
    }

    /// The panel with only those that have room for a label, the largest changes, and how many
    /// are left out.
    fn fitting(&self, height: f64) -> (Self, usize) {
        let count = self.trends.len();
        let room_for = (height / line_pitch(self.room)).floor().max(1.0) as usize;
        let mut by_extent: Vec<f64> = self.trends.iter().map(Trend::extent).collect();
        by_extent.sort_by(|one, other| other.total_cmp(one));
        let kept = if count > room_for {
            room_for - 1
        } else {
            count
        };
        let least = match kept.checked_sub(1) {
            Some(last) => by_extent[last],
            None => f64::INFINITY,
        };
        let mut trends: Vec<_> = self.trends.clone();
        trends.retain(|trend| trend.extent() >= least);
        trends.truncate(kept);
        let fitting = Self { trends, ..*self };
        (fitting, count - kept)
    }

    /// Draws the panel into a box; `band` is a part of the range to shade.
    pub fn draw(
        &self,
        pen: &Pen<'_>,
        bounds: Bounds,
        layout: Layout,
        band: Option<(f64, f64)>,
    ) -> Drawn {
        let height = bounds.bottom - bounds.top;
        let (panel, left_out) = self.fitting(height);
        let two_lines = panel.trends.len() as f64 * pitch(self.room) <= height;
        let (left, right) = panel.across(bounds, layout, two_lines);
        let plane = Bounds {
            left,
            right,
            top: bounds.top,
            bottom: bounds.bottom - YEARS,
        };
        let (low, high) = panel.range();
        let (bottom, top) = (self.ruler.place(low), self.ruler.place(high));
        let plot = Plot::new(pen, plane, 0.0..1.0, bottom..top)?;
        let at = |share: f64, index: f64| plot.at(share, self.ruler.place(index));
        let band = band.map(|(from, to)| {
            let shaded = Bounds {
                top: at(0.0, to).1.max(plane.top),
                bottom: at(0.0, from).1.min(plane.bottom),
                ..plane
            };
            pen.block(shaded, faded(pen.palette.derived, 0.14));
            (shaded.top, shaded.bottom)
        });
        let hundred = at(0.0, 100.0);
        panel.axis(pen, &at, plane, layout);
        if layout.starts {
            panel.starts(pen, hundred, bounds, plane);
        } else {
            panel.shared_start(pen, hundred);
        }
        let ends = panel.slopes(pen, &at);
        marks::definition(pen, hundred, 1.0);
        let mut beside = bounds;
        if left_out > 0 {
            beside.bottom -= line_pitch(self.room);
            panel.left_out(pen, left_out, plane, bounds);
        }
        panel.labels(pen, &ends, beside, plane, (layout, two_lines));
        Some((plane, band))
    }
}
