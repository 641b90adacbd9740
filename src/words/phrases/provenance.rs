//! What every language must be able to say of where a value comes from.

use super::MarkKind;
use crate::dataset::{Period, Reading};

/// How the wording of a figure was read, with the amounts that says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Read {
    /// As the least it can be.
    Floor(String),
    /// As the most it can be.
    Ceiling(String),
    /// As some place up to one in a ranking.
    Among(String),
    /// As bounds the report does not print.
    Between(String, String),
    /// As what was foreseen.
    Foreseen,
}

/// What a change comes to, where its number alone is easily misread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ComesTo {
    /// Grown by so many times, it is so many times what it was.
    Times(String, String),
    /// So many times what it was, it has grown by so many.
    Grown(String, String),
    /// Fallen by so much, so much is left.
    Left(String, String),
}

/// Where the true value lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lies {
    /// Nothing that was rounded goes into it.
    Exactly,
    /// Between two bounds.
    Between(String, String),
    /// Not below one.
    From(String),
    /// Not above one.
    UpTo(String),
}

/// What else is to be known of where the true value lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beyond {
    /// It can be higher, since it rests on a floor.
    Higher,
    /// It can be lower, since it rests on a floor.
    Lower,
    /// It lies there only if what is supposed holds.
    Supposed,
}

/// Names, places and readings.
pub trait ProvenancePhrases {
    /// A paragraph of the report, and the heading it stands under if it does.
    fn place(&self, paragraph: u16, section: &str) -> String;
    /// What is asked about: of which indicator, what, and when; what is empty is left out.
    fn asked_about(&self, name: &str, what: &str, period: Period) -> String;
    /// Which of the inputs one is, in the same way, and what it is marked as.
    fn input_label(&self, name: &str, what: &str, period: Period, mark: MarkKind) -> String;
    /// What an input is that the reader chose, as the reader's own.
    fn set_by_reader(&self, id: &str) -> &'static str;
    /// An amount with the word that bounds what follows from it.
    fn bounded(&self, reading: Reading, said: &str) -> String;
    /// How a printed word was read.
    fn read_as(&self, word: &str, read: &Read) -> String;
    /// What a change comes to.
    fn comes_to(&self, change: &ComesTo) -> String;
    /// Where the true value lies, by the printed digits; `beyond` which it lies all the same if it
    /// rests on a floor that is exactly the number it names.
    fn lies(&self, lies: &Lies, beyond: Option<Beyond>) -> String;
    /// A sentence from its first word on.
    fn begun(&self, said: String) -> String;
}
