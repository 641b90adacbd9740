//! The words on a road, each where nothing else is.

use super::journey::Journey;
use super::own;
use super::road::Layout;
use crate::charts::callout::{Callout, Spot, Surface};
use crate::charts::frame::{NOTE, Room};
use crate::charts::marks;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::picture::{Align, Palette, Shape, text};
use crate::words::{Ahead, Lang, mark_kind};

/// Says what the parts of a road are.
pub struct Speaker<'p, 'a> {
    /// What it is said with.
    pub pen: &'p Pen<'a>,
    /// What is shown of the road.
    pub journey: &'p Journey<'p>,
    /// How much room there is.
    pub room: Room,
    /// In which language.
    pub lang: Lang,
    /// The target's year.
    pub horizon: u16,
}

/// How much room what stands beside the road takes: the bracket of a gap with its words.
pub fn room_beside(journey: &Journey<'_>, room: Room, lang: Lang) -> f64 {
    let Some(words) = outcome(journey, lang) else {
        return 30.0;
    };
    let set = outcome_type(room);
    let lines = outcome_lines(&words, room);
    let widest = lines.iter().map(|line| set.width(line));
    34.0 + widest.fold(0.0, f64::max)
}

/// How what is supposed ends beside the target, in few words.
fn outcome(journey: &Journey<'_>, lang: Lang) -> Option<String> {
    match journey.ahead() {
        Ahead::Supposed(supposed) => Some(lang.phrases().outcome_label(supposed.outcome?)),
        Ahead::Nothing | Ahead::Guessed { .. } => None,
    }
}

fn outcome_type(room: Room) -> Type {
    Type::bold(room.label(), Palette::LIGHT.supposed)
}

fn outcome_lines(words: &str, room: Room) -> Vec<String> {
    let narrow = if room.is_phone() { 50.0 } else { 84.0 };
    text::wrap(words, narrow, room.label(), true)
}

/// The forms words may take: as they are set, broken narrower and narrower, then all that small.
fn forms(words: &str, set: Type, rooms: &[f64]) -> Vec<Callout> {
    let small = Type { size: NOTE, ..set };
    [set, small]
        .iter()
        .flat_map(|set| {
            rooms
                .iter()
                .map(|room| Callout::new(&[(words, *set)], *room))
        })
        .collect()
}

fn above(x: f64, y: f64, align: Align) -> Spot {
    Spot {
        x,
        y,
        align,
        above: true,
        leader: None,
    }
}

fn below(x: f64, y: f64, align: Align) -> Spot {
    Spot {
        above: false,
        ..above(x, y, align)
    }
}

/// Spots along a path, tied to it, with longer and longer leaders.
fn along(path: &[(f64, f64)], shares: &[f64], aside: f64, align: Align, up: bool) -> Vec<Spot> {
    const LEADERS: [f64; 5] = [30.0, 20.0, 42.0, 56.0, 74.0];
    let mut spots = Vec::new();
    for leader in LEADERS {
        for share in shares {
            let index = ((path.len() as f64 - 1.0) * share).round() as usize;
            let Some((x, y)) = path.get(index).copied() else {
                continue;
            };
            let side = if up { -1.0 } else { 1.0 };
            spots.push(Spot {
                x: x + aside,
                y: y + side * leader,
                align,
                above: up,
                leader: Some((x, y + side * 5.0)),
            });
        }
    }
    spots
}

impl Speaker<'_, '_> {
    /// Puts all words, the most needed first.
    pub fn speak(&self, layout: &Layout) {
        let mut surface = Surface::new(layout.within);
        let paths = [
            &layout.past,
            &layout.needed,
            &layout.supposed,
            &layout.guess,
        ];
        for path in paths {
            surface.keep_path(path);
        }
        for at in [layout.start, layout.reached].into_iter().flatten() {
            surface.keep_point(at, 9.0);
        }
        let ends = [layout.supposed.last(), layout.guess.last()];
        for at in ends.into_iter().flatten().chain(&layout.actuals) {
            surface.keep_point(*at, 8.0);
        }
        if let Some(((left, y), (right, _))) = layout.target {
            surface.keep(Bounds {
                left: left - 2.0,
                top: layout.plane.top,
                right: right + 2.0,
                bottom: y + 3.0,
            });
        }
        if let Some(button) = layout.button {
            surface.keep(button);
        }
        self.shortfall(layout, &mut surface);
        self.target(layout, &mut surface);
        self.levels(layout, &mut surface);
        own::speak(self, layout, &mut surface);
        self.paths(layout, &mut surface);
        self.missing(layout, &mut surface);
    }

