//! English, on a road to the target.

use super::English;
use crate::dataset::{Period, Reading, Report, Unit};
use crate::model::{Amount, Datum};
use crate::words::TrajectoryTitle;
use crate::words::phrases::ValuePhrases;
use crate::words::phrases::trajectory::TrajectoryPhrases;

impl TrajectoryPhrases for English {
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
}
