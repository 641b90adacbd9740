//! The answer on the wall: one value as large as the wall allows, with how it is printed or
//! follows, what changed and what is to come.

mod beside;
mod head;
mod large;

use super::Body;
use super::stage::Stage;
use crate::charts::pen::{Bounds, Pen};
use crate::model::{Datum, Model};
use crate::view::State;
use crate::words::{Asked, asked};

/// How far the rule over what stands beside is from that.
const UNDER_RULE: f64 = 14.0;

/// One value with what is known around it.
pub struct Figure<'a> {
    model: &'a Model,
    datum: Datum<'a>,
    state: &'a State,
    asked: Asked,
}

impl<'a> Figure<'a> {
    /// What is known of the datum of that key.
    pub fn of(model: &'a Model, state: &'a State, key: &str) -> Option<Self> {
        let datum = model.datum(key)?;
        Some(Self {
            model,
            datum,
            state,
            asked: asked(model, datum, state.lang),
        })
    }
}

impl Body for Figure<'_> {
    fn draw(&self, pen: &Pen<'_>, stage: Stage, within: Bounds) {
        let (asked, id) = (&self.asked, self.datum.id());
        let top = head::draw(pen, within, id, asked, self.state);
        let beside = beside::Columns::of(asked, within, stage);
        let rule = within.bottom - beside.height() - UNDER_RULE;
        let room = Bounds {
            top,
            bottom: rule - 8.0,
            ..within
        };
        large::draw(pen, room, id, asked);
        pen.object("rule", || {
            let ends = [(within.left, rule), (within.right, rule)];
            pen.path(&ends, stage.stroke(1.2), pen.palette.ink);
        });
        beside.draw(pen, rule + UNDER_RULE);
    }

    fn data(&self) -> Vec<Datum<'_>> {
        let beside = self.asked.beside.iter();
        let keys = beside.filter_map(|it| it.key.as_deref());
        let mut data = vec![self.datum];
        data.extend(keys.filter_map(|key| self.model.datum(key)));
        data
    }

    fn stands_alone(&self) -> bool {
        true
    }
}
