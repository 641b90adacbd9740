//! The slopes of a panel: wedges from the start to where the end can lie.

use super::Panel;
use crate::charts::pen::{Pen, faded};
use crate::charts::{marks, paths};
use crate::dataset::{Interval, Kind, Reading};
use crate::model::{Base, Datum, Trend, power};
use crate::picture::Shape;
use crate::words::mark_kind;

use super::super::glyph;
use super::super::ruler::Ruler;

/// How a wedge is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Stroke {
    /// How thick it is at its end at least.
    pub thinnest: f64,
    /// How much of its colour shows.
    pub strength: f64,
    /// Whether it comes out by growing stronger, not in dashes that grow longer: for walls that
    /// wash tints out.
    pub tinted: bool,
}

/// On a page, in CSS pixels.
const ON_A_PAGE: Stroke = Stroke {
    thinnest: 3.0,
    strength: 0.55,
    tinted: true,
};

/// Where a wedge is first seen whose start has no year, as a share of the way, and in how many
/// steps it comes out.
const FIRST_SEEN: f64 = 0.3;
const STEPS: u8 = 8;

type At<'a> = &'a dyn Fn(f64, f64) -> (f64, f64);

impl Panel<'_> {
    /// Draws every slope and its end; gives back where the ends lie.
    pub(super) fn slopes(&self, pen: &Pen<'_>, at: At<'_>) -> Vec<(f64, f64)> {
        let mut ends = Vec::new();
        for (row, trend) in self.trends.iter().enumerate() {
            let (name, series) = (&trend.indicator.id, self.first_series + row);
            let line = pen.object(&format!("trend-{name}-sliver"), || {
                wedge(pen, at, trend, self.ruler, ON_A_PAGE)
            });
            let end = end_datum(trend);
            let growth = trend.growth.map(Datum::Figure);
            let path = growth
                .filter(|growth| growth.id() != end.id())
                .unwrap_or(Datum::Derived(trend.index));
            if let (Base::NotPrinted, Ok(start)) = (trend.base(), trend.start) {
                let (x, y) = line[0];
                let radius = 2.0;
                pen.target(series, start.id(), Shape::Point { x, y, radius });
            }
            pen.target(series, path.id(), Shape::Line(line));
            let (x, y) = at(1.0, trend.index.value());
            let radius = marks::DOT_REACH;
            pen.target(series, end.id(), Shape::Point { x, y, radius });
            ends.push((x, y));
        }
        // The marks of the largest changes lie above the others.
        for (trend, place) in self.trends.iter().zip(&ends).rev() {
            pen.object(&format!("trend-{}-end", trend.indicator.id), || {
                let end = end_datum(trend);
                match end {
                    Datum::Derived(index) if index.reading() != Reading::Value => {
                        glyph::bounded(pen, *place, index.reading(), pen.palette.derived);
                    }
                    _ => marks::value(pen, *place, mark_kind(end)),
                }
            });
        }
        ends
    }
}

/// Draws the wedge of a trend on a plane; gives back the line it runs along.
pub fn wedge(
    pen: &Pen<'_>,
    at: At<'_>,
    trend: &Trend<'_>,
    ruler: Ruler,
    stroke: Stroke,
) -> Vec<(f64, f64)> {
    match trend.base() {
        Base::Printed(_) => dated(pen, at, trend, ruler, stroke),
        Base::NotPrinted => undated(pen, at, trend, stroke),
    }
}

/// The wedge of a start in a printed year: the way of constant growth, which is straight on a
/// log scale.
fn dated(
    pen: &Pen<'_>,
    at: At<'_>,
    trend: &Trend<'_>,
    ruler: Ruler,
    stroke: Stroke,
) -> Vec<(f64, f64)> {
    let (_, above, below) = spread(at, trend, stroke);
    let to = trend.index.value();
    let shares: Vec<f64> = match ruler {
        Ruler::Log => vec![0.0, 1.0],
        Ruler::Even => {
            let ends = [(0, 100.0), (1, to)]
                .map(|(year, value)| paths::End::new(year, value, Interval::exactly(value)));
            let way = paths::growth(ends[0], ends[1], |end| end.value);
            way.into_iter().map(|(share, _)| share).collect()
        }
    };
    let line: Vec<(f64, f64)> = shares
        .iter()
        .map(|share| at(*share, 100.0 * power(to / 100.0, *share)))
        .collect();
    let side = |offset: f64| {
        let points = line.iter().zip(&shares);
        points.map(move |((x, y), share)| (*x, y + offset * share))
    };
    let mut corners: Vec<_> = side(above).collect();
    corners.extend(side(below).rev());
    pen.polygon(&corners, faded(pen.palette.derived, stroke.strength));
    line
}

/// The wedge of a start whose year is not printed: it comes out on the way, so that it starts
/// nowhere. Gives back the line it can be seen along.
fn undated(pen: &Pen<'_>, at: At<'_>, trend: &Trend<'_>, stroke: Stroke) -> Vec<(f64, f64)> {
    let (end, above, below) = spread(at, trend, stroke);
    let start = at(0.0, 100.0);
    let along = |share: f64| {
        (
            start.0 + share * (end.0 - start.0),
            start.1 + share * (end.1 - start.1),
        )
    };
    let seen = |step: u8| FIRST_SEEN + (1.0 - FIRST_SEEN) * f64::from(step) / f64::from(STEPS);
    for step in 0..STEPS {
        let (from, to) = (seen(step), seen(step + 1));
        let out = f64::from(step + 1) / f64::from(STEPS);
        let (from, strength) = if stroke.tinted {
            (from, stroke.strength * out)
        } else {
            (to - (to - from) * out, stroke.strength)
        };
        let ((left, left_y), (right, right_y)) = (along(from), along(to));
        let corners = [
            (left, left_y + above * from),
            (right, right_y + above * to),
            (right, right_y + below * to),
            (left, left_y + below * from),
        ];
        pen.polygon(&corners, faded(pen.palette.derived, strength));
    }
    vec![along(FIRST_SEEN), end]
}

/// Where the end lies, and how far its wedge reaches above and below; upward is negative.
fn spread(at: At<'_>, trend: &Trend<'_>, stroke: Stroke) -> ((f64, f64), f64, f64) {
    let (value, interval) = (trend.index.value(), trend.index.interval());
    let end = at(1.0, value);
    let reach = |bound: Option<f64>| at(1.0, bound.unwrap_or(value)).1 - end.1;
    let (above, below) = (reach(interval.high()), reach(interval.low()));
    let wider = ((stroke.thinnest - (below - above)) / 2.0).max(0.0);
    (end, above - wider, below + wider)
}

/// What the mark at the end stands for: the level, or the multiple where only that is printed,
/// or else the index worked out.
pub fn end_datum<'a>(trend: &Trend<'a>) -> Datum<'a> {
    match (trend.end, trend.growth) {
        (Ok(end), _) => end,
        (Err(_), Some(growth)) if growth.kind == Kind::Multiple => Datum::Figure(growth),
        (Err(_), _) => Datum::Derived(trend.index),
    }
}
