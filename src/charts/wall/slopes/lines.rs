//! The slopes themselves, and what can be pointed at on them.

use super::super::stage::{LABEL, Stage};
use super::{Slopes, change, ends};
use crate::charts::marks;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::charts::trends::{Stroke, end_datum, wedge};
use crate::model::Trend;
use crate::picture::Shape;
use crate::words::mark_kind;

impl Slopes<'_> {
    /// Draws every slope and its end; gives back where the ends lie.
    pub(super) fn lines(
        &self,
        pen: &Pen<'_>,
        stage: Stage,
        trends: &[&Trend<'_>],
        at: &dyn Fn(f64, f64) -> (f64, f64),
    ) -> Vec<(f64, f64)> {
        let few = trends.len() <= 3;
        let stroke = Stroke {
            thinnest: stage.stroke(if few { 4.0 } else { 2.5 }),
            strength: if stage.contrast { 1.0 } else { 0.7 },
            tinted: !stage.contrast,
        };
        for (series, trend) in trends.iter().enumerate() {
            let end = end_datum(trend);
            let path = change(trend);
            let line = pen.object(&format!("slope-{}", trend.indicator.id), || {
                wedge(pen, at, trend, self.ruler, stroke)
            });
            let start = trend.start.ok().zip(line.first());
            if let Some((start, (x, y))) = start {
                let shape = Shape::Point {
                    x: *x,
                    y: *y,
                    radius: 3.0,
                };
                pen.target(series, start.id(), shape);
            }
            if path.id() != end.id() {
                pen.target(series, path.id(), Shape::Line(line));
            }
        }
        let ends: Vec<_> = trends.iter().map(|it| at(1.0, it.index.value())).collect();
        // The marks of the largest changes lie above the others.
        let drawn = trends.iter().zip(&ends).enumerate().rev();
        for (series, (trend, (x, y))) in drawn {
            let factor = if few { 1.7 } else { 1.25 };
            ends::mark(pen, stage, (*x, *y), trend, factor);
            let shape = Shape::Point {
                x: *x,
                y: *y,
                radius: marks::DOT_REACH * factor,
            };
            pen.target(series, end_datum(trend).id(), shape);
        }
        ends
    }

    /// The level a single slope started from, on the side it leaves free.
    pub(super) fn level_at_start(&self, pen: &Pen<'_>, (x, y): (f64, f64), trend: &Trend<'_>) {
        let Ok(start) = trend.start else { return };
        let words = self.lang.phrases().short_worded(start);
        let rises = trend.index.value() >= 100.0;
        let y = if rises { y + 18.0 } else { y - 18.0 };
        let set = Type::plain(LABEL, marks::color(pen, mark_kind(start)));
        pen.object(&format!("label-{}", start.id()), || {
            pen.words(x + 10.0, y, &words, set);
        });
        let area = Bounds {
            left: x + 10.0,
            top: y - LABEL * 0.6,
            right: x + 10.0 + set.width(&words),
            bottom: y + LABEL * 0.6,
        };
        pen.target(0, start.id(), Shape::Area(area));
    }
}
