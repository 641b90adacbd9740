//! What can be pointed at.

/// A box in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Lower edge.
    pub bottom: f64,
}

/// Where a target lies, in CSS pixels.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A mark around a place.
    Point {
        /// From the left.
        x: f64,
        /// From the top.
        y: f64,
        /// Its radius.
        radius: f64,
    },
    /// A line through places.
    Line(Vec<(f64, f64)>),
    /// A box.
    Area(Bounds),
}

impl Shape {
    /// Whether it is a mark, not a line or a box.
    pub fn is_point(&self) -> bool {
        matches!(self, Self::Point { .. })
    }

    /// How far a place is from it; 0 inside.
    pub fn distance(&self, x: f64, y: f64) -> f64 {
        match self {
            Self::Point {
                x: own_x,
                y: own_y,
                radius,
            } => (length(x - own_x, y - own_y) - radius).max(0.0),
            Self::Line(points) => points
                .windows(2)
                .map(|pair| to_segment((x, y), pair[0], pair[1]))
                .fold(f64::INFINITY, f64::min),
            Self::Area(bounds) => {
                let across = (bounds.left - x).max(x - bounds.right).max(0.0);
                let down = (bounds.top - y).max(y - bounds.bottom).max(0.0);
                length(across, down)
            }
        }
    }

    /// The part of it a tooltip must leave free: all of a mark or box, the middle of a line.
    pub fn bounds(&self) -> Bounds {
        let around = |x: f64, y: f64, radius: f64| Bounds {
            left: x - radius,
            top: y - radius,
            right: x + radius,
            bottom: y + radius,
        };
        match self {
            Self::Point { x, y, radius } => around(*x, *y, *radius),
            Self::Line(points) => points
                .get(points.len() / 2)
                .map_or(around(0.0, 0.0, 0.0), |(x, y)| around(*x, *y, 4.0)),
            Self::Area(bounds) => *bounds,
        }
    }
}

/// How far that is, across and down. Pixels need no care for lengths near the ends of what a
/// number holds, which the library's own way takes.
pub fn length(across: f64, down: f64) -> f64 {
    (across * across + down * down).sqrt()
}

fn to_segment((x, y): (f64, f64), from: (f64, f64), to: (f64, f64)) -> f64 {
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    let square = across * across + down * down;
    let along = if square == 0.0 {
        0.0
    } else {
        (((x - from.0) * across + (y - from.1) * down) / square).clamp(0.0, 1.0)
    };
    length(x - from.0 - along * across, y - from.1 - along * down)
}

/// Something that can be pointed at or reached by keys.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// The datum it stands for, by id.
    pub key: String,
    /// The series it belongs to, for the up and down keys.
    pub series: usize,
    /// Where it lies.
    pub shape: Shape,
}

/// A plane whose places can be read as years and levels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plane {
    /// Where it lies.
    pub bounds: Bounds,
    /// The years at its left and right edge.
    pub years: (f64, f64),
    /// The levels at its lower and upper edge.
    pub levels: (f64, f64),
}

impl Plane {
    /// The year and level of a place; one outside counts as the nearest inside.
    pub fn read(self, x: f64, y: f64) -> (f64, f64) {
        let Bounds {
            left,
            top,
            right,
            bottom,
        } = self.bounds;
        let along = ((x - left) / (right - left)).clamp(0.0, 1.0);
        let up = ((bottom - y) / (bottom - top)).clamp(0.0, 1.0);
        let between = |(low, high): (f64, f64), share: f64| low + share * (high - low);
        (between(self.years, along), between(self.levels, up))
    }
}

/// What can be taken hold of and pulled.
#[derive(Clone, Debug, PartialEq)]
pub struct Pull {
    /// The target that is held, by key; `None` if it is any place of the plane.
    pub key: Option<String>,
    /// How the place it is pulled to is read.
    pub plane: Plane,
}

#[cfg(test)]
mod tests {
    use super::super::Picture;
    use super::*;

    fn target(key: &str, shape: Shape) -> Target {
        Target {
            key: key.to_owned(),
            series: 0,
            shape,
        }
    }

    #[test]
    fn a_point_goes_before_the_line_it_lies_on_and_nothing_beyond_reach_is_hit() {
        let mut picture = Picture::new(100, 100);
        picture.targets = vec![
            target("line", Shape::Line(vec![(0.0, 50.0), (100.0, 50.0)])),
            target(
                "point",
                Shape::Point {
                    x: 50.0,
                    y: 50.0,
                    radius: 4.0,
                },
            ),
        ];
        let hit = |x, y| picture.hit(x, y, 10.0).map(|target| target.key.as_str());
        assert_eq!(hit(52.0, 58.0), Some("point"));
        assert_eq!(hit(10.0, 58.0), Some("line"));
        assert_eq!(hit(10.0, 70.0), None);
    }

    #[test]
    fn inside_a_box_the_distance_is_nought() {
        let shape = Shape::Area(Bounds {
            left: 10.0,
            top: 10.0,
            right: 20.0,
            bottom: 20.0,
        });
        assert_eq!(shape.distance(15.0, 12.0), 0.0);
        assert_eq!(shape.distance(23.0, 24.0), 5.0);
    }
}
