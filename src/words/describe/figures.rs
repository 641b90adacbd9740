//! The table of figures in words: how many there are, and the first of them.

use crate::model::Model;
use crate::words::Lang;
use crate::words::table::{Row, Selection};

/// How many rows are read out; the others are in the table.
const READ_OUT: usize = 5;

/// A selection of figures in words.
pub fn describe_figures(model: &Model, selection: &Selection<'_, '_>, lang: Lang) -> String {
    let phrases = lang.phrases();
    let shown = selection.len().min(READ_OUT);
    let mut said = vec![
        phrases.figures_title(selection.counts(), &selection.filters()),
        selection.caption(),
    ];
    said.extend(selection.rows(0..shown).iter().map(row_in_words));
    if selection.len() > shown {
        said.push(phrases.more_rows(selection.len() - shown));
    }
    said.push(phrases.source(model.dataset().report()));
    phrases.sentences(&said)
}

fn row_in_words(row: &Row<'_>) -> String {
    let source = row.source.first().map_or("", |line| line.text.as_str());
    let mut parts = vec![row.name, row.what, &row.period, &row.value, source];
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}
