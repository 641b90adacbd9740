//! A model of somebody's own dataset.

use super::{Model, sound};
use crate::dataset::Dataset;

impl Model {
    /// Reads a dataset from JSON and derives all that can be derived, once nothing is wrong in it.
    ///
    /// # Errors
    /// Every finding, as [`Dataset::from_json`] says them.
    pub fn from_json(text: &str) -> Result<Self, Vec<String>> {
        let model = Self::new(Dataset::from_json(text)?);
        let dataset = model.dataset();
        let named = |id: &str| dataset.way_to(id).is_some();
        let found: Vec<String> = sound::complaints(&model, &named)
            .iter()
            .map(|wrong| {
                let way = dataset.way_to(&wrong.id).unwrap_or_default();
                format!("{way}.{}: {}", wrong.field, wrong.reason)
            })
            .collect();
        if found.is_empty() {
            Ok(model)
        } else {
            Err(found)
        }
    }
}
