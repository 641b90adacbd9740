//! `check`: validates a dataset: a folder, such as a copy of `data/` somebody is mending, or one
//! JSON file; and a talk, in such a folder or as one TOML file.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::Args;
use xiongguan::dataset::proofreading::citations;
use xiongguan::dataset::reading::{Source, read, read_json};
use xiongguan::dataset::story::FILE;
use xiongguan::dataset::{Dataset, Finding};
use xiongguan::model::{Model, proof};

use super::story::{Written, lines};
use super::{WrongUsage, audit};

/// Check a dataset or a talk: every finding with file, line, what was found and what was expected.
#[derive(Args)]
pub struct Arguments {
    /// The folder with the dataset's TOML files and the talk in story.toml, or the dataset as one
    /// JSON file, or a talk of the report's figures as one TOML file.
    #[arg(value_name = "PATH")]
    path: PathBuf,
    /// The report's text, one paragraph a line, to check every citation against.
    #[arg(long, value_name = "FILE")]
    source: Option<PathBuf>,
}

/// Runs the command; it fails if there are findings.
pub fn run(arguments: &Arguments) -> Result<()> {
    let path = &arguments.path;
    if path.is_file() && is_toml(path) {
        if arguments.source.is_some() {
            let told = "--source is for a dataset: a talk cites no text itself";
            return Err(WrongUsage(told.to_owned()).into());
        }
        let talk = Written::load(Some(path))?;
        return match talk.held_against(&Model::new(Dataset::embedded())) {
            Ok((_, talk)) => super::print(&format!("{} steps: no findings\n", talk.count())),
            Err(findings) => fail(&findings, path),
        };
    }
    let files = data_files(path)?;
    let talk = path.join(FILE);
    let talk = talk
        .is_file()
        .then(|| Written::load(Some(&talk)))
        .transpose()?;
    let sources: Vec<Source<'_>> = files
        .iter()
        .map(|(name, text)| Source { name, text })
        .collect();
    let read = match sources.as_slice() {
        [source] if !path.is_dir() => read_json(source),
        sources => read(sources),
    };
    let read = read.and_then(|(dataset, proofreading)| {
        let findings = proof::findings(&dataset, &proofreading);
        if findings.is_empty() {
            Ok((dataset, proofreading))
        } else {
            Err(findings)
        }
    });
    let (dataset, proofreading) = match read {
        Ok(read) => read,
        Err(mut findings) => {
            findings.extend(talk.iter().flat_map(Written::wrong_in_itself));
            return fail(&findings, path);
        }
    };
    let (figures, chains) = (dataset.figures().len(), dataset.chains().len());
    let mut counted = format!("{figures} figures, {chains} chains");
    if let Some(talk) = talk {
        match talk.held_against(&Model::new(dataset.clone())) {
            Ok((_, talk)) => counted.push_str(&format!(", {} steps", talk.count())),
            Err(findings) => return fail(&findings, path),
        }
    }
    super::print(&format!("{counted}: no findings\n"))?;
    if let Some(path) = &arguments.source {
        let found = citations::check(&dataset, &proofreading, &audit::read_text(path)?);
        let mut text = String::new();
        audit::citations_as_text(&mut text, &found);
        super::print(&text)?;
        audit::verdict(&found)?;
    }
    Ok(())
}

fn fail(findings: &[Finding], path: &Path) -> Result<()> {
    super::print(&lines(findings))?;
    bail!("{} findings in {}", findings.len(), path.display());
}

/// The one file, or the TOML files of a folder by name.
fn data_files(folder: &Path) -> Result<Vec<(String, String)>> {
    let text = |path: &Path| {
        let text =
            fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
        anyhow::Ok((path.display().to_string(), text))
    };
    if folder.is_file() {
        return Ok(vec![text(folder)?]);
    }
    let entries =
        fs::read_dir(folder).with_context(|| format!("reading the folder {}", folder.display()))?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry
            .with_context(|| format!("reading {}", folder.display()))?
            .path();
        if is_toml(&path) && !path.ends_with(FILE) {
            files.push(text(&path)?);
        }
    }
    if files.is_empty() {
        bail!("no TOML file in {}", folder.display());
    }
    files.sort();
    Ok(files)
}

fn is_toml(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "toml")
}
