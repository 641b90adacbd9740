//! Chinese, where there is nothing to draw.

use super::Chinese;
use crate::dataset::Report;
use crate::words::phrases::nothing::{Nothing, NothingPhrases};

impl NothingPhrases for Chinese {
    fn nothing(&self, what: Nothing, report: &Report) -> String {
        let (start, end, horizon) = (report.start, report.end, report.horizon);
        match what {
            Nothing::Outcomes => format!("数据中没有{start}–{end}年的成果"),
            Nothing::Rates => format!("数据中没有可与{horizon}年目标对照的增速"),
            Nothing::Targets => format!("数据中没有{horizon}年的目标"),
            Nothing::Chains => "数据中没有产业链".to_owned(),
        }
    }
}
