//! What every language must be able to say.

use super::{TrajectoryTitle, TrendsTitle};
use crate::dataset::{Figure, Interval, Period, Report, Unit};
use crate::model::{Amount, Datum, Formula, Missing};

/// The marks the charts tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// Printed by the report as a fact.
    Reported,
    /// Printed by the report as an expectation.
    Expected,
    /// Worked out here from printed figures.
    Derived,
    /// Set by the report as a floor.
    Floor,
    /// Set by the report as a plain number.
    Target,
    /// Set by the report as a ceiling.
    Ceiling,
    /// What would follow if.
    Supposed,
    /// A chain the report names.
    Chain,
}

/// One language. Methods return whole phrases, so that word order stays the language's own.
pub trait Phrases: Sync {
    /// An amount with its unit, in full: "30.6 billion yuan".
    fn amount(&self, amount: Amount) -> String;
    /// An amount with its unit, for labels: "30.6 bn yuan".
    fn short_amount(&self, amount: Amount) -> String;
    /// The digits of an amount on an axis in its unit: "30.6".
    fn digits(&self, amount: Amount) -> String;
    /// The unit an axis is labelled with.
    fn axis_unit(&self, unit: Unit) -> &'static str;
    /// A range, bounds rounded outward: "10.28–10.36".
    fn interval(&self, interval: Interval, amount: Amount) -> String;
    /// A value as the report words it, or as it follows: "expected 30.6 billion yuan".
    fn worded(&self, datum: Datum<'_>) -> String;
    /// The same for labels.
    fn short_worded(&self, datum: Datum<'_>) -> String;
    /// When: "2021", "average 2017–2021".
    fn period(&self, period: Period) -> String;
    /// A year on an axis.
    fn year(&self, year: u16) -> String;
    /// What a mark stands for.
    fn kind(&self, kind: MarkKind) -> &'static str;
    /// The same, in a key of few words.
    fn key(&self, kind: MarkKind) -> &'static str;
    /// Growth as printed, for a label: "+50.2% on 2016".
    fn growth(&self, figure: &Figure) -> String;
    /// The calculation, in symbols, with its numbers.
    fn formula(&self, formula: &Formula) -> String;
    /// The calculation, in words.
    fn formula_words(&self, formula: &Formula) -> &'static str;
    /// One input of a calculation: its value and where it is printed.
    fn input(&self, datum: Datum<'_>) -> String;
    /// Where a figure is printed.
    fn citation(&self, paragraph: u16, section: &str, printed: &str) -> String;
    /// Why something cannot be had.
    fn missing(&self, missing: Missing) -> &'static str;
    /// A label and what it labels: "Interval: 10.28–10.36".
    fn labelled(&self, label: Label, text: &str) -> String;
    /// Clauses of one sentence.
    fn clauses(&self, clauses: &[&str]) -> String;
    /// Sentences one after another.
    fn sentences(&self, sentences: &[String]) -> String;

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
    fn trajectory_title(&self, name: &str, title: &TrajectoryTitle, horizon: u16) -> String;
    /// What a trajectory measures; `from` is where its axis starts, if not at nought.
    fn trajectory_measure(&self, name: &str, unit: Unit, from: Option<Amount>) -> String;
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

/// The labels of a tooltip's lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// How a value follows.
    Formula,
    /// What it follows from.
    Inputs,
    /// Where the true value can lie.
    Interval,
    /// What a hasty reader should know.
    Note,
}
