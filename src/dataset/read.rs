//! Reads data files that a person wrote and says, by file and line, what is wrong in them.

use super::check::{Entry, complaints};
use super::{Chain, ChainClass, Dataset, Figure, Finding, Indicator, Report, Section};
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
    class: Vec<Spanned<ChainClass>>,
    #[serde(default)]
    chain: Vec<Spanned<Chain>>,
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
pub fn read(sources: &[Source<'_>]) -> Result<Dataset, Vec<Finding>> {
    let mut findings = Vec::new();
    let mut places: BTreeMap<Entry, (String, usize)> = BTreeMap::new();
    let mut report = None;
    let mut report_place = (String::new(), 1);
    let (mut sections, mut indicators, mut figures) = (Vec::new(), Vec::new(), Vec::new());
    let (mut classes, mut chains) = (Vec::new(), Vec::new());
    for source in sources {
        let part: Part = match toml::from_str(source.text) {
            Ok(part) => part,
            Err(error) => {
                findings.push(Finding {
                    file: source.name.to_owned(),
                    line: line_of(source.text, error.span().map_or(0, |span| span.start)),
                    reason: error.message().to_owned(),
                });
                continue;
            }
        };
        let mut keep = |entry, start| {
            places.insert(entry, (source.name.to_owned(), line_of(source.text, start)));
        };
        collect(part.section, &mut sections, Entry::Section, &mut keep);
        collect(part.indicator, &mut indicators, Entry::Indicator, &mut keep);
        collect(part.figure, &mut figures, Entry::Figure, &mut keep);
        collect(part.class, &mut classes, Entry::Class, &mut keep);
        collect(part.chain, &mut chains, Entry::Chain, &mut keep);
        if let Some(found) = part.report {
            let line = line_of(source.text, found.span().start);
            report_place = (source.name.to_owned(), line);
            if report.replace(found.into_inner()).is_some() {
                findings.push(Finding {
                    file: source.name.to_owned(),
                    line,
                    reason: "found a second [report], expected one".to_owned(),
                });
            }
        }
    }
    if !findings.is_empty() {
        return Err(findings);
    }
    let Some(report) = report else {
        return Err(vec![Finding {
            file: sources.first().map_or("", |source| source.name).to_owned(),
            line: 1,
            reason: "found no [report] in any file, expected one".to_owned(),
        }]);
    };
    if !(report.start < report.end && report.end < report.horizon) {
        let (start, end, horizon) = (report.start, report.end, report.horizon);
        return Err(vec![Finding {
            file: report_place.0,
            line: report_place.1,
            reason: format!(
                "found start {start}, end {end}, horizon {horizon}, expected each later than the one before"
            ),
        }]);
    }
    let dataset = Dataset {
        report,
        sections,
        indicators,
        figures,
        classes,
        chains,
    };
    let findings: Vec<_> = complaints(&dataset)
        .into_iter()
        .map(|(entry, reason)| {
            let (file, line) = places.get(&entry).cloned().unwrap_or_default();
            Finding { file, line, reason }
        })
        .collect();
    if findings.is_empty() {
        Ok(dataset)
    } else {
        Err(findings)
    }
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

fn line_of(text: &str, byte: usize) -> usize {
    1 + text
        .bytes()
        .take(byte)
        .filter(|byte| *byte == b'\n')
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: &str = r#"
[report]
place = { zh = "某市", en = "Somewhere" }
title = { zh = "报告", en = "Report" }
date = { zh = "2021年", en = "2021" }
start = 2016
end = 2021
horizon = 2026
[[section]]
from = 1
name = { zh = "一", en = "One" }
[[indicator]]
id = "gdp"
name = { zh = "地区生产总值", en = "Gross regional product" }
short = { zh = "GDP", en = "GDP" }
domain = "economy"
growth = "real"
"#;

    const FIGURE: &str = r#"
[[figure]]
id = "gdp-2021"
indicator = "gdp"
role = "outcome-5y"
kind = "level"
period = "2021"
value = "306"
unit = "亿元"
qualifier = ["expected"]
printed = "预计达到306亿元"
paragraph = 9
"#;

    fn findings(figure: &str) -> Vec<String> {
        let sources = [
            Source {
                name: "report.toml",
                text: REPORT,
            },
            Source {
                name: "figures.toml",
                text: figure,
            },
        ];
        match read(&sources) {
            Ok(_) => Vec::new(),
            Err(found) => found.iter().map(ToString::to_string).collect(),
        }
    }

    #[test]
    fn a_right_file_has_no_findings() {
        assert_eq!(findings(FIGURE), Vec::<String>::new());
    }

    #[test]
    fn every_kind_of_mistake_is_found_in_its_line() {
        let mistakes = [
            ("\"306\"", "\"307\"", "figures.toml:2:", "307"),
            ("\"306\"", "\"3o6\"", "figures.toml:8:", "3o6"),
            ("亿元\"\nq", "吨\"\nq", "figures.toml:9:", "吨"),
            ("= \"亿元\"", "= \"%\"", "figures.toml:2:", "expected"),
            ("\"level\"", "\"multiple\"", "figures.toml:2:", "unit"),
            ("\"2021\"", "\"2017-2021\"", "figures.toml:2:", "period"),
            ("\"2021\"", "\"2021年\"", "figures.toml:7:", "2021年"),
            ("\"expected\"", "\"exact\"", "figures.toml:2:", "预计"),
            (
                "[\"expected\"]",
                "[\"expected\", \"at-least\"]",
                "figures.toml:2:",
                "AtLeast",
            ),
            ("[\"expected\"]", "[]", "figures.toml:2:", "qualifier"),
            ("\"gdp\"", "\"gnp\"", "figures.toml:2:", "gnp"),
            (
                "\"gdp-2021\"",
                "\"GDP 2021\"",
                "figures.toml:2:",
                "GDP 2021",
            ),
            (
                "paragraph = 9",
                "paragraph = 0",
                "figures.toml:2:",
                "paragraph 0",
            ),
            (
                "paragraph = 9",
                "paragraf = 9",
                "figures.toml:12:",
                "paragraf",
            ),
            (
                "\"预计达到306亿元\"",
                "\"地区生产总值首次突破,预计达到306亿元\"",
                "figures.toml:2:",
                "characters",
            ),
        ];
        for (right, wrong, place, said) in mistakes {
            assert!(FIGURE.contains(right), "{right} is not in the example");
            let found = findings(&FIGURE.replacen(right, wrong, 1));
            assert_eq!(found.len(), 1, "{wrong}: {found:?}");
            assert!(found[0].starts_with(place), "{wrong}: {found:?}");
            assert!(found[0].contains(said), "{wrong}: {found:?}");
        }
    }

    #[test]
    fn years_out_of_order_are_found_at_the_report() {
        let text = REPORT.replace("horizon = 2026", "horizon = 2020");
        let found = read(&[Source {
            name: "report.toml",
            text: &text,
        }]);
        let found = found.expect_err("the horizon lies before the end");
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].file.as_str(), found[0].line), ("report.toml", 2));
        assert!(found[0].reason.contains("2020"), "{}", found[0].reason);
    }

    #[test]
    fn an_id_used_twice_is_found_at_the_second() {
        let found = findings(&format!("{FIGURE}{FIGURE}"));
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with("figures.toml:14:"), "{found:?}");
    }
}
