//! Chinese, on the chains.

use super::Chinese;
use crate::dataset::{Attribution, MemberKind};
use crate::model::{Amount, Count};
use crate::words::phrases::ValuePhrases;
use crate::words::phrases::chain::ChainPhrases;

impl ChainPhrases for Chinese {
    fn chains_title(&self) -> &'static str {
        "2+6+N：每级门槛相差十倍，N有多少条未报告"
    }

    fn chains_measure(&self) -> &'static str {
        "各产业链的规模等级下限；1格=10亿元，一行=100亿元，一整块=1000亿元；3–5年内形成"
    }

    fn chains_measure_short(&self) -> &'static str {
        "规模等级下限；1格=10亿元；3–5年内形成"
    }

    fn opened_title(&self, chain: &str, class: &str, count: Count) -> String {
        let kinds: Vec<String> = [
            (count.firms, "家企业"),
            (count.projects, "个项目"),
            (count.products, "种产品"),
        ]
        .iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, counter)| format!("{number}{counter}"))
        .collect();
        let kinds = kinds.join("、");
        match (count.stated, count.reading) {
            (0, 0) => format!("{class}{chain}：报告没有点名企业、项目或产品"),
            (_, 0) => format!("{class}{chain}：点名{kinds}，均为报告写明"),
            (0, _) => format!("{class}{chain}：点名{kinds}，均为本站归类"),
            (stated, reading) => {
                format!("{class}{chain}：点名{kinds}；{stated}项写明，{reading}项本站归类")
            }
        }
    }

    fn member_count(&self, count: Count) -> String {
        match (count.stated, count.reading) {
            (0, 0) => "报告未点名".to_owned(),
            (stated, 0) => format!("{stated}项写明"),
            (0, reading) => format!("{reading}项本站归类"),
            (stated, reading) => format!("{stated}项写明，{reading}项本站归类"),
        }
    }

    fn no_members(&self) -> &'static str {
        "报告只列出这条链的名字，没有点名其中的企业、项目或产品"
    }

    fn member_kind(&self, kind: MemberKind) -> &'static str {
        match kind {
            MemberKind::Firm => "企业",
            MemberKind::Project => "项目",
            MemberKind::Product => "产品",
        }
    }

    fn attribution(&self, attribution: Attribution) -> &'static str {
        match attribution {
            Attribution::Stated => "报告写明属于此链",
            Attribution::Reading => "本站归类，报告未归入此链",
        }
    }

    fn attribution_short(&self, attribution: Attribution) -> &'static str {
        match attribution {
            Attribution::Stated => "报告写明",
            Attribution::Reading => "本站归类",
        }
    }

    fn members_legend(&self) -> &'static str {
        "点名的企业、项目、产品"
    }

    fn attributed(&self, attribution: Attribution, count: usize) -> String {
        format!("{}：{count}项", self.attribution(attribution))
    }

    fn attributed_short(&self, attribution: Attribution, count: usize) -> String {
        format!("{}{count}项", self.attribution_short(attribution))
    }

    fn member_place(&self, kind: MemberKind, paragraph: u16) -> String {
        format!("{}，第{paragraph}段", self.member_kind(kind))
    }

    fn member_capacity(&self, worded: &str) -> String {
        format!("规模{worded}")
    }

    fn as_printed(&self, worded: &str) -> String {
        format!("原文{worded}")
    }

    fn not_said(&self, question: &str) -> String {
        format!("{question}，报告未说明")
    }

    fn more_members(&self, count: usize) -> String {
        format!("另有{count}项，图放大后可见")
    }

    fn open_label(&self) -> &'static str {
        "展开的产业链"
    }

    fn open_none(&self) -> &'static str {
        "不展开"
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

    fn class_warning_short(&self) -> &'static str {
        "等级是规模门槛，不是增加值，也不是预测"
    }

    fn class_warning(&self) -> &'static str {
        "等级是规模门槛，不是增加值，也不是预测"
    }

    fn stated(&self, printed: &str, _english: &str, paragraph: u16) -> String {
        format!("报告第{paragraph}段称“{printed}”")
    }
}
