//! The road to a target: where it starts, the floor, the path that needs, and what is supposed.

mod says;

use super::Body;
use super::stage::{LABEL, Stage};
use super::strokes;
use crate::charts::marks;
use crate::charts::paths::{self, End};
use crate::charts::pen::{Bounds, Pen, Plot, Type};
use crate::charts::trajectory::{Axis, Journey, end_at};
use crate::dataset::{Interval, Qualifier};
use crate::model::{Amount, Datum, Model, Supposed, WhatIf};
use crate::picture::{Align, Plane, Shape};
use crate::view::State;
use crate::words::{Lang, mark_kind};

/// How much larger marks are than on a page.
const MARKS: f64 = 1.5;

/// How far the floor reaches to the left of its year, and to the right.
const BEFORE: f64 = 74.0;
const AFTER: f64 = 34.0;

/// A road as a wall shows it.
pub struct Road<'a> {
    journey: &'a Journey<'a>,
    goal: Option<Datum<'a>>,
    years: [u16; 2],
    axis: Axis,
    /// The round values on it.
    ticks: Vec<f64>,
    lang: Lang,
    /// No number stands beside it, so that it says its own.
    alone: bool,
}

/// Where its parts came to lie.
pub(super) struct Scene<'p> {
    plot: Plot<'p>,
    within: Bounds,
    plane: Bounds,
    reached: Option<(f64, f64)>,
    goal: (f64, f64),
    /// The left and the right end of the floor.
    floor: (f64, f64),
    needed: Vec<(f64, f64)>,
    supposed: Vec<(f64, f64)>,
    /// Where the bracket of what is missing stands, its upper and its lower end.
    bracket: Option<(f64, f64, f64)>,
}

impl<'a> Road<'a> {
    /// The road of a state; `None` where there is nothing to lead to.
    pub fn of(
        model: &'a Model,
        state: &'a State,
        journey: &'a Journey<'a>,
        alone: bool,
    ) -> Option<Self> {
        let road = &journey.road;
        let report = model.dataset().report();
        let goal = journey.goal();
        let mut values = Vec::new();
        if road.goal_index.is_some() {
            values.push(100.0);
        } else {
            let reached = road.reached.ok().and_then(|reached| reached.amount());
            values.extend(reached.map(|amount| amount.value));
        }
        values.extend(
            goal.and_then(|goal| goal.amount())
                .map(|amount| amount.value),
        );
        // The report's own rate belongs to every state, so that the axis stands still while
        // something else is supposed.
        let stated = model.what_if(road, Supposed::default());
        values.extend(stated.map(|what_if| what_if.level.value()));
        values.extend(journey.what_if.iter().map(|what_if| what_if.level.value()));
        let least = values.iter().copied().fold(f64::INFINITY, f64::min);
        let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        if !least.is_finite() {
            return None;
        }
        let least = if values.len() > 1 { least } else { 0.0 };
        let mut axis = Axis::around(least, most);
        let mut ticks: Vec<f64> = axis.ticks().collect();
        // From just under the last round figure that is not above the least value, so that no
        // half of the wall is empty.
        let lowest = ticks.iter().copied().rfind(|tick| *tick <= least);
        if let Some(lowest) = lowest.filter(|lowest| *lowest > 0.0) {
            axis.low = lowest - (most - lowest) * 0.16;
            ticks.retain(|tick| *tick > axis.low);
        }
        Some(Self {
            journey,
            goal,
            years: [report.end.number(), report.horizon.number()],
            ticks,
            axis,
            lang: state.lang,
            alone,
        })
    }

