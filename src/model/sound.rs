//! What shows only when values are worked out: whether every relation has a result, and every id
//! is its own.

use super::{Datum, Derived, Model, Quantity, Stage};
use crate::dataset::{Dataset, Expression, Reading, Relation, text_width};
use std::collections::BTreeSet;

/// Something wrong with an entry.
pub(super) struct Wrong {
    /// The entry, by id.
    pub id: String,
    /// The field.
    pub field: &'static str,
    /// What was found and what was expected.
    pub reason: String,
}

/// Everything wrong, where `named` says whether an entry has an id.
pub(super) fn complaints(model: &Model, named: &dyn Fn(&str) -> bool) -> Vec<Wrong> {
    let dataset = model.dataset();
    let mut found = Vec::new();
    let mut complain = |id: &str, field, reason: String| {
        found.push(Wrong {
            reason: format!("\"{id}\": {reason}"),
            id: id.to_owned(),
            field,
        });
    };
    for relation in dataset.relations() {
        if let Some((field, reason)) = wrong_relation(model, relation) {
            complain(&relation.id, field, reason);
        }
    }
    for value in dataset.underivable() {
        for id in value.given.iter().filter(|id| model.datum(id).is_none()) {
            complain(&value.id, "given", unknown(id));
        }
    }
    // An id of the dataset is its own already; what rules derive is named only here.
    let mut derived = BTreeSet::new();
    let by_rule = |it: &&Derived| it.lineage().quantity != Quantity::Related;
    for value in model.all_derived().iter().filter(by_rule) {
        let id = value.id();
        let entry = if named(id) {
            Some(id)
        } else {
            (!derived.insert(id)).then_some(value.indicator())
        };
        if let Some(entry) = entry {
            let reason = format!(
                "found the id \"{id}\", which a derived value has, expected one of its own"
            );
            complain(entry, "id", reason);
        }
    }
    out_of_bounds(model, &mut complain);
    found
}

/// The most characters of a label at the end of a slope, Chinese ones counted twice.
const LONGEST_LABEL: usize = 34;

/// What no picture has room for, and no scale can show beside anything else: a change of more than a thousandfold, a rate of
/// more than a thousand per cent a year.
fn out_of_bounds(model: &Model, complain: &mut dyn FnMut(&str, &'static str, String)) {
    for trend in model.trends() {
        let index = trend.index.value();
        let label = trend.indicator.short();
        let width = [&label.zh, &label.en].map(|text| text_width(text));
        if let Some(width) = width.into_iter().max().filter(|it| *it > LONGEST_LABEL) {
            let reason = format!(
                "found a label of {width} characters at the end of a trend, Chinese ones counted twice, expected a short name of at most {LONGEST_LABEL}"
            );
            complain(&trend.indicator.id, "short", reason);
        }
        if !(0.1..=100_000.0).contains(&index) {
            let reason = format!(
                "found that it ends at {index:.3} where it starts at 100, expected 0.1 to 100000"
            );
            complain(&trend.indicator.id, "id", reason);
        }
    }
    for pace in model.paces() {
        let rates = Stage::ALL.into_iter().filter_map(|stage| pace.value(stage));
        for rate in rates.filter(|rate| rate.abs() > 1000.0) {
            let reason = format!(
                "found a rate of {rate:.1} % a year in what follows, expected at most 1000 %"
            );
            complain(&pace.indicator.id, "id", reason);
        }
    }
}

pub(super) fn unknown(id: &str) -> String {
    format!("found the input \"{id}\", expected a figure or a derived value that exists")
}

fn wrong_relation(model: &Model, relation: &Relation) -> Option<(&'static str, String)> {
    let inputs = relation.formula.inputs();
    let known = |id: &&&str| model.datum(id).is_some() || model.dataset().relation(id).is_some();
    if let Some(id) = inputs.iter().find(|id| !known(id)) {
        return Some(("formula", unknown(id)));
    }
    let Some(derived) = model.derived(&relation.id) else {
        let reason = match circle(model.dataset(), &relation.id) {
            Some(circle) => format!(
                "found a formula that needs its own result ({circle}), expected one that does not"
            ),
            None => "found a formula without a finite result or with an input that has none, expected a number".to_owned(),
        };
        return Some(("formula", reason));
    };
    if inputs.is_empty() {
        let reason = "found a formula without inputs, expected at least one".to_owned();
        return Some(("formula", reason));
    }
    let rests_on_target = inputs.iter().any(|id| match model.datum(id) {
        Some(Datum::Figure(figure)) => figure.is_target(),
        Some(Datum::Derived(derived)) => derived.reading() != Reading::Value,
        _ => false,
    });
    let reading = relation.reading;
    let open = match (derived.interval().low(), derived.interval().high()) {
        (_, None) => Some(("upward", "at-least")),
        (None, _) => Some(("downward", "at-most")),
        _ => None,
    };
    if let (Reading::Value, Some((side, expected))) = (reading, open) {
        let reason =
            format!("found the reading value for a value open {side}, expected {expected}");
        return Some(("reading", reason));
    }
    let targets_only = inputs.iter().all(|id| {
        let figure = model.dataset().figure(id);
        figure.is_some_and(|figure| figure.is_target() && figure.interval().high().is_some())
    });
    (reading == Reading::Value && rests_on_target && !targets_only).then(|| {
        let reason = "found the reading value although an input is a target or supposed, expected at-least or supposed";
        ("reading", reason.to_owned())
    })
}

/// The way from a relation back to itself, if there is one.
fn circle(dataset: &Dataset, id: &str) -> Option<String> {
    let formula = |id: &str| dataset.relation(id).map(|relation| &relation.formula);
    let mut ways: Vec<Vec<&str>> = vec![vec![id]];
    let mut seen = BTreeSet::new();
    while let Some(way) = ways.pop() {
        let inputs = way
            .last()
            .and_then(|last| formula(last))
            .map(Expression::inputs);
        for input in inputs.unwrap_or_default() {
            let mut longer = way.clone();
            longer.push(input);
            if input == id {
                return Some(longer.join(" → "));
            }
            if seen.insert(input) {
                ways.push(longer);
            }
        }
    }
    None
}
