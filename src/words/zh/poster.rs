//! Chinese, on the long picture.

use std::cmp::Ordering;

use super::{Chinese, unit};
use crate::dataset::{Kind, Period, Report, Unit};
use crate::model::{Amount, Datum, Stage};
use crate::words::phrases::ValuePhrases;
use crate::words::phrases::poster::{Counted, Fact, PosterPart, PosterPhrases, Task};

impl PosterPhrases for Chinese {
    fn poster_kicker(&self, report: &Report) -> String {
        format!("{} · 政府工作报告图解", report.place.zh)
    }

    fn poster_title(&self, reached: Amount, goal: Amount) -> [String; 2] {
        [
            format!("五年走到{}", self.digits(reached)),
            format!("五年要到{}", self.digits(goal)),
        ]
    }

    fn poster_lead(
        &self,
        name: &str,
        reached: Datum<'_>,
        goal: Datum<'_>,
        report: &Report,
    ) -> String {
        format!(
            "{name}：{}年{}，{}年的目标是{}。",
            report.end,
            self.worded(reached),
            report.horizon,
            self.worded(goal)
        )
    }

    fn poster_part(&self, part: PosterPart, report: &Report) -> String {
        match part {
            PosterPart::FiveYears => "走过的五年".to_owned(),
            PosterPart::Speed => "计划的速度".to_owned(),
            PosterPart::Road => format!("到{}年的路", report.horizon),
            PosterPart::Chains => "靠谁来挑".to_owned(),
            PosterPart::Tasks => format!("{}年身边的事", report.end.number() + 1),
        }
    }

    fn incomes_title(&self, rural: Ordering) -> &'static str {
        match rural {
            Ordering::Greater => "农村收入跑在城镇前面",
            Ordering::Equal => "农村收入与城镇同步",
            Ordering::Less => "城镇收入跑在农村前面",
        }
    }

    fn slopes_measure(&self, report: &Report) -> String {
        format!(
            "{}年=100，对数刻度；中间年份报告没有给出，各项价格口径不同，勿相减",
            report.start
        )
    }

    fn slope_label(&self, growth: Datum<'_>) -> String {
        let said = growth
            .amount()
            .map_or(String::new(), |amount| self.amount(amount));
        match growth {
            Datum::Figure(figure) if figure.kind == Kind::Multiple => said,
            Datum::Derived(_) => format!("推算+{said}"),
            _ => format!("+{said}"),
        }
    }

    fn fact(&self, fact: Fact, values: &[Amount]) -> Counted {
        let numbers: Vec<String> = values.iter().map(|value| self.digits(*value)).collect();
        let counted = values
            .first()
            .map_or(String::new(), |value| unit(value.unit));
        let said = match fact {
            Fact::IncomeRatio => "城乡收入比，推算",
            Fact::Jobs => "新增城镇就业",
            Fact::GoodAir => "空气优良，年均",
            Fact::Patents => "每万人发明专利",
            Fact::IndustrialFirms => "规上工业企业",
            Fact::CityFirms => "市属国有企业",
        };
        Counted {
            number: numbers.join("→"),
            unit: if fact == Fact::IncomeRatio {
                String::new()
            } else {
                counted
            },
            said: said.to_owned(),
        }
    }

    fn undated_facts(&self) -> &'static str {
        "这三项的起点是哪一年，报告没有写。"
    }

    fn speed_title(&self, goal: Amount, needed: Amount) -> String {
        format!("要到{}，得快到{}", self.amount(goal), self.amount(needed))
    }

    fn or_more(&self) -> &'static str {
        "以上"
    }

    fn wall_label(&self, stage: Stage, report: &Report) -> String {
        let first = report.end.number() + 1;
        match stage {
            Stage::Past => "过去五年年均".to_owned(),
            Stage::FirstYear => format!("{first}年目标"),
            Stage::Average => "今后年均至少，推算".to_owned(),
            Stage::Remaining => "其后各年需要，推算".to_owned(),
        }
    }

    fn remaining_note(&self, first: Amount, remaining: Amount, report: &Report) -> String {
        let later = report.end.until(report.horizon).saturating_sub(1);
        format!(
            "若{}年只到{}，后{later}年年均至少要{}。",
            report.end.number() + 1,
            self.amount(first),
            self.amount(remaining)
        )
    }

    fn break_note(&self, real: &[Amount], goal: Amount) -> String {
        let real: Vec<String> = real.iter().map(|rate| self.amount(*rate)).collect();
        format!(
            "断开处口径不同，勿相减：{}按惯例扣除物价，{}没有注明价格。",
            real.join("与"),
            self.amount(goal)
        )
    }

    fn road_title(&self, rate: Amount, short: Amount) -> String {
        format!("年年{}，还差约{}", self.amount(rate), self.amount(short))
    }

    fn road_measure(&self, unit: Unit, report: &Report) -> String {
        format!(
            "{}，纵轴不从零起；红线按{}年价格；路径按年均增速推算，非逐年数据",
            self.axis_unit(unit),
            report.end
        )
    }

    fn needed_path(&self, needed: Amount) -> String {
        format!("所需：年均{}以上", self.amount(needed))
    }

    fn supposed_path(&self, rate: Amount) -> String {
        format!("假设年年{}", self.amount(rate))
    }

    fn shortfall(&self, short: Amount) -> [String; 2] {
        [format!("差约{}", self.digits(short)), unit(short.unit)]
    }

    fn chains_finding(&self, counts: &[Option<Amount>], named: usize) -> String {
        let counts: Vec<String> = counts
            .iter()
            .map(|count| count.map_or("N".to_owned(), |count| self.digits(count)))
            .collect();
        format!("{}条产业链，{named}条有名", counts.join("+"))
    }

    fn chains_when(&self, period: Period, step: Option<Amount>) -> String {
        let step = step.map(|step| format!("；每级门槛是下一级的{}", self.amount(step)));
        format!(
            "要在{}形成{}",
            self.period(period),
            step.unwrap_or_default()
        )
    }

    fn name_parts<'a>(&self, name: &'a str) -> Vec<&'a str> {
        match name.find('及') {
            Some(place) => vec![&name[..place], &name[place..]],
            None => vec![name],
        }
    }

    fn unnamed_chains(&self) -> &'static str {
        "其余未列名"
    }

    fn tasks_title(&self, cost: Amount, count: Amount) -> String {
        format!("{}，办{}实事", self.amount(cost), self.amount(count))
    }

    fn task(&self, task: Task, values: &[Amount]) -> Counted {
        let number = |index: usize| {
            let value = values.get(index);
            value.map_or(String::new(), |value| self.digits(*value))
        };
        let (unit, said) = match task {
            Task::Kindergartens => ("个学位", format!("新建{}所公办幼儿园", number(1))),
            Task::Communities => ("个老旧小区", "绿化改造，添便民设施".to_owned()),
            Task::Homes => ("户", "重度残疾人家庭无障碍改造".to_owned()),
            Task::Stations => ("个站", "在村里收寄快递".to_owned()),
        };
        Counted {
            number: number(0),
            unit: unit.to_owned(),
            said,
        }
    }

    fn further_tasks(&self, count: usize) -> String {
        format!("另{count}件没有写数目：健身场馆、背街小巷、公园游园")
    }

    fn paragraphs(&self, paragraphs: &[u16]) -> String {
        let numbers: Vec<String> = paragraphs.iter().map(u16::to_string).collect();
        format!("数字见报告第{}段。", numbers.join("、"))
    }

    fn marks_note(&self) -> &'static str {
        "空心与“推算”由报告数字算出；红色是假设，不是预测。"
    }
}
