//! Values that follow from several indicators, and values that are asked for but do not follow.

use super::{Bilingual, Expression, Period, Unit};
use serde::{Deserialize, Serialize};

/// What a derived value says of the true one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    /// It lies in the interval.
    #[default]
    Value,
    /// It is at least what lies in the interval, because an input is a floor.
    AtLeast,
    /// It is at most what lies in the interval, because a fall is a floor.
    AtMost,
    /// It would lie in the interval if what is supposed held.
    Supposed,
}

/// A value that follows from figures and derived values by a formula of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Relation {
    /// Names it everywhere.
    pub id: String,
    /// The indicator it is shown with, by id.
    pub indicator: String,
    /// What it is.
    pub name: Bilingual,
    /// When it holds.
    pub period: Period,
    /// The unit its value is given in.
    pub unit: Unit,
    /// How it is worked out; in the data files as [`Expression`]'s `FromStr` reads it.
    pub formula: Expression,
    /// What it says of the true value.
    pub reading: Reading,
    /// What a hasty reader should know.
    pub note: Option<Bilingual>,
}

/// A value somebody would ask for and the report does not determine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Underivable {
    /// Names it everywhere.
    pub id: String,
    /// The indicator it would be a value of, by id.
    pub indicator: String,
    /// What is asked.
    pub name: Bilingual,
    /// When it would hold.
    pub period: Period,
    /// The unit it would be given in.
    pub unit: Unit,
    /// What the report does give, by id.
    pub given: Vec<String>,
    /// What is missing.
    pub reason: Bilingual,
}
