//! What every language must be able to say on the comparison of rates.

use crate::dataset::{PriceBasis, Report};
use crate::model::{Amount, Footing, Missing, Stage};
use crate::words::{PaceNote, PaceTitle};

/// Titles, labels and notes on the comparison of rates.
pub trait PacePhrases {
    /// The finding.
    fn pace_title(&self, title: &PaceTitle, report: &Report) -> String;
    /// What is measured and how the two lanes read; in few words on a phone.
    fn pace_measure(&self, report: &Report, brief: bool) -> String;
    /// The heading of the rows whose target is a level, or a rate.
    fn pace_heading(&self, target_is_rate: bool) -> &'static str;
    /// What a stage is, beside its figure.
    fn pace_stage(&self, stage: Stage, target_is_rate: bool, report: &Report) -> String;
    /// A stage with its rate as worded, which is printed or derived.
    fn pace_rate(&self, stage: Stage, printed: bool, worded: &str, report: &Report) -> String;
    /// That a rate is a floor, after its digits.
    fn pace_floor(&self) -> &'static str;
    /// Between an average rate and what is left after the first year.
    fn pace_then(&self, same: bool, brief: bool, report: &Report) -> String;
    /// That the same is left, after a rate and without another figure.
    fn pace_same(&self) -> &'static str;
    /// Why a stage has no rate, in its place.
    fn pace_absent(&self, stage: Stage, why: Missing, brief: bool, report: &Report) -> String;
    /// What a past rate beyond the end of the axis is, before its digits; then in fewer words.
    fn pace_beyond(&self, report: &Report) -> [String; 2];
    /// What a break in a connector means.
    fn pace_break(&self, brief: bool) -> &'static str;
    /// What stands under a row's name.
    fn pace_note(&self, note: &PaceNote<'_>, report: &Report) -> String;
    /// The words of the one-line key: past, target, floor, derived.
    fn pace_key(&self, report: &Report) -> [String; 4];
    /// How derived rates follow: the needed one by its formula, past ones from growth in all.
    fn pace_lineage(&self, needed: Option<(Amount, &str)>, past: &[(Amount, Amount)]) -> String;
    /// On what basis a rate is counted; empty where there is nothing to say.
    fn basis(&self, basis: PriceBasis) -> &'static str;
    /// A difference of two rates on the connector between them.
    fn pace_difference(&self, amount: Amount) -> String;
    /// How a rate stands to another, by its name.
    fn pace_step(&self, other: &str, footing: Footing, difference: Option<Amount>) -> String;
    /// That the report says of no rate of a row how it is counted.
    fn pace_all_open(&self) -> &'static str;
    /// That the rate of the first year is the target rate, for these indicators.
    fn pace_alike(&self, names: &[String], report: &Report) -> String;
    /// Which rates are left out because there is no target for the horizon.
    fn pace_left_out(&self, rates: &[String], report: &Report) -> String;
    /// What stands between the parts of a clause.
    fn pace_comma(&self) -> &'static str;
    /// A row's name and what is said of it.
    fn pace_row(&self, name: &str, said: &str) -> String;
    /// What the choice of rows is called, and what takes it back.
    fn pace_choice(&self) -> (&'static str, &'static str);
}
