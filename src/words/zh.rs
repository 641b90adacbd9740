//! Chinese.

use super::number::{grouped, outward};
use super::phrases::Label;
use super::{MarkKind, Phrases, TrajectoryTitle, TrendsTitle};
use crate::dataset::{Figure, Interval, Kind, Period, Qualifier, Report, Unit};
use crate::model::{Amount, Datum, Derived, Formula, Missing, Reading};

/// Chinese, as written on the mainland.
pub(super) struct Chinese;

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::IndexPoints => "",
        printed => printed.printed(),
    }
}

fn bounded(figure: &Figure, said: &str) -> String {
    if figure.says(Qualifier::AtMost) {
        format!("{said}以内")
    } else if figure.says(Qualifier::About) {
        format!("约{said}")
    } else if figure.says(Qualifier::Expected) {
        format!("预计{said}")
    } else if figure.says(Qualifier::AtLeast) && figure.is_target() {
        format!("{said}以上")
    } else if figure.says(Qualifier::AtLeast) {
        format!("超过{said}")
    } else {
        said.to_owned()
    }
}

/// In labels the mark and the word are enough; in full, "about" says that an interval goes with it.
fn derived(derived: &Derived, said: &str, full: bool) -> String {
    let about = if full && derived.interval().width() != Some(0.0) {
        "约"
    } else {
        ""
    };
    match derived.reading() {
        Reading::Value => format!("推算{about}{said}"),
        Reading::AtLeast => format!("推算至少{said}"),
        Reading::Supposed => format!("假设下{about}{said}"),
    }
}

impl Phrases for Chinese {
    fn amount(&self, amount: Amount) -> String {
        format!("{}{}", self.digits(amount), unit(amount.unit))
    }

    fn short_amount(&self, amount: Amount) -> String {
        self.amount(amount)
    }

    fn digits(&self, amount: Amount) -> String {
        grouped(amount.value, amount.places)
    }

