//! Knows whether a site was built from just what is in the checkout now.
//!
//! What it was built from is kept outside the site, so that two builds of one commit stay identical.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use walkdir::WalkDir;

use super::{hexadecimal, integrity};
use crate::cli::project::Project;
use crate::cli::story::Written;

/// What the site is made from, beside the compiler and this program.
const INPUTS: [&str; 6] = ["Cargo.lock", "Cargo.toml", "build.rs", "data", "src", "www"];

/// One number for everything that a site made from the checkout at `root` by this compiler, with
/// this talk, depends on.
pub fn fingerprint(root: &Path, compiler: &str, story: &Written) -> Result<String> {
    let mut hash = Sha256::new();
    let mut add = |name: &[u8], content: &[u8]| {
        // With its length before it, no part can pass for the end of another.
        for part in [name, content] {
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part);
        }
    };
    add(b"compiler", compiler.as_bytes());
    add(b"story", story.text().as_bytes());
    let program = env::current_exe().context("finding this program's own file")?;
    add(b"program", &read(&program)?);
    for input in INPUTS {
        for entry in WalkDir::new(root.join(input)).sort_by_file_name() {
            let entry = entry.with_context(|| format!("reading {input}"))?;
            if entry.file_type().is_file() {
                let name = entry.path().as_os_str().as_encoded_bytes();
                add(name, &read(entry.path())?);
            }
        }
    }
    Ok(hexadecimal(&hash.finalize()))
}

/// Whether the site in `folder` was built from what has this fingerprint, and is still whole.
pub fn is_fresh(project: &Project, folder: &Path, fingerprint: &str) -> bool {
    let noted = fs::read_to_string(record(project, folder));
    let expected = statement(folder, fingerprint);
    matches!((noted, expected), (Ok(noted), Ok(expected)) if noted == expected)
        && integrity::check(folder).is_ok()
}

/// Notes what the site in `folder` was built from.
pub fn remember(project: &Project, folder: &Path, fingerprint: &str) -> Result<()> {
    let record = record(project, folder);
    if let Some(parent) = record.parent() {
        fs::create_dir_all(parent)
            .with_context(|| format!("making the folder {}", parent.display()))?;
    }
    fs::write(&record, statement(folder, fingerprint)?)
        .with_context(|| format!("writing {}", record.display()))
}

/// Says that just this site was built from what has this fingerprint: another checkout may
/// have written another site to the same folder since.
fn statement(folder: &Path, fingerprint: &str) -> Result<String> {
    let list = Sha256::digest(read(&folder.join(integrity::LIST))?);
    Ok(format!("{fingerprint} {}\n", hexadecimal(&list)))
}

/// Where it is noted what the site in `folder` was built from.
fn record(project: &Project, folder: &Path) -> PathBuf {
    let name = hexadecimal(&Sha256::digest(folder.as_os_str().as_encoded_bytes()));
    project.target().join("site-fingerprints").join(name)
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("reading {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A checkout with a file of each kind that a site is made from.
    fn checkout() -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for input in INPUTS {
            let path = folder.path().join(input);
            if input.contains('.') {
                fs::write(path, input).expect("writing");
            } else {
                fs::create_dir(&path).expect("making");
                fs::write(path.join("first"), input).expect("writing");
            }
        }
        folder
    }

    #[test]
    fn every_change_to_what_a_site_is_made_from_is_noticed() {
        let folder = checkout();
        let root = folder.path();
        let talk = |text: &str| {
            let path = root.join("talk.toml");
            fs::write(&path, text).expect("writing");
            Written::load(Some(&path)).expect("it can be read")
        };
        let own = Written::load(None).expect("it is in the program");
        let told = |compiler, talk: &Written| {
            fingerprint(root, compiler, talk).expect("everything can be read")
        };
        let now = |compiler| told(compiler, &own);
        let mut seen = vec![now("1.95"), now("1.96")];
        seen.extend(["one", "another"].map(|text| told("1.95", &talk(text))));
        let same = told("1.95", &talk("another"));
        assert_eq!(seen.last(), Some(&same), "the same talk is no change");
        for file in [
            "Cargo.lock",
            "Cargo.toml",
            "build.rs",
            "data/first",
            "src/first",
            "www/first",
        ] {
            fs::write(root.join(file), "changed").expect("writing");
            seen.push(now("1.95"));
        }
        fs::write(root.join("www/second"), "").expect("writing");
        seen.push(now("1.95"));
        fs::rename(root.join("www/second"), root.join("www/third")).expect("renaming");
        seen.push(now("1.95"));
        fs::write(root.join("README.md"), "no part of the site").expect("writing");
        assert_eq!(seen.last(), Some(&now("1.95")), "nothing else counts");
        let all = seen.len();
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), all, "no two states look the same");
    }
}
