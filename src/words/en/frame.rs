//! English, around every chart.

use super::English;
use crate::dataset::Report;
use crate::words::phrases::frame::FramePhrases;

/// What the link under an embedded chart is called.
pub const TABLE_LINK: &str = "Data table and sources";

impl FramePhrases for English {
    fn source(&self, report: &Report) -> String {
        format!("Source: {}, {}", report.title.en, report.date.en)
    }

    fn implied_path(&self) -> &'static str {
        "implied by the average rate; no annual data reported"
    }

    fn implied_path_short(&self) -> &'static str {
        "implied by the average; no annual data"
    }

    fn implied_paths(&self) -> &'static str {
        "Wedges are implied by average rates, no annual data"
    }

    fn supposed_note(&self) -> &'static str {
        "red is what if, not a forecast"
    }

    fn years_between(&self, first: u16, last: u16) -> String {
        format!("no values reported for {first}–{last}")
    }
}
