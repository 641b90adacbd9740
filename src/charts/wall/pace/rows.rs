//! The rates of several indicators on one axis: in each row what was and what is set for the
//! first year above, what is needed and what is left below, each with its figure.

mod key;
mod lane;

use super::super::stage::{LABEL, NOTE, Stage, WORDS};
use super::Pace;
use crate::charts::marks;
use crate::charts::pace::{Axis, breaks};
use crate::charts::pen::{Bounds, Pen, Type};
use crate::model::{Datum, Pace as Rates, Stage as Rate};
use crate::picture::{Shape, text};
use crate::words::{is_floor, rounded};
use lane::Lane;

/// The height of the figures of the axis.
const AXIS: f64 = 20.0;

/// The farthest rows stand apart.
const FARTHEST: f64 = 110.0;

/// What stands at one end of a lane.
struct Mark<'a> {
    rate: Rate,
    datum: Datum<'a>,
    x: f64,
    number: String,
    floor: &'static str,
    /// Beyond the right end of the axis.
    beyond: bool,
}

/// How large what belongs to a row is.
#[derive(Clone, Copy)]
struct Sizes {
    pitch: f64,
    lane: f64,
    number: f64,
    words: f64,
}

impl Sizes {
    fn of(pitch: f64, width: f64) -> Self {
        let number = (pitch * 0.44).clamp(LABEL, (width / 24.0).clamp(LABEL, 30.0));
        Self {
            pitch,
            lane: (pitch * 0.46).min(44.0),
            number,
            words: (number * 0.7).clamp(NOTE, 16.0),
        }
    }

    fn mark(self) -> f64 {
        (self.number / 15.0).clamp(1.0, 1.5)
    }
}

impl<'a> Pace<'a> {
    /// Draws a row for each indicator into a box.
    pub(super) fn rows(&self, pen: &Pen<'_>, stage: Stage, within: Bounds) {
        let top = self.key(pen, stage, within);
        let width = within.right - within.left;
        let count = self.paces.len() as f64;
        let pitch = ((within.bottom - top - AXIS) / count).min(FARTHEST);
        let sizes = Sizes::of(pitch, width);
        let (name, names) = self.names(sizes, width);
        let plane = Bounds {
            left: within.left + names + 14.0,
            top: top + AXIS,
            right: within.right,
            bottom: top + AXIS + pitch * count,
        };
        let beside = (sizes.number * 2.8, sizes.number * 2.8 + sizes.words * 2.2);
        let axis = Axis::new(&self.paces, plane, beside);
        let Some(plot) = axis.plot(pen) else { return };
        axis.draw(pen, &plot);
        for (row, pace) in self.paces.iter().enumerate() {
            let top = plane.top + pitch * row as f64;
            if row > 0 {
                let color = pen.palette.hair;
                pen.hairline((within.left, top), (within.right, top), color);
            }
            let middle = top + pitch / 2.0;
            let lines = self.name_lines(pace, name, names);
            let leading = name * 1.2;
            for (index, line) in lines.iter().enumerate() {
                let y = middle + leading * (index as f64 - (lines.len() as f64 - 1.0) / 2.0);
                pen.words(within.left, y, line, Type::bold(name, pen.palette.ink));
            }
            let at = |rate| {
                let x = plot.at(rate, 0.0).0;
                (if axis.is_beyond(rate) { None } else { Some(x) }, x)
            };
            let mark = |rate: Rate| self.mark(pace, rate, plane, &at);
            let upper = (mark(Rate::Past), mark(Rate::FirstYear));
            let lower = (mark(Rate::Average), mark(Rate::Remaining));
            let (above, below) = (middle - sizes.lane / 2.0, middle + sizes.lane / 2.0);
            let broken = breaks(self.model, pace, Rate::Past, Rate::FirstYear);
            let lane = Lane {
                pen,
                stage,
                sizes,
                plane,
                row,
            };
            lane.draw(above, upper, broken);
            // Marks that would lie on each other are one: what is left is as much as is needed.
            let apart = |one: &Mark<'_>, other: &Mark<'_>| {
                (one.x - other.x).abs() >= marks::DOT_REACH * 2.0 * sizes.mark()
            };
            let lower = match lower {
                (Some(needed), Some(left)) if !apart(&needed, &left) => (Some(needed), None),
                both => both,
            };
            lane.draw(below, lower, false);
            self.gaps(
                &lane,
                pace,
                [(Rate::Past, above), (Rate::FirstYear, above)],
                &at,
            );
            self.gaps(
                &lane,
                pace,
                [(Rate::Average, below), (Rate::Average, below)],
                &at,
            );
        }
    }

