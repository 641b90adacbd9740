use roxmltree::{Document, Node};
use xiongguan::dataset::reading::{Source, read_json};
use xiongguan::dataset::{JSON, Role};
use xiongguan::model::Model;
use xiongguan::view::parse;

use super::*;

/// The findings as a document.
fn found(asking: &Asking, lang: &str) -> String {
    let items = items(asking, &format!("lang={lang}")).expect("the report has the figures");
    format!("<ol>{}</ol>", items.replace("<wbr>", "<wbr/>"))
}

/// The report with some of its figures printed otherwise.
fn mended(figures: &[(&str, &str)]) -> Asking {
    let mut data: serde_json::Value = serde_json::from_str(JSON).expect("the dataset is JSON");
    for (id, value) in figures {
        let all = data["figure"].as_array_mut().expect("figures");
        let figure = all.iter_mut().find(|figure| figure["id"] == *id);
        let figure = figure.unwrap_or_else(|| panic!("no {id}"));
        let before = figure["value"].as_str().expect("a value").to_owned();
        let printed = figure["printed"].as_str().expect("a fragment");
        figure["printed"] = printed.replace(&before, value).into();
        figure["value"] = (*value).into();
    }
    asking(&data)
}

fn asking(data: &serde_json::Value) -> Asking {
    let source = Source {
        name: "mended.json",
        text: &data.to_string(),
    };
    let (dataset, _) = read_json(&source).expect("it stays a dataset");
    Asking::of(Model::new(dataset))
}

fn texts(document: &Document<'_>, tag: &str) -> Vec<String> {
    let nodes = document.descendants().filter(|node| node.has_tag_name(tag));
    nodes.map(text).collect()
}

fn text(node: Node<'_, '_>) -> String {
    let inside = node.descendants().filter(Node::is_text);
    inside.filter_map(|node| node.text()).collect()
}

#[test]
fn the_findings_are_what_the_report_comes_to() {
    let asking = Asking::of_report();
    let zh = found(&asking, "zh");
    let document = Document::parse(&zh).expect("well-formed");
    assert_eq!(
        texts(&document, "h2"),
        [
            "要在2026年越过500亿元，经济年均得增长10.3%，比过去五年和2022年目标都快",
            "农村收入涨得更快，城乡之比在缩小",
            "“2+6+N”条产业链，挑起今后的担子",
        ]
    );
    assert_eq!(texts(&document, "dd"), ["2.04", "1.95", "1.86"]);
    assert_eq!(
        texts(&document, "b"),
        ["5.8%", "7%以上", "10.3%", "2", "6", "N"]
    );
    for said in ["11.2%", "17,080元", "23,406元", "31,177元", "仍在变大"] {
        assert!(text(document.root()).contains(said), "{said}");
    }
    let en = found(&asking, "en");
    let document = Document::parse(&en).expect("well-formed");
    assert_eq!(
        texts(&document, "h2")[0],
        "To pass 50 billion yuan in 2026, GDP has to grow by 10.3% a year, \
         faster than the past five years and the 2022 target"
    );
}

#[test]
fn every_number_can_be_asked_and_is_the_models() {
    let asking = Asking::of_report();
    for lang in ["zh", "en"] {
        let page = found(&asking, lang);
        let document = Document::parse(&page).expect("well-formed");
        let mut asked = 0;
        for node in document.descendants() {
            let Some(key) = node.attribute("data-ask") else {
                continue;
            };
            let datum = asking.model.datum(key).expect("a datum of the model");
            let href = node.attribute("href").expect("it leads to its chart");
            let (state, warnings) = parse(&href[1..], &asking.model);
            assert!(warnings.is_empty(), "{warnings:?}");
            assert_eq!(state.focus.as_deref(), Some(key));
            assert_eq!(state.lang.tag(), lang);
            if let Some(amount) = datum.amount().filter(|_| !key.ends_with("-floor")) {
                let places = amount.places.min(2);
                let amount = Amount { places, ..amount };
                let phrases = state.lang.phrases();
                let (whole, digits) = (phrases.amount(amount), phrases.digits(amount));
                let shown = text(node);
                assert!(shown == whole || shown == digits, "{key}: {shown}");
            }
            asked += 1;
        }
        assert!(asked > 20, "{asked}");
        // What is left without them has no number but years.
        let left: String = document
            .descendants()
            .filter(|node| node.is_text())
            .filter(|node| node.ancestors().all(|it| !it.has_attribute("data-ask")))
            .filter_map(|node| node.text())
            .collect();
        let without_years = ["2016", "2021", "2022", "2026"]
            .iter()
            .fold(left, |text, year| text.replace(year, ""));
        let digit = without_years.contains(|letter: char| letter.is_ascii_digit());
        assert!(!digit, "{without_years}");
    }
}

