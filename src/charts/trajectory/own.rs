//! What the reader drew or brought: never mistaken for what the report says.

use super::journey::Journey;
use super::road::{Layout, Road, Scene, point};
use super::says::Speaker;
use crate::charts::callout::{Callout, Spot, Surface};
use crate::charts::marks;
use crate::charts::pen::{Bounds, Type};
use crate::dataset::Decimal;
use crate::picture::{Align, Color, Shape};
use crate::view::COMPARE;
use crate::words::{Lang, MarkKind, level_like};

/// The years between that get a place on the axis because something of the reader's own stands
/// there, as far as their names have room.
pub fn years(journey: &Journey<'_>, scene: &Scene<'_, '_>) -> Vec<u16> {
    let wanted = journey.guess.is_some() || !journey.actuals.is_empty();
    let (end, horizon) = (scene.years.end, scene.years.horizon);
    let at = |year: u16| scene.plot.at(f64::from(year), 0.0).0;
    let roomy = at(horizon) - at(end) > f64::from(horizon - end) * 48.0;
    if wanted && roomy {
        (end + 1..horizon).collect()
    } else {
        Vec::new()
    }
}

/// Draws the reader's line and levels, and says what is to be done with the line.
pub fn draw(road: &Road<'_>, scene: &Scene<'_, '_>, lang: Lang, layout: &mut Layout) {
    guess(road, scene, lang, layout);
    let pen = scene.pen;
    for actual in &road.journey.actuals {
        let at = scene.plot.at(f64::from(actual.year), actual.value.value());
        let name = format!("actual-{}", actual.year);
        pen.object(&name, || marks::own(pen, at));
        pen.target(3, &name, point(at));
        layout.actuals.push(at);
    }
}

fn guess(road: &Road<'_>, scene: &Scene<'_, '_>, lang: Lang, layout: &mut Layout) {
    let journey = road.journey;
    let (Some(guess), Some(from)) = (journey.guess, layout.reached) else {
        return;
    };
    let (pen, plot) = (scene.pen, &scene.plot);
    let years = scene.years.end + 1..=scene.years.horizon;
    let levels = guess.levels().map(|level| level.value());
    let mut path = vec![from];
    path.extend(
        years
            .clone()
            .zip(levels)
            .map(|(year, level)| plot.at(f64::from(year), level)),
    );
    pen.object("guess", || {
        marks::supposed_path(pen, &path, 2.0);
    });
    for (year, at) in years.clone().zip(&path[1..]) {
        let name = format!("guess-{year}");
        pen.object(&name, || marks::value(pen, *at, MarkKind::Supposed));
        pen.target(2, &name, point(*at));
    }
    if journey.hides() {
        let next = years.clone().nth(guess.levels().len());
        if let (Some(year), Some((_, y))) = (next, path.last().copied()) {
            let at = (plot.at(f64::from(year), 0.0).0, y);
            pen.ring(at, 6.0, 1.5, pen.palette.supposed);
            pen.target(2, &format!("guess-{year}"), point(at));
        }
        pen.pull(None, road.held(scene));
        if guess.is_whole() {
            compare(scene, lang, layout);
        }
    }
    layout.guess = path;
}

/// Says the levels of the reader's own beside their marks, where nothing else is.
pub fn speak(speaker: &Speaker<'_, '_>, layout: &Layout, surface: &mut Surface) {
    let journey = speaker.journey;
    let Some(like) = journey.like() else {
        return;
    };
    let (pen, phrases) = (speaker.pen, speaker.lang.phrases());
    let mut say = |(x, y): (f64, f64), level: Decimal, color: Color, name: &str| {
        let set = Type::bold(speaker.room.label(), color);
        let words = phrases.digits(level_like(level, like));
        let spot = |x: f64, y: f64, align: Align, above: bool| Spot {
            x,
            y,
            align,
            above,
            leader: None,
        };
        let spots = [
            spot(x, y + 9.0, Align::Center, false),
            spot(x, y - 9.0, Align::Center, true),
            spot(x + 12.0, y - 8.0, Align::Left, false),
            spot(x - 12.0, y - 8.0, Align::Right, false),
            spot(x, y + 24.0, Align::Center, false),
        ];
        let callout = Callout::new(&[(&words, set)], f64::INFINITY);
        pen.object(name, || surface.place(pen, &[callout], &spots));
    };
    if let (Some(guess), Some(at)) = (journey.guess, layout.guess.last())
        && let Some(level) = guess.levels().last()
    {
        say(*at, level, pen.palette.supposed, "guess-label");
    }
    for (actual, at) in journey.actuals.iter().zip(&layout.actuals) {
        let name = format!("actual-{}-label", actual.year);
        say(*at, actual.value, pen.palette.ink, &name);
    }
}

/// The place to press when the line is whole.
fn compare(scene: &Scene<'_, '_>, lang: Lang, layout: &mut Layout) {
    let pen = scene.pen;
    let set = Type::bold(scene.label(), pen.palette.paper);
    let words = lang.phrases().guess_compare();
    let width = set.width(words) + 32.0;
    let bounds = Bounds {
        left: layout.plane.left + 12.0,
        top: layout.plane.top + 4.0,
        right: layout.plane.left + 12.0 + width,
        bottom: layout.plane.top + 48.0,
    };
    pen.block(bounds, pen.palette.supposed);
    pen.words(
        bounds.left + 16.0,
        (bounds.top + bounds.bottom) / 2.0,
        words,
        set,
    );
    pen.target(2, COMPARE, Shape::Area(bounds));
    layout.button = Some(bounds);
}
