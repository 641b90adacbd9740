//! What `figures` prints, and the same data in the built site.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;
use xiongguan::dataset::Dataset;

use crate::{run, site, text};

fn printed(arguments: &[&str]) -> String {
    let output = run(&[&["figures"], arguments].concat(), Path::new("."));
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    text(&output.stdout).to_owned()
}

fn entries(arguments: &[&str]) -> Vec<Value> {
    let printed = printed(&[&["--format", "json"], arguments].concat());
    serde_json::from_str(&printed).expect("a JSON array")
}

fn entry<'a>(entries: &'a [Value], id: &str) -> &'a Value {
    let mut entries = entries.iter();
    entries
        .find(|entry| entry["id"] == id)
        .unwrap_or_else(|| panic!("no {id}"))
}

#[test]
fn every_figure_carries_what_the_contract_names() {
    let entries = entries(&[]);
    let reported: Vec<_> = entries.iter().filter(|it| it["derived"] == false).collect();
    assert_eq!(reported.len(), Dataset::embedded().figures().len());
    for figure in &reported {
        for field in [
            "id",
            "indicator",
            "zh",
            "en",
            "domain",
            "role",
            "kind",
            "period",
            "value",
            "unit",
            "qualifier",
            "interval",
            "printed",
            "paragraph",
            "section",
        ] {
            assert!(!figure[field].is_null(), "{}: no {field}", figure["id"]);
        }
        let length = figure["printed"]
            .as_str()
            .map_or(0, |it| it.chars().count());
        assert!((1..=16).contains(&length), "{figure}");
    }
    let gdp = entry(&entries, "gdp-2021");
    assert_eq!(gdp["value"], 306);
    assert_eq!(gdp["interval"], serde_json::json!([305.5, 306.5]));
    assert_eq!(gdp["qualifier"], serde_json::json!(["expected"]));
    let floor = entry(&entries, "gdp-2026");
    assert_eq!(floor["interval"], serde_json::json!([500, null]));
    let odd = entry(&entries, "steel-emission-investment-2017-2021");
    assert_eq!(odd["interval"], serde_json::json!([40, 50]));
    let months = entry(&entries, "industrial-investment-growth-2021");
    assert_eq!(months["period"], "2021-01/2021-11");
}

#[test]
fn every_derived_value_carries_its_lineage_and_lies_in_its_interval() {
    let entries = entries(&["--lang", "en"]);
    let ids: BTreeSet<&str> = entries.iter().filter_map(|it| it["id"].as_str()).collect();
    assert_eq!(ids.len(), entries.len(), "no two entries share an id");
    let derived = entries
        .iter()
        .filter(|it| it["derived"] == true && it["underivable"].is_null());
    let mut count = 0;
    for value in derived {
        count += 1;
        let number = value["value"].as_f64().expect("a number");
        let [low, high] = [0, 1].map(|end| value["interval"][end].as_f64());
        let slack = number.abs() * 1e-9;
        assert!(low.is_none_or(|low| low <= number + slack), "{value}");
        assert!(high.is_none_or(|high| number <= high + slack), "{value}");
        assert!(
            value["formula"].as_str().is_some_and(|it| !it.is_empty()),
            "{value}"
        );
        let inputs = value["inputs"].as_array().expect("a list");
        assert!(!inputs.is_empty(), "{value}");
        for input in inputs {
            assert!(
                ids.contains(input.as_str().unwrap_or_default()),
                "{value}: {input}"
            );
        }
    }
    assert!(count >= 90, "{count}");
    let needed = entry(&entries, "gdp-rate-needed-2026");
    assert_eq!(needed["formula"], "(50 bn yuan ÷ 30.6 bn yuan)^(1/5) − 1");
    assert_eq!(needed["formula_words"], "(GDP 2026 ÷ GDP 2021)^(1/5) − 1");
    assert_eq!(
        needed["inputs"],
        serde_json::json!(["gdp-2026", "gdp-2021"])
    );
    assert_eq!(needed["reading"], "at-least");
}

#[test]
fn what_cannot_be_derived_is_there_with_its_reason() {
    let entries = entries(&["--lang", "en"]);
    let missing = entry(&entries, "tertiary-value-added-2021");
    assert_eq!(missing["value"], Value::Null);
    assert_eq!(missing["underivable"], true);
    assert!(
        missing["reason"]
            .as_str()
            .is_some_and(|it| it.contains("Only rates"))
    );
}

#[test]
fn the_table_opens_in_a_spreadsheet_with_its_chinese_intact() {
    let printed = printed(&["--format", "csv"]);
    let table = printed.strip_prefix('\u{feff}').expect("a byte-order mark");
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let headings = reader.headers().expect("headings").clone();
    let column = |name: &str| {
        let mut headings = headings.iter();
        headings
            .position(|it| it == name)
            .unwrap_or_else(|| panic!("no {name}"))
    };
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), entries(&[]).len());
    let gdp = rows
        .iter()
        .find(|row| &row[column("id")] == "gdp-2021")
        .expect("gdp");
    assert_eq!(&gdp[column("zh")], "地区生产总值");
    assert_eq!(
        (&gdp[column("low")], &gdp[column("high")]),
        ("305.5", "306.5")
    );
    assert_eq!(&gdp[column("printed")], "预计达到306亿元");
}

#[test]
fn the_built_site_carries_the_same_data_and_a_schema_they_keep() {
    let folder = site::built().join("data");
    let read = |name: &str| fs::read_to_string(folder.join(name)).expect(name);
    assert_eq!(read("figures.csv"), printed(&["--format", "csv"]));
    let data: Value = serde_json::from_str(&read("figures.json")).expect("JSON");
    assert_eq!(data, Value::Array(entries(&[])));
    let schema: Value = serde_json::from_str(&read("dataset.schema.json")).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let errors: Vec<String> = validator
        .iter_errors(&data)
        .map(|it| it.to_string())
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let mut wrong = data;
    wrong[0]["unit"] = Value::Null;
    assert!(
        !validator.is_valid(&wrong),
        "a figure without a unit is refused"
    );
    let chains: Value = serde_json::from_str(&read("chains.json")).expect("JSON");
    let named = |class: usize| chains[class]["chains"].as_array().map(Vec::len);
    assert_eq!([named(0), named(1), named(2)], [Some(2), Some(6), Some(5)]);
    assert_eq!(
        chains[0]["chains"][0]["members"][0]["attribution"],
        "stated"
    );
}
