//! The answer to "what is this?" for what the reader drew or brought.

use super::Lang;
use super::tooltip::{Line, LineRole, Tooltip};
use crate::dataset::Indicator;
use crate::model::Amount;

/// Whose a level is that is not the report's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Own {
    /// Drawn by the reader.
    Guess,
    /// Read from the reader's file.
    Actual,
}

/// What is said of a level of the reader's own.
pub fn own_tooltip(
    indicator: &Indicator,
    year: u16,
    level: Option<Amount>,
    own: Own,
    lang: Lang,
) -> Tooltip {
    let phrases = lang.phrases();
    let name = lang.of(&indicator.name);
    let whose = match own {
        Own::Guess => phrases.guess_label(),
        Own::Actual => phrases.actuals_label(),
    };
    let value = level.map_or("?".to_owned(), |level| phrases.amount(level));
    let lines = [
        (LineRole::Title, format!("{name} · {}", phrases.year(year))),
        (LineRole::Value, value),
        (
            LineRole::Kind,
            phrases.clauses(&[whose, phrases.not_the_reports()]),
        ),
    ];
    Tooltip {
        lines: lines
            .into_iter()
            .map(|(role, text)| Line { role, text })
            .collect(),
    }
}

/// What is said of the place that opens a chart's controls.
pub fn controls_tooltip(lang: Lang) -> Tooltip {
    let phrases = lang.phrases();
    let lines = [
        (LineRole::Title, phrases.controls_hint()),
        (LineRole::Kind, phrases.controls_open()),
    ];
    let line = |(role, text): (LineRole, &str)| Line {
        role,
        text: text.to_owned(),
    };
    Tooltip {
        lines: lines.into_iter().map(line).collect(),
    }
}
