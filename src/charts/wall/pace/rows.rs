//! The rates of several indicators on one axis: in each row what was and what is set for the
//! first year above, what is needed and what is left below, each with its figure.

use super::super::hatch::hatch;
use super::super::stage::{LABEL, NOTE, Stage, WORDS};
use super::Pace;
use crate::charts::marks;
use crate::charts::pace::{Axis, breaks};
use crate::charts::pen::{Bounds, Pen, Type};
use crate::model::{Datum, Pace as Rates, Stage as Rate};
use crate::picture::{Align, Shape, text};
use crate::words::{MarkKind, is_floor, mark_kind, rounded};

/// The height of a line of the key, and of the figures of the axis.
const KEY: f64 = 20.0;
const AXIS: f64 = 20.0;

/// The farthest rows stand apart.
const FARTHEST: f64 = 110.0;

/// How far a tick reaches up and down, and the open side of a floor to the right.
const TICK: f64 = 7.0;
const OPEN: f64 = 14.0;

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

    /// Says what each mark is; gives back where the rows may begin.
    fn key(&self, pen: &Pen<'_>, stage: Stage, within: Bounds) -> f64 {
        let report = self.model.dataset().report();
        let phrases = self.lang.phrases();
        let occurs = |rate: Rate, is_tick: bool| {
            self.paces
                .iter()
                .any(|pace| pace.rate(rate).is_ok() && is_tick == is_target(pace, rate))
        };
        let entries = [
            (Rate::Past, MarkKind::Reported, false),
            (Rate::FirstYear, MarkKind::Target, false),
            (Rate::Average, MarkKind::Derived, false),
            (Rate::Average, MarkKind::Target, true),
        ];
        let set = Type::plain(LABEL, pen.palette.ink);
        let (mut x, mut y) = (within.left, within.top + KEY / 2.0);
        for (rate, kind, is_rate) in entries {
            if !occurs(rate, kind == MarkKind::Target) {
                continue;
            }
            let words = phrases.pace_stage(rate, is_rate, report);
            let width = 20.0 + set.width(&words);
            if x > within.left && x + width > within.right {
                (x, y) = (within.left, y + KEY);
            }
            if kind == MarkKind::Target {
                tick(pen, stage, (x + 6.0, y), false, 0.9);
            } else {
                marks::sized(pen, (x + 6.0, y), kind, 1.1);
            }
            pen.words(x + 18.0, y, &words, set);
            x += width + 16.0;
        }
        y + KEY / 2.0 + 6.0
    }
}

/// Whether a rate is set, not worked out or reported.
fn is_target(pace: &Rates<'_>, rate: Rate) -> bool {
    pace.rate(rate).is_ok_and(|datum| {
        matches!(
            mark_kind(datum),
            MarkKind::Floor | MarkKind::Target | MarkKind::Ceiling
        )
    })
}

/// Draws on one row.
struct Lane<'l, 'p> {
    pen: &'l Pen<'p>,
    stage: Stage,
    sizes: Sizes,
    plane: Bounds,
    row: usize,
}

impl Lane<'_, '_> {
    /// Draws up to two marks with the line between them, each with its figure on its outer side.
    fn draw(&self, y: f64, (one, other): (Option<Mark<'_>>, Option<Mark<'_>>), broken: bool) {
        if let (Some(one), Some(other)) = (&one, &other) {
            self.between(y, one, other, broken);
        }
        let alone = one.is_none() || other.is_none();
        let one_is_left = match (&one, &other) {
            (Some(one), Some(other)) => one.x <= other.x,
            _ => false,
        };
        for (mark, is_left) in [(one, one_is_left), (other, !one_is_left)] {
            let Some(mark) = mark else { continue };
            // Words on what is not there stand on the other side.
            let left = if alone {
                mark.rate == Rate::Past
            } else {
                is_left
            };
            self.mark(y, &mark, left || mark.beyond);
        }
    }

