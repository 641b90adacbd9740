//! The road itself: past wedge, level reached, path to the target, target, and what is supposed.

use crate::charts::frame::{NOTE, Room};
use crate::charts::marks;
use crate::charts::paths::{self, End};
use crate::charts::pen::{Bounds, Pen, Plot, Type};
use crate::dataset::{Interval, Qualifier, Report, Unit};
use crate::model::{Amount, Datum, Derived, Trajectory};
use crate::picture::{Align, Shape};
use crate::words::{Lang, mark_kind};

/// A road with its scale.
pub struct Road<'a> {
    trajectory: &'a Trajectory<'a>,
    report: &'a Report,
    /// The unit of its levels.
    pub unit: Unit,
    axis: Axis,
}

/// Round figures that hold everything shown.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Axis {
    low: f64,
    high: f64,
    step: f64,
}

impl Axis {
    fn around(least: f64, most: f64) -> Self {
        let rough = ((most - least) / 3.0).max(most.abs() * 1e-6).max(1e-9);
        let power = 10f64.powf(rough.log10().floor());
        let step = [1.0, 2.0, 5.0, 10.0]
            .into_iter()
            .map(|factor| factor * power)
            .find(|step| *step >= rough * 0.999)
            .unwrap_or(10.0 * power);
        let mut low = (least / step).floor() * step;
        // The lowest mark must not sit on the axis line.
        if least - low < step * 0.25 && low >= step {
            low -= step;
        }
        Self {
            low,
            high: most + (most - low) * 0.16,
            step,
        }
    }

    fn ticks(self) -> impl Iterator<Item = f64> {
        (0..12)
            .map(move |index| self.low + self.step * f64::from(index))
            .take_while(move |tick| *tick <= self.high)
    }

    fn amount(self, value: f64, unit: Unit) -> Amount {
        let places = (-self.step.log10().floor()).clamp(0.0, 9.0) as i8;
        Amount {
            value,
            unit,
            places,
        }
    }
}

fn interval_of(datum: Datum<'_>) -> Interval {
    match datum {
        Datum::Figure(figure) => figure.interval(),
        Datum::Derived(derived) => derived.interval(),
        Datum::Chain(_) => Interval::exactly(0.0),
    }
}

fn end_at(year: u16, datum: Datum<'_>) -> Option<End> {
    let amount = datum.amount()?;
    Some(End::new(year, amount.value, interval_of(datum)))
}

impl<'a> Road<'a> {
    /// The road and the axis that holds it.
    pub fn of(trajectory: &'a Trajectory<'a>, report: &'a Report) -> Self {
        let levels = [trajectory.start, trajectory.reached, trajectory.goal];
        let mut values: Vec<f64> = levels
            .into_iter()
            .filter_map(|level| level.ok()?.amount())
            .map(|amount| amount.value)
            .collect();
        values.extend(trajectory.supposed.ok().map(Derived::value));
        let mut unit = trajectory.target.unit;
        if let Some(index) = trajectory.goal_index {
            values = vec![100.0, index.value()];
            unit = Unit::IndexPoints;
        } else if let Ok(goal) = trajectory.goal
            && let Some(amount) = goal.amount()
        {
            unit = amount.unit;
        }
        let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let least = values.iter().copied().fold(f64::INFINITY, f64::min);
        let axis = if values.len() < 2 {
            Axis::around(0.0, most.max(1.0))
        } else {
            Axis::around(least, most)
        };
        Self {
            trajectory,
            report,
            unit,
            axis,
        }
    }

    /// Where the axis starts, if not at nought.
    pub fn axis_start(&self) -> Option<Amount> {
        (self.axis.low > 0.0).then(|| self.axis.amount(self.axis.low, self.unit))
    }

