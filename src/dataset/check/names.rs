//! Ids and names: every id is well written and its own, every name is there in both languages.

use super::{Complaint, Entry};
use crate::dataset::{Bilingual, Dataset};
use std::collections::BTreeSet;

/// The most characters of what stands in charts, Chinese ones counted twice: a name, and one
/// short enough for labels.
const LONGEST_NAME: usize = 80;
const LONGEST_LABEL: usize = 60;

/// Ids that mean something else already: what the reader supposes, and what can be pressed.
const TAKEN: [&str; 4] = ["growth", "price", "controls", "compare"];
const TAKEN_BEGINNINGS: [&str; 3] = ["domain-", "guess-", "actual-"];

/// Everything that has an id, in the order of the entries.
pub(in crate::dataset) fn ids(dataset: &Dataset) -> impl Iterator<Item = (Entry, &String)> {
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
}

/// Notes every id that is not well written or not its own.
pub(in crate::dataset) fn check_ids<'a>(
    ids: impl Iterator<Item = (Entry, &'a String)>,
    found: &mut Vec<Complaint>,
) {
    let mut seen = BTreeSet::new();
    for (entry, id) in ids {
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
        let taken = TAKEN.contains(&id.as_str())
            || TAKEN_BEGINNINGS.iter().any(|taken| id.starts_with(taken));
        if taken {
            let reason = format!("found the id \"{id}\", which charts have, expected another");
            found.push(Complaint::new(entry, "id", reason));
        }
        if !seen.insert(id) {
            let reason = format!("found the id \"{id}\" a second time, expected one of its own");
            found.push(Complaint::new(entry, "id", reason));
        }
    }
}

/// Notes every text that lacks a language or cannot be drawn.
pub(in crate::dataset) fn check_texts(
    texts: Vec<(Entry, &'static str, &Bilingual)>,
    found: &mut Vec<Complaint>,
) {
    for (entry, field, text) in texts {
        let both = [&text.zh, &text.en];
        if both.iter().any(|text| text.trim().is_empty()) {
            let reason = format!(
                "found the {field} \"{}\" / \"{}\", expected words in both languages",
                text.zh, text.en
            );
            found.push(Complaint::new(entry, field, reason));
        } else if both.iter().any(|text| text.contains(is_unprintable)) {
            let reason =
                format!("found a {field} with a character that cannot be printed, expected words");
            found.push(Complaint::new(entry, field, reason));
        }
        let most = match field {
            "note" | "reason" => continue,
            "short" | "part" => LONGEST_LABEL,
            _ => LONGEST_NAME,
        };
        if let Some(length) = both
            .map(|text| width(text))
            .into_iter()
            .max()
            .filter(|it| *it > most)
        {
            let reason = format!(
                "found a {field} of {length} characters, Chinese ones counted twice, expected at most {most}"
            );
            found.push(Complaint::new(entry, field, reason));
        }
    }
}

/// How many characters a text has, Chinese ones counted twice.
pub fn width(text: &str) -> usize {
    let widths = text.chars().map(|it| 1 + usize::from(it >= '\u{2e80}'));
    widths.sum()
}

/// What no document may have, or turns around what stands beside it.
pub(in crate::dataset) fn is_unprintable(character: char) -> bool {
    let turns = matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns || character.is_control() || matches!(character, '\u{fffe}' | '\u{ffff}')
}

/// Everything said in both languages.
pub(super) fn texts(dataset: &Dataset) -> Vec<(Entry, &'static str, &Bilingual)> {
    let report = &dataset.report;
    let mut texts = vec![
        (Entry::Report, "place", &report.place),
        (Entry::Report, "title", &report.title),
        (Entry::Report, "date", &report.date),
    ];
    for (index, section) in dataset.sections.iter().enumerate() {
        texts.push((Entry::Section(index), "name", &section.name));
    }
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
    texts
}
