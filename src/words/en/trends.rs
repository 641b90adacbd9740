//! English, on trends.

use super::English;
use crate::dataset::Report;
use crate::model::{Amount, Datum};
use crate::words::TrendsTitle;
use crate::words::number::{grouped, trimmed};
use crate::words::phrases::ValuePhrases;
use crate::words::phrases::trends::TrendsPhrases;

impl TrendsPhrases for English {
    fn trends_title(&self, title: &TrendsTitle) -> String {
        let percent = |amount: &Amount| grouped(amount.value - 100.0, amount.places.min(0));
        let times = |amount: &Amount| trimmed(amount.value / 100.0, 1);
        let others = match title.others.as_slice() {
            [] => None,
            [(name, index)] => Some(format!("{name} grew {}%", percent(index))),
            [(_, most), .., (_, least)] => Some(format!(
                "{} indicators grew {} to {}%",
                title.others.len(),
                percent(least),
                percent(most)
            )),
        };
        let doubled = title
            .doubled
            .first()
            .map(|(name, index)| format!("{name} rose to {} times", times(index)));
        match (doubled, others) {
            (Some(doubled), Some(others)) => format!("{doubled}, {others}"),
            (Some(doubled), None) => format!("{doubled} in five years"),
            (None, Some(others)) => format!("In five years {others}"),
            (None, None) => match title.fallen.last() {
                Some((name, index)) => {
                    format!("{name} fell to {}% of the start", grouped(index.value, 0))
                }
                None => "What five years brought".to_owned(),
            },
        }
    }

    fn trends_measure(&self, report: &Report) -> String {
        format!(
            "Index of {}, {} (start) = 100; log scale: equal slopes in a panel are equal growth",
            report.end, report.start
        )
    }

    fn enlarged_panel(&self, count: usize) -> String {
        format!("{count} indicators, enlarged")
    }

    fn whole_panel(&self) -> &'static str {
        "Whole range"
    }

    fn shaded_band(&self) -> &'static str {
        "shaded: enlarged apart"
    }

    fn trends_note(&self, years_between: &str) -> String {
        format!("Thin wedges are derived, {years_between}; price bases differ, do not subtract")
    }

    fn level_not_reported(&self) -> &'static str {
        "level not reported"
    }

    fn counted_from(&self, start: Datum<'_>) -> String {
        format!("from {}", self.short_worded(start))
    }
}
