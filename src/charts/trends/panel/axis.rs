//! The axis of a panel: figures of the index, and when its slopes start and end.

use super::{Layout, Panel};
use crate::charts::frame::NOTE;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::dataset::Period;
use crate::model::{Base, Trend};
use crate::picture::Align;

impl Panel<'_> {
    pub(super) fn axis(
        &self,
        pen: &Pen<'_>,
        at: &dyn Fn(f64, f64) -> (f64, f64),
        plane: Bounds,
        layout: Layout,
    ) {
        let (low, high) = self.range();
        let set = Type::plain(NOTE, pen.palette.muted).aligned(Align::Right);
        for (tick, y) in apart(self.ruler.ticks(low, high), &|tick| at(0.0, tick).1) {
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
            let (x, y) = at(0.0, 100.0);
            pen.words(x + 8.0, y + 12.0, "100", Type::bold(NOTE, pen.palette.ink));
        }
        for x in [plane.left, plane.right] {
            pen.hairline((x, plane.top), (x, plane.bottom), pen.palette.hair);
        }
        self.years(pen, plane);
    }

    /// The start is named by its year only if some slope comes from there.
    fn years(&self, pen: &Pen<'_>, plane: Bounds) {
        let phrases = self.lang.phrases();
        let from = self.trends.iter().find_map(|trend| match trend.base() {
            Base::Printed(year) => Some(year.number()),
            Base::NotPrinted => None,
        });
        let start = from.map_or(phrases.undated_start().to_owned(), |year| {
            phrases.year(year)
        });
        let end = self.trends.iter().find_map(last_year);
        let end = end.map_or(String::new(), |year| phrases.year(year));
        let set = Type::plain(NOTE, pen.palette.muted).aligned(Align::Center);
        let y = plane.bottom + NOTE;
        let half = set.width(&start).max(set.width(&end)) / 2.0;
        if plane.right - plane.left > half * 2.0 + 8.0 {
            pen.words(plane.left, y, &start, set);
            pen.words(plane.right, y, &end, set);
        } else {
            let middle = (plane.left + plane.right) / 2.0;
            pen.words(middle - half - 4.0, y, &start, set);
            pen.words(middle + half + 4.0, y, &end, set);
        }
    }
}

/// The figures of an axis that have room, with their heights: counted from the start both ways.
fn apart(ticks: Vec<f64>, height: &dyn Fn(f64) -> f64) -> Vec<(f64, f64)> {
    let (below, above): (Vec<f64>, Vec<f64>) = ticks.into_iter().partition(|tick| *tick < 100.0);
    let mut kept: Vec<(f64, f64)> = Vec::new();
    for side in [above, below.into_iter().rev().collect()] {
        for tick in side {
            let y = height(tick);
            if kept
                .iter()
                .all(|(_, known)| (known - y).abs() >= NOTE * 1.2)
            {
                kept.push((tick, y));
            }
        }
    }
    kept
}

fn last_year(trend: &Trend<'_>) -> Option<u16> {
    match trend.index.period() {
        Period::Over(_, last) | Period::Since(last) => Some(last.number()),
        _ => None,
    }
}
