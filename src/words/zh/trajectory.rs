//! Chinese, on a road to the target.

use super::Chinese;
use crate::dataset::{Period, Reading, Report, Unit};
use crate::model::{Amount, Arrival, Datum};
use crate::words::phrases::ValuePhrases;
use crate::words::phrases::trajectory::TrajectoryPhrases;
use crate::words::{Ahead, Ending, Supposition, TrajectoryTitle};

fn above(floor: bool) -> &'static str {
    if floor { "以上" } else { "" }
}

impl Chinese {
    /// The rates that are supposed.
    fn supposed(&self, supposed: &Supposition) -> String {
        let growth = self.amount(supposed.growth);
        match supposed.price {
            Some(price) => format!("实际年增{growth}、物价年涨{}", self.amount(price)),
            None => format!("每年都是{growth}"),
        }
    }

    /// The end of a title: what stands beside the target.
    fn beside(&self, ahead: Ahead) -> String {
        match ahead {
            Ahead::Supposed(supposed) => {
                let rates = self.supposed(&supposed);
                let outcome = match supposed.outcome {
                    Some(Ending::Short(by)) => format!("会差约{}", self.amount(by)),
                    Some(Ending::Over(by)) => format!("会多约{}", self.amount(by)),
                    Some(Ending::Meets) => "刚好够到".to_owned(),
                    None => format!("就是{}", self.amount(supposed.level)),
                };
                format!("；若{rates}，{outcome}")
            }
            Ahead::Guessed { level, outcome, .. } => {
                let outcome = outcome.map_or(String::new(), |outcome| {
                    format!("，{}", self.outcome_label(outcome))
                });
                format!("；你估计{}{outcome}", self.amount(level))
            }
            Ahead::Nothing => String::new(),
        }
    }
}

impl TrajectoryPhrases for Chinese {
    fn trajectory_title(&self, name: &str, title: &TrajectoryTitle, report: &Report) -> String {
        let (end, horizon) = (report.end, report.horizon);
        match title {
            TrajectoryTitle::Asked => format!("你估计：{horizon}年{name}会到多少？"),
            TrajectoryTitle::Level {
                goal,
                needed,
                ahead,
            } => format!(
                "{name}要达到{}，年均需增长{}{}",
                self.amount(*goal),
                self.amount(*needed),
                self.beside(*ahead)
            ),
            TrajectoryTitle::Rate {
                rate,
                floor,
                goal,
                ahead,
            } => format!(
                "{name}年均增长{}{}，到{horizon}年就是{}{}{}",
                self.amount(*rate),
                above(*floor),
                self.amount(*goal),
                above(*floor),
                self.beside(*ahead)
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

    fn supposed_label(&self, supposed: &Supposition) -> String {
        format!("假设{}", self.supposed(supposed))
    }

    fn outcome_label(&self, outcome: Ending) -> String {
        match outcome {
            Ending::Short(by) => format!("差约{}", self.amount(by)),
            Ending::Over(by) => format!("多约{}", self.amount(by)),
            Ending::Meets => "正好".to_owned(),
        }
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

    fn supposed_readout(&self, supposed: &Supposition, horizon: u16) -> String {
        format!("{}，{horizon}年到达", self.supposed_label(supposed))
    }

    fn arrival(&self, arrival: Arrival) -> String {
        match arrival {
            Arrival::In(year) => format!("照此{year}年到"),
            Arrival::Between(first, last) => format!("照此{first}或{last}年到"),
            Arrival::NotBefore(year) => format!("到{year}年也不到"),
        }
    }

    fn outcome_readout(&self, outcome: Option<Ending>, arrival: Option<Arrival>) -> String {
        let compared = match outcome {
            Some(Ending::Short(_)) => "比目标少",
            Some(Ending::Over(_)) => "比目标多",
            Some(Ending::Meets) => "与目标只差在舍入之内",
            None => "",
        };
        match arrival {
            Some(arrival) => format!("{compared}；{}", self.arrival(arrival)),
            None => compared.to_owned(),
        }
    }

    fn price_needed_readout(&self, supposed: &Supposition, goal: Amount) -> String {
        format!(
            "若实际年增{}，物价每年再涨这么多，也到{}",
            self.amount(supposed.growth),
            self.amount(goal)
        )
    }

    fn guess_readout(&self, rate: Amount, horizon: u16) -> String {
        format!("你估计的{horizon}年，年均{}", self.amount(rate))
    }

    fn guess_label(&self) -> &'static str {
        "你的估计"
    }

    fn guess_prompt(&self, next: Option<u16>) -> String {
        match next {
            Some(year) => format!("从{year}年画起：拖动，或用方向键；画到头再比较"),
            None => "还可以改；好了就按“比较”".to_owned(),
        }
    }

    fn guess_compare(&self) -> &'static str {
        "比较"
    }

    fn actuals_label(&self) -> &'static str {
        "读者自己的数据"
    }

    fn not_the_reports(&self) -> &'static str {
        "不是报告的数"
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
