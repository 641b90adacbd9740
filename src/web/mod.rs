//! What the page's script may call: events in as plain data, pictures onto its canvases, words
//! out. Decides nothing.

mod own_data;

use crate::charts::{Event, Session};
use crate::dataset::Dataset;
use crate::model::Model;
use crate::paint::canvas;
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
}

#[wasm_bindgen]
impl Chart {
    /// A chart of a state string.
    #[wasm_bindgen(constructor)]
    pub fn new(state: &str) -> Self {
        let (session, warnings) = MODEL.with(|model| Session::new(Rc::clone(model), state));
        Self { session, warnings }
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
        canvas::paint(&self.session.picture(), target, ratio).map_err(JsValue::from)
    }

    /// Paints what is laid over the chart.
    ///
    /// # Errors
    /// If the canvas cannot be drawn on.
    #[wasm_bindgen(js_name = paintOverlay)]
    pub fn paint_overlay(&self, target: HtmlCanvasElement, ratio: f64) -> Result<(), JsValue> {
        canvas::paint(&self.session.overlay(), target, ratio).map_err(JsValue::from)
    }

    /// The chart as a table, with its filters.
    ///
    /// # Errors
    /// If it cannot be handed over.
    pub fn table(&self) -> Result<JsValue, JsValue> {
        let table = self.session.table();
        Ok(table.serialize(&Serializer::json_compatible())?)
    }

    /// The keys of everything that some chart draws; to be asked once a page.
    pub fn homes(&self) -> Vec<String> {
        self.session.homes()
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
