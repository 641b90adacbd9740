//! Chinese, of what a reader can set by hand.

use super::Chinese;
use crate::dataset::{Mistake, PriceBasis};
use crate::words::phrases::controls::ControlPhrases;

impl ControlPhrases for Chinese {
    fn chosen_input(&self, id: &str) -> &'static str {
        match id {
            "growth" => "假设的年增速",
            "price" => "假设的物价年涨幅",
            _ => "",
        }
    }

    fn controls_hint(&self) -> &'static str {
        "调整这张图"
    }

    fn adjust(&self) -> &'static str {
        "调整"
    }

    fn pull_hint(&self) -> &'static str {
        "拖动终点，或按这里改增速"
    }

    fn controls_open(&self) -> &'static str {
        "按下或按回车打开选项"
    }

    fn answer_steps(&self) -> [&'static str; 3] {
        ["复制", "在数据表中看", "从哪儿来"]
    }

    fn choose_indicator(&self) -> &'static str {
        "指标"
    }

    fn choose_growth(&self, basis: PriceBasis) -> &'static str {
        if basis == PriceBasis::Real {
            "假设每年实际增长"
        } else {
            "假设每年增长"
        }
    }

    fn choose_price(&self) -> &'static str {
        "假设物价每年变动"
    }

    fn choose_guess(&self) -> &'static str {
        "先猜后看"
    }

    fn guess_steps(&self) -> [&'static str; 3] {
        ["自己画一条", "比较", "收起我的估计"]
    }

    fn choose_file(&self) -> &'static str {
        "加上后来的实际数（CSV）"
    }

    fn file_form(&self) -> String {
        "首行 year,indicator,value；只在本机读，不上传".to_owned()
    }

    fn file_read(&self, count: usize) -> String {
        format!("读入{count}个数，画作读者自己的数据；没有上传")
    }

    fn file_mistake(&self, mistake: &Mistake) -> String {
        match mistake {
            Mistake::Empty => "文件里没有数据行".to_owned(),
            Mistake::TooLong { lines, most } => {
                format!("文件有{lines}行，最多读{most}行")
            }
            Mistake::Head { found } => {
                format!("第1行：写着“{found}”，应为 year,indicator,value")
            }
            Mistake::Cells { line, found } => format!("第{line}行：有{found}格，应有3格"),
            Mistake::Year {
                line,
                found,
                expected: (first, last),
            } => format!("第{line}行：年份写着“{found}”，应在{first}到{last}之间"),
            Mistake::Indicator {
                line,
                found,
                horizon,
            } => {
                format!("第{line}行：“{found}”不是有{horizon}年目标的指标")
            }
            Mistake::Value { line, found } => {
                format!("第{line}行：数值写着“{found}”，应为不小于0的数，如 325.6")
            }
            Mistake::Twice { line, first, year } => {
                format!("第{line}行：{year}年已在第{first}行出现")
            }
        }
    }

    fn further_mistakes(&self, count: usize) -> String {
        format!("另有{count}处错误")
    }

    fn file_encoding(&self, name: &str) -> String {
        format!("文件不是UTF-8，按{name}读")
    }
}