#[test]
fn the_markup_keeps_to_the_pages_policy_and_to_one_language() {
    let asking = Asking::of_report();
    let (zh, en) = (found(&asking, "zh"), found(&asking, "en"));
    for page in [&zh, &en] {
        assert!(!page.contains("style=") && !page.contains("onclick"));
    }
    assert!(en.is_ascii(), "English, and nothing half translated: {en}");
}

#[test]
fn bars_and_blocks_are_to_scale() {
    let asking = Asking::of_report();
    let page = found(&asking, "zh");
    let document = Document::parse(&page).expect("well-formed");
    let bars: Vec<f64> = document
        .descendants()
        .filter(|node| node.attribute("class") == Some("steps"))
        .flat_map(|steps| steps.descendants())
        .filter(|node| node.has_tag_name("svg"))
        .filter_map(|node| {
            node.attribute("height")?
                .trim_end_matches("rem")
                .parse()
                .ok()
        })
        .collect();
    let [past, first, needed] = bars[..] else {
        panic!("{bars:?}");
    };
    // What reaches above the rate says that it is a floor.
    let open = 6.0 / 16.0;
    assert!(((first - open) / past - 7.0 / 5.8).abs() < 0.01, "{bars:?}");
    assert!(
        ((needed - open) / past - 10.32 / 5.8).abs() < 0.01,
        "{bars:?}"
    );
    let sides: Vec<f64> = document
        .descendants()
        .filter(|node| node.attribute("class") == Some("block"))
        .filter_map(|node| node.attribute("width")?.parse().ok())
        .collect();
    assert_eq!(sides.len(), 2 + 6 + 5);
    let area = |index: usize| sides[index] * sides[index];
    assert!((area(0) / area(2) - 10.0).abs() < 0.1, "{sides:?}");
    assert!((area(2) / area(8) - 10.0).abs() < 0.2, "{sides:?}");
}

#[test]
fn the_road_to_the_horizon_reads_as_supposed() {
    let asking = Asking::of_report();
    let page = found(&asking, "zh");
    let document = Document::parse(&page).expect("well-formed");
    let classes = |tag: &str| -> Vec<&str> {
        let slopes = document
            .descendants()
            .filter(|node| node.attribute("class") == Some("ratios"));
        slopes
            .flat_map(|slopes| slopes.descendants())
            .filter(|node| node.has_tag_name(tag))
            .filter_map(|node| node.attribute("class"))
            .collect()
    };
    assert_eq!(classes("line"), ["implied", "supposed"]);
    // Two marks that are worked out, one that is supposed, and none for the years between.
    assert_eq!(classes("circle"), ["hollow", "hollow"]);
    assert_eq!(classes("path"), ["what-if"]);
}

#[test]
fn mended_data_change_what_is_found() {
    let title = |figures: &[(&str, &str)], index: usize| {
        let page = found(&mended(figures), "zh");
        let document = Document::parse(&page).expect("well-formed");
        texts(&document, "h2").swap_remove(index)
    };
    // A past faster than what is needed.
    assert_eq!(
        title(&[("gdp-growth-2017-2021", "12.8")], 0),
        "要在2026年越过500亿元，经济年均得增长10.3%，比过去五年慢，比2022年目标快"
    );
    assert_eq!(
        title(&[("gdp-2026", "350")], 0),
        "要在2026年越过350亿元，经济年均得增长2.7%，比过去五年和2022年目标都慢"
    );
    assert_eq!(
        title(&[("urban-income-growth-2016-2021", "53.5")], 1),
        "城镇收入涨得更快，城乡之比没有一路缩小"
    );
}

#[test]
fn what_is_missing_is_named() {
    let mut data: serde_json::Value = serde_json::from_str(JSON).expect("the dataset is JSON");
    let figures = data["figure"].as_array_mut().expect("figures");
    figures.retain(|figure| figure["role"] != Role::Target2026.name());
    for list in ["derived", "underivable"] {
        data[list] = serde_json::json!([]);
    }
    let asking = asking(&data);
    let error = items(&asking, "lang=zh").expect_err("there is no target");
    assert!(error.starts_with("found no rates for gdp"), "{error}");
}
