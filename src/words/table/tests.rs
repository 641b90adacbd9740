//! The table as its reader asks for it.

use super::*;
use crate::dataset::Dataset;

fn model() -> Model {
    Model::new(Dataset::embedded())
}

fn keys<'a>(model: &'a Model, query: Query<'_>) -> Vec<&'a str> {
    let table = table(model, query, Lang::Zh);
    table.rows.iter().map(|row| row.key).collect()
}

fn searched<'a>(model: &'a Model, search: &str) -> Vec<&'a str> {
    let query = Query {
        search,
        ..Query::default()
    };
    keys(model, query)
}

fn sorted(model: &Model, sort: &str, lang: Lang) -> Vec<(String, String, String)> {
    let query = Query {
        sort: sort.parse().ok(),
        ..Query::default()
    };
    let rows = table(model, query, lang).rows;
    let row = |row: Row<'_>| (row.name.to_owned(), row.unit, row.number);
    rows.into_iter().map(row).collect()
}

#[test]
fn every_figure_every_derived_value_and_what_cannot_be_derived_has_one_row() {
    let model = model();
    let dataset = model.dataset();
    let mut found = keys(&model, Query::default());
    let mut wanted: Vec<&str> = dataset.figures().iter().map(|it| it.id.as_str()).collect();
    wanted.extend(model.all_derived().iter().map(|derived| derived.id()));
    wanted.extend(dataset.underivable().iter().map(|it| it.id.as_str()));
    found.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(found, wanted);
    let counts = Selection::of(&model, Query::default(), Lang::Zh).counts();
    assert_eq!(counts.printed, dataset.figures().len());
    assert_eq!(counts.derived, model.all_derived().len());
    assert_eq!(counts.underivable, dataset.underivable().len());
}

#[test]
fn a_row_says_value_mark_interval_and_where_it_comes_from() {
    let model = model();
    let row = |key: &str, lang| {
        let rows = table(&model, Query::default(), lang).rows;
        rows.into_iter().find(|row| row.key == key).expect("a row")
    };
    let reached = row("gdp-2021", Lang::En);
    assert_eq!(reached.name, "Gross regional product");
    assert_eq!(reached.value, "expected 30.6 billion yuan");
    assert_eq!(
        (reached.number.as_str(), reached.unit.as_str()),
        ("306", "亿元")
    );
    assert_eq!(reached.mark, crate::words::MarkKind::Expected);
    assert!(reached.source[0].text.contains("paragraph 9"));
    let needed = row("gdp-rate-needed-2026", Lang::Zh);
    assert_eq!(needed.interval, "10.28–10.36%");
    assert!(
        needed.source[0]
            .text
            .contains("(500亿元 ÷ 306亿元)^(1/5) − 1")
    );
    assert!(needed.source[1].text.contains("第24段"));
    let missing = row("industrial-value-added-2021", Lang::Zh);
    assert_eq!(
        (missing.value.as_str(), missing.number.as_str()),
        ("无法推算", "")
    );
    assert!(missing.source[0].text.contains("两年的水平都未给出"));
}

#[test]
fn a_bound_that_is_the_printed_number_has_no_more_digits_than_that() {
    let model = model();
    let interval = |key: &str| {
        let rows = table(&model, Query::default(), Lang::Zh).rows;
        let row = rows.into_iter().find(|row| row.key == key);
        row.expect("a row").interval
    };
    assert_eq!(interval("gdp-2026"), "500亿元以上");
    assert_eq!(interval("gdp-2021"), "305.5–306.5亿元");
    assert_eq!(interval("gdp-growth-2022"), "7%以上");
    assert_eq!(interval("major-projects-2017-2021"), "181个（精确）");
}

#[test]
fn words_are_found_in_both_languages_by_pinyin_in_ids_in_fragments_and_in_values() {
    let model = model();
    for (search, key) in [
        ("地区生产总值", "gdp-2021"),
        ("gross REGIONAL", "gdp-2021"),
        ("首次突破", "gdp-mark-2021"),
        ("gdp-mark", "gdp-mark-2021"),
        ("48132", "urban-income-2021"),
        ("48,132", "urban-income-2021"),
        ("30.6 billion", "gdp-2021"),
        ("推算 城镇", "urban-income-2016"),
        ("urban start derived", "urban-income-2016"),
        ("　预计　306 ", "gdp-2021"),
        ("cannot 水平", "industrial-value-added-2021"),
        ("czsr 2026", "budget-revenue-2026"),
        ("nongmin", "rural-income-2021"),
    ] {
        let found = searched(&model, search);
        assert!(found.contains(&key), "{search}: {found:?}");
        assert!(found.len() < 60, "{search}: {}", found.len());
    }
    assert_eq!(
        searched(&model, "地区生产总值 no-such-word"),
        [] as [&str; 0]
    );
    assert_eq!(searched(&model, " , "), keys(&model, Query::default()));
}

