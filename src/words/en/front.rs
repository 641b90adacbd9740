//! English, at the front of the explorer.

use std::cmp::Ordering;

use super::English;
use super::poster::spelled;
use crate::dataset::Report;
use crate::model::Stage;
use crate::words::phrases::front::{Course, FrontPhrases};

/// How a rate stands to another one.
fn compared(order: Ordering) -> &'static str {
    match order {
        Ordering::Greater => "faster than",
        Ordering::Equal => "as fast as",
        Ordering::Less => "slower than",
    }
}

impl FrontPhrases for English {
    fn pace_finding(
        &self,
        goal: &str,
        needed: &str,
        than: [Ordering; 2],
        report: &Report,
    ) -> Vec<String> {
        let first = format!("the {} target", report.end.number() + 1);
        let [before, ahead] = than;
        let compared = if before == ahead {
            format!("{} the past five years and {first}", compared(before))
        } else {
            format!(
                "{} the past five years, {} {first}",
                compared(before),
                compared(ahead)
            )
        };
        vec![
            format!("To pass {goal} in {},", report.horizon),
            format!("GDP has to grow by {needed} a year,"),
            compared,
        ]
    }

    fn step_label(&self, stage: Stage, goal: &str, report: &Report) -> String {
        let first = report.end.number() + 1;
        match stage {
            Stage::Past => "a year over the past five years".to_owned(),
            Stage::FirstYear => format!("target for {first}"),
            Stage::Average => format!("needed a year at least to reach {goal}, derived"),
            Stage::Remaining => "needed a year after that at least, derived".to_owned(),
        }
    }

    fn rate_floor(&self) -> &'static str {
        " or more"
    }

    fn just_met(&self, first: &str, remaining: &str, report: &Report) -> String {
        let later = report.end.until(report.horizon).saturating_sub(1);
        format!(
            "If {} brings just {first}, the {} years after it need at least {remaining} a year",
            report.end.number() + 1,
            spelled(later)
        )
    }

    fn unlike_prices(&self, needed: &str) -> String {
        format!(
            "By convention the first two rates have prices taken out; {needed} follows from two sums of money and has not"
        )
    }

    fn road_link(&self) -> &'static str {
        "See the road"
    }

    fn incomes_finding(&self, rural: Ordering, ratio: Course) -> Vec<String> {
        let faster = match rural {
            Ordering::Greater => "Rural incomes grow faster,",
            Ordering::Equal => "Rural and urban incomes grow alike,",
            Ordering::Less => "Urban incomes grow faster,",
        };
        let course = match ratio {
            Course::Up => "the ratio of urban to rural rises",
            Course::Down => "the ratio of urban to rural falls",
            Course::Neither => "the ratio of urban to rural does not fall all along",
        };
        vec![faster.to_owned(), course.to_owned()]
    }

    fn ratio_label(&self, year: u16, supposed: bool) -> String {
        if supposed {
            format!("{year}, if met")
        } else {
            year.to_string()
        }
    }

    fn ratios_note(&self, report: &Report) -> String {
        format!(
            "Urban income as a multiple of rural, derived; for {} as if both targets were just met",
            report.horizon
        )
    }

    fn gap_note(&self, gap: Course, still: bool, gaps: &[String]) -> String {
        let still = if still { "still " } else { "" };
        let course = match gap {
            Course::Up => "grows",
            Course::Down => "shrinks",
            Course::Neither => "goes up and down",
        };
        format!("The gap in yuan {still}{course}: {}", gaps.join(", "))
    }

    fn incomes_link(&self) -> &'static str {
        "See five years of incomes"
    }

    fn chains_carry(&self, counts: &str) -> Vec<String> {
        vec![
            format!("\"{counts}\" industrial chains"),
            "are to carry it".to_owned(),
        ]
    }

    fn chains_link(&self) -> &'static str {
        "See the chains"
    }

    fn counted(&self) -> [&'static str; 3] {
        [
            "figures from the report",
            "derived values, with formula",
            "industrial chains by name",
        ]
    }

    fn first_heads(&self) -> [&'static str; 5] {
        ["Indicator", "Value", "Period", "Basis", "Paragraph"]
    }

    fn paragraph_comma(&self) -> &'static str {
        ", "
    }

    fn data_link(&self) -> &'static str {
        "All data with sources (CSV)"
    }
}
