//! What is laid over a chart where a datum is asked about.

use super::pen::{Bounds, Pen, faded};
use crate::picture::{Palette, Picture, Shape, Target};

/// The layer for one datum: all its places are marked.
pub fn layer(picture: &Picture, palette: Palette, key: Option<&str>) -> Picture {
    let asked = |target: &&Target| Some(target.key.as_str()) == key;
    Pen::picture((picture.width, picture.height), palette, |pen| {
        for target in picture.targets.iter().filter(asked) {
            mark(pen, &target.shape);
        }
    })
}

fn mark(pen: &Pen<'_>, shape: &Shape) {
    let ink = pen.palette.ink;
    match shape {
        Shape::Point { x, y, radius } => pen.ring((*x, *y), radius + 3.0, 2.0, ink),
        Shape::Line(points) => pen.path(points, 6.0, faded(ink, 0.3)),
        Shape::Area(bounds) => {
            let around = Bounds {
                left: bounds.left - 3.0,
                top: bounds.top - 3.0,
                right: bounds.right + 3.0,
                bottom: bounds.bottom + 3.0,
            };
            pen.outline(around, 1.5, ink);
        }
    }
}
