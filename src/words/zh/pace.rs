//! Chinese, on the comparison of rates.

use super::Chinese;
use crate::dataset::{PriceBasis, Report};
use crate::model::{Amount, Footing, Missing, Stage};
use crate::words::phrases::ValuePhrases;
use crate::words::phrases::pace::PacePhrases;
use crate::words::{PaceNote, PaceTitle};

/// The first and the last year after the report, and how many follow the first.
fn years(report: &Report) -> (u16, u16, u16) {
    let first = report.end.number() + 1;
    let last = report.horizon.number();
    (first, last, last - first)
}

/// The years from one to another, the second in two digits: "2017–21年".
fn span(first: u16, last: u16) -> String {
    format!("{first}–{:02}年", last % 100)
}

fn past(report: &Report) -> String {
    span(report.start.number() + 1, report.end.number())
}

impl PacePhrases for Chinese {
    fn pace_title(&self, title: &PaceTitle, report: &Report) -> String {
        let (first, last, later) = years(report);
        let to = format!("到{last}年");
        match title {
            PaceTitle::Needs {
                name,
                goal,
                rate,
                left,
            } => {
                let rate = self.amount(*rate);
                let needs = match goal {
                    Some(goal) => format!("{name}要到{}，年均需增{rate}", self.amount(*goal)),
                    None => format!("{name}{to}年均目标{rate}"),
                };
                match left {
                    Some((only, left)) => format!(
                        "{needs}；{first}年若只增{}，余下{later}年须{}",
                        self.amount(*only),
                        self.amount(*left)
                    ),
                    None => needs,
                }
            }
            PaceTitle::Alike { names, rate } => {
                let named = names.join("、");
                match rate {
                    Some(rate) => {
                        let rate = self.amount(*rate);
                        format!("{named}：{first}年目标{rate}，{to}年均目标同为{rate}")
                    }
                    None => format!("{named}：{first}年目标与{to}年均目标同速"),
                }
            }
            PaceTitle::Alone { name, rate, past } => {
                let rate = self.amount(*rate);
                let before = past.map_or(String::new(), |past| {
                    format!("，过去五年为{}", self.amount(past))
                });
                format!("{name}{to}年均目标{rate}{before}；{first}年目标未报告")
            }
            PaceTitle::Open {
                name,
                goal,
                first: set,
            } => {
                let set = set.map_or(String::new(), |rate| {
                    format!("{first}年目标{}；", self.amount(rate))
                });
                let goal = self.amount(*goal);
                format!("{name}{set}{last}年{goal}以上需增多快，无法推算")
            }
        }
    }

    fn pace_measure(&self, report: &Report, brief: bool) -> String {
        let (first, last, _) = years(report);
        let past = past(report);
        if brief {
            return format!("增速，%；上行至{first}年目标，下行为五年与余下各年");
        }
        format!(
            "年均或年度增速，%。每项上行：{past} → {first}年目标；下行：{} → {first}年若只达目标，{}所需",
            span(first, last),
            span(first + 1, last)
        )
    }