    fn axis_unit(&self, axis: Unit) -> &'static str {
        match axis {
            Unit::IndexPoints => "指数",
            printed => printed.printed(),
        }
    }

    fn interval(&self, interval: Interval, amount: Amount) -> String {
        let places = amount.places.saturating_add(1);
        let bound = |value| {
            self.amount(Amount {
                value,
                places,
                ..amount
            })
        };
        match (interval.low(), interval.high()) {
            (Some(low), Some(high)) if low == high => format!("{}（精确）", self.amount(amount)),
            (Some(low), Some(high)) => {
                let (low, high) = outward(low, high, places);
                format!("{}–{}", grouped(low, places), bound(high))
            }
            (Some(low), None) => format!("{}以上", bound(low)),
            (None, Some(high)) => format!("{}以内", bound(high)),
            (None, None) => "不限".to_owned(),
        }
    }

    fn worded(&self, datum: Datum<'_>) -> String {
        match datum {
            Datum::Figure(figure) => {
                let said = self.amount(Amount::printed(figure));
                match (figure.kind, figure.period) {
                    (Kind::TotalGrowth, _) => format!("累计增长{}", bounded(figure, &said)),
                    (Kind::AverageGrowth, _) => format!("年均增长{}", bounded(figure, &said)),
                    (Kind::AnnualGrowth, _) => format!("增长{}", bounded(figure, &said)),
                    (Kind::Multiple, Period::Over(first, _)) => format!("{first}年的{said}"),
                    _ => bounded(figure, &said),
                }
            }
            Datum::Derived(value) => derived(value, &self.amount(value.amount()), true),
            Datum::Chain(chain) => chain.name.zh.clone(),
        }
    }

    fn short_worded(&self, datum: Datum<'_>) -> String {
        match datum {
            Datum::Derived(value) => derived(value, &self.amount(value.amount()), false),
            other => self.worded(other),
        }
    }

    fn period(&self, period: Period) -> String {
        match period {
            Period::In(year) => format!("{year}年"),
            Period::Over(first, last) => format!("{first}–{last}年"),
            Period::Start => "期初（年份未印出）".to_owned(),
            Period::Within(least, most) => format!("{least}–{most}年内"),
        }
    }

    fn year(&self, year: u16) -> String {
        format!("{year}年")
    }

    fn kind(&self, kind: MarkKind) -> &'static str {
        match kind {
            MarkKind::Reported => "报告写明",
            MarkKind::Expected => "报告预计，当年尚未结束",
            MarkKind::Derived => "本站推算，报告没有印出",
            MarkKind::Floor => "报告目标，是下限",
            MarkKind::Target => "报告目标",
            MarkKind::Ceiling => "报告目标，是上限",
            MarkKind::Supposed => "假设，不是预测",
            MarkKind::Chain => "报告点名的产业链",
        }
    }

    fn key(&self, kind: MarkKind) -> &'static str {
        match kind {
            MarkKind::Reported => "报告写明",
            MarkKind::Expected => "报告预计",
            MarkKind::Derived => "本站推算",
            MarkKind::Floor => "目标，下限",
            MarkKind::Target => "目标",
            MarkKind::Ceiling => "目标，上限",
            MarkKind::Supposed => "假设",
            MarkKind::Chain => "产业链",
        }
    }

    fn growth(&self, figure: &Figure) -> String {
        let said = self.amount(Amount::printed(figure));
        match (figure.kind, figure.period) {
            (Kind::TotalGrowth, Period::Over(first, _)) => format!("较{first}年+{said}"),
            (Kind::AverageGrowth, _) => format!("年均{said}"),
            _ => self.worded(Datum::Figure(figure)),
        }
    }

    fn formula(&self, formula: &Formula) -> String {
        super::en::symbols(formula, &|amount| self.amount(amount))
    }

    fn formula_words(&self, formula: &Formula) -> &'static str {
        match formula {
            Formula::StartFromTotalGrowth { .. } => "期末水平除以（1+累计增幅）",
            Formula::StartFromAverageGrowth { .. } => "期末水平除以（1+年均增速）的年数次方",
            Formula::IndexFromTotalGrowth { .. } => "100乘以（1+累计增幅）",
            Formula::IndexFromAverageGrowth { .. } => "100乘以（1+年均增速）的年数次方",
            Formula::IndexFromLevels { .. } => "100乘以期末再除以期初",
            Formula::IndexFromMultiple { .. } => "100乘以倍数",
            Formula::AverageRate { .. } => "期末除以期初，开年数次方，减1",
            Formula::RemainingRate { .. } => "第一年只达目标，其后各年的年均增速",
            Formula::LevelAtRate { .. } => "起点乘以（1+年增速）的年数次方",
            Formula::Difference { .. } => "前者减后者",
        }
    }

    fn input(&self, datum: Datum<'_>) -> String {
        match datum {
            Datum::Figure(figure) => {
                format!("{}（第{}段）", self.worded(datum), figure.paragraph)
            }
            Datum::Derived(_) | Datum::Chain(_) => self.worded(datum),
        }
    }

    fn citation(&self, paragraph: u16, section: &str, printed: &str) -> String {
        format!("报告第{paragraph}段“{printed}”，{section}")
    }

    fn missing(&self, missing: Missing) -> &'static str {
        match missing {
            Missing::StartLevelNotReported => "报告未给出期初水平",
            Missing::EndLevelNotReported => "报告未给出期末水平，无法推算",
            Missing::FirstYearTargetNotSet => "报告未定首年目标，余下各年无法推算",
            Missing::TargetIsARate => "目标本身就是年均增速",
        }
    }

    fn labelled(&self, label: Label, text: &str) -> String {
        let label = match label {
            Label::Formula => "算式",
            Label::Inputs => "取自",
            Label::Interval => "区间",
            Label::Note => "注意",
        };
        format!("{label}：{text}")
    }

    fn clauses(&self, clauses: &[&str]) -> String {
        clauses.join("；")
    }

    fn sentences(&self, sentences: &[String]) -> String {
        sentences
            .iter()
            .map(|sentence| format!("{sentence}。"))
            .collect()
    }

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
        let times = |amount: &Amount| super::number::trimmed(amount.value / 100.0, 1);
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
            (None, None) => "五年变化".to_owned(),
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

    fn trajectory_title(&self, name: &str, title: &TrajectoryTitle, horizon: u16) -> String {
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
            TrajectoryTitle::LevelAlone { goal } => format!(
                "{name}目标{}以上，2021年水平报告没有给出",
                self.amount(*goal)
            ),
        }
    }

    fn trajectory_measure(&self, name: &str, axis: Unit, from: Option<Amount>) -> String {
        let start = from.map_or(String::new(), |from| {
            format!("；纵轴自{}起", self.digits(from))
        });
        match axis {
            Unit::IndexPoints => format!("{name}，2021年=100{start}"),
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
