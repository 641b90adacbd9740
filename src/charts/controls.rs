//! What a reader can set by hand: said as plain data, so that the page only shows it and passes
//! on what is chosen.

use serde::Serialize;

/// The key of the place in a picture that opens a chart's controls. It is no datum.
pub const CONTROLS: &str = "controls";

/// One thing that can be set: a key of the state, and the form it is set in.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Control {
    /// The state key it sets.
    pub name: &'static str,
    /// What it is called.
    pub label: String,
    /// How it is set.
    #[serde(flatten)]
    pub form: Form,
}

/// The forms of controls.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "form", rename_all = "lowercase")]
pub enum Form {
    /// A number between two bounds, by slider or typed.
    Range {
        /// The least.
        least: f64,
        /// The most.
        most: f64,
        /// From one to the next.
        step: f64,
        /// The present one.
        value: f64,
        /// The present one in words.
        text: String,
    },
    /// Buttons, each of which sets the key to its value.
    Choices {
        /// The buttons.
        choices: Vec<Choice>,
    },
    /// A line of text.
    Text {
        /// The present one.
        value: String,
    },
    /// A file of the reader's own.
    File {
        /// What was found in the last one, or what is expected of it; one line each.
        said: Vec<String>,
    },
}

/// A button of a control.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// What it sets the key to; empty takes the key away.
    pub value: String,
    /// What it says.
    pub label: String,
    /// Whether it is the present one.
    pub chosen: bool,
}
