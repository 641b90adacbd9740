//! English, on the comparison of rates.

use super::English;
use crate::dataset::{PriceBasis, Report};
use crate::model::{Amount, Footing, Missing, Stage};
use crate::words::phrases::ValuePhrases;
use crate::words::phrases::pace::PacePhrases;
use crate::words::{PaceNote, PaceTitle};

/// The first and the last year after the report.
fn years(report: &Report) -> (u16, u16) {
    (report.end.number() + 1, report.horizon.number())
}

/// The years from one to another, the second in two digits: "2017–21".
fn span(first: u16, last: u16) -> String {
    format!("{first}–{:02}", last % 100)
}

fn past(report: &Report) -> String {
    span(report.start.number() + 1, report.end.number())
}

impl PacePhrases for English {
    fn pace_title(&self, title: &PaceTitle, report: &Report) -> String {
        let (first, last) = years(report);
        match title {
            PaceTitle::Needs {
                name,
                goal,
                rate,
                left,
            } => {
                let rate = self.amount(*rate);
                let needs = match goal {
                    Some(goal) => {
                        format!("{name}: {} takes {rate} a year", self.short_amount(*goal))
                    }
                    None => format!("{name}: {rate} a year to {last}"),
                };
                match left {
                    Some((only, left)) => format!(
                        "{needs}; just {} in {first} leaves {}",
                        self.amount(*only),
                        self.amount(*left)
                    ),
                    None => needs,
                }
            }
            PaceTitle::Alike { names, rate } => {
                let named = names.join(", ");
                match rate {
                    Some(rate) => {
                        let rate = self.amount(*rate);
                        format!("{named}: {rate} in {first}, and {rate} a year to {last}")
                    }
                    None => format!("{named}: the {first} target is the average to {last}"),
                }
            }
            PaceTitle::Alone { name, rate, past } => {
                let rate = self.amount(*rate);
                let after = past.map_or(String::new(), |past| {
                    format!(" after {}", self.amount(past))
                });
                format!("{name}: {rate} a year to {last}{after}; no target for {first}")
            }
            PaceTitle::Open {
                name,
                goal,
                first: set,
            } => {
                let set = set.map_or(String::new(), |rate| {
                    format!("{} in {first}; ", self.amount(rate))
                });
                let goal = self.short_amount(*goal);
                format!("{name}: {set}what {goal} by {last} takes cannot be derived")
            }
        }
    }

    fn pace_measure(&self, report: &Report, brief: bool) -> String {
        let (first, last) = years(report);
        let past = past(report);
        let (all, later) = (span(first, last), span(first + 1, last));
        if brief {
            return format!("Growth, %. Upper lane to the {first} target, lower to {last}");
        }
        format!(
            "Growth, % a year. Upper lane: {past} → {first} target. Lower lane: {all} → {later} if {first} only meets its target"
        )
    }

