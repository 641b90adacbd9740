//! What every language must be able to say of what is found.

use crate::dataset::{Period, Report};
use crate::words::MarkKind;

/// Where something that was found is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opens {
    /// What five years brought.
    Outcomes,
    /// Rates side by side.
    Rates,
    /// The road to a target.
    Road,
    /// The industrial chains.
    Chains,
    /// The table of every value.
    Table,
}

/// Words of the search's results.
pub trait FindPhrases {
    /// What a value is: its indicator, with what it is of that if that is not empty.
    fn found_name(&self, indicator: &str, what: &str) -> String;
    /// A name with what it belongs to.
    fn found_beside(&self, name: &str, of: &str) -> String;
    /// When a value holds, with what its own wording does not say: that it is a target, or that
    /// it cannot be had.
    fn found_when(&self, period: Period, mark: MarkKind) -> String;
    /// The chart something is shown in, in a word or two.
    fn opens(&self, opens: Opens, report: &Report) -> String;
}
