//! What every language must be able to say on a road to the target.

use crate::dataset::{Period, Report, Unit};
use crate::model::{Amount, Arrival, Datum};
use crate::words::{Ending, Supposition, TrajectoryTitle};

/// Titles, labels and notes on a road to the target.
pub trait TrajectoryPhrases {
    /// The finding of a trajectory.
    fn trajectory_title(&self, name: &str, title: &TrajectoryTitle, report: &Report) -> String;
    /// What a trajectory measures; `from` is where its axis starts, if not at nought, and an
    /// index is 100 in the year `base`.
    fn trajectory_measure(&self, name: &str, unit: Unit, from: Option<Amount>, base: u16)
    -> String;
    /// The target, on the chart.
    fn target_label(&self, datum: Datum<'_>, horizon: u16) -> String;
    /// The path the target needs.
    fn needed_label(&self, rate: Datum<'_>) -> String;
    /// The path at a rate that is supposed.
    fn supposed_label(&self, supposed: &Supposition) -> String;
    /// How a supposed end lies beside the target, in few words.
    fn outcome_label(&self, outcome: Ending) -> String;
    /// What the needed rate is.
    fn needed_readout(&self, period: Period) -> String;
    /// What the remaining rate is: for `later` years, if the first year only meets its rate.
    fn remaining_readout(&self, first_rate: Amount, first: u16, later: u16) -> String;
    /// What the supposed level is.
    fn supposed_readout(&self, supposed: &Supposition, horizon: u16) -> String;
    /// When the target is reached if it goes on so.
    fn arrival(&self, arrival: Arrival) -> String;
    /// How something ends beside the target, and when the target is reached.
    fn outcome_readout(&self, outcome: Option<Ending>, arrival: Option<Arrival>) -> String;
    /// What the change of prices is that would close the gap.
    fn price_needed_readout(&self, supposed: &Supposition, goal: Amount) -> String;
    /// What the end of the reader's own line is, which grows by so much a year.
    fn guess_readout(&self, rate: Amount, horizon: u16) -> String;
    /// The reader's own line, on the chart.
    fn guess_label(&self) -> &'static str;
    /// What the reader is to do with a line not yet drawn, or not yet whole.
    fn guess_prompt(&self, next: Option<u16>) -> String;
    /// Where to press to see what the report aims at beside a line that is whole.
    fn guess_compare(&self) -> &'static str;
    /// Later levels from a file of the reader's own, on the chart.
    fn actuals_label(&self) -> &'static str;
    /// That something is not what the report says.
    fn not_the_reports(&self) -> &'static str;
    /// Why rates counted with prices taken out must not be subtracted from what a level needs
    /// whose prices are not stated.
    fn basis_warning(&self, real: &[Amount], goal: Amount) -> String;
}
