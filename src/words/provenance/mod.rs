//! Where a value comes from: how it is printed and how that was read, or how it follows and from
//! what, down to the printed figures. Start with [`provenance`].

mod citation;
mod inputs;
mod lies;
#[cfg(test)]
mod tests;

pub use citation::Citation;
pub use inputs::Input;

use super::formula::Piece;
use super::lineage::{Subject, set_in_names, set_in_numbers};
use super::own::Own;
use super::table;
use super::tooltip::{LineRole, Tooltip, class_of, comparisons, place_in_chain};
use super::{Lang, MarkKind, mark_kind, note};
use crate::model::{Datum, Model};
use serde::Serialize;

/// Everything there is to say to somebody who asks where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Provenance {
    /// What is asked about, by key.
    pub key: String,
    /// Its mark; none for what the reader brought.
    pub mark: Option<MarkKind>,
    /// What the mark says.
    pub kind: String,
    /// The value as the report words it, or as it follows.
    pub value: String,
    /// When it holds and what it is.
    pub name: String,
    /// Where the true value lies; empty where there is nothing to say.
    pub interval: String,
    /// The calculation with its numbers; empty for what is printed.
    pub formula: Vec<Piece>,
    /// The same with names.
    pub in_names: Vec<Piece>,
    /// What it follows from, or belongs with.
    pub inputs: Vec<Input>,
    /// Where it is printed.
    pub citations: Vec<Citation>,
    /// What a hasty reader should know, or why it does not follow.
    pub notes: Vec<String>,
    /// The state that shows it, without language and theme.
    pub state: String,
    /// Number, citation or formula, and source, as text to paste.
    pub copy: String,
}

/// Where a datum comes from, which `state` shows.
pub fn provenance(model: &Model, datum: Datum<'_>, state: String, lang: Lang) -> Provenance {
    let phrases = lang.phrases();
    let mark = mark_kind(datum);
    let mut notes = Vec::new();
    let mut printed = None;
    match datum {
        Datum::Figure(figure) => printed = figure.note.as_ref(),
        Datum::Derived(derived) => {
            if mark == MarkKind::Supposed {
                notes.push(phrases.kind(mark).to_owned());
            }
            notes.extend(note(model, derived, lang));
        }
        Datum::Underivable(value) => printed = Some(&value.reason),
        Datum::Chain(_) => notes.push(phrases.class_warning().to_owned()),
        Datum::Member(member) => {
            notes.push(phrases.attribution(member.attribution).to_owned());
            let capacity = member.capacity.as_deref();
            let capacity = capacity.and_then(|id| model.dataset().figure(id));
            printed = capacity.and_then(|figure| figure.note.as_ref());
        }
    }
    notes.extend(printed.map(|note| lang.of(note).to_owned()));
    for step in comparisons(model, datum, lang) {
        notes.push(phrases.begun(step));
    }
    let (formula, in_names) = match datum {
        Datum::Derived(derived) => (
            set_in_numbers(derived.lineage(), lang),
            set_in_names(model, derived, lang),
        ),
        _ => (Vec::new(), Vec::new()),
    };
    let value = if formula.is_empty() {
        phrases.worded(datum)
    } else {
        inputs::unmarked(datum, lang)
    };
    Provenance {
        key: datum.id().to_owned(),
        mark: Some(mark),
        kind: phrases.begun(phrases.short_kind(mark).to_owned()),
        value,
        name: name(model, datum, lang),
        interval: lies::sentence(model, datum, lang),
        formula,
        in_names,
        inputs: inputs::of(model, datum, lang),
        citations: citation::of(model, datum, lang),
        notes,
        state,
        copy: copy(model, datum, lang),
    }
}

/// The same for a level the reader drew or brought, of which `said` is the tooltip.
pub fn own_provenance(
    key: &str,
    own: Own,
    said: &Tooltip,
    state: String,
    lang: Lang,
) -> Provenance {
    let phrases = lang.phrases();
    let line = |role| {
        let found = said.lines.iter().find(|line| line.role == role);
        found.map_or_else(String::new, |line| line.text.clone())
    };
    let lines: Vec<&str> = said.lines.iter().map(|line| line.text.as_str()).collect();
    let (mark, kind) = match own {
        Own::Guess => (Some(MarkKind::Supposed), phrases.guess_label()),
        Own::Actual => (None, phrases.actuals_label()),
    };
    Provenance {
        key: key.to_owned(),
        mark,
        kind: phrases.begun(kind.to_owned()),
        value: line(LineRole::Value),
        name: line(LineRole::Title),
        interval: String::new(),
        formula: Vec::new(),
        in_names: Vec::new(),
        inputs: Vec::new(),
        citations: Vec::new(),
        notes: vec![phrases.begun(phrases.not_the_reports().to_owned())],
        state,
        copy: lines.join("\n"),
    }
}

/// When it holds and what it is.
fn name(model: &Model, datum: Datum<'_>, lang: Lang) -> String {
    let phrases = lang.phrases();
    if let Some(Subject {
        indicator,
        what,
        period,
    }) = Subject::of(model, datum, lang)
    {
        let name = indicator.map_or("", |indicator| lang.of(&indicator.name));
        return phrases.asked_about(name, what, period);
    }
    match datum {
        Datum::Underivable(value) => {
            let indicator = model.dataset().indicator(&value.indicator);
            let indicator = indicator.map_or("", |indicator| lang.of(&indicator.name));
            phrases.pace_row(indicator, lang.of(&value.name))
        }
        Datum::Chain(chain) => class_of(model, chain, lang).unwrap_or_default(),
        Datum::Member(member) => phrases.begun(place_in_chain(model, member, lang)),
        Datum::Figure(_) | Datum::Derived(_) => String::new(),
    }
}

/// What the table says of it, with the report it all comes from.
fn copy(model: &Model, datum: Datum<'_>, lang: Lang) -> String {
    let phrases = lang.phrases();
    let mut lines = Vec::new();
    if let Some(row) = table::row(model, datum, lang) {
        let mut subject = vec![row.name, row.what, &row.period];
        subject.retain(|part| !part.is_empty());
        lines.push(phrases.pace_row(&subject.join(" · "), &row.value));
        lines.extend(row.source.into_iter().map(|line| line.text));
    }
    lines.push(phrases.source(model.dataset().report()));
    lines.join("\n")
}
