//! All scripts as one: each a function that runs when it is first wanted, so that what a page
//! fetches later also runs later.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};

use super::super::script::Script;
use super::super::{Files, joining, minify, references};
use super::PAGE;

/// How the bindings end: in a way that no script of ours does.
const BINDINGS_END: &str = "export { initSync, __wbg_init as default };";

/// What stands in the place of another script here.
const REPLACED: [(&str, &str); 1] = [("assets/files.js", "assets/packed-files.js")];

/// What scripts name and the one file does without: what reads somebody else's dataset, the
/// pictures articles begin with, and what keeps the served site.
const LEFT_OUT: [&str; 3] = ["assets/core_data.wasm", "assets/pictures/", "sw.js"];

/// The scripts of a page as one.
pub struct Bundle {
    /// The one script.
    pub script: String,
    /// The files that it reads, as paths inside the site.
    pub files: BTreeSet<String>,
}

/// The bundle while it is put together.
struct Bundling<'a> {
    sources: &'a Files,
    made: &'a Files,
    /// Every script that is wanted, now or later; its place is its number.
    wanted: Vec<String>,
    /// Those that are in the text.
    brought: BTreeSet<String>,
    under_way: Vec<String>,
    text: String,
    files: BTreeSet<String>,
}

impl Bundle {
    /// The scripts that a page names, and all that they import; `made` are the files that Rust made.
    pub fn of(roots: &[String], sources: &Files, made: &Files) -> Result<Self> {
        let mut bundling = Bundling {
            sources,
            made,
            wanted: Vec::new(),
            brought: BTreeSet::new(),
            under_way: Vec::new(),
            text: "const lazily = (run) => { let made; return () => (made ??= run()); };\n"
                .to_owned(),
            files: BTreeSet::new(),
        };
        let mut begin = String::new();
        for root in roots {
            let number = bundling.bring(root)?;
            begin.push_str(&format!("script{number}();\n"));
        }
        let mut next = 0;
        while let Some(path) = bundling.wanted.get(next).cloned() {
            bundling.bring(&path)?;
            next += 1;
        }
        Ok(Self {
            script: minify::script(PAGE, &(bundling.text + &begin))?,
            files: bundling.files,
        })
    }
}

impl Bundling<'_> {
    /// The number of a script, which need not be here yet.
    fn number(&mut self, path: &str) -> usize {
        let known = self.wanted.iter().position(|wanted| wanted == path);
        known.unwrap_or_else(|| {
            self.wanted.push(path.to_owned());
            self.wanted.len() - 1
        })
    }

    /// The number of a script, which is brought in if it is not here.
    fn bring(&mut self, named: &str) -> Result<usize> {
        let path = replacement(named);
        let number = self.number(path);
        if self.under_way.iter().any(|other| other == path) {
            bail!(
                "{} → {path}: scripts that import each other in a circle cannot run one after the other",
                self.under_way.join(" → ")
            );
        }
        if !self.brought.insert(path.to_owned()) {
            return Ok(number);
        }
        self.under_way.push(path.to_owned());
        let script = self.script(path)?;
        let mut names = String::new();
        for import in &script.imports {
            let number = self.bring(&import.file)?;
            let given = match &import.names[..] {
                [] => String::new(),
                names => format!("const {{ {} }} = ", names.join(", ")),
            };
            names.push_str(&format!("{given}script{number}();\n"));
        }
        let body = self.here(&script.body, path)?;
        self.text.push_str(&format!(
            "const script{number} = lazily(() => {{\n{names}{body}\nreturn {{ {} }};\n}});\n",
            script.exports.join(", ")
        ));
        self.under_way.pop();
        Ok(number)
    }

    fn script(&self, path: &str) -> Result<Script> {
        let made = self.made.get(path);
        let Some(source) = made.or_else(|| self.sources.get(path)) else {
            bail!("{path} is not in the site");
        };
        let source = std::str::from_utf8(source).with_context(|| format!("reading {path}"))?;
        if made.is_none() {
            return Script::read(path, source);
        }
        let Some(bindings) = source.trim_end().strip_suffix(BINDINGS_END) else {
            bail!("{path} does not end with \"{BINDINGS_END}\"");
        };
        let mut script = Script::read(path, bindings)?;
        script.exports.push("default: __wbg_init".to_owned());
        // What looks like a path there is the name of something in the module.
        Ok(script)
    }

    /// A script's body as it stands in the one file: imports of later lead to what is in it, and
    /// what is read is noted.
    fn here(&mut self, body: &str, path: &str) -> Result<String> {
        if self.made.contains_key(path) {
            return Ok(body.to_owned());
        }
        let mut text = String::with_capacity(body.len());
        let mut copied = 0;
        for reference in references::find(body, path) {
            let file = reference.file.as_str();
            let (start, end) = (reference.path.start, reference.path.end);
            if file.ends_with(".js") && !LEFT_OUT.contains(&file) {
                let import = "import(\"";
                if !(body[..start].ends_with(import) && body[end..].starts_with("\")")) {
                    bail!("{path} names {file}, but does not import it");
                }
                text.push_str(&body[copied..start - import.len()]);
                let number = self.number(replacement(file));
                text.push_str(&format!("Promise.resolve().then(script{number})"));
                copied = end + "\")".len();
                continue;
            }
            text.push_str(&body[copied..start]);
            if file != PAGE {
                text.push_str(&joining::relative(file, PAGE));
            }
            copied = end;
            if file != PAGE && !LEFT_OUT.contains(&file) {
                self.files.insert(file.to_owned());
            }
        }
        text.push_str(&body[copied..]);
        Ok(text)
    }
}

