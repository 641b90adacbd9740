//! One row's stair: its marks, and the connectors that lead from one to the next.

use super::sheet::{Lanes, Sizes};
use super::{breaks, is_target_rate};
use crate::charts::callout::Surface;
use crate::charts::marks;
use crate::charts::pen::{Bounds, Pen, faded};
use crate::model::{Model, Pace, Stage};
use crate::words::{MarkKind, is_floor, mark_kind};

/// How far a floor's fade reaches, CSS pixels.
const FADE: f64 = 20.0;

/// How far a tick reaches up and down.
const TICK: f64 = 6.5;

/// The room a break takes in a connector.
const BREAK: f64 = 12.0;

/// Half the height of the slanted strokes of a break.
const SLANT: f64 = 5.0;

/// A row, and where its rates lie.
pub struct Stair<'s, 'a> {
    /// The row.
    pub pace: &'s Pace<'a>,
    /// Which of all.
    pub row: usize,
    /// Its lanes.
    pub lanes: Lanes,
    sizes: Sizes,
    places: [Option<f64>; 4],
    /// The past rate lies beyond the right end, where an arrow stands for it.
    pub beyond: bool,
    /// Whether the bases differ before and after the first year's target.
    broken: (bool, bool),
}

/// A dot of a kind.
pub fn dot(pen: &Pen<'_>, at: (f64, f64), kind: MarkKind, scale: f64) {
    let palette = &pen.palette;
    match kind {
        MarkKind::Reported | MarkKind::Expected => {
            pen.dot(at, 6.0 * scale, palette.paper);
            pen.dot(at, 4.5 * scale, palette.reported);
        }
        _ => {
            pen.dot(at, 5.25 * scale, palette.paper);
            pen.ring(at, 4.0 * scale, 1.75 * scale, palette.derived);
        }
    }
}

/// A target: a tick, and what lies above it where it is a floor.
pub fn tick(pen: &Pen<'_>, (x, y): (f64, f64), floor: bool, scale: f64) {
    let color = pen.palette.target;
    let reach = TICK * scale;
    if floor {
        marks::fade_right(
            pen,
            x,
            FADE * scale,
            (y - reach, y + reach),
            faded(color, 0.7),
        );
        let turned = 5.0 * scale;
        let points = [
            (x + turned, y - reach),
            (x, y - reach),
            (x, y + reach),
            (x + turned, y + reach),
        ];
        pen.path(&points, 1.5, color);
    }
    pen.path(&[(x, y - reach), (x, y + reach)], 2.25, color);
}

/// The two strokes that break a connector; upright ones in a level one.
pub fn slashes(pen: &Pen<'_>, (x, y): (f64, f64), level: bool) {
    let gap = 2.0;
    let half = if level { (gap, 4.0) } else { (4.0, gap + 1.0) };
    let bounds = Bounds {
        left: x - half.0,
        top: y - half.1,
        right: x + half.0,
        bottom: y + half.1,
    };
    pen.block(bounds, pen.palette.paper);
    for side in [-gap - 0.3, gap + 0.3] {
        let (from, to) = if level {
            ((x + side - 1.7, y + SLANT), (x + side + 1.7, y - SLANT))
        } else {
            ((x - SLANT, y + side + 1.7), (x + SLANT, y + side - 1.7))
        };
        pen.path(&[from, to], 1.25, pen.palette.muted);
    }
}

fn dotted(pen: &Pen<'_>, points: &[(f64, f64)], width: f64, color: crate::picture::Color) {
    for pair in points.windows(2) {
        let ((x, y), (to_x, to_y)) = (pair[0], pair[1]);
        let length = (to_x - x).hypot(to_y - y);
        let mut along = 0.0;
        while along < length {
            let at = |distance: f64| {
                let share = distance.min(length) / length;
                (x + share * (to_x - x), y + share * (to_y - y))
            };
            pen.path(&[at(along), at(along + 2.0)], width, color);
            along += 4.5;
        }
    }
}

impl<'s, 'a> Stair<'s, 'a> {
    /// A row whose rates lie where `at` says; `None` is beyond the right end of the plane.
    pub fn new(
        model: &Model,
        pace: &'s Pace<'a>,
        row: usize,
        lanes: Lanes,
        sizes: Sizes,
        at: impl Fn(f64) -> Option<f64>,
        plane: Bounds,
    ) -> Self {
        let past = pace.value(Stage::Past);
        let beyond = past.is_some_and(|rate| at(rate).is_none());
        let edge = plane.right - 5.0;
        let places = Stage::ALL.map(|stage| pace.value(stage).map(|rate| at(rate).unwrap_or(edge)));
        Self {
            pace,
            row,
            lanes,
            sizes,
            places,
            beyond,
            broken: (
                breaks(model, pace, Stage::Past, Stage::FirstYear),
                breaks(model, pace, Stage::FirstYear, Stage::Average),
            ),
        }
    }

    /// Where a stage's mark stands.
    pub fn at(&self, stage: Stage) -> Option<(f64, f64)> {
        let y = match stage {
            Stage::Past | Stage::FirstYear => self.lanes.upper,
            Stage::Average | Stage::Remaining => self.lanes.lower,
        };
        Some((self.places[stage as usize]?, y))
    }

