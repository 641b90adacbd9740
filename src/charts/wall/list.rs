//! stub
use super::Body;
use super::stage::Stage;
use crate::charts::pen::{Bounds, Pen};
use crate::model::{Datum, Model};
use crate::view::State;

/// stub
pub struct List<'a> {
    model: &'a Model,
    state: &'a State,
}

impl<'a> List<'a> {
    /// stub
    pub fn of(model: &'a Model, state: &'a State) -> Option<Self> {
        Some(Self { model, state })
    }
}

impl Body for List<'_> {
    fn draw(&self, _pen: &Pen<'_>, _stage: Stage, _within: Bounds) {
        let _ = (self.model, self.state);
    }

    fn data(&self) -> Vec<Datum<'_>> {
        Vec::new()
    }
}
