//! Something wrong in a data file, and where.

use std::collections::BTreeMap;
use std::fmt;

/// Something wrong in a data file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The file, as it was named to the reader.
    pub file: String,
    /// The line in it, from 1.
    pub line: usize,
    /// What was found and what was expected.
    pub reason: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}: {}", self.file, self.line, self.reason)
    }
}

/// Where an entry stands, and where each of its fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The file, as it was named to the reader.
    pub file: String,
    /// The line it begins in, from 1.
    pub line: usize,
    /// The way to it in a file that has one: `figure[12]`.
    pub path: String,
    /// The line of each field.
    pub fields: BTreeMap<String, usize>,
}

impl Place {
    /// `file:line` of a field; of the whole entry where it is not written.
    pub fn of(&self, field: &str) -> (String, usize) {
        let line = self.fields.get(field).copied().unwrap_or(self.line);
        (self.file.clone(), line)
    }

    /// What is wrong with a field, or with the whole entry if that is empty.
    pub fn finding(&self, field: &str, reason: String) -> Finding {
        let (file, line) = self.of(field);
        let way = match (self.path.as_str(), field) {
            ("", _) => String::new(),
            (path, "") => format!("{path}: "),
            (path, field) => format!("{path}.{field}: "),
        };
        Finding {
            file,
            line,
            reason: format!("{way}{reason}"),
        }
    }
}
