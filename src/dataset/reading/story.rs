//! Reads a talk from its file.

use super::files::Source;
use super::notes::Notes;
use super::records::records;
use super::tree::{Node, Value};
use super::{Read, toml};
use crate::dataset::proofreading::{Finding, Place};
use crate::dataset::story::{Form, Step, Story};

/// The most steps a talk may have: more than anybody sits through.
const MOST_STEPS: usize = 99;

records! {
    Step { state, form, title, label, number, notes }
}

impl Read for Form {
    fn read(node: &Node, notes: &mut Notes) -> Option<Self> {
        let names = Self::ALL.map(|(_, name)| name).join(", ");
        let Value::Text(text) = &node.value else {
            return notes.expected(node, &names);
        };
        let found = Self::ALL.iter().find(|(_, name)| name == text);
        notes.understood(
            node,
            found
                .map(|(form, _)| *form)
                .ok_or_else(|| format!("found \"{text}\", expected one of {names}")),
        )
    }

    fn unwritten() -> Option<Self> {
        Some(Self::default())
    }
}

/// Reads a talk: a list of `[[step]]`. Gives the place of each step too.
///
/// # Errors
/// Every finding, each with file, line, what was found and what was expected.
pub fn read_story(source: &Source<'_>) -> Result<(Story, Vec<Place>), Vec<Finding>> {
    let finding = |line, reason| Finding {
        file: source.name.to_owned(),
        line,
        reason,
    };
    let tree =
        toml::parse(source.text).map_err(|mistake| vec![finding(mistake.line, mistake.reason)])?;
    let mut notes = Notes::default();
    let mut steps = Vec::new();
    if notes.has_only(&tree, &["step"]) {
        super::records::collect(&tree, "step", &mut steps, &mut notes);
    }
    let mut findings: Vec<Finding> = notes
        .found
        .into_iter()
        .map(|mistake| finding(mistake.line, mistake.to_string()))
        .collect();
    let nodes = tree.get("step").map_or(&[][..], Node::items);
    if findings.is_empty() && !(1..=MOST_STEPS).contains(&nodes.len()) {
        let found = nodes.len();
        let reason = format!("found {found} steps, expected 1 to {MOST_STEPS} of [[step]]");
        findings.push(finding(1, reason));
    }
    if !findings.is_empty() {
        return Err(findings);
    }
    let places = nodes.iter().map(|node| Place {
        file: source.name.to_owned(),
        line: node.line,
        path: String::new(),
        fields: node
            .fields()
            .iter()
            .map(|field| (field.name.clone(), field.line))
            .collect(),
    });
    Ok((Story { steps }, places.collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<(Story, Vec<Place>), Vec<Finding>> {
        read_story(&Source {
            name: "talk.toml",
            text,
        })
    }

    #[test]
    fn what_is_wrong_is_told_with_file_and_line() {
        for (text, line, reason) in [
            ("", 1, "found 0 steps"),
            (
                "[[step]]\nnotes = { zh = \"\", en = \"\" }",
                1,
                "missing field `state`",
            ),
            (
                "[[step]]\nstate = \"\"\nnotes = { zh = \"\" }",
                3,
                "missing field `en`",
            ),
            (
                "[[step]]\nstate = \"\"\nform = \"end\"\nnotes = { zh = \"\", en = \"\" }",
                3,
                "found \"end\", expected one of chart, opening, close",
            ),
            ("[[slide]]", 1, "unknown field `slide`"),
            ("[[step]", 1, ""),
        ] {
            let findings = read(text).expect_err(text);
            let told = findings.first().expect("a finding").to_string();
            assert!(told.starts_with(&format!("talk.toml:{line}: ")), "{told}");
            assert!(told.contains(reason), "{told}");
        }
    }

    #[test]
    fn what_is_not_written_is_as_usual() {
        let text = "\n[[step]]\nstate = \"chart=pace\"\nnotes = { zh = \"话\", en = \"words\" }";
        let (story, places) = read(text).expect("a talk");
        assert_eq!(story.steps[0].form, Form::Chart);
        assert_eq!(story.steps[0].title, None);
        assert_eq!(places[0].of("state"), ("talk.toml".to_owned(), 3));
    }
}
