//! English.

mod charts;

use crate::dataset::{Figure, Interval, Kind, Period, Qualifier, Unit};
use crate::model::{Amount, Datum, Derived, Formula, Missing, Reading};
use crate::words::MarkKind;
use crate::words::number::{grouped, outward, trimmed};
use crate::words::phrases::{Label, ValuePhrases};

/// English.
pub struct English;

/// The value and places in billions, for what is printed in hundred millions.
fn billions(amount: Amount) -> (f64, i8) {
    (amount.value / 10.0, amount.places.saturating_add(1))
}

fn bounded(figure: &Figure, said: &str) -> String {
    if figure.says(Qualifier::AtMost) {
        format!("within {said}")
    } else if figure.says(Qualifier::About) {
        format!("about {said}")
    } else if figure.says(Qualifier::Expected) {
        format!("expected {said}")
    } else if figure.says(Qualifier::AtLeast) && figure.kind.is_growth() {
        format!("at least {said}")
    } else if figure.says(Qualifier::AtLeast) {
        format!("over {said}")
    } else {
        said.to_owned()
    }
}

impl English {
    fn wording(&self, datum: Datum<'_>, full: bool) -> String {
        let say = |amount| {
            if full {
                self.amount(amount)
            } else {
                self.short_amount(amount)
            }
        };
        match datum {
            Datum::Figure(figure) => {
                let said = say(Amount::printed(figure));
                match (figure.kind, figure.period) {
                    (Kind::TotalGrowth, _) => format!("up {} in all", bounded(figure, &said)),
                    (Kind::AverageGrowth, _) => {
                        format!("{} a year on average", bounded(figure, &said))
                    }
                    (Kind::AnnualGrowth, _) => format!("up {}", bounded(figure, &said)),
                    (Kind::Multiple, Period::Over(first, _)) => format!("{said} {first}"),
                    _ => bounded(figure, &said),
                }
            }
            Datum::Derived(value) => derived(value, &say(value.amount()), full),
            Datum::Chain(chain) => chain.name.en.clone(),
        }
    }
}

/// In labels the mark and the word are enough; in full, "about" says that an interval goes with it.
fn derived(derived: &Derived, said: &str, full: bool) -> String {
    let about = if full && derived.interval().width() != Some(0.0) {
        "about "
    } else {
        ""
    };
    match derived.reading() {
        Reading::Value => format!("derived, {about}{said}"),
        Reading::AtLeast => format!("derived, at least {said}"),
        Reading::Supposed => format!("what if: {about}{said}"),
    }
}

impl ValuePhrases for English {
    fn amount(&self, amount: Amount) -> String {
        match amount.unit {
            Unit::HundredMillionYuan => format!("{} billion yuan", self.digits(amount)),
            Unit::Yuan => format!("{} yuan", self.digits(amount)),
            Unit::Percent => format!("{}%", self.digits(amount)),
            Unit::Times => format!("{} times", self.digits(amount)),
            Unit::Enterprises => format!("{} enterprises", self.digits(amount)),
            Unit::Chains => format!("{} chains", self.digits(amount)),
            Unit::Patents | Unit::IndexPoints => self.digits(amount),
        }
    }

    fn short_amount(&self, amount: Amount) -> String {
        match amount.unit {
            Unit::HundredMillionYuan => format!("{} bn yuan", self.digits(amount)),
            Unit::Enterprises | Unit::Chains => self.digits(amount),
            _ => self.amount(amount),
        }
    }

    fn digits(&self, amount: Amount) -> String {
        if amount.unit == Unit::HundredMillionYuan {
            let (value, places) = billions(amount);
            trimmed(value, places)
        } else {
            grouped(amount.value, amount.places)
        }
    }

