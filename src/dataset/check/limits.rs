//! How much there may be: enough for any report, and no more than a page can take.

use super::{Complaint, Entry};
use crate::dataset::{Dataset, Figure, Kind};

/// The most entries of one sort.
const MOST_ENTRIES: usize = 1000;

/// The most classes of chains, and chains in them all, that a picture has room for.
const MOST_CLASSES: usize = 4;
const MOST_CHAINS: usize = 24;

/// The most inputs of a formula: its bounds are looked for among as many corners as two to the
/// power of that.
const MOST_INPUTS: usize = 10;

/// The most qualifiers of a figure.
const MOST_WORDS: usize = 5;

/// The largest amount, in yuan, people, metres: more than any country has.
const LARGEST: f64 = 1e16;

/// The largest rate of growth a year, per cent, and the most that anything grows by in all.
const FASTEST: f64 = 1000.0;
const MOST_TIMES: f64 = 1000.0;

/// What is wrong with how large a number is, if anything.
fn misfit_of_size(figure: &Figure) -> Option<String> {
    let value = figure.value.value();
    let most = match figure.kind {
        Kind::AverageGrowth | Kind::AnnualGrowth => FASTEST,
        Kind::TotalGrowth => MOST_TIMES * 100.0,
        Kind::TotalDecline => 100.0,
        Kind::Multiple | Kind::TimesMore => MOST_TIMES,
        _ => LARGEST / figure.unit.factor(),
    };
    (value > most).then(|| {
        format!(
            "found {} {}, expected at most {most}",
            figure.value, figure.unit
        )
    })
}

pub(super) fn check(dataset: &Dataset, found: &mut Vec<Complaint>) {
    let mut count = |entry: fn(usize) -> Entry, count: usize, most: usize| {
        if count > most {
            let reason = format!("found {count} of them, expected at most {most}");
            found.push(Complaint::new(entry(most), "", reason));
        }
    };
    count(Entry::Section, dataset.sections.len(), MOST_ENTRIES);
    count(Entry::Indicator, dataset.indicators.len(), MOST_ENTRIES);
    count(Entry::Figure, dataset.figures.len(), MOST_ENTRIES);
    count(Entry::Relation, dataset.relations.len(), MOST_ENTRIES);
    count(Entry::Underivable, dataset.underivable.len(), MOST_ENTRIES);
    count(Entry::Class, dataset.classes.len(), MOST_CLASSES);
    count(Entry::Chain, dataset.chains.len(), MOST_CHAINS);
    count(Entry::Member, dataset.members.len(), MOST_ENTRIES);
    for (index, figure) in dataset.figures.iter().enumerate() {
        if let Some(reason) = misfit_of_size(figure) {
            found.push(Complaint::new(Entry::Figure(index), "value", reason));
        }
        let words = figure.qualifier.len();
        if words > MOST_WORDS {
            let reason = format!("found {words} qualifiers, expected at most {MOST_WORDS}");
            found.push(Complaint::new(Entry::Figure(index), "qualifier", reason));
        }
    }
    for (index, value) in dataset.underivable.iter().enumerate() {
        let given = value.given.len();
        if given > MOST_INPUTS {
            let reason = format!("found {given} inputs, expected at most {MOST_INPUTS}");
            found.push(Complaint::new(Entry::Underivable(index), "given", reason));
        }
    }
    for (index, relation) in dataset.relations.iter().enumerate() {
        let inputs = relation.formula.inputs().len();
        if inputs > MOST_INPUTS {
            let reason = format!("found {inputs} inputs, expected at most {MOST_INPUTS}");
            found.push(Complaint::new(Entry::Relation(index), "formula", reason));
        }
    }
}
