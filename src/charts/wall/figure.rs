//! stub
use super::Body;
use super::stage::Stage;
use crate::charts::pen::{Bounds, Pen};
use crate::model::{Datum, Model};
use crate::view::State;

/// stub
pub struct Figure<'a> {
    datum: Datum<'a>,
    state: &'a State,
}

impl<'a> Figure<'a> {
    /// stub
    pub fn of(model: &'a Model, state: &'a State, key: &str) -> Option<Self> {
        let datum = model.datum(key)?;
        Some(Self { datum, state })
    }
}

impl Body for Figure<'_> {
    fn draw(&self, _pen: &Pen<'_>, _stage: Stage, _within: Bounds) {
        let _ = self.state;
    }

    fn data(&self) -> Vec<Datum<'_>> {
        vec![self.datum]
    }

    fn stands_alone(&self) -> bool {
        true
    }
}
