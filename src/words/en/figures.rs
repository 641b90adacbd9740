//! English, on the table of figures.

use super::English;
use crate::dataset::{Report, Role};
use crate::words::MarkKind;
use crate::words::phrases::figures::{FiguresPhrases, Heading, TableWord};
use crate::words::table::Counts;

impl FiguresPhrases for English {
    fn figures_title(&self, counts: Counts, filters: &[String]) -> String {
        let Counts {
            printed,
            derived,
            underivable,
        } = counts;
        let figures = if printed == 1 { "figure" } else { "figures" };
        // What is filtered out may be what the rest follows from.
        let from = if filters.is_empty() { " from them" } else { "" };
        let parts = [
            (printed, format!("{printed} {figures} stated")),
            (derived, format!("{derived} derived{from}")),
            (underivable, format!("{underivable} cannot be derived")),
        ];
        let said: Vec<String> = parts
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(_, said)| said)
            .collect();
        let found = if said.is_empty() {
            self.nothing_found().to_owned()
        } else {
            said.join(", ")
        };
        if filters.is_empty() {
            found
        } else {
            format!("{}: {found}", filters.join(", "))
        }
    }

    fn figures_measure(&self) -> &'static str {
        "With the paragraph of each stated figure; with formula and interval of each derived one"
    }

    fn rows_of(&self, shown: usize, all: usize) -> String {
        if shown == all {
            format!("{all} values")
        } else {
            format!("{shown} of {all} values")
        }
    }

    fn more_rows(&self, more: usize) -> String {
        format!("{more} more in the table on the page")
    }

    fn nothing_found(&self) -> &'static str {
        "No value matches"
    }

    fn try_otherwise(&self) -> &'static str {
        "Try other words, or all themes and categories"
    }

    fn searched(&self, words: &str) -> String {
        format!("\"{words}\"")
    }

    fn sorted_by(&self, heading: &str, descending: bool) -> String {
        let direction = if descending {
            "descending"
        } else {
            "ascending"
        };
        format!("{heading}, {direction}")
    }

    fn sorted_by_measure(&self) -> &'static str {
        "values in different units do not compare and are grouped by unit first"
    }

    fn sorted_by_name(&self) -> Option<&'static str> {
        None
    }

    fn heading(&self, heading: Heading) -> &'static str {
        match heading {
            Heading::Name => "Indicator",
            Heading::Value => "Value",
            Heading::Period => "Period",
            Heading::Source => "Source or formula",
            Heading::Role => "Category",
        }
    }

    fn table_word(&self, word: TableWord) -> &'static str {
        match word {
            TableWord::Theme => "Theme",
            TableWord::Role => "Category",
            TableWord::Search => "Search",
            TableWord::Order => "Order",
            TableWord::All => "All",
            TableWord::ReportOrder => "As in the report",
        }
    }

    fn role(&self, role: Role, report: &Report) -> String {
        let (end, horizon) = (report.end, report.horizon);
        let first = end.number() + 1;
        match role {
            Role::FiveYearOutcome => "Outcome of five years".to_owned(),
            Role::Outcome2021 => format!("Outcome of {end}"),
            Role::Target2022 => format!("Target for {first}"),
            Role::Target2026 => format!("Target for {horizon}"),
            Role::TargetChains => "Target for 3–5 years".to_owned(),
            Role::Context => "Base or condition".to_owned(),
        }
    }

    fn short_kind(&self, kind: MarkKind) -> &'static str {
        match kind {
            MarkKind::Reported => "stated",
            MarkKind::Expected => "expected",
            MarkKind::Derived => "derived",
            MarkKind::Floor => "target, a floor",
            MarkKind::Target => "target",
            MarkKind::Ceiling => "target, a ceiling",
            MarkKind::Supposed => "what if",
            MarkKind::Underivable => "cannot be derived",
            MarkKind::Reading => "our reading",
            MarkKind::Chain => "industrial chain",
        }
    }
}
