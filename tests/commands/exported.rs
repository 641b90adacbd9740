//! What `export` draws.

use std::fs;
use std::path::Path;
use std::process::Output;

use roxmltree::Document;

use crate::{failed_with, run, site, text};

/// Draws a state with further options; gives what the program said and the picture.
fn export(state: &str, options: &[&str]) -> (Output, String) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut arguments = vec!["export", state, "-o", "chart.svg"];
    arguments.extend(options);
    let output = run(&arguments, folder.path());
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let picture = fs::read_to_string(folder.path().join("chart.svg")).expect("the picture");
    (output, picture)
}

/// The words of the first element of that name.
fn words<'a>(picture: &'a Document<'_>, name: &str) -> &'a str {
    let mut elements = picture.descendants();
    let element = elements.find(|element| element.has_tag_name(name));
    element.and_then(|element| element.text()).unwrap_or("")
}

#[test]
fn every_chart_is_a_document_with_title_description_and_readable_text() {
    for state in [
        "chart=trends",
        "chart=trajectory&indicators=gdp",
        "chart=chain",
    ] {
        for lang in ["zh", "en"] {
            let (output, picture) = export(&format!("{state}&lang={lang}"), &[]);
            assert_eq!(text(&output.stderr), "", "{state}");
            let picture = Document::parse(&picture).expect("well-formed XML");
            let root = picture.root_element();
            assert_eq!(root.attribute("lang"), Some(lang), "{state}");
            assert_eq!(root.attribute("width"), Some("1200"), "{state}");
            assert_eq!(root.attribute("height"), Some("675"), "{state}");
            assert!(!words(&picture, "title").is_empty(), "{state}");
            assert!(!words(&picture, "desc").is_empty(), "{state}");
            let mut texts = 0;
            for element in picture
                .descendants()
                .filter(|element| element.has_tag_name("text"))
            {
                let size = element.attribute("font-size").expect("a size of its own");
                let size: f64 = size
                    .trim_end_matches("px")
                    .parse()
                    .expect("a number of pixels");
                assert!(size >= 12.0, "{state}: {size}");
                texts += 1;
            }
            assert!(texts > 5, "{state}: {texts} texts");
        }
    }
}

#[test]
fn the_language_and_the_size_are_as_asked() {
    let (_, chinese) = export("chart=trajectory&indicators=gdp", &["--size", "960x600"]);
    let (_, english) = export(
        "#chart=trajectory&indicators=gdp&lang=en",
        &["--size", "960x600"],
    );
    let [chinese, english] =
        [&chinese, &english].map(|picture| Document::parse(picture).expect("XML"));
    assert_eq!(english.root_element().attribute("width"), Some("960"));
    assert!(
        words(&english, "title").is_ascii(),
        "{}",
        words(&english, "title")
    );
    assert!(
        !words(&chinese, "title").is_ascii(),
        "{}",
        words(&chinese, "title")
    );
}

#[test]
fn what_a_state_says_that_is_not_understood_is_named_and_the_rest_is_drawn() {
    let (output, picture) = export("chart=chain&colour=red&lang=fr", &[]);
    let told = text(&output.stderr);
    assert!(told.contains("colour") && told.contains("fr"), "{told}");
    let (_, plain) = export("chart=chain", &[]);
    assert!(picture == plain);
}

#[test]
fn the_site_carries_the_same_pictures() {
    for (name, state) in [
        ("trends.en.svg", "chart=trends&lang=en&theme=light"),
        ("chain.zh.dark.svg", "chart=chain&theme=dark"),
        ("trajectory-gdp.zh.svg", "chart=trajectory&indicators=gdp"),
    ] {
        let carried = fs::read_to_string(site::built().join("charts").join(name));
        let carried = carried.unwrap_or_else(|error| panic!("{name}: {error}"));
        let (_, picture) = export(state, &["--size", "640x400"]);
        assert!(carried == picture, "{name} and {state} differ");
    }
}

#[test]
fn a_size_no_chart_can_have_is_told() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let arguments = ["export", "chart=chain", "-o", "a.svg", "--size", "1x100000"];
    failed_with(&run(&arguments, folder.path()), "cannot be 1x100000");
    assert!(!folder.path().join("a.svg").exists());
}

#[test]
fn a_file_that_cannot_be_written_is_told() {
    let output = run(
        &["export", "chart=chain", "-o", "no/folder.svg"],
        Path::new("/"),
    );
    failed_with(&output, "writing no/folder.svg");
}
