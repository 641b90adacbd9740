//! The words on the road, each where nothing else is.

use super::Road;
use crate::charts::callout::{Callout, Spot, Surface};
use crate::charts::pen::{Bounds, Pen, Type};
use crate::charts::poster::sheet::{self, NOTE, RIGHT, WIDTH};
use crate::picture::{Align, Color};

/// Where the parts of the road came to lie.
#[derive(Clone, Copy)]
pub struct Ends {
    /// The level reached.
    pub start: (f64, f64),
    /// The left end of the target's line.
    pub floor: (f64, f64),
    /// Where the first year's rate would end.
    pub end: (f64, f64),
    /// The bracket of what is missing: where it stands, its upper and its lower end.
    pub bracket: (f64, f64, f64),
}

type Line = [(f64, f64)];

impl Road<'_> {
    /// Says what the parts are.
    pub(super) fn speak(&self, pen: &Pen<'_>, plane: Bounds, paths: [&Line; 2], ends: Ends) {
        let palette = pen.palette;
        let Ends {
            start, floor, end, ..
        } = ends;
        self.gap(pen, ends.bracket);
        let mut surface = taken(plane, paths, ends);
        let [needed, supposed] = paths;
        let mut say = |words: &str, set: Type, spots: &[Spot]| {
            let callouts =
                [f64::INFINITY, 150.0, 110.0].map(|room| Callout::new(&[(words, set)], room));
            surface.place(pen, &callouts, spots);
        };
        let label = |color: Color| Type::bold(NOTE, color);
        let words = &self.words;
        say(
            &words.goal,
            Type::bold(16.0, palette.target),
            &[spot(floor.0 - 8.0, floor.1 - 1.0, Align::Right, true, None)],
        );
        say(
            &words.reached,
            Type::bold(16.0, palette.reported),
            &[spot(
                start.0 + 12.0,
                start.1 + 6.0,
                Align::Left,
                false,
                None,
            )],
        );
        say(
            &words.level,
            Type::bold(16.0, palette.supposed),
            &[
                spot(end.0 + 10.0, end.1 + 10.0, Align::Center, false, None),
                spot(end.0 - 6.0, end.1 + 12.0, Align::Left, false, None),
                spot(end.0 - 6.0, end.1 + 20.0, Align::Left, false, None),
            ],
        );
        say(&words.needed, label(palette.ink), &along(needed, true));
        say(
            &words.supposed,
            label(palette.supposed),
            &along(supposed, false),
        );
    }

    /// How much is missing, beside its bracket.
    fn gap(&self, pen: &Pen<'_>, (side, high, low): (f64, f64, f64)) {
        let color = pen.palette.supposed;
        let [number, unit] = &self.words.shortfall;
        let (beside, middle) = (side + 7.0, (high + low) / 2.0);
        let size = sheet::fitting(&[number], RIGHT - beside, &[22.0, 20.0, 18.0]);
        let large = Type::bold(size.unwrap_or(16.0), color);
        pen.words(beside, middle - 9.0, number, large);
        pen.words(beside, middle + 12.0, unit, Type::bold(NOTE, color));
    }
}

/// What other words keep clear of.
fn taken(plane: Bounds, paths: [&Line; 2], ends: Ends) -> Surface {
    let mut surface = Surface::new(Bounds {
        right: RIGHT,
        ..plane
    });
    for path in paths {
        surface.keep_path(path);
    }
    for mark in [ends.start, ends.end] {
        surface.keep_point(mark, 9.0);
    }
    surface.keep(Bounds {
        left: ends.floor.0 - 4.0,
        top: plane.top,
        right: WIDTH,
        bottom: ends.floor.1 + 4.0,
    });
    let (side, high, low) = ends.bracket;
    surface.keep(Bounds {
        left: side - 7.0,
        top: high,
        right: WIDTH,
        bottom: low + 2.0,
    });
    surface
}

fn spot(x: f64, y: f64, align: Align, above: bool, leader: Option<(f64, f64)>) -> Spot {
    Spot {
        x,
        y,
        align,
        above,
        leader,
    }
}

/// Spots along a path, above or below it, tied to it.
fn along(path: &[(f64, f64)], above: bool) -> Vec<Spot> {
    let (side, align) = if above {
        (-1.0, Align::Right)
    } else {
        (1.0, Align::Left)
    };
    let mut spots = Vec::new();
    for leader in [22.0, 30.0, 40.0, 52.0] {
        for share in [0.5, 0.58, 0.42, 0.66, 0.34] {
            let index = ((path.len() as f64 - 1.0) * share).round() as usize;
            if let Some((x, y)) = path.get(index) {
                let aside = if above { 8.0 } else { -40.0 };
                let tied = Some((*x, y + side * 5.0));
                spots.push(spot(x + aside, y + side * leader, align, above, tied));
            }
        }
    }
    spots
}
