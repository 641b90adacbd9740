//! What a derived value is and how it follows, in a language.

use super::Lang;
use super::formula::symbols;
use crate::dataset::{Indicator, Period, PriceBasis};
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
    symbols(&lineage.expression, &|id| {
        let operand = lineage.operands.iter().find(|operand| operand.id == id);
        operand.map_or_else(String::new, |operand| {
            lang.phrases().short_amount(operand.amount)
        })
    })
}

/// The calculation in words: its inputs by name instead of by number.
pub fn formula_in_names(model: &Model, derived: &Derived, lang: Lang) -> String {
    symbols(&derived.lineage().expression, &|id| {
        model.datum(id).map_or_else(
            || lang.phrases().chosen_input(id).to_owned(),
            |datum| name(model, datum, lang),
        )
    })
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

/// What a value is called inside a formula.
fn name(model: &Model, datum: Datum<'_>, lang: Lang) -> String {
    let phrases = lang.phrases();
    let named = |indicator: &str, what: &str, period: Period| {
        let short = model.dataset().indicator(indicator).map(Indicator::short);
        phrases.named(
            short.map_or(indicator, |short| lang.of(short)),
            what,
            period,
        )
    };
    match datum {
        Datum::Figure(figure) => {
            let what = phrases.figure_kind(figure.kind);
            named(&figure.indicator, what, figure.period)
        }
        Datum::Derived(derived) => {
            let what = what_is(model, derived, lang);
            if derived.lineage().quantity == Quantity::Related {
                phrases.named(what, "", derived.period())
            } else {
                named(derived.indicator(), what, derived.period())
            }
        }
        Datum::Underivable(value) => lang.of(&value.name).to_owned(),
        Datum::Chain(chain) => lang.of(&chain.name).to_owned(),
        Datum::Member(member) => lang.of(&member.name).to_owned(),
    }
}
