//! English.

mod chain;
mod controls;
mod figures;
mod find;
pub mod frame;
#[cfg(not(target_arch = "wasm32"))]
mod front;
mod magnitude;
mod nothing;
mod pace;
#[cfg(not(target_arch = "wasm32"))]
mod poster;
mod provenance;
mod trajectory;
mod trends;
mod wall;

use crate::dataset::{Figure, Interval, Kind, Period, Qualifier, Reading, Unit};
use crate::model::{Amount, Datum, Derived, Missing, Quantity};
use crate::words::MarkKind;
use crate::words::number::outward;
use crate::words::phrases::{Label, ValuePhrases};
use magnitude::Magnitude;

/// English.
pub struct English;

/// A number with the word that bounds it, after the report's own where it has several.
fn bounded(figure: &Figure, said: &str) -> String {
    let printed = |word: &str| figure.prints(word);
    if figure.says(Qualifier::AtMost) && printed("以下") {
        format!("up to {said}")
    } else if figure.says(Qualifier::AtMost) {
        format!("within {said}")
    } else if figure.says(Qualifier::About) && printed("近") {
        format!("nearly {said}")
    } else if figure.says(Qualifier::About) {
        format!("about {said}")
    } else if figure.says(Qualifier::Expected) {
        format!("expected {said}")
    } else if figure.says(Qualifier::AtLeast)
        && (["以上", "不低于", "亿级"].into_iter().any(printed) || figure.kind.is_growth())
    {
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
                    (Kind::TotalDecline, _) => format!("down {}", bounded(figure, &said)),
                    (Kind::TimesMore, _) => format!("{said} more"),
                    (Kind::YearlyAverage, _) => format!("{said} a year on average"),
                    (Kind::Rank, _) if figure.says(Qualifier::AtMost) => {
                        format!("among the first {said}")
                    }
                    (Kind::Rank, _) => format!("rank {said}"),
                    (Kind::AverageGrowth, _) => {
                        format!("{} a year on average", bounded(figure, &said))
                    }
                    (Kind::AnnualGrowth, _) => format!("up {}", bounded(figure, &said)),
                    (Kind::Multiple, Period::Over(first, _)) => format!("{said} {first}"),
                    _ => bounded(figure, &said),
                }
            }
            Datum::Derived(value) => derived(value, &say(value.amount()), full),
            Datum::Underivable(_) => "cannot be derived".to_owned(),
            Datum::Chain(chain) => chain.name.en.clone(),
            Datum::Member(member) => member.name.en.clone(),
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
        Reading::AtMost => format!("derived, at most {said}"),
        Reading::Supposed => format!("what if: {about}{said}"),
    }
}

impl ValuePhrases for English {
    fn amount(&self, amount: Amount) -> String {
        Magnitude::of(amount).said(amount, false)
    }

    fn short_amount(&self, amount: Amount) -> String {
        Magnitude::of(amount).said(amount, true)
    }

    fn digits(&self, amount: Amount) -> String {
        Magnitude::of_unit(amount.unit).digits(amount)
    }

    fn axis_unit(&self, axis: Unit) -> String {
        match Magnitude::of_unit(axis).unit(axis.measure, true) {
            "" => axis.printed().1.to_owned(),
            unit => unit.to_owned(),
        }
    }

    fn interval(&self, interval: Interval, amount: Amount) -> String {
        let places = amount.places.saturating_add(1);
        let magnitude = Magnitude::of(amount);
        let of = |value| Amount {
            value,
            places,
            ..amount
        };
        let bound = |value| magnitude.said(of(value), false);
        match (interval.low(), interval.high()) {
            (Some(low), Some(high)) if low == high => format!("{} exactly", self.amount(amount)),
            (Some(low), Some(high)) => {
                let (low, high) = outward(low, high, places);
                format!("{}–{}", magnitude.digits(of(low)), bound(high))
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
            Period::Months(year, first, last) => format!("{year}, months {first}–{last}"),
            Period::Start => "start (year not printed)".to_owned(),
            Period::Since(year) => format!("start (year not printed)–{year}"),
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
            MarkKind::Underivable => "Neither printed by the report nor to be derived from it",
            MarkKind::Chain => "Industrial chain named by the report",
            MarkKind::Reading => "Named by the report; put into this chain by our reading",
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

    fn figure_kind(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Level | Kind::Share => "",
            Kind::Total => "in all",
            Kind::YearlyAverage => "a year on average",
            Kind::Rank => "rank",
            Kind::Mark => "mark",
            Kind::Threshold => "threshold",
            Kind::Capacity => "capacity",
            Kind::Duration => "duration",
            Kind::TotalGrowth => "growth in all",
            Kind::TotalDecline => "fall",
            Kind::AverageGrowth => "average growth",
            Kind::AnnualGrowth => "growth",
            Kind::TimesMore => "times more",
            Kind::Multiple => "multiple",
        }
    }

    fn quantity(&self, quantity: Quantity) -> &'static str {
        match quantity {
            Quantity::StartLevel => "level at the start",
            Quantity::Index => "index",
            Quantity::Multiple => "multiple",
            Quantity::TotalGrowth => "growth in all",
            Quantity::AverageGrowth => "average growth",
            Quantity::Change => "change",
            Quantity::Remainder => "what is left of the start",
            Quantity::YearlyAverage => "average a year",
            Quantity::FirstYearLevel => "level if the target is just met",
            Quantity::RateNeeded => "average growth needed",
            Quantity::GrowthNeeded => "growth in all needed",
            Quantity::IncreaseNeeded => "increase needed",
            Quantity::RateDifference => "above the past average",
            Quantity::RateAdded => "later years above the average needed",
            Quantity::RateRemaining => "growth left after the first year",
            Quantity::Goal => "level the target leads to",
            Quantity::GoalIndex => "index the target leads to",
            Quantity::Supposed => "level at that rate every year",
            Quantity::Shortfall => "short of the target",
            Quantity::PriceNeeded => "change of prices a year that closes the gap",
            Quantity::Related => "",
        }
    }

    fn constant_prices(&self, year: u16) -> String {
        format!("At {year} prices, since the rate takes prices out")
    }

    fn target_prices_not_stated(&self) -> &'static str {
        "The target does not say at which prices"
    }

    fn prices_not_stated(&self) -> &'static str {
        "Whether prices are taken out is not said"
    }

    fn named(&self, indicator: &str, what: &str, period: Period) -> String {
        let space = if what.is_empty() { "" } else { " " };
        format!("{indicator}{space}{what} {}", self.period(period))
    }

    fn input(&self, datum: Datum<'_>) -> String {
        match datum {
            Datum::Figure(figure) => {
                format!("{} (paragraph {})", self.worded(datum), figure.paragraph)
            }
            _ => self.worded(datum),
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
            Missing::PastRateNotReported => {
                "The report gives no average rate of the past five years"
            }
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