    /// How far a stage's mark reaches to the right, with its fade.
    pub fn reach_right(&self, stage: Stage) -> f64 {
        let scale = self.sizes.mark();
        let floor = self.pace.rate(stage).is_ok_and(is_floor);
        let after = match stage {
            // What follows on the lane stands before the fade would end.
            Stage::Average => self.coincide() || self.at(Stage::Remaining).is_none(),
            _ => true,
        };
        if floor && after {
            FADE * scale + 4.0
        } else {
            8.0 * scale
        }
    }

    /// How far a stage's mark reaches to the left.
    pub fn reach_left(&self) -> f64 {
        8.0 * self.sizes.mark()
    }

    /// Whether what is left is the average itself.
    pub fn coincide(&self) -> bool {
        let ends = (self.at(Stage::Average), self.at(Stage::Remaining));
        matches!(ends, (Some((one, _)), Some((other, _))) if (one - other).abs() < 1.0)
    }

    /// Where the way down to the lower lane breaks, if it does.
    pub fn drop_break(&self) -> Option<(f64, f64)> {
        let (x, _) = self.at(Stage::FirstYear)?;
        self.at(Stage::Average)?;
        let middle = (self.lanes.upper + self.lanes.lower) / 2.0 + 1.0;
        self.broken.1.then_some((x, middle))
    }

    /// Where the upper connector breaks, if it does and is long enough.
    pub fn level_break(&self) -> Option<(f64, f64)> {
        let ((one, y), (other, _)) = (self.at(Stage::Past)?, self.at(Stage::FirstYear)?);
        let (dot, tick) = (6.0 * self.sizes.mark(), 1.5);
        let (from, to) = if one < other {
            (one + dot, other - tick)
        } else {
            (other + self.reach_right(Stage::FirstYear) - 4.0, one - dot)
        };
        let near = if self.beyond {
            from + BREAK * 2.0
        } else {
            (from + to) / 2.0
        };
        (self.broken.0 && to - from >= BREAK).then_some((near, y))
    }

    fn connectors(&self) -> Vec<(Vec<(f64, f64)>, bool)> {
        let [past, first, average, remaining] = Stage::ALL.map(|stage| self.at(stage));
        let mut paths = Vec::new();
        if let (Some(past), Some(first)) = (past, first) {
            paths.push((vec![past, first], false));
        }
        if let Some(average) = average {
            let drop = |from: (f64, f64)| vec![from, (from.0, average.1), average];
            match (first, past) {
                (Some(first), _) => paths.push((drop(first), false)),
                (None, Some(past)) => paths.push((drop(past), true)),
                (None, None) => {}
            }
        }
        if let (Some(average), Some(remaining)) = (average, remaining) {
            paths.push((vec![average, remaining], false));
        }
        paths
    }

    /// Draws connectors and marks, and keeps their places.
    pub fn draw(&self, pen: &Pen<'_>, surface: &mut Surface) {
        let id = &self.pace.indicator.id;
        let lead = self.row == 0;
        let (width, alpha) = if lead { (2.5, 0.85) } else { (2.0, 0.45) };
        let color = faded(pen.palette.derived, alpha);
        pen.object(&format!("pace-{id}-stair"), || {
            for (points, missing) in self.connectors() {
                if missing {
                    dotted(pen, &points, 1.5, pen.palette.derived);
                } else {
                    pen.path(&points, width, color);
                }
                // What lies beyond is said on its connector's way to the edge.
                if !self.beyond || points[0].1 != points[1].1 {
                    surface.keep_path(&points);
                }
            }
            for (at, level) in [(self.level_break(), true), (self.drop_break(), false)] {
                if let Some(at) = at {
                    slashes(pen, at, level);
                    surface.keep_point(at, SLANT + 2.0);
                }
            }
        });
        for stage in Stage::ALL {
            let (Some((x, y)), Ok(rate)) = (self.at(stage), self.pace.rate(stage)) else {
                continue;
            };
            pen.object(&format!("pace-{id}-{}", stage as usize), || {
                self.mark(pen, stage, (x, y), mark_kind(rate), is_floor(rate));
            });
            let scale = self.sizes.mark();
            surface.keep(Bounds {
                left: x - 6.0 * scale,
                top: y - TICK * scale,
                right: x + (self.reach_right(stage) - 3.0).max(6.0 * scale),
                bottom: y + TICK * scale,
            });
        }
    }

    fn mark(&self, pen: &Pen<'_>, stage: Stage, at: (f64, f64), kind: MarkKind, floor: bool) {
        let scale = self.sizes.mark();
        if stage == Stage::Past && self.beyond {
            let (x, y) = at;
            let reach = 5.0 * scale;
            let points = [(x - reach, y - reach), (x, y), (x - reach, y + reach)];
            return pen.path(&points, 2.0, pen.palette.derived);
        }
        let is_tick =
            stage == Stage::FirstYear || stage == Stage::Average && is_target_rate(self.pace);
        if is_tick {
            return tick(pen, at, floor, scale);
        }
        let last = stage == Stage::Remaining || self.at(Stage::Remaining).is_none();
        if floor && last && !self.coincide() {
            let (x, y) = at;
            let color = pen.palette.derived;
            marks::fade_right(
                pen,
                x,
                FADE * scale,
                (y - 5.0 * scale, y + 5.0 * scale),
                faded(color, 0.7),
            );
        }
        dot(pen, at, kind, scale);
    }
}
