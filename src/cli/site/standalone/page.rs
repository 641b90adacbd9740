//! The explorer's page without what leads out of it: the first script stands in it, and links to
//! other files of the site are not offered.

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::super::{Files, minify};
use super::tag::Tag;
use super::{PAGE, css};

/// The class of what makes sense only on the site; here it is not seen.
const SITE_ONLY: &str = "site-only";
const HIDDEN: &str = ".site-only { display: none !important; }\n";

/// The class of what stands in the one file, with the page's headings, until everything is unpacked.
const FILE_ONLY: &str = "file-only";

/// How that looks. It is read only where nothing is unpacked: else it would flash up.
const BEFORE: &str = "body { margin: 2rem; font-family: sans-serif; }\n\
    body > main > :not([role]) { animation: late 1ms 2s both; }\n\
    @keyframes late { from { visibility: hidden; } to { visibility: visible; } }\n\
    @media (scripting: none) { body > main > :not([role]) { animation: none; } }\n";

/// The pages that are in the one file, and how each begins there.
const INSIDE: [(&str, &str); 2] = [(PAGE, "#"), ("present.html", "#step=1")];

/// The page, taken apart.
#[derive(Default)]
pub struct Page {
    /// Up to where the policy is to stand.
    pub head: String,
    /// From there to where its body begins.
    pub rest: String,
    /// What is in its body.
    pub body: String,
    /// What stands there until that is unpacked.
    pub before: String,
    /// The end.
    pub end: String,
    /// The rules of its styles.
    pub rules: String,
    /// The modules it begins with, in their order.
    pub modules: Vec<String>,
    /// The checksums of the styles that stand in it, as a policy names them.
    pub styles: Vec<String>,
    /// The checksums of its scripts that are no modules.
    pub scripts: Vec<String>,
}

