//! The site: which files it consists of and what is in them.

mod asking;
mod comments;
mod counts;
mod embedding;
mod findings;
pub mod folder;
pub mod freshness;
pub mod generated;
mod hashing;
mod html;
mod integrity;
mod joining;
mod laid_out;
mod minify;
mod offline;
mod packing;
mod pictures;
mod references;
mod script;
mod standalone;
mod stills;
mod styles;
mod talk;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use walkdir::WalkDir;

pub use comments::Known;

/// The site's files in memory: path inside the site, with `/`, to content.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The folder whose files are named by their content.
const ASSETS: &str = "assets/";

/// Joins the pages with what Rust has made for them, and gives every asset its final name.
pub fn assemble(pages: &Path, made: Files, known: &Known) -> Result<Files> {
    let mut files = sources(pages, known)?;
    let here = || format!("in {}", pages.display());
    let worker = files.get(offline::WORKER).cloned();
    joining::scripts(&mut files).with_context(here)?;
    let generated: BTreeSet<String> = made.keys().cloned().collect();
    for (path, content) in made {
        if files.insert(path.clone(), content).is_some() {
            bail!(
                "{}/{path} stands in the way of the generated file of that name",
                pages.display()
            );
        }
    }
    let mut named = hashing::name_by_content(&files, &generated).with_context(here)?;
    if let Some(source) = worker {
        let worker = offline::worker(std::str::from_utf8(&source)?, &named).with_context(here)?;
        named.insert(offline::WORKER.to_owned(), worker);
    }
    Ok(named)
}

/// The explorer as one file, by its path in the site, made of the same pages and made files.
pub fn one_file(pages: &Path, made: &Files, known: &Known) -> Result<Files> {
    let made = standalone::make(&sources(pages, known)?, made);
    let made = made.with_context(|| format!("{} of {}", standalone::ONE_FILE, pages.display()))?;
    Ok(Files::from([(standalone::ONE_FILE.to_owned(), made)]))
}

/// The pages, scripts and styles as they are written, but for what stands for something else in them.
fn sources(pages: &Path, known: &Known) -> Result<Files> {
    let mut files = read_folder(pages)?;
    let here = || format!("in {}", pages.display());
    comments::fill_pages(&mut files, known).with_context(here)?;
    styles::join(&mut files).with_context(here)?;
    Ok(files)
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
    let entries = WalkDir::new(folder).into_iter().filter_entry(|entry| {
        entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.')
    });
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

/// A hash in the digits that file names carry.
fn hexadecimal(hash: &[u8]) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder of pages with one page of this text.
    fn pages(index: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::write(folder.path().join("index.html"), index).expect("writing");
        fs::write(folder.path().join(".index.html.swp"), "an editor's").expect("writing");
        folder
    }

    fn bindings() -> Files {
        Files::from([("assets/core.js".to_owned(), b"export {};".to_vec())])
    }

    #[test]
    fn pages_refer_to_the_bindings_by_their_final_name() {
        let pages = pages("<link href=\"assets/core.js\">");
        let files = assemble(pages.path(), bindings(), &Known::of_report())
            .expect("the reference is there");
        let [asset, page] = files.keys().collect::<Vec<_>>()[..] else {
            panic!("two files, and not the editor's: {:?}", files.keys());
        };
        assert_eq!(page, "index.html");
        let text = String::from_utf8_lossy(&files[page]);
        assert_eq!(text, format!("<link href=\"{asset}\">"));
    }

    #[test]
    fn a_missing_asset_is_told_with_folder_file_and_line() {
        let pages = pages("<p>\n<p>\n<link href=\"assets/corn.js\">");
        let error = assemble(pages.path(), bindings(), &Known::of_report())
            .expect_err("there is no corn.js");
        let told = format!("{error:#}");
        let expected = "index.html, line 3: assets/corn.js is not in the site";
        assert!(told.ends_with(expected), "{told}");
        assert!(told.contains(&pages.path().display().to_string()), "{told}");
    }

    #[test]
    fn a_page_in_the_place_of_a_generated_file_is_told() {
        let pages = pages("<script src=\"assets/core.js\"></script>");
        fs::create_dir(pages.path().join("assets")).expect("making");
        fs::write(pages.path().join("assets/core.js"), "mine").expect("writing");
        let error = assemble(pages.path(), bindings(), &Known::of_report())
            .expect_err("two files of one name");
        assert!(
            error
                .to_string()
                .contains("assets/core.js stands in the way"),
            "{error}"
        );
    }
}
