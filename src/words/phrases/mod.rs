//! What every language must be able to say of values.

pub(super) mod chain;
pub(super) mod controls;
pub(super) mod figures;
pub(super) mod find;
pub(super) mod frame;
#[cfg(not(target_arch = "wasm32"))]
pub(super) mod front;
pub(super) mod nothing;
pub(super) mod pace;
#[cfg(not(target_arch = "wasm32"))]
pub(super) mod poster;
pub(super) mod provenance;
pub(super) mod trajectory;
pub(super) mod trends;
pub(super) mod wall;

use crate::dataset::{Figure, Interval, Kind, Period, Unit};
use crate::model::{Amount, Datum, Missing, Quantity};
use chain::ChainPhrases;
use controls::ControlPhrases;
use figures::FiguresPhrases;
use frame::FramePhrases;
use nothing::NothingPhrases;
use pace::PacePhrases;
use provenance::ProvenancePhrases;
use serde::Serialize;
use trajectory::TrajectoryPhrases;
use trends::TrendsPhrases;

/// The marks the charts tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
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
    /// Asked for, and not to be had from what the report gives.
    Underivable,
    /// A chain the report names.
    Chain,
    /// What the report names and we have put into a chain.
    Reading,
}

/// Everything one language can say.
pub trait Phrases:
    ValuePhrases
    + FramePhrases
    + TrendsPhrases
    + PacePhrases
    + TrajectoryPhrases
    + ChainPhrases
    + FiguresPhrases
    + ControlPhrases
    + NothingPhrases
    + ProvenancePhrases
{
}

impl<Language> Phrases for Language where
    Language: ValuePhrases
        + FramePhrases
        + TrendsPhrases
        + PacePhrases
        + TrajectoryPhrases
        + ChainPhrases
        + FiguresPhrases
        + ControlPhrases
        + NothingPhrases
        + ProvenancePhrases
{
}

/// Values and what is said about them. Methods return whole phrases, so that word order stays
/// the language's own.
pub trait ValuePhrases {
    /// An amount with its unit, in full: "30.6 billion yuan".
    fn amount(&self, amount: Amount) -> String;
    /// An amount with its unit, for labels: "30.6 bn yuan".
    fn short_amount(&self, amount: Amount) -> String;
    /// The digits of an amount on an axis in its unit: "30.6".
    fn digits(&self, amount: Amount) -> String;
    /// The unit an axis is labelled with.
    fn axis_unit(&self, unit: Unit) -> String;
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
    /// Growth as printed, for a label: "+50.2% on 2016".
    fn growth(&self, figure: &Figure) -> String;
    /// What a figure of a kind measures, where its indicator's name does not say it; empty for a
    /// level.
    fn figure_kind(&self, kind: Kind) -> &'static str;
    /// What a derived value is; empty where it has a name of its own.
    fn quantity(&self, quantity: Quantity) -> &'static str;
    /// That an amount is at the prices of a year.
    fn constant_prices(&self, year: u16) -> String;
    /// That the report does not say at which prices a target is.
    fn target_prices_not_stated(&self) -> &'static str;
    /// That the report does not say at which prices a rate is counted.
    fn prices_not_stated(&self) -> &'static str;
    /// A value of an indicator by name: "2021 GDP", with what it is if that is not empty.
    fn named(&self, indicator: &str, what: &str, period: Period) -> String;
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
