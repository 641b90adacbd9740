//! An event as a page writes it, of a chart or of a talk on a wall.

use serde::Deserialize;

/// An event's type and what goes with that. One flat record for all takes far less code to read
/// than one for each type.
#[derive(Deserialize)]
pub struct PlainEvent {
    /// What happens.
    pub r#type: String,
    /// From the left, CSS pixels.
    #[serde(default)]
    pub x: f64,
    /// From the top, CSS pixels.
    #[serde(default)]
    pub y: f64,
    /// CSS pixels.
    #[serde(default)]
    pub width: f64,
    /// CSS pixels.
    #[serde(default)]
    pub height: f64,
    /// Whatever is counted: milliseconds, a step, tenths of a per cent.
    #[serde(default)]
    pub number: f64,
    /// Whatever is so or not: a finger, dark, still, open, shown, backward.
    #[serde(default)]
    pub on: bool,
    /// Whatever is named: a state, a control, a datum, a language, a theme, a key, an encoding.
    #[serde(default)]
    pub name: String,
    /// What is put in, as text.
    #[serde(default)]
    pub text: String,
}

/// What is said of a type that is none.
pub fn unknown<Event>() -> Result<Event, String> {
    Err("found an event of an unknown type".to_owned())
}
