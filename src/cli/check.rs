//! `check`: validates a dataset: a folder, such as a copy of `data/` somebody is mending, or one
//! JSON file.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::Args;
use xiongguan::dataset::proofreading::citations;
use xiongguan::dataset::reading::{Source, read, read_json};
use xiongguan::model::proof;

use super::audit;

/// Check a dataset: every finding with file, line, what was found and what was expected.
#[derive(Args)]
pub struct Arguments {
    /// The folder with the dataset's TOML files, or its one JSON file.
    #[arg(value_name = "PATH")]
    path: PathBuf,
    /// The report's text, one paragraph a line, to check every citation against.
    #[arg(long, value_name = "FILE")]
    source: Option<PathBuf>,
}

/// Runs the command; it fails if there are findings.
pub fn run(arguments: &Arguments) -> Result<()> {
    let files = data_files(&arguments.path)?;
    let sources: Vec<Source<'_>> = files
        .iter()
        .map(|(name, text)| Source { name, text })
        .collect();
    let read = match sources.as_slice() {
        [source] if !arguments.path.is_dir() => read_json(source),
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
        Err(findings) => {
            let lines: Vec<String> = findings
                .iter()
                .map(|finding| format!("{finding}\n"))
                .collect();
            super::print(&lines.concat())?;
            bail!("{} findings in {}", lines.len(), arguments.path.display());
        }
    };
    let (figures, chains) = (dataset.figures().len(), dataset.chains().len());
    super::print(&format!(
        "{figures} figures, {chains} chains: no findings\n"
    ))?;
    if let Some(path) = &arguments.source {
        let found = citations::check(&dataset, &proofreading, &audit::read_text(path)?);
        let mut text = String::new();
        audit::citations_as_text(&mut text, &found);
        super::print(&text)?;
        audit::verdict(&found)?;
    }
    Ok(())
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
        let is_data = !path.ends_with(xiongguan::dataset::story::FILE);
        if is_data && path.extension().is_some_and(|ending| ending == "toml") {
            files.push(text(&path)?);
        }
    }
    if files.is_empty() {
        bail!("no TOML file in {}", folder.display());
    }
    files.sort();
    Ok(files)
}
