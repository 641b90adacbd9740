//! Reads the site's pages as strictly as an XML parser would, as far as HTML allows.

use crate::{site, text};
use std::collections::BTreeSet;
use std::fs;

/// Elements that have no end.
const VOID: [&str; 10] = [
    "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr",
];

/// An element's beginning.
#[derive(Debug)]
pub struct Element {
    pub name: String,
    attributes: Vec<(String, String)>,
}

impl Element {
    /// An attribute's value; empty if there is none.
    pub fn get(&self, name: &str) -> &str {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value)
    }
}

/// The elements of a page in their order.
///
/// # Panics
/// If one does not end where it should, has an attribute twice or without quotes, or an id that another has.
pub fn elements(page: &str, html: &str) -> Vec<Element> {
    let mut elements = Vec::new();
    let mut open: Vec<String> = Vec::new();
    let mut rest = html
        .strip_prefix("<!doctype html>")
        .expect("a page says that it is HTML");
    while let Some((before, after)) = rest.split_once('<') {
        assert!(!before.contains('>'), "{page}: a stray > in {before:?}");
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").expect("a comment ends").1;
            continue;
        }
        let (tag, after) = split_tag(after);
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            let last = open.pop();
            assert_eq!(
                last.as_deref(),
                Some(name),
                "{page}: </{name}> after {open:?}"
            );
            continue;
        }
        let element = element(page, tag.trim_end_matches('/'));
        let drawn = open.iter().any(|name| name == "svg");
        // What they hold is no HTML and ends with their own end alone.
        if ["script", "style"].contains(&element.name.as_str()) {
            let end = format!("</{}>", element.name);
            rest = rest.split_once(&end).expect("a script or style ends").1;
            elements.push(element);
            continue;
        }
        let whole = VOID.contains(&element.name.as_str()) || drawn && tag.ends_with('/');
        if !whole {
            open.push(element.name.clone());
        }
        elements.push(element);
    }
    assert_eq!(open, [""; 0], "{page}: not ended");
    let mut ids = BTreeSet::new();
    for id in elements
        .iter()
        .map(|element| element.get("id"))
        .filter(|id| !id.is_empty())
    {
        assert!(ids.insert(id), "{page}: two elements have the id {id}");
    }
    elements
}

/// The tag up to its end, which is not one inside quotes, and what is after it.
fn split_tag(text: &str) -> (&str, &str) {
    let mut quoted = false;
    let end = text.find(|character| {
        quoted ^= character == '"';
        character == '>' && !quoted
    });
    let end = end.expect("a tag ends");
    (&text[..end], &text[end + 1..])
}

fn element(page: &str, tag: &str) -> Element {
    let (name, mut rest) = tag.split_once([' ', '\n']).unwrap_or((tag, ""));
    let mut attributes: Vec<(String, String)> = Vec::new();
    while !rest.trim_start().is_empty() {
        rest = rest.trim_start();
        let length = rest.find(['=', ' ', '\n']).unwrap_or(rest.len());
        let (key, after) = rest.split_at(length);
        let value;
        (value, rest) = match after.strip_prefix('=') {
            None => ("", after),
            Some(after) => {
                let quoted = after
                    .strip_prefix('"')
                    .unwrap_or_else(|| panic!("{page}: {key} without quotes in <{tag}>"));
                quoted.split_once('"').expect("a value ends")
            }
        };
        assert!(
            attributes.iter().all(|(known, _)| known != key),
            "{page}: {key} twice in <{tag}>"
        );
        assert!(!value.contains('<'), "{page}: < in {key}");
        let read = value
            .replace("&quot;", "\"")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&");
        attributes.push((key.to_owned(), read));
    }
    Element {
        name: name.to_owned(),
        attributes,
    }
}

#[test]
fn every_page_is_well_formed_and_has_a_language_a_heading_and_landmarks() {
    let mut read = 0;
    for entry in fs::read_dir(site::built()).expect("the site") {
        let path = entry.expect("a file").path();
        let page = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        if !page.ends_with(".html") {
            continue;
        }
        read += 1;
        let content = fs::read(&path).expect("a page");
        let elements = elements(&page, text(&content));
        let named =
            |name: &'static str| elements.iter().filter(move |element| element.name == name);
        assert!(["zh-CN", "en"].contains(&elements[0].get("lang")), "{page}");
        assert_eq!(named("title").count(), 1, "{page}");
        for image in named("img") {
            assert!(
                !image.get("alt").is_empty(),
                "{page}: a picture without words"
            );
        }
        // It is a part of another page, which has these.
        if page != "embed.html" {
            assert_eq!(named("main").count(), 1, "{page}");
            // The explorer has its heading in both languages, of which one is shown.
            let headings = named("h1").map(|heading| heading.get("lang"));
            let headings = headings.collect::<BTreeSet<_>>().len();
            assert!(headings > 0, "{page}: no heading");
            assert_eq!(
                headings,
                named("h1").count(),
                "{page}: two headings for one reader"
            );
        }
        if page.starts_with("article") {
            for landmark in ["header", "nav", "article"] {
                assert_eq!(named(landmark).count(), 1, "{page}: {landmark}");
            }
            for element in &elements {
                assert_eq!(
                    element.get("style"),
                    "",
                    "{page}: its own policy forbids this"
                );
            }
        }
    }
    assert!(read >= 3, "only {read} pages");
}
