//! Which files of the site explorer and deck need where there is no line, for `sw.js` to keep.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};
use serde_json::json;
use sha2::{Digest, Sha256};

use super::{ASSETS, Files, hexadecimal, minify, references};

/// The script that keeps them, as a path inside the site.
pub const WORKER: &str = "sw.js";
/// The pages that are kept; all they need comes with them.
const PAGES: [&str; 2] = ["index.html", "present.html"];
/// The line of the script that the build writes.
const LINE: &str = "const LIST = ";
/// What only somebody else's dataset needs, and the charts' pictures: without a line each chart is
/// drawn at once. By the beginnings of their names.
const LEFT_OUT: [&str; 2] = ["assets/core_data.", "charts/"];

/// The script with the list of what it keeps, from how it is written and the site as it will be.
pub fn worker(source: &str, site: &Files) -> Result<Vec<u8>> {
    let files = needed(site);
    let mut hash = Sha256::new();
    hash.update(source);
    let mut mentions = BTreeMap::new();
    for path in &files {
        let content = &site[path];
        hash.update(path);
        hash.update((content.len() as u64).to_le_bytes());
        hash.update(content);
        if !path.starts_with(ASSETS)
            && let Ok(text) = std::str::from_utf8(content)
        {
            let named = references::find(text, path).into_iter();
            let assets: BTreeSet<String> = named
                .filter(|reference| reference.file.starts_with(ASSETS))
                .map(|reference| text[reference.name].to_owned())
                .collect();
            mentions.insert(path, assets);
        }
    }
    let version = hexadecimal(&hash.finalize());
    let list = json!({ "version": version[..16], "files": files, "mentions": mentions });
    let mut lines: Vec<String> = source.lines().map(str::to_owned).collect();
    let mut marked = lines.iter_mut().filter(|line| line.starts_with(LINE));
    let (Some(line), None) = (marked.next(), marked.next()) else {
        bail!("{WORKER}: expected one line that begins with \"{LINE}\"");
    };
    *line = format!("{LINE}{list};");
    Ok(minify::script(WORKER, &lines.join("\n"))?.into_bytes())
}

/// The pages and every file they or their scripts and styles name, but for other pages.
fn needed(site: &Files) -> BTreeSet<String> {
    let mut needed = BTreeSet::new();
    let mut waiting = PAGES.map(str::to_owned).to_vec();
    while let Some(path) = waiting.pop() {
        let is_page = PAGES.contains(&path.as_str());
        let is_other_page = path.ends_with(".html") && !is_page;
        // That every file named is there has been seen to; what else looks like one is none.
        let Some(content) = site.get(&path) else {
            continue;
        };
        if is_other_page
            || LEFT_OUT.iter().any(|start| path.starts_with(start))
            || path == WORKER
            || !needed.insert(path.clone())
        {
            continue;
        }
        let Ok(text) = std::str::from_utf8(content) else {
            continue;
        };
        if [".css", ".html", ".js"]
            .iter()
            .any(|ending| path.ends_with(ending))
        {
            waiting.extend(
                references::find(text, &path)
                    .into_iter()
                    .map(|reference| reference.file),
            );
        }
        if is_page {
            // Addresses in its attributes, which may be of any file.
            let named = site.keys().filter(|file| {
                text.contains(&format!("\"{file}\"")) || text.contains(&format!("\"{file}#"))
            });
            waiting.extend(named.cloned());
        }
    }
    needed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(page: &str) -> Files {
        let files = [
            ("index.html", page),
            ("present.html", "<script src=\"assets/deck.00.js\">"),
            ("assets/deck.00.js", "new URL(\"./story.00.bin\", here);"),
            ("assets/story.00.bin", ""),
            ("article.html", "<script src=\"assets/article.00.js\">"),
            (
                "chart.js",
                "import(\"./assets/late.00.js\");\"./assets/core_data.00.wasm\";\"./assets/pictures.00/\";",
            ),
            (
                "assets/late.00.js",
                "`../index.html#a`;new URL(\"../sw.js\", here);",
            ),
            (
                "assets/page.00.css",
                "p { background: url(./line.00.svg); }",
            ),
            ("assets/line.00.svg", "<svg/>"),
            ("assets/core_data.00.wasm", ""),
            ("assets/pictures.00/a.bin", ""),
            ("assets/article.00.js", ""),
            ("charts/a.svg", ""),
            ("data/figures.csv", "1"),
            (WORKER, ""),
        ];
        files
            .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
            .into()
    }

    const NAMING: &str = "<link href=\"assets/page.00.css\"><script src=\"chart.js\"></script><a href=\"data/figures.csv\"></a><a href=\"article.html\"></a><img src=\"charts/a.svg\">";

    #[test]
    fn what_the_pages_lead_to_is_kept_and_nothing_else() {
        let needed = needed(&site(NAMING));
        let expected = [
            "assets/deck.00.js",
            "assets/late.00.js",
            "assets/line.00.svg",
            "assets/page.00.css",
            "assets/story.00.bin",
            "chart.js",
            "data/figures.csv",
            "index.html",
            "present.html",
        ];
        assert_eq!(needed.into_iter().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn every_change_to_what_is_kept_or_to_how_it_is_kept_is_another_version() {
        let source = "// Kept.\nconst LIST = {};\nkeep(LIST);\n";
        let written = |source: &str, site: &Files| {
            String::from_utf8(worker(source, site).expect("it has the line")).expect("a script")
        };
        let mut all = vec![
            written(source, &site(NAMING)),
            written(&format!("{source}more();\n"), &site(NAMING)),
        ];
        for file in ["data/figures.csv", "assets/line.00.svg"] {
            let mut changed = site(NAMING);
            changed.insert(file.to_owned(), b"2".to_vec());
            all.push(written(source, &changed));
        }
        let mut changed = site(NAMING);
        changed.insert("charts/a.svg".to_owned(), b"2".to_vec());
        assert_eq!(written(source, &changed), all[0], "it is not kept");
        assert!(
            all[0].contains("data/figures.csv") && all[0].contains("late.00.js"),
            "{}",
            all[0]
        );
        let count = all.len();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), count);
        for source in ["", "const LIST = 1;\nconst LIST = 2;\n"] {
            let error = worker(source, &site(NAMING)).expect_err("which line is it?");
            assert!(
                error.to_string().starts_with("sw.js: expected one line"),
                "{error}"
            );
        }
    }
}
