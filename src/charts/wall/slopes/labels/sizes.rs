//! How the labels of slopes are set.

use super::super::super::stage::{LABEL, WORDS};

/// Where names stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Under the changes.
    Stacked,
    /// Beside them, in a column.
    Column,
    /// Right after each.
    Running,
}

/// How labels are set.
#[derive(Clone, Copy)]
pub struct Sizes {
    /// The change.
    pub change: f64,
    /// What changed, and its level.
    pub name: f64,
    /// Where they stand.
    pub form: Form,
    /// Whether the name is broken into two lines.
    pub broken: bool,
}

impl Sizes {
    const fn stacked(change: f64, name: f64, broken: bool) -> Self {
        Self {
            change,
            name,
            form: Form::Stacked,
            broken,
        }
    }

    const fn beside(change: f64, name: f64, form: Form) -> Self {
        Self {
            change,
            name,
            form,
            broken: false,
        }
    }

    /// From one line of a name to the next.
    pub fn line(self) -> f64 {
        self.name * 1.3
    }

    /// From one label to the next.
    pub fn pitch(self) -> f64 {
        let names = if self.broken { 2.0 } else { 1.0 };
        if self.form == Form::Stacked {
            self.change * 1.05 + self.line() * (names + 1.0) + 6.0
        } else {
            self.change.max(self.name) * 1.3
        }
    }
}

/// From the largest labels to the smallest, of few slopes.
pub const STACKED: [Sizes; 8] = [
    Sizes::stacked(64.0, WORDS, false),
    Sizes::stacked(56.0, WORDS, false),
    Sizes::stacked(44.0, WORDS, false),
    Sizes::stacked(34.0, WORDS, false),
    Sizes::stacked(34.0, 16.0, false),
    Sizes::stacked(34.0, LABEL, true),
    Sizes::stacked(26.0, LABEL, false),
    Sizes::stacked(26.0, LABEL, true),
];
/// The same of any number.
pub const BESIDE: [Sizes; 7] = [
    Sizes::beside(26.0, WORDS, Form::Column),
    Sizes::beside(WORDS, WORDS, Form::Column),
    Sizes::beside(WORDS, 16.0, Form::Column),
    Sizes::beside(16.0, 16.0, Form::Column),
    Sizes::beside(16.0, LABEL, Form::Column),
    Sizes::beside(16.0, LABEL, Form::Running),
    Sizes::beside(LABEL, LABEL, Form::Running),
];
