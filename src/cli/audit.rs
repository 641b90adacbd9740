//! `audit`: holds the embedded dataset against the report's text.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};
use serde_json::{Value, json};
use xiongguan::dataset::Dataset;
use xiongguan::dataset::citations::{self, Citations};
use xiongguan::model::Model;

/// Check the embedded figures; with the report's text, every citation, and what the figures leave out.
#[derive(Args)]
pub struct Arguments {
    /// The report's text, one paragraph a line.
    #[arg(long, value_name = "FILE")]
    source: Option<PathBuf>,
    /// How to print what was found.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// The forms of the result.
#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// Runs the command; it fails if a citation does.
pub fn run(arguments: &Arguments) -> Result<()> {
    let model = Model::new(Dataset::embedded());
    let citations = match &arguments.source {
        Some(path) => {
            let text = fs::read_to_string(path)
                .with_context(|| format!("reading the report's text from {}", path.display()))?;
            Some(citations::check(model.dataset(), &text))
        }
        None => None,
    };
    super::print(&match arguments.format {
        Format::Text => as_text(&model, citations.as_ref()),
        Format::Json => format!(
            "{:#}\n",
            as_json(&model, &citations.clone().unwrap_or_default())
        ),
    })?;
    let Citations {
        checked, failed, ..
    } = citations.unwrap_or_default();
    if !failed.is_empty() {
        let failed = failed.len();
        bail!("{failed} of {checked} fragments are not printed where the dataset cites them");
    }
    Ok(())
}

fn as_json(model: &Model, citations: &Citations) -> Value {
    let failed = citations.failed.iter().map(|failed| {
        json!({
            "id": failed.id,
            "printed": failed.printed,
            "paragraph": failed.paragraph,
            "found_in": failed.found_in,
        })
    });
    let uncovered = citations.tokens_uncovered.iter();
    let uncovered =
        uncovered.map(|left| json!({ "token": left.token, "paragraph": left.paragraph }));
    json!({
        "figures": model.dataset().figures().len(),
        "derived": model.all_derived().len(),
        "citations_checked": citations.checked,
        "citations_failed": failed.collect::<Vec<_>>(),
        "tokens": citations.tokens,
        "tokens_cited": citations.tokens_cited,
        "tokens_excluded": excluded(citations),
        "tokens_uncovered": uncovered.collect::<Vec<_>>(),
        // The build refuses a dataset with findings, so one that is embedded has none.
        "findings": [],
    })
}

fn as_text(model: &Model, citations: Option<&Citations>) -> String {
    let figures = model.dataset().figures().len();
    let derived = model.all_derived().len();
    let mut text = format!("{figures} figures, {derived} derived values\n");
    let Some(citations) = citations else {
        text.push_str("citations not checked: name the report's text by --source\n");
        return text;
    };
    let checked = citations.checked;
    let failures = citations.failed.len();
    lines(
        &mut text,
        [format!("{checked} citations checked, {failures} failed")],
    );
    lines(
        &mut text,
        citations.failed.iter().map(|failed| {
            let places = match failed.found_in.as_slice() {
                [] => "in no paragraph".to_owned(),
                places => format!("in {}", numbers(places)),
            };
            let (id, printed, paragraph) = (&failed.id, &failed.printed, failed.paragraph);
            format!("  {id}: “{printed}” is not printed in paragraph {paragraph} but {places}")
        }),
    );
    let (tokens, cited) = (citations.tokens, citations.tokens_cited);
    let (excluded, left) = (excluded(citations), citations.tokens_uncovered.len());
    lines(
        &mut text,
        [format!(
            "{tokens} numbers in the text: {cited} cited, {excluded} excluded, {left} left"
        )],
    );
    let mut by_paragraph: BTreeMap<u16, Vec<&str>> = BTreeMap::new();
    for left in &citations.tokens_uncovered {
        by_paragraph
            .entry(left.paragraph)
            .or_default()
            .push(&left.token);
    }
    lines(
        &mut text,
        by_paragraph
            .iter()
            .map(|(paragraph, left)| format!("  paragraph {paragraph}: {}", left.join(" "))),
    );
    text
}

/// The numbers of the text that the dataset lists as no figure.
fn excluded(citations: &Citations) -> usize {
    citations.tokens - citations.tokens_cited - citations.tokens_uncovered.len()
}

fn numbers(paragraphs: &[u16]) -> String {
    let numbers: Vec<String> = paragraphs.iter().map(u16::to_string).collect();
    numbers.join(", ")
}

fn lines(text: &mut String, lines: impl IntoIterator<Item = String>) {
    for line in lines {
        text.push_str(&line);
        text.push('\n');
    }
}
