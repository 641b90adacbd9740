//! The site: which files it consists of and what is in them.

pub mod folder;
pub mod freshness;
mod generated;
mod hashing;
mod integrity;
mod packing;
mod references;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use walkdir::WalkDir;

/// The site's files in memory: path inside the site, with `/`, to content.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The folder whose files are named by their content.
const ASSETS: &str = "assets/";

/// Joins the pages with the bindings and the generated files, and gives every asset its final name.
pub fn assemble(pages: &Path, bindings: Files) -> Result<Files> {
    let mut files = read_folder(pages)?;
    let mut generated = BTreeSet::new();
    for (path, content) in bindings.into_iter().chain(generated::files()?) {
        generated.insert(path.clone());
        if files.insert(path.clone(), content).is_some() {
            bail!(
                "{}/{path} stands in the way of the generated file of that name",
                pages.display()
            );
        }
    }
    hashing::name_by_content(&files, &generated).with_context(|| format!("in {}", pages.display()))
}

/// Adds what is made from the other files: the compressed forms and the list of checksums.
pub fn finish(mut files: Files) -> Result<Files> {
    files.extend(packing::compressed_forms(&files)?);
    let list = Files::from([(integrity::LIST.to_owned(), integrity::list(&files)?)]);
    files.extend(packing::compressed_forms(&list)?);
    files.extend(list);
    Ok(files)
}

/// All files below `folder`, but for hidden ones, which editors leave there.
fn read_folder(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    let entries = WalkDir::new(folder)
        .into_iter()
        .filter_entry(|entry| !entry.file_name().to_string_lossy().starts_with('.'));
    for entry in entries {
        let entry = entry.with_context(|| format!("reading the folder {}", folder.display()))?;
        if entry.file_type().is_dir() {
            continue;
        }
        let path = entry.path().strip_prefix(folder)?;
        let Some(path) = path.to_str() else {
            bail!("{} has a name that is not UTF-8", entry.path().display());
        };
        let content = fs::read(entry.path())
            .with_context(|| format!("reading {}", entry.path().display()))?;
        files.insert(path.replace(std::path::MAIN_SEPARATOR, "/"), content);
    }
    Ok(files)
}
