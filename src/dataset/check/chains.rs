//! Chains: every class, chain and member names what exists.

use super::wording;
use super::{Complaint, Entry};
use crate::dataset::{Dataset, Kind};

pub(super) fn check(dataset: &Dataset, found: &mut Vec<Complaint>) {
    for (index, class) in dataset.classes.iter().enumerate() {
        let figures = [
            ("floor", Some(&class.floor)),
            ("count", class.count.as_ref()),
        ];
        for (field, id) in figures {
            let Some(id) = id.filter(|id| dataset.figure(id).is_none()) else {
                continue;
            };
            let reason = format!(
                "class \"{}\": found the figure \"{id}\", expected one that exists",
                class.id
            );
            found.push(Complaint::new(Entry::Class(index), field, reason));
        }
    }
    for (index, chain) in dataset.chains.iter().enumerate() {
        if !dataset.classes.iter().any(|class| class.id == chain.class) {
            let reason = format!(
                "chain \"{}\": found the class \"{}\", expected one that exists",
                chain.id, chain.class
            );
            found.push(Complaint::new(Entry::Chain(index), "class", reason));
        }
        let stated = chain.stated.as_ref().map(|stated| stated.printed.as_str());
        for printed in [Some(chain.name.zh.as_str()), stated].into_iter().flatten() {
            if let Some(reason) = wording::misfit_of_length(printed) {
                found.push(Complaint::new(Entry::Chain(index), "name", reason));
            }
        }
    }
    for (index, member) in dataset.members.iter().enumerate() {
        let mut complain = |field, reason: String| {
            let reason = format!("member \"{}\": {reason}", member.id);
            found.push(Complaint::new(Entry::Member(index), field, reason));
        };
        if dataset.chain(&member.chain).is_none() {
            let reason = format!(
                "found the chain \"{}\", expected one that exists",
                member.chain
            );
            complain("chain", reason);
        }
        for (field, printed) in [("printed", &member.printed), ("name", &member.name.zh)] {
            if let Some(reason) = wording::misfit_of_length(printed) {
                complain(field, reason);
            }
        }
        let Some(capacity) = &member.capacity else {
            continue;
        };
        let kind = dataset.figure(capacity).map(|figure| figure.kind);
        if kind != Some(Kind::Capacity) {
            let reason = format!("found \"{capacity}\", expected a figure of the kind capacity");
            complain("capacity", reason);
        }
    }
}
