//! One column, by what kind of value it is.

use super::super::super::hatch::hatch;
use super::super::super::stage::Stage;
use super::OPEN;
use crate::charts::marks;
use crate::charts::pen::{Bounds, Pen, faded};
use crate::model::Datum;
use crate::words::{MarkKind, is_floor, mark_kind};

/// Draws it; how far it reaches above its rate.
pub fn draw(pen: &Pen<'_>, stage: Stage, body: Bounds, datum: Datum<'_>) -> f64 {
    let kind = mark_kind(datum);
    let color = marks::color(pen, kind);
    let Bounds {
        left,
        top,
        right,
        bottom,
    } = body;
    let floor = is_floor(datum);
    match kind {
        MarkKind::Reported | MarkKind::Expected => {
            pen.block(body, color);
            0.0
        }
        MarkKind::Floor | MarkKind::Target | MarkKind::Ceiling => {
            let width = stage.stroke(3.0);
            let inner = Bounds {
                left: left + width / 2.0,
                right: right - width / 2.0,
                ..body
            };
            if stage.contrast {
                for x in [inner.left, inner.right] {
                    pen.path(&[(x, top), (x, bottom)], 1.25, color);
                }
            } else {
                pen.block(body, faded(color, 0.18));
            }
            if !floor {
                pen.path(&[(left, top), (right, top)], width, color);
                return width;
            }
            let above = Bounds {
                top: top - OPEN,
                bottom: top,
                ..inner
            };
            if stage.contrast {
                hatch(pen, above, 8.0, 1.5, color);
            } else {
                marks::fade_up(pen, (above.left, above.right), top, OPEN, color);
            }
            let cap = [
                (inner.left, top - 10.0),
                (inner.left, top),
                (inner.right, top),
                (inner.right, top - 10.0),
            ];
            pen.path(&cap, width, color);
            OPEN
        }
        _ => {
            let width = stage.stroke(3.0);
            let (left, right) = (left + width / 2.0, right - width / 2.0);
            // A floor that is worked out is open upward too.
            let sides = if floor { top - 10.0 } else { top };
            pen.path(&[(left, sides), (left, bottom)], width, color);
            pen.path(&[(right, sides), (right, bottom)], width, color);
            pen.path(&[(left, top), (right, top)], width, color);
            top - sides + width / 2.0
        }
    }
}
