//! What the page's script may call: events in as plain data, pictures onto its canvases, words
//! out. Decides nothing.

mod deck;
mod own_data;
mod still;

use crate::charts::{self, Event, Session};
use crate::dataset::Dataset;
use crate::model::Model;
use crate::paint::canvas;
use crate::paint::svg::{self, About};
use crate::picture::{HostColours, text};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use std::rc::Rc;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::HtmlCanvasElement;

thread_local! {
    /// One dataset and one model for all charts of a page.
    static MODEL: Rc<Model> = Rc::new(Model::new(Dataset::embedded()));
}

/// One chart on one page.
#[wasm_bindgen]
pub struct Chart {
    session: Session,
    /// What the first state had that was not understood, until the first answer says it.
    warnings: Vec<String>,
    /// The fonts words are set in, the host's own first.
    fonts: String,
}

impl Chart {
    fn drawn_from(model: Rc<Model>, state: &str) -> Self {
        let (session, warnings) = Session::new(model, state);
        Self {
            session,
            warnings,
            fonts: text::FONTS.to_owned(),
        }
    }
}

#[wasm_bindgen]
impl Chart {
    /// A chart of a state string.
    #[wasm_bindgen(constructor)]
    pub fn new(state: &str) -> Self {
        MODEL.with(|model| Self::drawn_from(Rc::clone(model), state))
    }

    /// Takes an event, gives back what there is to show.
    ///
    /// # Errors
    /// If the event is not one, with what was found.
    pub fn send(&mut self, event: JsValue) -> Result<JsValue, JsValue> {
        let event: Event = serde_wasm_bindgen::from_value(event)?;
        let mut answer = self.session.take(event);
        answer
            .warnings
            .splice(0..0, std::mem::take(&mut self.warnings));
        Ok(answer.serialize(&Serializer::json_compatible())?)
    }

    /// Paints the chart at `ratio` device pixels to a CSS pixel.
    ///
    /// # Errors
    /// If the canvas cannot be drawn on.
    pub fn paint(&self, target: HtmlCanvasElement, ratio: f64) -> Result<(), JsValue> {
        canvas::paint(&self.session.picture(), target, ratio, &self.fonts).map_err(JsValue::from)
    }

    /// Paints what is laid over the chart.
    ///
    /// # Errors
    /// If the canvas cannot be drawn on.
    #[wasm_bindgen(js_name = paintOverlay)]
    pub fn paint_overlay(&self, target: HtmlCanvasElement, ratio: f64) -> Result<(), JsValue> {
        canvas::paint(&self.session.overlay(), target, ratio, &self.fonts).map_err(JsValue::from)
    }

    /// The chart as a table, with its filters.
    ///
    /// # Errors
    /// If it cannot be handed over.
    pub fn table(&self) -> Result<JsValue, JsValue> {
        let table = self.session.table();
        Ok(table.serialize(&Serializer::json_compatible())?)
    }

    /// The data the chart shows, as rows of the table.
    ///
    /// # Errors
    /// If they cannot be handed over.
    pub fn rows(&self) -> Result<JsValue, JsValue> {
        let rows = self.session.rows();
        Ok(rows.serialize(&Serializer::json_compatible())?)
    }

    /// Where a value comes from, by key; null for what is none.
    ///
    /// # Errors
    /// If it cannot be handed over.
    pub fn provenance(&self, key: &str) -> Result<JsValue, JsValue> {
        let provenance = self.session.provenance(key);
        Ok(provenance.serialize(&Serializer::json_compatible())?)
    }

    /// The chart as an SVG document.
    pub fn svg(&self) -> String {
        let about = About {
            title: &self.session.title(),
            description: &self.session.describe(),
            lang: self.session.lang().tag(),
        };
        svg::document(&self.session.still(), &about)
    }

    /// Paints the chart as a picture of its own, `scale` device pixels to a CSS pixel, as far as
    /// canvases go; the canvas gets the size for it.
    ///
    /// # Errors
    /// If the canvas cannot be drawn on.
    #[wasm_bindgen(js_name = paintStill)]
    pub fn paint_still(&self, target: HtmlCanvasElement, scale: f64) -> Result<(), JsValue> {
        let still = charts::without_hints(self.session.still().into_owned());
        let scale = canvas::possible_scale(&still, scale);
        target.set_width((f64::from(still.width) * scale).round() as u32);
        target.set_height((f64::from(still.height) * scale).round() as u32);
        canvas::paint(&still, target, scale, &self.fonts).map_err(JsValue::from)
    }

    /// Takes colours of the host's, as `#rrggbb` or nothing, from the next event on, and fonts to
    /// go before the chart's own; gives back the colours the chart then has, by name, with what
    /// was not taken and why.
    ///
    /// # Errors
    /// If they cannot be handed over.
    pub fn dress(
        &mut self,
        paper: &str,
        ink: &str,
        accent: &str,
        fonts: &str,
    ) -> Result<JsValue, JsValue> {
        self.fonts = if fonts.is_empty() {
            text::FONTS.to_owned()
        } else {
            format!("{fonts},{}", text::FONTS)
        };
        let dress = self.session.dress(&HostColours { paper, ink, accent });
        Ok(dress.serialize(&Serializer::json_compatible())?)
    }

    /// The keys of everything that some chart draws; to be asked once a page.
    pub fn homes(&self) -> Vec<String> {
        self.session.homes()
    }

    /// The key of the datum that is meant when somebody asks about the chart as a whole.
    pub fn subject(&self) -> Option<String> {
        self.session.subject()
    }

    /// What somebody may mean by what they type, best first; the first call takes longest, and
    /// may be made before anything is typed.
    ///
    /// # Errors
    /// If it cannot be handed over.
    pub fn find(&self, text: &str) -> Result<JsValue, JsValue> {
        let found = self.session.find(text);
        Ok(found.serialize(&Serializer::json_compatible())?)
    }

    /// The finding.
    pub fn title(&self) -> String {
        self.session.title()
    }

    /// The chart in words.
    pub fn describe(&self) -> String {
        self.session.describe()
    }
}
