//! Joins scripts: what only one of them needs comes with it, in the same file, and so does what
//! says of itself that it may be there several times. On a slow line
//! each file that is asked for only once another has been read costs a reader as much as 30 KB.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};

use super::script::{Import, Script};
use super::{ASSETS, Files, references};

/// Joins the scripts of the site; those that have come with others are no files of their own.
pub fn scripts(files: &mut Files) -> Result<()> {
    let mut scripts = BTreeMap::new();
    let mut importers: Importers = BTreeMap::new();
    let mut alone = BTreeSet::new();
    for (path, content) in files.iter() {
        let Ok(text) = std::str::from_utf8(content) else {
            continue;
        };
        let body = if path.ends_with(".js") {
            let script = Script::read(path, text)?;
            for import in &script.imports {
                let by = importers.entry(import.file.clone()).or_default();
                by.insert(path.clone());
            }
            &scripts.entry(path.clone()).or_insert(script).body
        } else if path.ends_with(".html") {
            text
        } else {
            continue;
        };
        let named = references::find(body, path);
        alone.extend(named.into_iter().map(|reference| reference.file));
    }
    // Addresses that stand in the articles of others stay what they are.
    let fixed = scripts.keys().filter(|path| !path.starts_with(ASSETS));
    alone.extend(fixed.cloned());
    // Each that stays for the sake of several may make others be wanted by several.
    let is_wanted_by_several = |path: &str, alone: &BTreeSet<String>| {
        !alone.contains(path) && ends(path, &importers, alone).len() > 1
    };
    let movable = scripts.iter().filter(|(_, script)| !script.copied);
    while let Some((wanted, _)) = movable
        .clone()
        .find(|(path, _)| is_wanted_by_several(path, &alone))
    {
        alone.insert(wanted.clone());
    }
    for path in scripts.keys() {
        if alone.contains(path) {
            let joined = Joined::of(path, &scripts, &alone);
            let joined = joined.with_context(|| format!("joining {path}"))?;
            files.insert(path.clone(), joined.into_bytes());
        } else {
            files.remove(path);
        }
    }
    Ok(())
}

/// Which scripts import each.
type Importers = BTreeMap<String, BTreeSet<String>>;

/// The files in which a script would end if it came with every one that imports it.
fn ends(path: &str, importers: &Importers, alone: &BTreeSet<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut seen = BTreeSet::from([path]);
    let mut waiting = vec![path];
    while let Some(script) = waiting.pop() {
        for importer in importers.get(script).into_iter().flatten() {
            if alone.contains(importer) {
                found.insert(importer.clone());
            } else if seen.insert(importer) {
                waiting.push(importer);
            }
        }
    }
    found
}

/// A script with all that comes with it, while it is put together.
struct Joined<'a> {
    root: &'a str,
    scripts: &'a BTreeMap<String, Script>,
    /// The scripts that stay files of their own.
    alone: &'a BTreeSet<String>,
    /// The files that stay, with the name of what they export.
    others: Vec<&'a str>,
    /// The files that have come in, in the order in which they run.
    within: Vec<&'a str>,
    text: String,
}

impl<'a> Joined<'a> {
    fn of(
        root: &'a str,
        scripts: &'a BTreeMap<String, Script>,
        alone: &'a BTreeSet<String>,
    ) -> Result<String> {
        let mut joined = Self {
            root,
            scripts,
            alone,
            others: Vec::new(),
            within: Vec::new(),
            text: String::new(),
        };
        let script = &scripts[root];
        let names = joined.bring_all(&script.imports)?;
        let mut whole = String::new();
        for (number, file) in joined.others.iter().enumerate() {
            let from = relative(file, root);
            whole.push_str(&format!("import * as other{number} from \"{from}\";\n"));
        }
        let exports = match &script.exports[..] {
            [] => String::new(),
            exports => format!("export {{ {} }};\n", exports.join(", ")),
        };
        Ok([whole, joined.text, names, script.body.clone(), exports].concat())
    }

    /// Brings in what these import, and gives back the lines that name it.
    fn bring_all(&mut self, imports: &'a [Import]) -> Result<String> {
        let mut names = String::new();
        for import in imports {
            let from = if self.alone.contains(&import.file) {
                format!("other{}", place(&mut self.others, &import.file))
            } else {
                self.bring(&import.file)?;
                format!("within{}", place(&mut self.within, &import.file))
            };
            if !import.names.is_empty() {
                names.push_str(&format!(
                    "const {{ {} }} = {from};\n",
                    import.names.join(", ")
                ));
            }
        }
        Ok(names)
    }

    fn bring(&mut self, file: &'a str) -> Result<()> {
        if self.within.contains(&file) {
            return Ok(());
        }
        let Some(script) = self.scripts.get(file) else {
            bail!("{file} is no script");
        };
        let names = self.bring_all(&script.imports)?;
        let number = place(&mut self.within, file);
        let body = moved(&script.body, file, self.root);
        let exports = script.exports.join(", ");
        self.text.push_str(&format!(
            "const within{number} = (() => {{\n{names}{body}\nreturn {{ {exports} }};\n}})();\n"
        ));
        Ok(())
    }
}

