//! The long picture of the whole report.

use std::fs;

use roxmltree::Document;
use xiongguan::dataset::Dataset;
use xiongguan::model::{Model, Stage, Supposed};
use xiongguan::words::Lang;

use crate::rasters::png;
use crate::{run, text};

fn poster(options: &[&str]) -> String {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let output = run(
        &[&["poster", "-o", "a.svg"], options].concat(),
        folder.path(),
    );
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    fs::read_to_string(folder.path().join("a.svg")).expect("the picture")
}

fn said(document: &Document<'_>, name: &str) -> Vec<String> {
    let elements = document.descendants().filter(|it| it.has_tag_name(name));
    elements
        .filter_map(|element| element.text().map(str::to_owned))
        .collect()
}

/// What a poster must say, from the model.
fn wanted(model: &Model, lang: Lang) -> Vec<String> {
    let phrases = lang.phrases();
    let road = model.trajectory("gdp").expect("GDP has a road");
    let what_if = model.what_if(&road, Supposed::default());
    let what_if = what_if.expect("a rate for the first year");
    let gap = what_if.gap.as_ref().expect("a target level");
    let paces = model.paces();
    let pace = paces.iter().find(|pace| pace.indicator.id == "gdp");
    let pace = pace.expect("GDP has a pace");
    let rates = Stage::ALL.map(|stage| pace.rate(stage).ok().and_then(|rate| rate.amount()));
    let mut wanted: Vec<String> = rates
        .into_iter()
        .map(|rate| phrases.amount(rate.expect("every rate")))
        .collect();
    wanted.push(phrases.short_amount(what_if.level.amount()));
    wanted.push(phrases.short_amount(gap.amount()));
    for level in [road.reached, road.goal] {
        wanted.push(phrases.short_worded(level.expect("a level")));
    }
    for chain in model.dataset().chains() {
        wanted.push(lang.of(&chain.short).to_owned());
    }
    wanted.push(phrases.class_warning().to_owned());
    let value = |id: &str| {
        let amount = model.datum(id).and_then(|datum| datum.amount());
        phrases.digits(amount.expect(id))
    };
    for id in [
        "new-jobs-2017-2021",
        "air-quality-days-2017-2021",
        "kindergarten-places-2022",
        "greened-communities-2022",
        "barrier-free-homes-2022",
        "village-delivery-stations-2022",
    ] {
        wanted.push(value(id));
    }
    for pair in [
        ["patents-start", "patents-2021"],
        [
            "industrial-enterprises-start",
            "industrial-enterprises-2021",
        ],
        ["state-firms-start", "state-firms-2021"],
    ] {
        wanted.push(pair.map(value).join("→"));
    }
    wanted
}

#[test]
fn it_says_what_the_model_says_in_both_languages() {
    let model = Model::new(Dataset::embedded());
    let squeezed = |words: &[String]| words.concat().replace([' ', '\n'], "");
    for lang in [Lang::Zh, Lang::En] {
        let document = poster(&["--lang", lang.tag()]);
        let document = Document::parse(&document).expect("well-formed XML");
        let root = document.root_element();
        assert_eq!(root.attribute("lang"), Some(lang.tag()));
        assert_eq!(root.attribute("width"), Some("1080"));
        let (drawn, told) = (said(&document, "text"), said(&document, "desc"));
        let (drawn, told) = (squeezed(&drawn), squeezed(&told));
        for wanted in wanted(&model, lang) {
            let wanted = wanted.replace(' ', "");
            assert!(drawn.contains(&wanted), "{wanted} is not in {drawn}");
            assert!(told.contains(&wanted), "{wanted} is not in {told}");
        }
        let source = lang.phrases().source(model.dataset().report());
        assert!(drawn.contains(&source.replace(' ', "")), "{drawn}");
        assert_eq!(said(&document, "title").len(), 1);
    }
}

#[test]
fn its_foot_names_every_paragraph_its_figures_are_printed_in() {
    let model = Model::new(Dataset::embedded());
    let document = poster(&[]);
    let document = Document::parse(&document).expect("well-formed XML");
    let words = said(&document, "text").concat();
    let (_, named) = words.split_once("报告第").expect("the paragraphs");
    let (named, _) = named.split_once('段').expect("their end");
    let named: Vec<u16> = named
        .split('、')
        .map(|number| number.parse().expect("a number"))
        .collect();
    assert!(named.is_sorted(), "{named:?}");
    for id in [
        "gdp-2021",
        "gdp-growth-2022",
        "gdp-2026",
        "new-jobs-2017-2021",
        "chains-billion-floor",
        "state-firms-2021",
        "kindergarten-places-2022",
    ] {
        let figure = model.dataset().figure(id).expect("a figure");
        assert!(named.contains(&figure.paragraph), "{id}: {named:?}");
    }
}

#[test]
fn english_is_english_and_chinese_is_short() {
    let [chinese, english] = ["zh", "en"].map(|lang| poster(&["--lang", lang]));
    let [chinese, english] =
        [&chinese, &english].map(|picture| Document::parse(picture).expect("well-formed XML"));
    let is_chinese = |character: char| ('\u{2e80}'..='\u{9fff}').contains(&character);
    for words in said(&english, "text") {
        assert!(!words.contains(is_chinese), "{words}");
    }
    let height = |document: &Document<'_>| -> u32 {
        let height = document.root_element().attribute("height");
        height.and_then(|it| it.parse().ok()).expect("a height")
    };
    assert!(height(&chinese) < height(&english));
    assert!(height(&english) < 7000, "nobody scrolls further");
}

#[test]
fn as_a_png_it_is_as_wide_as_asked_and_as_high_as_the_svg() {
    for width in ["1080", "750"] {
        let document = poster(&["--width", width]);
        let document = Document::parse(&document).expect("well-formed XML");
        let Some(picture) = png(&["poster", "--width", width]) else {
            return;
        };
        let height = document.root_element().attribute("height");
        assert_eq!(picture.width().to_string(), width);
        assert_eq!(Some(picture.height().to_string().as_str()), height);
    }
}
