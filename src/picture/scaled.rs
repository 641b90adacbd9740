//! A drawing for a larger box than it was laid out for: everything grows alike.

use super::{Bounds, Operation, Picture, Place, Plane, Pull, Shape, Target};

/// How much larger than it was laid out a drawing may be shown. Smaller it may be as far as there
/// are pixels: a box of that shape has room for no other layout.
const MOST_ENLARGED: f64 = 2.2;

/// Whether a drawing of so many CSS pixels may be scaled to a box of so many: it has its shape, to
/// a hundredth.
pub fn fits((width, height): (f64, f64), (box_width, box_height): (f64, f64)) -> bool {
    let factor = box_width / width;
    (box_height / (height * factor) - 1.0).abs() <= 0.01 && factor <= MOST_ENLARGED
}

impl Picture {
    /// The same drawing, everything so many times as large, in a box of that size.
    #[must_use]
    pub fn scaled(self, factor: f64, (width, height): (u32, u32)) -> Self {
        let scale = Scale(factor);
        Self {
            width,
            height,
            operations: self
                .operations
                .into_iter()
                .map(|operation| scale.operation(operation))
                .collect(),
            objects: self.objects,
            targets: self
                .targets
                .into_iter()
                .map(|target| Target {
                    shape: scale.shape(target.shape),
                    ..target
                })
                .collect(),
            pull: self.pull.map(|pull| Pull {
                plane: Plane {
                    bounds: scale.bounds(pull.plane.bounds),
                    ..pull.plane
                },
                ..pull
            }),
        }
    }
}

#[derive(Clone, Copy)]
struct Scale(f64);

impl Scale {
    fn length(self, length: i32) -> i32 {
        (f64::from(length) * self.0).round() as i32
    }

    fn place(self, (x, y): Place) -> Place {
        (self.length(x), self.length(y))
    }

    fn places(self, mut points: Vec<Place>) -> Vec<Place> {
        for point in &mut points {
            *point = self.place(*point);
        }
        points
    }

    fn point(self, (x, y): (f64, f64)) -> (f64, f64) {
        (x * self.0, y * self.0)
    }

    fn bounds(self, bounds: Bounds) -> Bounds {
        Bounds {
            left: bounds.left * self.0,
            top: bounds.top * self.0,
            right: bounds.right * self.0,
            bottom: bounds.bottom * self.0,
        }
    }

    fn shape(self, shape: Shape) -> Shape {
        match shape {
            Shape::Point { x, y, radius } => Shape::Point {
                x: x * self.0,
                y: y * self.0,
                radius: radius * self.0,
            },
            Shape::Line(mut points) => {
                for point in &mut points {
                    *point = self.point(*point);
                }
                Shape::Line(points)
            }
            Shape::Area(bounds) => Shape::Area(self.bounds(bounds)),
        }
    }

    fn operation(self, operation: Operation) -> Operation {
        let outline = |outline: Option<i32>| outline.map(|width| self.length(width));
        match operation {
            Operation::Hairline { from, to, color } => Operation::Hairline {
                from: self.place(from),
                to: self.place(to),
                color,
            },
            Operation::Path {
                points,
                width,
                color,
            } => Operation::Path {
                points: self.places(points),
                width: self.length(width),
                color,
            },
            Operation::Polygon { points, color } => Operation::Polygon {
                points: self.places(points),
                color,
            },
            Operation::Rectangle {
                from,
                to,
                outline: width,
                color,
            } => Operation::Rectangle {
                from: self.place(from),
                to: self.place(to),
                outline: outline(width),
                color,
            },
            Operation::Circle {
                center,
                radius,
                outline: width,
                color,
            } => Operation::Circle {
                center: self.place(center),
                radius: self.length(radius),
                outline: outline(width),
                color,
            },
            Operation::Text(mut span) => {
                span.at = self.place(span.at);
                span.size = self.length(span.size);
                Operation::Text(span)
            }
        }
    }
}
