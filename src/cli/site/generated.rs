//! The files of the site that Rust makes: one place that lists them all.

use std::path::Path;

use anyhow::Result;
use xiongguan::dataset::{Dataset, JSON};
use xiongguan::model::Model;

use super::{Files, embedding, laid_out, pictures};
use crate::cli::{figures, story as talk};

/// Every generated file but the bindings, by its path in the site.
pub fn files(story: Option<&Path>) -> Result<Files> {
    let model = Model::new(Dataset::embedded());
    let mut files = figures::files(&model)?;
    files.insert("data/dataset.json".to_owned(), JSON.as_bytes().to_vec());
    let (story, _) = talk::load(story, &model)?;
    files.insert("assets/story.bin".to_owned(), story.pack());
    files.extend(pictures::files(&model)?);
    files.extend(laid_out::files(&model)?);
    files.extend(embedding::templates(&model)?);
    Ok(files)
}
