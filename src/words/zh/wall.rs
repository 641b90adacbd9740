//! Chinese, on a wall.

use super::Chinese;
use crate::dataset::{Figure, Kind, Period, Report};
use crate::model::{Amount, Datum};
use crate::words::phrases::ValuePhrases;
use crate::words::phrases::figures::FiguresPhrases;
use crate::words::phrases::wall::WallPhrases;
use crate::words::tooltip::mark_kind;

impl WallPhrases for Chinese {
    fn printed_in(&self, paragraphs: &[u16], report: &Report) -> String {
        let numbers: Vec<String> = paragraphs.iter().map(u16::to_string).collect();
        if numbers.is_empty() {
            return format!("来源：{}{}", report.date.zh, report.title.zh);
        }
        format!("来源：政府工作报告第{}段", numbers.join("、"))
    }

    fn back_to(&self, step: u16) -> String {
        format!("Esc 回到第{step}步")
    }

    fn asked(&self) -> &'static str {
        "问"
    }

    fn on_the_way(&self, year: u16, datum: Datum<'_>) -> String {
        format!("{year}年，{}", self.short_kind(mark_kind(datum)))
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
