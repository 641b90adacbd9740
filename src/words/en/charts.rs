//! English, on the charts.

use super::English;
use crate::dataset::{Period, Reading, Report, Unit};
use crate::model::{Amount, Datum};
use crate::words::chart_phrases::ChartPhrases;
use crate::words::number::{grouped, trimmed};
use crate::words::phrases::ValuePhrases;
use crate::words::{TrajectoryTitle, TrendsTitle};

impl ChartPhrases for English {
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

    fn trajectory_title(&self, name: &str, title: &TrajectoryTitle, report: &Report) -> String {
        let (end, horizon) = (report.end, report.horizon);
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
            TrajectoryTitle::LevelAlone { goal, floor } => format!(
                "{name}: target {}{}, but no level for {end}",
                if *floor { "over " } else { "" },
                self.short_amount(*goal)
            ),
        }
    }

    fn trajectory_measure(
        &self,
        name: &str,
        axis: Unit,
        from: Option<Amount>,
        base: u16,
    ) -> String {
        let start = from.map_or(String::new(), |from| {
            format!("; axis starts at {}", self.digits(from))
        });
        match axis {
            Unit::INDEX_POINTS => format!("{name}, {base} = 100{start}"),
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
