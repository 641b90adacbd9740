//! The report the figures are taken from.

use super::{Bilingual, Year};

/// The report: its name, its date, the years it speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The place it is about.
    pub place: Bilingual,
    /// Its title.
    pub title: Bilingual,
    /// The day it was given.
    pub date: Bilingual,
    /// The year its five years are counted from.
    pub start: Year,
    /// The year they end in.
    pub end: Year,
    /// The year its targets are set for.
    pub horizon: Year,
}

/// A part of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The first paragraph that belongs to it.
    pub from: u16,
    /// Its heading.
    pub name: Bilingual,
}
