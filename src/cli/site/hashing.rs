//! Names every asset by its content, so that a browser may keep it for ever, and follows the names
//! through all files that mention it.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};
use sha2::{Digest, Sha256};

use super::{ASSETS, Files, hexadecimal, minify, references};

/// How many of the hash's 64 hexadecimal digits a name carries.
const DIGITS: usize = 16;

/// Renames `assets/NAME.ext` to `assets/NAME.HASH.ext`, and a folder `assets/NAME/` with all that is
/// in it to `assets/NAME.HASH/`, and rewrites every reference to them. What is in `generated` is taken as it is: it refers to no other file, though what it holds may look like it.
pub fn name_by_content(files: &Files, generated: &BTreeSet<String>) -> Result<Files> {
    let mut naming = Naming {
        sources: files,
        generated,
        done: BTreeMap::new(),
        under_way: Vec::new(),
    };
    let mut named = Files::new();
    for (path, content) in files {
        if let Some(folder) = folder_of(path) {
            let (folder, _) = naming.asset(folder)?;
            let name = path.rsplit('/').next().unwrap_or_default();
            named.insert(format!("{folder}{name}"), content.clone());
        } else if path.starts_with(ASSETS) {
            let (path, content) = naming.asset(path)?;
            named.insert(path.clone(), content.clone());
        } else {
            named.insert(path.clone(), naming.finished(path, content)?);
        }
    }
    Ok(named)
}

/// The assets named so far. An asset's hash covers the names it mentions, so these are found first.
struct Naming<'a> {
    sources: &'a Files,
    generated: &'a BTreeSet<String>,
    done: BTreeMap<String, (String, Vec<u8>)>,
    under_way: Vec<String>,
}

impl Naming<'_> {
    /// The final name and content of the asset at `path`, which may be a folder.
    fn asset(&mut self, path: &str) -> Result<&(String, Vec<u8>)> {
        if !self.done.contains_key(path) {
            if self.under_way.iter().any(|other| other == path) {
                let circle = self.under_way.join(" → ");
                bail!(
                    "{circle} → {path}: assets that name each other in a circle cannot be named by content"
                );
            }
            self.under_way.push(path.to_owned());
            let content = match path.strip_suffix('/') {
                Some(_) => self.together(path),
                None => self.finished(path, &self.sources[path])?,
            };
            self.under_way.pop();
            let name = with_hash(path, &content);
            self.done.insert(path.to_owned(), (name, content));
        }
        Ok(&self.done[path])
    }

    /// Whether there is such a file or, with a slash at its end, such a folder.
    fn is_there(&self, path: &str) -> bool {
        match path.strip_suffix('/') {
            Some(_) => self.sources.keys().any(|file| file.starts_with(path)),
            None => self.sources.contains_key(path),
        }
    }

    /// Everything in a folder, names and contents: what its name is made from.
    fn together(&self, folder: &str) -> Vec<u8> {
        let files = self.sources.iter();
        let inside = files.filter(|(path, _)| path.starts_with(folder));
        inside
            .flat_map(|(path, content)| [path.as_bytes(), &[0], content, &[0]].concat())
            .collect()
    }

    /// The file's content as it is sent.
    fn finished(&mut self, path: &str, content: &[u8]) -> Result<Vec<u8>> {
        let content = self.rewritten(path, content)?;
        match std::str::from_utf8(&content) {
            Ok(source) if path.ends_with(".js") => Ok(minify::script(path, source)?.into_bytes()),
            _ => Ok(content),
        }
    }

    /// The file's content with every asset mentioned by its final name.
    fn rewritten(&mut self, path: &str, content: &[u8]) -> Result<Vec<u8>> {
        if self.generated.contains(path) || !may_hold_references(path) {
            return Ok(content.to_vec());
        }
        let Ok(text) = std::str::from_utf8(content) else {
            bail!("{path} is not UTF-8");
        };
        let mut rewritten = String::with_capacity(text.len());
        let mut copied = 0;
        for reference in references::find(text, path) {
            if !self.is_there(&reference.file) {
                let line = reference.line;
                bail!("{path}, line {line}: {} is not in the site", reference.file);
            }
            if reference.file.starts_with(ASSETS) {
                let (named, _) = self.asset(&reference.file)?;
                rewritten.push_str(&text[copied..reference.name.start]);
                let name = named.trim_end_matches('/');
                rewritten.push_str(name.rsplit('/').next().unwrap_or(name));
                copied = reference.name.end;
            }
        }
        rewritten.push_str(&text[copied..]);
        Ok(rewritten.into_bytes())
    }
}

fn may_hold_references(path: &str) -> bool {
    [".html", ".js", ".css"]
        .iter()
        .any(|ending| path.ends_with(ending))
}

