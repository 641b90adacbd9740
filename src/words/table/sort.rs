//! In which order the table stands; states name it by the same words.

/// What a table can be ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The indicator's name: by letters, or by radicals and strokes.
    Name,
    /// The value: numbers of different measures do not compare, so first by measure.
    Value,
    /// When it holds, by the last year.
    Period,
    /// What it is in the report's story.
    Role,
    /// Where it is printed; for what follows, where the last of its inputs is.
    Paragraph,
}

impl Column {
    /// Every column, as they stand side by side.
    pub const ALL: [Self; 5] = [
        Self::Name,
        Self::Value,
        Self::Period,
        Self::Role,
        Self::Paragraph,
    ];

    /// Its name in states.
    pub fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Value => "value",
            Self::Period => "period",
            Self::Role => "role",
            Self::Paragraph => "paragraph",
        }
    }
}

/// A column and its direction: "value" from the least, "-value" from the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// By what.
    pub column: Column,
    /// Whether the last comes first.
    pub descending: bool,
}

impl std::fmt::Display for Sort {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.descending { "-" } else { "" };
        write!(formatter, "{sign}{}", self.column.name())
    }
}

impl std::str::FromStr for Sort {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (name, descending) = match text.strip_prefix('-') {
            Some(name) => (name, true),
            None => (text, false),
        };
        let column = Column::ALL.into_iter().find(|column| column.name() == name);
        column.map(|column| Self { column, descending }).ok_or(())
    }
}
