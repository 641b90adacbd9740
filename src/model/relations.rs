//! The dataset's relations, worked out once their inputs are there.

use super::derivation::Derivation;
use super::derived::Derived;
use crate::dataset::Relation;

/// Adds every relation whose inputs exist, whatever the order they are written in.
pub(super) fn derive(derivation: &mut Derivation<'_>) {
    let mut waiting: Vec<&Relation> = derivation.dataset.relations().iter().collect();
    loop {
        let before = waiting.len();
        waiting.retain(|relation| match derivation.operands(&relation.formula) {
            Some(operands) => {
                derivation
                    .found
                    .extend(Derived::related(relation, operands));
                false
            }
            None => true,
        });
        if waiting.is_empty() || waiting.len() == before {
            return;
        }
    }
}
