//! What every language must be able to say of charts.

use super::{TrajectoryTitle, TrendsTitle};
use crate::dataset::{Period, Report, Unit};
use crate::model::{Amount, Datum};

/// Titles, measures, labels and notes of the charts.
pub trait ChartPhrases {
    /// The source line under every chart.
    fn source(&self, report: &Report) -> String;
    /// That what stands between two printed years was not printed.
    fn implied_path(&self) -> &'static str;
    /// The same in few words, beside a path.
    fn implied_path_short(&self) -> &'static str;
    /// What all paths of a road are.
    fn implied_paths(&self) -> &'static str;
    /// What the red of a road is.
    fn supposed_note(&self) -> &'static str;
    /// That no value of the years between is printed.
    fn years_between(&self, first: u16, last: u16) -> String;

    /// The finding of trends.
    fn trends_title(&self, title: &TrendsTitle) -> String;
    /// What trends measures.
    fn trends_measure(&self, report: &Report) -> String;
    /// The heading of the panel that shows some indicators enlarged.
    fn enlarged_panel(&self, count: usize) -> String;
    /// The heading of the panel that shows the whole range.
    fn whole_panel(&self) -> &'static str;
    /// What the shaded band of the whole range is.
    fn shaded_band(&self) -> &'static str;

    /// What the slopes are, and that no year between was reported.
    fn trends_note(&self, years_between: &str) -> String;
    /// That no level is printed, in few words.
    fn level_not_reported(&self) -> &'static str;
    /// The start a change is counted from, for a label.
    fn counted_from(&self, start: Datum<'_>) -> String;

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

    /// The finding of the chains.
    fn chains_title(&self) -> &'static str;
    /// What the chains chart measures.
    fn chains_measure(&self) -> &'static str;
    /// How many chains of a class there are to be, as a heading.
    fn chain_count(&self, count: Option<Amount>) -> String;
    /// The floor of each chain of a class.
    fn chain_floor(&self, floor: Amount) -> String;
    /// What the open end of the last class says; `named` of its chains are named.
    fn open_chains(&self, named: usize) -> String;
    /// The same in few words.
    fn open_chains_short(&self) -> &'static str;
    /// What a class is not.
    fn class_warning(&self) -> &'static str;
    /// What the report says of a chain, with the paragraph.
    fn stated(&self, printed: &str, english: &str, paragraph: u16) -> String;
}
