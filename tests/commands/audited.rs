//! What `audit` finds, in a text that prints every cited fragment and in one that does not.

use std::fs;
use std::path::Path;

use serde_json::Value;
use xiongguan::dataset::Dataset;

use crate::{failed_with, report, run, text};

/// Audits a text, in a folder of its own.
fn audit(report: &str, format: &str) -> std::process::Output {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("report.txt"), report).expect("writing");
    run(
        &["audit", "--source", "report.txt", "--format", format],
        folder.path(),
    )
}

fn length(found: &Value, field: &str) -> usize {
    let list = found[field].as_array();
    list.unwrap_or_else(|| panic!("no {field}")).len()
}

#[test]
fn a_text_that_prints_every_fragment_passes_and_leaves_no_number_over() {
    let output = audit(&report::printed(), "json");
    let told = text(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{told}");
    let found: Value = serde_json::from_str(told).expect("JSON");
    let count = |field: &str| {
        found[field]
            .as_u64()
            .unwrap_or_else(|| panic!("no {field}"))
    };
    assert!(count("figures") >= 170 && count("derived") >= 90);
    assert!(count("underivable") >= 20);
    assert!(count("citations_checked") >= count("figures"));
    for field in ["citations_failed", "findings", "tokens_uncovered"] {
        assert_eq!(length(&found, field), 0, "{field}: {}", found[field]);
    }
    assert!(count("tokens_cited") > 100 && count("tokens_excluded") > 30);
    assert_eq!(
        count("tokens"),
        count("tokens_cited") + count("tokens_excluded")
    );
    assert!(length(&found, "comparisons") >= 15);
    let agreeing = |wanted: bool| {
        let comparisons = found["comparisons"].as_array().expect("a list");
        comparisons.iter().any(|it| it["agrees"] == wanted)
    };
    assert!(agreeing(true) && agreeing(false));
}

#[test]
fn the_page_for_people_says_where_the_report_agrees_with_itself() {
    let output = audit(&report::printed(), "text");
    assert_eq!(output.status.code(), Some(0));
    let told = text(&output.stdout);
    for said in [
        "citations checked, 0 failed",
        ", 0 left",
        "the report against itself",
        "agrees  Rural income",
        "comes to 26,704 yuan, printed over 26,700 yuan",
        "differs  GDP",
    ] {
        assert!(told.contains(said), "{said}: {told}");
    }
}

#[test]
fn a_fragment_that_is_printed_otherwise_fails_and_is_named_with_its_line() {
    let dataset = Dataset::embedded();
    let figure = dataset.figure("gdp-2021").expect("the report gives it");
    let changed = report::printed().replace(&figure.printed, "?");
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
    assert_eq!(failed["file"], "data/outcomes-economy.toml");
    assert!(failed["line"].as_u64() > Some(1));

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
fn a_number_of_the_text_that_nobody_cites_fails_and_is_named_with_its_paragraph() {
    let with_more = format!("{}\n增长88.8%", report::printed());
    let output = audit(&with_more, "json");
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("1 numbers of the text"));
    let found: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(found["tokens_uncovered"][0]["token"], "88.8");
}

#[test]
fn a_moved_paragraph_is_said_to_be_printed_elsewhere() {
    let output = audit(&format!("前面多一段\n{}", report::printed()), "json");
    assert_eq!(output.status.code(), Some(1));
    let found: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let failed = found["citations_failed"].as_array().expect("a list");
    let gdp = failed.iter().find(|failed| failed["id"] == "gdp-2021");
    assert_eq!(
        gdp.map(|gdp| &gdp["found_in"]),
        Some(&serde_json::json!([10]))
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
