//! The table of every value: what the report prints, what follows, what does not follow. Start
//! with [`Selection::of`]; a [`Table`] is the whole of it as plain data.

mod order;
mod row;
mod selection;
mod sort;
#[cfg(test)]
mod tests;

pub use row::Row;
pub(super) use row::{any as row, bounded};
pub use selection::{Counts, Selection};
pub use sort::{Column, Sort};

use super::Lang;
use super::phrases::figures::Heading;
use crate::dataset::{Domain, Role};
use crate::model::Model;
use serde::Serialize;

/// What the table is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Query<'a> {
    /// Only this theme.
    pub domain: Option<Domain>,
    /// Only this part of the report's story.
    pub role: Option<Role>,
    /// Only where each of these words is found; in which language does not matter.
    pub search: &'a str,
    /// In which order; none means the report's own.
    pub sort: Option<Sort>,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Head {
    /// What it says.
    pub label: &'static str,
    /// What pressing it sets the state's order to; empty for the report's own.
    pub press: String,
    /// How the rows stand by it now, in the words of `aria-sort`.
    pub sorted: Option<&'static str>,
}

/// The table as plain data.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Table<'a> {
    /// The tag of its language.
    pub lang: &'static str,
    /// How many of how many rows, by which filters, in which order.
    pub caption: String,
    /// The heads of the columns.
    pub heads: Vec<Head>,
    /// The rows.
    pub rows: Vec<Row<'a>>,
    /// What is said instead of rows.
    pub empty: &'static str,
    /// Where it all comes from.
    pub source: String,
}

/// The table that is asked for.
pub fn table<'a>(model: &'a Model, query: Query<'_>, lang: Lang) -> Table<'a> {
    let phrases = lang.phrases();
    let selection = Selection::of(model, query, lang);
    Table {
        lang: lang.tag(),
        caption: selection.caption(),
        heads: Heading::ALL
            .iter()
            .map(|heading| head(*heading, query.sort, lang))
            .collect(),
        rows: selection.rows(0..selection.len()),
        empty: phrases.try_otherwise(),
        source: phrases.source(model.dataset().report()),
    }
}

/// Rows for some data, each once, in the order given; what is no datum has none.
pub fn rows<'a>(model: &'a Model, keys: &[String], lang: Lang) -> Vec<Row<'a>> {
    let mut rows: Vec<Row<'a>> = Vec::new();
    for key in keys {
        if rows.iter().any(|known| known.key == key) {
            continue;
        }
        rows.extend(
            model
                .datum(key)
                .and_then(|datum| row::any(model, datum, lang)),
        );
    }
    rows
}

fn head(heading: Heading, sort: Option<Sort>, lang: Lang) -> Head {
    let column = heading.column();
    let present = sort.filter(|sort| sort.column == column);
    Head {
        label: lang.phrases().heading(heading),
        press: next(column, present).map_or(String::new(), |sort| sort.to_string()),
        sorted: present.map(|sort| {
            if sort.descending {
                "descending"
            } else {
                "ascending"
            }
        }),
    }
}

/// The order after the present one of a column: one way, the other way, the report's own. Of
/// values the largest is wanted first.
fn next(column: Column, present: Option<Sort>) -> Option<Sort> {
    let first = column == Column::Value;
    let descending = match present {
        None => first,
        Some(sort) if sort.descending == first => !first,
        Some(_) => return None,
    };
    Some(Sort { column, descending })
}