    fn between(&self, y: f64, one: &Mark<'_>, other: &Mark<'_>, broken: bool) {
        let pen = self.pen;
        let color = pen.palette.derived;
        let reach = 6.0 * self.sizes.mark();
        let (from, to) = (one.x.min(other.x) + reach, one.x.max(other.x) - reach);
        if to - from < 2.0 {
            return;
        }
        let width = self.stage.stroke(1.5);
        pen.path(&[(from, y), (to, y)], width, color);
        if broken && to - from >= 14.0 {
            let x = (from + to).min(from * 2.0 + 48.0) / 2.0;
            pen.block(
                Bounds {
                    left: x - 3.0,
                    top: y - 2.0,
                    right: x + 3.0,
                    bottom: y + 2.0,
                },
                pen.palette.paper,
            );
            for side in [x - 3.0, x + 3.0] {
                pen.path(
                    &[(side - 2.0, y + 6.0), (side + 2.0, y - 6.0)],
                    width,
                    color,
                );
            }
        }
    }

    fn mark(&self, y: f64, mark: &Mark<'_>, left: bool) {
        let pen = self.pen;
        let kind = mark_kind(mark.datum);
        let scale = self.sizes.mark();
        let id = mark.datum.id();
        let is_tick = matches!(kind, MarkKind::Floor | MarkKind::Target | MarkKind::Ceiling);
        let open = is_tick && is_floor(mark.datum);
        let place = (mark.x, y);
        if mark.beyond {
            let reach = 5.0 * scale;
            let head = [
                (mark.x - reach, y - reach),
                (mark.x, y),
                (mark.x - reach, y + reach),
            ];
            let width = self.stage.stroke(2.0);
            pen.object(&format!("beyond-{id}"), || {
                pen.path(&head, width, pen.palette.derived);
            });
        } else if is_tick {
            pen.object(&format!("tick-{id}"), || {
                tick(pen, self.stage, place, open, scale);
            });
        } else {
            pen.object(id, || marks::sized(pen, place, kind, scale));
        }
        let set = Type::bold(self.sizes.number, marks::color(pen, kind));
        let beside = Type::plain(self.sizes.words, set.color);
        let floor = if mark.floor.is_empty() {
            0.0
        } else {
            beside.width(mark.floor) + 2.0
        };
        let width = set.width(&mark.number) + floor;
        let reach = 8.0 * scale + 1.0;
        let x = if left {
            mark.x - reach - width
        } else {
            mark.x + if open { OPEN * scale + 4.0 } else { reach }
        };
        pen.object(&format!("label-{id}"), || {
            self.over_paper(x, y, &mark.number, set);
            if floor > 0.0 {
                let lowered = (set.size - beside.size) * 0.36;
                let x = x + set.width(&mark.number) + 2.0;
                self.over_paper(x, y + lowered, mark.floor, beside);
            }
        });
        let area = Bounds {
            left: x.min(mark.x - reach),
            top: y - set.size * 0.55,
            right: (x + width).max(mark.x + reach),
            bottom: y + set.size * 0.55,
        };
        pen.target(self.row, id, Shape::Area(area));
    }

    /// Words before which lines stop.
    fn over_paper(&self, x: f64, y: f64, words: &str, set: Type) {
        let around = Bounds {
            left: x - 2.0,
            top: y - set.size * 0.5,
            right: x + set.width(words) + 2.0,
            bottom: y + set.size * 0.5,
        };
        self.pen.block(around, self.pen.palette.paper);
        self.pen.words(x, y, words, set.aligned(Align::Left));
    }
}

/// A target: a tick, and beside it what lies above where it is a floor.
fn tick(pen: &Pen<'_>, stage: Stage, (x, y): (f64, f64), open: bool, scale: f64) {
    let color = pen.palette.target;
    let (reach, beside) = (TICK * scale, OPEN * scale);
    let width = stage.stroke(2.0);
    if open {
        if stage.contrast {
            let region = Bounds {
                left: x,
                top: y - reach,
                right: x + beside,
                bottom: y + reach,
            };
            hatch(pen, region, 5.0, 1.0, color);
        } else {
            marks::fade_right(pen, x, beside, (y - reach, y + reach), color);
        }
        let cap = [
            (x + 5.0 * scale, y - reach),
            (x, y - reach),
            (x, y + reach),
            (x + 5.0 * scale, y + reach),
        ];
        pen.path(&cap, width, color);
    } else {
        pen.path(&[(x, y - reach), (x, y + reach)], width, color);
    }
}
