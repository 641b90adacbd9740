//! One log panel of an index: slopes from 100 to where each indicator ended.

mod labels;

use crate::charts::frame::{NOTE, Room};
use crate::charts::pen::{Bounds, Pen, Plot, Type, faded};
use crate::charts::{marks, paths};
use crate::dataset::{Interval, Kind};
use crate::model::{Datum, Trend, power};
use crate::picture::{Align, Shape};
use crate::words::{Lang, mark_kind};

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
const AXIS_WORDS: f64 = 32.0;

/// The width of slopes that can be told apart.
pub const SLOPES: f64 = 120.0;

/// The room for the lines that tie starting levels to the 100 they stand for.
const START_TIE: f64 = 46.0;

/// The room for the line that ties a label to its end.
const ELBOW: f64 = 26.0;

/// How far apart labels of two lines stand.
pub fn pitch(room: Room) -> f64 {
    room.label() * 1.25 + NOTE * 1.35
}

/// Trends that share a panel.
pub struct Panel<'a> {
    trends: &'a [Trend<'a>],
    first_series: usize,
    lang: Lang,
    room: Room,
}

/// The plane of a panel, and where a band lies in it, if it shows one.
pub type Drawn = Option<(Bounds, Option<(f64, f64)>)>;

impl<'a> Panel<'a> {
    /// These trends, whose series are counted from `first_series`.
    pub fn new(trends: &'a [Trend<'a>], first_series: usize, lang: Lang, room: Room) -> Self {
        Self {
            trends,
            first_series,
            lang,
            room,
        }
    }

    /// The lowest and the highest index shown, with room around.
    pub fn range(&self) -> (f64, f64) {
        let values = || self.trends.iter().map(|trend| trend.index.value());
        let low = values().fold(100.0, f64::min);
        let high = values().fold(100.0, f64::max);
        let spare = power(high / low, 0.12);
        (low / spare, high * spare)
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
    /// then what stands under the names.
    fn across(&self, bounds: Bounds, layout: Layout) -> (f64, f64) {
        let width = bounds.right - bounds.left;
        let left = bounds.left + self.words_left(layout, width);
        let beside = bounds.right - left - ELBOW;
        let names = self.widest_name().max(beside - SLOPES);
        let right = (bounds.left + width * layout.plot_right)
            .min(bounds.right - ELBOW - self.widest_label(layout).min(names));
        (left, right.max(left + 24.0))
    }

    /// Draws the panel into a box; `band` is a part of the range to shade.
    pub fn draw(
        &self,
        pen: &Pen<'_>,
        bounds: Bounds,
        layout: Layout,
        band: Option<(f64, f64)>,
    ) -> Drawn {
        let (left, right) = self.across(bounds, layout);
        let plane = Bounds {
            left,
            right,
            top: bounds.top,
            bottom: bounds.bottom - NOTE * 1.8,
        };
        let (low, high) = self.range();
        let years = self.years();
        let plot = Plot::new(pen, plane, years.0..years.1, low.ln()..high.ln())?;
        let band = band.map(|(from, to)| {
            let (top, bottom) = (plot.at(years.0, to.ln()).1, plot.at(years.0, from.ln()).1);
            let shaded = Bounds {
                top: top.max(plane.top),
                bottom: bottom.min(plane.bottom),
                ..plane
            };
            pen.block(shaded, faded(pen.palette.derived, 0.14));
            (shaded.top, shaded.bottom)
        });
        self.axis(pen, &plot, plane, layout);
        let hundred = plot.at(years.0, 100f64.ln());
        if layout.starts {
            self.starts(pen, hundred, bounds, plane);
        } else {
            self.shared_start(pen, hundred);
        }
        let ends = self.slopes(pen, &plot);
        marks::definition(pen, hundred);
        self.labels(pen, &ends, bounds, plane, layout);
        Some((plane, band))
    }

    fn years(&self) -> (f64, f64) {
        let over = self.trends.first().map(|trend| trend.index.period());
        match over {
            Some(crate::dataset::Period::Over(first, last)) => {
                (f64::from(first.number()), f64::from(last.number()))
            }
            _ => (0.0, 1.0),
        }
    }

    fn axis(&self, pen: &Pen<'_>, plot: &Plot<'_>, plane: Bounds, layout: Layout) {
        let (low, high) = self.range();
        let (first, last) = self.years();
        let set = Type::plain(NOTE, pen.palette.muted).aligned(Align::Right);
        for tick in ticks(low, high) {
            let (_, y) = plot.at(first, tick.ln());
            let color = if tick == 100.0 {
                pen.palette.muted
            } else {
                pen.palette.hair
            };
            pen.hairline((plane.left, y), (plane.right, y), color);
            if !(layout.starts && tick == 100.0) {
                pen.words(plane.left - 8.0, y, &tick.to_string(), set);
            }
        }
        if layout.starts {
            let (x, y) = plot.at(first, 100f64.ln());
            pen.words(x + 8.0, y + 12.0, "100", Type::bold(NOTE, pen.palette.ink));
        }
        for x in [plane.left, plane.right] {
            pen.hairline((x, plane.top), (x, plane.bottom), pen.palette.hair);
        }
        let years = Type::plain(NOTE, pen.palette.muted).aligned(Align::Center);
        let phrases = self.lang.phrases();
        let y = plane.bottom + NOTE;
        let (start, end) = (phrases.year(first as u16), phrases.year(last as u16));
        if plane.right - plane.left > years.width(&start) + 8.0 {
            pen.words(plane.left, y, &start, years);
            pen.words(plane.right, y, &end, years);
        } else {
            let half = years.width(&start) / 2.0;
            let apart = (plane.left + plane.right) / 2.0;
            pen.words(apart - half - 4.0, y, &start, years);
            pen.words(apart + half + 4.0, y, &end, years);
        }
    }

    /// Draws every slope and its end; gives back where the ends lie.
    fn slopes(&self, pen: &Pen<'_>, plot: &Plot<'_>) -> Vec<(f64, f64)> {
        let (first, last) = self.years();
        let log = |value: f64| value.max(f64::MIN_POSITIVE).ln();
        let (_, zero) = plot.at(first, 0.0);
        let (_, one) = plot.at(first, 1.0);
        let thinnest = 3.0 / (zero - one).abs().max(1.0);
        let start = paths::End::new(first as u16, 100f64.ln(), Interval::exactly(100f64.ln()));
        for trend in self.trends {
            let interval = trend.index.interval();
            let bounds = Interval::between(
                interval.low().map_or(f64::NEG_INFINITY, log),
                interval.high().map_or(f64::INFINITY, log),
            );
            let value = log(trend.index.value());
            let end = paths::End::new(
                last as u16,
                value,
                bounds.unwrap_or(Interval::exactly(value)),
            );
            // On a log plane constant growth is straight, so the wedge is a triangle.
            let half = ((end.high - end.low).max(thinnest)) / 2.0;
            let middle = (end.high + end.low) / 2.0;
            let corners = vec![
                (start.year, start.value),
                (end.year, middle + half),
                (end.year, middle - half),
            ];
            plot.polygon(corners, faded(pen.palette.derived, 0.55));
        }
        let ends: Vec<_> = self
            .trends
            .iter()
            .map(|trend| plot.at(last, trend.index.value().ln()))
            .collect();
        for (trend, at) in self.trends.iter().zip(&ends).rev() {
            marks::value(pen, *at, mark_kind(end_datum(trend)));
        }
        for (row, (trend, at)) in self.trends.iter().zip(&ends).enumerate() {
            let series = self.first_series + row;
            let from = plot.at(first, 100f64.ln());
            let end = end_datum(trend);
            let path = trend
                .growth
                .map(Datum::Figure)
                .filter(|growth| growth.id() != end.id())
                .unwrap_or(Datum::Derived(trend.index));
            pen.target(series, path.id(), Shape::Line(vec![from, *at]));
            let (x, y) = *at;
            pen.target(
                series,
                end.id(),
                Shape::Point {
                    x,
                    y,
                    radius: marks::DOT_REACH,
                },
            );
        }
        ends
    }

    /// Where starting levels are not laid out, each can still be reached at the 100 all share.
    fn shared_start(&self, pen: &Pen<'_>, (x, y): (f64, f64)) {
        for (row, trend) in self.trends.iter().enumerate() {
            if let Ok(start) = trend.start {
                let spread = row as f64 - (self.trends.len() as f64 - 1.0) / 2.0;
                let shape = Shape::Point {
                    x: x - 3.0,
                    y: y + spread,
                    radius: 2.0,
                };
                pen.target(self.first_series + row, start.id(), shape);
            }
        }
    }
}

/// What the mark at the end stands for: the level, or the multiple where only that is printed,
/// or else the index worked out.
fn end_datum<'a>(trend: &Trend<'a>) -> Datum<'a> {
    match (trend.end, trend.growth) {
        (Ok(end), _) => end,
        (Err(_), Some(growth)) if growth.kind == Kind::Multiple => Datum::Figure(growth),
        (Err(_), _) => Datum::Derived(trend.index),
    }
}

/// Round figures of an index between two bounds: tens where the range is small, else halves
/// and doubles of 100.
fn ticks(low: f64, high: f64) -> Vec<f64> {
    let candidates: Vec<f64> = if high / low < 2.2 {
        (0..30).map(|step| f64::from(step) * 10.0).collect()
    } else {
        (-4..8).map(|power| 100.0 * 2f64.powi(power)).collect()
    };
    candidates
        .into_iter()
        .filter(|tick| *tick > low && *tick < high)
        .collect()
}
