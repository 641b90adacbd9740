//! What makes a dataset wrong in itself, and how that is said.

mod chains;
mod figures;
mod names;

use super::{Proofreading, wording};
use crate::dataset::Dataset;
use std::fmt;

/// Something wrong in a data file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The file, as it was named to the reader.
    pub file: String,
    /// The line in it, from 1.
    pub line: usize,
    /// What was found and what was expected.
    pub reason: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}: {}", self.file, self.line, self.reason)
    }
}

/// What a complaint is about, so that the reader can say in which line it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(in crate::dataset) enum Entry {
    Section(usize),
    Indicator(usize),
    Figure(usize),
    Relation(usize),
    Underivable(usize),
    Class(usize),
    Chain(usize),
    Member(usize),
    NoFigure(usize),
    Comparison(usize),
}

/// Something wrong, by entry and field.
#[derive(Clone, Debug)]
pub(in crate::dataset) struct Complaint {
    pub entry: Entry,
    pub field: &'static str,
    pub reason: String,
}

impl Complaint {
    pub(in crate::dataset) fn new(entry: Entry, field: &'static str, reason: String) -> Self {
        Self {
            entry,
            field,
            reason,
        }
    }
}

/// Everything that is wrong in itself or against the rest.
pub(in crate::dataset) fn complaints(
    dataset: &Dataset,
    proofreading: &Proofreading,
) -> Vec<Complaint> {
    let mut found = Vec::new();
    names::check(dataset, proofreading, &mut found);
    figures::check(dataset, &mut found);
    chains::check(dataset, &mut found);
    for (index, pair) in dataset.sections.windows(2).enumerate() {
        if pair[0].from >= pair[1].from {
            let reason = format!(
                "section \"{}\": found paragraph {}, expected one after {}",
                pair[1].name.zh, pair[1].from, pair[0].from
            );
            found.push(Complaint::new(Entry::Section(index + 1), "from", reason));
        }
    }
    for (index, comparison) in proofreading.comparisons.iter().enumerate() {
        if comparison.agrees == comparison.reason.is_some() {
            let reason = format!(
                "comparison \"{}\": expected a reason where the two do not agree, and only there",
                comparison.id
            );
            found.push(Complaint::new(Entry::Comparison(index), "reason", reason));
        }
    }
    for (index, number) in proofreading.no_figures.iter().enumerate() {
        if let Some(reason) = wording::misfit_of_length(&number.printed) {
            found.push(Complaint::new(Entry::NoFigure(index), "printed", reason));
        }
    }
    found
}
