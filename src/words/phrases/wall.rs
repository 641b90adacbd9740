//! What every language must be able to say on a wall, to those in the back row.

use crate::dataset::{Figure, Kind, Period, Report};
use crate::model::{Amount, Datum, Stage};
use crate::words::Bases;

/// Words of the deck's pictures: fewer than on a page.
pub trait WallPhrases {
    /// Where what is shown is printed, and that paths are only implied, if there are some.
    fn printed_in(&self, paragraphs: &[u16], implied: bool, report: &Report) -> String;
    /// The key that leads back to a step of the talk.
    fn back_to(&self, step: u16) -> String;
    /// Before what was asked for.
    fn asked(&self) -> &'static str;
    /// What stands over the level the five years led to, and over the target, at the beginning.
    fn on_the_way(&self, year: u16, datum: Datum<'_>) -> String;
    /// How many figures there are, how many follow from them, and how many do not.
    fn counts(
        &self,
        figures: usize,
        derived: usize,
        underivable: usize,
    ) -> [(String, &'static str); 3];
    /// Over a number by which something goes beyond its target.
    fn beyond_target(&self) -> &'static str;
    /// Over a level that is just the target.
    fn on_target(&self) -> &'static str;
    /// What the path to a target needs, along it: its rate.
    fn needed_path(&self, needed: Amount) -> String;
    /// What would follow at a rate, along its path.
    fn supposed_path(&self, rate: Amount, price: Option<Amount>) -> String;
    /// The change of five years in figures alone: by the growth or fall that is printed, or by the
    /// index that follows.
    fn slope_change(&self, growth: Option<&Figure>, index: Amount) -> String;
    /// From when slopes run.
    fn slope_start(&self, bases: Bases, report: &Report) -> String;
    /// That equal slopes are equal growth, in a word.
    fn log_scale(&self) -> &'static str;
    /// How many trends are left out because the year they start from is not printed.
    fn undated_left_out(&self, count: usize) -> String;
    /// What the rate of a column is.
    fn pace_column(&self, stage: Stage, target_is_rate: bool, report: &Report) -> String;
    /// How rates are counted that do not subtract from those before them.
    fn pace_apart(&self, basis: &str) -> String;
    /// What stands over the printed words.
    fn printed_over(&self, paragraph: u16) -> String;
    /// Printed words, in quotes.
    fn quoted(&self, printed: &str) -> String;
    /// What stands over a change: against when, or over which years.
    fn changed_over(&self, kind: Kind, period: Period) -> String;
    /// What stands over a calculation.
    fn formula_over(&self) -> &'static str;
    /// What stands over where the true value lies.
    fn interval_over(&self) -> &'static str;
    /// That there are more than there is room for.
    fn and_more(&self, count: usize) -> String;
    /// That each chain of a class is to have so much.
    fn floor_each(&self, floor: &Figure) -> String;
    /// What the open end of the last class says; `named` of its chains are named.
    fn unnamed_chains(&self, named: usize) -> String;
    /// That there are so many more values than there is room for.
    fn more_values(&self, count: usize) -> String;
}
