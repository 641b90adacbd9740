//! The road itself: its scale, the past, the level reached.

mod ahead;

use super::axis::Axis;
use super::journey::Journey;
use super::own;
use crate::charts::frame::{NOTE, Room};
use crate::charts::marks;
use crate::charts::paths::{self, End};
use crate::charts::pen::{Bounds, Pen, Plot, Type};
use crate::dataset::{Report, Unit};
use crate::model::{Amount, Datum, Model, Supposed};
use crate::picture::{Align, Shape};
use crate::words::{Lang, mark_kind};

/// A road with its scale.
pub struct Road<'a> {
    /// What it shows.
    pub journey: &'a Journey<'a>,
    /// The unit of its levels.
    pub unit: Unit,
    report: &'a Report,
    axis: Axis,
}

/// Where the parts of a road came to lie, CSS pixels.
pub struct Layout {
    /// The box words may stand in.
    pub within: Bounds,
    /// The plane.
    pub plane: Bounds,
    /// The level the five years started from.
    pub start: Option<(f64, f64)>,
    /// The path from there.
    pub past: Vec<(f64, f64)>,
    /// The level reached.
    pub reached: Option<(f64, f64)>,
    /// The path to the target.
    pub needed: Vec<(f64, f64)>,
    /// The target's line, from its left end to its right end.
    pub target: Option<((f64, f64), (f64, f64))>,
    /// The path at the stated rate, where it falls short.
    pub supposed: Vec<(f64, f64)>,
    /// The bracket of the shortfall: its upper and lower end.
    pub bracket: Option<((f64, f64), (f64, f64))>,
    /// The reader's own line.
    pub guess: Vec<(f64, f64)>,
    /// The later levels the reader brought.
    pub actuals: Vec<(f64, f64)>,
    /// The place to press when the reader's line is whole.
    pub button: Option<Bounds>,
}

/// What the parts share while they are drawn.
pub struct Scene<'p, 'a> {
    /// What it is drawn with.
    pub pen: &'p Pen<'a>,
    /// Its plane, for levels by year.
    pub plot: Plot<'a>,
    room: Room,
    /// The plane's box.
    pub plane: Bounds,
    /// The years it shows.
    pub years: Years,
}

/// The years a road leads through.
#[derive(Clone, Copy)]
pub struct Years {
    /// The first shown.
    pub first: u16,
    /// The last reported one.
    pub end: u16,
    /// The target's.
    pub horizon: u16,
}

fn axis_of(values: &[f64]) -> Axis {
    let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let least = values.iter().copied().fold(f64::INFINITY, f64::min);
    if values.len() < 2 {
        Axis::around(0.0, most.max(1.0))
    } else {
        Axis::around(least, most)
    }
}

pub fn end_at(year: u16, datum: Datum<'_>) -> Option<End> {
    let interval = match datum {
        Datum::Figure(figure) => figure.interval(),
        Datum::Derived(derived) => derived.interval(),
        Datum::Underivable(_) | Datum::Chain(_) | Datum::Member(_) => return None,
    };
    Some(End::new(year, datum.amount()?.value, interval))
}

impl<'a> Road<'a> {
    /// The road and the axis that holds it.
    pub fn of(journey: &'a Journey<'a>, model: &'a Model) -> Self {
        let road = &journey.road;
        let levels = [road.start, road.reached, road.goal];
        let amounts = levels.into_iter().filter_map(|level| level.ok()?.amount());
        let mut values: Vec<f64> = amounts.map(|amount| amount.value).collect();
        let goal = road.goal.ok().and_then(|goal| goal.amount());
        let mut unit = goal.map_or(road.target.unit, |goal| goal.unit);
        if let Some(index) = road.goal_index {
            values = vec![100.0, index.value()];
            unit = Unit::INDEX_POINTS;
        }
        // The report's own rate belongs to every state, so that the axis stands still while the
        // reader pulls at the end.
        let stated = model.what_if(road, Supposed::default());
        values.extend(stated.map(|what_if| what_if.level.value()));
        let axis = axis_of(&values);
        let levels = journey.actuals.iter().map(|actual| actual.value.value());
        let guessed = journey.guess.into_iter().flat_map(|guess| guess.levels());
        let own = levels.chain(guessed.map(|level| level.value())).chain(
            journey
                .what_if
                .as_ref()
                .map(|what_if| what_if.level.value()),
        );
        let beyond: Vec<f64> = own.filter(|level| !axis.holds(*level)).collect();
        values.extend(&beyond);
        Self {
            journey,
            unit,
            report: model.dataset().report(),
            axis: if beyond.is_empty() {
                axis
            } else {
                axis_of(&values)
            },
        }
    }

    /// Where the axis starts, if not at nought.
    pub fn axis_start(&self) -> Option<Amount> {
        (self.axis.low > 0.0).then(|| self.axis.amount(self.axis.low, self.unit))
    }

