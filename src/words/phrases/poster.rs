//! What every language must be able to say on the long picture of the whole report.

use std::cmp::Ordering;

use crate::dataset::{Period, Report, Unit};
use crate::model::{Amount, Datum, Stage};

/// A part of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PosterPart {
    /// What five years brought.
    FiveYears,
    /// How fast it was, is to be and has to be.
    Speed,
    /// The road to the target.
    Road,
    /// The chains that are to carry it.
    Chains,
    /// What the first year is to bring to everybody.
    Tasks,
}

/// A fact of the five years that stands beside the slopes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// How many times the rural income the urban one is.
    IncomeRatio,
    /// New urban jobs.
    Jobs,
    /// Days of good air a year.
    GoodAir,
    /// Invention patents.
    Patents,
    /// Industrial enterprises above designated size.
    IndustrialFirms,
    /// Enterprises owned by the city.
    CityFirms,
}

/// A livelihood project that comes with a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Places in so many new kindergartens.
    Kindergartens,
    /// Old communities greened.
    Communities,
    /// Homes made barrier-free.
    Homes,
    /// Delivery stations.
    Stations,
}

/// A large number, what it counts, and what is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The number.
    pub number: String,
    /// What is counted; empty where the rest says it.
    pub unit: String,
    /// What is said of it.
    pub said: String,
}

/// Titles, labels and notes on the long picture. Not a part of [`super::Phrases`], so that no
/// reader of a page loads it.
pub trait PosterPhrases {
    /// What the picture is, over its title.
    fn poster_kicker(&self, report: &Report) -> String;
    /// Its title, in two lines: the level reached and the target.
    fn poster_title(&self, reached: Amount, goal: Amount) -> [String; 2];
    /// What the title's numbers are.
    fn poster_lead(
        &self,
        name: &str,
        reached: Datum<'_>,
        goal: Datum<'_>,
        report: &Report,
    ) -> String;
    /// The kicker of a part.
    fn poster_part(&self, part: PosterPart, report: &Report) -> String;
    /// The finding of the five years: how rural incomes grew beside urban ones.
    fn incomes_title(&self, rural: Ordering) -> &'static str;
    /// What the slopes measure.
    fn slopes_measure(&self, report: &Report) -> String;
    /// What a slope comes to.
    fn slope_label(&self, growth: Datum<'_>) -> String;
    /// A fact: one value, or a start and an end.
    fn fact(&self, fact: Fact, values: &[Amount]) -> Counted;
    /// That the starts of the facts above are not dated.
    fn undated_facts(&self) -> &'static str;
    /// The finding on rates.
    fn speed_title(&self, goal: Amount, needed: Amount) -> String;
    /// That a rate is a floor, after its digits.
    fn or_more(&self) -> &'static str;
    /// What a wall stands for.
    fn wall_label(&self, stage: Stage, report: &Report) -> String;
    /// What is left for the later years if the first only meets its own rate.
    fn remaining_note(&self, first: Amount, remaining: Amount, report: &Report) -> String;
    /// Why rates on both sides of the break do not subtract.
    fn break_note(&self, real: &[Amount], goal: Amount) -> String;
    /// The finding of the road: what the first year's rate leaves to the target.
    fn road_title(&self, rate: Amount, short: Amount) -> String;
    /// What the road measures.
    fn road_measure(&self, unit: Unit, report: &Report) -> String;
    /// What the needed path is.
    fn needed_path(&self, needed: Amount) -> String;
    /// What the supposed path is.
    fn supposed_path(&self, rate: Amount) -> String;
    /// How much is missing, beside its bracket: the number, then its unit.
    fn shortfall(&self, short: Amount) -> [String; 2];
    /// The finding of the chains: how many of each class, how many are named.
    fn chains_finding(&self, counts: &[Option<Amount>], named: usize) -> String;
    /// When the chains are to be, and how many times the floor of the next each class has, where
    /// that is the same for all.
    fn chains_when(&self, period: Period, step: Option<Amount>) -> String;
    /// Where a chain's name may be broken.
    fn name_parts<'a>(&self, name: &'a str) -> Vec<&'a str>;
    /// What stands in the place of the chains that are not named.
    fn unnamed_chains(&self) -> &'static str;
    /// The finding of the tasks: what they cost and how many they are.
    fn tasks_title(&self, cost: Amount, count: Amount) -> String;
    /// A task with its figures.
    fn task(&self, task: Task, values: &[Amount]) -> Counted;
    /// The tasks that come without a figure.
    fn further_tasks(&self, count: usize) -> String;
    /// Where all of it is printed.
    fn paragraphs(&self, paragraphs: &[u16]) -> String;
    /// What the marks mean.
    fn marks_note(&self) -> &'static str;
}
