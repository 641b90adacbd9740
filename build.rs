//! Reads `data/*.toml`, stops the build with file, line and reason if it is wrong, and packs
//! it for the library to embed.

#[path = "src/dataset/mod.rs"]
#[allow(
    dead_code,
    unused_imports,
    reason = "the build reads and packs; the library does the rest"
)]
mod dataset;

#[path = "src/model/mod.rs"]
#[allow(
    dead_code,
    unused_imports,
    reason = "the build proves what can be derived; the library does the rest"
)]
mod model;

use std::path::{Path, PathBuf};
use std::{env, fs, process};

fn main() {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=src/dataset");
    println!("cargo::rerun-if-changed=src/model");
    println!("cargo::rustc-cfg=dataset_embedded");
    if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|architecture| architecture == "wasm32") {
        // What refers to what, for `src/cli/split` to tell early from late by.
        println!("cargo::rustc-link-arg-cdylib=--emit-relocs");
    }
    if let Err(reasons) = embed() {
        for reason in reasons {
            eprintln!("{reason}");
            println!("cargo::error={reason}");
        }
        process::exit(1);
    }
}

fn embed() -> Result<(), Vec<String>> {
    let said =
        |error: &dyn std::fmt::Display, what: &Path| vec![format!("{}: {error}", what.display())];
    let folder = Path::new("data");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .map_err(|error| said(&error, folder))?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "toml")
        })
        .collect();
    paths.sort();
    let mut files = Vec::new();
    for path in &paths {
        let text = fs::read_to_string(path).map_err(|error| said(&error, path))?;
        files.push((path.display().to_string(), text));
    }
    let sources: Vec<_> = files
        .iter()
        .map(|(name, text)| dataset::reading::Source { name, text })
        .collect();
    let as_said =
        |findings: &[dataset::Finding]| findings.iter().map(ToString::to_string).collect();
    let (dataset, proofreading) =
        dataset::reading::read(&sources).map_err(|findings| as_said(&findings))?;
    let findings = model::proof::findings(&dataset, &proofreading);
    if !findings.is_empty() {
        return Err(as_said(&findings));
    }
    let (packed, notes) = (dataset.pack(), proofreading.pack());
    if dataset::Dataset::unpack(&packed).as_ref() != Some(&dataset)
        || dataset::Proofreading::unpack(&notes).as_ref() != Some(&proofreading)
    {
        return Err(vec![
            "data: the packed dataset does not unpack to itself".to_owned(),
        ]);
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let json = dataset::reading::as_json(&sources);
    let contents = [
        ("dataset.bin", packed),
        ("proofreading.bin", notes),
        ("dataset.json", json.into_bytes()),
    ];
    for (name, content) in contents {
        let target = out.join(name);
        fs::write(&target, content).map_err(|error| said(&error, &target))?;
    }
    Ok(())
}
