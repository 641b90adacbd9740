//! The first and the last picture of a talk: the wall the city has its name from.

use super::Body;
use super::Wall;
use super::stage::{LABEL, Stage, WORDS};
use crate::charts::pen::{Bounds, Pen, Type};
use crate::charts::trajectory::Journey;
use crate::model::Datum;
use crate::picture::{Color, Palette, Shape, text};
use crate::words::{Lang, MarkKind, mark_kind};

/// How high the wall stands over the foot, and its merlons over that.
const WALL: f64 = 154.0;
const MERLON: f64 = 40.0;
const TOOTH: f64 = 14.0;
const COURSE: f64 = 22.0;

/// The space after a value, and the room of the arrow to the next.
const GAP: f64 = 28.0;
const ARROW: f64 = 84.0;

/// The largest title.
const LARGEST: f64 = 76.0;

/// The beginning: what it is about, where it stands and where it is to lead.
pub struct Opening<'a> {
    title: String,
    lead: String,
    ends: [(String, Datum<'a>); 2],
    lang: Lang,
}

impl<'a> Opening<'a> {
    /// What it says; nothing where there is no level or no target.
    pub fn of(wall: &Wall<'a>, journey: &'a Journey<'a>) -> Option<Self> {
        let report = wall.model.dataset().report();
        let lang = wall.state.lang;
        let (reached, goal) = (journey.road.reached.ok()?, journey.road.goal.ok()?);
        let over = |year: u16, datum| (lang.wall_phrases().on_the_way(year, datum), datum);
        Some(Self {
            title: super::title(wall),
            lead: wall.said.label.clone(),
            ends: [
                over(report.end.number(), reached),
                over(report.horizon.number(), goal),
            ],
            lang,
        })
    }
}

impl Opening<'_> {
    /// Both values; that one is expected stands over it.
    fn worded(&self) -> [String; 2] {
        let phrases = self.lang.phrases();
        self.ends.each_ref().map(|(_, datum)| {
            let expected = mark_kind(*datum) == MarkKind::Expected;
            match datum.amount().filter(|_| expected) {
                Some(amount) => phrases.short_amount(amount),
                None => phrases.short_worded(*datum),
            }
        })
    }
}

/// The largest size at which both values stand side by side.
fn size(worded: &[String], stage: Stage) -> f64 {
    let room = stage.width - 2.0 * stage.side() - GAP - ARROW;
    let sizes = [44.0, 38.0, 34.0, 30.0, 26.0];
    let width = |size: f64| -> f64 {
        let widths = worded.iter().map(|words| text::width(words, size, true));
        widths.sum()
    };
    let fits = |size: &f64| width(*size) <= room;
    sizes.into_iter().find(fits).unwrap_or(22.0)
}

impl Body for Opening<'_> {
    fn draw(&self, pen: &Pen<'_>, stage: Stage, _within: Bounds) {
        head(pen, stage, &self.title, &self.lead);
        let top = masonry(pen, stage);
        let light = on_stone(&pen.palette);
        let mut left = stage.side();
        let worded = self.worded();
        let size = size(&worded, stage);
        for (index, (over, datum)) in self.ends.iter().enumerate() {
            let worded = &worded[index];
            if index > 0 {
                arrow(pen, (left, top + 76.0), light);
                left += ARROW;
            }
            let set = Type::bold(size, light);
            pen.words(left, top + 38.0, over, Type::plain(16.0, light));
            pen.object(datum.id(), || pen.words(left, top + 76.0, worded, set));
            let area = Bounds {
                left,
                top: top + 50.0,
                right: left + set.width(worded),
                bottom: top + 102.0,
            };
            pen.target(index, datum.id(), Shape::Area(area));
            left = area.right.max(left + text::width(over, 16.0, false)) + GAP;
        }
    }

    fn data(&self) -> Vec<Datum<'_>> {
        self.ends.iter().map(|(_, datum)| *datum).collect()
    }

    fn stands_alone(&self) -> bool {
        true
    }
}

