//! The mark at the end of a slope.

use super::super::stage::Stage;
use crate::charts::marks;
use crate::charts::pen::{Pen, faded};
use crate::charts::trends::end_datum;
use crate::dataset::Reading;
use crate::model::{Datum, Trend};
use crate::words::mark_kind;

/// How far a bound reaches to both sides, and what lies open beyond it.
const REACH: f64 = 7.0;
const OPEN: f64 = 10.0;

/// Draws it so many times as large as on a page. An end that is only bounded is a line whose ends
/// turn to the open side.
pub fn mark(pen: &Pen<'_>, stage: Stage, (x, y): (f64, f64), trend: &Trend<'_>, factor: f64) {
    let end = end_datum(trend);
    let side = match end {
        Datum::Derived(index) if index.reading() == Reading::AtMost => 1.0,
        Datum::Derived(index) if index.reading() == Reading::AtLeast => -1.0,
        _ => {
            pen.object(end.id(), || {
                marks::sized(pen, (x, y), mark_kind(end), factor);
            });
            return;
        }
    };
    let color = pen.palette.derived;
    let (reach, open) = (REACH * factor, OPEN * factor * side);
    pen.object(&format!("bound-{}", end.id()), || {
        if !stage.contrast {
            let corners = [
                (x - reach, y),
                (x + reach, y),
                (x + reach, y + open),
                (x - reach, y + open),
            ];
            pen.polygon(&corners, faded(color, 0.25));
        }
        let cap = [
            (x - reach, y + open * 0.5),
            (x - reach, y),
            (x + reach, y),
            (x + reach, y + open * 0.5),
        ];
        pen.path(&cap, stage.stroke(2.0), color);
    });
}
