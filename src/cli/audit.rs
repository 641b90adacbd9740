//! `audit`: holds the embedded dataset against the report's text, and the report against itself.

mod json;
mod text;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};
use xiongguan::dataset::proofreading::Comparison;
use xiongguan::dataset::proofreading::citations::{self, Citations};
use xiongguan::dataset::{Dataset, Proofreading};
use xiongguan::model::Model;
use xiongguan::model::proof::{self, Weighed};

/// Check the embedded figures and hold the report against itself; with the report's text, check
/// every citation and what the figures leave out.
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

/// Everything an audit looks at and found.
struct Audit {
    model: Model,
    proofreading: Proofreading,
    /// None without a text.
    citations: Option<Citations>,
}

impl Audit {
    /// The report held against itself, comparison by comparison.
    fn comparisons(&self) -> Vec<(&Comparison, Weighed)> {
        self.proofreading
            .comparisons
            .iter()
            // The build refuses a comparison that cannot be weighed.
            .filter_map(|it| Some((it, proof::weigh(&self.model, it).ok()?)))
            .collect()
    }
}

/// Runs the command; it fails if anything was found.
pub fn run(arguments: &Arguments) -> Result<()> {
    let model = Model::new(Dataset::embedded());
    let proofreading = Proofreading::embedded();
    let citations = match &arguments.source {
        Some(path) => {
            let text = read_text(path)?;
            Some(citations::check(model.dataset(), &proofreading, &text))
        }
        None => None,
    };
    let audit = Audit {
        model,
        proofreading,
        citations,
    };
    super::print(&match arguments.format {
        Format::Text => text::of(&audit),
        Format::Json => format!("{:#}\n", json::of(&audit)),
    })?;
    match &audit.citations {
        Some(citations) => verdict(citations),
        None => Ok(()),
    }
}

/// What a comparison with the report's text found, as lines.
pub(super) fn citations_as_text(text: &mut String, citations: &Citations) {
    text::citations(text, citations);
}

/// The report's text from a file.
pub(super) fn read_text(path: &PathBuf) -> Result<String> {
    fs::read_to_string(path)
        .with_context(|| format!("reading the report's text from {}", path.display()))
}

/// Fails if a citation did, or anything else was found.
pub(super) fn verdict(citations: &Citations) -> Result<()> {
    let (failed, checked) = (citations.failed.len(), citations.checked);
    let (findings, left) = (citations.findings.len(), citations.tokens_uncovered.len());
    if failed > 0 {
        bail!("{failed} of {checked} fragments are not printed where the dataset cites them");
    }
    if findings > 0 {
        bail!(
            "{findings} findings: numbers claimed twice, fragments printed twice or words copied"
        );
    }
    if left > 0 {
        bail!("{left} numbers of the text are neither cited nor listed as no figure");
    }
    Ok(())
}
