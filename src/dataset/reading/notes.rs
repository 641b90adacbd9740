//! What is found wrong while records are read, and where.

use super::Read;
use super::tree::{Field, Node, Value};
use std::fmt;

/// The most mistakes that are kept: nobody reads more at once, and a hostile text could have
/// millions.
const MOST: usize = 1000;

/// Something that is not as a record has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::dataset) struct Mistake {
    /// The line, from 1.
    pub line: usize,
    /// The way to it: `figure[12].value`.
    pub path: String,
    /// What was found and what was expected.
    pub reason: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whole = if self.path.is_empty() { "dataset" } else { "" };
        write!(formatter, "{whole}{}: {}", self.path, self.reason)
    }
}

/// The mistakes so far, and the way to what is being read.
#[derive(Default)]
pub(in crate::dataset) struct Notes {
    path: String,
    pub found: Vec<Mistake>,
}

impl Notes {
    /// Notes a mistake in a line.
    pub fn wrong(&mut self, line: usize, reason: String) {
        if self.found.len() < MOST {
            let path = self.path.clone();
            self.found.push(Mistake { line, path, reason });
        }
    }

    /// Notes that a value is of another sort; for what could not be read.
    pub fn expected<T>(&mut self, node: &Node, expected: &str) -> Option<T> {
        self.wrong(
            node.line,
            format!("found {}, expected {expected}", node.sort()),
        );
        None
    }

    /// Notes what is wrong with a text or a number, or gives what it says.
    pub fn understood<T>(&mut self, node: &Node, said: Result<T, String>) -> Option<T> {
        said.map_err(|reason| self.wrong(node.line, reason)).ok()
    }

    fn at<T>(&mut self, step: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        let length = self.path.len();
        self.path.push_str(step);
        let value = read(self);
        self.path.truncate(length);
        value
    }

    /// Reads a value at the end of a way.
    pub fn named<T: Read>(&mut self, name: &str, node: &Node) -> Option<T> {
        let point = if self.path.is_empty() { "" } else { "." };
        self.at(&format!("{point}{name}"), |notes| T::read(node, notes))
    }

    /// Reads each value of a list.
    pub fn items<T: Read>(&mut self, node: &Node) -> Option<Vec<T>> {
        let Value::List(items) = &node.value else {
            return self.expected(node, "a list");
        };
        let items = items.iter().enumerate();
        let read: Vec<Option<T>> = items
            .map(|(index, item)| self.at(&format!("[{index}]"), |notes| T::read(item, notes)))
            .collect();
        read.into_iter().collect()
    }

    /// Whether a value is an object with no other fields than these, each once.
    pub fn has_only(&mut self, node: &Node, names: &[&str]) -> bool {
        let Value::Map(fields) = &node.value else {
            return self.expected::<()>(node, "an object").is_some();
        };
        let before = self.found.len();
        for (index, Field { name, line, .. }) in fields.iter().enumerate() {
            if !names.contains(&name.as_str()) {
                let names = names.join("`, `");
                let reason = format!("unknown field `{}`, expected one of `{names}`", short(name));
                self.wrong(*line, reason);
            } else if fields.iter().take(index).any(|other| other.name == *name) {
                self.wrong(
                    *line,
                    format!("found the field `{name}` a second time, expected it once"),
                );
            }
        }
        self.found.len() == before
    }

    /// Reads a field of an object.
    pub fn field<T: Read>(&mut self, node: &Node, name: &str) -> Option<T> {
        match node.get(name) {
            Some(value) => self.named(name, value),
            None => T::unwritten().or_else(|| {
                self.wrong(node.line, format!("missing field `{name}`"));
                None
            }),
        }
    }
}

/// The beginning of a foreign text, as much as a message has room for.
pub(in crate::dataset) fn short(text: &str) -> String {
    const ROOM: usize = 60;
    match text.char_indices().nth(ROOM) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
