//! Datasets made of this project's own: reduced, moved to other years, with other values.

use serde_json::{Value, json};
use xiongguan::dataset::JSON;

/// The dataset this build carries.
pub fn whole() -> Value {
    serde_json::from_str(JSON).expect("JSON")
}

/// Every list of the dataset that charts are made of.
const LISTS: [&str; 7] = [
    "indicator",
    "figure",
    "derived",
    "underivable",
    "class",
    "chain",
    "member",
];

/// A dataset and what is done to it.
pub type Variant = (String, Value);

/// Random parts of the dataset, and single figures of it.
pub fn parts() -> Vec<Variant> {
    let mut parts: Vec<Variant> = (1..=9)
        .map(|share| (format!("{share} tenths of it"), sample(share)))
        .collect();
    for figure in figures(&whole()).iter().step_by(19) {
        let id = figure["id"].as_str().expect("an id").to_owned();
        let alone = keeping("figure", &|it| it["id"] == id.as_str());
        parts.push((format!("{id} alone"), alone));
    }
    parts
}

fn figures(dataset: &Value) -> &Vec<Value> {
    dataset["figure"].as_array().expect("figures")
}

fn entries<'a>(dataset: &'a mut Value, list: &str) -> &'a mut Vec<Value> {
    dataset[list].as_array_mut().expect("a list")
}

/// The dataset with only some entries of a list.
fn keeping(list: &str, keep: &dyn Fn(&Value) -> bool) -> Value {
    let mut dataset = whole();
    entries(&mut dataset, list).retain(keep);
    dataset
}

fn without(lists: &[&str]) -> Value {
    let mut dataset = whole();
    for list in lists {
        dataset.as_object_mut().expect("an object").remove(*list);
    }
    dataset
}

/// Without what some charts are made of.
pub fn reduced() -> Vec<Variant> {
    let role = |figure: &Value| figure["role"].as_str().expect("a role").to_owned();
    let target = |figure: &Value| role(figure).starts_with("target");
    let named = |id: &'static str| move |it: &Value| it["id"] == id || it["indicator"] == id;
    let mut gdp = keeping("figure", &named("gdp"));
    entries(&mut gdp, "indicator").retain(named("gdp"));
    let mut reduced = vec![
        ("the whole".to_owned(), whole()),
        ("nothing".to_owned(), without(&LISTS)),
        (
            "no chains".to_owned(),
            without(&["class", "chain", "member"]),
        ),
        ("no members".to_owned(), without(&["member"])),
        (
            "chains but no members or relations".to_owned(),
            without(&["member", "derived", "underivable"]),
        ),
        (
            "no relations".to_owned(),
            without(&["derived", "underivable"]),
        ),
        (
            "no targets".to_owned(),
            keeping("figure", &|it| !target(it)),
        ),
        ("only targets".to_owned(), keeping("figure", &target)),
        (
            "no levels".to_owned(),
            keeping("figure", &|it| it["kind"] != "level"),
        ),
        (
            "only levels".to_owned(),
            keeping("figure", &|it| it["kind"] == "level"),
        ),
        ("GDP alone".to_owned(), gdp),
    ];
    for role in [
        "outcome-5y",
        "outcome-2021",
        "target-2022",
        "target-2026",
        "target-3-5y",
        "context",
    ] {
        let only = keeping("figure", &|it| it["role"] == role);
        reduced.push((format!("only {role}"), only));
        let others = keeping("figure", &|it| it["role"] != role);
        reduced.push((format!("all but {role}"), others));
    }
    reduced
}

/// So many tenths of every list, at random, the same each time.
fn sample(share: u64) -> Value {
    let mut state = share;
    let mut dataset = whole();
    for list in LISTS {
        entries(&mut dataset, list).retain(|_| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % 10 < share
        });
    }
    dataset
}

/// Of other years, and under other names.
pub fn renamed_or_moved() -> Vec<Variant> {
    let mut changed = Vec::new();
    for years in [-60, -5, 5, 74] {
        changed.push((format!("{years} years later"), moved(years)));
    }
    changed.push((
        "long names".to_owned(),
        renamed("产业发展与改革", "Modernisation-of-everything ", 1.0),
    ));
    changed.push((
        "names that could be code".to_owned(),
        renamed("<b>\"&'", "</text><script>&amp;\"'", 1.0),
    ));
    changed.push(("names of one letter".to_owned(), renamed("一", "x", 0.02)));
    changed.push(("prototype names".to_owned(), with_prototype_names()));
    changed
}

/// Numbers no report has had yet.
pub fn with_other_values() -> Vec<Variant> {
    let mut changed = Vec::new();
    for value in ["0", "999"] {
        for unit in ["%", "亿元"] {
            changed.push((
                format!("every plain number of {unit} is {value}"),
                valued(unit, value, &|_| true),
            ));
        }
        for kind in [
            "level",
            "average-growth",
            "annual-growth",
            "total-growth",
            "total-decline",
            "capacity",
            "mark",
        ] {
            for role in ["outcome-5y", "target-2022", "target-2026", "target-3-5y"] {
                let is = |it: &Value| it["kind"] == kind && it["role"] == role;
                let dataset = ["%", "亿元", "条", "万千瓦"]
                    .iter()
                    .fold(whole(), |dataset, unit| set(dataset, unit, value, &is));
                if dataset != whole() {
                    changed.push((format!("every {kind} of {role} is {value}"), dataset));
                }
            }
        }
    }
    changed
}

