//! One sentence on where the true value lies, by the digits and words that are printed.

use super::super::Lang;
use super::super::number::outward;
use super::super::phrases::provenance::{Beyond, Lies};
use super::super::table::bounded;
use crate::dataset::{Interval, Kind, Qualifier, Reading};
use crate::model::{Amount, Datum, Derived, Model};

/// Where the true value of a datum lies; empty where there is nothing to say that its wording does
/// not say already.
pub(super) fn sentence(model: &Model, datum: Datum<'_>, lang: Lang) -> String {
    let (interval, amount, beyond) = match datum {
        Datum::Derived(derived) => (derived.interval(), derived.amount(), beyond(model, derived)),
        Datum::Figure(figure) => {
            // What was set or named was not rounded; bounds of the wording are told with it.
            let measured = !figure.is_target()
                && !matches!(
                    figure.kind,
                    Kind::Threshold | Kind::Mark | Kind::Capacity | Kind::Duration
                );
            let rounded = figure.interval().width().is_some_and(|width| width > 0.0);
            if !measured || !rounded || figure.interval.is_some() {
                return String::new();
            }
            (figure.interval(), bounded(figure), None)
        }
        Datum::Underivable(_) | Datum::Chain(_) | Datum::Member(_) => return String::new(),
    };
    let lies = lies(interval, amount, lang);
    lies.map_or_else(String::new, |lies| lang.phrases().lies(&lies, beyond))
}

fn beyond(model: &Model, derived: &Derived) -> Option<Beyond> {
    match derived.reading() {
        Reading::Value => None,
        Reading::AtLeast => rests_on_floor(model, derived).then_some(Beyond::Higher),
        Reading::AtMost => rests_on_floor(model, derived).then_some(Beyond::Lower),
        Reading::Supposed => Some(Beyond::Supposed),
    }
}

/// Whether a target goes into it that is a floor: that enters as exactly its number, so that the
/// interval does not say how far it can be surpassed. What was measured enters with its bounds.
fn rests_on_floor(model: &Model, derived: &Derived) -> bool {
    let operands = derived.lineage().operands.iter();
    let mut inputs = operands.filter_map(|operand| model.datum(&operand.id));
    inputs.any(|input| match input {
        Datum::Figure(figure) => figure.is_target() && figure.says(Qualifier::AtLeast),
        Datum::Derived(derived) => rests_on_floor(model, derived),
        _ => false,
    })
}

/// Bounds are rounded outward, so that nothing possible is left out.
fn lies(interval: Interval, amount: Amount, lang: Lang) -> Option<Lies> {
    let finer = amount.places.saturating_add(1);
    let said = |value: f64, places| {
        lang.phrases().amount(Amount {
            value,
            places,
            ..amount
        })
    };
    // One bound alone is often the very number that is said.
    let places = |bound: f64| {
        let scaled = bound * 10f64.powi(i32::from(amount.places));
        if (scaled - scaled.round()).abs() < 1e-6 {
            amount.places
        } else {
            finer
        }
    };
    match (interval.low(), interval.high()) {
        (Some(low), Some(high)) if low == high => Some(Lies::Exactly),
        (Some(low), Some(high)) => {
            let (low, high) = outward(low, high, finer);
            Some(Lies::Between(said(low, finer), said(high, finer)))
        }
        (Some(low), None) => Some(Lies::From(said(outward(low, low, finer).0, places(low)))),
        (None, Some(high)) => Some(Lies::UpTo(said(outward(high, high, finer).1, places(high)))),
        (None, None) => None,
    }
}