    /// Draws the road into a box, leaving so much room beside it, and says where its parts came
    /// to lie; `None` where the box is too small for a plane.
    pub fn draw(
        &self,
        pen: &Pen<'_>,
        bounds: Bounds,
        room: Room,
        lang: Lang,
        beside: f64,
    ) -> Option<Layout> {
        let years = Years {
            first: if self.journey.road.start.is_ok() {
                self.report.start.number()
            } else {
                self.report.end.number()
            },
            end: self.report.end.number(),
            horizon: self.report.horizon.number(),
        };
        let plane = self.plane(bounds, room, lang, beside);
        let span = f64::from(years.first)..f64::from(years.horizon);
        let plot = Plot::new(pen, plane, span, self.axis.low..self.axis.high)?;
        let scene = Scene {
            pen,
            plot,
            room,
            plane,
            years,
        };
        let mut layout = Layout {
            within: Bounds {
                left: plane.left,
                right: bounds.right,
                top: bounds.top,
                bottom: plane.bottom,
            },
            plane,
            start: None,
            past: Vec::new(),
            reached: None,
            needed: Vec::new(),
            target: None,
            supposed: Vec::new(),
            bracket: None,
            guess: Vec::new(),
            actuals: Vec::new(),
            button: None,
        };
        self.scale(&scene, lang);
        // Reached before what lies ahead, as the keys walk; its mark after, so that it lies on top.
        self.past(&scene, &mut layout);
        self.reached(&scene, &mut layout);
        self.ahead(&scene, &mut layout);
        own::draw(self, &scene, lang, &mut layout);
        if let (Some(at), Ok(reached)) = (layout.reached, self.journey.road.reached) {
            pen.object("reached", || marks::value(pen, at, mark_kind(reached)));
        }
        Some(layout)
    }

    fn plane(&self, bounds: Bounds, room: Room, lang: Lang, beside: f64) -> Bounds {
        let set = Type::plain(NOTE, crate::picture::Palette::LIGHT.muted);
        let ticks = self.axis.ticks();
        let widest = ticks
            .map(|tick| set.width(&self.tick_words(tick, lang)))
            .fold(0.0, f64::max);
        Bounds {
            left: bounds.left + widest + 18.0,
            right: bounds.right - beside,
            // On a phone the target's words may have to stand above its region.
            top: bounds.top + if room.is_phone() { 20.0 } else { NOTE },
            bottom: bounds.bottom - NOTE * 1.9,
        }
    }

    fn tick_words(&self, tick: f64, lang: Lang) -> String {
        lang.phrases().digits(self.axis.amount(tick, self.unit))
    }

    fn scale(&self, scene: &Scene<'_, '_>, lang: Lang) {
        let Scene {
            pen,
            plot,
            plane,
            years,
            ..
        } = scene;
        let set = Type::plain(NOTE, pen.palette.muted);
        for tick in self.axis.ticks() {
            let (_, y) = plot.at(f64::from(years.first), tick);
            let right = plane.right + 18.0;
            pen.hairline((plane.left - 8.0, y), (right, y), pen.palette.hair);
            let words = self.tick_words(tick, lang);
            pen.words(plane.left - 14.0, y, &words, set.aligned(Align::Right));
        }
        let mut shown = vec![years.first, years.end, years.horizon];
        shown.dedup();
        shown.extend(own::years(self.journey, scene));
        for year in shown {
            let (x, _) = plot.at(f64::from(year), self.axis.low);
            let bottom = plane.bottom;
            pen.hairline((x, bottom), (x, bottom + 5.0), pen.palette.muted);
            let words = lang.phrases().year(year);
            pen.words(x, bottom + NOTE * 1.2, &words, set.aligned(Align::Center));
        }
    }

    fn past(&self, scene: &Scene<'_, '_>, layout: &mut Layout) {
        let road = &self.journey.road;
        let (Ok(start), Ok(reached)) = (road.start, road.reached) else {
            return;
        };
        let (first, last) = (scene.years.first, scene.years.end);
        let (Some(from), Some(to)) = (end_at(first, start), end_at(last, reached)) else {
            return;
        };
        let Scene { pen, plot, .. } = scene;
        pen.object("past", || {
            paths::wedge(plot, from, to, scene.pixels(3.0), pen.palette.derived);
        });
        layout.past = scene.path(from, to);
        let at = plot.at(from.year, from.value);
        pen.object("start", || marks::value(pen, at, mark_kind(start)));
        pen.target(0, start.id(), point(at));
        if let Some(figure) = road.past {
            pen.target(0, &figure.id, Shape::Line(layout.past.clone()));
        }
        layout.start = Some(at);
    }

    fn reached(&self, scene: &Scene<'_, '_>, layout: &mut Layout) {
        let Ok(reached) = self.journey.road.reached else {
            return;
        };
        let Some(end) = end_at(scene.years.end, reached) else {
            return;
        };
        let at = scene.plot.at(end.year, end.value);
        scene.pen.target(0, reached.id(), point(at));
        layout.reached = Some(at);
    }
}

impl Scene<'_, '_> {
    /// The size of labels.
    pub fn label(&self) -> f64 {
        self.room.label()
    }

    /// So many pixels as a difference of values.
    fn pixels(&self, pixels: f64) -> f64 {
        let height = self.plane.bottom - self.plane.top;
        let (_, bottom) = self.plot.at(f64::from(self.years.first), 0.0);
        let (_, top) = self.plot.at(f64::from(self.years.first), height);
        let per_value = (bottom - top).abs() / height;
        if per_value > 0.0 {
            pixels / per_value
        } else {
            0.0
        }
    }

    /// The path of constant growth between two ends.
    fn path(&self, from: End, to: End) -> Vec<(f64, f64)> {
        paths::growth(from, to, |end| end.value)
            .into_iter()
            .map(|(year, value)| self.plot.at(year, value))
            .collect()
    }
}

pub fn point((x, y): (f64, f64)) -> Shape {
    Shape::Point {
        x,
        y,
        radius: marks::DOT_REACH,
    }
}
