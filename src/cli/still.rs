//! A chart as a still picture: an SVG document, drawn by the same code as the live one.

use std::rc::Rc;
use std::str::FromStr;

use anyhow::{Result, bail};
use xiongguan::charts::{self, Deck, DeckEvent, Talk};
use xiongguan::model::Model;
use xiongguan::paint::svg::{self, About};
use xiongguan::picture::Scheme;
use xiongguan::view::State;

/// The size of a picture in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

impl FromStr for Size {
    type Err = String;

    fn from_str(written: &str) -> Result<Self, String> {
        let read = || {
            let (width, height) = written.split_once('x')?;
            Some(Self {
                width: width.parse().ok()?,
                height: height.parse().ok()?,
            })
        };
        let told = "expected a width and a height in pixels, such as 1200x675";
        read().ok_or_else(|| told.to_owned())
    }
}

/// What becomes of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Future {
    /// A chart may come alive in its place, and looks the same.
    Alive,
    /// Nothing can ever be done with it.
    Still,
}

/// What a talk shows where an address with a step leads, as a document that stands alone.
pub fn wall(model: Rc<Model>, talk: Talk, address: &str, size: Size) -> String {
    let Size { width, height } = size;
    let mut deck = Deck::new(model, talk);
    let shown = deck.take(DeckEvent::Set {
        state: address.to_owned(),
    });
    for warning in &shown.warnings {
        eprintln!("xiongguan: {warning}");
    }
    let (width, height) = (width.into(), height.into());
    deck.take(DeckEvent::Resize { width, height });
    let about = About {
        title: &shown.title,
        description: &deck.describe(shown.step),
        lang: shown.lang,
    };
    svg::document(&deck.picture(), &about)
}

/// A step of a talk in the deck's language and colours, as a document that stands alone.
pub fn step(deck: &Deck, number: u16, Size { width, height }: Size) -> String {
    let about = About {
        title: &deck.title_of(number),
        description: &deck.describe(number),
        lang: deck.lang().tag(),
    };
    svg::document(&deck.still(number, (width, height), false), &about)
}

/// The chart of a state, as a document that stands alone.
pub fn draw(model: &Model, state: &State, size: Size, future: Future) -> Result<String> {
    let Size { width, height } = size;
    let mut picture = charts::draw(model, state, (width, height), Scheme::Light);
    if future == Future::Still {
        picture = charts::without_hints(picture);
    }
    if (picture.width, picture.height) != (width, height) {
        bail!(
            "a chart cannot be {width}x{height}; the nearest it can be is {}x{}",
            picture.width,
            picture.height
        );
    }
    let about = About {
        title: &charts::title(model, state),
        description: &charts::describe(model, state),
        lang: state.lang.tag(),
    };
    Ok(svg::document(&picture, &about))
}
