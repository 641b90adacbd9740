//! The pace as walls: filled for what was, a cap open upward for a floor, hollow for what is
//! worked out. Where rates are counted otherwise the ground is broken.

use super::sheet::{self, INNER, NOTE, RIGHT, SIDE};
use super::{HEADLINE, Part};
use crate::charts::marks;
use crate::charts::pen::{Bounds, Pen, Type, faded};
use crate::dataset::{Qualifier, Reading};
use crate::model::{Datum, Footing, Model, Stage};
use crate::picture::Shape;
use crate::words::{Lang, MarkKind, PosterPart, mark_kind};

/// How high a wall is for each per cent.
const PER_CENT: f64 = 9.0;

/// The stages that are walls, with the share of the width each takes and its number's size.
const WALLS: [(Stage, f64, f64); 3] = [
    (Stage::Past, 1.0, 26.0),
    (Stage::FirstYear, 1.0, 26.0),
    (Stage::Average, 1.5, 44.0),
];

/// How far walls stand apart.
const GAP: f64 = 16.0;

struct Wall<'a> {
    rate: Datum<'a>,
    value: f64,
    number: String,
    /// What says that it is a floor.
    floor: Option<&'static str>,
    label: String,
    /// Whether it is counted otherwise than the one before it.
    broken: bool,
    share: f64,
    size: f64,
}

/// How fast it was, is to be and has to be.
pub struct Speed<'a> {
    kicker: String,
    finding: String,
    walls: Vec<Wall<'a>>,
    notes: [String; 2],
    remaining: Datum<'a>,
}

impl<'a> Speed<'a> {
    /// What it says; nothing where one of the rates is missing.
    pub fn of(model: &'a Model, lang: Lang) -> Option<Self> {
        let paces = model.paces();
        let pace = paces.iter().find(|pace| pace.indicator.id == HEADLINE)?;
        let (phrases, poster) = (lang.phrases(), lang.poster_phrases());
        let report = model.dataset().report();
        let rate = |stage| pace.rate(stage).ok();
        let mut walls: Vec<Wall<'a>> = Vec::new();
        for (stage, share, size) in WALLS {
            let rate = rate(stage)?;
            let amount = rate.amount()?;
            let before = walls.last().map(|wall| wall.rate);
            walls.push(Wall {
                rate,
                value: amount.value,
                number: phrases.amount(amount),
                floor: is_floor(rate).then(|| poster.or_more()),
                label: poster.wall_label(stage, report),
                broken: before
                    .is_some_and(|before| model.footing(before, rate) == Some(Footing::Changes)),
                share,
                size,
            });
        }
        let [past, first, needed] = [Stage::Past, Stage::FirstYear, Stage::Average].map(rate);
        let (past, first, needed) = (past?.amount()?, first?.amount()?, needed?.amount()?);
        let remaining = rate(Stage::Remaining)?;
        let goal = Datum::Figure(pace.target).amount()?;
        Some(Self {
            kicker: poster.poster_part(PosterPart::Speed, report),
            finding: poster.speed_title(goal, needed),
            walls,
            notes: [
                poster.remaining_note(first, remaining.amount()?, report),
                poster.break_note(&[past, first], goal),
            ],
            remaining,
        })
    }
}

fn is_floor(rate: Datum<'_>) -> bool {
    match rate {
        Datum::Figure(figure) => figure.says(Qualifier::AtLeast),
        Datum::Derived(derived) => derived.reading() == Reading::AtLeast,
        Datum::Underivable(_) | Datum::Chain(_) | Datum::Member(_) => false,
    }
}

