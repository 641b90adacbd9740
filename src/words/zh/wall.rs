//! Chinese, on a wall.

use super::Chinese;
use crate::dataset::Report;
use crate::model::{Amount, Datum};
use crate::words::MarkKind;
use crate::words::phrases::ValuePhrases;
use crate::words::phrases::figures::FiguresPhrases;
use crate::words::phrases::wall::WallPhrases;
use crate::words::tooltip::mark_kind;

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
}