    /// Draws the road into a box.
    pub fn draw(&self, pen: &Pen<'_>, bounds: Bounds, room: Room, lang: Lang) {
        let road = self.trajectory;
        let phrases = lang.phrases();
        let ticks: Vec<(f64, String)> = self
            .axis
            .ticks()
            .map(|tick| (tick, phrases.digits(self.axis.amount(tick, self.unit))))
            .collect();
        let set = Type::plain(NOTE, pen.palette.muted).aligned(Align::Right);
        let widest = ticks
            .iter()
            .map(|(_, words)| set.width(words))
            .fold(0.0, f64::max);
        let right_room = if road.shortfall.is_some() {
            if room.is_phone() { 66.0 } else { 96.0 }
        } else {
            36.0
        };
        let plane = Bounds {
            left: bounds.left + widest + 18.0,
            right: bounds.right - right_room,
            top: bounds.top + NOTE * 1.4,
            bottom: bounds.bottom - NOTE * 1.9,
        };
        let first = if road.start.is_ok() {
            self.report.start
        } else {
            self.report.end
        };
        let (first, end, horizon) = (
            first.number(),
            self.report.end.number(),
            self.report.horizon.number(),
        );
        let span = f64::from(first)..f64::from(horizon);
        let Some(plot) = Plot::new(pen, plane, span, self.axis.low..self.axis.high) else {
            return;
        };
        let mut years: Vec<u16> = vec![first, end, horizon];
        years.dedup();
        for (tick, words) in &ticks {
            let (_, y) = plot.at(f64::from(first), *tick);
            pen.hairline(
                (plane.left - 8.0, y),
                (plane.right + 20.0, y),
                pen.palette.hair,
            );
            pen.words(plane.left - 14.0, y, words, set);
        }
        pen.words(
            bounds.left,
            bounds.top + NOTE * 0.2,
            phrases.axis_unit(self.unit),
            Type::plain(NOTE, pen.palette.muted),
        );
        for year in years {
            let (x, _) = plot.at(f64::from(year), self.axis.low);
            pen.hairline(
                (x, plane.bottom),
                (x, plane.bottom + 5.0),
                pen.palette.muted,
            );
            let year_set = Type::plain(NOTE, pen.palette.muted).aligned(Align::Center);
            pen.words(x, plane.bottom + NOTE * 1.2, &phrases.year(year), year_set);
        }
        let scene = Scene {
            pen,
            plot: &plot,
            plane,
            room,
            lang,
            first,
            end,
            horizon,
        };
        self.past(&scene);
        self.ahead(&scene);
        self.reached(&scene);
        self.missing(&scene);
    }

    fn past(&self, scene: &Scene<'_, '_>) {
        let road = self.trajectory;
        let (Ok(start), Ok(reached)) = (road.start, road.reached) else {
            return;
        };
        let (Some(from), Some(to)) = (end_at(scene.first, start), end_at(scene.end, reached))
        else {
            return;
        };
        let Scene {
            pen,
            plot,
            plane,
            lang,
            ..
        } = scene;
        let phrases = lang.phrases();
        paths::wedge(plot, from, to, scene.pixels(3.0), pen.palette.derived);
        let growth = road.past.map(|figure| phrases.growth(figure));
        let path = paths::growth(from, to, |end| end.value);
        let (x, y) = plot.at(path[path.len() * 2 / 5].0, path[path.len() * 2 / 5].1);
        if let Some(growth) = growth {
            let label = Type::plain(scene.room.label(), pen.palette.muted);
            let leader = if scene.room.is_phone() { 16.0 } else { 36.0 };
            let left = plane.left + 4.0;
            pen.hairline((x, y - 5.0), (x, y - leader), pen.palette.derived);
            let note = Type::plain(NOTE, pen.palette.muted);
            pen.words(
                left,
                y - leader - NOTE * 0.8,
                phrases.implied_path_short(),
                note,
            );
            pen.words(
                left,
                y - leader - NOTE * 1.5 - scene.room.label() * 0.6,
                &growth,
                label,
            );
        }
        if let Some(figure) = road.past {
            let points = path
                .iter()
                .map(|(year, value)| plot.at(*year, *value))
                .collect();
            pen.target(0, start.id(), point(plot.at(from.year, from.value)));
            pen.target(0, &figure.id, Shape::Line(points));
        } else {
            pen.target(0, start.id(), point(plot.at(from.year, from.value)));
        }
        let at = plot.at(from.year, from.value);
        marks::value(pen, at, mark_kind(start));
        let words = Type::bold(scene.room.label(), pen.palette.ink);
        let said = phrases.short_worded(start);
        pen.words(at.0 + 12.0, at.1 + scene.room.label() * 1.05, &said, words);
    }

