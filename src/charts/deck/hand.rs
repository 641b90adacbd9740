//! What the presenter's hand does on a wall: points, pulls, walks along the values.

use super::answer::answer;
use super::{Deck, DeckEvent};
use crate::charts::trajectory::{self, Journey};
use crate::model::Rate;
use crate::view::{ChartName, State};

/// How far beside a mark a pointer still means it, as a part of the wall's height.
const REACH: f64 = 1.0 / 50.0;
const REACH_COARSE: f64 = 1.0 / 25.0;

impl Deck {
    /// Whether an event pulls at something, which follows the hand at once.
    pub(super) fn pulls(&self, event: &DeckEvent) -> bool {
        match event {
            DeckEvent::Point { .. } => self.held.is_some(),
            DeckEvent::Suppose { .. } => true,
            _ => false,
        }
    }

    /// The state that something done by hand asks for.
    pub(super) fn by_hand(&mut self, event: DeckEvent) -> Option<State> {
        match event {
            DeckEvent::Point { x, y, .. } if self.held.is_some() => {
                let place = self.held.as_ref()?.plane.read(x, y);
                self.pulled = true;
                self.hover = None;
                trajectory::pulled(&self.model, &self.state, place)
            }
            DeckEvent::Point { x, y, coarse } => {
                self.hover = self.key_at(x, y, coarse);
                None
            }
            DeckEvent::Leave => {
                self.hover = None;
                None
            }
            DeckEvent::Grab { x, y, coarse } => {
                self.pulled = false;
                let key = self.key_at(x, y, coarse)?;
                let pull = self.picture.pull.as_ref()?;
                self.held = (pull.key.as_ref() == Some(&key)).then(|| pull.clone());
                None
            }
            DeckEvent::Drop => {
                self.held = None;
                None
            }
            DeckEvent::Press { .. } if self.pulled => {
                self.pulled = false;
                None
            }
            DeckEvent::Press { x, y, coarse } => {
                let key = self.key_at(x, y, coarse)?;
                self.zoomed(&key)
            }
            DeckEvent::Walk { backward } => {
                self.walked = self.walked_to(backward);
                self.hover = None;
                None
            }
            DeckEvent::Enter => {
                let key = self.walked.clone().or_else(|| self.hover.clone())?;
                self.zoomed(&key)
            }
            DeckEvent::Suppose { tenths } => self.supposed(tenths.clamp(-500.0, 500.0) as i16),
            _ => None,
        }
    }

    /// One datum over the whole wall; nothing where it fills it already, or where it is one of what
    /// the presenter supposes, which has no wall of its own: that of its name is what the report's
    /// own rate leads to.
    fn zoomed(&self, key: &str) -> Option<State> {
        let supposes = self.state.growth.is_some() || self.state.price.is_some();
        if supposes && self.model.can_suppose(key) {
            return None;
        }
        answer(&self.model, key, "", &self.state).filter(|zoomed| *zoomed != self.state)
    }

    fn supposed(&self, tenths: i16) -> Option<State> {
        if self.state.chart != ChartName::Trajectory {
            return None;
        }
        let growth = Journey::of(&self.model, &self.state)?.what_if?.growth;
        let present = self.state.growth.unwrap_or(Rate::nearest(growth.value));
        Some(State {
            growth: Some(present.stepped(tenths)),
            ..self.state.clone()
        })
    }

    fn key_at(&self, x: f64, y: f64, coarse: bool) -> Option<String> {
        let share = if coarse { REACH_COARSE } else { REACH };
        let reach = share * f64::from(self.size.1);
        let target = self.picture.hit(x, y, reach)?;
        Some(target.key.clone())
    }

    /// The value after the one the keys are at, in the order they are drawn; after the last none.
    fn walked_to(&self, backward: bool) -> Option<String> {
        let mut keys: Vec<&str> = Vec::new();
        for target in &self.picture.targets {
            if !keys.contains(&target.key.as_str()) {
                keys.push(&target.key);
            }
        }
        if backward {
            keys.reverse();
        }
        let at = self.walked.as_deref();
        let next = match keys.iter().position(|key| Some(*key) == at) {
            Some(place) => place + 1,
            None => 0,
        };
        keys.get(next).map(|key| (*key).to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::Talk;
    use crate::dataset::story::{Form, Step, Story};
    use crate::dataset::{Bilingual, Dataset};
    use crate::model::Model;
    use std::rc::Rc;

    fn road() -> Deck {
        let notes = Bilingual {
            zh: String::new(),
            en: String::new(),
        };
        let step = Step {
            state: "chart=trajectory&indicators=gdp".to_owned(),
            form: Form::Chart,
            title: None,
            label: None,
            number: None,
            notes,
        };
        let model = Rc::new(Model::new(Dataset::embedded()));
        let talk = Talk::of(&model, Story { steps: vec![step] }).expect("it fits");
        let mut deck = Deck::new(model, talk);
        let (width, height) = (1920.0, 1080.0);
        deck.take(DeckEvent::Resize { width, height });
        deck
    }

    /// What fills the wall after a press on a datum.
    fn pressed(deck: &mut Deck, key: &str) -> String {
        let bounds = deck.picture.target(key).expect(key).shape.bounds();
        deck.take(DeckEvent::Press {
            x: (bounds.left + bounds.right) / 2.0,
            y: (bounds.top + bounds.bottom) / 2.0,
            coarse: false,
        })
        .address
    }

    #[test]
    fn a_press_fills_the_wall_with_a_value_but_never_with_another_of_its_name() {
        let mut deck = road();
        let own = pressed(&mut deck, "gdp-supposed-2026");
        assert!(own.contains("focus=gdp-supposed-2026"), "{own}");
        deck.take(DeckEvent::Return);
        deck.take(DeckEvent::Suppose { tenths: 20.0 });
        // The wall of that name shows where the report's own rate leads, not nine per cent.
        let supposed = pressed(&mut deck, "gdp-supposed-2026");
        assert_eq!(supposed, "chart=trajectory&indicators=gdp&growth=9&step=1");
        let reached = pressed(&mut deck, "gdp-2021");
        assert!(reached.contains("focus=gdp-2021"), "{reached}");
    }
}