    fn label(&self) -> f64 {
        self.room.label()
    }

    fn target(&self, layout: &Layout, surface: &mut Surface) {
        let road = &self.journey.road;
        let (Some(goal), Some(((left, y), (right, _)))) = (self.journey.goal(), layout.target)
        else {
            return;
        };
        let set = Type::bold(self.label(), self.pen.palette.target);
        let words = self.lang.phrases().target_label(goal, self.horizon);
        let callouts = forms(&words, set, &[f64::INFINITY, 160.0, 110.0, 84.0, 64.0]);
        let spots = [
            above(left - 8.0, y - 2.0, Align::Right),
            above(left - 8.0, y - 16.0, Align::Right),
            above(right, layout.plane.top - 1.0, Align::Right),
            below(left - 8.0, y + 4.0, Align::Right),
        ];
        let placed = self.pen.object("label-target", || {
            surface.place(self.pen, &callouts, &spots)
        });
        if let Some(bounds) = placed.filter(|_| goal.id() != road.target.id) {
            self.pen.target(0, &road.target.id, Shape::Area(bounds));
        }
    }

    fn levels(&self, layout: &Layout, surface: &mut Surface) {
        let road = &self.journey.road;
        let phrases = self.lang.phrases();
        if let (Ok(reached), Some((x, y))) = (road.reached, layout.reached) {
            let color = marks::color(self.pen, mark_kind(reached));
            let words = phrases.short_worded(reached);
            let set = Type::bold(self.label(), color);
            let callouts = [f64::INFINITY, 120.0].map(|room| Callout::new(&[(&words, set)], room));
            let spots = [
                below(x + 4.0, y + 11.0, Align::Left),
                below(x - 4.0, y + 11.0, Align::Left),
                below(x + 14.0, y - 6.0, Align::Left),
                above(x - 4.0, y - 12.0, Align::Right),
                below(x, y + 28.0, Align::Center),
            ];
            self.pen.object("label-reached", || {
                surface.place(self.pen, &callouts, &spots)
            });
        }
        if let (Ok(start), Some((x, y))) = (road.start, layout.start) {
            let words = phrases.short_worded(start);
            let set = Type::bold(self.label(), self.pen.palette.ink);
            let callouts = forms(&words, set, &[f64::INFINITY, 90.0, 64.0]);
            let tied = |height: f64| Spot {
                leader: Some((x + 1.0, y - 9.0)),
                ..above(x, y - height, Align::Left)
            };
            let spots = [
                below(x + 10.0, y + 5.0, Align::Left),
                below(x + 12.0, y + 2.0, Align::Left),
                below(x + 2.0, y + 11.0, Align::Left),
                above(x, y - 12.0, Align::Left),
                tied(24.0),
                tied(38.0),
                tied(54.0),
            ];
            self.pen
                .object("label-start", || surface.place(self.pen, &callouts, &spots));
        }
        let what_if = self.journey.what_if.as_ref();
        if let (Some(what_if), Some((x, y))) = (what_if, layout.supposed.last().copied()) {
            let set = Type::bold(self.label(), self.pen.palette.supposed);
            let words = phrases.digits(what_if.level.amount());
            let spots = [
                below(x + 4.0, y + 9.0, Align::Center),
                below(x + 14.0, y + 9.0, Align::Right),
                below(x - 10.0, y - 8.0, Align::Right),
                below(x + 14.0, y + 22.0, Align::Right),
            ];
            let callout = Callout::new(&[(&words, set)], f64::INFINITY);
            self.pen.object("label-supposed", || {
                surface.place(self.pen, &[callout], &spots)
            });
        }
    }

