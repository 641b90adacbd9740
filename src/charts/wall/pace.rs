//! How fast it was, is to go and has to go, for the back row: of one indicator as columns, of
//! several as rows on one axis.

mod columns;
mod rows;

use super::Body;
use super::stage::Stage;
use crate::charts::pace::chosen;
use crate::charts::pen::{Bounds, Pen};
use crate::model::{Datum, Model, Pace as Rates, Stage as Rate};
use crate::view::State;
use crate::words::Lang;

/// Rates side by side.
pub struct Pace<'a> {
    model: &'a Model,
    paces: Vec<Rates<'a>>,
    lang: Lang,
}

impl<'a> Pace<'a> {
    /// The rates a state asks for; nothing where there are none.
    pub fn of(model: &'a Model, state: &'a State) -> Option<Self> {
        let paces = chosen(model, state);
        (!paces.is_empty()).then_some(Self {
            model,
            paces,
            lang: state.lang,
        })
    }
}

impl Body for Pace<'_> {
    fn draw(&self, pen: &Pen<'_>, stage: Stage, within: Bounds) {
        match self.paces.as_slice() {
            [only] => self.columns(pen, stage, within, only),
            _ => self.rows(pen, stage, within),
        }
    }

    fn data(&self) -> Vec<Datum<'_>> {
        let paces = self.paces.iter();
        let rates = paces.flat_map(|pace| Rate::ALL.map(|rate| pace.rate(rate)));
        let targets = self.paces.iter().map(|pace| Datum::Figure(pace.target));
        rates.flatten().chain(targets).collect()
    }
}
