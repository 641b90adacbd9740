//! Paths that only an average rate implies: thin wedges from interval to interval.

use super::marks;
use super::pen::{Plot, faded};
use crate::dataset::Interval;
use crate::model::power;
use crate::picture::Color;

/// Steps a curved path is drawn in: fine enough to look smooth, and none of them a year.
const STEPS: u16 = 23;

/// A value at one end of a path, with where it can lie.
#[derive(Clone, Copy, Debug)]
pub struct End {
    /// When.
    pub year: f64,
    /// Lower bound.
    pub low: f64,
    /// The value.
    pub value: f64,
    /// Upper bound.
    pub high: f64,
}

impl End {
    /// A value and its interval; an open side ends at the value.
    pub fn new(year: u16, value: f64, interval: Interval) -> Self {
        Self {
            year: f64::from(year),
            low: interval.low().unwrap_or(value),
            value,
            high: interval.high().unwrap_or(value),
        }
    }
}

/// Constant growth from one end to the other, by a pick of the bounds.
pub fn growth(from: End, to: End, pick: impl Fn(End) -> f64) -> Vec<(f64, f64)> {
    let (start, end) = (pick(from), pick(to));
    (0..=STEPS)
        .map(|step| {
            let share = f64::from(step) / f64::from(STEPS);
            let year = from.year + share * (to.year - from.year);
            (year, start * power(end / start, share))
        })
        .collect()
}

/// A wedge from interval to interval, at least `thinnest` high in units of the plane.
pub fn wedge(plot: &Plot<'_>, from: End, to: End, thinnest: f64, color: Color) {
    let upper = growth(from, to, |end| end.high);
    let lower = growth(from, to, |end| end.low);
    let corners = upper
        .iter()
        .zip(&lower)
        .map(|((year, high), (_, low))| (*year, high.max(low + thinnest)))
        .chain(lower.iter().rev().copied())
        .collect();
    plot.polygon(corners, faded(color, 0.45));
}

/// A wedge that is open upward: bands dying away, so that no edge suggests a value. `open` is
/// how far it reaches above the end, in units of the plane.
pub fn open_wedge(plot: &Plot<'_>, from: End, to: End, open: f64, color: Color) {
    let lower = growth(from, to, |end| end.value);
    let span = to.year - from.year;
    let raised = |share_of_open: f64| -> Vec<(f64, f64)> {
        lower
            .iter()
            .map(|(year, value)| {
                let along = (year - from.year) / span;
                (*year, value + share_of_open * open * along)
            })
            .collect()
    };
    let total = f64::from(marks::bands().end);
    for band in marks::bands() {
        let low = raised(f64::from(band) / total);
        let high = raised(f64::from(band + 1) / total);
        let corners = high.into_iter().chain(low.into_iter().rev()).collect();
        plot.polygon(corners, faded(color, marks::fade(band, 0.38)));
    }
    plot.path(lower, 1.5, color);
}
