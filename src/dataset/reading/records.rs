//! The records of a dataset, read field by field from plain values and put together.

use super::Read;
use super::notes::Notes;
use super::tree::Node;
use crate::dataset::check::{Complaint, Entry};
use crate::dataset::{
    Bilingual, Bounds, Chain, ChainClass, ChainStatement, Dataset, Figure, Indicator, Member, Part,
    Relation, Report, Section, Underivable, check,
};

/// Records with their fields, named in files as in the code.
macro_rules! records {
    ($($type:ident { $($field:ident),* $(,)? })*) => {
        $(
            impl $crate::dataset::reading::Read for $type {
                fn read(
                    node: &$crate::dataset::reading::tree::Node,
                    notes: &mut $crate::dataset::reading::notes::Notes,
                ) -> Option<Self> {
                    notes.has_only(node, &[$(stringify!($field)),*]).then_some(())?;
                    $( let $field = notes.field(node, stringify!($field)); )*
                    Some(Self { $($field: $field?),* })
                }
            }
        )*
    };
}

#[cfg(not(target_arch = "wasm32"))]
pub(super) use records;

records! {
    Bilingual { zh, en }
    Bounds { low, high }
    Report { place, title, date, start, end, horizon }
    Section { from, name }
    Indicator { id, name, short, domain, growth, part }
    Part { of, scope }
    Figure {
        id, indicator, role, kind, period, value, unit, qualifier, interval, printed, paragraph,
        same_number_as, note, basis,
    }
    Relation { id, indicator, name, period, unit, formula, reading, note }
    Underivable { id, indicator, name, period, unit, given, reason }
    ChainClass { id, name, floor, count }
    ChainStatement { printed, en, paragraph }
    Chain { id, class, name, short, paragraph, stated }
    Member { id, chain, kind, name, attribution, printed, paragraph, capacity }
}

/// What a file can have. The last three are for proofreading and the build alone.
pub(super) const NAMES: [&str; 12] = [
    "report",
    "section",
    "indicator",
    "figure",
    "derived",
    "underivable",
    "class",
    "chain",
    "member",
    "no_figure",
    "comparison",
    "everyday",
];

/// What has been read so far.
#[derive(Default)]
pub(super) struct Records {
    report: Option<Report>,
    sections: Vec<Section>,
    indicators: Vec<Indicator>,
    figures: Vec<Figure>,
    relations: Vec<Relation>,
    underivable: Vec<Underivable>,
    classes: Vec<ChainClass>,
    chains: Vec<Chain>,
    members: Vec<Member>,
}

impl Records {
    /// Adds what one file has.
    pub fn add(&mut self, tree: &Node, notes: &mut Notes) {
        if !notes.has_only(tree, &NAMES) {
            return;
        }
        collect(tree, "section", &mut self.sections, notes);
        collect(tree, "indicator", &mut self.indicators, notes);
        collect(tree, "figure", &mut self.figures, notes);
        collect(tree, "derived", &mut self.relations, notes);
        collect(tree, "underivable", &mut self.underivable, notes);
        collect(tree, "class", &mut self.classes, notes);
        collect(tree, "chain", &mut self.chains, notes);
        collect(tree, "member", &mut self.members, notes);
        if let Some(node) = tree.get("report") {
            let report = notes.named("report", node);
            if self.report.is_some() {
                let reason = "found a second [report], expected one".to_owned();
                notes.wrong(node.line, reason);
            }
            self.report = report;
        }
    }

    /// The dataset, checked in its own terms.
    pub fn finish(self) -> Result<Dataset, Vec<Complaint>> {
        let wrong = |reason: String| vec![Complaint::new(Entry::Report, "", reason)];
        let report = self
            .report
            .ok_or_else(|| wrong("found no [report] in any file, expected one".to_owned()))?;
        if let Some(reason) = check::misfit_of_years(&report) {
            return Err(wrong(reason));
        }
        Ok(Dataset {
            report,
            sections: self.sections,
            indicators: self.indicators,
            figures: self.figures,
            relations: self.relations,
            underivable: self.underivable,
            classes: self.classes,
            chains: self.chains,
            members: self.members,
        })
    }
}

/// Adds a list of records, if the file has it.
pub(super) fn collect<T: Read>(tree: &Node, name: &str, into: &mut Vec<T>, notes: &mut Notes) {
    if let Some(node) = tree.get(name) {
        into.extend(notes.named::<Vec<T>>(name, node).unwrap_or_default());
    }
}
