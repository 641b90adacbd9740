//! stub
use super::Body;
use super::stage::Stage;
use crate::charts::pen::{Bounds, Pen};
use crate::charts::trajectory::Journey;
use crate::model::{Datum, Model};
use crate::view::State;

/// stub
pub struct Road<'a> {
    journey: &'a Journey<'a>,
    state: &'a State,
}

impl<'a> Road<'a> {
    /// stub
    pub fn of(_model: &'a Model, state: &'a State, journey: &'a Journey<'a>) -> Option<Self> {
        Some(Self { journey, state })
    }
}

impl Body for Road<'_> {
    fn draw(&self, _pen: &Pen<'_>, _stage: Stage, _within: Bounds) {
        let _ = self.state;
    }

    fn data(&self) -> Vec<Datum<'_>> {
        self.journey.road.goal.into_iter().collect()
    }
}
