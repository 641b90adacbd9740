//! Chinese.

mod charts;

use crate::dataset::{Figure, Interval, Kind, Period, Qualifier, Unit};
use crate::model::{Amount, Datum, Derived, Formula, Missing, Reading};
use crate::words::MarkKind;
use crate::words::number::{grouped, outward};
use crate::words::phrases::{Label, ValuePhrases};

/// Chinese, as written on the mainland.
pub struct Chinese;

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

    fn growth(&self, figure: &Figure) -> String {
        let said = self.amount(Amount::printed(figure));
        match (figure.kind, figure.period) {
            (Kind::TotalGrowth, Period::Over(first, _)) => format!("较{first}年+{said}"),
            (Kind::AverageGrowth, _) => format!("年均{said}"),
            _ => self.worded(Datum::Figure(figure)),
        }
    }

    fn formula(&self, formula: &Formula) -> String {
        crate::words::formula::symbols(formula, &|amount| self.amount(amount))
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
}
