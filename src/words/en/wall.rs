//! English, on a wall.

use super::English;
use crate::dataset::{Figure, Kind, Period, Report};
use crate::model::{Amount, Datum};
use crate::words::phrases::ValuePhrases;
use crate::words::phrases::figures::FiguresPhrases;
use crate::words::phrases::wall::WallPhrases;
use crate::words::tooltip::mark_kind;

impl WallPhrases for English {
    fn printed_in(&self, paragraphs: &[u16], report: &Report) -> String {
        let numbers: Vec<String> = paragraphs.iter().map(u16::to_string).collect();
        match numbers.as_slice() {
            [] => format!("Source: {}, {}", report.title.en, report.date.en),
            [one] => format!("Source: government work report, paragraph {one}"),
            several => format!(
                "Source: government work report, paragraphs {}",
                several.join(", ")
            ),
        }
    }

    fn back_to(&self, step: u16) -> String {
        format!("Esc: back to step {step}")
    }

    fn asked(&self) -> &'static str {
        "Asked"
    }

    fn on_the_way(&self, year: u16, datum: Datum<'_>) -> String {
        format!("{year}, {}", self.short_kind(mark_kind(datum)))
    }

    fn counts(
        &self,
        figures: usize,
        derived: usize,
        underivable: usize,
    ) -> [(String, &'static str); 3] {
        [
            (figures.to_string(), "figures, each with its place"),
            (derived.to_string(), "derived, each with its formula"),
            (underivable.to_string(), "that do not follow, each with why"),
        ]
    }

    fn needed_path(&self, needed: Amount) -> String {
        format!("needed: {} a year", self.short_amount(needed))
    }

    fn supposed_path(&self, rate: Amount, price: Option<Amount>) -> String {
        let rate = format!("what if {} a year", self.short_amount(rate));
        match price {
            Some(price) => format!("{rate}, prices {}", self.short_amount(price)),
            None => rate,
        }
    }

    fn printed_over(&self, paragraph: u16) -> String {
        format!("Printed, para {paragraph}")
    }

    fn quoted(&self, printed: &str) -> String {
        format!("\"{printed}\"")
    }

    fn changed_over(&self, kind: Kind, period: Period) -> String {
        match period {
            Period::Over(first, _) if kind != Kind::AverageGrowth => format!("On {first}"),
            Period::Since(_) => "On the start (year not printed)".to_owned(),
            period => self.period(period),
        }
    }

    fn formula_over(&self) -> &'static str {
        "Formula"
    }

    fn interval_over(&self) -> &'static str {
        "By the printed digits"
    }

    fn and_more(&self, count: usize) -> String {
        format!("and {count} more")
    }

    fn floor_each(&self, floor: &Figure) -> String {
        format!("{} each", self.short_worded(Datum::Figure(floor)))
    }

    fn unnamed_chains(&self, named: usize) -> String {
        format!("N not reported, {named} named")
    }

    fn more_values(&self, count: usize) -> String {
        format!("and {count} more")
    }
}
