//! The search as its reader would use it, over everything there is.

use super::*;
use crate::dataset::Dataset;
use crate::model::Datum;
use crate::picture::Scheme;
use crate::view::parse;
use crate::words::table::{Query, table};
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

struct Asked {
    model: Model,
    finder: Finder,
}

impl Asked {
    fn new() -> Self {
        let model = Model::new(Dataset::embedded());
        let finder = Finder::new(&model);
        Self { model, finder }
    }

    fn find(&self, text: &str, lang: Lang) -> Vec<Found> {
        self.finder.find(&self.model, text, lang)
    }

    fn keys(&self, text: &str) -> Vec<String> {
        let found = self.find(text, Lang::Zh).into_iter();
        found.map(|one| one.key).collect()
    }

    /// Everything there is to be found.
    fn data(&self) -> Vec<Datum<'_>> {
        let keys = all(&self.model).into_iter().map(|known| known.key);
        keys.filter_map(|key| self.model.datum(&key)).collect()
    }
}

#[test]
fn what_people_type_finds_what_they_mean_first() {
    let asked = Asked::new();
    for (typed, first) in [
        ("财政", "budget-revenue-2021"),
        ("财政收入", "budget-revenue-2021"),
        ("czsr", "budget-revenue-2021"),
        ("caizheng", "budget-revenue-2021"),
        ("caizhengsr", "budget-revenue-2021"),
        ("财政sr", "budget-revenue-2021"),
        ("CaiZhengShou", "budget-revenue-2021"),
        ("ybggyssr", "budget-revenue-2021"),
        ("fiscal", "budget-revenue-2021"),
        ("gdp", "gdp-2021"),
        ("  GDP ", "gdp-2021"),
        ("gross regional", "gdp-2021"),
        ("rural income", "rural-income-2021"),
        // What is printed stands before what only begins so.
        ("income", "urban-income-2021"),
        ("nmsr", "rural-income-2021"),
        ("ncjm", "rural-income-2021"),
        ("ncsr", "rural-income-2021"),
        ("农村收入", "rural-income-2021"),
        ("城镇收入", "urban-income-2021"),
        ("nuclear", "nuclear"),
        ("核", "nuclear"),
        ("hcyl", "nuclear"),
        ("jiugang", "jisco"),
        ("酒钢", "jisco"),
        ("jg", "jisco"),
        ("404", "cnnc-404"),
        ("48132", "urban-income-2021"),
        ("48,132", "urban-income-2021"),
        ("481", "urban-income-2021"),
        ("500亿", "gdp-2026"),
        ("gdp 2026", "gdp-2026"),
        ("gdp 500", "gdp-2026"),
        ("经济 总量 2026", "gdp-2026"),
    ] {
        let found = asked.keys(typed);
        assert_eq!(found.first().map(String::as_str), Some(first), "{typed}");
    }
    let chain = asked.find("核", Lang::Zh).remove(0);
    assert_eq!(chain.state, "chart=chain&open=nuclear&focus=nuclear");
    for (typed, among) in [
        ("500", "gdp-2026"),
        ("财政", "budget-revenue-2026"),
        ("czsr", "budget-revenue-2026"),
        ("czsr", "budget-revenue-growth-2022"),
        ("hangxian", "air-routes-2017-2021"),
        ("py", "air-routes-2017-2021"),
        ("zhang", "great-wall-park"),
        ("changcheng", "great-wall-park"),
        ("lv", "aluminium"),
        ("旅游", "tourist-visits-growth-2021"),
    ] {
        let found = asked.keys(typed);
        assert!(found.iter().any(|key| key == among), "{typed}: {found:?}");
    }
}

#[test]
fn what_is_typed_as_a_name_brings_its_story_in_order() {
    let asked = Asked::new();
    let story = asked.keys("财政收入");
    let places = [
        "budget-revenue-2021",
        "budget-revenue-2026",
        "budget-revenue-growth-2022",
        "budget-revenue-rate-needed-2026",
    ]
    .map(|key| story.iter().position(|known| known == key));
    assert!(places.iter().all(Option::is_some), "{story:?}");
    assert!(places.is_sorted(), "{story:?}");
    let chain = asked.find("核产业链", Lang::Zh);
    assert_eq!(chain[0].key, "nuclear");
    let members = asked.find("钢铁及装备制造", Lang::Zh);
    assert_eq!(members[0].key, "steel");
    assert!(members.len() > 5 && members[1..].iter().all(|one| one.context.contains("钢铁")));
}

