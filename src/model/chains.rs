//! The chains by class, each class with its floor.

use super::Model;
use crate::dataset::{Chain, ChainClass, Figure};

/// A class of chains with its figures and members.
#[derive(Clone, Debug)]
pub struct Tier<'a> {
    /// The class.
    pub class: &'a ChainClass,
    /// The figure that gives the floor of each chain in it.
    pub floor: &'a Figure,
    /// The figure that gives how many there are to be; `None` where the report leaves it open.
    pub count: Option<&'a Figure>,
    /// The chains the report names.
    pub chains: Vec<&'a Chain>,
}

/// The classes from the largest to the smallest.
pub(super) fn tiers(model: &Model) -> Vec<Tier<'_>> {
    let dataset = &model.dataset;
    dataset
        .classes()
        .iter()
        .filter_map(|class| {
            Some(Tier {
                class,
                floor: dataset.figure(&class.floor)?,
                count: class.count.as_ref().and_then(|count| dataset.figure(count)),
                chains: dataset
                    .chains()
                    .iter()
                    .filter(|chain| chain.class == class.id)
                    .collect(),
            })
        })
        .collect()
}
