//! What a value follows from, or belongs with: each can be asked in turn.

use super::super::lineage::Subject;
use super::super::{Lang, MarkKind, mark_kind};
use crate::dataset::{Indicator, Kind, Qualifier};
use crate::model::{Amount, Datum, Model, Operand};
use serde::Serialize;

/// One input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Input {
    /// The datum, by key; empty for what the reader chose.
    pub key: String,
    /// Its mark.
    pub mark: MarkKind,
    /// Which it is.
    pub label: String,
    /// Its value, without the word its label has for it already.
    pub value: String,
}

/// What a datum follows from: operands, what there is of what does not follow, the floor and
/// members of a chain, the chain and capacity of a member.
pub(super) fn of(model: &Model, datum: Datum<'_>, lang: Lang) -> Vec<Input> {
    let dataset = model.dataset();
    let phrases = lang.phrases();
    let mut inputs = Vec::new();
    match datum {
        Datum::Figure(_) => {}
        Datum::Derived(derived) => {
            let subject = Subject::of(model, datum, lang);
            let of = subject.and_then(|subject| subject.indicator);
            for operand in &derived.lineage().operands {
                inputs.push(match model.datum(&operand.id) {
                    Some(input) => value(model, input, of, lang),
                    None => chosen(operand, lang),
                });
            }
        }
        Datum::Underivable(asked) => {
            let of = dataset.indicator(&asked.indicator);
            for id in &asked.given {
                if let Some(given) = model.datum(id) {
                    inputs.push(value(model, given, of, lang));
                }
            }
        }
        Datum::Chain(chain) => {
            for tier in model.tiers() {
                if tier.class.id == chain.class {
                    let label = lang.of(&tier.class.name).to_owned();
                    inputs.push(input(Datum::Figure(tier.floor), label, lang));
                }
            }
            for member in dataset.members_of(&chain.id) {
                let datum = Datum::Member(member);
                let [kind, who] = [
                    phrases.member_kind(member.kind),
                    phrases.short_kind(mark_kind(datum)),
                ];
                let label = [kind, phrases.pace_comma(), who].concat();
                inputs.push(input(datum, label, lang));
            }
        }
        Datum::Member(member) => {
            if let Some(chain) = dataset.chain(&member.chain) {
                let label = phrases.short_kind(MarkKind::Chain).to_owned();
                inputs.push(input(Datum::Chain(chain), label, lang));
            }
            let capacity = member.capacity.as_deref();
            if let Some(figure) = capacity.and_then(|id| dataset.figure(id)) {
                let label = phrases.figure_kind(figure.kind).to_owned();
                inputs.push(input(Datum::Figure(figure), label, lang));
            }
        }
    }
    inputs
}

/// An input that is a value, told from the others of the same indicator.
fn value(model: &Model, datum: Datum<'_>, of: Option<&Indicator>, lang: Lang) -> Input {
    let subject = Subject::of(model, datum, lang);
    let label = subject.map_or_else(String::new, |subject| {
        let other = subject.indicator.filter(|other| Some(*other) != of);
        let name = other.map_or("", |other| lang.of(other.short()));
        let mark = mark_kind(datum);
        lang.phrases()
            .input_label(name, subject.what, subject.period, mark)
    });
    input(datum, label, lang)
}

fn input(datum: Datum<'_>, label: String, lang: Lang) -> Input {
    Input {
        key: datum.id().to_owned(),
        mark: mark_kind(datum),
        label: lang.phrases().begun(label),
        value: unmarked(datum, lang),
    }
}

/// What the reader chose.
fn chosen(operand: &Operand, lang: Lang) -> Input {
    let phrases = lang.phrases();
    Input {
        key: String::new(),
        mark: MarkKind::Supposed,
        label: phrases.set_by_reader(&operand.id).to_owned(),
        value: phrases.amount(operand.amount),
    }
}

/// A value as worded, without the word for what its mark says: expected, derived, supposed.
pub(super) fn unmarked(datum: Datum<'_>, lang: Lang) -> String {
    let phrases = lang.phrases();
    match datum {
        Datum::Figure(figure)
            if figure.kind == Kind::Level && figure.qualifier == [Qualifier::Expected] =>
        {
            phrases.amount(Amount::printed(figure))
        }
        Datum::Derived(derived) => {
            let said = phrases.amount(derived.amount());
            phrases.bounded(derived.reading(), &said)
        }
        other => phrases.worded(other),
    }
}