#[test]
fn a_result_says_what_it_is_when_it_holds_where_it_opens_and_how_much() {
    let asked = Asked::new();
    let said = |text: &str, lang| {
        let one = asked.find(text, lang).remove(0);
        [one.name, one.context, one.value, one.state]
    };
    assert_eq!(
        said("czsr", Lang::Zh),
        [
            "一般公共预算收入",
            "2021年 · 五年变化",
            "23.6亿元",
            "chart=trends&focus=budget-revenue-2021"
        ]
    );
    assert_eq!(
        said("gdp 2026", Lang::En),
        [
            "Gross regional product",
            "Target, 2026 · Road to 2026",
            "over 50 bn yuan",
            "chart=trajectory&indicators=gdp&focus=gdp-2026"
        ]
    );
    assert_eq!(
        said("旅游人数 无法推算", Lang::Zh),
        [
            "2021年旅游人数",
            "2021年，无法推算 · 全部数据",
            "",
            "chart=figures&focus=tourist-visits-2021"
        ]
    );
}

#[test]
fn everything_is_found_by_the_name_it_is_shown_by_and_no_two_results_read_alike() {
    let asked = Asked::new();
    for lang in [Lang::Zh, Lang::En] {
        // What is typed, and what must be found by it.
        let mut typed: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for indicator in asked.model.dataset().indicators() {
            for name in [&indicator.name, indicator.short()] {
                typed.entry(lang.of(name).to_owned()).or_default();
            }
        }
        for datum in asked.data() {
            let name = worded(&asked.model, datum, lang).name;
            typed.entry(name).or_default().push(datum.id().to_owned());
        }
        for (text, wanted) in typed {
            let found = asked.find(&text, lang);
            assert!(!found.is_empty() && found.len() <= MOST, "{text}");
            for key in wanted {
                assert!(found.iter().any(|one| one.key == key), "{text}: {key}");
            }
            let reads = |one: &Found| [one.name.clone(), one.context.clone(), one.value.clone()];
            let all: BTreeSet<_> = found.iter().map(reads).collect();
            assert_eq!(all.len(), found.len(), "{text}: {found:#?}");
        }
    }
}

#[test]
fn every_state_shows_what_was_found() {
    let asked = Asked::new();
    for datum in asked.data() {
        let key = datum.id();
        let found = asked
            .finder
            .found(&asked.model, key, Lang::Zh)
            .expect("a datum");
        let (state, warnings) = parse(&found.state, &asked.model);
        assert_eq!(warnings, [] as [String; 0], "{}", found.state);
        assert_eq!(state.focus.as_deref(), Some(key));
        let shown = if state.chart == ChartName::Figures {
            let rows = table(&asked.model, Query::default(), Lang::Zh).rows;
            rows.iter().any(|row| row.key == key)
        } else {
            let picture = crate::charts::draw(&asked.model, &state, (960, 600), Scheme::Light);
            picture.target(key).is_some()
        };
        assert!(shown, "{}", found.state);
    }
}

#[test]
fn hostile_texts_find_nothing_and_take_no_time() {
    let asked = Asked::new();
    for text in [
        "",
        " ",
        ",",
        "　",
        "\u{fffd}",
        ".*",
        "(a+)+$",
        "\\",
        "no-such-word",
    ] {
        assert_eq!(asked.find(text, Lang::Zh), [], "{text:?}");
    }
    let long = [
        "a",
        "zhongguo",
        "一般公共",
        "1 ",
        "z z ",
        "\u{10ffff}",
        "(",
        "gdp",
    ];
    for text in long.map(|piece| piece.repeat(100_000)) {
        let begun = Instant::now();
        asked.find(&text, Lang::En);
        // Unoptimised, and with other tests beside it: two orders of magnitude above what it takes.
        assert!(begun.elapsed() < Duration::from_secs(5), "{:.20}", text);
    }
}

#[test]
fn somebodys_own_dataset_is_searched_too() {
    let text = crate::dataset::JSON
        .replace("一般公共预算收入", "魑魅公共预算收入")
        .replace("农村居民人均可支配收入", "农牧居民人均可支配收入");
    let model = Model::from_json(&text).expect("only names differ");
    let finder = Finder::new(&model);
    let first = |text: &str| {
        let mut found = finder.find(&model, text, Lang::Zh).into_iter();
        found.next().map(|one| one.key)
    };
    // Characters the table has no reading of are found as they are written, and read over by none.
    assert_eq!(first("魑魅").as_deref(), Some("budget-revenue-2021"));
    assert_eq!(first("chimei"), None);
    assert_eq!(first("ggyssr").as_deref(), Some("budget-revenue-2021"));
    // What has the same name has the same everyday name.
    assert_eq!(first("经济总量").as_deref(), Some("gdp-2021"));
    assert_eq!(first("农民收入"), None);
}
