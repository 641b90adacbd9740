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

/// A talk as it is written, before it is understood.
pub struct Written {
    name: String,
    text: String,
}

impl Written {
    /// The talk of a file; of none, the one this program was built with.
    pub fn load(path: Option<&Path>) -> Result<Self> {
        let Some(path) = path else {
            return Ok(Self {
                name: OWN_NAME.to_owned(),
                text: OWN.to_owned(),
            });
        };
        let text =
            fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
        Ok(Self {
            name: path.display().to_string(),
            text,
        })
    }

    /// What is written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Reads it and holds it against the dataset; prints everything that does not fit.
    pub fn read(&self, model: &Model) -> Result<(Story, Talk)> {
        let findings = match self.held_against(model) {
            Ok(found) => return Ok(found),
            Err(findings) => findings,
        };
        super::print(&lines(&findings))?;
        bail!("{} findings in {}", findings.len(), self.name);
    }

    /// The talk, or everything that is wrong in it or does not fit the dataset.
    pub fn held_against(&self, model: &Model) -> Result<(Story, Talk), Vec<Finding>> {
        let (story, places) = read_story(&self.source())?;
        let talk = Talk::of(model, story.clone()).map_err(|misfits| {
            let finding = |misfit: &Misfit| {
                let place = places.get(misfit.step).cloned().unwrap_or_default();
                place.finding(misfit.field, misfit.reason.clone())
            };
            misfits.iter().map(finding).collect::<Vec<_>>()
        })?;
        Ok((story, talk))
    }

    /// What is wrong in it whatever the dataset.
    pub fn wrong_in_itself(&self) -> Vec<Finding> {
        read_story(&self.source()).err().unwrap_or_default()
    }

    fn source(&self) -> Source<'_> {
        Source {
            name: &self.name,
            text: &self.text,
        }
    }
}

/// Findings as they are printed.
pub fn lines(findings: &[Finding]) -> String {
    let lines = findings.iter().map(|finding| format!("{finding}\n"));
    lines.collect()
}
