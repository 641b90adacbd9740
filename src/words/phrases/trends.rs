//! What every language must be able to say on trends.

use crate::dataset::{Domain, Figure, Reading, Report};
use crate::model::{Amount, Datum};
use crate::words::{Comparing, TrendsTitle};

/// In which form the five years are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrendsForm {
    /// Indices on a log scale.
    Log,
    /// Indices on an even scale.
    Even,
    /// Levels, each in its own unit.
    Values,
    /// Only outcomes, which have no start.
    Outcomes,
}

/// Which starts the trends shown count from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bases {
    /// All from a printed year.
    Printed,
    /// Some from a start whose year is not printed.
    Mixed,
    /// All from such a start.
    NotPrinted,
}

/// Titles, labels and notes on trends.
pub trait TrendsPhrases {
    /// The finding of trends.
    fn trends_title(&self, title: &TrendsTitle) -> String;
    /// Two trends compared, the one that ended higher first.
    fn trends_compared(&self, pair: &Comparing) -> String;
    /// Outcomes of a theme or a pick, each with its name and value.
    fn outcomes_title(&self, theme: Option<Domain>, outcomes: &[(String, String)]) -> String;
    /// What trends measures, in few words if `brief`.
    fn trends_measure(
        &self,
        report: &Report,
        form: TrendsForm,
        bases: Bases,
        brief: bool,
    ) -> String;
    /// The heading of the panel that shows some indicators enlarged.
    fn enlarged_panel(&self, count: usize) -> String;
    /// The heading of the panel that shows the whole range.
    fn whole_panel(&self) -> &'static str;
    /// What the shaded band of the whole range is.
    fn shaded_band(&self) -> &'static str;
    /// What the slopes are, that no year between was reported, and what a slope means that fades
    /// towards its start; in few words if `brief`.
    fn trends_note(&self, years_between: &str, bases: Bases, brief: bool) -> String;
    /// That outcomes are as the report words them.
    fn outcomes_note(&self) -> &'static str;
    /// That no level is printed, in few words.
    fn level_not_reported(&self) -> &'static str;
    /// The start a change is counted from, for a label.
    fn counted_from(&self, start: Datum<'_>) -> String;
    /// The start of a change whose year is not printed, on an axis.
    fn undated_start(&self) -> &'static str;
    /// The growth or fall of a trend, for a label.
    fn trend_growth(&self, figure: &Figure) -> String;
    /// The digits of an index, with the word that bounds it.
    fn index_digits(&self, index: Amount, reading: Reading) -> String;
    /// That an index is one, where levels stand beside it.
    fn index_said(&self, digits: &str) -> String;
    /// The heading of the indicators whose levels are known.
    fn levels_heading(&self, count: usize) -> String;
    /// The heading of the indicators whose levels are not reported.
    fn no_levels_heading(&self, count: usize) -> String;
    /// The name of a theme.
    fn theme(&self, domain: Domain) -> &'static str;
    /// How many trends and other outcomes a theme holds, all of which pressing its place shows.
    fn theme_holds(&self, trends: usize, outcomes: usize) -> String;
    /// How many outcomes there are beside the trends.
    fn outcomes_heading(&self, count: usize) -> String;
    /// How many outcomes each theme has beside the trends.
    fn themes_counted(&self, counts: &[(Domain, usize)]) -> String;
    /// How many more there are, behind the place that says so.
    fn another(&self, count: usize) -> String;
    /// How many more there are, to be found in the table.
    fn another_in_table(&self, count: usize) -> String;
    /// What the drawn place says that opens the controls.
    fn trends_controls(&self) -> &'static str;
    /// What the scale is called as a control.
    fn scale_label(&self) -> &'static str;
    /// What a form is called as a choice.
    fn scale_choice(&self, form: TrendsForm) -> &'static str;
    /// What the theme is called as a control.
    fn theme_label(&self) -> &'static str;
    /// The choice of all themes, or of all indicators.
    fn all_choice(&self) -> &'static str;
    /// What the picks are called as a control.
    fn picks_label(&self) -> &'static str;
}