/// The folder of assets a file is in, if it is in one of its own.
fn folder_of(path: &str) -> Option<&str> {
    let slash = path.strip_prefix(ASSETS)?.find('/')?;
    Some(&path[..ASSETS.len() + slash + 1])
}

/// `assets/core.js` becomes `assets/core.0123456789abcdef.js`, and `assets/pictures/` becomes
/// `assets/pictures.0123456789abcdef/`.
fn with_hash(path: &str, content: &[u8]) -> String {
    let hash = &hexadecimal(&Sha256::digest(content))[..DIGITS];
    if let Some(folder) = path.strip_suffix('/') {
        return format!("{folder}.{hash}/");
    }
    match path.rsplit_once('.') {
        Some((name, ending)) => format!("{name}.{hash}.{ending}"),
        None => format!("{path}.{hash}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Names a site of nothing but pages.
    fn rename(files: &[(&str, &str)]) -> Result<Files> {
        name_by_content(&site(files), &BTreeSet::new())
    }

    fn site(files: &[(&str, &str)]) -> Files {
        files
            .iter()
            .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
            .collect()
    }

    fn text<'a>(files: &'a Files, path: &str) -> &'a str {
        std::str::from_utf8(&files[path]).expect("text")
    }

    fn asset(files: &Files, start: &str, end: &str) -> String {
        files
            .keys()
            .find(|path| path.starts_with(start) && path.ends_with(end))
            .unwrap_or_else(|| panic!("no {start}*{end} among {:?}", files.keys()))
            .clone()
    }

    #[test]
    fn references_follow_the_names_through_other_assets() {
        let named = rename(&[
            ("index.html", r#"<link href="assets/page.css">"#),
            ("assets/page.css", "a { background: url(./line.svg) }"),
            ("assets/line.svg", "<svg/>"),
        ])
        .expect("all references are there");
        let line = asset(&named, "assets/line.", ".svg");
        let page = asset(&named, "assets/page.", ".css");
        assert_eq!(line.len(), "assets/line..svg".len() + DIGITS);
        assert_eq!(
            text(&named, &page),
            format!("a {{ background: url(./{}) }}", &line["assets/".len()..])
        );
        assert_eq!(
            text(&named, "index.html"),
            format!("<link href=\"{page}\">")
        );
        assert_eq!(named.len(), 3);
    }

    #[test]
    fn a_change_deep_down_changes_every_name_that_leads_to_it() {
        let page = |line: &str| {
            let named = rename(&[
                ("assets/page.css", "a { background: url(./line.svg) }"),
                ("assets/line.svg", line),
            ])
            .expect("all references are there");
            asset(&named, "assets/page.", ".css")
        };
        assert_ne!(page("<svg/>"), page("<svg><!-- --></svg>"));
        assert_eq!(page("<svg/>"), page("<svg/>"));
    }

    #[test]
    fn a_folder_is_named_by_all_that_is_in_it() {
        let named = |picture: &str| {
            rename(&[
                (
                    "xiongguan.js",
                    "load(`${'./assets/pictures/'}${name}.bin`);",
                ),
                ("assets/pictures/chain.bin", picture),
                ("assets/pictures/pace.bin", "pace"),
            ])
            .expect("all references are there")
        };
        let (before, after) = (named("chain"), named("another"));
        let pace = asset(&before, "assets/pictures.", "/pace.bin");
        assert_eq!(text(&before, &pace), "pace");
        let folder = pace.trim_end_matches("pace.bin");
        assert!(before.contains_key(&format!("{folder}chain.bin")));
        assert!(text(&before, "xiongguan.js").contains(folder));
        assert!(!after.contains_key(&pace), "its neighbour has changed");
    }

    #[test]
    fn a_reference_to_nothing_is_told_with_file_and_line() {
        let error = rename(&[("index.html", "<p>\n<script src='assets/gone.js'>")])
            .expect_err("there is no such asset");
        assert_eq!(
            error.to_string(),
            "index.html, line 2: assets/gone.js is not in the site"
        );
    }

    #[test]
    fn what_looks_like_a_reference_in_a_generated_file_is_none() {
        let files = site(&[("assets/core.js", "imports['./core_bg.js']")]);
        let generated = files.keys().cloned().collect();
        let named = name_by_content(&files, &generated).expect("nothing is looked for");
        let core = asset(&named, "assets/core.", ".js");
        assert!(text(&named, &core).contains("./core_bg.js"));
    }

    #[test]
    fn assets_in_a_circle_are_told() {
        let error = rename(&[
            ("assets/a.js", "import './b.js'"),
            ("assets/b.js", "import './a.js'"),
        ])
        .expect_err("neither can be named first");
        let told = error.to_string();
        assert!(
            told.starts_with("assets/a.js → assets/b.js → assets/a.js:"),
            "{told}"
        );
    }
}
