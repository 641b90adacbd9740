//! Finds where our own words repeat more of the report than a fragment may.

use super::{Finding, Proofreading};
use crate::dataset::check::wording::LONGEST_FRAGMENT;
use crate::dataset::{Bilingual, Dataset};

/// Every text of ours that shares a longer run of characters with a paragraph.
pub(super) fn findings(
    dataset: &Dataset,
    proofreading: &Proofreading,
    paragraphs: &[&str],
) -> Vec<Finding> {
    let mut found = Vec::new();
    for (id, field, text) in texts(dataset) {
        let Some(run) = runs(&text.zh).find(|run| paragraphs.iter().any(|it| it.contains(run)))
        else {
            continue;
        };
        let (file, line) = proofreading.place(id, field);
        let reason = format!(
            "\"{id}\": found \"{run}\", which the report prints, expected at most {LONGEST_FRAGMENT} of its characters in a row"
        );
        found.push(Finding { file, line, reason });
    }
    found
}

/// Every run of characters that is one longer than a fragment may be.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    let starts = text.char_indices().map(|(start, _)| start);
    starts.filter_map(|start| {
        let (last, character) = text[start..].char_indices().nth(LONGEST_FRAGMENT)?;
        text.get(start..start + last + character.len_utf8())
    })
}

/// What is said in our own words, by the entry it belongs to.
fn texts(dataset: &Dataset) -> impl Iterator<Item = (&str, &'static str, &Bilingual)> {
    let indicators = dataset.indicators().iter();
    let indicators = indicators.map(|it| (it.id.as_str(), "name", &it.name));
    let figures = dataset.figures().iter();
    let figures = figures.filter_map(|it| Some((it.id.as_str(), "note", it.note.as_ref()?)));
    let relations = dataset.relations().iter().flat_map(|it| {
        let note = it.note.as_ref().map(|note| (it.id.as_str(), "note", note));
        std::iter::once((it.id.as_str(), "name", &it.name)).chain(note)
    });
    let underivable = dataset.underivable().iter().flat_map(|it| {
        let id = it.id.as_str();
        [(id, "name", &it.name), (id, "reason", &it.reason)]
    });
    indicators
        .chain(figures)
        .chain(relations)
        .chain(underivable)
}