impl Wall<'_> {
    fn height(&self) -> f64 {
        self.value * PER_CENT
    }

    /// Draws it on its ground, with its number above.
    fn draw(&self, pen: &Pen<'_>, (left, right): (f64, f64), ground: f64) {
        let palette = pen.palette;
        let top = ground - self.height();
        let body = Bounds {
            left,
            top,
            right,
            bottom: ground,
        };
        let kind = mark_kind(self.rate);
        let color = marks::color(pen, kind);
        let reach = match kind {
            MarkKind::Reported | MarkKind::Expected => {
                pen.block(body, color);
                0.0
            }
            MarkKind::Floor | MarkKind::Target => {
                pen.block(body, faded(color, 0.16));
                marks::floor(pen, (left + 1.2, right - 1.2), top, 14.0);
                14.0
            }
            _ => {
                // A floor worked out: hollow, and open upward too.
                let (left, right) = (left + 1.5, right - 1.5);
                let sides = if self.floor.is_some() { top - 9.0 } else { top };
                pen.path(&[(left, sides), (left, ground)], 3.0, color);
                pen.path(&[(right, sides), (right, ground)], 3.0, color);
                pen.path(&[(left, top), (right, top)], 3.0, color);
                top - sides
            }
        };
        let number = Type::bold(self.size, palette.ink);
        let y = top - reach - self.size * 0.62;
        pen.words(left, y, &self.number, number);
        // Of what is worked out, the label says so.
        if let (Some(words), Datum::Figure(_)) = (self.floor, self.rate) {
            let x = left + number.width(&self.number) + 1.0;
            let beside = Type::bold(NOTE, palette.ink);
            pen.words(x, y + (self.size - NOTE) * 0.38, words, beside);
        }
        pen.target(0, self.rate.id(), Shape::Area(body));
    }
}

/// Draws the ground from one wall to the next, with a break between where it is not one ground.
fn ground(pen: &Pen<'_>, (left, right): (f64, f64), y: f64, breaks: &[f64]) {
    const HALF: f64 = 4.0;
    let ink = pen.palette.ink;
    let mut start = left;
    for x in breaks {
        pen.path(&[(start, y), (x - HALF, y)], 2.0, ink);
        for side in [x - HALF, x + HALF] {
            pen.path(&[(side - 2.5, y + 6.0), (side + 2.5, y - 6.0)], 2.0, ink);
        }
        start = x + HALF;
    }
    pen.path(&[(start, y), (right, y)], 2.0, ink);
}

impl Part for Speed<'_> {
    fn draw(&self, pen: &Pen<'_>, top: f64) -> f64 {
        let top = sheet::opening(pen, top + 26.0, &self.kicker, &self.finding, "");
        let tallest = self
            .walls
            .iter()
            .map(|wall| wall.height() + wall.size * 1.3 + 12.0);
        let ground_line = top + 4.0 + tallest.fold(0.0, f64::max);
        let shares: f64 = self.walls.iter().map(|wall| wall.share).sum();
        let unit = (INNER - GAP * (self.walls.len() as f64 - 1.0)) / shares;
        let (mut left, mut bottom) = (SIDE, ground_line);
        let mut breaks = Vec::new();
        for wall in &self.walls {
            let right = left + unit * wall.share;
            if wall.broken {
                breaks.push(left - GAP / 2.0);
            }
            wall.draw(pen, (left, right), ground_line);
            let label = Type::plain(NOTE, pen.palette.muted);
            let at = (left, ground_line + 8.0);
            let end = sheet::paragraph(pen, at, right - left, &wall.label, label, 19.0);
            bottom = bottom.max(end);
            left = right + GAP;
        }
        ground(pen, (SIDE, RIGHT), ground_line, &breaks);
        let set = Type::plain(NOTE, pen.palette.muted);
        for note in &self.notes {
            let at = (SIDE, bottom + 8.0);
            bottom = sheet::paragraph(pen, at, INNER, note, set, 21.0);
        }
        bottom + 24.0
    }

    fn said(&self) -> Vec<String> {
        let mut said = vec![self.finding.clone()];
        said.extend(self.walls.iter().map(|wall| match (wall.rate, wall.floor) {
            (Datum::Figure(_), Some(floor)) => format!("{} {} {floor}", wall.label, wall.number),
            _ => format!("{} {}", wall.label, wall.number),
        }));
        said.extend(self.notes.iter().cloned());
        said
    }

    fn data(&self) -> Vec<Datum<'_>> {
        let rates = self.walls.iter().map(|wall| wall.rate);
        rates.chain([self.remaining]).collect()
    }
}
