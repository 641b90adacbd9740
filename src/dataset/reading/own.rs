//! Somebody's own dataset, as one JSON text.

use super::json;
use super::notes::{Mistake, Notes};
use super::records::Records;
use crate::dataset::Dataset;
use crate::dataset::check::{Complaint, complaints, names};

impl Dataset {
    /// Reads a dataset from JSON: one object with the records of `data/*.toml` as lists, under the
    /// same names. What only proofreading needs may stand in it and is passed over.
    ///
    /// # Errors
    /// Every finding: the way to what is wrong, what was found and what was expected.
    pub fn from_json(text: &str) -> Result<Self, Vec<String>> {
        let tree = json::parse(text).map_err(|wrong| vec![wrong.to_string()])?;
        let (mut records, mut notes) = (Records::default(), Notes::default());
        records.add(&tree, &mut notes);
        if !notes.found.is_empty() {
            return Err(notes.found.iter().map(Mistake::to_string).collect());
        }
        let said =
            |found: Vec<Complaint>| found.iter().map(ToString::to_string).collect::<Vec<_>>();
        let dataset = records.finish().map_err(said)?;
        let found = complaints(&dataset);
        if found.is_empty() {
            Ok(dataset)
        } else {
            Err(said(found))
        }
    }
    /// The way to the entry of that id: `figure[12]`.
    pub fn way_to(&self, id: &str) -> Option<String> {
        let mut ids = names::ids(self);
        let (entry, _) = ids.find(|(_, known)| *known == id)?;
        Some(entry.to_string())
    }
}
