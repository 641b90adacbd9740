//! What lies ahead on a road: the path to the target, the target, and what is supposed.

use super::{Layout, Road, Scene, end_at, point};
use crate::charts::marks;
use crate::charts::paths::{self, End};
use crate::charts::pen::Bounds;
use crate::dataset::{Interval, Qualifier};
use crate::model::Datum;
use crate::picture::{Plane, Shape};
use crate::words::mark_kind;

impl Road<'_> {
    pub(super) fn ahead(&self, scene: &Scene<'_, '_>, layout: &mut Layout) {
        let road = &self.journey.road;
        let Some((goal, to)) = self
            .journey
            .goal()
            .and_then(|goal| Some((goal, end_at(scene.years.horizon, goal)?)))
        else {
            return;
        };
        let Scene {
            pen, plot, plane, ..
        } = scene;
        let floor = road.target.says(Qualifier::AtLeast);
        let from = match road.goal_index {
            Some(_) => Some(End::new(scene.years.end, 100.0, Interval::exactly(100.0))),
            None => road
                .reached
                .ok()
                .and_then(|reached| end_at(scene.years.end, reached)),
        };
        let (x, y) = plot.at(to.year, to.value);
        let half = if scene.room.is_phone() { 16.0 } else { 24.0 };
        let across = (x - half, x + half.min(18.0));
        let open = (self.axis.high - to.value) * 0.62;
        let aim = End {
            low: to.value,
            high: to.value,
            ..to
        };
        if let Some(from) = from {
            pen.object("needed", || {
                if floor {
                    paths::open_wedge(plot, from, aim, open, pen.palette.derived);
                } else {
                    paths::wedge(plot, from, aim, scene.pixels(3.0), pen.palette.derived);
                }
            });
            layout.needed = scene.path(from, aim);
            if road.goal_index.is_some() {
                marks::definition(pen, plot.at(from.year, 100.0), 1.0);
            }
            if let Ok(needed) = road.needed {
                pen.target(0, needed.id(), Shape::Line(layout.needed.clone()));
            }
        }
        let region = Bounds {
            left: across.0,
            top: plane.top,
            right: across.1,
            bottom: y,
        };
        pen.object("target", || {
            if floor {
                pen.block(region, pen.palette.paper);
                marks::floor(pen, across, y, y - plane.top);
            } else {
                marks::plain_target(pen, across, y);
            }
        });
        layout.target = Some(((across.0, y), (across.1, y)));
        let area = Bounds {
            bottom: y + 6.0,
            top: y - if floor { y - plane.top } else { 8.0 },
            ..region
        };
        pen.target(0, goal.id(), Shape::Area(area));
        if let Some(from) = from {
            self.supposed(scene, from, y, layout);
        }
    }

    fn supposed(&self, scene: &Scene<'_, '_>, from: End, goal: f64, layout: &mut Layout) {
        let Some(what_if) = &self.journey.what_if else {
            return;
        };
        let datum = Datum::Derived(&what_if.level);
        let Some(to) = end_at(scene.years.horizon, datum) else {
            return;
        };
        let Scene {
            pen, plot, plane, ..
        } = scene;
        layout.supposed = scene.path(from, to);
        let at = plot.at(to.year, to.value);
        pen.object("supposed", || {
            marks::supposed_path(pen, &layout.supposed, 2.0);
            marks::value(pen, at, mark_kind(datum));
        });
        pen.target(1, what_if.level.id(), point(at));
        pen.pull(Some(what_if.level.id()), self.held(scene));
        let Some(gap) = what_if.gap.as_ref().filter(|_| (goal - at.1).abs() > 6.0) else {
            return;
        };
        // It runs from beside the target's line to beside the end, and stays clear of both.
        let toward = (at.1 - goal).signum();
        let (x, start) = (plane.right + 26.0, goal + 4.0 * toward);
        let corners = [(x - 5.0, start), (x, start), (x, at.1), (x - 5.0, at.1)];
        pen.object("bracket", || pen.path(&corners, 1.5, pen.palette.supposed));
        let (top, bottom) = (start.min(at.1), start.max(at.1));
        layout.bracket = Some(((x, top), (x, bottom)));
        let area = Bounds {
            left: x - 6.0,
            top,
            right: x + 6.0,
            bottom,
        };
        pen.target(1, gap.id(), Shape::Area(area));
    }

    /// How places on the plane are read while something on it is held.
    pub fn held(&self, scene: &Scene<'_, '_>) -> Plane {
        Plane {
            bounds: scene.plane,
            years: (f64::from(scene.years.first), f64::from(scene.years.horizon)),
            levels: (self.axis.low, self.axis.high),
        }
    }
}
