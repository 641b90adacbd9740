//! Chinese, on trends.

use super::Chinese;
use crate::dataset::Report;
use crate::model::{Amount, Datum};
use crate::words::TrendsTitle;
use crate::words::number::{grouped, trimmed};
use crate::words::phrases::ValuePhrases;
use crate::words::phrases::trends::TrendsPhrases;

impl TrendsPhrases for Chinese {
    fn trends_title(&self, title: &TrendsTitle) -> String {
        let percent = |amount: &Amount| {
            let value = amount.value - 100.0;
            format!("{}%", grouped(value, amount.places.min(0)))
        };
        let times = |amount: &Amount| trimmed(amount.value / 100.0, 1);
        let others = match title.others.as_slice() {
            [] => None,
            [(name, index)] => Some(format!("{name}增长{}", percent(index))),
            [(_, most), .., (_, least)] => Some(format!(
                "{}项指标增长{}到{}",
                title.others.len(),
                percent(least),
                percent(most)
            )),
        };
        let doubled = title
            .doubled
            .first()
            .map(|(name, index)| format!("{name}五年增至{}倍", times(index)));
        match (doubled, others) {
            (Some(doubled), Some(others)) => format!("{doubled}，{others}"),
            (Some(doubled), None) => doubled,
            (None, Some(others)) => format!("五年间{others}"),
            (None, None) => match title.fallen.last() {
                Some((name, index)) => format!("{name}减为期初的{}%", grouped(index.value, 0)),
                None => "五年变化".to_owned(),
            },
        }
    }

    fn trends_measure(&self, report: &Report) -> String {
        format!(
            "{}年指数，{}年（期初）=100；对数刻度，同一图内坡度相同即增速相同",
            report.end, report.start
        )
    }

    fn enlarged_panel(&self, count: usize) -> String {
        format!("放大{count}项")
    }

    fn whole_panel(&self) -> &'static str {
        "全部范围"
    }

    fn shaded_band(&self) -> &'static str {
        "浅色一段另图放大"
    }

    fn trends_note(&self, years_between: &str) -> String {
        format!("细楔为推算，非逐年数据：{years_between}；价格口径不同，增幅勿相减")
    }

    fn level_not_reported(&self) -> &'static str {
        "水平未报告"
    }

    fn counted_from(&self, start: Datum<'_>) -> String {
        format!("期初{}", self.worded(start))
    }
}
