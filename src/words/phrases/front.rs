//! What every language must be able to say at the front of the explorer, around the charts.

use std::cmp::Ordering;

use crate::dataset::Report;
use crate::model::Stage;

/// Where a value goes that is there three times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// It grows from each to the next.
    Up,
    /// It shrinks from each to the next.
    Down,
    /// Neither.
    Neither,
}

/// Findings and what stands under them. Values come as they are shown, which may be with the markup that
/// makes them askable; a finding is given in clauses, between which its line may break. Not a part of
/// [`super::Phrases`], so that no reader of a page loads it.
pub trait FrontPhrases {
    /// The finding of the pace: the level aimed at, the rate it needs, and how that rate stands to
    /// the past and to the first year's target.
    fn pace_finding(
        &self,
        goal: &str,
        needed: &str,
        than: [Ordering; 2],
        report: &Report,
    ) -> Vec<String>;
    /// What a rate is the rate of, under it.
    fn step_label(&self, stage: Stage, goal: &str, report: &Report) -> String;
    /// That a rate is a floor, right after its digits.
    fn rate_floor(&self) -> &'static str;
    /// What is left if the first year just meets its target.
    fn just_met(&self, first: &str, remaining: &str, report: &Report) -> String;
    /// That the first two rates have prices taken out and the one that is needed has not.
    fn unlike_prices(&self, needed: &str) -> String;
    /// What leads to the road.
    fn road_link(&self) -> &'static str;
    /// The finding of the incomes: which grew more, and where their ratio goes.
    fn incomes_finding(&self, rural: Ordering, ratio: Course) -> Vec<String>;
    /// What stands under a ratio: its year, and of the last that it is no forecast.
    fn ratio_label(&self, year: u16, supposed: bool) -> String;
    /// What the ratios are.
    fn ratios_note(&self, report: &Report) -> String;
    /// Where the difference in money goes, `still` where that is not where the ratio goes.
    fn gap_note(&self, gap: Course, still: bool, gaps: &[String]) -> String;
    /// What leads to the incomes.
    fn incomes_link(&self) -> &'static str;
    /// The finding of the chains: how many of each class.
    fn chains_carry(&self, counts: &str) -> Vec<String>;
    /// What leads to the chains.
    fn chains_link(&self) -> &'static str;
    /// What is counted of the data: printed figures, derived values, chains by name.
    fn counted(&self) -> [&'static str; 3];
    /// The heads of the first rows: name, value, period, how it came about, paragraph.
    fn first_heads(&self) -> [&'static str; 5];
    /// What stands between paragraphs.
    fn paragraph_comma(&self) -> &'static str;
    /// What leads to the data where no script runs.
    fn data_link(&self) -> &'static str;
}
