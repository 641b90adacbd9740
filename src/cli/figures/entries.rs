//! Figures, derived values and what cannot be derived, each as a JSON object; and the chains.

use serde_json::{Value, json};
use xiongguan::dataset::{Figure, Interval, Underivable};
use xiongguan::model::{Datum, Derived, Model, Quantity};
use xiongguan::words::{Lang, formula_in_names, formula_in_numbers, note, what_is};

/// Every value: the printed ones, then the derived ones, then those that cannot be derived.
pub(super) fn all(model: &Model, lang: Lang) -> Vec<Value> {
    let dataset = model.dataset();
    let figures = dataset.figures().iter();
    let figures = figures.map(|figure| reported(model, figure, lang));
    let derived = model.all_derived().iter();
    let derived = derived.map(|value| follows(model, value, lang));
    let underivable = dataset.underivable().iter();
    let underivable = underivable.map(|value| missing(model, value, lang));
    figures.chain(derived).chain(underivable).collect()
}

fn reported(model: &Model, figure: &Figure, lang: Lang) -> Value {
    let dataset = model.dataset();
    let indicator = dataset.indicator(&figure.indicator);
    let section = dataset.section(figure.paragraph);
    json!({
        "derived": false,
        "id": figure.id,
        "indicator": figure.indicator,
        "zh": indicator.map(|indicator| &indicator.name.zh),
        "en": indicator.map(|indicator| &indicator.name.en),
        "domain": indicator.map(|indicator| indicator.domain),
        "role": figure.role,
        "kind": figure.kind,
        "period": figure.period.to_string(),
        "value": number(figure.value.value()),
        "unit": figure.unit.to_string(),
        "qualifier": figure.qualifier,
        "interval": bounds(figure.interval()),
        "basis": model.basis(Datum::Figure(figure)),
        "worded": lang.phrases().worded(Datum::Figure(figure)),
        "printed": figure.printed,
        "paragraph": figure.paragraph,
        "section": section.map(|section| lang.of(&section.name)),
        "same_number_as": figure.same_number_as,
        "note": figure.note.as_ref().map(|note| lang.of(note)),
    })
}

fn follows(model: &Model, derived: &Derived, lang: Lang) -> Value {
    let lineage = derived.lineage();
    let indicator = model.dataset().indicator(derived.indicator());
    let name = |lang: Lang| {
        let what = what_is(model, derived, lang);
        match indicator {
            Some(indicator) if lineage.quantity != Quantity::Related => {
                format!("{} · {what}", lang.of(&indicator.name))
            }
            _ => what.to_owned(),
        }
    };
    let inputs: Vec<&str> = lineage.operands.iter().map(|it| it.id.as_str()).collect();
    json!({
        "derived": true,
        "id": derived.id(),
        "indicator": derived.indicator(),
        "zh": name(Lang::Zh),
        "en": name(Lang::En),
        "domain": indicator.map(|indicator| indicator.domain),
        "period": derived.period().to_string(),
        "value": number(derived.value()),
        "unit": derived.amount().unit.to_string(),
        "interval": bounds(derived.interval()),
        "reading": derived.reading(),
        "places": derived.amount().places,
        "basis": model.basis(Datum::Derived(derived)),
        "worded": lang.phrases().worded(Datum::Derived(derived)),
        "formula": formula_in_numbers(lineage, lang),
        "formula_words": formula_in_names(model, derived, lang),
        "inputs": inputs,
        "note": note(model, derived, lang),
    })
}

fn missing(model: &Model, value: &Underivable, lang: Lang) -> Value {
    let indicator = model.dataset().indicator(&value.indicator);
    json!({
        "derived": true,
        "underivable": true,
        "id": value.id,
        "indicator": value.indicator,
        "zh": value.name.zh,
        "en": value.name.en,
        "domain": indicator.map(|indicator| indicator.domain),
        "period": value.period.to_string(),
        "value": null,
        "unit": value.unit.to_string(),
        "interval": [null, null],
        "worded": lang.phrases().worded(Datum::Underivable(value)),
        "formula": null,
        "inputs": value.given,
        "reason": lang.of(&value.reason),
    })
}

/// The number to ten digits, so that 32 is not 31.999999999999996; a whole one without a point.
fn number(value: f64) -> Value {
    let rounded = format!("{value:.9e}").parse().unwrap_or(value);
    if rounded.fract() == 0.0 && rounded.abs() < 1e15 {
        json!(rounded as i64)
    } else {
        json!(rounded)
    }
}

fn bounds(interval: Interval) -> Value {
    json!([interval.low().map(number), interval.high().map(number)])
}

/// The classes of chains with their chains and what belongs to each.
pub(super) fn chains(model: &Model) -> Value {
    let dataset = model.dataset();
    let tiers = model.tiers();
    let tiers = tiers.iter().map(|tier| {
        let chains = tier.chains.iter().map(|chain| {
            let members: Vec<_> = dataset.members_of(&chain.id).collect();
            json!({
                "id": chain.id,
                "zh": chain.name.zh,
                "en": chain.name.en,
                "paragraph": chain.paragraph,
                "stated": chain.stated,
                "members": members,
            })
        });
        json!({
            "class": tier.class.id,
            "zh": tier.class.name.zh,
            "en": tier.class.name.en,
            "floor": tier.class.floor,
            "count": tier.class.count,
            "chains": chains.collect::<Vec<_>>(),
        })
    });
    Value::Array(tiers.collect())
}
