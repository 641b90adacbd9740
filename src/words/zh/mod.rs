//! Chinese.

mod chain;
mod controls;
mod figures;
mod find;
pub mod frame;
#[cfg(not(target_arch = "wasm32"))]
mod front;
mod nothing;
mod pace;
#[cfg(not(target_arch = "wasm32"))]
mod poster;
mod provenance;
mod trajectory;
mod trends;
mod wall;

use crate::dataset::{Figure, Interval, Kind, Measure, Period, Qualifier, Reading, Unit};
use crate::model::{Amount, Datum, Derived, Missing, Quantity};
use crate::words::MarkKind;
use crate::words::number::{grouped, outward};
use crate::words::phrases::{Label, ValuePhrases};

/// Chinese, as written on the mainland.
pub struct Chinese;

fn unit(unit: Unit) -> String {
    match unit.measure {
        Measure::IndexPoints => String::new(),
        Measure::PercentagePoints => "个百分点".to_owned(),
        _ => {
            let (scale, word) = unit.printed();
            [scale, word].concat()
        }
    }
}

/// A number with the word that bounds it, the report's own where it has several.
fn bounded(figure: &Figure, said: &str) -> String {
    let printed = |word: &str| figure.prints(word);
    if figure.says(Qualifier::AtMost) && printed("以下") {
        format!("{said}以下")
    } else if figure.says(Qualifier::AtMost) {
        format!("{said}以内")
    } else if figure.says(Qualifier::About) && printed("近") {
        format!("近{said}")
    } else if figure.says(Qualifier::About) {
        format!("约{said}")
    } else if figure.says(Qualifier::Expected) {
        format!("预计{said}")
    } else if figure.says(Qualifier::AtLeast)
        && (figure.is_target() || printed("以上") || printed("亿级"))
    {
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
        Reading::AtMost => format!("推算至多{said}"),
        Reading::Supposed => format!("假设下{about}{said}"),
    }
}

impl ValuePhrases for Chinese {
    fn amount(&self, amount: Amount) -> String {
        format!("{}{}", self.digits(amount), unit(amount.unit))
    }

    fn short_amount(&self, amount: Amount) -> String {
        self.amount(amount)
    }

    fn digits(&self, amount: Amount) -> String {
        grouped(amount.value, amount.places)
    }

    fn axis_unit(&self, axis: Unit) -> String {
        let (scale, word) = axis.printed();
        [scale, word].concat()
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
                    (Kind::TotalDecline, _) => format!("下降{}", bounded(figure, &said)),
                    (Kind::TimesMore, _) => format!("增长{}", bounded(figure, &said)),
                    (Kind::YearlyAverage, _) => format!("年均{}", bounded(figure, &said)),
                    (Kind::Rank, _) if figure.says(Qualifier::AtMost) => format!("前{said}"),
                    (Kind::Rank, _) => format!("第{said}"),
                    (Kind::AverageGrowth, _) => format!("年均增长{}", bounded(figure, &said)),
                    (Kind::AnnualGrowth, _) => format!("增长{}", bounded(figure, &said)),
                    (Kind::Multiple, Period::Over(first, _)) => format!("{first}年的{said}"),
                    _ => bounded(figure, &said),
                }
            }
            Datum::Derived(value) => derived(value, &self.amount(value.amount()), true),
            Datum::Underivable(_) => "无法推算".to_owned(),
            Datum::Chain(chain) => chain.name.zh.clone(),
            Datum::Member(member) => member.name.zh.clone(),
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
            Period::Months(year, first, last) => format!("{year}年{first}–{last}月"),
            Period::Start => "期初（年份未印出）".to_owned(),
            Period::Since(year) => format!("期初（年份未印出）–{year}年"),
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
            MarkKind::Underivable => "报告没有给出，也推算不出",
            MarkKind::Chain => "报告点名的产业链",
            MarkKind::Reading => "报告点名，归入此链是本站的读法",
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

    fn figure_kind(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Level | Kind::Share => "",
            Kind::Total => "合计",
            Kind::YearlyAverage => "年均",
            Kind::Rank => "名次",
            Kind::Mark => "关口",
            Kind::Threshold => "门槛",
            Kind::Capacity => "规模",
            Kind::Duration => "时长",
            Kind::TotalGrowth => "累计增幅",
            Kind::TotalDecline => "降幅",
            Kind::AverageGrowth => "年均增速",
            Kind::AnnualGrowth => "增速",
            Kind::TimesMore => "增长倍数",
            Kind::Multiple => "倍数",
        }
    }

    fn quantity(&self, quantity: Quantity) -> &'static str {
        match quantity {
            Quantity::StartLevel => "期初水平",
            Quantity::Index => "指数",
            Quantity::Multiple => "倍数",
            Quantity::TotalGrowth => "累计增幅",
            Quantity::AverageGrowth => "年均增速",
            Quantity::Change => "增减",
            Quantity::Remainder => "降后相当于期初",
            Quantity::YearlyAverage => "平均每年",
            Quantity::FirstYearLevel => "恰好达标的水平",
            Quantity::RateNeeded => "所需年均增速",
            Quantity::GrowthNeeded => "所需累计增幅",
            Quantity::IncreaseNeeded => "所需增量",
            Quantity::RateDifference => "比过去年均增速高出",
            Quantity::RateAdded => "余下各年比所需年均高出",
            Quantity::RateRemaining => "首年达标后所需年均增速",
            Quantity::Goal => "目标对应的水平",
            Quantity::GoalIndex => "目标对应的指数",
            Quantity::Supposed => "每年都按此增速的水平",
            Quantity::Shortfall => "距目标的缺口",
            Quantity::PriceNeeded => "补足差额的物价年涨幅",
            Quantity::Related => "",
        }
    }

    fn constant_prices(&self, year: u16) -> String {
        format!("按{year}年价格计，因为增速扣除物价")
    }

    fn target_prices_not_stated(&self) -> &'static str {
        "目标未注明价格口径"
    }

    fn prices_not_stated(&self) -> &'static str {
        "是否扣除物价未注明"
    }

    fn named(&self, indicator: &str, what: &str, period: Period) -> String {
        format!("{}{indicator}{what}", self.period(period))
    }

    fn input(&self, datum: Datum<'_>) -> String {
        match datum {
            Datum::Figure(figure) => {
                format!("{}（第{}段）", self.worded(datum), figure.paragraph)
            }
            _ => self.worded(datum),
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
            Missing::PastRateNotReported => "报告未给出过去五年的年均增速",
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
}