#[test]
fn filters_keep_what_belongs_and_their_parts_make_the_whole() {
    let model = model();
    let all = keys(&model, Query::default()).len();
    let of_theme = |domain| {
        let query = Query {
            domain: Some(domain),
            ..Query::default()
        };
        keys(&model, query).len()
    };
    assert_eq!(Domain::ALL.into_iter().map(of_theme).sum::<usize>(), all);
    let of_role = |role| {
        let query = Query {
            role: Some(role),
            ..Query::default()
        };
        keys(&model, query)
    };
    let roles = Role::ALL.into_iter().map(|role| of_role(role).len());
    let without = model
        .dataset()
        .underivable()
        .iter()
        .filter(|value| value.given.is_empty())
        .count();
    assert_eq!(roles.sum::<usize>() + without, all);
    let ahead = of_role(Role::Target2026);
    for key in ["gdp-2026", "gdp-rate-needed-2026", "gdp-shortfall-2026"] {
        assert!(ahead.contains(&key), "{key}");
    }
    assert!(of_role(Role::Target2022).contains(&"gdp-supposed-2026"));
    assert!(of_role(Role::FiveYearOutcome).contains(&"gdp-2016"));
    let narrowed = Query {
        domain: Some(Domain::Economy),
        role: Some(Role::Target2026),
        search: "gdp",
        sort: None,
    };
    let narrowed = keys(&model, narrowed);
    assert!(!narrowed.is_empty() && narrowed.iter().all(|key| ahead.contains(key)));
}

#[test]
fn the_report_leads_and_what_follows_stands_behind_the_last_of_its_inputs() {
    let model = model();
    let found = keys(&model, Query::default());
    let place = |key: &str| found.iter().position(|known| *known == key).expect(key);
    assert!(place("gdp-2021") < place("gdp-growth-2017-2021"));
    assert!(place("gdp-growth-2017-2021") < place("gdp-2016"));
    assert!(place("gdp-2016") < place("gdp-2026"));
    assert!(place("gdp-2026") < place("gdp-rate-needed-2026"));
    let paragraphs: Vec<u16> = found
        .iter()
        .filter_map(|key| model.dataset().figure(key))
        .map(|figure| figure.paragraph)
        .collect();
    assert!(paragraphs.is_sorted());
    let by_paragraph = Query {
        sort: "paragraph".parse().ok(),
        ..Query::default()
    };
    assert_eq!(keys(&model, by_paragraph), found);
}

#[test]
fn values_are_sorted_among_those_of_their_measure_and_what_has_none_stands_last() {
    let model = model();
    for (sort, descending) in [("value", false), ("-value", true)] {
        let rows = sorted(&model, sort, Lang::Zh);
        let yuan: Vec<f64> = rows
            .iter()
            .filter(|(_, unit, number)| unit == "亿元" && !number.is_empty())
            .filter_map(|(_, _, number)| number.parse().ok())
            .collect();
        assert!(yuan.len() > 20);
        let ordered = if descending {
            yuan.is_sorted_by(|left, right| left >= right)
        } else {
            yuan.is_sorted()
        };
        assert!(ordered, "{sort}: {yuan:?}");
        let first_empty = rows.iter().position(|(.., number)| number.is_empty());
        let empty = rows.len() - first_empty.expect("something cannot be derived");
        assert_eq!(empty, model.dataset().underivable().len(), "{sort}");
        let measure = |unit: &str| unit.trim_start_matches(['万', '亿']).to_owned();
        let mut measures: Vec<String> = rows[..rows.len() - empty]
            .iter()
            .map(|(_, unit, _)| measure(unit))
            .collect();
        measures.dedup();
        let runs = measures.len();
        measures.sort();
        measures.dedup();
        assert_eq!(
            measures.len(),
            runs,
            "{sort}: a measure stands in two places"
        );
    }
}

#[test]
fn names_and_periods_sort_both_ways() {
    let model = model();
    let names: Vec<String> = sorted(&model, "name", Lang::En)
        .into_iter()
        .map(|(name, ..)| name.to_lowercase())
        .collect();
    assert!(names.is_sorted());
    let back: Vec<String> = sorted(&model, "-name", Lang::En)
        .into_iter()
        .map(|(name, ..)| name.to_lowercase())
        .collect();
    assert!(back.iter().rev().is_sorted());
    let by_period = Query {
        sort: "-period".parse().ok(),
        ..Query::default()
    };
    let found = keys(&model, by_period);
    let place = |key: &str| found.iter().position(|known| *known == key).expect(key);
    assert!(place("gdp-2026") < place("gdp-growth-2022"));
    assert!(place("gdp-growth-2022") < place("gdp-2021"));
    assert!(place("gdp-2021") < place("gdp-2016"));
}

#[test]
fn pressing_a_head_goes_one_way_then_the_other_then_back_to_the_report() {
    let model = model();
    for (column, first, second) in [(0, "name", "-name"), (1, "-value", "value")] {
        let mut order = String::new();
        for (press, sorted) in [(first, None), (second, Some(())), ("", Some(()))] {
            let query = Query {
                sort: order.parse().ok(),
                ..Query::default()
            };
            let head = table(&model, query, Lang::En).heads.swap_remove(column);
            assert_eq!(head.press, press);
            assert_eq!(head.sorted.map(|_| ()), sorted);
            order = head.press;
        }
    }
}

#[test]
fn the_caption_says_how_many_of_how_many_and_why() {
    let model = model();
    let query = Query {
        domain: Some(Domain::Economy),
        search: "收入",
        sort: "-value".parse().ok(),
        ..Query::default()
    };
    let zh = table(&model, query, Lang::Zh);
    let all = keys(&model, Query::default()).len();
    for said in [
        format!("{all}项中的{}项", zh.rows.len()),
        "综合实力".to_owned(),
        "“收入”".to_owned(),
        "按数值降序".to_owned(),
        "先按单位分组".to_owned(),
    ] {
        assert!(zh.caption.contains(&said), "{said}: {}", zh.caption);
    }
    let nothing = Query {
        search: "no-such-word",
        ..Query::default()
    };
    let en = table(&model, nothing, Lang::En);
    assert!(
        en.rows.is_empty() && en.caption.starts_with("0 of "),
        "{}",
        en.caption
    );
}