/// Every year of the report so many years later, in periods and in ids.
fn moved(years: i64) -> Value {
    let mut dataset = whole();
    for name in ["start", "end", "horizon"] {
        let year = dataset["report"][name].as_i64().expect("a year");
        dataset["report"][name] = json!(year + years);
    }
    for list in LISTS {
        for entry in entries(&mut dataset, list) {
            for field in [
                "id",
                "period",
                "formula",
                "given",
                "same_number_as",
                "floor",
                "count",
                "capacity",
            ] {
                if let Some(value) = entry.get_mut(field) {
                    let text = later(&value.to_string(), years);
                    *value = serde_json::from_str(&text).expect("JSON");
                }
            }
        }
    }
    dataset
}

/// A text with every number of four digits so much more.
fn later(text: &str, years: i64) -> String {
    let mut rest = text;
    let mut moved = String::new();
    while let Some(start) = rest.find(|it: char| it.is_ascii_digit()) {
        let (before, number) = rest.split_at(start);
        let end = number.find(|it: char| !it.is_ascii_digit());
        let (number, after) = number.split_at(end.unwrap_or(number.len()));
        moved.push_str(before);
        match number.parse::<i64>() {
            Ok(year) if number.len() == 4 => moved.push_str(&(year + years).to_string()),
            _ => moved.push_str(number),
        }
        rest = after;
    }
    moved + rest
}

/// The dataset with some of the figures of a unit given another value.
fn valued(unit: &str, value: &str, is: &dyn Fn(&Value) -> bool) -> Value {
    set(whole(), unit, value, is)
}

fn set(mut dataset: Value, unit: &str, value: &str, is: &dyn Fn(&Value) -> bool) -> Value {
    for figure in entries(&mut dataset, "figure") {
        let plain = figure.get("same_number_as").is_none() && figure.get("basis").is_none();
        if figure["unit"] == unit && plain && is(figure) {
            figure["value"] = json!(value);
            figure["printed"] = json!(format!("{value}{unit}"));
            figure["qualifier"] = json!(["exact"]);
            figure
                .as_object_mut()
                .expect("an object")
                .remove("interval");
        }
    }
    dataset
}

/// Every name a long one, or that share of it, and no two alike.
fn renamed(zh: &str, en: &str, share: f64) -> Value {
    let mut dataset = whole();
    let mut count = 0;
    for list in [
        "indicator",
        "derived",
        "underivable",
        "class",
        "chain",
        "member",
    ] {
        for entry in entries(&mut dataset, list) {
            count += 1;
            for (field, most) in [("name", 80), ("short", 34)] {
                let room = (f64::from(most) * share) as usize;
                let fill = |text: &str, room: usize| -> String {
                    let number = count.to_string();
                    let rest = room.saturating_sub(number.len()).max(1);
                    text.chars().cycle().take(rest).collect::<String>() + &number
                };
                if field == "name" || entry.get(field).is_some() {
                    let printed = list == "chain" || list == "member";
                    let chinese = if printed { 14.min(room / 2) } else { room / 2 };
                    entry[field] = json!({ "zh": fill(zh, chinese), "en": fill(en, room) });
                }
            }
        }
    }
    dataset
}

/// GDP under a name every object of a script has.
fn with_prototype_names() -> Value {
    let text = whole().to_string();
    let renamed = text
        .replace("\"gdp\"", "\"constructor\"")
        .replace("\"gdp-2021\"", "\"valueof\"")
        .replace("gdp-2021 ", "valueof ");
    serde_json::from_str(&renamed).expect("JSON")
}

/// Far more of everything than a report has.
pub fn crowded() -> Vec<Variant> {
    let mut many = whole();
    let copies = |entry: &Value, count: usize| -> Vec<Value> {
        (0..count)
            .map(|number| {
                let mut copy = entry.clone();
                copy["id"] = json!(format!(
                    "copy-{number}-{}",
                    entry["id"].as_str().expect("an id")
                ));
                copy
            })
            .collect()
    };
    for list in ["chain", "member"] {
        let entry = many[list][0].clone();
        let added = copies(&entry, 11);
        entries(&mut many, list).extend(added);
    }
    let class = many["class"][0].clone();
    let added = copies(&class, 1);
    entries(&mut many, "class").extend(added);
    let mut wide = whole();
    for indicator in ["gdp", "budget-revenue", "urban-income", "fixed-investment"] {
        for number in 0..5 {
            let id = format!("{indicator}-copy-{number}");
            let mut added = wide["indicator"]
                .as_array()
                .expect("a list")
                .iter()
                .find(|it| it["id"] == indicator)
                .expect(indicator)
                .clone();
            added["id"] = json!(id);
            entries(&mut wide, "indicator").push(added);
            let figures: Vec<Value> = figures(&wide)
                .iter()
                .filter(|it| it["indicator"] == indicator)
                .cloned()
                .collect();
            for (place, mut figure) in figures.into_iter().enumerate() {
                figure["id"] = json!(format!("{id}-figure-{place}"));
                figure["indicator"] = json!(id);
                figure
                    .as_object_mut()
                    .expect("an object")
                    .remove("same_number_as");
                entries(&mut wide, "figure").push(figure);
            }
        }
    }
    vec![
        ("many chains".to_owned(), many),
        ("many indicators".to_owned(), wide),
    ]
}
