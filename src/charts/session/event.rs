//! What happens on the page, as plain data.

use crate::charts::plain_event::{PlainEvent, unknown};
use serde::Deserialize;

/// What happens on the page. Lengths are CSS pixels in the chart's box.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(try_from = "PlainEvent")]
pub enum Event {
    /// The box has this size.
    Resize {
        /// Width.
        width: f64,
        /// Height.
        height: f64,
        /// The size of the picture the chart takes the place of; 0 for none.
        like: (f64, f64),
    },
    /// The surroundings are dark or not.
    Scheme {
        /// Whether they are dark.
        dark: bool,
    },
    /// The page is printed, or no longer.
    Print {
        /// Whether what follows is for paper.
        on: bool,
    },
    /// The reader asks for less motion or not.
    Motion {
        /// Whether nothing is to move.
        reduced: bool,
    },
    /// The screen is about to show a picture.
    Frame {
        /// When, in milliseconds from any beginning.
        now: f64,
    },
    /// A whole state, as a string.
    Set {
        /// The string.
        state: String,
    },
    /// One key of the state, from a control.
    Choose {
        /// The key.
        name: String,
        /// Its new value; empty takes it away.
        value: String,
    },
    /// The reader goes from the table to the chart that draws a datum.
    Open {
        /// The datum, by key.
        key: String,
    },
    /// The reader chooses a row of the table.
    Focus {
        /// Its datum, by key.
        key: String,
    },
    /// The controls are opened or closed.
    Controls {
        /// Whether they are to be open.
        open: bool,
    },
    /// A file of later levels.
    File {
        /// What stands in it.
        text: String,
        /// The encoding it was read as, where that was not UTF-8.
        encoding: String,
    },
    /// The reader asks for a language.
    Language {
        /// Its tag.
        lang: String,
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
    /// A key, by its code.
    Key {
        /// As `KeyboardEvent.code` names it.
        code: String,
    },
    /// The chart lost the focus.
    Blur,
}

impl TryFrom<PlainEvent> for Event {
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
            "resize" => Self::Resize {
                width,
                height,
                like: (x, y),
            },
            "scheme" => Self::Scheme { dark: on },
            "print" => Self::Print { on },
            "motion" => Self::Motion { reduced: on },
            "frame" => Self::Frame { now: number },
            "set" => Self::Set { state: text },
            "choose" => Self::Choose { name, value: text },
            "open" => Self::Open { key: name },
            "focus" => Self::Focus { key: name },
            "controls" => Self::Controls { open: on },
            "file" => Self::File {
                text,
                encoding: name,
            },
            "language" => Self::Language { lang: name },
            "point" => Self::Point { x, y, coarse: on },
            "leave" => Self::Leave,
            "grab" => Self::Grab { x, y, coarse: on },
            "drop" => Self::Drop,
            "press" => Self::Press { x, y, coarse: on },
            "key" => Self::Key { code: name },
            "blur" => Self::Blur,
            _ => return unknown(),
        })
    }
}
