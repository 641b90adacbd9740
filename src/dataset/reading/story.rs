//! Reads a talk from its file.

use super::files::Source;
use super::notes::Notes;
use super::parts::{LONGEST, text_within};
use super::tree::{Node, Value};
use super::{Read, toml};
use crate::dataset::Bilingual;
use crate::dataset::check::names::is_unprintable;
use crate::dataset::proofreading::{Finding, Place};
use crate::dataset::story::{Form, Step, Story};

/// The most steps a talk may have: more than anybody sits through.
const MOST_STEPS: usize = 99;

/// The most characters of what is said at a step: five minutes of it.
const LONGEST_SPEECH: usize = 1200;

impl Read for Step {
    fn read(node: &Node, notes: &mut Notes) -> Option<Self> {
        let names = ["state", "form", "title", "label", "number", "notes"];
        notes.has_only(node, &names).then_some(())?;
        let state = notes.field(node, "state");
        let form = notes.field(node, "form");
        let title = notes.field::<Option<Words<LONGEST>>>(node, "title");
        let label = notes.field::<Option<Words<LONGEST>>>(node, "label");
        let number = notes.field(node, "number");
        let said = notes.field::<Words<LONGEST_SPEECH>>(node, "notes");
        Some(Self {
            state: state?,
            form: form?,
            title: title?.map(|Words(words)| words),
            label: label?.map(|Words(words)| words),
            number: number?,
            notes: said?.0,
        })
    }
}

/// Words in both languages, or in neither, of at most so many characters each.
struct Words<const MOST: usize>(Bilingual);

impl<const MOST: usize> Read for Words<MOST> {
    fn read(node: &Node, notes: &mut Notes) -> Option<Self> {
        notes.has_only(node, &["zh", "en"]).then_some(())?;
        let [zh, en] = ["zh", "en"].map(|name| notes.field::<Side<MOST>>(node, name));
        let (Side(zh), Side(en)) = (zh?, en?);
        if zh.trim().is_empty() != en.trim().is_empty() {
            let reason = format!("found \"{zh}\" / \"{en}\", expected words in both languages");
            return notes.understood(node, Err(reason));
        }
        Some(Self(Bilingual { zh, en }))
    }
}

/// Words in one language, which may go over several lines.
struct Side<const MOST: usize>(String);

impl<const MOST: usize> Read for Side<MOST> {
    fn read(node: &Node, notes: &mut Notes) -> Option<Self> {
        let text = text_within(MOST, node, notes)?;
        if text.replace('\n', " ").contains(is_unprintable) {
            let reason = "found a character that cannot be printed, expected words".to_owned();
            return notes.understood(node, Err(reason));
        }
        Some(Self(text.to_owned()))
    }
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
        .map(|mistake| match mistake.path.as_str() {
            "" => finding(mistake.line, mistake.reason),
            _ => finding(mistake.line, mistake.to_string()),
        })
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
    let places = nodes.iter().enumerate().map(|(index, node)| Place {
        file: source.name.to_owned(),
        line: node.line,
        path: format!("step[{index}]"),
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
            (
                "[[step]]\nstate = \"\"\nnotes = { zh = \"话\", en = \" \" }",
                3,
                "expected words in both languages",
            ),
            (
                "[[step]]\nstate = \"\"\nnotes = { zh = \"\\u202e\", en = \"\\n\" }",
                3,
                "found a character that cannot be printed",
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
    fn what_is_said_may_be_longer_than_what_is_read() {
        let text = |title: usize, notes: usize| {
            let [title, notes] = [title, notes].map(|length| "a".repeat(length));
            format!(
                "[[step]]\nstate = \"\"\ntitle = {{ zh = \"题\", en = \"{title}\" }}\n\
                 notes = {{ zh = \"话\", en = \"{notes}\" }}"
            )
        };
        assert!(read(&text(400, 1200)).is_ok());
        for (text, line, most) in [(text(401, 1), 3, 400), (text(1, 1201), 4, 1200)] {
            let findings = read(&text).expect_err("it is too long");
            let told = findings.first().expect("a finding").to_string();
            assert!(told.starts_with(&format!("talk.toml:{line}: ")), "{told}");
            assert!(
                told.ends_with(&format!("expected at most {most}")),
                "{told}"
            );
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
