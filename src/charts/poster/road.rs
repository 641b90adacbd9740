//! The road to the target, in the middle and over the whole width: the path the floor needs, and
//! where the first year's rate would end.

mod says;

use super::sheet::{self, NOTE, RIGHT, SIDE};
use super::{HEADLINE, Part, WHITE};
use crate::charts::marks;
use crate::charts::paths::{self, End};
use crate::charts::pen::{Bounds, Pen, Plot, Type};
use crate::charts::trajectory::{Axis, end_at};
use crate::dataset::Qualifier;
use crate::model::{Datum, Model, Supposed, Trajectory, WhatIf};
use crate::picture::{Align, Color, Palette, Shape};
use crate::words::{Lang, PosterPart, mark_kind};
use says::Ends;

/// How high the plane is, and how wide the room beside it.
const HEIGHT: f64 = 190.0;
const BESIDE: f64 = 106.0;

/// The road to the target.
pub struct Road<'a> {
    kicker: String,
    finding: String,
    measure: String,
    road: Trajectory<'a>,
    what_if: WhatIf,
    years: [u16; 2],
    axis: Axis,
    words: Words,
}

/// The words on the road.
struct Words {
    reached: String,
    goal: String,
    needed: String,
    supposed: String,
    level: String,
    shortfall: [String; 2],
    years: [String; 2],
    ticks: Vec<(f64, String)>,
}

impl<'a> Road<'a> {
    /// What it says; nothing where there is no level, or the first year's rate does not fall
    /// short.
    pub fn of(model: &'a Model, lang: Lang) -> Option<Self> {
        let (phrases, poster) = (lang.phrases(), lang.poster_phrases());
        let report = model.dataset().report();
        let road = model.trajectory(HEADLINE)?;
        let what_if = model.what_if(&road, Supposed::default())?;
        let (reached, goal, needed) = (road.reached.ok()?, road.goal.ok()?, road.needed.ok()?);
        let short = what_if.gap.as_ref().filter(|gap| gap.value() > 0.0)?;
        let (low, high) = (reached.amount()?, goal.amount()?);
        let mut axis = Axis::around(low.value, high.value);
        let round: Vec<f64> = axis.ticks().collect();
        // From just under the last round figure that is not above the level reached.
        let lowest = round.iter().rfind(|tick| **tick <= low.value);
        axis.low = lowest.map_or(low.value, |tick| tick - (high.value - tick) * 0.2);
        let years = [report.end.number(), report.horizon.number()];
        let ticks = round.into_iter().filter(|tick| *tick > axis.low);
        let words = Words {
            reached: phrases.short_worded(reached),
            goal: phrases.short_worded(goal),
            needed: poster.needed_path(needed.amount()?),
            supposed: poster.supposed_path(what_if.growth),
            level: phrases.short_amount(what_if.level.amount()),
            shortfall: poster.shortfall(short.amount()),
            years: years.map(|year| phrases.year(year)),
            ticks: ticks
                .map(|tick| (tick, phrases.digits(axis.amount(tick, high.unit))))
                .collect(),
        };
        Some(Self {
            kicker: poster.poster_part(PosterPart::Road, report),
            finding: poster.road_title(what_if.growth, short.amount()),
            measure: poster.road_measure(high.unit, report),
            road,
            what_if,
            years,
            axis,
            words,
        })
    }

    fn scale(&self, pen: &Pen<'_>, plot: &Plot<'_>, plane: Bounds) {
        let muted = Type::plain(NOTE, pen.palette.muted);
        for (tick, words) in &self.words.ticks {
            let (_, y) = plot.at(f64::from(self.years[0]), *tick);
            sheet::rule(pen, (plane.left - 8.0, plane.right), y, pen.palette.hair);
            pen.words(plane.left - 14.0, y, words, muted.aligned(Align::Right));
        }
        for (year, words) in self.years.iter().zip(&self.words.years) {
            let (x, _) = plot.at(f64::from(*year), self.axis.low);
            let tick = (plane.bottom, plane.bottom + 5.0);
            sheet::upright(pen, x, tick, pen.palette.muted);
            let set = Type::bold(NOTE, pen.palette.ink).aligned(Align::Center);
            pen.words(x, plane.bottom + 17.0, words, set);
        }
    }

