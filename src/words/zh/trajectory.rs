//! Chinese, on a road to the target.

use super::Chinese;
use crate::dataset::{Period, Reading, Report, Unit};
use crate::model::{Amount, Datum};
use crate::words::TrajectoryTitle;
use crate::words::phrases::ValuePhrases;
use crate::words::phrases::trajectory::TrajectoryPhrases;

impl TrajectoryPhrases for Chinese {
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
}
