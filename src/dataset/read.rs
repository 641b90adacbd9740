//! Reads data files that a person wrote and says, by file and line, what is wrong in them.

use super::proofreading::check::{Complaint, Entry, complaints};
use super::proofreading::{Comparison, Evidence, Finding, NoFigure, Place, Proofreading};
use super::{
    Bilingual, Chain, ChainClass, Dataset, Figure, Indicator, Member, Relation, Report, Section,
    Underivable,
};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

/// One file, any part of which may be there.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Part {
    report: Option<Spanned<Report>>,
    #[serde(default)]
    section: Vec<Spanned<Section>>,
    #[serde(default)]
    indicator: Vec<Spanned<Indicator>>,
    #[serde(default)]
    figure: Vec<Spanned<Figure>>,
    #[serde(default)]
    derived: Vec<Spanned<Relation>>,
    #[serde(default)]
    underivable: Vec<Spanned<Underivable>>,
    #[serde(default)]
    class: Vec<Spanned<ChainClass>>,
    #[serde(default)]
    chain: Vec<Spanned<Chain>>,
    #[serde(default)]
    member: Vec<Spanned<Member>>,
    #[serde(default)]
    no_figure: Vec<Spanned<NoFigure>>,
    #[serde(default)]
    comparison: Vec<Spanned<WrittenComparison>>,
}

/// A comparison as it is written: by a formula, or by counting.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenComparison {
    id: String,
    name: Bilingual,
    formula: Option<String>,
    counted: Option<Vec<String>>,
    against: String,
    agrees: bool,
    reason: Option<Bilingual>,
}

impl WrittenComparison {
    fn understood(self) -> Result<Comparison, (&'static str, String)> {
        let evidence = match (self.formula, self.counted) {
            (Some(formula), None) => formula.parse().map(Evidence::Formula),
            (None, Some(counted)) => Ok(Evidence::Counted(counted)),
            _ => Err("found no formula or both, expected formula or counted".to_owned()),
        };
        Ok(Comparison {
            evidence: evidence.map_err(|reason| ("formula", reason))?,
            id: self.id,
            name: self.name,
            against: self.against,
            agrees: self.agrees,
            reason: self.reason,
        })
    }
}

/// A data file: the name to complain under, and its text.
pub struct Source<'a> {
    /// The name, for findings.
    pub name: &'a str,
    /// The TOML text.
    pub text: &'a str,
}