/// The checksum of a text in a page, as a policy names it.
pub fn checksum(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

impl Page {
    /// Takes the explorer's page apart.
    pub fn read(sources: &Files) -> Result<Self> {
        let content = sources
            .get(PAGE)
            .with_context(|| format!("{PAGE} is not in the site"))?;
        let text = std::str::from_utf8(content).with_context(|| format!("reading {PAGE}"))?;
        let mut page = Self::default();
        let mut written = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(start) = rest.find('<') {
            written.push_str(&rest[..start]);
            let tag = Tag::read(&rest[start..])?;
            rest = &rest[start + tag.text.len()..];
            match tag.name {
                "!--" => rest = without_line(&mut written, rest),
                "meta" if tag.get("charset").is_some() => {
                    written.push_str(tag.text);
                    page.head = std::mem::take(&mut written);
                }
                "link" => match page.link(&tag, sources)? {
                    Some(instead) => written.push_str(&instead),
                    None => rest = without_line(&mut written, rest),
                },
                "script" if tag.get("src").is_some() => {
                    rest = after(rest, "</script>")?;
                    match page.script(&tag, sources)? {
                        Some(instead) => written.push_str(&instead),
                        None => rest = without_line(&mut written, rest),
                    }
                }
                // The chart is there as soon as its picture would be.
                "picture" => rest = without_line(&mut written, after(rest, "</picture>")?),
                "img" if inlined(&tag).is_none() => {
                    bail!(
                        "{PAGE}: {} is a file of the site, and the one file has none",
                        tag.text
                    )
                }
                "a" => written.push_str(&link(&tag, sources)?),
                "/head" => {
                    written.push_str(&page.style());
                    written.push_str(tag.text);
                }
                "body" => {
                    written.push_str(tag.text);
                    page.rest = std::mem::take(&mut written);
                }
                "h1" => {
                    let (heading, below) = element(&tag, rest, "</h1>")?;
                    page.before.push_str(&heading);
                    written.push_str(&heading);
                    rest = below;
                }
                "p" if has_class(&tag, FILE_ONLY) => {
                    let (words, below) = element(&tag, rest, "</p>")?;
                    page.before.push_str(&words);
                    rest = without_line(&mut written, below);
                }
                "/body" => {
                    page.body = std::mem::take(&mut written);
                    written.push_str(tag.text);
                }
                _ => written.push_str(tag.text),
            }
        }
        page.end = written + rest;
        if page.head.is_empty() || page.rest.is_empty() || page.body.is_empty() {
            bail!("{PAGE}: found no <meta charset>, no <body> or no </body>");
        }
        Ok(page)
    }

    /// What stands in the place of a link in the head; of those that only fetch earlier, nothing.
    fn link(&mut self, tag: &Tag<'_>, sources: &Files) -> Result<Option<String>> {
        let file = tag.get("href").unwrap_or_default();
        Ok(match tag.get("rel") {
            Some("stylesheet") => {
                self.rules.push_str(&css::plain(text_of(file, sources)?));
                None
            }
            Some("icon") => {
                let icon = STANDARD.encode(text_of(file, sources)?);
                Some(format!(
                    "<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\">"
                ))
            }
            _ => None,
        })
    }

    /// The styles that stand in the page.
    fn style(&mut self) -> String {
        let rules = [HIDDEN, BEFORE].concat();
        self.styles.push(checksum(&rules));
        format!("<style>{rules}</style>\n")
    }

    /// What stands in the place of a script: of one that runs before the page is seen, itself.
    fn script(&mut self, tag: &Tag<'_>, sources: &Files) -> Result<Option<String>> {
        let file = tag.get("src").unwrap_or_default();
        if tag.get("type") == Some("module") {
            self.modules.push(file.to_owned());
            return Ok(None);
        }
        let script = minify::script(file, text_of(file, sources)?)?;
        self.scripts.push(checksum(&script));
        Ok(Some(format!("<script>{script}</script>")))
    }
}

/// A link of the page: one to the page itself stays in it, as does one to the talk, which is in it
/// too; one to another host leads there, and one to another file of the site must not be offered.
fn link(tag: &Tag<'_>, sources: &Files) -> Result<String> {
    let address = tag.get("href").unwrap_or_default();
    let hidden = has_class(tag, SITE_ONLY);
    let inside = INSIDE.iter().find_map(|(page, beginning)| {
        let state = address.strip_prefix(page)?;
        Some(if state.is_empty() { beginning } else { state })
    });
    if let Some(state) = inside {
        return Ok(tag
            .text
            .replacen(&format!("\"{address}\""), &format!("\"{state}\""), 1));
    }
    let leads_on = address.is_empty() || address.starts_with('#') || address.contains(':');
    if !leads_on && !hidden {
        let known = sources
            .keys()
            .any(|path| address.starts_with(path.as_str()));
        let what = if known { "another page" } else { "a file" };
        bail!(
            "{PAGE}: a link leads to {address}, {what} of the site, and is not of the class {SITE_ONLY}"
        );
    }
    Ok(tag.text.to_owned())
}

fn has_class(tag: &Tag<'_>, name: &str) -> bool {
    let classes = tag.get("class").unwrap_or_default();
    classes.split(' ').any(|class| class == name)
}

fn inlined<'a>(tag: &Tag<'a>) -> Option<&'a str> {
    tag.get("src")
        .filter(|address| address.starts_with("data:"))
}

fn text_of<'a>(file: &str, sources: &'a Files) -> Result<&'a str> {
    let content = sources
        .get(file)
        .with_context(|| format!("{PAGE}: {file} is not in the site"))?;
    std::str::from_utf8(content).with_context(|| format!("reading {file}"))
}

fn after<'a>(text: &'a str, end: &str) -> Result<&'a str> {
    let found = text.split_once(end).map(|(_, rest)| rest);
    found.with_context(|| format!("{PAGE}: found no {end}"))
}

/// The element that begins with a tag, and what comes after it.
fn element<'a>(tag: &Tag<'_>, rest: &'a str, end: &str) -> Result<(String, &'a str)> {
    let below = after(rest, end)?;
    let inside = &rest[..rest.len() - below.len()];
    Ok(([tag.text, inside].concat(), below))
}

