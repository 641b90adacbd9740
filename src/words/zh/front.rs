//! Chinese, at the front of the explorer.

use std::cmp::Ordering;

use super::Chinese;
use crate::dataset::Report;
use crate::model::Stage;
use crate::words::phrases::front::{Course, FrontPhrases};

/// How a rate stands to another one.
fn compared(order: Ordering, other: &str) -> String {
    match order {
        Ordering::Greater => format!("比{other}快"),
        Ordering::Equal => format!("与{other}一样快"),
        Ordering::Less => format!("比{other}慢"),
    }
}

impl FrontPhrases for Chinese {
    fn pace_finding(
        &self,
        goal: &str,
        needed: &str,
        than: [Ordering; 2],
        report: &Report,
    ) -> Vec<String> {
        let past = "过去五年";
        let first = format!("{}年目标", report.end.number() + 1);
        let mut clauses = vec![
            format!("要在{}年越过{goal}，", report.horizon),
            format!("经济年均得增长{needed}，"),
        ];
        match than {
            [Ordering::Greater, Ordering::Greater] => {
                clauses.push(format!("比{past}和{first}都快"));
            }
            [Ordering::Less, Ordering::Less] => clauses.push(format!("比{past}和{first}都慢")),
            [before, ahead] => {
                clauses.push(format!("{}，", compared(before, past)));
                clauses.push(compared(ahead, &first));
            }
        }
        clauses
    }

    fn step_label(&self, stage: Stage, goal: &str, report: &Report) -> String {
        let first = report.end.number() + 1;
        match stage {
            Stage::Past => "过去五年年均".to_owned(),
            Stage::FirstYear => format!("{first}年目标"),
            Stage::Average => format!("到{goal}，年均至少需要，推算"),
            Stage::Remaining => "其后各年至少需要，推算".to_owned(),
        }
    }

    fn rate_floor(&self) -> &'static str {
        "以上"
    }

    fn just_met(&self, first: &str, remaining: &str, report: &Report) -> String {
        let later = report.end.until(report.horizon).saturating_sub(1);
        let later = match later {
            4 => "四".to_owned(),
            other => other.to_string(),
        };
        let year = report.end.number() + 1;
        format!("若{year}年只完成{first}，后{later}年年均至少要{remaining}")
    }

    fn unlike_prices(&self, needed: &str) -> String {
        format!("前两个速度按惯例扣除了物价，{needed}由两个金额算出，没有扣除")
    }

    fn road_link(&self) -> &'static str {
        "看这条路"
    }

    fn incomes_finding(&self, rural: Ordering, ratio: Course) -> Vec<String> {
        let faster = match rural {
            Ordering::Greater => "农村收入涨得更快，",
            Ordering::Equal => "城乡收入涨得一样快，",
            Ordering::Less => "城镇收入涨得更快，",
        };
        let course = match ratio {
            Course::Up => "城乡之比在扩大",
            Course::Down => "城乡之比在缩小",
            Course::Neither => "城乡之比没有一路缩小",
        };
        vec![faster.to_owned(), course.to_owned()]
    }

    fn ratio_label(&self, year: u16, supposed: bool) -> String {
        if supposed {
            format!("{year}年，若达标")
        } else {
            format!("{year}年")
        }
    }

    fn ratios_note(&self, report: &Report) -> String {
        format!(
            "城镇收入是农村的几倍，由推算得出；{}年按两项目标恰好达成计",
            report.horizon
        )
    }

    fn gap_note(&self, gap: Course, still: bool, gaps: &[String]) -> String {
        let still = if still { "仍" } else { "" };
        let course = match gap {
            Course::Up => "在变大",
            Course::Down => "在变小",
            Course::Neither => "有大有小",
        };
        format!("以元计的差距{still}{course}：{}", gaps.join("、"))
    }

    fn incomes_link(&self) -> &'static str {
        "看五年收入"
    }

    fn chains_carry(&self, counts: &str) -> Vec<String> {
        vec![format!("“{counts}”条产业链，"), "挑起今后的担子".to_owned()]
    }

    fn chains_link(&self) -> &'static str {
        "看各条产业链"
    }

    fn counted(&self) -> [&'static str; 3] {
        ["报告里的数字", "推算值，附算式", "条列名产业链"]
    }

    fn first_heads(&self) -> [&'static str; 5] {
        ["指标", "数值", "时期", "怎么来的", "段落"]
    }

    fn paragraph_comma(&self) -> &'static str {
        "、"
    }

    fn data_link(&self) -> &'static str {
        "全部数据与出处（CSV）"
    }
}