/// Puts the files of one report together and checks the whole.
///
/// # Errors
/// Every finding, each with file, line, what was found and what was expected.
pub fn read(sources: &[Source<'_>]) -> Result<(Dataset, Proofreading), Vec<Finding>> {
    let mut reader = Reader::default();
    for source in sources {
        reader.add(source);
    }
    reader.finish(sources)
}

/// What has been read so far.
#[derive(Default)]
struct Reader {
    report: Option<Report>,
    report_place: Place,
    sections: Vec<Section>,
    indicators: Vec<Indicator>,
    figures: Vec<Figure>,
    relations: Vec<Relation>,
    underivable: Vec<Underivable>,
    classes: Vec<ChainClass>,
    chains: Vec<Chain>,
    members: Vec<Member>,
    no_figures: Vec<NoFigure>,
    comparisons: Vec<Comparison>,
    places: BTreeMap<Entry, Place>,
    findings: Vec<Finding>,
}

impl Reader {
    fn add(&mut self, source: &Source<'_>) {
        let part: Part = match toml::from_str(source.text) {
            Ok(part) => part,
            Err(error) => {
                self.findings.push(Finding {
                    file: source.name.to_owned(),
                    line: line_of(source.text, error.span().map_or(0, |span| span.start)),
                    reason: error.message().to_owned(),
                });
                return;
            }
        };
        let places = &mut self.places;
        let mut keep = |entry, start| {
            places.insert(entry, place(source, start));
        };
        collect(part.section, &mut self.sections, Entry::Section, &mut keep);
        collect(
            part.indicator,
            &mut self.indicators,
            Entry::Indicator,
            &mut keep,
        );
        collect(part.figure, &mut self.figures, Entry::Figure, &mut keep);
        collect(
            part.derived,
            &mut self.relations,
            Entry::Relation,
            &mut keep,
        );
        collect(
            part.underivable,
            &mut self.underivable,
            Entry::Underivable,
            &mut keep,
        );
        collect(part.class, &mut self.classes, Entry::Class, &mut keep);
        collect(part.chain, &mut self.chains, Entry::Chain, &mut keep);
        collect(part.member, &mut self.members, Entry::Member, &mut keep);
        collect(
            part.no_figure,
            &mut self.no_figures,
            Entry::NoFigure,
            &mut keep,
        );
        for written in part.comparison {
            let place = place(source, written.span().start);
            match written.into_inner().understood() {
                Ok(comparison) => {
                    let entry = Entry::Comparison(self.comparisons.len());
                    self.places.insert(entry, place);
                    self.comparisons.push(comparison);
                }
                Err((field, reason)) => self.findings.push(finding(&place, field, reason)),
            }
        }
        if let Some(found) = part.report {
            self.report_place = place(source, found.span().start);
            if self.report.replace(found.into_inner()).is_some() {
                let reason = "found a second [report], expected one".to_owned();
                self.findings.push(finding(&self.report_place, "", reason));
            }
        }
    }

    fn finish(self, sources: &[Source<'_>]) -> Result<(Dataset, Proofreading), Vec<Finding>> {
        if !self.findings.is_empty() {
            return Err(self.findings);
        }
        let Some(report) = self.report else {
            return Err(vec![Finding {
                file: sources.first().map_or("", |source| source.name).to_owned(),
                line: 1,
                reason: "found no [report] in any file, expected one".to_owned(),
            }]);
        };
        if !(report.start < report.end && report.end < report.horizon) {
            let (start, end, horizon) = (report.start, report.end, report.horizon);
            let reason = format!(
                "found start {start}, end {end}, horizon {horizon}, expected each later than the one before"
            );
            return Err(vec![finding(&self.report_place, "", reason)]);
        }
        let dataset = Dataset {
            report,
            sections: self.sections,
            indicators: self.indicators,
            figures: self.figures,
            relations: self.relations,
            underivable: self.underivable,
            classes: self.classes,
            chains: self.chains,
            members: self.members,
        };
        let mut proofreading = Proofreading {
            no_figures: self.no_figures,
            comparisons: self.comparisons,
            ..Proofreading::default()
        };
        let findings: Vec<_> = complaints(&dataset, &proofreading)
            .into_iter()
            .map(
                |Complaint {
                     entry,
                     field,
                     reason,
                 }| {
                    let place = self.places.get(&entry).cloned().unwrap_or_default();
                    finding(&place, field, reason)
                },
            )
            .collect();
        if !findings.is_empty() {
            return Err(findings);
        }
        for (entry, place) in self.places {
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
        Entry::Section(_) | Entry::NoFigure(_) => return None,
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

fn finding(place: &Place, field: &str, reason: String) -> Finding {
    let (file, line) = place.of(field);
    Finding { file, line, reason }
}

fn collect<T>(
    found: Vec<Spanned<T>>,
    into: &mut Vec<T>,
    entry: fn(usize) -> Entry,
    keep: &mut impl FnMut(Entry, usize),
) {
    for item in found {
        keep(entry(into.len()), item.span().start);
        into.push(item.into_inner());
    }
}

/// Where the entry that starts at a byte stands, and its fields up to the next entry.
fn place(source: &Source<'_>, start: usize) -> Place {
    let line = line_of(source.text, start);
    let body = source.text.lines().enumerate().skip(line);
    let fields = body
        .take_while(|(_, text)| !text.starts_with('['))
        .filter_map(|(index, text)| {
            let (field, _) = text.split_once('=')?;
            Some((field.trim().to_owned(), index + 1))
        })
        .collect();
    Place {
        file: source.name.to_owned(),
        line,
        fields,
    }
}

fn line_of(text: &str, byte: usize) -> usize {
    1 + text
        .bytes()
        .take(byte)
        .filter(|byte| *byte == b'\n')
        .count()
}

#[cfg(test)]
#[path = "read_tests.rs"]
mod tests;