    fn pace_heading(&self, target_is_rate: bool) -> &'static str {
        if target_is_rate {
            "Target is itself an average yearly rate"
        } else {
            "Target is a level: the yearly rate is derived here"
        }
    }

    fn pace_stage(&self, stage: Stage, target_is_rate: bool, report: &Report) -> String {
        let (first, last) = years(report);
        match stage {
            Stage::Past => format!("{} average", past(report)),
            Stage::FirstYear => format!("{first} target"),
            Stage::Average if target_is_rate => format!("{} target", span(first, last)),
            Stage::Average => format!("{} need", span(first, last)),
            Stage::Remaining => format!("for {}", span(first + 1, last)),
        }
    }

    fn pace_rate(&self, stage: Stage, printed: bool, worded: &str, report: &Report) -> String {
        let (first, last) = years(report);
        match (stage, printed) {
            (Stage::Past, true) => format!("{}: {worded}", past(report)),
            (Stage::Past, false) => format!("average {}: {worded}", past(report)),
            (Stage::FirstYear, _) => format!("target for {first}: {worded}"),
            (Stage::Average, true) => format!("target for {}: {worded}", span(first, last)),
            (Stage::Average, false) => format!("needed on average {}: {worded}", span(first, last)),
            (Stage::Remaining, _) => format!(
                "left for {} if {first} only meets its target: {worded}",
                span(first + 1, last)
            ),
        }
    }

    fn pace_floor(&self) -> &'static str {
        "+"
    }

    fn pace_then(&self, same: bool, brief: bool, report: &Report) -> String {
        let (first, last) = years(report);
        match (same, brief) {
            (true, false) => format!(", also for {}:", span(first + 1, last)),
            (true, true) => ", then also ".to_owned(),
            (false, false) => format!(", for {}:", span(first + 1, last)),
            (false, true) => ", then ".to_owned(),
        }
    }

    fn pace_same(&self) -> &'static str {
        ", then the same"
    }

    fn pace_absent(&self, stage: Stage, why: Missing, brief: bool, report: &Report) -> String {
        let (first, last) = years(report);
        let end = report.end;
        match (stage, brief) {
            (Stage::Past, true) => "past not reported".to_owned(),
            (Stage::Past, false) => format!("{} not reported", past(report)),
            (Stage::FirstYear, true) => format!("no {first} target"),
            (Stage::FirstYear, false) => format!("no {first} target reported"),
            _ if why == Missing::EndLevelNotReported && brief => {
                format!("no {end} level: cannot be derived")
            }
            _ if why == Missing::EndLevelNotReported => {
                format!("{end} level not reported: the rate needed cannot be derived")
            }
            (_, true) => "then unknown".to_owned(),
            (_, false) => format!("{}: cannot be derived", span(first + 1, last)),
        }
    }

    fn pace_beyond(&self, report: &Report) -> [String; 2] {
        [
            format!("{} average, derived, off the axis:", past(report)),
            "off the axis:".to_owned(),
        ]
    }

    fn pace_break(&self, brief: bool) -> &'static str {
        if brief {
            "basis changes"
        } else {
            "basis changes: do not subtract"
        }
    }

    fn pace_note(&self, note: &PaceNote<'_>, report: &Report) -> String {
        let (first, last) = years(report);
        match note {
            PaceNote::Part { goal, scope } => {
                format!("{last}: over {} ({scope})", self.short_amount(*goal))
            }
            PaceNote::RealThenOpen => "real by convention, then not stated".to_owned(),
            PaceNote::FirstComparable => format!("{first}: comparable basis"),
            PaceNote::RatesOnly => "rates only, no level reported".to_owned(),
            PaceNote::All(PriceBasis::NotStated) => "real or nominal not stated".to_owned(),
            PaceNote::All(basis) => self.basis(*basis).to_owned(),
        }
    }

    fn pace_key(&self, report: &Report) -> [String; 4] {
        [
            past(report),
            "target".to_owned(),
            "or more".to_owned(),
            "derived".to_owned(),
        ]
    }

    fn pace_lineage(&self, needed: Option<(Amount, &str)>, past: &[(Amount, Amount)]) -> String {
        let mut parts = Vec::new();
        if let Some((rate, formula)) = needed {
            parts.push(format!("{} = {formula}", self.amount(rate)));
        }
        if !past.is_empty() {
            let yearly: Vec<String> = past.iter().map(|(it, _)| self.amount(*it)).collect();
            let total: Vec<String> = past.iter().map(|(_, it)| self.amount(*it)).collect();
            let (yearly, total) = (yearly.join(", "), total.join(", "));
            parts.push(format!("{yearly} from {total} in five years"));
        }
        let how = parts.join("; ");
        if how.is_empty() {
            "Hollow: derived here".to_owned()
        } else {
            format!("Hollow: derived here. {how}")
        }
    }

    fn basis(&self, basis: PriceBasis) -> &'static str {
        match basis {
            PriceBasis::Real => "real by convention",
            PriceBasis::Nominal => "nominal",
            PriceBasis::Comparable => "on a comparable basis",
            PriceBasis::NotStated => "basis not stated",
            PriceBasis::None => "",
        }
    }

    fn pace_difference(&self, amount: Amount) -> String {
        let sign = if amount.value < 0.0 { "" } else { "+" };
        format!("{sign}{}", self.short_amount(amount))
    }

    fn pace_step(&self, other: &str, footing: Footing, difference: Option<Amount>) -> String {
        match (footing, difference) {
            (Footing::Same, Some(amount)) => {
                let size = Amount {
                    value: amount.value.abs(),
                    ..amount
                };
                match self.digits(size).as_str() {
                    "0" => format!("the same as the {other}"),
                    _ if amount.value < 0.0 => format!("{} below the {other}", self.amount(size)),
                    _ => format!("{} above the {other}", self.amount(size)),
                }
            }
            (Footing::Same, None) => format!("counted as the {other}"),
            (Footing::Changes, _) => format!("counted otherwise than the {other}: do not subtract"),
            (Footing::NotStated, _) => {
                format!("whether counted as the {other} is not stated: not subtracted")
            }
        }
    }

    fn pace_all_open(&self) -> &'static str {
        "how they are counted is not stated: not subtracted"
    }

    fn pace_alike(&self, names: &[String], report: &Report) -> String {
        let (first, last) = years(report);
        format!(
            "{}: the target for {first} is the average to {last}, so the later years need no more",
            names.join(", ")
        )
    }

    fn pace_left_out(&self, rates: &[String], report: &Report) -> String {
        let (first, last) = years(report);
        format!(
            "Left out, with a target for {first} and none for {last}: {}",
            rates.join(", ")
        )
    }

    fn pace_comma(&self) -> &'static str {
        ", "
    }

    fn pace_row(&self, name: &str, said: &str) -> String {
        format!("{name}: {said}")
    }

    fn pace_choice(&self) -> (&'static str, &'static str) {
        ("Choose indicators", "All")
    }
}
