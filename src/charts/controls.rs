//! What a reader can set by hand: said as plain data, so that the page only shows it and passes
//! on what is chosen.

use serde::{Serialize, Serializer};

/// One thing that can be set: a key of the state, and the form it is set in. It is written flat,
/// its form by name, which takes a fraction of the code of a tagged union.
#[derive(Clone, Debug, PartialEq)]
pub struct Control {
    /// The state key it sets.
    pub name: &'static str,
    /// What it is called.
    pub label: String,
    /// How it is set.
    pub form: Form,
}

/// The forms of controls.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    /// A number between two bounds, by slider or typed.
    Range {
        /// The least and the most.
        bounds: (f64, f64),
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

/// A control as the page reads it.
#[derive(Serialize)]
struct Flat<'a> {
    name: &'a str,
    label: &'a str,
    form: &'static str,
    least: f64,
    most: f64,
    step: f64,
    value: f64,
    text: &'a str,
    choices: &'a [Choice],
    said: &'a [String],
}

impl Serialize for Control {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut flat = Flat {
            name: self.name,
            label: &self.label,
            form: "choices",
            least: 0.0,
            most: 0.0,
            step: 0.0,
            value: 0.0,
            text: "",
            choices: &[],
            said: &[],
        };
        match &self.form {
            Form::Range {
                bounds: (least, most),
                step,
                value,
                text,
            } => {
                flat = Flat {
                    form: "range",
                    least: *least,
                    most: *most,
                    step: *step,
                    value: *value,
                    text,
                    ..flat
                };
            }
            Form::Choices { choices } => flat.choices = choices,
            Form::Text { value } => {
                flat.form = "text";
                flat.text = value;
            }
            Form::File { said } => {
                flat.form = "file";
                flat.said = said;
            }
        }
        flat.serialize(serializer)
    }
}