    fn reached(&self) -> Option<Datum<'a>> {
        let road = &self.journey.road;
        road.reached.ok().filter(|_| road.goal_index.is_none())
    }

    fn what_if(&self) -> Option<&'a WhatIf> {
        self.journey.what_if.as_ref()
    }

    fn needed(&self) -> Option<Amount> {
        self.journey.road.needed.ok()?.amount()
    }

    /// Why there is no path.
    fn missing(&self) -> Option<&'static str> {
        let road = &self.journey.road;
        let missing = road.reached.err().filter(|_| road.goal_index.is_none())?;
        Some(self.lang.phrases().missing(missing))
    }

    fn start(&self) -> Option<End> {
        match self.journey.road.goal_index {
            Some(_) => Some(End::new(self.years[0], 100.0, Interval::exactly(100.0))),
            None => end_at(self.years[0], self.reached()?),
        }
    }

    fn scene<'p>(&self, pen: &Pen<'p>, within: Bounds) -> Option<Scene<'p>> {
        let set = Type::plain(LABEL, pen.palette.muted);
        let ticks = self.ticks.iter().map(|tick| set.width(&self.tick(*tick)));
        let beside: f64 = if self.what_if().is_some() { 34.0 } else { 14.0 };
        let plane = Bounds {
            left: within.left + ticks.fold(0.0, f64::max) + 26.0,
            top: within.top + 8.0,
            right: within.right - AFTER - beside,
            bottom: within.bottom - LABEL * 1.8,
        };
        let across = f64::from(self.years[0])..f64::from(self.years[1]);
        let plot = Plot::new(pen, plane, across, self.axis.low..self.axis.high)?;
        let aim = self.goal.and_then(|goal| end_at(self.years[1], goal))?;
        let aim = End {
            low: aim.value,
            high: aim.value,
            ..aim
        };
        let line = |to: End| -> Vec<(f64, f64)> {
            let from = self.start().into_iter();
            from.flat_map(|from| paths::growth(from, to, |end| end.value))
                .map(|(year, value)| plot.at(year, value))
                .collect()
        };
        let goal = plot.at(aim.year, aim.value);
        let end = self
            .what_if()
            .and_then(|what_if| end_at(self.years[1], Datum::Derived(&what_if.level)));
        let supposed = end.map_or_else(Vec::new, line);
        let bracket = supposed.last().and_then(|(_, y)| {
            let gap = y - goal.1;
            let shown = gap.abs() > 14.0 && self.what_if()?.gap.is_some();
            let (top, bottom) = (goal.1.min(*y), goal.1.max(*y));
            shown.then_some((goal.0 + AFTER - 6.0, top + 5.0, bottom))
        });
        Some(Scene {
            within: Bounds {
                left: plane.left,
                bottom: plane.bottom,
                ..within
            },
            plane,
            reached: self.start().map(|start| plot.at(start.year, start.value)),
            goal,
            floor: ((goal.0 - BEFORE).max(plane.left), goal.0 + AFTER),
            needed: if self.missing().is_none() {
                line(aim)
            } else {
                Vec::new()
            },
            supposed,
            bracket,
            plot,
        })
    }

    fn tick(&self, tick: f64) -> String {
        let goal = self.goal.and_then(|goal| goal.amount());
        goal.map_or_else(String::new, |goal| {
            let amount = self.axis.amount(tick, goal.unit);
            self.lang.phrases().digits(amount)
        })
    }

    fn scale(&self, pen: &Pen<'_>, scene: &Scene<'_>) {
        let (plane, palette) = (scene.plane, pen.palette);
        let set = Type::plain(LABEL, palette.muted).aligned(Align::Right);
        for tick in self.ticks.iter().copied() {
            let (_, y) = scene.plot.at(f64::from(self.years[0]), tick);
            let right = scene.goal.0 + AFTER;
            pen.hairline((plane.left, y), (right, y), palette.hair);
            pen.words(plane.left - 20.0, y, &self.tick(tick), set);
        }
        for year in self.years[0]..=self.years[1] {
            let (x, _) = scene.plot.at(f64::from(year), self.axis.low);
            let tick = [(x, plane.bottom), (x, plane.bottom + 5.0)];
            pen.path(&tick, 1.4, palette.muted);
            if self.years.contains(&year) {
                let set = Type::bold(LABEL, palette.ink).aligned(Align::Center);
                let words = self.lang.phrases().year(year);
                pen.words(x, plane.bottom + LABEL * 1.25, &words, set);
            }
        }
    }

    fn paths(&self, pen: &Pen<'_>, stage: Stage, scene: &Scene<'_>) {
        let palette = pen.palette;
        let target = self.journey.road.target;
        let floor = target.says(Qualifier::AtLeast);
        let height = scene.goal.1 - scene.plane.top;
        let aim = self.goal.and_then(|goal| end_at(self.years[1], goal));
        if let (Some(from), Some(aim), false) = (self.start(), aim, scene.needed.is_empty()) {
            let aim = End {
                low: aim.value,
                high: aim.value,
                ..aim
            };
            pen.object("needed", || {
                if stage.contrast {
                    strokes::dashes(pen, &scene.needed, stage.stroke(2.0), palette.ink);
                } else {
                    let open = (self.axis.high - aim.value) * if floor { 0.62 } else { 0.1 };
                    paths::open_wedge(&scene.plot, from, aim, open, palette.derived);
                }
            });
        }
        pen.object("target", || {
            let region = Bounds {
                left: scene.floor.0,
                top: scene.plane.top,
                right: scene.floor.1,
                bottom: scene.goal.1,
            };
            pen.block(region, palette.paper);
            if floor {
                strokes::floor(pen, stage, scene.floor, scene.goal.1, height);
            } else {
                let line = [(scene.floor.0, scene.goal.1), (scene.floor.1, scene.goal.1)];
                pen.path(&line, stage.stroke(3.0), palette.target);
            }
        });
        if let (Some(what_if), Some(end)) = (self.what_if(), scene.supposed.last()) {
            let level = Datum::Derived(&what_if.level);
            pen.object("supposed", || {
                marks::supposed_path(pen, &scene.supposed, stage.stroke(2.4));
                marks::sized(pen, *end, mark_kind(level), MARKS);
            });
            if let Some((x, top, bottom)) = scene.bracket {
                let corners = [(x - 6.0, top), (x, top), (x, bottom), (x - 6.0, bottom)];
                pen.object("bracket", || {
                    pen.path(&corners, stage.stroke(1.8), palette.supposed);
                });
            }
        }
        if let Some(at) = scene.reached {
            match self.reached() {
                Some(reached) => pen.object(reached.id(), || {
                    marks::sized(pen, at, mark_kind(reached), MARKS);
                }),
                None => marks::definition(pen, at, MARKS),
            }
        }
    }

    fn targets(&self, pen: &Pen<'_>, scene: &Scene<'_>) {
        let point = |(x, y): (f64, f64)| Shape::Point {
            x,
            y,
            radius: marks::DOT_REACH * MARKS,
        };
        if let (Some(reached), Some(at)) = (self.reached(), scene.reached) {
            pen.target(0, reached.id(), point(at));
        }
        if let (Ok(needed), false) = (self.journey.road.needed, scene.needed.is_empty()) {
            pen.target(0, needed.id(), Shape::Line(scene.needed.clone()));
        }
        if let Some(goal) = self.goal {
            let area = Bounds {
                left: scene.floor.0,
                top: scene.plane.top,
                right: scene.floor.1,
                bottom: scene.goal.1 + 6.0,
            };
            pen.target(0, goal.id(), Shape::Area(area));
        }
        if let (Some(what_if), Some(end)) = (self.what_if(), scene.supposed.last()) {
            pen.target(1, what_if.level.id(), point(*end));
            let plane = Plane {
                bounds: scene.plane,
                years: (f64::from(self.years[0]), f64::from(self.years[1])),
                levels: (self.axis.low, self.axis.high),
            };
            pen.pull(Some(what_if.level.id()), plane);
            if let (Some(gap), Some((x, top, bottom))) = (&what_if.gap, scene.bracket) {
                let area = Bounds {
                    left: x - 8.0,
                    top,
                    right: x + 8.0,
                    bottom,
                };
                pen.target(1, gap.id(), Shape::Area(area));
            }
        }
    }
}

impl Body for Road<'_> {
    fn draw(&self, pen: &Pen<'_>, stage: Stage, within: Bounds) {
        let Some(scene) = self.scene(pen, within) else {
            return;
        };
        self.scale(pen, &scene);
        self.paths(pen, stage, &scene);
        self.speak(pen, &scene);
        self.targets(pen, &scene);
    }

    fn implies_paths(&self) -> bool {
        self.missing().is_none()
    }

    fn data(&self) -> Vec<Datum<'_>> {
        let road = &self.journey.road;
        let found = [road.reached, road.goal, road.needed].into_iter().flatten();
        found.chain(road.stated.map(Datum::Figure)).collect()
    }
}
