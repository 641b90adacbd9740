//! Proves a dataset: every relation can be worked out, and the report held against itself.

use super::derivation::operands;
use super::{Amount, Datum, Derived, Model, Quantity, evaluate};
use crate::dataset::proofreading::{Comparison, Evidence};
use crate::dataset::{Dataset, Expression, Finding, Interval, Proofreading, Reading, Relation};
use std::collections::BTreeSet;

/// Everything wrong that shows only when values are worked out, with file and line.
pub fn findings(dataset: &Dataset, proofreading: &Proofreading) -> Vec<Finding> {
    let model = Model::new(dataset.clone());
    let mut found = Vec::new();
    let mut complain = |id: &str, field: &str, reason: String| {
        let (file, line) = proofreading.place(id, field);
        let reason = format!("\"{id}\": {reason}");
        found.push(Finding { file, line, reason });
    };
    for relation in dataset.relations() {
        if let Some((field, reason)) = wrong_relation(&model, relation) {
            complain(&relation.id, field, reason);
        }
    }
    for value in dataset.underivable() {
        for id in value.given.iter().filter(|id| model.datum(id).is_none()) {
            complain(&value.id, "given", unknown(id));
        }
    }
    // An id of the dataset is its own already; what rules derive is named only here.
    let mut named = BTreeSet::new();
    let by_rule = |it: &&Derived| it.lineage().quantity != Quantity::Related;
    for value in model.all_derived().iter().filter(by_rule) {
        let id = value.id();
        let entry = if proofreading.places.contains_key(id) {
            Some(id)
        } else {
            (!named.insert(id)).then_some(value.indicator())
        };
        if let Some(entry) = entry {
            let reason = format!(
                "found the id \"{id}\", which a derived value has, expected one of its own"
            );
            complain(entry, "id", reason);
        }
    }
    for comparison in &proofreading.comparisons {
        match weigh(&model, comparison) {
            Err((field, reason)) => complain(&comparison.id, field, reason),
            Ok(weighed) if weighed.agrees != comparison.agrees => {
                let says = |agrees| if agrees { "agree" } else { "disagree" };
                let reason = format!(
                    "found that the two {}, expected that they {}",
                    says(weighed.agrees),
                    says(comparison.agrees)
                );
                complain(&comparison.id, "agrees", reason);
            }
            Ok(_) => {}
        }
    }
    found
}

fn unknown(id: &str) -> String {
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

/// What a comparison came to.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighed {
    /// What the evidence comes to, in the unit of the figure it is held against.
    pub found: Amount,
    /// Where that can lie.
    pub interval: Interval,
    /// Whether the figure's interval and this one meet.
    pub agrees: bool,
}

/// Holds a figure against other figures.
///
/// # Errors
/// The field, and which id does not exist or what has no result.
pub fn weigh(model: &Model, comparison: &Comparison) -> Result<Weighed, (&'static str, String)> {
    let dataset = model.dataset();
    let figure = dataset
        .figure(&comparison.against)
        .ok_or_else(|| ("against", unknown(&comparison.against)))?;
    let unit = figure.unit;
    let (value, interval) = match &comparison.evidence {
        Evidence::Counted(ids) => {
            if let Some(id) = ids.iter().find(|id| model.datum(id).is_none()) {
                return Err(("counted", unknown(id)));
            }
            let count = ids.iter().collect::<BTreeSet<_>>().len() as f64;
            (count, Interval::exactly(count))
        }
        Evidence::Formula(formula) => {
            let operands = operands(dataset, model.all_derived(), formula).ok_or_else(|| {
                let mut inputs = formula.inputs().into_iter();
                let missing = inputs.find(|id| model.datum(id).is_none());
                ("formula", unknown(missing.unwrap_or_default()))
            })?;
            let (value, interval) = evaluate::work_out(formula, &operands).ok_or_else(|| {
                let reason = "found no finite result, expected a number";
                ("formula", reason.to_owned())
            })?;
            (value / unit.factor(), interval.times(1.0 / unit.factor()))
        }
    };
    Ok(Weighed {
        found: Amount::supported(value, interval, unit),
        interval,
        agrees: interval.meets(figure.interval()),
    })
}