/// The end: what can be asked for.
pub struct Close {
    title: String,
    lead: String,
    counts: [(String, &'static str); 3],
}

impl Close {
    /// What it says.
    pub fn of(wall: &Wall<'_>) -> Self {
        let dataset = wall.model.dataset();
        Self {
            title: super::title(wall),
            lead: wall.said.label.clone(),
            counts: wall.state.lang.wall_phrases().counts(
                dataset.figures().len(),
                wall.model.all_derived().len(),
                dataset.underivable().len(),
            ),
        }
    }
}

impl Body for Close {
    fn draw(&self, pen: &Pen<'_>, stage: Stage, _within: Bounds) {
        head(pen, stage, &self.title, &self.lead);
        let top = masonry(pen, stage);
        let light = on_stone(&pen.palette);
        let pitch = (stage.width - 2.0 * stage.side()) / self.counts.len() as f64;
        for (index, (number, said)) in self.counts.iter().enumerate() {
            let left = stage.side() + pitch * index as f64;
            let set = Type::bold(44.0, light);
            pen.words(left, top + 50.0, number, set);
            let lines = text::balance(said, pitch - 16.0, LABEL, false);
            for (line, words) in lines.iter().enumerate() {
                let y = top + 86.0 + LABEL * 1.35 * line as f64;
                pen.words(left, y, words, Type::plain(LABEL, light));
            }
        }
    }

    fn data(&self) -> Vec<Datum<'_>> {
        Vec::new()
    }

    fn stands_alone(&self) -> bool {
        true
    }
}

/// Draws the title over the wall, as large as it can stand there.
fn head(pen: &Pen<'_>, stage: Stage, title: &str, lead: &str) {
    let room = stage.width - 2.0 * stage.side();
    let sizes = [LARGEST, 71.0, 64.0, 56.0, 50.0, 44.0];
    let fits = |size: &&f64| text::width(title, **size, true) <= room;
    let (size, lines) = match sizes.iter().find(fits) {
        Some(size) => (*size, vec![title.to_owned()]),
        None => (44.0, text::balance(title, room, 44.0, true)),
    };
    let clear = stage.height - WALL - COURSE;
    let leading = size * 1.25;
    let lead_size = if text::width(lead, 26.0, false) <= room {
        26.0
    } else {
        WORDS
    };
    let leads = text::balance(lead, room, lead_size, false);
    let height = leading * lines.len() as f64 + lead_size * 1.6 * leads.len() as f64;
    let mut y = (clear - height) / 2.0;
    for line in &lines {
        y += leading;
        let set = Type::bold(size, pen.palette.ink);
        pen.words(stage.side(), y - leading / 2.0, line, set);
    }
    for line in &leads {
        y += lead_size * 1.6;
        let set = Type::plain(lead_size, pen.palette.muted);
        pen.words(stage.side(), y - lead_size * 0.8, line, set);
    }
}

/// Draws the wall with its merlons over the whole width; where it begins.
fn masonry(pen: &Pen<'_>, stage: Stage) -> f64 {
    let top = stage.height - WALL;
    let stone = stone(&pen.palette);
    let block = |left: f64, top: f64, right: f64, bottom: f64| {
        let bounds = Bounds {
            left,
            top,
            right,
            bottom,
        };
        pen.block(bounds, stone);
    };
    block(0.0, top - COURSE + TOOTH, stage.width, stage.height);
    let teeth = (stage.width / MERLON).ceil() as u32;
    for tooth in (0..teeth).step_by(2) {
        let left = f64::from(tooth) * MERLON;
        let right = (left + MERLON).min(stage.width);
        block(left, top - COURSE, right, top - COURSE + TOOTH + 0.5);
    }
    top - COURSE + TOOTH
}

/// Draws an arrow from one value to the next.
fn arrow(pen: &Pen<'_>, (x, y): (f64, f64), color: Color) {
    let bow: Vec<_> = (0..=12)
        .map(|step| {
            let share = f64::from(step) / 12.0;
            (x + 50.0 * share, y + 12.0 - 22.0 * share * share)
        })
        .collect();
    pen.path(&bow, 2.5, color);
    let tip = [(38.0, -10.5), (51.0, -11.0), (50.5, 2.0)];
    let points: Vec<_> = tip.iter().map(|(dx, dy)| (x + dx, y + dy)).collect();
    pen.path(&points, 2.5, color);
}

/// The colour of the wall's stones: the darkest there is.
pub fn stone(palette: &Palette) -> Color {
    if is_dark(palette) {
        palette.hair
    } else {
        palette.ink
    }
}

/// The colour of words on them.
pub fn on_stone(palette: &Palette) -> Color {
    if is_dark(palette) {
        palette.ink
    } else {
        palette.paper
    }
}

/// A dark room is to stay dark.
fn is_dark(palette: &Palette) -> bool {
    *palette == Palette::DARK
}
