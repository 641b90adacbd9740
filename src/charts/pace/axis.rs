//! The one axis of rates.

use crate::charts::frame::NOTE;
use crate::charts::pen::{Bounds, Pen, Plot, Type};
use crate::model::{Pace, Stage};
use crate::picture::Align;
use crate::words::number::trimmed;

/// How many times all others a rate may be before it is shown beyond the end of the axis.
const FAR: f64 = 2.0;

/// The least span of an axis, percentage points, so that small differences are not blown up.
const LEAST_SPAN: f64 = 2.0;

/// The steps between ticks.
const STEPS: [f64; 9] = [0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0];

/// The least room between two ticks.
const TICK_ROOM: f64 = 52.0;

/// The room a tick's figure takes left of it.
const AXIS_EDGE: f64 = 14.0;

/// How many ticks a plane has at most.
const MOST_TICKS: f64 = 8.5;

/// From which rate to which the axis runs, and where.
#[derive(Clone, Copy, Debug)]
pub struct Axis {
    plane: Bounds,
    /// The rates at the plane's edges.
    low: f64,
    high: f64,
    /// The highest rate it is made for.
    most: f64,
}

impl Axis {
    /// An axis for these rows, with `beside` left free for words at both ends.
    pub fn new(paces: &[Pace<'_>], plane: Bounds, beside: (f64, f64)) -> Self {
        let rates = |pace: &Pace<'_>| Stage::ALL.map(|stage| pace.value(stage));
        let mut near: Vec<f64> = Vec::new();
        for (index, pace) in paces.iter().enumerate() {
            let others = paces.iter().enumerate().filter(|(it, _)| *it != index);
            let others = others.flat_map(|(_, pace)| rates(pace)).flatten();
            let most = others.fold(f64::NEG_INFINITY, f64::max);
            let is_near = |rate: &f64| most <= 0.0 || *rate <= most * FAR;
            near.extend(rates(pace).into_iter().flatten().filter(is_near));
        }
        let least = near.iter().copied().fold(f64::INFINITY, f64::min);
        let most = near.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let (least, most) = if least <= most {
            (least, most)
        } else {
            (0.0, 0.0)
        };
        let spare = ((LEAST_SPAN - (most - least)) / 2.0).max(0.0);
        let (from, to) = (least - spare, most + spare);
        let width = (plane.right - plane.left - beside.0 - beside.1).max(1.0);
        let each = (to - from) / width;
        let axis = Self {
            plane,
            low: from - each * beside.0,
            high: to + each * beside.1,
            most,
        };
        // A tick below the lowest rate, if that takes little.
        let tick = (least / axis.step()).floor() * axis.step();
        let room = AXIS_EDGE * (axis.high - axis.low) / (plane.right - plane.left);
        let little = (axis.high - axis.low) * 0.15;
        let low = if axis.low - (tick - room) < little {
            axis.low.min(tick - room)
        } else {
            axis.low
        };
        Self { low, ..axis }
    }

    /// From one tick to the next.
    fn step(&self) -> f64 {
        let each = (self.high - self.low) / (self.plane.right - self.plane.left);
        let room = TICK_ROOM.max((self.plane.right - self.plane.left) / MOST_TICKS);
        let fits = |step: &&f64| **step / each >= room;
        STEPS.iter().find(fits).copied().unwrap_or(500.0)
    }

    /// Whether a rate lies beyond the right end.
    pub fn is_beyond(&self, rate: f64) -> bool {
        rate > self.most
    }

    /// The plane with this axis, its second direction in pixels from the top.
    pub fn plot<'p>(&self, pen: &Pen<'p>) -> Option<Plot<'p>> {
        let height = self.plane.bottom - self.plane.top;
        Plot::new(pen, self.plane, self.low..self.high, 0.0..height)
    }

    /// Draws ticks above and gridlines through the plane.
    pub fn draw(&self, pen: &Pen<'_>, plot: &Plot<'_>) {
        let step = self.step();
        let set = Type::plain(NOTE, pen.palette.muted).aligned(Align::Center);
        let edge = set.width("10%") / 2.0;
        let mut tick = (self.low / step).ceil() * step;
        while tick <= self.high {
            let (x, _) = plot.at(tick, 0.0);
            let words = format!("{}%", trimmed(tick, 1));
            if x - edge >= self.plane.left && x + edge <= self.plane.right {
                pen.object(&format!("pace-tick-{words}"), || {
                    let top = self.plane.top;
                    pen.hairline((x, top), (x, self.plane.bottom), pen.palette.hair);
                    pen.words(x, top - NOTE * 0.8, &words, set);
                });
            }
            tick += step;
        }
    }
}
