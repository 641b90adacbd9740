//! Chinese, on a wall.

use super::{Chinese, bounded};
use crate::dataset::{Figure, Kind, Period, Report};
use crate::model::{Amount, Datum, Stage};
use crate::words::number::{grouped, trimmed};
use crate::words::phrases::ValuePhrases;
use crate::words::phrases::figures::FiguresPhrases;
use crate::words::phrases::wall::WallPhrases;
use crate::words::tooltip::mark_kind;
use crate::words::{Bases, MarkKind};

/// The most paragraphs that are named one by one.
const MOST_PARAGRAPHS: usize = 8;

impl WallPhrases for Chinese {
    fn printed_in(&self, paragraphs: &[u16], implied: bool, report: &Report) -> String {
        let numbers: Vec<String> = paragraphs.iter().map(u16::to_string).collect();
        let source = match numbers.as_slice() {
            [] => format!("来源：{}{}", report.date.zh, report.title.zh),
            [first, .., last] if numbers.len() > MOST_PARAGRAPHS => {
                format!("来源：政府工作报告第{first}–{last}段")
            }
            several => format!("来源：政府工作报告第{}段", several.join("、")),
        };
        if implied {
            format!("{source}；路径按年均增速推算，非逐年数据")
        } else {
            source
        }
    }

    fn back_to(&self, step: u16) -> String {
        format!("Esc 回到第{step}步")
    }

    fn asked(&self) -> &'static str {
        "问"
    }

    fn on_the_way(&self, year: u16, datum: Datum<'_>) -> String {
        let said = match mark_kind(datum) {
            MarkKind::Expected => "预计",
            MarkKind::Floor | MarkKind::Target | MarkKind::Ceiling => "目标",
            kind => self.short_kind(kind),
        };
        format!("{year}年，{said}")
    }

    fn counts(
        &self,
        figures: usize,
        derived: usize,
        underivable: usize,
    ) -> [(String, &'static str); 3] {
        [
            (figures.to_string(), "个数，各有出处"),
            (derived.to_string(), "个推算，附算式"),
            (underivable.to_string(), "个推不出，附原因"),
        ]
    }

    fn beyond_target(&self) -> &'static str {
        "超过目标"
    }

    fn on_target(&self) -> &'static str {
        "正好到目标"
    }

    fn needed_path(&self, needed: Amount) -> String {
        format!("需年均{}", self.short_amount(needed))
    }

    fn supposed_path(&self, rate: Amount, price: Option<Amount>) -> String {
        let rate = format!("假设每年{}", self.short_amount(rate));
        match price {
            Some(price) => format!("{rate}，物价{}", self.short_amount(price)),
            None => rate,
        }
    }

    fn slope_change(&self, growth: Option<&Figure>, index: Amount) -> String {
        let printed = |figure| self.amount(Amount::printed(figure));
        match growth.map(|figure| (figure.kind, figure)) {
            Some((Kind::TotalGrowth, figure)) => format!("+{}", bounded(figure, &printed(figure))),
            Some((Kind::TotalDecline, figure)) => format!("−{}", bounded(figure, &printed(figure))),
            Some((Kind::Multiple, figure)) => bounded(figure, &printed(figure)),
            _ if index.value >= 200.0 => format!("{}倍", trimmed(index.value / 100.0, 1)),
            _ => {
                let change = index.value - 100.0;
                let sign = if change < 0.0 { "−" } else { "+" };
                format!("{sign}{}%", grouped(change.abs(), index.places.min(1)))
            }
        }
    }

    fn slope_start(&self, bases: Bases, report: &Report) -> String {
        match bases {
            Bases::Printed => self.year(report.start.number()),
            Bases::Mixed => format!("{}年或期初", report.start),
            Bases::NotPrinted => "期初，年份未印出".to_owned(),
        }
    }

    fn log_scale(&self) -> &'static str {
        "对数刻度"
    }

    fn undated_left_out(&self, count: usize) -> String {
        format!("另{count}项未印出起始年份")
    }

    fn pace_column(&self, stage: Stage, target_is_rate: bool, report: &Report) -> String {
        let (first, last) = (report.end.number() + 1, report.horizon.number());
        match stage {
            Stage::Past => "此前五年，年均".to_owned(),
            Stage::FirstYear => format!("{first}年目标"),
            Stage::Average if target_is_rate => format!("到{last}年，年均目标"),
            Stage::Average => format!("到{last}年，年均须"),
            Stage::Remaining => format!("若只达标，后{}年须", last - first),
        }
    }

    fn pace_apart(&self, basis: &str) -> String {
        format!("{basis}，勿与左侧相减")
    }

    fn printed_over(&self, paragraph: u16) -> String {
        format!("报告第{paragraph}段写作")
    }

    fn quoted(&self, printed: &str) -> String {
        format!("“{printed}”")
    }

    fn changed_over(&self, kind: Kind, period: Period) -> String {
        match period {
            Period::Over(first, _) if kind != Kind::AverageGrowth => format!("比{first}年"),
            Period::Since(_) => "比期初（年份未印出）".to_owned(),
            period => self.period(period),
        }
    }

    fn formula_over(&self) -> &'static str {
        "算式"
    }

    fn interval_over(&self) -> &'static str {
        "按印出的位数，落在"
    }

    fn and_more(&self, count: usize) -> String {
        format!("另有{count}项")
    }

    fn floor_each(&self, floor: &Figure) -> String {
        format!("每条{}", self.short_worded(Datum::Figure(floor)))
    }

    fn unnamed_chains(&self, named: usize) -> String {
        format!("N未报告，点名{named}条")
    }

    fn more_values(&self, count: usize) -> String {
        format!("另有{count}个")
    }
}
