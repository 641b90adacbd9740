//! The one-line key of a phone, where no row has room for what its stages are.

use super::stair;
use crate::charts::frame::NOTE;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::dataset::Report;
use crate::model::{Pace, Stage};
use crate::words::{Lang, MarkKind, is_floor, mark_kind};

/// The height of a line of the key.
pub const LINE: f64 = 17.0;

/// Draws what occurs in these rows; gives back the middle of its last line.
pub fn draw(
    pen: &Pen<'_>,
    body: Bounds,
    paces: &[Pace<'_>],
    breaks: bool,
    report: &Report,
    lang: Lang,
) -> f64 {
    let phrases = lang.phrases();
    let rates = || {
        let stages = paces
            .iter()
            .flat_map(|pace| Stage::ALL.map(|it| pace.rate(it)));
        stages.flatten()
    };
    let occurs = |kind: MarkKind| rates().any(|rate| mark_kind(rate) == kind);
    let [past, target, floor, derived] = phrases.pace_key(report);
    let entries = [
        (MarkKind::Reported, past, occurs(MarkKind::Reported)),
        (MarkKind::Target, target, true),
        (MarkKind::Floor, floor, rates().any(is_floor)),
        (MarkKind::Derived, derived, occurs(MarkKind::Derived)),
        (
            MarkKind::Underivable,
            phrases.pace_break(true).to_owned(),
            breaks,
        ),
    ];
    let set = Type::plain(NOTE, pen.palette.muted);
    let (mut x, mut y) = (body.left, body.top + LINE * 0.4);
    for (kind, words, shown) in entries {
        if !shown {
            continue;
        }
        let mark = if kind == MarkKind::Floor { 26.0 } else { 14.0 };
        let width = mark + set.width(&words) + 10.0;
        if x > body.left && x + width - 10.0 > body.right {
            x = body.left;
            y += LINE;
        }
        pen.object("pace-key", || {
            match kind {
                MarkKind::Underivable => stair::slashes(pen, (x + 6.0, y), true),
                MarkKind::Target | MarkKind::Floor => {
                    stair::tick(pen, (x + 3.0, y), kind == MarkKind::Floor, 0.8);
                }
                kind => stair::dot(pen, (x + 5.0, y), kind, 1.0),
            }
            pen.words(x + mark, y, &words, set);
        });
        x += width;
    }
    y
}
