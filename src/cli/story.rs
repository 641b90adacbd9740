//! The talk of the deck: the checkout's own, or a file the user names.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use xiongguan::charts::{Misfit, Talk};
use xiongguan::dataset::Finding;
use xiongguan::dataset::reading::{Source, read_story};
use xiongguan::dataset::story::Story;
use xiongguan::model::Model;

/// The talk this program was built with, and what it is called in messages.
const OWN: &str = include_str!("../../data/story.toml");
const OWN_NAME: &str = "data/story.toml";

/// Reads a talk and holds it against the dataset.
pub fn load(path: Option<&Path>, model: &Model) -> Result<(Story, Talk)> {
    let (name, text) = match path {
        None => (OWN_NAME.to_owned(), OWN.to_owned()),
        Some(path) => {
            let text =
                fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
            (path.display().to_string(), text)
        }
    };
    let findings = match read(&name, &text, model) {
        Ok(found) => return Ok(found),
        Err(findings) => findings,
    };
    let lines: Vec<String> = findings.iter().map(ToString::to_string).collect();
    eprintln!("{}", lines.join("\n"));
    bail!("{} findings in {name}", lines.len());
}

fn read(name: &str, text: &str, model: &Model) -> Result<(Story, Talk), Vec<Finding>> {
    let (story, places) = read_story(&Source { name, text })?;
    let talk = Talk::of(model, story.clone()).map_err(|misfits| {
        let finding = |misfit: &Misfit| {
            let place = places.get(misfit.step).cloned().unwrap_or_default();
            place.finding(misfit.field, format!("{}: {}", misfit.field, misfit.reason))
        };
        misfits.iter().map(finding).collect::<Vec<_>>()
    })?;
    Ok((story, talk))
}
