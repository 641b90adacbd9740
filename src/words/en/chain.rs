//! English, on the chains.

use super::English;
use crate::dataset::{Attribution, MemberKind};
use crate::model::{Amount, Count};
use crate::words::phrases::ValuePhrases;
use crate::words::phrases::chain::ChainPhrases;

impl ChainPhrases for English {
    fn chains_title(&self) -> &'static str {
        "2+6+N: each floor is ten times the next, and N stays open"
    }

    fn chains_measure(&self) -> &'static str {
        "Class floors; 1 cell = 1 bn yuan, 1 row = 10 bn, 1 block = 100 bn; within 3–5 years"
    }

    fn chains_measure_short(&self) -> &'static str {
        "Class floors; 1 cell = 1 bn yuan; in 3–5 years"
    }

    fn opened_title(&self, chain: &str, class: &str, count: Count) -> String {
        let kinds: Vec<String> = [
            (count.firms, "firm"),
            (count.projects, "project"),
            (count.products, "product"),
        ]
        .iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, kind)| format!("{number} {kind}{}", if *number > 1 { "s" } else { "" }))
        .collect();
        let kinds = kinds.join(", ");
        match (count.stated, count.reading) {
            (0, 0) => format!("{chain} ({class}): no firm, project or product is named"),
            (_, 0) => format!("{chain} ({class}): {kinds} named, all as stated"),
            (0, _) => format!("{chain} ({class}): {kinds} named, all by our reading"),
            (stated, reading) => {
                format!("{chain} ({class}): {kinds}; {stated} as stated, {reading} by our reading")
            }
        }
    }

    fn member_count(&self, count: Count) -> String {
        match (count.stated, count.reading) {
            (0, 0) => "none named".to_owned(),
            (stated, 0) => format!("{stated} stated"),
            (0, reading) => format!("{reading} our reading"),
            (stated, reading) => format!("{stated} stated, {reading} our reading"),
        }
    }

    fn no_members(&self) -> &'static str {
        "The report gives this chain's name alone: it names no firm, project or product of it"
    }

    fn member_kind(&self, kind: MemberKind) -> &'static str {
        match kind {
            MemberKind::Firm => "firm",
            MemberKind::Project => "project",
            MemberKind::Product => "product",
        }
    }

    fn attribution(&self, attribution: Attribution) -> &'static str {
        match attribution {
            Attribution::Stated => "In this chain as stated",
            Attribution::Reading => "Our reading, not placed here by the report",
        }
    }

    fn attribution_short(&self, attribution: Attribution) -> &'static str {
        match attribution {
            Attribution::Stated => "As stated",
            Attribution::Reading => "Our reading",
        }
    }

    fn members_legend(&self) -> &'static str {
        "Firms, projects, products named"
    }

    fn attributed(&self, attribution: Attribution, count: usize) -> String {
        format!("{}: {count}", self.attribution(attribution))
    }

    fn attributed_short(&self, attribution: Attribution, count: usize) -> String {
        format!("{}: {count}", self.attribution_short(attribution))
    }

    fn member_place(&self, kind: MemberKind, paragraph: u16) -> String {
        format!("{}, para {paragraph}", self.member_kind(kind))
    }

    fn member_capacity(&self, worded: &str) -> String {
        format!("size {worded}")
    }

    fn as_printed(&self, worded: &str) -> String {
        format!("printed {worded}")
    }

    fn not_said(&self, question: &str) -> String {
        format!("{question} is not said")
    }

    fn more_members(&self, count: usize) -> String {
        format!("{count} more on a larger chart")
    }

    fn open_label(&self) -> &'static str {
        "Opened chain"
    }

    fn open_none(&self) -> &'static str {
        "None"
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

    fn class_warning_short(&self) -> &'static str {
        "A floor: not value added, not a forecast"
    }

    fn class_warning(&self) -> &'static str {
        "A class is a floor: not value added, not a forecast"
    }

    fn stated(&self, _printed: &str, english: &str, paragraph: u16) -> String {
        format!("\"{english}\", says paragraph {paragraph}")
    }
}
