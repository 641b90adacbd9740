//! The slopes from a printed year, with their labels.

use super::{FiveYears, Slope};
use crate::charts::labels;
use crate::charts::marks;
use crate::charts::pen::{Bounds, Pen, Plot, Type, faded};
use crate::charts::poster::sheet::{self, NOTE, RIGHT, SIDE};
use crate::charts::trends::end_datum;
use crate::picture::{Align, Shape};
use crate::words::mark_kind;

/// How far labels stand apart, and how far from the ends of the slopes.
const PITCH: f64 = 26.0;
const LEADER: f64 = 28.0;

/// How far a name and its value stand apart.
const SPACE: f64 = 5.0;

/// How high the plot of the slopes is.
const HEIGHT: f64 = 184.0;

impl FiveYears<'_> {
    /// Draws the slopes with their labels; where they end.
    pub(super) fn slopes(&self, pen: &Pen<'_>, top: f64) -> f64 {
        let palette = pen.palette;
        let name = Type::plain(NOTE, palette.ink);
        let value = Type::bold(NOTE, palette.ink);
        let row = |slope: &Slope<'_>| name.width(&slope.name) + SPACE + value.width(&slope.label);
        let widest = self.slopes.iter().map(row).fold(0.0, f64::max);
        let left = SIDE + 40.0;
        let right = (RIGHT - widest - LEADER).clamp(left + 50.0, left + 120.0);
        let plane = Bounds {
            left,
            top: top + 26.0,
            right,
            bottom: top + 26.0 + HEIGHT,
        };
        let up = 97f64.ln()..self.most.ln();
        let bottom = plane.bottom + 6.0;
        let Some(plot) = Plot::new(pen, plane, 0.0..1.0, up) else {
            return bottom;
        };
        let first = Type::plain(NOTE, palette.muted);
        for (x, year, set) in [
            (left, &self.years[0], first),
            (right, &self.years[1], value),
        ] {
            sheet::upright(pen, x, (plane.top, plane.bottom), palette.hair);
            pen.words(x, top + 8.0, year, set.aligned(Align::Center));
        }
        for (tick, words) in &self.ticks {
            let (_, y) = plot.at(0.0, tick.ln());
            sheet::rule(pen, (left, right), y, palette.hair);
            let set = Type::plain(NOTE, palette.muted).aligned(Align::Right);
            pen.words(left - 10.0, y, words, set);
        }
        let ends: Vec<(f64, f64)> = self
            .slopes
            .iter()
            .map(|slope| wedge(pen, &plot, slope, self.most))
            .collect();
        let wanted: Vec<f64> = ends.iter().map(|(_, y)| *y).collect();
        let rows = labels::spread(&wanted, PITCH, plane.top + 1.0, plane.bottom);
        for ((slope, (x, y)), row) in self.slopes.iter().zip(&ends).zip(rows) {
            let elbow = [
                (x + 9.0, *y),
                (x.max(right + 9.0), *y),
                (right + 19.0, row),
                (right + LEADER - 4.0, row),
            ];
            pen.path(&elbow, 0.8, palette.hair);
            pen.words(right + LEADER, row, &slope.name, name);
            let after = right + LEADER + name.width(&slope.name) + SPACE;
            pen.words(after, row, &slope.label, value);
        }
        let marked = self.slopes.iter().zip(&ends).rev();
        for (slope, at) in marked.filter(|(_, (x, _))| *x >= right - 1.0) {
            let end = end_datum(&slope.trend);
            marks::value(pen, *at, mark_kind(end));
            let (x, y) = *at;
            let radius = marks::DOT_REACH;
            pen.target(0, end.id(), Shape::Point { x, y, radius });
        }
        marks::definition(pen, plot.at(0.0, 100f64.ln()), 1.0);
        bottom
    }
}

/// Draws a thin wedge from the start to where the end can lie; where the end is. One that rises
/// above `most` leaves the plot there, with a tip that says that it goes on.
fn wedge(pen: &Pen<'_>, plot: &Plot<'_>, slope: &Slope<'_>, most: f64) -> (f64, f64) {
    const THINNEST: f64 = 2.4;
    let (index, color) = (slope.trend.index, faded(pen.palette.derived, 0.6));
    let rise = (index.value() / 100.0).ln();
    let share = ((most / 100.0).ln() / rise).clamp(0.0, 1.0);
    // Constant growth is straight on a log scale.
    let at = |bound: f64| plot.at(share, 100f64.ln() + share * (bound / 100.0).ln());
    let (start, end) = (plot.at(0.0, 100f64.ln()), at(index.value()));
    if share < 1.0 {
        let (x, y) = end;
        pen.polygon(&[start, (x - 1.5, y), (x + 1.5, y)], color);
        pen.polygon(
            &[(x + 4.5, y - 8.0), (x - 5.0, y + 2.0), (x + 6.0, y + 3.5)],
            color,
        );
    } else {
        let bound = |bound: Option<f64>| at(bound.unwrap_or(index.value())).1;
        let interval = index.interval();
        let (above, below) = (bound(interval.high()), bound(interval.low()));
        let wider = ((THINNEST - (below - above)) / 2.0).max(0.0);
        let corners = [start, (end.0, above - wider), (end.0, below + wider)];
        pen.polygon(&corners, color);
    }
    pen.target(0, slope.growth.id(), Shape::Line(vec![start, end]));
    end
}
