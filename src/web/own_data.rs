//! Charts of somebody's own dataset.

use super::Chart;
use crate::model::Model;
use std::rc::Rc;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// How many findings are told at once.
const MOST: usize = 10;

/// Somebody's own dataset, read and checked, for any number of charts.
#[wasm_bindgen]
pub struct Data {
    model: Rc<Model>,
}

#[wasm_bindgen]
impl Data {
    /// Reads JSON: what `data/dataset.json` of the site is an example of.
    ///
    /// # Errors
    /// The first findings, one a line: the way to it, what was found and what was expected.
    pub fn read(text: &str) -> Result<Self, JsValue> {
        let model = Model::from_json(text).map_err(|findings| told(&findings))?;
        Ok(Self {
            model: Rc::new(model),
        })
    }
}

#[wasm_bindgen]
impl Chart {
    /// A chart of a state string and of somebody's own dataset.
    pub fn of(state: &str, data: &Data) -> Self {
        Self::drawn_from(Rc::clone(&data.model), state)
    }
}

fn told(findings: &[String]) -> JsValue {
    let mut lines: Vec<String> = findings.iter().take(MOST).cloned().collect();
    if findings.len() > MOST {
        lines.push(format!("and {} more", findings.len() - MOST));
    }
    JsValue::from(lines.join("\n"))
}