    /// Draws both paths, the floor and the gap, and the words where nothing else is.
    fn paths(&self, pen: &Pen<'_>, plot: &Plot<'_>, plane: Bounds) -> Option<()> {
        let palette = pen.palette;
        let [first, last] = self.years;
        let (reached, goal) = (self.road.reached.ok()?, self.road.goal.ok()?);
        let from = end_at(first, reached)?;
        let aim = end_at(last, goal)?;
        let aim = End {
            low: aim.value,
            high: aim.value,
            ..aim
        };
        let to = end_at(last, Datum::Derived(&self.what_if.level))?;
        let line = |to: End| -> Vec<(f64, f64)> {
            paths::growth(from, to, |end| end.value)
                .into_iter()
                .map(|(year, value)| plot.at(year, value))
                .collect()
        };
        let (needed, supposed) = (line(aim), line(to));
        let (start, (x, floor), end) = (
            plot.at(from.year, from.value),
            plot.at(aim.year, aim.value),
            plot.at(to.year, to.value),
        );
        let open = (self.axis.high - aim.value) * 0.62;
        paths::open_wedge(plot, from, aim, open, palette.derived);
        let across = (x - 74.0, RIGHT);
        let region = Bounds {
            left: across.0,
            top: plane.top,
            right: across.1,
            bottom: floor,
        };
        pen.block(region, palette.paper);
        if self.road.target.says(Qualifier::AtLeast) {
            marks::floor(pen, across, floor, floor - plane.top);
        } else {
            marks::plain_target(pen, across, floor);
        }
        marks::supposed_path(pen, &supposed, 2.0);
        let level = Datum::Derived(&self.what_if.level);
        marks::value(pen, end, mark_kind(level));
        marks::value(pen, start, mark_kind(reached));
        let bracket = (x + 14.0, floor + 5.0, end.1);
        let (side, high, low) = bracket;
        let corners = [
            (side - 5.0, high),
            (side, high),
            (side, low),
            (side - 5.0, low),
        ];
        pen.path(&corners, 1.5, palette.supposed);
        let ends = Ends {
            start,
            floor: (across.0, floor),
            end,
            bracket,
        };
        self.speak(pen, plane, [&needed, &supposed], ends);
        for (key, shape) in [
            (reached.id(), point(start)),
            (level.id(), point(end)),
            (goal.id(), Shape::Area(region)),
            (self.road.needed.ok()?.id(), Shape::Line(needed)),
        ] {
            pen.target(0, key, shape);
        }
        Some(())
    }
}

fn point((x, y): (f64, f64)) -> Shape {
    let radius = marks::DOT_REACH;
    Shape::Point { x, y, radius }
}

impl Part for Road<'_> {
    fn paper(&self, _palette: &Palette) -> Color {
        WHITE
    }

    fn draw(&self, pen: &Pen<'_>, top: f64) -> f64 {
        let top = sheet::opening(pen, top + 22.0, &self.kicker, &self.finding, &self.measure);
        let plane = Bounds {
            left: SIDE + 40.0,
            top: top + 8.0,
            right: RIGHT - BESIDE,
            bottom: top + 8.0 + HEIGHT,
        };
        let across = f64::from(self.years[0])..f64::from(self.years[1]);
        if let Some(plot) = Plot::new(pen, plane, across, self.axis.low..self.axis.high) {
            self.scale(pen, &plot, plane);
            self.paths(pen, &plot, plane);
        }
        plane.bottom + 46.0
    }

    fn said(&self) -> Vec<String> {
        let words = &self.words;
        vec![
            self.finding.clone(),
            self.measure.clone(),
            format!("{} {}", words.years[0], words.reached),
            format!("{} {}", words.years[1], words.goal),
            words.needed.clone(),
            format!("{} {}", words.supposed, words.level),
        ]
    }

    fn data(&self) -> Vec<Datum<'_>> {
        let found = [self.road.reached, self.road.goal, self.road.needed];
        let found = found.into_iter().flatten();
        found.chain(self.road.stated.map(Datum::Figure)).collect()
    }
}
