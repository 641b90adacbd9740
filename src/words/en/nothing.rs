//! English, where there is nothing to draw.

use super::English;
use crate::dataset::Report;
use crate::words::phrases::nothing::{Nothing, NothingPhrases};

impl NothingPhrases for English {
    fn nothing(&self, what: Nothing, report: &Report) -> String {
        let (start, end, horizon) = (report.start, report.end, report.horizon);
        match what {
            Nothing::Outcomes => format!("The data give no outcomes of {start}–{end}"),
            Nothing::Rates => {
                format!("The data give no rates to hold against targets for {horizon}")
            }
            Nothing::Targets => format!("The data give no targets for {horizon}"),
            Nothing::Chains => "The data give no industrial chains".to_owned(),
        }
    }
}
