//! Lines and areas as a wall needs them: strong, and without tints where those would wash out.

use super::hatch::hatch;
use super::stage::Stage;
use crate::charts::marks;
use crate::charts::pen::{Bounds, Pen};
use crate::picture::{Color, length};

/// How far the lines of a hatched area stand apart.
const PITCH: f64 = 7.0;

/// How long a dash and a gap are.
const DASH: f64 = 10.0;
const GAP: f64 = 6.0;

/// A floor: a line with its ends turned up, and what lies above it, open.
pub fn floor(pen: &Pen<'_>, stage: Stage, across: (f64, f64), y: f64, height: f64) {
    let color = pen.palette.target;
    let (left, right) = across;
    let region = Bounds {
        left,
        top: y - height,
        right,
        bottom: y,
    };
    if stage.contrast {
        hatch(pen, region, PITCH, 1.4, color);
    } else {
        marks::fade_up(pen, across, y, height, color);
    }
    let turned = 10.0;
    let corners = [
        (left, y - turned),
        (left, y),
        (right, y),
        (right, y - turned),
    ];
    pen.path(&corners, stage.stroke(3.0), color);
}

/// A dashed line through places.
pub fn dashes(pen: &Pen<'_>, points: &[(f64, f64)], width: f64, color: Color) {
    let mut dash: Vec<(f64, f64)> = Vec::new();
    let mut along = 0.0;
    for pair in points.windows(2) {
        let [from, to] = [pair[0], pair[1]];
        let piece = length(to.0 - from.0, to.1 - from.1);
        let mut done = 0.0;
        while done < piece {
            let place = along % (DASH + GAP);
            let (drawn, left) = if place < DASH {
                (true, DASH - place)
            } else {
                (false, DASH + GAP - place)
            };
            let step = left.min(piece - done).max(0.01);
            let at = |share: f64| {
                (
                    from.0 + share * (to.0 - from.0),
                    from.1 + share * (to.1 - from.1),
                )
            };
            if drawn {
                if dash.is_empty() {
                    dash.push(at(done / piece));
                }
                dash.push(at((done + step) / piece));
            }
            if dash.len() > 1 && (!drawn || step >= left) {
                pen.path(&dash, width, color);
                dash.clear();
            }
            done += step;
            along += step;
        }
    }
    if dash.len() > 1 {
        pen.path(&dash, width, color);
    }
}
