//! Chinese, on the chains.

use super::Chinese;
use crate::model::Amount;
use crate::words::phrases::ValuePhrases;
use crate::words::phrases::chain::ChainPhrases;

impl ChainPhrases for Chinese {
    fn chains_title(&self) -> &'static str {
        "2+6+N：每级门槛相差十倍，N有多少条未报告"
    }

    fn chains_measure(&self) -> &'static str {
        "各产业链的规模等级下限；1格=10亿元，一行=100亿元，一整块=1000亿元；3–5年内形成"
    }

    fn chain_count(&self, count: Option<Amount>) -> String {
        count.map_or("N条".to_owned(), |count| self.amount(count))
    }

    fn chain_floor(&self, floor: Amount) -> String {
        format!("每条下限{}", self.amount(floor))
    }

    fn open_chains(&self, named: usize) -> String {
        format!("等N条：总数未报告，点名{named}条")
    }

    fn open_chains_short(&self) -> &'static str {
        "总数未报告"
    }

    fn class_warning(&self) -> &'static str {
        "等级是规模门槛，不是增加值，也不是预测"
    }

    fn stated(&self, printed: &str, _english: &str, paragraph: u16) -> String {
        format!("报告称“{printed}”（第{paragraph}段）")
    }
}