fn replacement(path: &str) -> &str {
    let found = REPLACED.iter().find(|(replaced, _)| *replaced == path);
    found.map_or(path, |(_, replacement)| replacement)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bundle(scripts: &[(&str, &str)]) -> Result<Bundle> {
        let sources = scripts
            .iter()
            .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
            .collect();
        Bundle::of(&["chart.js".to_owned()], &sources, &Files::new())
    }

    #[test]
    fn what_is_imported_runs_first_and_what_is_wanted_later_is_a_promise() {
        let Bundle { script, files } = bundle(&[
            (
                "chart.js",
                "import { draw as paint } from \"./assets/draw.js\";\npaint(\"chart\");\nimport(\"./assets/late.js\").then(({ late }) => late());\n",
            ),
            ("assets/draw.js", "console.log(\"draw\");\nexport function draw(what) { console.log(what, new URL(\"./core.wasm\", import.meta.url), `../index.html#${what}`); }\n"),
            ("assets/late.js", "import { draw } from \"./draw.js\";\nexport function late() { draw(\"late\"); }\nimport(\"./again.js\");\n"),
            ("assets/again.js", "import(\"./late.js\");\nexport const again = 1;\n"),
        ])
        .expect("it can be bundled");
        assert_eq!(files, BTreeSet::from(["assets/core.wasm".to_owned()]));
        assert!(
            !script.contains("later_") && !script.contains("import("),
            "{script}"
        );
        assert_eq!(
            script.matches("Promise.resolve().then(").count(),
            3,
            "{script}"
        );
        assert!(
            script.contains("./assets/core.wasm") && script.contains("`#${"),
            "{script}"
        );
    }

    #[test]
    fn a_circle_and_what_is_missing_are_told() {
        for (scripts, expected) in [
            (
                &[
                    ("chart.js", "import { a } from \"./a.js\";\na();\n"),
                    (
                        "a.js",
                        "import { b } from \"./b.js\";\nexport const a = b;\n",
                    ),
                    (
                        "b.js",
                        "import { a } from \"./a.js\";\nexport const b = a;\n",
                    ),
                ][..],
                "chart.js → a.js → b.js → a.js: scripts that import each other in a circle",
            ),
            (
                &[("chart.js", "import { a } from \"./gone.js\";\na();\n")],
                "gone.js is not in the site",
            ),
            (
                &[("chart.js", "import(\"./gone.js\");\n")],
                "gone.js is not in the site",
            ),
            (
                &[("chart.js", "new Worker(\"./work.js\");\n")],
                "chart.js names work.js, but does not import it",
            ),
        ] {
            let told = bundle(scripts)
                .err()
                .map(|error| error.to_string())
                .unwrap_or_default();
            assert!(told.starts_with(expected), "{told}");
        }
    }

    #[test]
    fn files_are_read_from_what_is_packed() {
        let Bundle { script, .. } = bundle(&[
            (
                "chart.js",
                "import { fileAt } from \"./assets/files.js\";\nfileAt(\"x\");\n",
            ),
            ("assets/files.js", "export const fileAt = fetch;\n"),
            (
                "assets/packed-files.js",
                "export const fileAt = (path) => unpacked(path);\n",
            ),
        ])
        .expect("it can be bundled");
        assert!(
            script.contains("unpacked") && !script.contains("fetch"),
            "{script}"
        );
    }
}
