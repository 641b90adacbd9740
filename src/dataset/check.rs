//! What makes a dataset wrong, and how that is said.

use super::{Bilingual, Dataset, Figure, Kind, Period, Unit, wording};
use std::collections::BTreeSet;
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
pub(super) enum Entry {
    Section(usize),
    Indicator(usize),
    Figure(usize),
    Class(usize),
    Chain(usize),
}

/// Everything that is wrong in itself or against the rest, by entry.
pub(super) fn complaints(dataset: &Dataset) -> Vec<(Entry, String)> {
    let mut found = Vec::new();
    repeated_ids(dataset, &mut found);
    for (index, indicator) in dataset.indicators.iter().enumerate() {
        for name in [&indicator.name, &indicator.short] {
            named(name, Entry::Indicator(index), &mut found);
        }
    }
    for (index, figure) in dataset.figures.iter().enumerate() {
        if let Some(reason) = wrong_figure(dataset, figure) {
            found.push((
                Entry::Figure(index),
                format!("figure \"{}\": {reason}", figure.id),
            ));
        }
    }
    for (index, class) in dataset.classes.iter().enumerate() {
        for id in std::iter::once(&class.floor).chain(&class.count) {
            if dataset.figure(id).is_none() {
                found.push((
                    Entry::Class(index),
                    format!(
                        "class \"{}\": found the figure \"{id}\", expected one that exists",
                        class.id
                    ),
                ));
            }
        }
    }
    for (index, chain) in dataset.chains.iter().enumerate() {
        named(&chain.name, Entry::Chain(index), &mut found);
        if !dataset.classes.iter().any(|class| class.id == chain.class) {
            found.push((
                Entry::Chain(index),
                format!(
                    "chain \"{}\": found the class \"{}\", expected one that exists",
                    chain.id, chain.class
                ),
            ));
        }
    }
    for (index, pair) in dataset.sections.windows(2).enumerate() {
        if pair[0].from >= pair[1].from {
            found.push((
                Entry::Section(index + 1),
                format!(
                    "section \"{}\": found paragraph {}, expected one after {}",
                    pair[1].name.zh, pair[1].from, pair[0].from
                ),
            ));
        }
    }
    found
}

fn named(name: &Bilingual, entry: Entry, found: &mut Vec<(Entry, String)>) {
    if name.zh.trim().is_empty() || name.en.trim().is_empty() {
        found.push((
            entry,
            format!(
                "found the name \"{}\" / \"{}\", expected words in both languages",
                name.zh, name.en
            ),
        ));
    }
}

fn repeated_ids(dataset: &Dataset, found: &mut Vec<(Entry, String)>) {
    let ids = dataset
        .indicators
        .iter()
        .enumerate()
        .map(|(index, indicator)| (Entry::Indicator(index), &indicator.id))
        .chain(
            dataset
                .figures
                .iter()
                .enumerate()
                .map(|(index, figure)| (Entry::Figure(index), &figure.id)),
        )
        .chain(
            dataset
                .chains
                .iter()
                .enumerate()
                .map(|(index, chain)| (Entry::Chain(index), &chain.id)),
        );
    let mut seen = BTreeSet::new();
    for (entry, id) in ids {
        let plain = |character: char| {
            character.is_ascii_lowercase() || character.is_ascii_digit() || character == '-'
        };
        if id.is_empty() || !id.chars().all(plain) {
            found.push((
                entry,
                format!("found the id \"{id}\", expected small letters, digits and hyphens"),
            ));
        }
        if !seen.insert(id) {
            found.push((
                entry,
                format!("found the id \"{id}\" a second time, expected one of its own"),
            ));
        }
    }
}

fn wrong_figure(dataset: &Dataset, figure: &Figure) -> Option<String> {
    if dataset.indicator(&figure.indicator).is_none() {
        return Some(format!(
            "found the indicator \"{}\", expected one that exists",
            figure.indicator
        ));
    }
    if figure.qualifier.is_empty() {
        return Some("found no qualifier, expected at least \"exact\"".to_owned());
    }
    if dataset.section(figure.paragraph).is_none() {
        return Some(format!(
            "found paragraph {}, expected one inside a section",
            figure.paragraph
        ));
    }
    let unit_fits = match figure.kind {
        Kind::TotalGrowth | Kind::AverageGrowth | Kind::AnnualGrowth => {
            figure.unit == Unit::Percent
        }
        Kind::Multiple => figure.unit == Unit::Times,
        Kind::Level | Kind::Mark => !matches!(figure.unit, Unit::Times | Unit::IndexPoints),
    };
    if !unit_fits {
        return Some(format!(
            "found the unit {} with the kind {:?}, expected a unit that fits",
            figure.unit.printed(),
            figure.kind
        ));
    }
    let period_fits = match figure.kind {
        Kind::TotalGrowth | Kind::AverageGrowth | Kind::Multiple => {
            matches!(figure.period, Period::Over(..))
        }
        Kind::AnnualGrowth => matches!(figure.period, Period::In(_)),
        Kind::Level | Kind::Mark => !matches!(figure.period, Period::Over(..)),
    };
    if !period_fits {
        return Some(format!(
            "found the period {} with the kind {:?}, expected a period that fits",
            figure.period, figure.kind
        ));
    }
    wording::disagreement(figure)
}