    fn pace_heading(&self, target_is_rate: bool) -> &'static str {
        if target_is_rate {
            "目标本身就是年均增速"
        } else {
            "目标是总量：年均增速由本站推算"
        }
    }

    fn pace_stage(&self, stage: Stage, target_is_rate: bool, report: &Report) -> String {
        let (first, last, later) = years(report);
        match stage {
            Stage::Past => format!("{}均", past(report)),
            Stage::FirstYear => format!("{first}年目标"),
            Stage::Average if target_is_rate => format!("{}均目标", span(first, last)),
            Stage::Average => format!("{}均需", span(first, last)),
            Stage::Remaining => format!("余下{later}年"),
        }
    }

    fn pace_rate(&self, stage: Stage, printed: bool, worded: &str, report: &Report) -> String {
        let (first, last, later) = years(report);
        match (stage, printed) {
            (Stage::Past, true) => format!("{}{worded}", past(report)),
            (Stage::Past, false) => format!("{}均：{worded}", past(report)),
            (Stage::FirstYear, _) => format!("{first}年目标{worded}"),
            (Stage::Average, true) => format!("{}目标{worded}", span(first, last)),
            (Stage::Average, false) => format!("{}均需：{worded}", span(first, last)),
            (Stage::Remaining, _) => {
                format!("{first}年若只达目标，余下{later}年年均：{worded}")
            }
        }
    }

    fn pace_floor(&self) -> &'static str {
        "以上"
    }

    fn pace_then(&self, same: bool, brief: bool, report: &Report) -> String {
        let (_, _, later) = years(report);
        match (same, brief) {
            (true, false) => format!("，余下{later}年同为"),
            (true, true) => "，余下同为".to_owned(),
            (false, false) => format!("，余下{later}年"),
            (false, true) => "，余下".to_owned(),
        }
    }

    fn pace_same(&self) -> &'static str {
        "，余下同"
    }

    fn pace_absent(&self, stage: Stage, why: Missing, brief: bool, report: &Report) -> String {
        let (first, _, later) = years(report);
        let end = report.end;
        match (stage, brief) {
            (Stage::Past, true) => "过去未报告".to_owned(),
            (Stage::Past, false) => {
                let past = past(report);
                format!("{past}均未报告")
            }
            (Stage::FirstYear, true) => format!("{first}年未报告"),
            (Stage::FirstYear, false) => format!("{first}年目标未报告"),
            _ if why == Missing::EndLevelNotReported && brief => {
                format!("缺{end}年水平，无法推算所需增速")
            }
            _ if why == Missing::EndLevelNotReported => {
                format!("报告未给出{end}年水平，无法推算所需增速")
            }
            (_, true) => "余下无法推算".to_owned(),
            (_, false) => format!("余下{later}年无法推算：缺{first}年目标"),
        }
    }

    fn pace_beyond(&self, report: &Report) -> [String; 2] {
        let past = past(report);
        [format!("{past}均推算，超出右端："), "超出右端".to_owned()]
    }

    fn pace_break(&self, brief: bool) -> &'static str {
        if brief {
            "口径改变"
        } else {
            "口径在此改变，两侧增速不可相减"
        }
    }

    fn pace_note(&self, note: &PaceNote<'_>, report: &Report) -> String {
        let (first, last, _) = years(report);
        match note {
            PaceNote::Part { goal, scope } => {
                format!("{last}年目标{}以上（{scope}）", self.amount(*goal))
            }
            PaceNote::RealThenOpen => "前两项按惯例为实际，后两项未注明".to_owned(),
            PaceNote::FirstComparable => format!("{first}年目标为同口径，其余未注明"),
            PaceNote::RatesOnly => "只有增速，未报告总额".to_owned(),
            PaceNote::All(PriceBasis::NotStated) => self.prices_not_stated().to_owned(),
            PaceNote::All(basis) => self.basis(*basis).to_owned(),
        }
    }

    fn pace_key(&self, report: &Report) -> [String; 4] {
        let past = past(report);
        [
            past,
            "目标".to_owned(),
            "以上".to_owned(),
            "推算".to_owned(),
        ]
    }

    fn pace_lineage(&self, needed: Option<(Amount, &str)>, past: &[(Amount, Amount)]) -> String {
        let mut parts = Vec::new();
        if let Some((rate, formula)) = needed {
            parts.push(format!("{} = {formula}", self.amount(rate)));
        }
        if !past.is_empty() {
            let yearly: Vec<String> = past.iter().map(|(it, _)| self.amount(*it)).collect();
            let total: Vec<String> = past.iter().map(|(_, it)| self.amount(*it)).collect();
            let (yearly, total) = (yearly.join("、"), total.join("、"));
            parts.push(format!("{yearly}由五年累计{total}折算"));
        }
        let how = parts.join("；");
        if how.is_empty() {
            "空心点为本站推算".to_owned()
        } else {
            format!("空心点为本站推算：{how}")
        }
    }

    fn basis(&self, basis: PriceBasis) -> &'static str {
        match basis {
            PriceBasis::Real => "按惯例为实际增速",
            PriceBasis::Nominal => "名义增速",
            PriceBasis::Comparable => "同口径增速",
            PriceBasis::NotStated => "口径未注明",
            PriceBasis::None => "",
        }
    }

    fn pace_difference(&self, amount: Amount) -> String {
        let sign = if amount.value < 0.0 { "" } else { "+" };
        format!("{sign}{}", self.short_amount(amount))
    }

    fn pace_step(&self, other: &str, footing: Footing, difference: Option<Amount>) -> String {
        match (footing, difference) {
            (Footing::Same, Some(amount)) => {
                let size = Amount {
                    value: amount.value.abs(),
                    ..amount
                };
                match self.digits(size).as_str() {
                    "0" => format!("与{other}相同"),
                    _ if amount.value < 0.0 => format!("比{other}低{}", self.amount(size)),
                    _ => format!("比{other}高{}", self.amount(size)),
                }
            }
            (Footing::Same, None) => format!("与{other}口径相同"),
            (Footing::Changes, _) => format!("与{other}口径不同，不可相减"),
            (Footing::NotStated, _) => format!("与{other}是否同口径未注明，不作相减"),
        }
    }

    fn pace_all_open(&self) -> &'static str {
        "各项口径均未注明，不作相减"
    }

    fn pace_alike(&self, names: &[String], report: &Report) -> String {
        let (first, last, later) = years(report);
        format!(
            "{}：{first}年目标与到{last}年的年均目标同速，达标后余下{later}年不必加快",
            names.join("、")
        )
    }

    fn pace_left_out(&self, rates: &[String], report: &Report) -> String {
        let (first, last, _) = years(report);
        format!(
            "只有{first}年目标而没有{last}年目标的未列入：{}",
            rates.join("，")
        )
    }

    fn pace_comma(&self) -> &'static str {
        "，"
    }

    fn pace_row(&self, name: &str, said: &str) -> String {
        format!("{name}：{said}")
    }

    fn pace_choice(&self) -> (&'static str, &'static str) {
        ("选择指标", "全部")
    }
}
