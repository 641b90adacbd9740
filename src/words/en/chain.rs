//! English, on the chains.

use super::English;
use crate::model::Amount;
use crate::words::phrases::ValuePhrases;
use crate::words::phrases::chain::ChainPhrases;

impl ChainPhrases for English {
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
