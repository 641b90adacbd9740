//! English, on a wall.

use super::English;
use crate::dataset::{Figure, Kind, Period, Qualifier, Report};
use crate::model::{Amount, Datum, Stage};
use crate::words::number::{grouped, trimmed};
use crate::words::phrases::ValuePhrases;
use crate::words::phrases::figures::FiguresPhrases;
use crate::words::phrases::wall::WallPhrases;
use crate::words::tooltip::mark_kind;
use crate::words::{Bases, MarkKind};

/// The most paragraphs that are named one by one.
const MOST_PARAGRAPHS: usize = 8;

impl WallPhrases for English {
    fn printed_in(&self, paragraphs: &[u16], implied: bool, report: &Report) -> String {
        let numbers: Vec<String> = paragraphs.iter().map(u16::to_string).collect();
        let source = match numbers.as_slice() {
            [] => format!("Source: {}, {}", report.title.en, report.date.en),
            [one] => format!("Source: work report, paragraph {one}"),
            [first, .., last] if numbers.len() > MOST_PARAGRAPHS => {
                format!("Source: work report, paragraphs {first}–{last}")
            }
            several => format!("Source: work report, paragraphs {}", several.join(", ")),
        };
        if implied {
            format!("{source}; paths implied, no annual data")
        } else {
            source
        }
    }

    fn back_to(&self, step: u16) -> String {
        format!("Esc: back to step {step}")
    }

    fn asked(&self) -> &'static str {
        "Asked"
    }

    fn on_the_way(&self, year: u16, datum: Datum<'_>) -> String {
        let said = match mark_kind(datum) {
            MarkKind::Expected => "expected",
            MarkKind::Floor | MarkKind::Target | MarkKind::Ceiling => "target",
            kind => self.short_kind(kind),
        };
        format!("{year}, {said}")
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

    fn beyond_target(&self) -> &'static str {
        "Beyond the target by"
    }

    fn on_target(&self) -> &'static str {
        "Just on target, at"
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

    fn slope_change(&self, growth: Option<&Figure>, index: Amount) -> String {
        let printed = |figure: &Figure| {
            let open = if figure.says(Qualifier::AtLeast) {
                " or more"
            } else {
                ""
            };
            (self.digits(Amount::printed(figure)), open)
        };
        match growth.map(|figure| (figure.kind, printed(figure))) {
            Some((Kind::TotalGrowth, (digits, open))) => format!("+{digits}%{open}"),
            Some((Kind::TotalDecline, (digits, open))) => format!("−{digits}%{open}"),
            Some((Kind::Multiple, (digits, open))) => format!("{digits}×{open}"),
            _ if index.value >= 200.0 => format!("{}×", trimmed(index.value / 100.0, 1)),
            _ => {
                let change = index.value - 100.0;
                let sign = if change < 0.0 { "−" } else { "+" };
                format!("{sign}{}%", grouped(change.abs(), index.places.min(1)))
            }
        }
    }

    fn slope_start(&self, bases: Bases, report: &Report) -> String {
        match bases {
            Bases::Printed => self.year(report.start.number()),
            Bases::Mixed => format!("{} or start", report.start),
            Bases::NotPrinted => "undated start".to_owned(),
        }
    }

    fn log_scale(&self) -> &'static str {
        "log scale"
    }

    fn undated_left_out(&self, count: usize) -> String {
        format!("{count} more, start year not printed")
    }

    fn pace_column(&self, stage: Stage, target_is_rate: bool, report: &Report) -> String {
        let (first, last) = (report.end.number() + 1, report.horizon.number());
        match stage {
            Stage::Past => "average, past five years".to_owned(),
            Stage::FirstYear => format!("target for {first}"),
            Stage::Average if target_is_rate => format!("average target to {last}"),
            Stage::Average => format!("needed a year to {last}"),
            Stage::Remaining => format!("needed later, if {first} just meets it"),
        }
    }

    fn pace_apart(&self, basis: &str) -> String {
        format!("{basis}: do not subtract")
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
