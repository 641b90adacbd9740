//! What is taken along from a chart, and the colours it is given by its host.

use super::Session;
use crate::charts::{draw, home, reaction, table};
use crate::picture::{Color, HostColours, Picture};
use crate::view::{ChartName, Theme};
use crate::words::table::{Row, rows};
use crate::words::{Lang, Provenance};
use serde::Serialize;
use std::borrow::Cow;

/// The size of a picture taken of a chart that is not in sight: that of the site's own pictures.
const STILL: (u32, u32) = (640, 400);

/// The colours a chart has, as CSS writes them, and what was not taken of its host's.
#[derive(Debug, Serialize)]
pub struct Dress {
    /// Name and value of each.
    pub colours: Vec<(&'static str, String)>,
    /// What was not taken, and why.
    pub warnings: Vec<String>,
}

impl Session {
    /// The chart where it comes to rest.
    pub fn still(&self) -> Cow<'_, Picture> {
        if self.picture.operations.is_empty() {
            let state = &self.view.state;
            Cow::Owned(draw(&self.model, state, STILL, self.around))
        } else {
            Cow::Borrowed(&self.picture)
        }
    }

    /// The language it speaks.
    pub fn lang(&self) -> Lang {
        self.view.state.lang
    }

    /// The data it shows where there is room for all, with all there is to say of each.
    pub fn rows(&self) -> Vec<Row<'_>> {
        let (model, state) = (&self.model, &self.view.state);
        if state.chart == ChartName::Figures {
            table(model, state).rows
        } else {
            rows(model, &home::drawn(model, state), state.lang)
        }
    }

    /// Where a value comes from, by key; `None` for what is none.
    pub fn provenance(&self, key: &str) -> Option<Provenance> {
        reaction::source(&self.model, &self.view.state, key)
    }

    /// Takes its host's colours as far as nothing is lost by them; the next event draws in them.
    pub fn dress(&mut self, host: &HostColours<'_>) -> Dress {
        let (palette, warnings) = host.palette(self.scheme());
        let own = (host.is_given() && self.view.state.theme != Theme::Contrast).then_some(palette);
        if own != self.own {
            self.own = own;
            self.picture = Picture::default();
            self.motion = None;
        }
        let palette = self.palette();
        let colours = [
            ("paper", palette.paper),
            ("ink", palette.ink),
            ("muted", palette.muted),
            ("hair", palette.hair),
            ("reported", palette.reported),
            ("derived", palette.derived),
            ("target", palette.target),
            ("supposed", palette.supposed),
        ];
        Dress {
            colours: colours.map(|(name, color)| (name, written(color))).into(),
            warnings,
        }
    }
}

fn written(color: Color) -> String {
    let (red, green, blue) = color.rgb;
    format!("rgb({red} {green} {blue})")
}
