//! A script taken apart: what it imports, what it exports, and the rest.

use anyhow::{Result, bail};
use oxc_allocator::Allocator;
use oxc_parser::Parser;
use oxc_span::SourceType;

use super::references;

/// A script of the site.
#[derive(Default)]
pub struct Script {
    /// What it imports when it begins.
    pub imports: Vec<Import>,
    /// The names it exports.
    pub exports: Vec<String>,
    /// It says of itself that it may be there several times: it keeps nothing that others share.
    pub copied: bool,
    /// Everything else, without comments.
    pub body: String,
}

/// One import.
pub struct Import {
    /// The file, as a path inside the site.
    pub file: String,
    /// The names, as a pattern that takes an object apart has them: `name` or `name: other`.
    pub names: Vec<String>,
}

/// What stands before a name that is exported.
const DECLARATIONS: [&str; 4] = ["async function ", "class ", "const ", "function "];

impl Script {
    /// Takes a script apart. Imports and exports begin a line, and are of the plain kinds.
    pub fn read(path: &str, source: &str) -> Result<Self> {
        let text = without_comments(path, source)?;
        let mut script = Self {
            copied: source
                .lines()
                .any(|line| line.starts_with("/**") && line.ends_with("@copied */")),
            ..Self::default()
        };
        let mut rest = text.as_str();
        while let Some(line) = rest.split_inclusive('\n').next() {
            if line.starts_with("import ") {
                let Some((statement, after)) = rest.split_once(';') else {
                    bail!("{path}: an import does not end with a semicolon");
                };
                script.imports.push(import(path, statement)?);
                rest = after;
                continue;
            }
            rest = &rest[line.len()..];
            let Some(declaration) = line.strip_prefix("export ") else {
                script.body.push_str(line);
                continue;
            };
            // So it says that it is a module, which has nothing but types.
            if declaration.trim_end() == "{};" {
                continue;
            }
            let Some(named) = DECLARATIONS
                .iter()
                .find_map(|start| declaration.strip_prefix(start))
            else {
                bail!(
                    "{path}: found \"{}\", expected the export of a function, class or constant",
                    line.trim()
                );
            };
            let end = named.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
            script
                .exports
                .push(named[..end.unwrap_or(named.len())].to_owned());
            script.body.push_str(declaration);
        }
        Ok(script)
    }
}

/// `import { part, other as name } from "./file.js"`, or the file alone.
fn import(path: &str, statement: &str) -> Result<Import> {
    let [reference] = &references::find(statement, path)[..] else {
        bail!("{path}: found \"{statement}\", expected an import of one file of the site");
    };
    let named = statement
        .split_once('{')
        .and_then(|(_, rest)| rest.split_once('}'));
    let names = named.map_or("", |(names, _)| names).split(',');
    let names = names.map(str::trim).filter(|name| !name.is_empty());
    Ok(Import {
        file: reference.file.clone(),
        names: names.map(|name| name.replace(" as ", ": ")).collect(),
    })
}

/// The script without its comments, which name files only for people.
fn without_comments(path: &str, source: &str) -> Result<String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, source, SourceType::mjs()).parse();
    if let Some(problem) = parsed.diagnostics.first() {
        bail!("{path} is not JavaScript: {problem}");
    }
    let mut text = String::with_capacity(source.len());
    let mut copied = 0;
    for comment in &parsed.program.comments {
        let (start, end) = (comment.span.start as usize, comment.span.end as usize);
        text.push_str(&source[copied..start]);
        copied = end;
    }
    text.push_str(&source[copied..]);
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_exports_and_comments_are_told_from_the_rest() {
        let script = Script::read(
            "assets/chart.js",
            "// import no\nimport {\n  one,\n  two as second,\n} from \"./parts.js\";\nimport \"../element.js\";\nexport async function draw() {}\nexport const width = \"export this\";\ndraw(); /* export */\n",
        )
        .expect("it is plain");
        let imports: Vec<_> = script
            .imports
            .iter()
            .map(|it| (it.file.as_str(), it.names.join("|")))
            .collect();
        assert_eq!(
            imports,
            [
                ("assets/parts.js", "one|two: second".to_owned()),
                ("element.js", String::new())
            ]
        );
        assert_eq!(script.exports, ["draw", "width"]);
        assert_eq!(
            script.body.trim(),
            "async function draw() {}\nconst width = \"export this\";\ndraw();"
        );
    }

    #[test]
    fn what_is_not_understood_is_told_with_its_file() {
        for source in [
            "export default 1;\n",
            "import all from elsewhere;\n",
            "import \"elsewhere\";\n",
            "export {",
        ] {
            let told = Script::read("chart.js", source)
                .err()
                .map(|told| told.to_string());
            assert!(
                told.is_some_and(|told| told.starts_with("chart.js")),
                "{source}"
            );
        }
    }
}
