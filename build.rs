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

use dataset::{Bilingual, Dataset, Proofreading};
use pinyin::ToPinyinMulti;
use std::collections::BTreeMap;
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
                && !path.ends_with(dataset::story::FILE)
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
        ("readings.bin", readings(&dataset, &proofreading)),
        (
            "everyday.txt",
            everyday(&dataset, &proofreading).into_bytes(),
        ),
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

/// Everyday names, one thing a line: its Chinese name, then what it is called besides.
fn everyday(dataset: &Dataset, proofreading: &Proofreading) -> String {
    let mut text = String::new();
    for everyday in &proofreading.everyday {
        if let Some([name, _]) = everyday.named(dataset) {
            text.push_str(&format!("{}\t{}\n", name.zh, everyday.also.join("\t")));
        }
    }
    text
}

/// The characters of all names in their order, each as its distance from the one before, seven bits
/// a byte; a zero; then the readings of each after a space, as they are typed: `hang,heng,xing`,
/// `lv` for lü.
fn readings(dataset: &Dataset, proofreading: &Proofreading) -> Vec<u8> {
    let indicators = dataset.indicators().iter();
    let indicators = indicators.flat_map(|it| [&it.name, it.short()]);
    let chains = dataset.chains().iter().flat_map(|it| [&it.name, &it.short]);
    let names = indicators
        .chain(dataset.relations().iter().map(|it| &it.name))
        .chain(dataset.underivable().iter().map(|it| &it.name))
        .chain(dataset.classes().iter().map(|it| &it.name))
        .chain(chains)
        .chain(dataset.members().iter().map(|it| &it.name));
    let names = names.map(|name: &Bilingual| name.zh.as_str());
    let also = proofreading.everyday.iter().flat_map(|it| &it.also);
    let names: String = names.chain(also.map(String::as_str)).collect();
    let mut known: BTreeMap<char, Vec<String>> = BTreeMap::new();
    for character in names.chars() {
        if let Some(all) = character.to_pinyin_multi() {
            let typed =
                |reading: pinyin::Pinyin| reading.plain().replace('ü', "v").replace('ê', "e");
            let mut all: Vec<String> = all.into_iter().map(typed).collect();
            all.retain(|reading| reading.bytes().all(|byte| byte.is_ascii_lowercase()));
            all.sort();
            all.dedup();
            known.insert(character, all);
        }
    }
    let (mut distances, mut texts) = (Vec::new(), Vec::new());
    let mut before = 0;
    for (character, all) in known {
        let mut distance = u32::from(character) - before;
        before = u32::from(character);
        while distance >= 0x80 {
            distances.push(distance as u8 | 0x80);
            distance >>= 7;
        }
        distances.push(distance as u8);
        texts.push(all.join(","));
    }
    [distances, vec![0], texts.join(" ").into_bytes()].concat()
}
