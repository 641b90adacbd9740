//! A talk on a wall, as the deck's script may call it.

use super::MODEL;
use crate::charts::{self, DeckEvent, Talk};
use crate::dataset::story::Story;
use crate::paint::canvas;
use crate::paint::svg::{self, About};
use crate::picture::text;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use std::rc::Rc;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::HtmlCanvasElement;

/// A talk on a wall.
#[wasm_bindgen]
pub struct Deck {
    deck: charts::Deck,
}

#[wasm_bindgen]
impl Deck {
    /// A deck of a talk, from the bytes the site carries.
    ///
    /// # Errors
    /// If the bytes are no talk, or one that does not fit the dataset.
    #[wasm_bindgen(constructor)]
    pub fn new(story: &[u8]) -> Result<Deck, JsValue> {
        let story = Story::unpack(story)
            .ok_or_else(|| JsValue::from_str("found no talk in the file of a talk"))?;
        let model = MODEL.with(Rc::clone);
        let talk = Talk::of(&model, story)
            .map_err(|_| JsValue::from_str("found a talk of another dataset"))?;
        Ok(Self {
            deck: charts::Deck::new(model, talk),
        })
    }

    /// Takes an event, gives back what there is to show.
    ///
    /// # Errors
    /// If the event is not one, with what was found.
    pub fn send(&mut self, event: JsValue) -> Result<JsValue, JsValue> {
        let event: DeckEvent = serde_wasm_bindgen::from_value(event)?;
        let shown = self.deck.take(event);
        Ok(shown.serialize(&Serializer::json_compatible())?)
    }

    /// Goes on to a moment, in milliseconds; gives back whether further frames are needed.
    #[wasm_bindgen(js_name = goOn)]
    pub fn go_on(&mut self, now: f64) -> bool {
        self.deck.go_on(now)
    }

    /// Paints what fills the wall at `ratio` device pixels to a CSS pixel.
    ///
    /// # Errors
    /// If the canvas cannot be drawn on.
    pub fn paint(&self, target: HtmlCanvasElement, ratio: f64) -> Result<(), JsValue> {
        canvas::paint(&self.deck.picture(), target, ratio, text::FONTS).map_err(JsValue::from)
    }

    /// Paints what is laid over it.
    ///
    /// # Errors
    /// If the canvas cannot be drawn on.
    #[wasm_bindgen(js_name = paintOverlay)]
    pub fn paint_overlay(&self, target: HtmlCanvasElement, ratio: f64) -> Result<(), JsValue> {
        canvas::paint(&self.deck.overlay(), target, ratio, text::FONTS).map_err(JsValue::from)
    }

    /// Paints a step, from 1, as large as the canvas, laid out for a wall of so many CSS pixels.
    ///
    /// # Errors
    /// If the canvas cannot be drawn on.
    #[wasm_bindgen(js_name = paintStep)]
    pub fn paint_step(
        &self,
        target: HtmlCanvasElement,
        step: u16,
        width: u32,
        height: u32,
    ) -> Result<(), JsValue> {
        let picture = self.deck.still(step, (width, height), false);
        let ratio = f64::from(target.width()) / f64::from(width.max(1));
        canvas::paint(&picture, target, ratio, text::FONTS).map_err(JsValue::from)
    }

    /// A step, from 1, as an SVG document for paper.
    pub fn svg(&self, step: u16, width: u32, height: u32) -> String {
        let about = About {
            title: &self.deck.title_of(step),
            description: &self.deck.describe(step),
            lang: self.deck.lang().tag(),
        };
        svg::document(&self.deck.still(step, (width, height), true), &about)
    }

    /// What somebody may mean by a text, best first; the first call takes longest, and may be
    /// made before anything is typed.
    ///
    /// # Errors
    /// If it cannot be handed over.
    pub fn find(&self, text: &str) -> Result<JsValue, JsValue> {
        let found = self.deck.find(text);
        Ok(found.serialize(&Serializer::json_compatible())?)
    }

    /// The finding of a step, from 1.
    pub fn title(&self, step: u16) -> String {
        self.deck.title_of(step)
    }

    /// What is seen of a step, in words.
    pub fn describe(&self, step: u16) -> String {
        self.deck.describe(step)
    }

    /// What the speaker says at a step, from 1.
    pub fn notes(&self, step: u16) -> String {
        self.deck.notes(step)
    }

    /// How many steps there are.
    pub fn count(&self) -> u16 {
        self.deck.count()
    }
}
