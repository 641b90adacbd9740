//! The words on a road, each where nothing else is.

use super::{Road, Scene};
use crate::charts::callout::{Callout, Spot, Surface};
use crate::charts::marks;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::charts::wall::stage::LABEL;
use crate::picture::Align;
use crate::words::mark_kind;

/// The size of what stands at the ends.
const ENDS: f64 = 18.0;

/// How far paths, marks and words stay clear of each other.
const REACH: f64 = 11.0;

impl Road<'_> {
    /// Says what the parts are, the most needed first.
    pub(super) fn speak(&self, pen: &Pen<'_>, scene: &Scene<'_>) {
        let mut surface = self.taken(scene);
        let palette = pen.palette;
        let phrases = self.lang.phrases();
        let wall = self.lang.wall_phrases();
        let mut say = |name: &str, words: &str, set: Type, rooms: &[f64], spots: &[Spot]| {
            let small = Type { size: LABEL, ..set };
            let callouts: Vec<Callout> = [set, small]
                .iter()
                .flat_map(|set| {
                    rooms
                        .iter()
                        .map(|room| Callout::new(&[(words, *set)], *room))
                })
                .collect();
            pen.object(name, || surface.place(pen, &callouts, spots));
        };
        let whole = [f64::INFINITY, 130.0, 90.0];
        if let Some(goal) = self.goal {
            let (left, y) = (scene.floor.0, scene.goal.1);
            let set = Type::bold(ENDS, palette.target);
            let spots = [
                spot(left - 10.0, y - 4.0, Align::Right, true),
                spot(left - 10.0, y - 14.0, Align::Right, true),
                spot(left - 10.0, y + 6.0, Align::Right, false),
                spot(left, y + 8.0, Align::Left, false),
            ];
            let name = format!("label-{}", goal.id());
            say(&name, &phrases.short_worded(goal), set, &whole, &spots);
        }
        if let (Some(reached), Some((x, y))) = (self.reached(), scene.reached) {
            let set = Type::bold(ENDS, marks::color(pen, mark_kind(reached)));
            let spots = [
                spot(x + 12.0, y + 8.0, Align::Left, false),
                spot(x - 4.0, y + 14.0, Align::Left, false),
                spot(x - 8.0, y - 16.0, Align::Left, true),
            ];
            let name = format!("label-{}", reached.id());
            say(&name, &phrases.short_worded(reached), set, &whole, &spots);
        }
        if let (Some(what_if), Some((x, y))) = (self.what_if(), scene.supposed.last().copied()) {
            let set = Type::bold(ENDS, palette.supposed);
            let level = phrases.short_amount(what_if.level.amount());
            let digits = phrases.digits(what_if.level.amount());
            let spots = [
                spot(x + 14.0, y + 10.0, Align::Left, false),
                spot(x + 12.0, y + 12.0, Align::Center, false),
                spot(x + 12.0, y + 12.0, Align::Right, false),
                spot(x - 12.0, y - 10.0, Align::Right, true),
            ];
            let words = if self.alone { &level } else { &digits };
            say("label-supposed", words, set, &[f64::INFINITY], &spots);
        }
        if let Some(needed) = self.needed() {
            let words = wall.needed_path(needed);
            let set = Type::bold(16.0, palette.ink);
            say(
                "label-needed",
                &words,
                set,
                &whole,
                &along(&scene.needed, true),
            );
        }
        if let Some(what_if) = self.what_if() {
            let words = wall.supposed_path(what_if.growth, what_if.price);
            let set = Type::bold(16.0, palette.supposed);
            say(
                "label-what-if",
                &words,
                set,
                &whole,
                &along(&scene.supposed, false),
            );
        }
        if let Some(missing) = self.missing() {
            let plane = scene.plane;
            let set = Type::plain(16.0, palette.ink);
            let spots = [0.6, 0.4, 0.75].map(|share| {
                let y = plane.top + (plane.bottom - plane.top) * share;
                spot(plane.left + 12.0, y, Align::Left, false)
            });
            say("label-missing", missing, set, &[220.0, 160.0], &spots);
        }
    }

    fn taken(&self, scene: &Scene<'_>) -> Surface {
        let mut surface = Surface::new(scene.within);
        surface.keep_path(&scene.needed);
        surface.keep_path(&scene.supposed);
        for at in scene.reached.iter().chain(scene.supposed.last()) {
            surface.keep_point(*at, REACH);
        }
        surface.keep(Bounds {
            left: scene.floor.0 - 4.0,
            top: scene.plane.top,
            right: scene.floor.1,
            bottom: scene.goal.1 + 4.0,
        });
        if let Some((x, top, bottom)) = scene.bracket {
            surface.keep(Bounds {
                left: x - 8.0,
                top,
                right: x + 3.0,
                bottom,
            });
        }
        surface
    }
}

fn spot(x: f64, y: f64, align: Align, above: bool) -> Spot {
    Spot {
        x,
        y,
        align,
        above,
        leader: None,
    }
}

/// Spots along a path, near it, then farther with a leader.
fn along(path: &[(f64, f64)], up: bool) -> Vec<Spot> {
    let mut spots = Vec::new();
    let side = if up { -1.0 } else { 1.0 };
    let align = if up { Align::Right } else { Align::Left };
    let near = [0.5, 0.6, 0.4, 0.7, 0.3, 0.8].map(|share| (share, 7.0, false));
    let far = [0.5, 0.6, 0.4, 0.3, 0.7].map(|share| (share, 30.0, true));
    for (share, away, tied) in near.into_iter().chain(far) {
        let index = ((path.len() as f64 - 1.0) * share).round() as usize;
        let Some((x, y)) = path.get(index).copied() else {
            continue;
        };
        spots.push(Spot {
            x: x + 4.0 * side,
            y: y + side * away,
            align,
            above: up,
            leader: tied.then_some((x, y + side * 6.0)),
        });
    }
    spots
}
