//! The foot: where all of it is printed, and what the marks mean.

use super::Part;
use super::sheet::{self, INNER, NOTE, SIDE};
use crate::charts::pen::{Pen, Type};
use crate::model::{Datum, Model};
use crate::picture::{Color, Palette};
use crate::words::Lang;

/// The foot of the picture.
pub struct Foot {
    source: String,
    rest: [String; 2],
}

impl Foot {
    /// What it says below a picture that shows these data.
    pub fn of<'a>(model: &Model, lang: Lang, data: impl Iterator<Item = Datum<'a>>) -> Self {
        let mut paragraphs: Vec<u16> = data.flat_map(|datum| model.printed_in(datum)).collect();
        paragraphs.sort_unstable();
        paragraphs.dedup();
        let phrases = lang.poster_phrases();
        Self {
            source: lang.phrases().source(model.dataset().report()),
            rest: [
                phrases.paragraphs(&paragraphs),
                phrases.marks_note().to_owned(),
            ],
        }
    }
}

impl Part for Foot {
    fn paper(&self, palette: &Palette) -> Color {
        palette.ink
    }

    fn draw(&self, pen: &Pen<'_>, top: f64) -> f64 {
        let set = Type::plain(NOTE, Palette::LIGHT.paper);
        let source = Type { bold: true, ..set };
        let at = (SIDE, top + 14.0);
        let mut bottom = sheet::paragraph(pen, at, INNER, &self.source, source, 24.0);
        for said in &self.rest {
            bottom = sheet::paragraph(pen, (SIDE, bottom + 2.0), INNER, said, set, 21.0);
        }
        bottom + 26.0
    }

    fn said(&self) -> Vec<String> {
        let mut said = vec![self.source.clone()];
        said.extend(self.rest.iter().cloned());
        said
    }

    fn data(&self) -> Vec<Datum<'_>> {
        Vec::new()
    }
}
