//! What is said of values of every kind.

use super::*;
use crate::dataset::Dataset;

fn said(id: &str, lang: Lang) -> String {
    let model = Model::new(Dataset::embedded());
    let datum = model.datum(id).unwrap_or_else(|| panic!("no datum {id}"));
    tooltip(&model, datum, lang).spoken(lang)
}

fn assert_says(id: &str, lang: Lang, wanted: &[&str]) {
    let said = said(id, lang);
    for want in wanted {
        assert!(said.contains(want), "{id}: {want} is not in: {said}");
    }
}

#[test]
fn a_figure_gives_its_wording_kind_paragraph_and_fragment() {
    assert_says(
        "gdp-2021",
        Lang::Zh,
        &[
            "地区生产总值",
            "预计306亿元",
            "报告预计",
            "第9段",
            "预计达到306亿元",
        ],
    );
    assert_says(
        "gdp-2021",
        Lang::En,
        &["expected 30.6 billion yuan", "Expected", "paragraph 9"],
    );
    assert_says(
        "gdp-2026",
        Lang::Zh,
        &["500亿元以上", "下限", "第24段", "突破500亿元"],
    );
    assert_says(
        "gdp-2026",
        Lang::En,
        &["over 50 billion yuan", "floor", "paragraph 24"],
    );
    assert_says(
        "urban-unemployment-2022",
        Lang::En,
        &["within 2.9%", "ceiling"],
    );
}

#[test]
fn a_derived_value_gives_formula_interval_and_inputs() {
    assert_says(
        "gdp-rate-needed-2026",
        Lang::Zh,
        &[
            "推算至少10.3%",
            "(500亿元 ÷ 306亿元)^(1/5) − 1",
            "10.28–10.36%",
            "第9段",
            "第24段",
        ],
    );
    assert_says(
        "urban-income-2016",
        Lang::Zh,
        &[
            "推算约33,540元",
            "48,132元 ÷ (1 + 43.5%)",
            "33,529–33,554元",
        ],
    );
    assert_says(
        "gdp-supposed-2026",
        Lang::En,
        &["what if: about 42.9 billion yuan", "not a forecast"],
    );
}

#[test]
fn every_wording_of_the_report_is_kept_apart() {
    for (id, zh, en) in [
        (
            "proposals-satisfaction-2017-2021",
            "95%以上",
            "at least 95%",
        ),
        ("scale-breeding-2021", "超过70%", "over 70%"),
        (
            "education-investment-2017-2021",
            "近5亿元",
            "nearly 500 million yuan",
        ),
        ("key-projects-2022", "约170个", "about 170"),
        (
            "coal-boilers-threshold",
            "20蒸吨以下",
            "up to 20 t/h of steam",
        ),
        (
            "industrial-profit-growth-2021",
            "增长2.9倍",
            "2.9 times more",
        ),
        (
            "industrial-value-added-2016-2021",
            "2016年的3.5倍",
            "3.5 times 2016",
        ),
        (
            "approval-time-start-2021",
            "下降68%以上",
            "down at least 68%",
        ),
        ("business-environment-rank-2021", "第73位", "rank 73"),
        ("scenic-brand-rank-2021", "前100位", "among the first 100"),
        (
            "air-quality-days-2017-2021",
            "年均319天",
            "319 days a year on average",
        ),
        ("new-jobs-2017-2021", "3.94万人", "39,400 people"),
        (
            "industrial-investment-growth-2021",
            "2021年1–11月",
            "2021, months 1–11",
        ),
        ("approval-time-remainder-2021", "至多32%", "at most 32%"),
    ] {
        assert_says(id, Lang::Zh, &[zh]);
        assert_says(id, Lang::En, &[en]);
    }
}

#[test]
fn a_relation_gives_its_name_formula_and_note_and_a_rule_its_prices() {
    assert_says(
        "urban-rural-ratio-2026",
        Lang::En,
        &[
            "Ratio of urban to rural income",
            "67,508 yuan ÷ 36,331 yuan",
            "1.858 times",
            "If both average targets are just met",
        ],
    );
    assert_says("gdp-2016", Lang::Zh, &["期初水平", "按2021年价格计"]);
    assert_says("gdp-rate-needed-2026", Lang::Zh, &["目标未注明价格口径"]);
    assert_says("urban-income-2022", Lang::Zh, &["是否扣除物价未注明"]);
}

#[test]
fn a_rate_says_how_far_above_another_it_lies_only_where_the_two_subtract() {
    assert_says("gdp-growth-2022", Lang::Zh, &["比2017–21年均高1.2个百分点"]);
    let remaining = "gdp-rate-remaining-2026";
    assert_says(remaining, Lang::En, &["0.85 percentage points above"]);
    assert_says(
        "gdp-rate-needed-2026",
        Lang::Zh,
        &["与2022年目标口径不同，不可相减"],
    );
    assert_says("budget-revenue-growth-2022", Lang::En, &["do not subtract"]);
    let income = said("rural-income-growth-2022", Lang::Zh);
    assert!(!income.contains("百分点"), "{income}");
}

#[test]
fn what_cannot_be_derived_gives_its_reason_and_what_there_is() {
    assert_says(
        "industrial-value-added-2021",
        Lang::Zh,
        &["无法推算", "两年的水平都未给出", "2016年的3.5倍（第10段）"],
    );
    assert_says(
        "industrial-value-added-2021",
        Lang::En,
        &["cannot be derived", "neither level is", "paragraph 10"],
    );
}

#[test]
fn a_chain_gives_its_class_and_says_what_a_class_is_not() {
    assert_says(
        "steel",
        Lang::Zh,
        &[
            "千亿级",
            "1,000亿元以上",
            "不是增加值",
            "初步形成",
            "第10段",
            "第25段",
        ],
    );
    assert_says(
        "digital-economy",
        Lang::En,
        &["at least 1 billion yuan", "not value added", "paragraph 25"],
    );
}
