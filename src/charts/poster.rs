//! The whole report as one long picture, for hosts that permit no script. Laid out 432 units
//! wide, at which the smallest words are 14, so that a phone 390 pixels wide shows them well.

mod chains;
mod five_years;
mod foot;
mod head;
mod road;
mod sheet;
mod speed;
mod tasks;

use super::pen::{Bounds, Pen};
use crate::model::{Datum, Model};
use crate::picture::{Color, Palette, Picture};
use crate::words::Lang;
use chains::Chains;
use five_years::FiveYears;
use foot::Foot;
use head::Head;
use road::Road;
use sheet::{Edge, WIDTH};
use speed::Speed;
use tasks::Tasks;

/// The widths it can be drawn in, CSS pixels.
pub const WIDTHS: std::ops::RangeInclusive<u32> = 360..=4320;

/// The indicator that title, pace and road are about.
const HEADLINE: &str = "gdp";

/// Higher than the parts together: plotters moves what lies outside to the edge.
const ENOUGH: u32 = 10_000;

/// The colour of the band that stands out.
const WHITE: Color = Color {
    rgb: (255, 255, 255),
    alpha: 1.0,
};

/// One part of the picture, over the whole width.
trait Part {
    /// What it stands on.
    fn paper(&self, palette: &Palette) -> Color {
        palette.paper
    }

    /// Draws it from `top` down and gives back where it ends.
    fn draw(&self, pen: &Pen<'_>, top: f64) -> f64;

    /// What it says, for those who do not see it; a sentence each.
    fn said(&self) -> Vec<String>;

    /// The figures it shows and those what it shows follows from.
    fn data(&self) -> Vec<Datum<'_>>;
}

/// A part the dataset has the figures for.
type Found<'a> = Option<Box<dyn Part + 'a>>;

fn found<'a>(part: Option<impl Part + 'a>) -> Found<'a> {
    part.map(|part| Box::new(part) as Box<dyn Part + 'a>)
}

/// The parts in their order. What its figures are missing for is left out.
fn parts(model: &Model, lang: Lang) -> Vec<Box<dyn Part + '_>> {
    let parts = [
        found(Head::of(model, lang)),
        found(Some(Edge::Hanging)),
        found(FiveYears::of(model, lang)),
        found(Speed::of(model, lang)),
        found(Road::of(model, lang)),
        found(Chains::of(model, lang)),
        found(Tasks::of(model, lang)),
        found(Some(Edge::Standing)),
    ];
    let mut parts: Vec<_> = parts.into_iter().flatten().collect();
    let foot = Foot::of(model, lang, parts.iter().flat_map(|part| part.data()));
    parts.extend(found(Some(foot)));
    parts
}

/// The picture so many CSS pixels wide; its height follows from what there is to say.
pub fn draw(model: &Model, lang: Lang, width: u32) -> Picture {
    let width = width.clamp(*WIDTHS.start(), *WIDTHS.end());
    let parts = parts(model, lang);
    let mut bottom = 0.0;
    let picture = Pen::picture((WIDTH as u32, ENOUGH), Palette::LIGHT, |pen| {
        for part in &parts {
            bottom = band(pen, part.as_ref(), bottom);
        }
    });
    let factor = f64::from(width) / WIDTH;
    let height = (bottom * factor).round() as u32;
    picture.scaled(factor, (width, height))
}

/// Draws a part on its paper; where it ends.
fn band(pen: &Pen<'_>, part: &dyn Part, top: f64) -> f64 {
    let paper = part.paper(&pen.palette);
    // Drawn aside first: only then is it known how far its paper reaches.
    let mut bottom = top;
    Pen::picture((WIDTH as u32, ENOUGH), pen.palette, |aside| {
        bottom = part.draw(aside, top);
    });
    // Whole pixels of the usual width, so that papers meet without a seam.
    let bottom = (bottom / 2.0).ceil() * 2.0;
    let whole = Bounds {
        left: 0.0,
        top,
        right: WIDTH,
        bottom,
    };
    pen.block(whole, paper);
    pen.on_paper(paper, |pen| {
        part.draw(pen, top);
    });
    bottom
}

/// What the picture says first.
pub fn title(model: &Model, lang: Lang) -> String {
    let said = parts(model, lang).first().map(|part| part.said());
    said.and_then(|said| said.into_iter().next())
        .unwrap_or_default()
}

/// The picture in words.
pub fn describe(model: &Model, lang: Lang) -> String {
    let said: Vec<String> = parts(model, lang)
        .iter()
        .flat_map(|part| part.said())
        .map(|said| said.trim_end_matches(['。', '.']).to_owned())
        .collect();
    lang.phrases().sentences(&said)
}
