//! One of the two lanes of a row: marks, what lies between them, and their figures.

use super::super::super::hatch::hatch;
use super::super::super::stage::Stage;
use super::{Mark, Sizes};
use crate::charts::marks;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::model::Stage as Rate;
use crate::picture::{Align, Shape};
use crate::words::{MarkKind, is_floor, mark_kind};

/// How far a tick reaches up and down, and the open side of a floor to the right.
const TICK: f64 = 7.0;
const OPEN: f64 = 14.0;

/// Draws on one row.
pub(super) struct Lane<'l, 'p> {
    pub pen: &'l Pen<'p>,
    pub stage: Stage,
    pub sizes: Sizes,
    pub plane: Bounds,
    pub row: usize,
}

impl Lane<'_, '_> {
    /// Draws up to two marks with the line between them, each with its figure on its outer side.
    pub fn draw(&self, y: f64, (one, other): (Option<Mark<'_>>, Option<Mark<'_>>), broken: bool) {
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
    pub fn over_paper(&self, x: f64, y: f64, words: &str, set: Type) {
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
pub fn tick(pen: &Pen<'_>, stage: Stage, (x, y): (f64, f64), open: bool, scale: f64) {
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
