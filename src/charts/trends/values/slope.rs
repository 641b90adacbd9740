//! One slope between two levels of one indicator, with its marks and what can be pointed at.

use super::super::compose::Sheet;
use super::Row;
use crate::charts::marks;
use crate::charts::pen::faded;
use crate::model::Datum;
use crate::picture::Shape;
use crate::words::mark_kind;

/// How strong the wedge is.
const STRENGTH: f64 = 0.55;

/// In how many steps the wedge of a start comes out whose year is not printed.
const STEPS: u8 = 6;

/// How thick a wedge is at its end at least, CSS pixels.
const THINNEST: f64 = 3.0;

/// Where a slope runs.
#[derive(Clone, Copy)]
pub struct Way {
    /// Its start.
    pub from: (f64, f64),
    /// Its end.
    pub to: (f64, f64),
    /// How far its end lies above nought.
    pub height: f64,
}

impl Way {
    /// From a start to an end that is `index` for a start of 100, on an axis from nought at
    /// `low`, on which the larger of both reaches to `high`.
    pub fn new((left, right): (f64, f64), (low, high): (f64, f64), index: f64) -> Self {
        let largest = index.max(100.0);
        let at = |level: f64| low + (high - low) * level / largest;
        Self {
            from: (left, at(100.0)),
            to: (right, at(index)),
            height: low - at(index),
        }
    }

    fn along(&self, share: f64) -> (f64, f64) {
        (
            self.from.0 + (self.to.0 - self.from.0) * share,
            self.from.1 + (self.to.1 - self.from.1) * share,
        )
    }
}

impl Sheet<'_, '_> {
    /// Draws the wedge and the marks at its ends.
    pub(super) fn slope(&self, (series, trend): Row<'_, '_>, way: Way) {
        let pen = self.pen;
        let name = &trend.indicator.id;
        let share = trend.index.interval().width().unwrap_or(0.0) / trend.index.value();
        let half = (share * way.height).max(THINNEST) / 2.0;
        pen.object(&format!("trend-{name}-sliver"), || {
            if trend.is_dated() {
                let ((x, y), (end, end_y)) = (way.from, way.to);
                let corners = [(x, y), (end, end_y - half), (end, end_y + half)];
                pen.polygon(&corners, faded(pen.palette.derived, STRENGTH));
                return;
            }
            for step in 0..STEPS {
                let share = |step: u8| f64::from(step) / f64::from(STEPS);
                let (one, other) = (share(step), share(step + 1));
                let ((x, y), (end, end_y)) = (way.along(one), way.along(other));
                let corners = [
                    (x, y - half * one),
                    (end, end_y - half * other),
                    (end, end_y + half * other),
                    (x, y + half * one),
                ];
                pen.polygon(&corners, faded(pen.palette.derived, STRENGTH * other));
            }
        });
        let point = |(x, y): (f64, f64)| Shape::Point {
            x,
            y,
            radius: marks::DOT_REACH,
        };
        if let Ok(start) = trend.start {
            pen.object(&format!("trend-{name}-start"), || {
                marks::value(pen, way.from, mark_kind(start));
            });
            pen.target(series, start.id(), point(way.from));
        }
        let path = trend
            .growth
            .map_or(Datum::Derived(trend.index), Datum::Figure);
        pen.target(series, path.id(), Shape::Line(vec![way.from, way.to]));
        if let Ok(end) = trend.end {
            pen.object(&format!("trend-{name}-end"), || {
                marks::value(pen, way.to, mark_kind(end));
            });
            pen.target(series, end.id(), point(way.to));
        }
    }

    /// A level in words, or bare where its mark has to be enough.
    pub(super) fn level(&self, level: Datum<'_>, form: Form) -> String {
        let phrases = self.lang.phrases();
        match (form, level.amount()) {
            (Form::Bare, Some(amount)) => phrases.short_amount(amount),
            (Form::Digits, Some(amount)) => phrases.digits(amount),
            _ => phrases.short_worded(level),
        }
    }
}

/// How much is said of a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// With the words that say what kind of value it is.
    Worded,
    /// With its unit.
    Bare,
    /// The number alone.
    Digits,
}
