//! What every language must be able to say of a chart that has nothing to draw.

use crate::dataset::Report;

/// What a dataset has none of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nothing {
    /// What the years up to the report's end brought.
    Outcomes,
    /// Rates of indicators that have a target for the horizon.
    Rates,
    /// Targets for the horizon.
    Targets,
    /// Classes of chains.
    Chains,
}

/// Words instead of a chart.
pub trait NothingPhrases {
    /// That there is none of it.
    fn nothing(&self, what: Nothing, report: &Report) -> String;
}
