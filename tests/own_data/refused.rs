//! What is refused, and what is said of it.

use crate::variants::whole;
use serde_json::{Value, json};
use xiongguan::dataset::{Dataset, JSON};
use xiongguan::model::Model;

/// What is said of the dataset after a change.
fn findings(change: impl FnOnce(&mut Value)) -> Vec<String> {
    let mut dataset = whole();
    change(&mut dataset);
    Model::from_json(&dataset.to_string())
        .err()
        .unwrap_or_default()
}

/// The one finding after a change, which begins with the way to it.
#[track_caller]
fn assert_found(way: &str, said: &[&str], change: impl FnOnce(&mut Value)) {
    let found = findings(change);
    let first = found.first().map_or("nothing is found", String::as_str);
    assert!(first.starts_with(&format!("{way}: ")), "{way}: {found:?}");
    for said in said {
        assert!(first.contains(said), "{said}: {first}");
    }
    assert!(first.chars().count() < 500, "{first}");
}

fn place(dataset: &Value, list: &str, id: &str) -> usize {
    let entries = dataset[list].as_array().expect("a list");
    entries.iter().position(|it| it["id"] == id).expect(id)
}

#[test]
fn the_example_of_the_site_is_this_dataset() {
    assert_eq!(Dataset::from_json(JSON), Ok(Dataset::embedded()));
    assert_eq!(findings(|_| ()), [""; 0]);
}

#[test]
fn every_mistake_is_found_where_it_is_and_says_what_was_expected() {
    assert_found("figure[5]", &["missing field `unit`"], |it| {
        it["figure"][5]
            .as_object_mut()
            .expect("a figure")
            .remove("unit");
    });
    assert_found("figure[5].value", &["a number", "a text"], |it| {
        it["figure"][5]["value"] = json!(306);
    });
    assert_found("figure[5].paragraph", &["a text", "a whole number"], |it| {
        it["figure"][5]["paragraph"] = json!("9");
    });
    assert_found("figure[5].unit", &["斤", "亿元"], |it| {
        it["figure"][5]["unit"] = json!("斤");
    });
    assert_found("figure[5].kind", &["levels", "level"], |it| {
        it["figure"][5]["kind"] = json!("levels");
    });
    assert_found("figure", &["an object", "a list"], |it| {
        it["figure"] = json!({})
    });
    assert_found("figure[5]", &["null", "an object"], |it| {
        it["figure"][5] = json!(null)
    });
    assert_found("dataset", &["unknown field `figures`"], |it| {
        it["figures"] = json!([])
    });
    assert_found("report", &["2027", "5 years"], |it| {
        it["report"]["horizon"] = json!(2027)
    });
    assert_found("report", &["expected one"], |it| {
        it.as_object_mut().expect("an object").remove("report");
    });
    let found = Model::from_json("[]").err().unwrap_or_default();
    assert_eq!(found, ["dataset: found a list, expected an object"]);
    let found = Model::from_json("{\"report\": }").err().unwrap_or_default();
    assert_eq!(found, ["line 1, column 12: found '}', expected a value"]);
}

#[test]
fn formulas_without_a_result_are_found() {
    let number = place(&whole(), "derived", "gdp-per-person-2021");
    let way = format!("derived[{number}].formula");
    let assert_formula = |formula: String, said: &[&str]| {
        assert_found(&way, said, |it| {
            it["derived"][number]["formula"] = json!(formula)
        });
    };
    assert_formula(
        "gdp-2021 / people-2021".to_owned(),
        &["people-2021", "exists"],
    );
    assert_formula(
        "gdp-2021 / gdp-per-person-2021".to_owned(),
        &["gdp-per-person-2021 → gdp-per-person-2021"],
    );
    assert_formula("gdp-2021 / (1 - 1)".to_owned(), &["finite"]);
    assert_formula("gdp-2021 ^ (1/0)".to_owned(), &["a root"]);
    assert_formula("(".repeat(100_000), &["100000 characters"]);
    let all = whole()["figure"]
        .as_array()
        .expect("figures")
        .iter()
        .take(12)
        .map(|it| it["id"].as_str().expect("an id").to_owned())
        .collect::<Vec<_>>();
    assert_formula(all.join(" + "), &["12 inputs", "at most 10"]);
}

#[test]
fn hostile_names_and_texts_are_refused_or_do_no_harm() {
    let long = "长".repeat(100_000);
    assert_found("indicator[1].name.zh", &["100000 characters"], |it| {
        it["indicator"][1]["name"]["zh"] = json!(long);
    });
    assert_found("indicator[1].id", &["__proto__", "letter"], |it| {
        it["indicator"][1]["id"] = json!("__proto__");
    });
    assert_found("figure[5]", &["unknown field `__proto__`"], |it| {
        it["figure"][5]["__proto__"] = json!({});
    });
    assert_found("figure[5]", &["unknown field `constructor`"], |it| {
        it["figure"][5]["constructor"] = json!("x");
    });
    assert_found("indicator[1].name", &["cannot be printed"], |it| {
        it["indicator"][1]["name"]["en"] = json!("GDP\u{1b}[2J");
    });
    for taken in ["growth", "controls", "domain-all"] {
        assert_found("indicator[1].id", &[taken, "another"], |it| {
            it["indicator"][1]["id"] = json!(taken);
        });
    }
    let many = vec![whole()["figure"][5].clone(); 3000];
    assert_found("figure[1000]", &["3000", "at most 1000"], |it| {
        it["figure"] = json!(many)
    });
    let twice = JSON.replacen("\"report\":", "\"report\": {}, \"report\":", 1);
    let found = Model::from_json(&twice).err().unwrap_or_default();
    assert!(found[0].contains("a second time"), "{found:?}");
}
