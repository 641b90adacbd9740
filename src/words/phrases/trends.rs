//! What every language must be able to say on trends.

use crate::dataset::Report;
use crate::model::Datum;
use crate::words::TrendsTitle;

/// Titles, labels and notes on trends.
pub trait TrendsPhrases {
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
}
