//! Chinese, of what is found.

use super::Chinese;
use crate::dataset::{Period, Report};
use crate::words::MarkKind;
use crate::words::phrases::ValuePhrases;
use crate::words::phrases::figures::FiguresPhrases;
use crate::words::phrases::find::{FindPhrases, Opens};

impl FindPhrases for Chinese {
    fn found_name(&self, indicator: &str, what: &str) -> String {
        // 光伏发电规模 already says what it is.
        let what = if indicator.ends_with(what) { "" } else { what };
        [indicator, what].concat()
    }

    fn found_beside(&self, name: &str, of: &str) -> String {
        format!("{name}（{of}）")
    }

    fn found_when(&self, period: Period, mark: MarkKind) -> String {
        let period = self.period(period);
        match mark {
            MarkKind::Target | MarkKind::Floor | MarkKind::Ceiling => format!("{period}目标"),
            MarkKind::Underivable => format!("{period}，{}", self.short_kind(mark)),
            _ => period,
        }
    }

    fn opens(&self, opens: Opens, report: &Report) -> String {
        let word = match opens {
            Opens::Outcomes => "五年变化",
            Opens::Rates => "增速对照",
            Opens::Road => return format!("奔向{}", report.horizon),
            Opens::Chains => "产业链",
            Opens::Table => "全部数据",
        };
        word.to_owned()
    }
}