    fn shortfall(&self, layout: &Layout, surface: &mut Surface) {
        let (Some(words), Some(((x, top), (_, bottom)))) =
            (outcome(self.journey, self.lang), layout.bracket)
        else {
            return;
        };
        let lines = outcome_lines(&words, self.room);
        let set = Type {
            color: self.pen.palette.supposed,
            ..outcome_type(self.room)
        };
        let leading = set.size * 1.25;
        let middle = (top + bottom) / 2.0;
        let first = middle - leading * (lines.len() as f64 - 1.0) / 2.0;
        for (index, line) in lines.iter().enumerate() {
            self.pen
                .words(x + 7.0, first + index as f64 * leading, line, set);
        }
        let half = leading * lines.len() as f64 / 2.0;
        surface.keep(Bounds {
            left: x - 6.0,
            top: middle - half,
            right: f64::INFINITY,
            bottom: middle + half,
        });
        surface.keep(Bounds {
            left: x - 6.0,
            top,
            right: x + 2.0,
            bottom,
        });
    }

    fn paths(&self, layout: &Layout, surface: &mut Surface) {
        let road = &self.journey.road;
        let phrases = self.lang.phrases();
        let (ink, muted) = (self.pen.palette.ink, self.pen.palette.muted);
        let note = Type::plain(NOTE, muted);
        let rooms = [f64::INFINITY, 150.0, 110.0, 84.0];
        if let (Ok(needed), false) = (road.needed, layout.needed.is_empty()) {
            let words = phrases.needed_label(needed);
            let texts = [
                (words.as_str(), Type::bold(self.label(), ink)),
                (phrases.implied_path_short(), note),
            ];
            let callouts = rooms.map(|room| Callout::new(&texts, room));
            let shares = [0.55, 0.65, 0.45, 0.75, 0.35];
            let spots = along(&layout.needed, &shares, 6.0, Align::Right, true);
            self.pen.object("label-needed", || {
                surface.place(self.pen, &callouts, &spots)
            });
        }
        if let (Ahead::Supposed(supposed), false) =
            (self.journey.ahead(), layout.supposed.is_empty())
        {
            let words = phrases.supposed_label(&supposed);
            let set = Type::bold(self.label(), self.pen.palette.supposed);
            let callouts = rooms.map(|room| Callout::new(&[(&words, set)], room));
            let shares = [0.6, 0.7, 0.5, 0.8, 0.9];
            let mut spots = along(&layout.supposed, &shares, -20.0, Align::Left, false);
            spots.extend(along(&layout.supposed, &shares, 4.0, Align::Right, false));
            self.pen.object("label-what-if", || {
                surface.place(self.pen, &callouts, &spots)
            });
        }
        if let (Some(past), false) = (road.past, layout.past.is_empty()) {
            let growth = phrases.growth(past);
            let texts = [
                (growth.as_str(), Type::plain(self.label(), muted)),
                (phrases.implied_path_short(), note),
            ];
            let callouts = rooms.map(|room| Callout::new(&texts, room));
            let shares = [0.4, 0.5, 0.3, 0.6, 0.2];
            let mut spots = along(&layout.past, &shares, -60.0, Align::Left, true);
            spots.extend(along(&layout.past, &shares, -24.0, Align::Left, true));
            spots.extend(along(&layout.past, &shares, -4.0, Align::Left, false));
            self.pen
                .object("label-past", || surface.place(self.pen, &callouts, &spots));
        }
    }

    /// Says in its place what cannot be drawn, and why.
    fn missing(&self, layout: &Layout, surface: &mut Surface) {
        let Err(missing) = self.journey.road.reached else {
            return;
        };
        let plane = layout.plane;
        // Drawn as an index, nothing is missing here; the title says what is.
        if self.journey.road.goal_index.is_some() {
            return;
        }
        let words = self.lang.phrases().missing(missing);
        let set = Type::plain(self.label(), self.pen.palette.muted);
        let width = (plane.right - plane.left) * 0.7;
        let height = plane.bottom - plane.top;
        let spots = [0.7, 0.8, 0.6, 0.3, 0.15].map(|share| {
            below(
                plane.left + width * 0.3,
                plane.top + height * share,
                Align::Left,
            )
        });
        let callouts = [width, width * 0.7].map(|room| Callout::new(&[(words, set)], room));
        self.pen.object("label-missing", || {
            surface.place(self.pen, &callouts, &spots)
        });
    }
}
