//! Puts the site's files in their place: all of them at once, and nothing else beside them.

use std::ffi::OsString;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::{Files, integrity};

/// Fails if `folder` holds something that no build has written, since replacing it would lose that.
pub fn check_replaceable(folder: &Path) -> Result<()> {
    let mut entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => {
            return Err(error).with_context(|| format!("reading the folder {}", folder.display()));
        }
    };
    if entries.next().is_none() || integrity::read(folder).is_ok() {
        return Ok(());
    }
    bail!(
        "{} holds other files: the site needs a folder of its own, empty, new or written by an earlier build",
        folder.display()
    );
}

/// Writes the files beside `folder` and then takes its place, so that it is never half written.
pub fn replace(folder: &Path, files: &Files) -> Result<()> {
    check_replaceable(folder)?;
    let new = sibling(folder, "new")?;
    let old = sibling(folder, "old")?;
    remove(&new)?;
    remove(&old)?;
    for (path, content) in files {
        let file = new.join(path);
        if let Some(parent) = file.parent() {
            fs::create_dir_all(parent)
                .with_context(|| format!("making the folder {}", parent.display()))?;
        }
        fs::write(&file, content).with_context(|| format!("writing {}", file.display()))?;
    }
    if folder.exists() {
        rename(folder, &old)?;
    }
    rename(&new, folder)?;
    remove(&old)
}

/// A hidden folder next to `folder`, on the same disk, so that renaming it is one step.
fn sibling(folder: &Path, ending: &str) -> Result<PathBuf> {
    let Some(name) = folder.file_name() else {
        bail!("{} is no folder that could be replaced", folder.display());
    };
    let mut hidden = OsString::from(".");
    hidden.push(name);
    hidden.push(".");
    hidden.push(ending);
    Ok(folder.with_file_name(hidden))
}

fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| format!("removing {}", folder.display()))
        }
        _ => Ok(()),
    }
}

fn rename(from: &Path, to: &Path) -> Result<()> {
    fs::rename(from, to).with_context(|| format!("renaming {} to {}", from.display(), to.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(name: &str) -> Files {
        let files = Files::from([(name.to_owned(), b"content".to_vec())]);
        super::super::finish(files).expect("finishing in memory")
    }

    #[test]
    fn a_new_build_leaves_nothing_of_the_old_one() {
        let parent = tempfile::tempdir().expect("a temporary folder");
        let folder = parent.path().join("site");
        replace(&folder, &site("assets/a.js")).expect("a new folder");
        replace(&folder, &site("assets/b.js")).expect("a folder of our own");
        assert!(folder.join("assets/b.js").is_file());
        assert!(!folder.join("assets/a.js").exists());
        let siblings = fs::read_dir(parent.path()).expect("reading").count();
        assert_eq!(siblings, 1, "only the site is left in its parent folder");
    }

    #[test]
    fn a_folder_with_something_else_in_it_is_left_alone() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::write(folder.path().join("thesis.txt"), "years of work").expect("writing");
        let error = replace(folder.path(), &site("a.js")).expect_err("it is not ours");
        assert!(error.to_string().contains("holds other files"), "{error}");
        assert!(folder.path().join("thesis.txt").is_file());
    }

    #[test]
    fn an_empty_folder_is_taken() {
        let parent = tempfile::tempdir().expect("a temporary folder");
        let folder = parent.path().join("site");
        fs::create_dir(&folder).expect("making");
        replace(&folder, &site("a.js")).expect("an empty folder");
        assert!(folder.join("a.js").is_file());
    }
}