    fn axis_unit(&self, axis: Unit) -> &'static str {
        match axis {
            Unit::HundredMillionYuan => "bn yuan",
            Unit::Yuan => "yuan",
            Unit::Percent => "%",
            Unit::Times => "times",
            Unit::Enterprises => "enterprises",
            Unit::Patents => "patents",
            Unit::Chains => "chains",
            Unit::IndexPoints => "index",
        }
    }

    fn interval(&self, interval: Interval, amount: Amount) -> String {
        let places = amount.places.saturating_add(1);
        let bound = |value| {
            self.amount(Amount {
                value,
                places,
                ..amount
            })
        };
        match (interval.low(), interval.high()) {
            (Some(low), Some(high)) if low == high => format!("{} exactly", self.amount(amount)),
            (Some(low), Some(high)) => {
                let (low, high) = outward(low, high, places);
                let digits = self.digits(Amount {
                    value: low,
                    places,
                    ..amount
                });
                format!("{digits}–{}", bound(high))
            }
            (Some(low), None) => format!("{} or more", bound(low)),
            (None, Some(high)) => format!("{} or less", bound(high)),
            (None, None) => "open".to_owned(),
        }
    }

    fn worded(&self, datum: Datum<'_>) -> String {
        self.wording(datum, true)
    }

    fn short_worded(&self, datum: Datum<'_>) -> String {
        self.wording(datum, false)
    }

    fn period(&self, period: Period) -> String {
        match period {
            Period::In(year) => year.to_string(),
            Period::Over(first, last) => format!("{first}–{last}"),
            Period::Start => "start (year not printed)".to_owned(),
            Period::Within(least, most) => format!("within {least}–{most} years"),
        }
    }

    fn year(&self, year: u16) -> String {
        year.to_string()
    }

    fn kind(&self, kind: MarkKind) -> &'static str {
        match kind {
            MarkKind::Reported => "Stated by the report",
            MarkKind::Expected => "Expected by the report before the year ended",
            MarkKind::Derived => "Derived here, not printed by the report",
            MarkKind::Floor => "Target of the report, a floor",
            MarkKind::Target => "Target of the report",
            MarkKind::Ceiling => "Target of the report, a ceiling",
            MarkKind::Supposed => "What if, not a forecast",
            MarkKind::Chain => "Industrial chain named by the report",
        }
    }

    fn growth(&self, figure: &Figure) -> String {
        let said = self.amount(Amount::printed(figure));
        match (figure.kind, figure.period) {
            (Kind::TotalGrowth, Period::Over(first, _)) => format!("+{said} on {first}"),
            (Kind::AverageGrowth, _) => format!("{said} a year"),
            _ => self.worded(Datum::Figure(figure)),
        }
    }

    fn formula(&self, formula: &Formula) -> String {
        crate::words::formula::symbols(formula, &|amount| self.short_amount(amount))
    }

    fn formula_words(&self, formula: &Formula) -> &'static str {
        match formula {
            Formula::StartFromTotalGrowth { .. } => "end divided by (1 + total growth)",
            Formula::StartFromAverageGrowth { .. } => {
                "end divided by (1 + average growth) to the power of the years"
            }
            Formula::IndexFromTotalGrowth { .. } => "100 times (1 + total growth)",
            Formula::IndexFromAverageGrowth { .. } => {
                "100 times (1 + average growth) to the power of the years"
            }
            Formula::IndexFromLevels { .. } => "100 times end divided by start",
            Formula::IndexFromMultiple { .. } => "100 times the multiple",
            Formula::AverageRate { .. } => "end divided by start, rooted by the years, less 1",
            Formula::RemainingRate { .. } => {
                "average of the later years if the first only meets its target"
            }
            Formula::LevelAtRate { .. } => {
                "start times (1 + yearly growth) to the power of the years"
            }
            Formula::Difference { .. } => "the first less the second",
        }
    }

    fn input(&self, datum: Datum<'_>) -> String {
        match datum {
            Datum::Figure(figure) => {
                format!("{} (paragraph {})", self.worded(datum), figure.paragraph)
            }
            Datum::Derived(_) | Datum::Chain(_) => self.worded(datum),
        }
    }

    fn citation(&self, paragraph: u16, section: &str, printed: &str) -> String {
        format!("Report, paragraph {paragraph}: {printed} ({section})")
    }

    fn missing(&self, missing: Missing) -> &'static str {
        match missing {
            Missing::StartLevelNotReported => "The report gives no level for the start",
            Missing::EndLevelNotReported => {
                "The report gives no level for the end: cannot be derived"
            }
            Missing::FirstYearTargetNotSet => {
                "The report sets no target for the first year: the later years cannot be derived"
            }
            Missing::TargetIsARate => "The target is itself an average rate",
        }
    }

    fn labelled(&self, label: Label, text: &str) -> String {
        let label = match label {
            Label::Formula => "Formula",
            Label::Inputs => "From",
            Label::Interval => "Interval",
            Label::Note => "Note",
        };
        format!("{label}: {text}")
    }

    fn clauses(&self, clauses: &[&str]) -> String {
        clauses.join("; ")
    }

    fn sentences(&self, sentences: &[String]) -> String {
        let ended: Vec<_> = sentences
            .iter()
            .map(|sentence| format!("{sentence}."))
            .collect();
        ended.join(" ")
    }
}
