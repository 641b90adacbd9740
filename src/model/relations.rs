//! The dataset's relations, worked out once their inputs are there.

use super::derivation::{Derivation, operands};
use super::derived::Derived;
use crate::dataset::Relation;

/// Adds every relation whose inputs exist, whatever the order they are written in.
pub(super) fn derive(derivation: &mut Derivation<'_>) {
    let mut waiting: Vec<&Relation> = derivation.dataset.relations().iter().collect();
    loop {
        let before = waiting.len();
        waiting.retain(|relation| {
            let inputs = operands(derivation.dataset, &derivation.found, &relation.formula);
            let ready = inputs.is_some();
            let derived = inputs.and_then(|inputs| Derived::related(relation, inputs));
            derivation.found.extend(derived);
            !ready
        });
        if waiting.is_empty() || waiting.len() == before {
            return;
        }
    }
}
