//! Reads whole files and says, by file and line, what is wrong in them.

use super::notes::{Mistake, Notes};
use super::records::{NAMES, Records, collect, records};
use super::tree::{Field, Node, Value};
use super::{Read, json, toml, write};
use crate::dataset::check::{Complaint, Entry, complaints};
use crate::dataset::proofreading::{
    Comparison, Everyday, Evidence, Finding, NoFigure, Place, Proofreading, check,
};
use crate::dataset::{Bilingual, Dataset, Expression};
use std::collections::BTreeMap;

/// A data file: the name to complain under, and its text.
pub struct Source<'a> {
    /// The name, for findings.
    pub name: &'a str,
    /// The text.
    pub text: &'a str,
}

/// Puts the TOML files of one report together and checks the whole.
///
/// # Errors
/// Every finding, each with file, line, what was found and what was expected.
pub fn read(sources: &[Source<'_>]) -> Result<(Dataset, Proofreading), Vec<Finding>> {
    let mut reader = Reader::default();
    for source in sources {
        reader.add(source, toml::parse(source.text), false);
    }
    reader.finish(sources.first().map_or("", |source| source.name))
}

/// Reads the one JSON file of a report and checks it.
///
/// # Errors
/// Every finding, each with file, line, the way to it, what was found and what was expected.
pub fn read_json(source: &Source<'_>) -> Result<(Dataset, Proofreading), Vec<Finding>> {
    let mut reader = Reader::default();
    reader.add(source, json::parse(source.text), true);
    reader.finish(source.name)
}

/// The TOML files of one report as one JSON file; those that cannot be read are left out.
pub fn as_json(sources: &[Source<'_>]) -> String {
    let mut whole: Vec<Field> = Vec::new();
    for source in sources {
        let tree = toml::parse(source.text);
        for field in tree.iter().flat_map(Node::fields) {
            let known = whole.iter_mut().find(|known| known.name == field.name);
            match known.map(|known| &mut known.node.value) {
                Some(Value::List(items)) => items.extend_from_slice(field.node.items()),
                _ => whole.push(field.clone()),
            }
        }
    }
    let place = |field: &Field| NAMES.iter().position(|name| *name == field.name);
    whole.sort_by_key(place);
    write::json(&Node {
        line: 1,
        value: Value::Map(whole),
    })
}

records! {
    NoFigure { printed, paragraph, reason }
    Everyday { of, also }
    WrittenComparison { id, name, formula, counted, against, agrees, reason }
}

/// A comparison as it is written: by a formula, or by counting.
struct WrittenComparison {
    id: String,
    name: Bilingual,
    formula: Option<Expression>,
    counted: Option<Vec<String>>,
    against: String,
    agrees: bool,
    reason: Option<Bilingual>,
}

impl Read for Comparison {
    fn read(node: &Node, notes: &mut Notes) -> Option<Self> {
        let written = WrittenComparison::read(node, notes)?;
        let evidence = match (written.formula, written.counted) {
            (Some(formula), None) => Evidence::Formula(formula),
            (None, Some(counted)) => Evidence::Counted(counted),
            _ => {
                let reason = "found no formula or both, expected formula or counted";
                notes.wrong(node.line, reason.to_owned());
                return None;
            }
        };
        Some(Self {
            evidence,
            id: written.id,
            name: written.name,
            against: written.against,
            agrees: written.agrees,
            reason: written.reason,
        })
    }
}

impl Read for bool {
    fn read(node: &Node, notes: &mut Notes) -> Option<Self> {
        match node.value {
            Value::Flag(flag) => Some(flag),
            _ => notes.expected(node, "true or false"),
        }
    }
}

/// An entry by its place among its like.
type EntryAt = fn(usize) -> Entry;

/// The lists of a file and what their entries are.
const LISTS: [(&str, EntryAt); 11] = [
    ("section", Entry::Section),
    ("indicator", Entry::Indicator),
    ("figure", Entry::Figure),
    ("derived", Entry::Relation),
    ("underivable", Entry::Underivable),
    ("class", Entry::Class),
    ("chain", Entry::Chain),
    ("member", Entry::Member),
    ("no_figure", Entry::NoFigure),
    ("comparison", Entry::Comparison),
    ("everyday", Entry::Everyday),
];

/// What has been read so far.
#[derive(Default)]
struct Reader {
    records: Records,
    no_figures: Vec<NoFigure>,
    comparisons: Vec<Comparison>,
    everyday: Vec<Everyday>,
    counts: BTreeMap<&'static str, usize>,
    places: BTreeMap<Entry, Place>,
    findings: Vec<Finding>,
}

impl Reader {
    fn add(&mut self, source: &Source<'_>, tree: Result<Node, Mistake>, ways: bool) {
        let finding = |mistake: Mistake| Finding {
            file: source.name.to_owned(),
            line: mistake.line,
            reason: if ways {
                mistake.to_string()
            } else {
                mistake.reason
            },
        };
        let tree = match tree {
            Ok(tree) => tree,
            Err(mistake) => return self.findings.push(finding(mistake)),
        };
        let mut notes = Notes::default();
        self.records.add(&tree, &mut notes);
        collect(&tree, "no_figure", &mut self.no_figures, &mut notes);
        collect(&tree, "comparison", &mut self.comparisons, &mut notes);
        collect(&tree, "everyday", &mut self.everyday, &mut notes);
        self.findings.extend(notes.found.into_iter().map(finding));
        if let Some(node) = tree.get("report") {
            let place = place(source.name, Entry::Report, node, ways);
            self.places.insert(Entry::Report, place);
        }
        for (name, entry) in LISTS {
            let count = self.counts.entry(name).or_default();
            for node in tree.get(name).map_or(&[][..], Node::items) {
                let entry = entry(*count);
                let place = place(source.name, entry, node, ways);
                self.places.insert(entry, place);
                *count += 1;
            }
        }
    }

    fn finish(mut self, first: &str) -> Result<(Dataset, Proofreading), Vec<Finding>> {
        if !self.findings.is_empty() {
            return Err(self.findings);
        }
        self.places.entry(Entry::Report).or_insert_with(|| Place {
            file: first.to_owned(),
            line: 1,
            ..Place::default()
        });
        let places = self.places;
        let placed = |found: Vec<Complaint>| {
            let finding = |complaint: Complaint| {
                let place = places.get(&complaint.entry).cloned().unwrap_or_default();
                place.finding(complaint.field, complaint.reason)
            };
            found.into_iter().map(finding).collect::<Vec<_>>()
        };
        let dataset = self.records.finish().map_err(placed)?;
        let mut proofreading = Proofreading {
            no_figures: self.no_figures,
            comparisons: self.comparisons,
            everyday: self.everyday,
            ..Proofreading::default()
        };
        let mut found = complaints(&dataset);
        found.extend(check::complaints(&dataset, &proofreading));
        if !found.is_empty() {
            return Err(placed(found));
        }
        for (entry, place) in places {
            match id_of(entry, &dataset, &proofreading) {
                Some(id) => {
                    proofreading.places.insert(id, place);
                }
                None if matches!(entry, Entry::NoFigure(_)) => {
                    proofreading.no_figure_places.push(place);
                }
                None => {}
            }
        }
        Ok((dataset, proofreading))
    }
}

fn id_of(entry: Entry, dataset: &Dataset, proofreading: &Proofreading) -> Option<String> {
    let id = match entry {
        Entry::Report | Entry::Section(_) | Entry::NoFigure(_) | Entry::Everyday(_) => {
            return None;
        }
        Entry::Indicator(index) => &dataset.indicators.get(index)?.id,
        Entry::Figure(index) => &dataset.figures.get(index)?.id,
        Entry::Relation(index) => &dataset.relations.get(index)?.id,
        Entry::Underivable(index) => &dataset.underivable.get(index)?.id,
        Entry::Class(index) => &dataset.classes.get(index)?.id,
        Entry::Chain(index) => &dataset.chains.get(index)?.id,
        Entry::Member(index) => &dataset.members.get(index)?.id,
        Entry::Comparison(index) => &proofreading.comparisons.get(index)?.id,
    };
    Some(id.clone())
}

/// Where an entry stands, and its fields.
fn place(file: &str, entry: Entry, node: &Node, ways: bool) -> Place {
    let fields = node.fields().iter();
    Place {
        file: file.to_owned(),
        line: node.line,
        path: if ways {
            entry.to_string()
        } else {
            String::new()
        },
        fields: fields
            .map(|field| (field.name.clone(), field.line))
            .collect(),
    }
}

#[cfg(test)]
#[path = "files_tests.rs"]
mod tests;
