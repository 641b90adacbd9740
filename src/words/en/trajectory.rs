//! English, on a road to the target.

use super::English;
use crate::dataset::{Period, Reading, Report, Unit};
use crate::model::{Amount, Arrival, Datum};
use crate::words::phrases::ValuePhrases;
use crate::words::phrases::trajectory::TrajectoryPhrases;
use crate::words::{Ahead, Ending, Supposition, TrajectoryTitle};

fn least(floor: bool) -> &'static str {
    if floor { "at least " } else { "" }
}

impl English {
    /// The rates that are supposed.
    fn supposed(&self, supposed: &Supposition) -> String {
        let growth = self.amount(supposed.growth);
        match supposed.price {
            Some(price) => format!("{growth} real growth, prices {}", self.amount(price)),
            None => growth,
        }
    }

    /// The end of a title: what stands beside the target.
    fn beside(&self, ahead: Ahead) -> String {
        match ahead {
            Ahead::Supposed(supposed) => {
                let rates = self.supposed(&supposed);
                let outcome = match supposed.outcome {
                    Some(Ending::Short(by)) => format!("falls {} short", self.short_amount(by)),
                    Some(Ending::Over(by)) => format!("ends {} above", self.short_amount(by)),
                    Some(Ending::Meets) => "just gets there".to_owned(),
                    None => format!("makes {}", self.short_amount(supposed.level)),
                };
                format!("; at {rates} it {outcome}")
            }
            Ahead::Guessed { level, outcome, .. } => {
                let outcome = outcome.map_or(String::new(), |outcome| {
                    format!(", {}", self.outcome_label(outcome))
                });
                format!("; your guess: {}{outcome}", self.short_amount(level))
            }
            Ahead::Nothing => String::new(),
        }
    }
}

impl TrajectoryPhrases for English {
    fn trajectory_title(&self, name: &str, title: &TrajectoryTitle, report: &Report) -> String {
        let (end, horizon) = (report.end, report.horizon);
        match title {
            TrajectoryTitle::Asked => format!("Your guess: how much {name} in {horizon}?"),
            TrajectoryTitle::Level {
                goal,
                needed,
                ahead,
            } => format!(
                "{name}: {} takes {} a year{}",
                self.short_amount(*goal),
                self.amount(*needed),
                self.beside(*ahead)
            ),
            TrajectoryTitle::Rate {
                rate,
                floor,
                goal,
                ahead,
            } => format!(
                "{name}: {}{} a year makes {}{} by {horizon}{}",
                least(*floor),
                self.amount(*rate),
                least(*floor),
                self.amount(*goal),
                self.beside(*ahead)
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

    fn supposed_label(&self, supposed: &Supposition) -> String {
        let every = if supposed.price.is_none() {
            " every year"
        } else {
            " a year"
        };
        format!("What if: {}{every}", self.supposed(supposed))
    }

    fn outcome_label(&self, outcome: Ending) -> String {
        match outcome {
            Ending::Short(by) => format!("about {} short", self.digits(by)),
            Ending::Over(by) => format!("about {} above", self.digits(by)),
            Ending::Meets => "on target".to_owned(),
        }
    }

    fn needed_readout(&self, period: Period) -> String {
        format!("average growth needed {}, at least", self.period(period))
    }

    fn remaining_readout(&self, first_rate: Amount, first: u16, later: u16) -> String {
        format!(
            "needed a year in the later {later} if {first} only meets {}",
            self.amount(first_rate)
        )
    }

    fn supposed_readout(&self, supposed: &Supposition, horizon: u16) -> String {
        let every = if supposed.price.is_none() {
            " every year"
        } else {
            " a year"
        };
        format!("what if: {}{every}, in {horizon}", self.supposed(supposed))
    }

    fn arrival(&self, arrival: Arrival) -> String {
        match arrival {
            Arrival::In(year) => format!("there in {year}"),
            Arrival::Between(first, last) => format!("there in {first} or {last}"),
            Arrival::NotBefore(year) => format!("not there by {year}"),
        }
    }

    fn outcome_readout(&self, outcome: Option<Ending>, arrival: Option<Arrival>) -> String {
        let compared = match outcome {
            Some(Ending::Short(_)) => "short of the target",
            Some(Ending::Over(_)) => "above the target",
            Some(Ending::Meets) => "as far as rounding tells",
            None => "",
        };
        match arrival {
            Some(arrival) => format!("{compared}; {}", self.arrival(arrival)),
            None => compared.to_owned(),
        }
    }

    fn price_needed_readout(&self, supposed: &Supposition, goal: Amount) -> String {
        format!(
            "with {} real growth, prices rising so much a year reach {} too",
            self.amount(supposed.growth),
            self.short_amount(goal)
        )
    }

    fn guess_readout(&self, rate: Amount, horizon: u16) -> String {
        format!("your guess for {horizon}, {} a year", self.amount(rate))
    }

    fn guess_label(&self) -> &'static str {
        "your guess"
    }

    fn guess_prompt(&self, next: Option<u16>) -> String {
        match next {
            Some(year) => {
                format!("Draw from {year} on: drag, or use the arrow keys; then compare")
            }
            None => "Change it as you like, then compare".to_owned(),
        }
    }

    fn guess_compare(&self) -> &'static str {
        "Compare"
    }

    fn actuals_label(&self) -> &'static str {
        "reader's own data"
    }

    fn not_the_reports(&self) -> &'static str {
        "not the report's"
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
