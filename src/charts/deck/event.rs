//! What happens on a deck, as plain data.

use crate::charts::plain_event::{PlainEvent, unknown};
use serde::Deserialize;

/// What happens on a deck. Lengths are CSS pixels on the wall.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(try_from = "PlainEvent")]
pub enum DeckEvent {
    /// The wall has this size.
    Resize {
        /// Width.
        width: f64,
        /// Height.
        height: f64,
    },
    /// The surroundings are dark or not.
    Scheme {
        /// Whether they are dark.
        dark: bool,
    },
    /// The presenter asks for less motion or not.
    Motion {
        /// Whether nothing is to move.
        reduced: bool,
    },
    /// Where the address leads, as a state string.
    Set {
        /// The string.
        state: String,
    },
    /// To the next step, or back into the talk from an answer.
    Next,
    /// To the step before, or back into the talk from an answer.
    Back,
    /// To a step by its number, from 1; the first or last where there is none.
    Step {
        /// The number.
        number: f64,
    },
    /// A value, chain or member fills the wall.
    Answer {
        /// It, by key.
        key: String,
        /// What was typed for it; empty where it was pointed at.
        asked: String,
    },
    /// From an answer to the chart that draws it, and from there to the answer.
    Turn,
    /// One level up: from the value the keys are at, else back into the talk or to what the step
    /// itself supposes.
    Return,
    /// What is supposed grows by so many tenths of a per cent.
    Suppose {
        /// The tenths.
        tenths: f64,
    },
    /// Everything in a language.
    Language {
        /// Its tag.
        lang: String,
    },
    /// Everything in the colours of a theme.
    Theme {
        /// Its name in states.
        name: String,
    },
    /// The step's number is shown or not.
    Counter {
        /// Whether it is.
        shown: bool,
    },
    /// The pointer is here.
    Point {
        /// From the left.
        x: f64,
        /// From the top.
        y: f64,
        /// Whether it is a finger.
        coarse: bool,
    },
    /// The pointer left.
    Leave,
    /// The pointer is pressed down here.
    Grab {
        /// From the left.
        x: f64,
        /// From the top.
        y: f64,
        /// Whether it is a finger.
        coarse: bool,
    },
    /// The pointer is lifted.
    Drop,
    /// A click or tap here.
    Press {
        /// From the left.
        x: f64,
        /// From the top.
        y: f64,
        /// Whether it is a finger.
        coarse: bool,
    },
    /// The keys go to the next value on the wall, or the one before.
    Walk {
        /// Whether to the one before.
        backward: bool,
    },
    /// The value the keys are at fills the wall.
    Enter,
}

impl TryFrom<PlainEvent> for DeckEvent {
    type Error = String;

    fn try_from(plain: PlainEvent) -> Result<Self, String> {
        let PlainEvent {
            x,
            y,
            width,
            height,
            number,
            on,
            name,
            text,
            r#type,
        } = plain;
        Ok(match r#type.as_str() {
            "resize" => Self::Resize { width, height },
            "scheme" => Self::Scheme { dark: on },
            "motion" => Self::Motion { reduced: on },
            "set" => Self::Set { state: text },
            "next" => Self::Next,
            "back" => Self::Back,
            "step" => Self::Step { number },
            "answer" => Self::Answer {
                key: name,
                asked: text,
            },
            "turn" => Self::Turn,
            "return" => Self::Return,
            "suppose" => Self::Suppose { tenths: number },
            "language" => Self::Language { lang: name },
            "theme" => Self::Theme { name },
            "counter" => Self::Counter { shown: on },
            "point" => Self::Point { x, y, coarse: on },
            "leave" => Self::Leave,
            "grab" => Self::Grab { x, y, coarse: on },
            "drop" => Self::Drop,
            "press" => Self::Press { x, y, coarse: on },
            "walk" => Self::Walk { backward: on },
            "enter" => Self::Enter,
            _ => return unknown(),
        })
    }
}
