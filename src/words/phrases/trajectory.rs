//! What every language must be able to say on a road to the target.

use crate::dataset::{Period, Report, Unit};
use crate::model::{Amount, Datum};
use crate::words::TrajectoryTitle;

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
    /// The path at the stated rate.
    fn supposed_label(&self, rate: Amount) -> String;
    /// How far the stated rate falls short.
    fn shortfall_label(&self, amount: Amount) -> String;
    /// What the needed rate is.
    fn needed_readout(&self, period: Period) -> String;
    /// What the remaining rate is: for `later` years, if the first year only meets its rate.
    fn remaining_readout(&self, first_rate: Amount, first: u16, later: u16) -> String;
    /// What the supposed level is.
    fn supposed_readout(&self, rate: Amount, horizon: u16) -> String;
    /// What the shortfall is.
    fn shortfall_readout(&self, goal: Amount) -> String;
    /// Why rates counted with prices taken out must not be subtracted from what a level needs
    /// whose prices are not stated.
    fn basis_warning(&self, real: &[Amount], goal: Amount) -> String;
}
