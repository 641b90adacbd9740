//! The files of the site that Rust makes: one place that lists them all.

use anyhow::Result;
use xiongguan::dataset::JSON;
use xiongguan::dataset::story::Story;
use xiongguan::model::Model;

use super::{Files, embedding, laid_out, pictures};
use crate::cli::figures;

/// Every generated file but the bindings, by its path in the site.
pub fn files(model: &Model, story: &Story) -> Result<Files> {
    let mut files = figures::files(model)?;
    files.insert("data/dataset.json".to_owned(), JSON.as_bytes().to_vec());
    files.insert("assets/story.bin".to_owned(), story.pack());
    files.extend(pictures::files(model)?);
    files.extend(laid_out::files(model)?);
    files.extend(embedding::templates(model)?);
    Ok(files)
}
