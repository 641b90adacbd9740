//! Datasets that are not this project's own: whatever passes the check can be drawn, described,
//! listed and asked about; whatever does not is refused with a finding.

#[path = "own_data/refused.rs"]
mod refused;
#[path = "own_data/used.rs"]
mod used;
#[path = "own_data/variants.rs"]
mod variants;

use std::rc::Rc;

use serde_json::Value;
use used::use_every_chart;
use xiongguan::model::Model;

/// Makes a model of a dataset, without those of its entries that something is wrong with: leaving
/// out a figure leaves out what follows from it.
fn model(dataset: &Value) -> Result<Rc<Model>, Vec<String>> {
    let mut dataset = dataset.clone();
    loop {
        let findings = match Model::from_json(&dataset.to_string()) {
            Ok(model) => return Ok(Rc::new(model)),
            Err(findings) => findings,
        };
        let mut wrong: Vec<(String, usize)> = findings
            .iter()
            .filter_map(|finding| {
                let (list, rest) = finding.split_once('[')?;
                Some((list.to_owned(), rest.split_once(']')?.0.parse().ok()?))
            })
            .collect();
        if wrong.len() < findings.len() {
            return Err(findings);
        }
        wrong.sort();
        wrong.dedup();
        for (list, index) in wrong.into_iter().rev() {
            let entries = dataset[&list].as_array_mut().expect("a list");
            entries.remove(index);
        }
    }
}

/// Uses all of them.
fn assert_usable(variants: Vec<variants::Variant>, thorough: bool) {
    let mut wrong = Vec::new();
    for (name, dataset) in variants {
        match model(&dataset) {
            Ok(model) => wrong.extend(use_every_chart(&name, &model, thorough)),
            Err(findings) => wrong.push(format!("{name} is refused: {}", findings.join("; "))),
        }
    }
    assert!(
        wrong.is_empty(),
        "{} mistakes:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn a_dataset_that_lacks_what_charts_are_made_of_can_be_used() {
    assert_usable(variants::reduced(), false);
}

#[test]
fn any_part_of_a_dataset_can_be_used() {
    assert_usable(variants::parts(), false);
}

#[test]
fn other_values_can_be_used() {
    assert_usable(variants::with_other_values(), false);
}

#[test]
fn other_years_other_names_and_more_of_everything_can_be_used() {
    assert_usable(variants::renamed_or_moved(), true);
    assert_usable(variants::crowded(), true);
}
