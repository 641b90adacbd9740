//! Proves the dataset of this project: what holds for every dataset, and the report held against
//! itself.

use super::derivation::operands;
use super::sound::{self, unknown};
use super::{Amount, Model, evaluate};
use crate::dataset::proofreading::{Comparison, Evidence};
use crate::dataset::{Dataset, Finding, Interval, Proofreading};
use std::collections::BTreeSet;

/// Everything wrong that shows only when values are worked out, with file and line.
pub fn findings(dataset: &Dataset, proofreading: &Proofreading) -> Vec<Finding> {
    let model = Model::new(dataset.clone());
    let named = |id: &str| proofreading.places.contains_key(id);
    let mut found: Vec<Finding> = sound::complaints(&model, &named)
        .into_iter()
        .map(|wrong| proofreading.finding(&wrong.id, wrong.field, wrong.reason))
        .collect();
    for comparison in &proofreading.comparisons {
        let mut complain = |field: &str, reason: String| {
            let reason = format!("\"{}\": {reason}", comparison.id);
            found.push(proofreading.finding(&comparison.id, field, reason));
        };
        match weigh(&model, comparison) {
            Err((field, reason)) => complain(field, reason),
            Ok(weighed) if weighed.agrees != comparison.agrees => {
                let says = |agrees| if agrees { "agree" } else { "disagree" };
                let reason = format!(
                    "found that the two {}, expected that they {}",
                    says(weighed.agrees),
                    says(comparison.agrees)
                );
                complain("agrees", reason);
            }
            Ok(_) => {}
        }
    }
    found
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