/// What is taken out takes its line along, if nothing else stands on it.
fn without_line<'a>(written: &mut String, rest: &'a str) -> &'a str {
    let line = written.trim_end_matches([' ', '\t']).len();
    match rest.strip_prefix('\n') {
        Some(below) if written[..line].ends_with('\n') => {
            written.truncate(line);
            below
        }
        _ => rest,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(html: &str) -> Result<Page> {
        let files = [
            (PAGE, html),
            ("article.html", ""),
            ("assets/page.css", "p { color: red; }"),
            ("assets/icon.svg", "<svg/>"),
            ("assets/first.js", "// Early.\nfirst();\n"),
        ];
        Page::read(
            &files
                .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
                .into(),
        )
    }

    #[test]
    fn what_leads_out_of_the_page_is_in_it_or_gone() {
        let page = read(
            "<!doctype html>\n<head>\n<meta charset=\"utf-8\">\n<link rel=\"icon\" href=\"assets/icon.svg\">\n<script src=\"assets/first.js\"></script>\n\
             <link rel=\"stylesheet\" href=\"assets/page.css\">\n<link rel=\"preload\" href=\"assets/core.wasm\">\n\
             <script type=\"module\" src=\"chart.js\"></script>\n<script type=\"module\" src=\"assets/page.js\"></script>\n</head>\n\
             <body>\n<!-- for people -->\n<h1>Title</h1>\n<p class=\"file-only\">Wait.</p>\n<chart>\n  <picture><source srcset=\"charts/a.svg\"><img src=\"charts/b.svg\"></picture>\n  <p title=\"a > b\">words</p></chart>\n\
             <a href=\"index.html#lang=en\">en</a><a href=\"present.html\">talk</a><a class=\"big site-only\" href=\"article.html\">article</a><a href=\"https://example.org/\">there</a></body>\n",
        )
        .expect("it is plain");
        assert_eq!(
            page.head,
            "<!doctype html>\n<head>\n<meta charset=\"utf-8\">"
        );
        assert_eq!(page.modules, ["chart.js", "assets/page.js"]);
        assert_eq!(page.rules, "p { color: red; }");
        let styles = format!("{HIDDEN}{BEFORE}");
        assert_eq!(page.styles, [checksum(&styles)]);
        assert_eq!(page.scripts, [checksum("first();")]);
        assert_eq!(
            page.rest,
            format!(
                "\n<link rel=\"icon\" href=\"data:image/svg+xml;base64,PHN2Zy8+\">\n<script>first();</script>\n<style>{styles}</style>\n</head>\n<body>"
            )
        );
        assert_eq!(
            page.before,
            "<h1>Title</h1><p class=\"file-only\">Wait.</p>"
        );
        assert_eq!(
            page.body,
            "\n<h1>Title</h1>\n<chart>\n  <p title=\"a > b\">words</p></chart>\n\
             <a href=\"#lang=en\">en</a><a href=\"#step=1\">talk</a><a class=\"big site-only\" href=\"article.html\">article</a><a href=\"https://example.org/\">there</a>"
        );
        assert_eq!(page.end, "</body>\n");
    }

    #[test]
    fn what_the_one_file_cannot_offer_is_told() {
        for (inside, told) in [
            (
                "<a href=\"article.html\">",
                "index.html: a link leads to article.html, another page of the site",
            ),
            (
                "<a href=\"data/figures.csv\" download>",
                "index.html: a link leads to data/figures.csv, a file of the site",
            ),
            (
                "<img src=\"charts/pace.svg\">",
                "index.html: <img src=\"charts/pace.svg\"> is a file of the site",
            ),
            (
                "<link rel=\"stylesheet\" href=\"assets/gone.css\">",
                "index.html: assets/gone.css is not in the site",
            ),
        ] {
            let error = read(&format!("<meta charset=\"utf-8\"><body>{inside}</body>")).err();
            let error = error.map(|error| error.to_string()).unwrap_or_default();
            assert!(error.starts_with(told), "{error}");
        }
    }
}
