//! The ground columns stand on, and how their rates are counted.

use super::super::super::stage::{LABEL, NOTE, Stage};
use super::super::Pace;
use super::Layout;
use crate::charts::pen::{Pen, Type};
use crate::model::{Datum, Footing, Pace as Rates, Stage as Rate};
use crate::picture::text;

impl<'a> Pace<'a> {
    /// The columns from one break to the next, each part with how it is counted.
    fn parts(&self, pace: &Rates<'a>) -> Vec<Part> {
        let mut parts: Vec<(Part, Option<Datum<'_>>)> = Vec::new();
        for (column, rate) in Rate::ALL.into_iter().enumerate() {
            let datum = pace.rate(rate).ok();
            let breaks = match (parts.last().and_then(|(_, known)| *known), datum) {
                (Some(before), Some(after)) => {
                    self.model.footing(before, after) == Some(Footing::Changes)
                }
                _ => parts.is_empty(),
            };
            if breaks {
                let part = Part {
                    first: column,
                    last: column,
                    counted: String::new(),
                };
                parts.push((part, datum));
            } else if let Some((part, known)) = parts.last_mut() {
                part.last = column;
                *known = datum.or(*known);
            }
        }
        let said = |(index, (part, datum)): (usize, (Part, Option<Datum<'_>>))| {
            let basis = datum.and_then(|datum| self.model.basis(datum));
            let basis = basis.map_or("", |basis| self.lang.phrases().basis(basis));
            let counted = if index > 0 {
                self.lang.wall_phrases().pace_apart(basis)
            } else {
                basis.to_owned()
            };
            Part { counted, ..part }
        };
        parts.into_iter().enumerate().map(said).collect()
    }

    /// How high the words are that say how rates are counted, with the bracket over them.
    pub(super) fn basis_height(&self, pace: &Rates<'a>, pitch: f64, room: f64) -> f64 {
        let parts = self.parts(pace);
        let lines = |part: &Part| part.lines(pitch, room).0.len();
        let most = parts.iter().map(lines).max().unwrap_or(0);
        LABEL * 1.3 * most as f64 + 4.0
    }

    /// Draws the ground, broken where rates are counted otherwise than those before, and says
    /// under each part how they are counted.
    pub(super) fn ground(&self, pen: &Pen<'_>, stage: Stage, layout: &Layout, pace: &Rates<'a>) {
        let ink = pen.palette.ink;
        let width = stage.stroke(2.0);
        let gap = layout.pitch - layout.room;
        let below = self.basis_height(pace, layout.pitch, layout.room);
        let rule = layout.within.bottom - below;
        let parts = self.parts(pace);
        for (index, part) in parts.iter().enumerate() {
            let left = layout.left(part.first);
            let right = layout.left(part.last) + layout.room;
            let cut = gap / 2.0 - 4.0;
            let from = (index > 0).then_some(left - cut);
            let to = (index + 1 < parts.len()).then_some(right + cut);
            let y = layout.ground;
            let ends = [(from.unwrap_or(left), y), (to.unwrap_or(right), y)];
            pen.path(&ends, width, ink);
            for x in [from, to].into_iter().flatten() {
                pen.path(&[(x - 3.0, y + 8.0), (x + 3.0, y - 8.0)], width, ink);
            }
            let bracket = [
                (left, rule - 5.0),
                (left, rule),
                (right, rule),
                (right, rule - 5.0),
            ];
            pen.path(&bracket, stage.stroke(1.0), pen.palette.muted);
            let (lines, size) = part.lines(layout.pitch, layout.room);
            let set = Type::plain(size, pen.palette.muted);
            for (index, line) in lines.iter().enumerate() {
                let y = rule + 4.0 + LABEL * 1.3 * (index as f64 + 0.5);
                pen.words(left, y, line, set);
            }
        }
    }
}

/// Columns that stand on one ground.
struct Part {
    first: usize,
    last: usize,
    /// How their rates are counted.
    counted: String,
}

impl Part {
    /// How they are counted, in lines under them, and how large.
    fn lines(&self, pitch: f64, room: f64) -> (Vec<String>, f64) {
        let width = pitch * (self.last - self.first) as f64 + room;
        let set = |size| text::balance(&self.counted, width, size, false);
        let lines = set(LABEL);
        if lines.len() > 2 {
            (set(NOTE), NOTE)
        } else {
            (lines, LABEL)
        }
    }
}