    fn name_lines(&self, pace: &Rates<'_>, size: f64, room: f64) -> Vec<String> {
        text::balance(self.lang.of(pace.indicator.short()), room, size, true)
    }

    /// How large names are set, and how wide they are: on one line or two.
    fn names(&self, sizes: Sizes, width: f64) -> (f64, f64) {
        let most = (width * 0.3).max(92.0);
        let widest = |size: f64, room: f64| {
            let lines = self
                .paces
                .iter()
                .flat_map(|pace| self.name_lines(pace, size, room));
            let widths = lines.map(|line| text::width(&line, size, true));
            widths.fold(0.0, f64::max)
        };
        let fits = |size: &f64| {
            let lines = |pace| self.name_lines(pace, *size, most).len() as f64;
            let tallest = self.paces.iter().map(lines).fold(1.0, f64::max);
            tallest * size * 1.2 <= sizes.pitch - 4.0 && tallest <= 2.0
        };
        // Names stand back behind the figures.
        let mut candidates = [WORDS, 16.0, LABEL].into_iter();
        let size = candidates.find(|size| *size <= sizes.number + 1.0 && fits(size));
        let size = size.unwrap_or(NOTE);
        (size, widest(size, most))
    }

    fn mark(
        &self,
        pace: &Rates<'a>,
        rate: Rate,
        plane: Bounds,
        at: &dyn Fn(f64) -> (Option<f64>, f64),
    ) -> Option<Mark<'a>> {
        let datum = pace.rate(rate).ok()?;
        let phrases = self.lang.phrases();
        let (x, _) = at(pace.value(rate)?);
        Some(Mark {
            rate,
            datum,
            x: x.unwrap_or(plane.right - 6.0),
            number: phrases.digits(rounded(pace, rate)?),
            floor: if is_floor(datum) {
                phrases.pace_floor()
            } else {
                ""
            },
            beyond: x.is_none(),
        })
    }

    /// Says in their place which rates there are not.
    fn gaps(
        &self,
        lane: &Lane<'_, '_>,
        pace: &Rates<'a>,
        stages: [(Rate, f64); 2],
        at: &dyn Fn(f64) -> (Option<f64>, f64),
    ) {
        let [(one, y), (other, _)] = stages;
        let report = self.model.dataset().report();
        let missing = if pace.rate(one).is_err() { one } else { other };
        let Err(absent) = pace.rate(missing) else {
            return;
        };
        let phrases = self.lang.phrases();
        let words = phrases.pace_absent(missing, absent.why, true, report);
        let set = Type::plain(lane.sizes.words, lane.pen.palette.muted);
        let width = set.width(&words);
        let known = Rate::ALL[..2]
            .iter()
            .find_map(|rate| pace.value(*rate))
            .map_or(lane.plane.left, |rate| at(rate).1);
        let gap = marks::DOT_REACH * lane.sizes.mark() + 8.0;
        // Beside what there is, on the side its own figure leaves free.
        let left = match missing {
            Rate::Past => known - gap - width,
            Rate::FirstYear => known + gap,
            _ => known,
        };
        let left = left.min(lane.plane.right - width).max(lane.plane.left);
        lane.over_paper(left, y, &words, set);
        if let Some(datum) = absent.datum {
            let area = Bounds {
                left,
                top: y - set.size * 0.6,
                right: left + width,
                bottom: y + set.size * 0.6,
            };
            lane.pen.target(lane.row, datum.id(), Shape::Area(area));
        }
    }
}