    fn ahead(&self, scene: &Scene<'_, '_>) {
        let road = self.trajectory;
        let goal = road.goal_index.map(Datum::Derived).or(road.goal.ok());
        let Some(goal) = goal else { return };
        let Some(goal_end) = end_at(scene.horizon, goal) else {
            return;
        };
        let Scene { pen, plot, .. } = scene;
        let is_floor = road.target.says(Qualifier::AtLeast);
        let from = match road.goal_index {
            Some(_) => Some(End::new(scene.end, 100.0, Interval::exactly(100.0))),
            None => road
                .reached
                .ok()
                .and_then(|reached| end_at(scene.end, reached)),
        };
        let to = End {
            low: goal_end.value,
            high: goal_end.value,
            ..goal_end
        };
        if let Some(from) = from {
            let path = paths::growth(from, to, |end| end.value);
            if is_floor {
                let open = (self.axis.high - to.value) * 0.62;
                paths::open_wedge(plot, from, to, open, pen.palette.derived);
            } else {
                paths::wedge(plot, from, to, scene.pixels(3.0), pen.palette.derived);
            }
            if let Ok(needed) = road.needed {
                let points: Vec<_> = path
                    .iter()
                    .map(|(year, value)| plot.at(*year, *value))
                    .collect();
                self.needed_label(scene, &points, needed);
                pen.target(0, needed.id(), Shape::Line(points));
            }
            if road.goal_index.is_some() {
                marks::definition(pen, plot.at(from.year, 100.0));
            }
            self.supposed(scene, from, to);
        }
        self.target(scene, goal, to, is_floor);
    }

    fn needed_label(&self, scene: &Scene<'_, '_>, path: &[(f64, f64)], needed: Datum<'_>) {
        let Scene {
            pen,
            lang,
            room,
            plane,
            ..
        } = scene;
        let phrases = lang.phrases();
        let (x, y) = path[path.len() * 11 / 20];
        let words = phrases.needed_label(needed);
        let set = Type::bold(room.label(), pen.palette.ink).aligned(Align::Right);
        let note = Type::plain(NOTE, pen.palette.muted).aligned(Align::Right);
        let implied = phrases.implied_path_short();
        let leader = if room.is_phone() { 20.0 } else { 30.0 };
        let right = (x + 6.0)
            .max(plane.left + set.width(&words))
            .max(plane.left + note.width(implied));
        let top = y - leader - NOTE * 0.8;
        pen.hairline((x, y - 4.0), (x, y - leader), pen.palette.derived);
        pen.words(right, top, implied, note);
        pen.words(right, top - NOTE * 0.7 - room.label() * 0.6, &words, set);
    }

    fn supposed(&self, scene: &Scene<'_, '_>, from: End, goal: End) {
        let road = self.trajectory;
        let (Some(stated), Ok(supposed), Some(shortfall)) =
            (road.stated, road.supposed, road.shortfall)
        else {
            return;
        };
        let Scene {
            pen,
            plot,
            plane,
            lang,
            room,
            ..
        } = scene;
        let phrases = lang.phrases();
        let Some(to) = end_at(scene.horizon, Datum::Derived(supposed)) else {
            return;
        };
        let path: Vec<_> = paths::growth(from, to, |end| end.value)
            .iter()
            .map(|(year, value)| plot.at(*year, *value))
            .collect();
        marks::supposed_path(pen, &path);
        let red = pen.palette.supposed;
        let at = plot.at(to.year, to.value);
        let (x, y) = path[path.len() * 3 / 5];
        let words = phrases.supposed_label(Amount::printed(stated));
        let set = Type::bold(room.label(), red);
        let left = (x - set.width(&words) * 0.3).min(plane.right - 4.0 - set.width(&words));
        let leader = if room.is_phone() { 18.0 } else { 26.0 };
        pen.hairline((x, y + 5.0), (x, y + leader), red);
        pen.words(left, y + leader + room.label() * 0.7, &words, set);
        marks::value(pen, at, mark_kind(Datum::Derived(supposed)));
        let value = phrases.digits(supposed.amount());
        let below = Type::bold(room.label(), red).aligned(Align::Center);
        pen.words(at.0 + 4.0, at.1 + room.label() * 1.2, &value, below);
        let (_, top) = plot.at(goal.year, goal.value);
        let bracket = plane.right + 27.0;
        pen.path(
            &[
                (bracket - 5.0, top + 4.0),
                (bracket, top + 4.0),
                (bracket, at.1),
                (bracket - 5.0, at.1),
            ],
            1.5,
            red,
        );
        let middle = (top + at.1) / 2.0;
        let label = phrases.shortfall_label(shortfall.amount());
        let lines = crate::picture::text::wrap(
            &label,
            if room.is_phone() { 34.0 } else { 66.0 },
            room.label(),
            true,
        );
        for (index, line) in lines.iter().enumerate() {
            let y =
                middle + (index as f64 - (lines.len() as f64 - 1.0) / 2.0) * room.label() * 1.25;
            pen.words(bracket + 6.0, y, line, set);
        }
        pen.target(1, supposed.id(), point(at));
        let bounds_right = bracket + if room.is_phone() { 38.0 } else { 68.0 };
        let area = Bounds {
            left: bracket - 6.0,
            top,
            right: bounds_right,
            bottom: at.1,
        };
        pen.target(1, shortfall.id(), Shape::Area(area));
    }

