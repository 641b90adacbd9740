//! What `build` writes.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};
use walkdir::WalkDir;

use crate::{run, site, text};

/// Every file below the folder: path with `/` to content.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = WalkDir::new(folder).into_iter();
    entries
        .map(|entry| entry.expect("an entry of the site"))
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("it is inside");
            let content = fs::read(entry.path()).expect("a file of the site");
            (path.to_string_lossy().replace('\\', "/"), content)
        })
        .collect()
}

#[test]
fn a_second_build_is_up_to_date_and_writes_nothing() {
    let folder = site::built();
    let list = folder.join("integrity.json");
    let before = fs::metadata(&list).and_then(|file| file.modified());
    let output = run(
        &["build", "--out", &folder.to_string_lossy()],
        Path::new("/"),
    );
    assert_eq!(output.status.code(), Some(0));
    let told = text(&output.stderr);
    assert!(told.trim_end().ends_with("is up to date"), "{told}");
    let after = fs::metadata(&list).and_then(|file| file.modified());
    assert_eq!(before.expect("a time"), after.expect("a time"));
}

#[test]
fn a_build_elsewhere_is_the_same_to_the_byte() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let output = run(&["build", "--out", "site"], folder.path());
    let told = text(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{told}");
    assert!(told.contains("1/5") && told.contains("5/5"), "{told}");
    let [here, there] = [site::built(), &folder.path().join("site")].map(files);
    let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&here), names(&there));
    for (path, content) in &here {
        assert!(there[path] == *content, "{path} differs");
    }
}

#[test]
fn a_damaged_site_is_not_taken_for_up_to_date() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let build = || {
        let output = run(&["build", "--out", "site"], folder.path());
        let told = text(&output.stderr).to_owned();
        assert_eq!(output.status.code(), Some(0), "{told}");
        told
    };
    build();
    let page = folder.path().join("site/index.html");
    let whole = fs::read(&page).expect("the page");
    fs::write(&page, "damaged").expect("writing");
    fs::write(folder.path().join("site/stale.js"), "of an older build").expect("writing");
    assert!(!build().contains("up to date"));
    assert!(fs::read(&page).expect("the page") == whole);
    assert!(!folder.path().join("site/stale.js").exists());
}

#[test]
fn the_checksums_name_every_file_and_hold() {
    let files = files(site::built());
    let list: BTreeMap<String, String> =
        serde_json::from_slice(&files["integrity.json"]).expect("a list of checksums");
    let of_the_list = |path: &str| path.starts_with("integrity.json");
    let expected: Vec<&String> = files.keys().filter(|path| !of_the_list(path)).collect();
    assert_eq!(list.keys().collect::<Vec<_>>(), expected);
    assert!(list.contains_key("index.html") && list.contains_key("xiongguan.js"));
    for (path, checksum) in &list {
        let sum = STANDARD.encode(Sha384::digest(&files[path]));
        assert_eq!(*checksum, format!("sha384-{sum}"), "{path}");
    }
}

#[test]
fn every_text_and_module_stands_there_packed_too() {
    let files = files(site::built());
    let packed: Vec<&String> = files
        .keys()
        .filter(|path| !path.ends_with(".br") && !path.ends_with(".gz"))
        .collect();
    for ending in [".html", ".js", ".css", ".wasm", ".json"] {
        assert!(packed.iter().any(|path| path.ends_with(ending)), "{ending}");
    }
    for path in packed {
        let mut unpacked = Vec::new();
        brotli::Decompressor::new(files[&format!("{path}.br")].as_slice(), 4096)
            .read_to_end(&mut unpacked)
            .unwrap_or_else(|error| panic!("{path}.br: {error}"));
        assert!(unpacked == files[path], "{path}.br");
        unpacked.clear();
        flate2::read::GzDecoder::new(files[&format!("{path}.gz")].as_slice())
            .read_to_end(&mut unpacked)
            .unwrap_or_else(|error| panic!("{path}.gz: {error}"));
        assert!(unpacked == files[path], "{path}.gz");
    }
}

#[test]
fn every_asset_is_named_by_its_content_and_every_mention_of_one_is_true() {
    let files = files(site::built());
    for path in files.keys().filter(|path| path.starts_with("assets/")) {
        // A folder's files share its hash.
        let hash = path.split(['.', '/']).nth(2).unwrap_or_default();
        let is_hash = hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        assert!(is_hash, "{path}");
    }
    let mut mentioned = Vec::new();
    for (page, content) in &files {
        if !page.contains('/') && (page.ends_with(".html") || page.ends_with(".js")) {
            let content = text(content);
            let mentions = content.match_indices("assets/").map(|(start, _)| {
                let end = content[start..].find(['"', '\'', '`', ' ', ')', '\n', ',']);
                &content[start..start + end.expect("the mention ends")]
            });
            mentioned.extend(mentions.map(|mention| (page.clone(), mention.to_owned())));
        }
    }
    for (page, mention) in &mentioned {
        let is_there = match mention.strip_suffix('/') {
            Some(_) => files.keys().any(|path| path.starts_with(mention)),
            None => files.contains_key(mention),
        };
        assert!(is_there, "{page} mentions {mention}");
    }
    let is_mentioned = |start: &str| {
        mentioned
            .iter()
            .any(|(_, mention)| mention.starts_with(start))
    };
    assert!(is_mentioned("assets/core.") && is_mentioned("assets/core_bg."));
}

#[test]
fn every_link_of_a_page_leads_to_a_file_of_the_site() {
    let files = files(site::built());
    let mut links = Vec::new();
    for (page, content) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        for start in ["src=\"", "href=\""] {
            let parts = text(content).split(start).skip(1);
            let written = parts.filter_map(|part| part.split('"').next());
            links.extend(written.map(|link| (page, link)));
        }
    }
    // A page may name another host for the reader to go to; that nothing is fetched from one is
    // for the tests in a browser.
    let inside = links.iter().filter(|(_, link)| !link.contains(':'));
    let mut followed = 0;
    for (page, link) in inside {
        let file = link.split(['#', '?']).next().unwrap_or_default();
        let file = file.trim_start_matches("./");
        assert!(
            file.is_empty() || files.contains_key(file),
            "{page} leads to {link}"
        );
        followed += usize::from(!file.is_empty());
    }
    assert!(
        followed > 1,
        "index.html names at least its style and its script"
    );
}
