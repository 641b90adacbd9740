//! Ids and names: every id is well written and its own, every name is there in both languages.

use super::{Complaint, Entry};
use crate::dataset::{Bilingual, Dataset, Proofreading};
use std::collections::BTreeSet;

pub(super) fn check(dataset: &Dataset, proofreading: &Proofreading, found: &mut Vec<Complaint>) {
    ids(dataset, proofreading, found);
    for (entry, field, text) in texts(dataset, proofreading) {
        if text.zh.trim().is_empty() || text.en.trim().is_empty() {
            let reason = format!(
                "found the {field} \"{}\" / \"{}\", expected words in both languages",
                text.zh, text.en
            );
            found.push(Complaint::new(entry, field, reason));
        }
    }
}

/// Everything that has an id, in the order of the entries.
fn named<'a>(
    dataset: &'a Dataset,
    proofreading: &'a Proofreading,
) -> impl Iterator<Item = (Entry, &'a String)> {
    fn each<T>(
        items: &[T],
        entry: fn(usize) -> Entry,
        id: fn(&T) -> &String,
    ) -> impl Iterator<Item = (Entry, &String)> {
        let named = items.iter().enumerate();
        named.map(move |(index, item)| (entry(index), id(item)))
    }
    each(&dataset.indicators, Entry::Indicator, |it| &it.id)
        .chain(each(&dataset.figures, Entry::Figure, |it| &it.id))
        .chain(each(&dataset.relations, Entry::Relation, |it| &it.id))
        .chain(each(&dataset.underivable, Entry::Underivable, |it| &it.id))
        .chain(each(&dataset.classes, Entry::Class, |it| &it.id))
        .chain(each(&dataset.chains, Entry::Chain, |it| &it.id))
        .chain(each(&dataset.members, Entry::Member, |it| &it.id))
        .chain(each(&proofreading.comparisons, Entry::Comparison, |it| {
            &it.id
        }))
}

fn ids(dataset: &Dataset, proofreading: &Proofreading, found: &mut Vec<Complaint>) {
    let mut seen = BTreeSet::new();
    for (entry, id) in named(dataset, proofreading) {
        let plain = |character: char| {
            character.is_ascii_lowercase() || character.is_ascii_digit() || character == '-'
        };
        let starts = id.starts_with(|first: char| first.is_ascii_lowercase());
        if !starts || !id.chars().all(plain) {
            let reason = format!(
                "found the id \"{id}\", expected small letters, digits and hyphens, a letter first"
            );
            found.push(Complaint::new(entry, "id", reason));
        }
        if !seen.insert(id) {
            let reason = format!("found the id \"{id}\" a second time, expected one of its own");
            found.push(Complaint::new(entry, "id", reason));
        }
    }
}

/// Everything said in both languages.
fn texts<'a>(
    dataset: &'a Dataset,
    proofreading: &'a Proofreading,
) -> Vec<(Entry, &'static str, &'a Bilingual)> {
    let mut texts = Vec::new();
    for (index, indicator) in dataset.indicators.iter().enumerate() {
        texts.push((Entry::Indicator(index), "name", &indicator.name));
        texts.push((Entry::Indicator(index), "short", indicator.short()));
        let scope = indicator.part.iter().map(|part| &part.scope);
        texts.extend(scope.map(|scope| (Entry::Indicator(index), "part", scope)));
    }
    for (index, figure) in dataset.figures.iter().enumerate() {
        texts.extend(
            figure
                .note
                .iter()
                .map(|note| (Entry::Figure(index), "note", note)),
        );
    }
    for (index, relation) in dataset.relations.iter().enumerate() {
        let entry = Entry::Relation(index);
        texts.push((entry, "name", &relation.name));
        texts.extend(relation.note.iter().map(|note| (entry, "note", note)));
    }
    for (index, underivable) in dataset.underivable.iter().enumerate() {
        let entry = Entry::Underivable(index);
        texts.push((entry, "name", &underivable.name));
        texts.push((entry, "reason", &underivable.reason));
    }
    for (index, class) in dataset.classes.iter().enumerate() {
        texts.push((Entry::Class(index), "name", &class.name));
    }
    for (index, chain) in dataset.chains.iter().enumerate() {
        texts.push((Entry::Chain(index), "name", &chain.name));
        texts.push((Entry::Chain(index), "short", &chain.short));
    }
    for (index, member) in dataset.members.iter().enumerate() {
        texts.push((Entry::Member(index), "name", &member.name));
    }
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
