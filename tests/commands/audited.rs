//! What `audit` finds, in a text that prints every cited fragment and in one that does not.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;
use xiongguan::dataset::Dataset;

use crate::{failed_with, run, text};

/// A text that prints every fragment in the paragraph it is cited from.
fn report() -> String {
    let dataset = Dataset::embedded();
    let mut paragraphs: BTreeMap<u16, Vec<String>> = BTreeMap::new();
    let mut print = |paragraph, printed: &str| {
        paragraphs
            .entry(paragraph)
            .or_default()
            .push(printed.to_owned());
    };
    for figure in dataset.figures() {
        print(figure.paragraph, &figure.printed);
    }
    for chain in dataset.chains() {
        print(chain.paragraph, &chain.name.zh);
        if let Some(stated) = &chain.stated {
            print(stated.paragraph, &stated.printed);
        }
    }
    let last = paragraphs.keys().max().copied().unwrap_or(0);
    let lines = (1..=last).map(|paragraph| match paragraphs.get(&paragraph) {
        Some(printed) => printed.join(";"),
        None => "无".to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Audits a text, in a folder of its own.
fn audit(report: &str, format: &str) -> std::process::Output {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("report.txt"), report).expect("writing");
    run(
        &["audit", "--source", "report.txt", "--format", format],
        folder.path(),
    )
}

#[test]
fn a_text_that_prints_every_fragment_passes() {
    let output = audit(&report(), "json");
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let found: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let count = |field: &str| {
        found[field]
            .as_u64()
            .unwrap_or_else(|| panic!("no {field}"))
    };
    let length = |field: &str| {
        found[field]
            .as_array()
            .map_or_else(|| panic!("no {field}"), Vec::len)
    };
    assert!(count("figures") > 0 && count("derived") > 0);
    assert!(count("citations_checked") >= count("figures"));
    assert_eq!(length("citations_failed"), 0);
    assert_eq!(length("findings"), 0);
    let uncovered = length("tokens_uncovered") as u64;
    assert!(count("tokens_cited") > 0);
    assert_eq!(
        count("tokens"),
        count("tokens_cited") + count("tokens_excluded") + uncovered
    );
    let output = audit(&report(), "text");
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stdout).contains("citations checked, 0 failed"));
}

#[test]
fn a_fragment_that_is_printed_otherwise_fails_and_is_named() {
    let dataset = Dataset::embedded();
    let figure = &dataset.figures()[0];
    let changed = report().replace(&figure.printed, "?");
    let output = audit(&changed, "json");
    assert_eq!(output.status.code(), Some(1));
    let told = text(&output.stderr);
    assert_eq!(told.lines().count(), 1, "{told}");
    assert!(
        told.contains("not printed where the dataset cites them"),
        "{told}"
    );
    let found: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let failed = &found["citations_failed"][0];
    assert_eq!(failed["id"], figure.id.as_str());
    assert_eq!(failed["printed"], figure.printed.as_str());
    assert_eq!(failed["paragraph"], figure.paragraph);

    let output = audit(&changed, "text");
    assert_eq!(output.status.code(), Some(1));
    let told = format!("{}: “{}” is not printed", figure.id, figure.printed);
    assert!(
        text(&output.stdout).contains(&told),
        "{}",
        text(&output.stdout)
    );
}

#[test]
fn without_a_text_the_figures_are_counted_and_it_says_what_is_missing() {
    let output = run(&["audit"], Path::new("."));
    assert_eq!(output.status.code(), Some(0));
    let told = text(&output.stdout);
    let figures = Dataset::embedded().figures().len();
    assert!(told.starts_with(&format!("{figures} figures")), "{told}");
    assert!(told.contains("--source"), "{told}");
}

#[test]
fn a_text_that_is_not_there_is_one_line() {
    let output = run(&["audit", "--source", "gone.txt"], Path::new("/"));
    failed_with(&output, "reading the report's text from gone.txt");
}
