//! English, of what is found.

use super::English;
use crate::dataset::{Period, Report};
use crate::words::MarkKind;
use crate::words::phrases::ValuePhrases;
use crate::words::phrases::figures::FiguresPhrases;
use crate::words::phrases::find::{FindPhrases, Opens};

impl FindPhrases for English {
    fn found_name(&self, indicator: &str, what: &str) -> String {
        let comma = if what.is_empty() { "" } else { ", " };
        [indicator, comma, what].concat()
    }

    fn found_beside(&self, name: &str, of: &str) -> String {
        format!("{name} ({of})")
    }

    fn found_when(&self, period: Period, mark: MarkKind) -> String {
        let period = self.period(period);
        match mark {
            MarkKind::Target | MarkKind::Floor | MarkKind::Ceiling => format!("Target, {period}"),
            MarkKind::Underivable => format!("{period}, {}", self.short_kind(mark)),
            _ => period,
        }
    }

    fn opens(&self, opens: Opens, report: &Report) -> String {
        let word = match opens {
            Opens::Outcomes => "Five years",
            Opens::Rates => "Rates compared",
            Opens::Road => return format!("Road to {}", report.horizon),
            Opens::Chains => "Industrial chains",
            Opens::Table => "All figures",
        };
        word.to_owned()
    }
}
