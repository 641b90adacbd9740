//! What there is to show after an event, as plain data.

use crate::charts::Control;
use crate::words::Line;
use serde::Serialize;

/// What there is to show after an event.
#[derive(Clone, Debug, Serialize, PartialEq)]
pub struct Answer {
    /// The state as a string.
    pub state: String,
    /// The tag of its language.
    pub lang: &'static str,
    /// What was not understood.
    pub warnings: Vec<String>,
    /// Whether the chart has to be painted anew.
    pub picture: bool,
    /// Whether the chart now says something else than before.
    pub changed: bool,
    /// Whether the layer above it has to be.
    pub overlay: bool,
    /// Whether the chart is on its way to another state and needs further frames.
    pub moving: bool,
    /// Whether the chart is a table, which the page shows.
    pub table: bool,
    /// Whether a key was the chart's own.
    pub handled: bool,
    /// Whether something is under the pointer.
    pub pointing: bool,
    /// Whether the pointer holds something.
    pub held: bool,
    /// What is said of the datum asked about.
    pub tooltip: Option<Shown>,
    /// What can be set by hand, while that is open.
    pub controls: Option<Vec<Control>>,
    /// What a screen reader says, when keys or controls changed something.
    pub spoken: String,
}

/// A tooltip and the box of its datum, which it must not cover; CSS pixels.
#[derive(Clone, Debug, Serialize, PartialEq)]
pub struct Shown {
    /// The datum, by key.
    pub key: String,
    /// Left edge of the datum.
    pub left: f64,
    /// Its upper edge.
    pub top: f64,
    /// Its right edge.
    pub right: f64,
    /// Its lower edge.
    pub bottom: f64,
    /// Whether it stays.
    pub pinned: bool,
    /// What is said.
    pub lines: Vec<Line>,
    /// What can be done with it, while it stays: copy it, see it in the table, ask where it comes
    /// from; empty for what cannot.
    pub steps: Vec<&'static str>,
}