    fn target(&self, scene: &Scene<'_, '_>, goal: Datum<'_>, to: End, is_floor: bool) {
        let Scene {
            pen,
            plot,
            plane,
            lang,
            room,
            ..
        } = scene;
        let phrases = lang.phrases();
        let (x, y) = plot.at(to.year, to.value);
        let half = if room.is_phone() { 18.0 } else { 26.0 };
        let across = (x - half, x + half.min(20.0));
        let height = y - plane.top;
        if is_floor {
            marks::floor(pen, across, y, height);
        } else {
            marks::plain_target(pen, across, y);
        }
        let words = phrases.target_label(goal, scene.horizon);
        let set = Type::bold(room.label(), pen.palette.target).aligned(Align::Right);
        pen.words(across.0 - 10.0, y - room.label() * 0.9, &words, set);
        let area = Bounds {
            left: across.0,
            top: y - height.max(10.0),
            right: across.1,
            bottom: y + 6.0,
        };
        pen.target(0, goal.id(), Shape::Area(area));
        if goal.id() != self.trajectory.target.id {
            let left = (across.0 - 10.0 - set.width(&words)).max(plane.left);
            let label = Bounds {
                left,
                top: y - room.label() * 1.6,
                right: across.0 - 8.0,
                bottom: y - 2.0,
            };
            pen.target(0, &self.trajectory.target.id, Shape::Area(label));
        }
    }

    fn reached(&self, scene: &Scene<'_, '_>) {
        let Ok(reached) = self.trajectory.reached else {
            return;
        };
        let Some(end) = end_at(scene.end, reached) else {
            return;
        };
        let Scene {
            pen,
            plot,
            lang,
            room,
            ..
        } = scene;
        let kind = mark_kind(reached);
        let at = plot.at(end.year, end.value);
        marks::value(pen, at, kind);
        let set = Type::bold(room.label(), marks::color(pen, kind));
        let words = lang.phrases().short_worded(reached);
        pen.words(at.0 + 6.0, at.1 + room.label() * 1.5, &words, set);
        pen.target(0, reached.id(), point(at));
    }

    /// Says in its place what cannot be drawn, and why.
    fn missing(&self, scene: &Scene<'_, '_>) {
        let Err(missing) = self.trajectory.reached else {
            return;
        };
        let Scene {
            pen,
            plane,
            lang,
            room,
            ..
        } = scene;
        let words = lang.phrases().missing(missing);
        let set = Type::plain(room.label(), pen.palette.muted);
        let inside = (plane.right - plane.left) * 0.8;
        let top = plane.top + (plane.bottom - plane.top) * 0.72;
        for (index, line) in crate::picture::text::wrap(words, inside, room.label(), false)
            .iter()
            .enumerate()
        {
            pen.words(
                plane.left + 16.0,
                top + index as f64 * room.label() * 1.4,
                line,
                set,
            );
        }
    }
}

fn point((x, y): (f64, f64)) -> Shape {
    Shape::Point {
        x,
        y,
        radius: marks::DOT_REACH,
    }
}

/// Everything the parts of the drawing share.
struct Scene<'p, 'a> {
    pen: &'p Pen<'a>,
    plot: &'p Plot<'a>,
    plane: Bounds,
    room: Room,
    lang: Lang,
    first: u16,
    end: u16,
    horizon: u16,
}

impl Scene<'_, '_> {
    /// So many pixels as a difference of values.
    fn pixels(&self, pixels: f64) -> f64 {
        let (_, zero) = self.plot.at(f64::from(self.first), 0.0);
        let (_, one) = self.plot.at(f64::from(self.first), 1000.0);
        let per_value = (zero - one).abs() / 1000.0;
        if per_value > 0.0 {
            pixels / per_value
        } else {
            0.0
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_axis_is_round_and_holds_everything() {
        for (least, most) in [
            (231.0, 500.0),
            (17.1, 35.0),
            (33_540.0, 67_508.0),
            (100.0, 161.0),
            (0.0, 350.0),
        ] {
            let axis = Axis::around(least, most);
            assert!(axis.low <= least && axis.high > most, "{axis:?}");
            let ticks: Vec<f64> = axis.ticks().collect();
            assert!((3..=9).contains(&ticks.len()), "{least}–{most}: {ticks:?}");
        }
        assert_eq!(Axis::around(231.0, 500.0).low, 200.0);
    }
}
