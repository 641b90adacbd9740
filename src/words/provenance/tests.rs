//! What is said to somebody who asks where a value comes from.

use super::*;
use crate::dataset::Dataset;

fn told(id: &str, lang: Lang) -> Provenance {
    let model = Model::new(Dataset::embedded());
    let datum = model.datum(id).unwrap_or_else(|| panic!("no datum {id}"));
    provenance(&model, datum, String::new(), lang)
}

fn written(pieces: &[Piece]) -> String {
    let said = pieces.iter().map(|piece| match piece.raised {
        true => format!("[{}]", piece.text),
        false => piece.text.clone(),
    });
    said.collect()
}

fn inputs(told: &Provenance) -> Vec<[&str; 3]> {
    let inputs = told.inputs.iter();
    inputs
        .map(|input| [&*input.key, &*input.label, &*input.value])
        .collect()
}

#[test]
fn a_figure_gives_its_fragment_with_the_number_lit_its_place_and_how_it_was_read() {
    let goal = told("gdp-2026", Lang::Zh);
    assert_eq!(goal.kind, "目标，下限");
    assert_eq!(goal.value, "500亿元以上");
    assert_eq!(goal.name, "2026年地区生产总值");
    assert_eq!(goal.interval, "");
    assert_eq!((goal.formula.len(), goal.inputs.len()), (0, 0));
    let cited = &goal.citations[0];
    assert_eq!(
        [&cited.before, &cited.figure, &cited.after],
        ["地区生产总值突破", "500亿元", ""]
    );
    assert_eq!(cited.place, "第24段，“今后五年政府工作主要任务”");
    assert_eq!(cited.reading, "“突破”是下限：记作500亿元及以上，不是一个点");
    assert_eq!(goal.notes, ["价格口径未注明"]);
    let income = told("rural-income-growth-2016-2021", Lang::En);
    let cited = &income.citations[0];
    assert_eq!([&*cited.before, &*cited.figure], ["43.5%、", "50.2%"]);
    assert_eq!(cited.place, "Paragraph 9, \"The past term in review\"");
    assert_eq!(cited.reading, "");
    assert_eq!(
        income.interval,
        "By the printed digits it lies between 50.15% and 50.25%"
    );
}

#[test]
fn every_wording_says_how_it_was_read() {
    for (id, zh, en) in [
        (
            "gdp-2021",
            "“预计”：当年尚未结束，不是最后的数",
            "\"预计\" looks ahead: the year had not ended, so it is not final",
        ),
        (
            "urban-unemployment-2022",
            "“以内”是上限：记作2.9%及以下，不是一个点",
            "\"以内\" sets a ceiling: read as 2.9% or less, not as a point",
        ),
        (
            "chains-hundred-billion-floor",
            "“千亿级”是下限：记作1,000亿元及以上，不是一个点",
            "\"千亿级\" sets a floor: read as 100 billion yuan or more, not as a point",
        ),
        (
            "steel-emission-investment-2017-2021",
            "“40多亿元”没有印出幅度：记作40亿元至50亿元",
            "\"40多亿元\" does not say how far: read as 4 billion yuan to 5 billion yuan",
        ),
        (
            "project-reserve-2022",
            "“左右”没有印出幅度：记作450亿元至550亿元",
            "\"左右\" does not say how far: read as 45 billion yuan to 55 billion yuan",
        ),
        (
            "scenic-brand-rank-2021",
            "“百强”是上限：记作前100位，名次未印出",
            "\"百强\" sets a ceiling: read as among the first 100; the rank is not printed",
        ),
        (
            "industrial-profit-growth-2021",
            "增长2.9倍，即原来的3.9倍",
            "2.9 times more is 3.9 times what it was",
        ),
        (
            "industrial-value-added-2016-2021",
            "起点的3.5倍，即增长2.5倍",
            "3.5 times the start is 2.5 times more",
        ),
        (
            "approval-time-start-2021",
            "“以上”是下限：记作68%及以上，不是一个点；下降68%，剩下至多32%",
            "\"以上\" sets a floor: read as 68% or more, not as a point; a fall of 68% leaves at most 32% of the start",
        ),
    ] {
        assert_eq!(told(id, Lang::Zh).citations[0].reading, zh);
        assert_eq!(told(id, Lang::En).citations[0].reading, en);
    }
}

