//! What makes a dataset wrong in itself, and how that is said.

mod chains;
mod figures;
mod limits;
pub(in crate::dataset) mod names;
pub(in crate::dataset) mod numeral;
pub(in crate::dataset) mod wording;

use super::{Dataset, Report};
use std::fmt;

/// What a complaint is about, so that the reader can say in which line it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(in crate::dataset) enum Entry {
    Report,
    Section(usize),
    Indicator(usize),
    Figure(usize),
    Relation(usize),
    Underivable(usize),
    Class(usize),
    Chain(usize),
    Member(usize),
    #[cfg(not(target_arch = "wasm32"))]
    NoFigure(usize),
    #[cfg(not(target_arch = "wasm32"))]
    Comparison(usize),
    #[cfg(not(target_arch = "wasm32"))]
    Everyday(usize),
}

impl fmt::Display for Entry {
    /// The way to it in one JSON file: `figure[12]`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, index) = match self {
            Self::Report => return formatter.write_str("report"),
            Self::Section(index) => ("section", index),
            Self::Indicator(index) => ("indicator", index),
            Self::Figure(index) => ("figure", index),
            Self::Relation(index) => ("derived", index),
            Self::Underivable(index) => ("underivable", index),
            Self::Class(index) => ("class", index),
            Self::Chain(index) => ("chain", index),
            Self::Member(index) => ("member", index),
            #[cfg(not(target_arch = "wasm32"))]
            Self::NoFigure(index) => ("no_figure", index),
            #[cfg(not(target_arch = "wasm32"))]
            Self::Comparison(index) => ("comparison", index),
            #[cfg(not(target_arch = "wasm32"))]
            Self::Everyday(index) => ("everyday", index),
        };
        write!(formatter, "{name}[{index}]")
    }
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

impl fmt::Display for Complaint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            entry,
            field,
            reason,
        } = self;
        let point = if field.is_empty() { "" } else { "." };
        write!(formatter, "{entry}{point}{field}: {reason}")
    }
}

/// Everything that is wrong in itself or against the rest.
pub(in crate::dataset) fn complaints(dataset: &Dataset) -> Vec<Complaint> {
    let mut found = Vec::new();
    limits::check(dataset, &mut found);
    if !found.is_empty() {
        return found;
    }
    names::check_ids(names::ids(dataset), &mut found);
    names::check_texts(names::texts(dataset), &mut found);
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
    found
}

/// How many years a report looks back, and how many ahead: its words and charts say five.
const YEARS: u16 = 5;

/// What is wrong with the years a report speaks of, if anything.
pub(in crate::dataset) fn misfit_of_years(report: &Report) -> Option<String> {
    let (start, end, horizon) = (report.start, report.end, report.horizon);
    let found = format!("found start {start}, end {end}, horizon {horizon}");
    if !(start < end && end < horizon) {
        return Some(format!("{found}, expected each later than the one before"));
    }
    let fits = start.until(end) == YEARS && end.until(horizon) == YEARS;
    (!fits).then(|| format!("{found}, expected {YEARS} years from each to the next"))
}
