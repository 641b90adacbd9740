//! Chinese, on the table of figures.

use super::Chinese;
use crate::dataset::{Report, Role};
use crate::words::MarkKind;
use crate::words::phrases::figures::{FiguresPhrases, Heading, TableWord};
use crate::words::table::Counts;

impl FiguresPhrases for Chinese {
    fn figures_title(&self, counts: Counts, filters: &[String]) -> String {
        let Counts {
            printed,
            derived,
            underivable,
        } = counts;
        // What is filtered out may be what the rest follows from.
        let from = if filters.is_empty() { "由此" } else { "" };
        let parts = [
            (printed, format!("报告写明{printed}个数")),
            (derived, format!("{from}推算{derived}个")),
            (underivable, format!("{underivable}个推算不出")),
        ];
        let said: Vec<String> = parts
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(_, said)| said)
            .collect();
        let found = if said.is_empty() {
            self.nothing_found().to_owned()
        } else {
            said.join("，")
        };
        if filters.is_empty() {
            found
        } else {
            format!("{}：{found}", filters.join("、"))
        }
    }

    fn figures_measure(&self) -> &'static str {
        "写明的数注出段落，推算的数附算式和区间"
    }

    fn rows_of(&self, shown: usize, all: usize) -> String {
        if shown == all {
            format!("共{all}项")
        } else {
            format!("{all}项中的{shown}项")
        }
    }

    fn more_rows(&self, more: usize) -> String {
        format!("另有{more}项，见网页上的表")
    }

    fn nothing_found(&self) -> &'static str {
        "没有符合的数"
    }

    fn try_otherwise(&self) -> &'static str {
        "可以换个词，或者不限主题和类别"
    }

    fn searched(&self, words: &str) -> String {
        format!("“{words}”")
    }

    fn sorted_by(&self, heading: &str, descending: bool) -> String {
        let direction = if descending { "降序" } else { "升序" };
        format!("按{heading}{direction}")
    }

    fn sorted_by_measure(&self) -> &'static str {
        "计量单位不同的数不能相比，所以先按单位分组"
    }

    fn sorted_by_name(&self) -> Option<&'static str> {
        Some("名称按部首笔画排列")
    }

    fn heading(&self, heading: Heading) -> &'static str {
        match heading {
            Heading::Name => "指标",
            Heading::Value => "数值",
            Heading::Period => "时间",
            Heading::Source => "出处或算式",
            Heading::Role => "类别",
        }
    }

    fn table_word(&self, word: TableWord) -> &'static str {
        match word {
            TableWord::Theme => "主题",
            TableWord::Role => "类别",
            TableWord::Search => "搜索",
            TableWord::Order => "排序",
            TableWord::All => "全部",
            TableWord::ReportOrder => "报告的顺序",
        }
    }

    fn role(&self, role: Role, report: &Report) -> String {
        let (end, horizon) = (report.end, report.horizon);
        let first = end.number() + 1;
        match role {
            Role::FiveYearOutcome => "五年成果".to_owned(),
            Role::Outcome2021 => format!("{end}年情况"),
            Role::Target2022 => format!("{first}年目标"),
            Role::Target2026 => format!("{horizon}年目标"),
            Role::TargetChains => "三至五年目标".to_owned(),
            Role::Context => "基数与条件".to_owned(),
        }
    }

    fn short_kind(&self, kind: MarkKind) -> &'static str {
        match kind {
            MarkKind::Reported => "报告写明",
            MarkKind::Expected => "报告预计",
            MarkKind::Derived => "推算",
            MarkKind::Floor => "目标，下限",
            MarkKind::Target => "目标",
            MarkKind::Ceiling => "目标，上限",
            MarkKind::Supposed => "假设",
            MarkKind::Underivable => "无法推算",
            MarkKind::Reading => "本站归类",
            MarkKind::Chain => "产业链",
        }
    }
}
