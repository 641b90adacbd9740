//! The rules: which layers there are, in which order, and what only some of them may name.

use crate::names::{self, Name};

/// A file under `src/`, with its path from the checkout's root.
pub struct Source {
    pub file: String,
    pub text: String,
}

/// The layers of the house. Each names only what stands before it; `web` and `cli` stand side by side.
const ORDER: [&[&str]; 8] = [
    &["dataset"],
    &["model"],
    &["words"],
    &["view"],
    &["picture"],
    &["charts"],
    &["paint"],
    &["web", "cli"],
];

/// What comes from outside, and the modules that may name it.
const RESERVED: [(&[&str], &[&str]); 13] = [
    (&["plotters"], &["charts", "picture", "paint"]),
    (&["plotters_backend"], &["charts", "picture", "paint"]),
    (&["plotters_canvas"], &["paint::canvas"]),
    (&["web_sys"], &["web", "paint::canvas"]),
    (&["js_sys"], &["web", "paint::canvas"]),
    (&["wasm_bindgen"], &["web", "paint::canvas"]),
    (&["serde_wasm_bindgen"], &["web", "paint::canvas"]),
    (&["resvg"], &["cli::raster"]),
    (&["std", "fs"], &["cli"]),
    (&["std", "process"], &["cli"]),
    (&["std", "env"], &["cli"]),
    (&["std", "net"], &["cli"]),
    (&["std", "thread"], &["cli"]),
];

/// What is wrong, each with file and line.
pub fn violations(sources: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources {
        let file = &source.file;
        match names::find(&source.text) {
            Ok(names) => found.extend(names.iter().filter_map(|name| {
                let wrong = wrong(&modules(file, name), name)?;
                Some(format!("{file}:{}: {wrong}", name.line))
            })),
            Err(error) => found.push(format!("{file}: {error}")),
        }
        if file == "src/lib.rs" {
            let declared = names::declared_modules(&source.text).unwrap_or_default();
            let unknown = declared.into_iter().filter(|name| rank(name).is_none());
            found.extend(unknown.map(|name| format!("{file}: {name} is no layer")));
        }
    }
    found
}

/// The modules around the place where the name stands, from the crate's root.
fn modules(file: &str, name: &Name) -> Vec<String> {
    let path = file.trim_start_matches("src/").trim_end_matches(".rs");
    // The program's first file does nothing but call the command line, and counts as a part of it.
    let path = if path == "main" { "cli" } else { path };
    let outer = path
        .split('/')
        .filter(|part| !["lib", "mod"].contains(part));
    outer
        .map(str::to_owned)
        .chain(name.inside.iter().cloned())
        .collect()
}

/// Why a place in these modules may not name this, if it may not.
fn wrong(place: &[String], name: &Name) -> Option<String> {
    match in_this_crate(place, name) {
        Some(named) => wrong_layer(place, &named, name.brings_all),
        None => wrong_outside(place, name),
    }
}

/// The path from the crate's root, if the name begins at the crate, at itself or above itself.
fn in_this_crate(place: &[String], name: &Name) -> Option<Vec<String>> {
    let mut parts = name.parts.iter().map(String::as_str).peekable();
    let mut path = match parts.next()? {
        "crate" | "xiongguan" => Vec::new(),
        "self" => place.to_vec(),
        "super" => place[..place.len().saturating_sub(1)].to_vec(),
        _ => return None,
    };
    while parts.next_if_eq(&"super").is_some() {
        path.pop();
    }
    path.extend(parts.map(str::to_owned));
    Some(path)
}

fn wrong_layer(place: &[String], named: &[String], brings_all: bool) -> Option<String> {
    // The library's root lists the layers; it belongs to none.
    let here = place.first()?;
    let Some(there) = named.first() else {
        return brings_all.then(|| format!("{here} brings in every layer at once"));
    };
    let (Some(here_rank), Some(there_rank)) = (rank(here), rank(there)) else {
        return Some(format!("{there}, named in {here}, is no layer"));
    };
    (here != there && there_rank >= here_rank)
        .then(|| format!("{here} names {there}, which does not stand before it"))
}

fn wrong_outside(place: &[String], name: &Name) -> Option<String> {
    let place = place.join("::");
    RESERVED.iter().find_map(|(path, allowed)| {
        let length = path.len().min(name.parts.len());
        let same = name.parts[..length] == path[..length];
        let reaches = name.parts.len() >= path.len() || name.brings_all;
        let here = allowed
            .iter()
            .any(|module| place == *module || place.starts_with(&format!("{module}::")));
        (same && reaches && !here).then(|| {
            let path = path.join("::");
            let allowed = allowed.join(", ");
            format!("{path} is named, which only {allowed} may")
        })
    })
}

fn rank(layer: &str) -> Option<usize> {
    ORDER.iter().position(|layers| layers.contains(&layer))
}
