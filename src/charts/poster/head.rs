//! The head: where five years led to, and where five more are to lead.

use super::sheet::{self, INNER, NOTE, SIDE};
use super::{HEADLINE, Part};
use crate::charts::pen::{Pen, Type};
use crate::model::{Datum, Model};
use crate::picture::{Color, Palette};
use crate::words::Lang;

/// The head of the picture.
pub struct Head<'a> {
    kicker: String,
    title: [String; 2],
    lead: String,
    data: [Datum<'a>; 2],
}

impl<'a> Head<'a> {
    /// What it says; nothing where the report has no level or no target.
    pub fn of(model: &'a Model, lang: Lang) -> Option<Self> {
        let road = model.trajectory(HEADLINE)?;
        let report = model.dataset().report();
        let phrases = lang.poster_phrases();
        let (reached, goal) = (road.reached.ok()?, road.goal.ok()?);
        let name = lang.of(&road.indicator.name);
        Some(Self {
            kicker: phrases.poster_kicker(report),
            title: phrases.poster_title(reached.amount()?, goal.amount()?),
            lead: phrases.poster_lead(name, reached, goal, report),
            data: [reached, goal],
        })
    }
}

impl Part for Head<'_> {
    fn paper(&self, palette: &Palette) -> Color {
        palette.ink
    }

    fn draw(&self, pen: &Pen<'_>, top: f64) -> f64 {
        let light = Palette::LIGHT.paper;
        let lines = self.title.each_ref().map(String::as_str);
        let sizes = [56.0, 52.0, 48.0, 44.0, 40.0, 36.0];
        let size = sheet::fitting(&lines, INNER, &sizes).unwrap_or(32.0);
        let leading = size * 1.25;
        pen.words(SIDE, top + 28.0, &self.kicker, Type::plain(NOTE, light));
        let mut top = top + 52.0;
        for words in lines {
            pen.words(SIDE, top + leading / 2.0, words, Type::bold(size, light));
            top += leading;
        }
        let set = Type::plain(16.0, light);
        sheet::paragraph(pen, (SIDE, top + 8.0), INNER, &self.lead, set, 26.0) + 22.0
    }

    fn said(&self) -> Vec<String> {
        vec![self.title.join(" "), self.kicker.clone(), self.lead.clone()]
    }

    fn data(&self) -> Vec<Datum<'_>> {
        self.data.to_vec()
    }
}
