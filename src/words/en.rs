//! English.

use super::number::{grouped, outward, trimmed};
use super::phrases::Label;
use super::{MarkKind, Phrases, TrajectoryTitle, TrendsTitle};
use crate::dataset::{Figure, Interval, Kind, Period, Qualifier, Report, Unit};
use crate::model::{Amount, Datum, Derived, Formula, Missing, Reading};

/// English.
pub(super) struct English;

/// A formula in symbols, with amounts said by `say`.
pub(super) fn symbols(formula: &Formula, say: &dyn Fn(Amount) -> String) -> String {
    let of = |operand: &crate::model::Operand| say(operand.amount);
    match formula {
        Formula::StartFromTotalGrowth { end, growth } => {
            format!("{} ÷ (1 + {})", of(end), of(growth))
        }
        Formula::StartFromAverageGrowth { end, rate, years } => {
            format!("{} ÷ (1 + {})^{years}", of(end), of(rate))
        }
        Formula::IndexFromTotalGrowth { growth } => format!("100 × (1 + {})", of(growth)),
        Formula::IndexFromAverageGrowth { rate, years } => {
            format!("100 × (1 + {})^{years}", of(rate))
        }
        Formula::IndexFromLevels { start, end } => format!("100 × {} ÷ {}", of(end), of(start)),
        Formula::IndexFromMultiple { multiple } => format!("100 × {}", of(multiple)),
        Formula::AverageRate { start, end, years } => {
            format!("({} ÷ {})^(1/{years}) − 1", of(end), of(start))
        }
        Formula::RemainingRate {
            start,
            first,
            end,
            years,
        } => format!(
            "({} ÷ ({} × (1 + {})))^(1/{years}) − 1",
            of(end),
            of(start),
            of(first)
        ),
        Formula::LevelAtRate { start, rate, years } => {
            format!("{} × (1 + {})^{years}", of(start), of(rate))
        }
        Formula::Difference { whole, part } => format!("{} − {}", of(whole), of(part)),
    }
}

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

impl Phrases for English {
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

    fn key(&self, kind: MarkKind) -> &'static str {
        match kind {
            MarkKind::Reported => "stated by the report",
            MarkKind::Expected => "expected by the report",
            MarkKind::Derived => "derived here",
            MarkKind::Floor => "target, a floor",
            MarkKind::Target => "target",
            MarkKind::Ceiling => "target, a ceiling",
            MarkKind::Supposed => "what if",
            MarkKind::Chain => "industrial chain",
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
        symbols(formula, &|amount| self.short_amount(amount))
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
            Label::Note => "Mind",
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
            (None, None) => "What five years brought".to_owned(),
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

    fn trajectory_title(&self, name: &str, title: &TrajectoryTitle, horizon: u16) -> String {
        let least = |floor: bool| if floor { "at least " } else { "" };
        match title {
            TrajectoryTitle::Level {
                goal,
                needed,
                supposed,
            } => {
                let finding = format!(
                    "{name}: {} takes {} a year",
                    self.short_amount(*goal),
                    self.amount(*needed)
                );
                match supposed {
                    Some((rate, short)) => format!(
                        "{finding}; at {} it falls {} short",
                        self.amount(*rate),
                        self.short_amount(*short)
                    ),
                    None => finding,
                }
            }
            TrajectoryTitle::Rate { rate, floor, goal } => format!(
                "{name}: {}{} a year makes {}{} by {horizon}",
                least(*floor),
                self.amount(*rate),
                least(*floor),
                self.amount(*goal)
            ),
            TrajectoryTitle::RateAlone { rate, floor } => format!(
                "{name}: target {}{} a year, but no level is reported",
                least(*floor),
                self.amount(*rate)
            ),
            TrajectoryTitle::LevelAlone { goal } => format!(
                "{name}: target over {}, but no level for 2021",
                self.short_amount(*goal)
            ),
        }
    }

    fn trajectory_measure(&self, name: &str, axis: Unit, from: Option<Amount>) -> String {
        let start = from.map_or(String::new(), |from| {
            format!("; axis starts at {}", self.digits(from))
        });
        match axis {
            Unit::IndexPoints => format!("{name}, 2021 = 100{start}"),
            other => format!("{name}, {}{start}", self.axis_unit(other)),
        }
    }

    fn target_label(&self, datum: Datum<'_>, horizon: u16) -> String {
        match datum {
            Datum::Derived(value) => {
                let least = if value.reading() == Reading::AtLeast {
                    "at least "
                } else {
                    ""
                };
                format!(
                    "{horizon} target comes to {least}{}",
                    self.short_amount(value.amount())
                )
            }
            other => format!("{horizon} target: {}", self.short_worded(other)),
        }
    }

    fn needed_label(&self, rate: Datum<'_>) -> String {
        match rate {
            Datum::Figure(figure) => format!("Target path: {}", self.worded(Datum::Figure(figure))),
            other => {
                let rate = other
                    .amount()
                    .map_or(String::new(), |amount| self.amount(amount));
                format!("Path needed: at least {rate} a year")
            }
        }
    }

    fn supposed_label(&self, rate: Amount) -> String {
        format!("What if: {} every year", self.amount(rate))
    }

    fn shortfall_label(&self, amount: Amount) -> String {
        format!("about {} short", self.digits(amount))
    }

    fn needed_readout(&self, period: Period) -> String {
        format!("average growth needed {}, at least", self.period(period))
    }

    fn remaining_readout(&self, first_rate: Amount, first: u16, later: u16) -> String {
        format!(
            "a year for the later {later} if {first} only meets {}",
            self.amount(first_rate)
        )
    }

    fn supposed_readout(&self, rate: Amount, horizon: u16) -> String {
        format!("what if: {} every year, in {horizon}", self.amount(rate))
    }

    fn shortfall_readout(&self, goal: Amount) -> String {
        format!("short of {}", self.short_amount(goal))
    }

    fn basis_warning(&self, real: &[Amount], goal: Amount) -> String {
        let real: Vec<String> = real.iter().map(|rate| self.amount(*rate)).collect();
        format!(
            "By convention {} have prices taken out; {} states no price basis: do not subtract",
            real.join(" and "),
            self.short_amount(goal)
        )
    }

    fn chains_title(&self) -> &'static str {
        "2+6+N: each floor is ten times the next, and N stays open"
    }

    fn chains_measure(&self) -> &'static str {
        "Class floors; 1 cell = 1 bn yuan, 1 row = 10 bn, 1 block = 100 bn; within 3–5 years"
    }

    fn chain_count(&self, count: Option<Amount>) -> String {
        count.map_or("N".to_owned(), |count| self.digits(count))
    }

    fn chain_floor(&self, floor: Amount) -> String {
        format!("floor {} each", self.short_amount(floor))
    }

    fn open_chains(&self, named: usize) -> String {
        format!("and others: N not reported, {named} named")
    }

    fn open_chains_short(&self) -> &'static str {
        "N not reported"
    }

    fn class_warning(&self) -> &'static str {
        "A class is a floor: not value added, not a forecast"
    }

    fn stated(&self, _printed: &str, english: &str, paragraph: u16) -> String {
        format!("\"{english}\", says paragraph {paragraph}")
    }
}
