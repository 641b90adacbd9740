//! The list of checksums that lets anybody see whether a copy of the site is whole.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};

use super::Files;

/// The list's path in the site.
pub const LIST: &str = "integrity.json";

/// The list's content: every file's path and checksum in the form of an `integrity` attribute.
pub fn list(files: &Files) -> Result<Vec<u8>> {
    let checksums: BTreeMap<&str, String> = files
        .iter()
        .map(|(path, content)| (path.as_str(), checksum(content)))
        .collect();
    let mut list =
        serde_json::to_vec_pretty(&checksums).context("writing the list of checksums")?;
    list.push(b'\n');
    Ok(list)
}

/// Reads the list of the site in `folder`.
pub fn read(folder: &Path) -> Result<BTreeMap<String, String>> {
    let path = folder.join(LIST);
    let text = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
    serde_json::from_slice(&text)
        .with_context(|| format!("{} is no list of checksums", path.display()))
}

/// Fails unless every file listed stands in `folder` as it was written.
pub fn check(folder: &Path) -> Result<()> {
    for (path, expected) in read(folder)? {
        let file = folder.join(&path);
        let content = fs::read(&file).with_context(|| format!("reading {}", file.display()))?;
        let found = checksum(&content);
        if found != expected {
            bail!(
                "{} has the checksum {found} instead of {expected}",
                file.display()
            );
        }
    }
    Ok(())
}

fn checksum(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_has_the_form_of_an_integrity_attribute() {
        // From the specification of Subresource Integrity, section 3.1.
        assert_eq!(
            checksum(b"alert('Hello, world.');"),
            "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO"
        );
    }

    #[test]
    fn a_file_changed_after_writing_is_found() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let files = Files::from([("a.js".to_owned(), b"1".to_vec())]);
        fs::write(folder.path().join(LIST), list(&files).expect("a list")).expect("writing");
        fs::write(folder.path().join("a.js"), "1").expect("writing");
        check(folder.path()).expect("the folder is whole");
        fs::write(folder.path().join("a.js"), "2").expect("writing");
        let error = check(folder.path()).expect_err("a.js differs").to_string();
        assert!(error.contains("a.js has the checksum sha384-"), "{error}");
    }
}
