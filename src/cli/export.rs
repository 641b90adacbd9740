//! `export`: draws any state of the charts to a file, without a browser.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;
use xiongguan::dataset::Dataset;
use xiongguan::model::Model;
use xiongguan::view;

use super::still::{self, Size};

/// Draw a chart to a file, from the string of its state.
#[derive(Args)]
pub struct Arguments {
    /// The state, as in the address of a page: `chart=trajectory&indicators=gdp&lang=en`.
    #[arg(value_name = "STATE")]
    state: String,
    /// The file to write; its name ends in .svg.
    #[arg(short, long, value_name = "FILE", value_parser = svg_file)]
    output: PathBuf,
    /// The size in CSS pixels.
    #[arg(long, value_name = "WIDTHxHEIGHT", default_value = "1200x675", value_parser = size)]
    size: Size,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<()> {
    let model = Model::new(Dataset::embedded());
    let (state, warnings) = view::parse(&arguments.state, &model);
    for warning in warnings {
        eprintln!("xiongguan: {warning}");
    }
    let document = still::draw(&model, &state, arguments.size)?;
    let path = &arguments.output;
    fs::write(path, document).with_context(|| format!("writing {}", path.display()))
}

fn svg_file(written: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(written);
    match path.extension() {
        Some(ending) if ending == "svg" => Ok(path),
        _ => Err("expected a name that ends in .svg".to_owned()),
    }
}

fn size(written: &str) -> Result<Size, String> {
    let read = || {
        let (width, height) = written.split_once('x')?;
        Some(Size {
            width: width.parse().ok()?,
            height: height.parse().ok()?,
        })
    };
    read().ok_or_else(|| "expected a width and a height in pixels, such as 1200x675".to_owned())
}
