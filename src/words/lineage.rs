//! What a derived value is and how it follows, in a language.

use super::Lang;
use super::formula::{Piece, pieces, symbols};
use crate::dataset::{Indicator, Kind, Period, PriceBasis};
use crate::model::{Datum, Derived, Lineage, Model, Quantity};

/// What a derived value is: the name of its relation, or of its quantity.
pub fn what_is<'a>(model: &'a Model, derived: &Derived, lang: Lang) -> &'a str {
    match model.dataset().relation(derived.id()) {
        Some(relation) => lang.of(&relation.name),
        None => lang.phrases().quantity(derived.lineage().quantity),
    }
}

/// The calculation with its numbers: "(500亿元 ÷ 306亿元)^(1/5) − 1".
pub fn formula_in_numbers(lineage: &Lineage, lang: Lang) -> String {
    symbols(&lineage.expression, &|id| number_of(lineage, id, lang))
}

/// The same as it is set.
pub(super) fn set_in_numbers(lineage: &Lineage, lang: Lang) -> Vec<Piece> {
    pieces(&lineage.expression, &|id| number_of(lineage, id, lang))
}

/// The calculation in words: its inputs by name instead of by number.
pub fn formula_in_names(model: &Model, derived: &Derived, lang: Lang) -> String {
    symbols(&derived.lineage().expression, &|id| {
        name_of(model, id, lang)
    })
}

/// The same as it is set.
pub(super) fn set_in_names(model: &Model, derived: &Derived, lang: Lang) -> Vec<Piece> {
    pieces(&derived.lineage().expression, &|id| {
        name_of(model, id, lang)
    })
}

fn number_of(lineage: &Lineage, id: &str, lang: Lang) -> String {
    let operand = lineage.operands.iter().find(|operand| operand.id == id);
    operand.map_or_else(String::new, |operand| {
        lang.phrases().short_amount(operand.amount)
    })
}

fn name_of(model: &Model, id: &str, lang: Lang) -> String {
    model.datum(id).map_or_else(
        || lang.phrases().chosen_input(id).to_owned(),
        |datum| name(model, datum, lang),
    )
}

/// What a hasty reader should know of a derived value: its relation's note, or at which prices
/// it is.
pub fn note(model: &Model, derived: &Derived, lang: Lang) -> Option<String> {
    if let Some(relation) = model.dataset().relation(derived.id()) {
        return relation.note.as_ref().map(|note| lang.of(note).to_owned());
    }
    let phrases = lang.phrases();
    let basis = model.dataset().indicator(derived.indicator())?.growth;
    match (derived.lineage().quantity, basis) {
        (_, PriceBasis::None) => None,
        (
            Quantity::RateNeeded
            | Quantity::GrowthNeeded
            | Quantity::IncreaseNeeded
            | Quantity::RateRemaining,
            _,
        ) => Some(phrases.target_prices_not_stated().to_owned()),
        (
            Quantity::StartLevel
            | Quantity::FirstYearLevel
            | Quantity::Goal
            | Quantity::Supposed
            | Quantity::Shortfall,
            basis,
        ) => Some(if basis == PriceBasis::Real {
            phrases.constant_prices(model.dataset().report().end.number())
        } else {
            phrases.prices_not_stated().to_owned()
        }),
        _ => None,
    }
}

/// What a value is a value of, and when it holds.
pub(super) struct Subject<'a> {
    /// The indicator; none where what it is says all.
    pub indicator: Option<&'a Indicator>,
    /// What it is, where the indicator's name does not say it.
    pub what: &'a str,
    /// When it holds.
    pub period: Period,
}

impl<'a> Subject<'a> {
    /// Of a value; `None` for what names itself.
    pub fn of(model: &'a Model, datum: Datum<'a>, lang: Lang) -> Option<Self> {
        let indicator = |id: &str| model.dataset().indicator(id);
        match datum {
            Datum::Figure(figure) => {
                let indicator = indicator(&figure.indicator);
                let what = lang.phrases().figure_kind(figure.kind);
                let named = || indicator.is_some_and(|it| says(lang.of(&it.name), what));
                Some(Self {
                    indicator,
                    what: match figure.kind {
                        // What is counted in days or years lasts.
                        Kind::Duration => "",
                        Kind::Rank | Kind::Capacity if named() => "",
                        _ => what,
                    },
                    period: figure.period,
                })
            }
            Datum::Derived(derived) => Some(Self {
                indicator: if derived.lineage().quantity == Quantity::Related {
                    None
                } else {
                    indicator(derived.indicator())
                },
                what: what_is(model, derived, lang),
                period: derived.period(),
            }),
            Datum::Underivable(_) | Datum::Chain(_) | Datum::Member(_) => None,
        }
    }
}

/// Whether a name has a word in it, at the beginning of a sentence or within.
pub(super) fn says(name: &str, word: &str) -> bool {
    let mut windows = name.as_bytes().windows(word.len());
    windows.any(|window| window.eq_ignore_ascii_case(word.as_bytes()))
}

/// What a value is called inside a formula.
fn name(model: &Model, datum: Datum<'_>, lang: Lang) -> String {
    if let Some(subject) = Subject::of(model, datum, lang) {
        let phrases = lang.phrases();
        return match subject.indicator.map(Indicator::short) {
            Some(short) => phrases.named(lang.of(short), subject.what, subject.period),
            None => phrases.named(subject.what, "", subject.period),
        };
    }
    match datum {
        Datum::Underivable(value) => lang.of(&value.name).to_owned(),
        Datum::Chain(chain) => lang.of(&chain.name).to_owned(),
        Datum::Member(member) => lang.of(&member.name).to_owned(),
        Datum::Figure(_) | Datum::Derived(_) => String::new(),
    }
}
