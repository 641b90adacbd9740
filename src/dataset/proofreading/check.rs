//! What is wrong with what only proofreading needs.

use super::{Proofreading, everyday};
use crate::dataset::check::{Complaint, Entry, names, wording};
use crate::dataset::{Bilingual, Dataset};

/// Everything that is wrong in itself or against the dataset.
pub(in crate::dataset) fn complaints(
    dataset: &Dataset,
    proofreading: &Proofreading,
) -> Vec<Complaint> {
    let mut found = Vec::new();
    let comparisons = proofreading.comparisons.iter().enumerate();
    let ids = comparisons.map(|(index, it)| (Entry::Comparison(index), &it.id));
    names::check_ids(names::ids(dataset).chain(ids), &mut found);
    // Those of the dataset itself are found without these.
    found.retain(|complaint| matches!(complaint.entry, Entry::Comparison(_)));
    names::check_texts(texts(proofreading), &mut found);
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
    for (index, everyday) in proofreading.everyday.iter().enumerate() {
        for (field, reason) in everyday::misfits(dataset, proofreading, everyday) {
            found.push(Complaint::new(Entry::Everyday(index), field, reason));
        }
    }
    found
}

/// Everything said in both languages.
fn texts(proofreading: &Proofreading) -> Vec<(Entry, &'static str, &Bilingual)> {
    let mut texts = Vec::new();
    for (index, number) in proofreading.no_figures.iter().enumerate() {
        texts.push((Entry::NoFigure(index), "reason", &number.reason));
    }
    for (index, comparison) in proofreading.comparisons.iter().enumerate() {
        let entry = Entry::Comparison(index);
        texts.push((entry, "name", &comparison.name));
        texts.extend(comparison.reason.iter().map(|it| (entry, "reason", it)));
    }
    texts
}
