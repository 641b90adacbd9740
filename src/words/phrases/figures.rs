//! What every language must be able to say on the table of figures.

use super::MarkKind;
use crate::dataset::{Report, Role};
use crate::words::table::{Column, Counts};

/// The columns of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// What it is a value of.
    Name,
    /// The value, and where the true one can lie.
    Value,
    /// When it holds.
    Period,
    /// Where it is printed or how it follows.
    Source,
    /// Its theme, and its part in the report's story.
    Role,
}

impl Heading {
    /// Every column, as they stand side by side.
    pub const ALL: [Self; 5] = [
        Self::Name,
        Self::Value,
        Self::Period,
        Self::Source,
        Self::Role,
    ];

    /// What it sorts by.
    pub fn column(self) -> Column {
        match self {
            Self::Name => Column::Name,
            Self::Value => Column::Value,
            Self::Period => Column::Period,
            Self::Source => Column::Paragraph,
            Self::Role => Column::Role,
        }
    }

    /// The one that sorts by a column.
    pub fn of(column: Column) -> Self {
        match column {
            Column::Name => Self::Name,
            Column::Value => Self::Value,
            Column::Period => Self::Period,
            Column::Role => Self::Role,
            Column::Paragraph => Self::Source,
        }
    }
}

/// What the controls of the table say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableWord {
    /// What a theme is chosen by.
    Theme,
    /// What a part of the story is chosen by.
    Role,
    /// What words are searched by.
    Search,
    /// What an order is chosen by.
    Order,
    /// No filter.
    All,
    /// The report's own order.
    ReportOrder,
}

/// Titles, labels and notes on the table of figures.
pub trait FiguresPhrases {
    /// The finding: how many values of each sort there are, all in all or under these filters.
    fn figures_title(&self, counts: Counts, filters: &[String]) -> String;
    /// What the table gives with each value.
    fn figures_measure(&self) -> &'static str;
    /// How many rows of how many there are.
    fn rows_of(&self, shown: usize, all: usize) -> String;
    /// That so many more rows are only in the table.
    fn more_rows(&self, more: usize) -> String;
    /// That no value is as asked for.
    fn nothing_found(&self) -> &'static str;
    /// What to do then.
    fn try_otherwise(&self) -> &'static str;
    /// What is searched for.
    fn searched(&self, words: &str) -> String;
    /// An order.
    fn sorted_by(&self, heading: &str, descending: bool) -> String;
    /// How values of different measures stand.
    fn sorted_by_measure(&self) -> &'static str;
    /// How names are sorted, if that needs saying.
    fn sorted_by_name(&self) -> Option<&'static str>;
    /// The head of a column.
    fn heading(&self, heading: Heading) -> &'static str;
    /// What a control says.
    fn table_word(&self, word: TableWord) -> &'static str;
    /// A part of the report's story.
    fn role(&self, role: Role, report: &Report) -> String;
    /// What a mark stands for, in a word or two.
    fn short_kind(&self, kind: MarkKind) -> &'static str;
}
