//! English, of what a reader can set by hand.

use super::English;
use crate::dataset::{Mistake, PriceBasis};
use crate::words::phrases::controls::ControlPhrases;

impl ControlPhrases for English {
    fn chosen_input(&self, id: &str) -> &'static str {
        match id {
            "growth" => "growth supposed",
            "price" => "price change supposed",
            _ => "",
        }
    }

    fn controls_hint(&self) -> &'static str {
        "Adjust this chart"
    }

    fn adjust(&self) -> &'static str {
        "Adjust"
    }

    fn pull_hint(&self) -> &'static str {
        "Drag the end, or change the rate here"
    }

    fn controls_open(&self) -> &'static str {
        "Press, or press Enter, to open the options"
    }

    fn answer_steps(&self) -> [&'static str; 3] {
        ["Copy", "See it in the table", "Where from"]
    }

    fn choose_indicator(&self) -> &'static str {
        "Indicator"
    }

    fn choose_growth(&self, basis: PriceBasis) -> &'static str {
        if basis == PriceBasis::Real {
            "Suppose real growth a year"
        } else {
            "Suppose growth a year"
        }
    }

    fn choose_price(&self) -> &'static str {
        "Suppose prices change a year"
    }

    fn choose_guess(&self) -> &'static str {
        "Guess first"
    }

    fn guess_steps(&self) -> [&'static str; 3] {
        ["Draw a line of your own", "Compare", "Take my guess away"]
    }

    fn choose_file(&self) -> &'static str {
        "Add later actual figures (CSV)"
    }

    fn file_form(&self) -> String {
        "First line year,indicator,value; read on this device only".to_owned()
    }

    fn file_read(&self, count: usize) -> String {
        let noun = if count == 1 { "value" } else { "values" };
        format!("{count} {noun} read and drawn as the reader's own; nothing was uploaded")
    }

    fn file_mistake(&self, mistake: &Mistake) -> String {
        match mistake {
            Mistake::Empty => "The file has no line of data".to_owned(),
            Mistake::TooLong { lines, most } => {
                format!("The file has {lines} lines; at most {most} are read")
            }
            Mistake::Head { found } => {
                format!("Line 1: found \"{found}\", expected year,indicator,value")
            }
            Mistake::Cells { line, found } => {
                format!("Line {line}: found {found} cells, expected 3")
            }
            Mistake::Year {
                line,
                found,
                expected: (first, last),
            } => {
                format!("Line {line}: found the year \"{found}\", expected {first} to {last}")
            }
            Mistake::Indicator {
                line,
                found,
                horizon,
            } => {
                format!("Line {line}: \"{found}\" is no indicator with a target for {horizon}")
            }
            Mistake::Value { line, found } => {
                format!("Line {line}: found the value \"{found}\", expected a number such as 325.6")
            }
            Mistake::Twice { line, first, year } => {
                format!("Line {line}: {year} already stands in line {first}")
            }
        }
    }

    fn further_mistakes(&self, count: usize) -> String {
        format!("{count} further mistakes")
    }

    fn file_encoding(&self, name: &str) -> String {
        format!("The file is not UTF-8; it was read as {name}")
    }
}
