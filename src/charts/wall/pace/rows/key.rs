//! What the marks of the rows are.

use super::super::super::stage::{LABEL, Stage};
use super::super::Pace;
use super::lane::tick;
use crate::charts::marks;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::model::{Pace as Rates, Stage as Rate};
use crate::words::{MarkKind, mark_kind};

/// The height of a line.
const KEY: f64 = 20.0;

impl Pace<'_> {
    /// Says what each mark is; gives back where the rows may begin.
    pub(super) fn key(&self, pen: &Pen<'_>, stage: Stage, within: Bounds) -> f64 {
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
