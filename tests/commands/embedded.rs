//! The static pictures of the site, and the embeds of its article that stand on them.

use std::collections::BTreeSet;
use std::fs;

use roxmltree::{Document, Node};

use crate::markup::{self, Element};
use crate::site;

/// What is after the language in a picture's name, and its size.
const FORMS: [(&str, [&str; 2]); 4] = [
    ("", ["640", "400"]),
    (".dark", ["640", "400"]),
    (".narrow", ["360", "560"]),
    (".narrow.dark", ["360", "560"]),
];
/// A picture is the first thing an article's reader waits for.
const MOST_BYTES: u64 = 5_000;

fn read(path: &str) -> String {
    let file = site::built().join(path);
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The beginnings of the pictures' names, with the language.
fn pictures() -> BTreeSet<String> {
    let entries = fs::read_dir(site::built().join("charts")).expect("the pictures");
    let names = entries.map(|entry| entry.expect("a picture").file_name());
    let names = names.filter_map(|name| {
        let name = name.to_string_lossy().into_owned();
        let bare = name.strip_suffix(".svg")?;
        Some(bare.split('.').take(2).collect::<Vec<_>>().join("."))
    });
    names.collect()
}

fn said<'a>(document: &'a Document<'_>, tag: &str) -> &'a str {
    let found = document
        .descendants()
        .find(|node| node.has_tag_name(("http://www.w3.org/2000/svg", tag)));
    found.and_then(|node| node.text()).unwrap_or_default()
}

#[test]
fn every_picture_is_good_alone_in_both_languages_sizes_and_colours() {
    let pictures = pictures();
    assert!(pictures.len() >= 22, "{pictures:?}");
    for picture in &pictures {
        let lang = picture.rsplit_once('.').expect("a language").1;
        for (form, [width, height]) in FORMS {
            let path = format!("charts/{picture}{form}.svg");
            let text = read(&path);
            let document = Document::parse(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
            let root: Node = document.root_element();
            let viewed = format!("0 0 {width} {height}");
            for (name, value) in [
                ("width", width),
                ("height", height),
                ("viewBox", &viewed),
                ("lang", lang),
                ("role", "img"),
            ] {
                assert_eq!(root.attribute(name), Some(value), "{path}: {name}");
            }
            assert!(
                root.attribute("font-family")
                    .is_some_and(|fonts| fonts.contains("Noto Sans CJK SC")),
                "{path}"
            );
            let (title, description) = (said(&document, "title"), said(&document, "desc"));
            assert!(title.chars().count() > 10, "{path}: {title}");
            assert!(
                description.len() > title.len() + 50,
                "{path}: {description}"
            );
            let source = if lang == "zh" {
                "来源："
            } else {
                "Source: "
            };
            let drawn = document
                .descendants()
                .filter(|node| node.tag_name().name() == "text");
            assert!(
                drawn
                    .filter_map(|node| node.text())
                    .any(|words| words.starts_with(source)),
                "{path}"
            );
            let packed = fs::metadata(site::built().join(format!("{path}.br")))
                .expect("packed")
                .len();
            assert!(packed <= MOST_BYTES, "{path}: {packed} bytes");
        }
    }
}

/// What stands inside each embed of a page, in its order.
fn embeds(elements: &[Element]) -> Vec<&[Element]> {
    let mut embeds = Vec::new();
    let mut rest = elements;
    while let Some(start) = rest
        .iter()
        .position(|element| element.name == "xiongguan-chart")
    {
        let end = start
            + rest[start..]
                .iter()
                .position(|element| element.name == "script")
                .expect("the script after it");
        embeds.push(&rest[start..=end]);
        rest = &rest[end..];
    }
    embeds
}

#[test]
fn the_article_shows_four_charts_by_the_lines_everybody_gets() {
    for (page, lang) in [("article.html", "zh"), ("article.en.html", "en")] {
        let text = read(page);
        let elements = markup::elements(page, &text);
        let embeds = embeds(&elements);
        let charts: BTreeSet<&str> = embeds.iter().map(|embed| embed[0].get("chart")).collect();
        assert_eq!(
            charts,
            BTreeSet::from(["chain", "pace", "trajectory", "trends"]),
            "{page}"
        );
        assert_eq!(embeds.len(), 4, "{page}");
        for embed in embeds {
            let [element, picture, source, image, link, script] = embed else {
                panic!("{page}: {embed:?}");
            };
            assert_eq!(
                [element.get("lang"), element.get("theme")],
                [lang, "light"],
                "{page}"
            );
            assert_eq!(
                (picture.name.as_str(), link.name.as_str()),
                ("picture", "a")
            );
            assert_eq!(script.get("src"), "xiongguan.js");
            for (path, of) in [(image.get("src"), image), (source.get("srcset"), source)] {
                let picture = read(path);
                let picture = Document::parse(&picture).expect("an SVG");
                let root = picture.root_element();
                for side in ["width", "height"] {
                    assert_eq!(root.attribute(side), Some(of.get(side)), "{page}: {path}");
                }
                assert_eq!(said(&picture, "desc"), image.get("alt"), "{page}: {path}");
            }
            assert!(
                link.get("href").starts_with("index.html#chart=figures"),
                "{page}"
            );
        }
    }
}
