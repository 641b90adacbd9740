//! What each key asks for.

use super::Session;
use crate::charts::{CONTROLS, reaction};
use crate::view::{Direction, Message};

impl Session {
    /// The message of a key; `None` if the key is not the chart's.
    pub(super) fn key_message(&self, code: &str) -> Option<Message> {
        let view = &self.view;
        let by_chart = reaction::keyed(&self.model, &view.state, view.pinned, code);
        if let Some(state) = by_chart {
            return Some(Message::Change(state));
        }
        let asked = view.asked();
        match code {
            "ArrowRight" => Some(Message::Step(Direction::Next)),
            "ArrowLeft" => Some(Message::Step(Direction::Previous)),
            "ArrowUp" => Some(Message::Step(Direction::Up)),
            "ArrowDown" => Some(Message::Step(Direction::Down)),
            "Home" => Some(Message::Step(Direction::First)),
            "End" => Some(Message::Step(Direction::Last)),
            "Enter" | "Space" | "NumpadEnter" => self.confirmed(asked?),
            "Escape" if view.controls => Some(Message::Controls(false)),
            "Escape" if asked.is_some() => Some(Message::LetGo),
            "KeyT" => Some(self.to_table_or_back()),
            _ => None,
        }
    }

    fn confirmed(&self, key: &str) -> Option<Message> {
        if key == CONTROLS {
            return Some(Message::Controls(true));
        }
        let state = reaction::pressed(&self.model, &self.view.state, key);
        Some(state.map_or(Message::TogglePin, Message::Change))
    }
}