#[test]
fn a_derived_value_gives_its_formula_set_its_inputs_told_apart_and_its_interval() {
    let rate = told("gdp-rate-needed-2026", Lang::Zh);
    assert_eq!((&*rate.kind, &*rate.value), ("推算", "至少10.3%"));
    assert_eq!(rate.name, "2022–2026年地区生产总值所需年均增速");
    assert_eq!(
        rate.interval,
        "按印出的位数，落在10.28%与10.36%之间；所据是下限，真值只会更高"
    );
    assert_eq!(written(&rate.formula), "(500亿元 ÷ 306亿元)[1/5] − 1");
    assert_eq!(written(&rate.in_names), "(2026年GDP ÷ 2021年GDP)[1/5] − 1");
    assert_eq!(
        inputs(&rate),
        [
            ["gdp-2026", "2026年目标", "500亿元以上"],
            ["gdp-2021", "2021年，报告预计", "306亿元"],
        ]
    );
    assert_eq!(
        rate.notes,
        ["目标未注明价格口径", "与2022年目标口径不同，不可相减"]
    );
    let english = told("gdp-rate-needed-2026", Lang::En);
    assert_eq!(
        inputs(&english),
        [
            ["gdp-2026", "Target for 2026", "over 50 billion yuan"],
            [
                "gdp-2021",
                "2021, expected by the report",
                "30.6 billion yuan"
            ],
        ]
    );
    assert_eq!(
        english.notes[1],
        "Counted otherwise than the 2022 target: do not subtract"
    );
}

#[test]
fn the_interval_says_what_rounding_wording_and_floors_leave_open() {
    for (id, zh) in [
        ("gdp-2016", "按印出的位数，落在229.9亿元与231.8亿元之间"),
        ("state-firms-gone", "用到的数都没有舍入"),
        (
            "urban-income-target-growth-2026",
            "用到的数都没有舍入；所据是下限，真值只会更高",
        ),
        ("approval-time-remainder-2021", "按印出的措辞，不高于32%"),
        // Forty-odd has both its ends.
        (
            "steel-emission-investment-a-year-2021",
            "按印出的位数，落在8.0亿元与10.0亿元之间",
        ),
        (
            "gdp-supposed-2026",
            "若假设成立，按印出的位数，落在428.4亿元与429.9亿元之间",
        ),
    ] {
        assert_eq!(told(id, Lang::Zh).interval, zh, "{id}");
    }
}

#[test]
fn what_cannot_be_derived_gives_its_reason_and_what_there_is() {
    let asked = told("fixed-investment-past-rate", Lang::En);
    assert_eq!(asked.kind, "Cannot be derived");
    assert_eq!(
        asked.name,
        "Investment in fixed assets: Average growth of the past five years"
    );
    assert!(asked.formula.is_empty() && asked.citations.is_empty());
    assert_eq!(
        asked.notes,
        ["Only targets are given, neither a past rate nor a level"]
    );
    assert_eq!(
        inputs(&asked)[0],
        [
            "fixed-investment-growth-2022",
            "Growth, target for 2022",
            "up 12%"
        ]
    );
}

#[test]
fn a_chain_gives_its_class_places_and_members_and_a_member_its_chain_and_size() {
    let steel = told("steel", Lang::Zh);
    assert_eq!(steel.name, "千亿级 · 1,000亿元以上");
    assert_eq!(steel.citations.len(), 2);
    assert_eq!(steel.citations[1].printed, "初步形成");
    assert_eq!(
        inputs(&steel)[..2],
        [
            ["chains-hundred-billion-floor", "千亿级", "1,000亿元以上"],
            ["jisco", "企业，报告写明", "酒钢集团"],
        ]
    );
    assert!(steel.notes[0].contains("不是增加值"));
    let solar = told("solar-base", Lang::En);
    assert_eq!(
        solar.name,
        "Project · New energy and equipment manufacturing"
    );
    assert_eq!(
        inputs(&solar),
        [
            [
                "new-energy",
                "Industrial chain",
                "New energy and equipment manufacturing"
            ],
            ["solar-power-capacity", "Capacity", "1,000,000 kW"],
        ]
    );
    let heat = told("heat-to-suzhou", Lang::En);
    assert_eq!(heat.notes, ["Our reading, not placed here by the report"]);
}

#[test]
fn what_is_copied_has_the_number_its_place_or_calculation_and_the_source() {
    assert_eq!(
        told("gdp-2021", Lang::Zh).copy,
        "地区生产总值 · 2021年：预计306亿元\n\
         报告第9段“预计达到306亿元”，一、本届政府工作回顾\n\
         注意：年底前的预计数，不是核算数\n\
         来源：2021年12月14日嘉峪关市政府工作报告"
    );
    assert_eq!(
        told("gdp-rate-needed-2026", Lang::En).copy,
        "Gross regional product · average growth needed · 2022–2026: derived, at least 10.3%\n\
         Formula: (50 bn yuan ÷ 30.6 bn yuan)^(1/5) − 1\n\
         From: over 50 billion yuan (paragraph 24) · expected 30.6 billion yuan (paragraph 9)\n\
         Note: The target does not say at which prices\n\
         Source: Jiayuguan government work report, 14 December 2021"
    );
}
