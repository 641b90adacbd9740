//! Chinese, on the charts.

use super::Chinese;
use crate::dataset::{Period, Reading, Report, Unit};
use crate::model::{Amount, Datum};
use crate::words::chart_phrases::ChartPhrases;
use crate::words::number::{grouped, trimmed};
use crate::words::phrases::ValuePhrases;
use crate::words::{TrajectoryTitle, TrendsTitle};

impl ChartPhrases for Chinese {
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

    fn trajectory_title(&self, name: &str, title: &TrajectoryTitle, report: &Report) -> String {
        let (end, horizon) = (report.end, report.horizon);
        let above = |floor: bool| if floor { "以上" } else { "" };
        match title {
            TrajectoryTitle::Level {
                goal,
                needed,
                supposed,
            } => {
                let finding = format!(
                    "{name}要达到{}，年均需增长{}",
                    self.amount(*goal),
                    self.amount(*needed)
                );
                match supposed {
                    Some((rate, short)) => format!(
                        "{finding}；若每年都是{}，会差约{}",
                        self.amount(*rate),
                        self.amount(*short)
                    ),
                    None => finding,
                }
            }
            TrajectoryTitle::Rate { rate, floor, goal } => format!(
                "{name}年均增长{}{}，到{horizon}年就是{}{}",
                self.amount(*rate),
                above(*floor),
                self.amount(*goal),
                above(*floor)
            ),
            TrajectoryTitle::RateAlone { rate, floor } => format!(
                "{name}目标年均增长{}{}，水平报告没有给出",
                self.amount(*rate),
                above(*floor)
            ),
            TrajectoryTitle::LevelAlone { goal, floor } => format!(
                "{name}目标{}{}，{end}年水平报告没有给出",
                self.amount(*goal),
                above(*floor)
            ),
        }
    }

    fn trajectory_measure(
        &self,
        name: &str,
        axis: Unit,
        from: Option<Amount>,
        base: u16,
    ) -> String {
        let start = from.map_or(String::new(), |from| {
            format!("；纵轴自{}起", self.digits(from))
        });
        match axis {
            Unit::INDEX_POINTS => format!("{name}，{base}年=100{start}"),
            other => format!("{name}，{}{start}", self.axis_unit(other)),
        }
    }

    fn target_label(&self, datum: Datum<'_>, horizon: u16) -> String {
        match datum {
            Datum::Derived(value) => {
                let above = if value.reading() == Reading::AtLeast {
                    "以上"
                } else {
                    ""
                };
                format!(
                    "{horizon}年目标折合：{}{above}",
                    self.amount(value.amount())
                )
            }
            other => format!("{horizon}年目标：{}", self.worded(other)),
        }
    }

    fn needed_label(&self, rate: Datum<'_>) -> String {
        match rate {
            Datum::Figure(figure) => format!("目标路径：{}", self.worded(Datum::Figure(figure))),
            other => {
                let rate = other
                    .amount()
                    .map_or(String::new(), |amount| self.amount(amount));
                format!("所需路径：年均{rate}以上")
            }
        }
    }

    fn supposed_label(&self, rate: Amount) -> String {
        format!("假设每年都是{}", self.amount(rate))
    }

    fn shortfall_label(&self, amount: Amount) -> String {
        format!("差约{}", self.amount(amount))
    }

    fn needed_readout(&self, period: Period) -> String {
        format!("{}所需年均增速，至少", self.period(period))
    }

    fn remaining_readout(&self, first_rate: Amount, first: u16, later: u16) -> String {
        format!(
            "若{first}年只增{}，余下{later}年年均须",
            self.amount(first_rate)
        )
    }

    fn supposed_readout(&self, rate: Amount, horizon: u16) -> String {
        format!("假设每年{}，{horizon}年到达", self.amount(rate))
    }

    fn shortfall_readout(&self, goal: Amount) -> String {
        format!("比目标{}少", self.amount(goal))
    }

    fn basis_warning(&self, real: &[Amount], goal: Amount) -> String {
        let real: Vec<String> = real.iter().map(|rate| self.amount(*rate)).collect();
        format!(
            "{}按惯例扣除物价，{}未注明价格，增速勿直接相减",
            real.join("与"),
            self.amount(goal)
        )
    }

    fn chains_title(&self) -> &'static str {
        "2+6+N：每级门槛相差十倍，N有多少条未报告"
    }

    fn chains_measure(&self) -> &'static str {
        "各产业链的规模等级下限；1格=10亿元，一行=100亿元，一整块=1000亿元；3–5年内形成"
    }

    fn chain_count(&self, count: Option<Amount>) -> String {
        count.map_or("N条".to_owned(), |count| self.amount(count))
    }

    fn chain_floor(&self, floor: Amount) -> String {
        format!("每条下限{}", self.amount(floor))
    }

    fn open_chains(&self, named: usize) -> String {
        format!("等N条：总数未报告，点名{named}条")
    }

    fn open_chains_short(&self) -> &'static str {
        "总数未报告"
    }

    fn class_warning(&self) -> &'static str {
        "等级是规模门槛，不是增加值，也不是预测"
    }

    fn stated(&self, printed: &str, _english: &str, paragraph: u16) -> String {
        format!("报告称“{printed}”（第{paragraph}段）")
    }
}
