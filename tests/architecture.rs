//! Holds the layers apart: reads the sources under `src/` and finds where one names what it may not.

#[path = "architecture/names.rs"]
mod names;
#[path = "architecture/planted.rs"]
mod planted;
#[path = "architecture/rules.rs"]
mod rules;

use std::fs;
use std::path::{Path, PathBuf};

use rules::Source;

#[test]
fn every_layer_names_only_what_stands_before_it() {
    let sources = sources();
    let found: Vec<String> = rules::violations(&sources);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_sources_are_really_read() {
    let sources = sources();
    for file in [
        "src/lib.rs",
        "src/main.rs",
        "src/dataset/mod.rs",
        "src/cli/site/mod.rs",
    ] {
        let source = sources.iter().find(|source| source.file == file);
        assert!(
            source.is_some_and(|source| !source.text.is_empty()),
            "{file}"
        );
    }
}

/// Every Rust file below `src/`.
fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("src")];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for path in entries(&folder) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let file = path
                    .strip_prefix(root)
                    .expect("it was found below the root");
                sources.push(Source {
                    file: file.to_string_lossy().replace('\\', "/"),
                    text: fs::read_to_string(&path).expect("a source file is text"),
                });
            }
        }
    }
    sources
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("an entry of the folder").path())
        .collect()
}
