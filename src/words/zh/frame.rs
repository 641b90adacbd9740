//! Chinese, around every chart.

use super::Chinese;
use crate::dataset::Report;
use crate::words::phrases::frame::FramePhrases;

/// What the link under an embedded chart is called.
pub const TABLE_LINK: &str = "数据表与出处";

impl FramePhrases for Chinese {
    fn source(&self, report: &Report) -> String {
        format!("来源：{}{}", report.date.zh, report.title.zh)
    }

    fn implied_path(&self) -> &'static str {
        "按年均增速推算，非逐年数据"
    }

    fn implied_path_short(&self) -> &'static str {
        "按均速推算，非逐年数据"
    }

    fn implied_paths(&self) -> &'static str {
        "楔形按年均增速推算，非逐年数据"
    }

    fn supposed_note(&self) -> &'static str {
        "红色为假设，不是预测"
    }

    fn years_between(&self, first: u16, last: u16) -> String {
        format!("未报告{first}–{last}年数值")
    }
}