/// The place of a file in a list, put there if it is not.
fn place<'a>(list: &mut Vec<&'a str>, file: &'a str) -> usize {
    list.iter()
        .position(|known| *known == file)
        .unwrap_or_else(|| {
            list.push(file);
            list.len() - 1
        })
}

/// A text that now stands in another file: every path leads where it led before.
fn moved(text: &str, from: &str, to: &str) -> String {
    let mut moved = String::new();
    let mut copied = 0;
    for reference in references::find(text, from) {
        moved.push_str(&text[copied..reference.path.start]);
        moved.push_str(&relative(&reference.file, to));
        copied = reference.path.end;
    }
    moved.push_str(&text[copied..]);
    moved
}

/// The way to a file of the site from the folder that another is in.
pub fn relative(file: &str, from: &str) -> String {
    let folders: Vec<&str> = from.split('/').collect();
    let common = file
        .split('/')
        .zip(&folders[..folders.len() - 1])
        .take_while(|(one, other)| one == *other)
        .count();
    let up = "../".repeat(folders.len() - 1 - common);
    let down: Vec<&str> = file.split('/').skip(common).collect();
    let start = if up.is_empty() { "./" } else { &up };
    format!("{start}{}", down.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(files: &[(&str, &str)]) -> Result<Files> {
        let mut site = files
            .iter()
            .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
            .collect();
        scripts(&mut site)?;
        Ok(site)
    }

    fn text<'a>(site: &'a Files, path: &str) -> &'a str {
        std::str::from_utf8(&site[path]).expect("text")
    }

    #[test]
    fn what_one_script_imports_comes_with_it_and_leads_where_it_led() {
        let site = joined(&[
            ("index.html", "<script src=\"chart.js\"></script>"),
            (
                "chart.js",
                "import { draw } from \"./assets/draw.js\";\nexport class Chart {}\ndraw();\n",
            ),
            (
                "assets/draw.js",
                "/** @see {import(\"./tooltip.js\")} */\nimport { line } from \"./line.js\";\nimport { dot } from \"./dot.js\";\nexport function draw() { line(); import(\"./late.js\"); }\n",
            ),
            ("assets/line.js", "import { dot } from \"./dot.js\";\nexport const line = () => dot;\n"),
            ("assets/dot.js", "export const dot = 1;\n"),
            ("assets/late.js", "export const late = 1;\n"),
            ("assets/types.js", "/** @typedef {string} Name */\nexport {};\n"),
        ])
        .expect("it can be joined");
        let files: Vec<&String> = site.keys().collect();
        assert_eq!(files, ["assets/late.js", "chart.js", "index.html"]);
        let chart = text(&site, "chart.js");
        let order = [
            "return { dot };",
            "const { dot } = within0;",
            "return { line };",
            "const { line } = within1;",
            "import(\"./assets/late.js\")",
            "const { draw } = within2;",
            "class Chart {}",
            "export { Chart };",
        ];
        assert_eq!(chart.matches("const { dot } = within0;").count(), 2);
        let places: Vec<_> = order.iter().map(|part| chart.find(part)).collect();
        assert!(
            places.is_sorted() && places[0].is_some(),
            "{places:?} in {chart}"
        );
    }

    #[test]
    fn what_two_import_or_a_page_names_stays_a_file_of_its_own() {
        let site = joined(&[
            (
                "index.html",
                "<script src=\"assets/page.js\"></script><script src=\"assets/chart.js\">",
            ),
            (
                "assets/page.js",
                "import { read } from \"./state.js\";\nimport { write } from \"./written.js\";\nread(write);\n",
            ),
            ("assets/written.js", "/** Small. @copied */\nexport function write() {}\n"),
            (
                "assets/chart.js",
                "import { read as state } from \"./state.js\";\nimport { write } from \"./written.js\";\nstate(write);\n",
            ),
            ("assets/state.js", "export function read() {}\n"),
        ])
        .expect("it can be joined");
        assert_eq!(site.len(), 4);
        for script in ["assets/chart.js", "assets/page.js"] {
            assert!(
                text(&site, script).contains("function write() {}"),
                "{script}"
            );
        }
        let chart = text(&site, "assets/chart.js");
        assert!(
            chart.contains("import * as other0 from \"./state.js\";"),
            "{chart}"
        );
        assert!(chart.contains("const { read: state } = other0;"), "{chart}");
        assert!(text(&site, "assets/state.js").contains("export { read };"));
    }

    #[test]
    fn a_way_leads_up_and_down() {
        assert_eq!(relative("assets/a.js", "b.js"), "./assets/a.js");
        assert_eq!(relative("a.js", "assets/b.js"), "../a.js");
        assert_eq!(relative("assets/a.js", "assets/b.js"), "./a.js");
    }
}
