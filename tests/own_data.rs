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

/// Makes a model of a dataset, without those of its entries that lack what they name: leaving out
/// a figure leaves out what follows from it.
fn model(dataset: &Value) -> Result<Rc<Model>, Vec<String>> {
    let mut dataset = dataset.clone();
    loop {
        let findings = match Model::from_json(&dataset.to_string()) {
            Ok(model) => return Ok(Rc::new(model)),
            Err(findings) => findings,
        };
        let mut lacking: Vec<(String, usize)> = findings
            .iter()
            .filter(|finding| finding.contains("exists") || finding.contains("no inputs"))
            .filter_map(|finding| {
                let (list, rest) = finding.split_once('[')?;
                Some((list.to_owned(), rest.split_once(']')?.0.parse().ok()?))
            })
            .collect();
        if lacking.len() < findings.len() {
            return Err(findings);
        }
        lacking.sort();
        lacking.dedup();
        for (list, index) in lacking.into_iter().rev() {
            let entries = dataset[&list].as_array_mut().expect("a list");
            entries.remove(index);
        }
    }
}

#[test]
fn everything_that_passes_the_check_can_be_drawn_described_listed_and_asked_about() {
    let mut wrong = Vec::new();
    for (name, dataset, thorough) in variants::all() {
        eprintln!("VARIANT {name}");
        match model(&dataset) {
            Ok(model) => wrong.extend(use_every_chart(&name, &model, thorough)),
            Err(findings) => eprintln!("REFUSED {name}: {}", findings.join("; ")),
        }
    }
    assert!(
        wrong.is_empty(),
        "{} mistakes:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
