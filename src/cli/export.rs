//! `export`: draws any state of the charts to a file, without a browser.

use std::path::PathBuf;
use std::rc::Rc;

use anyhow::Result;
use clap::Args;
use xiongguan::dataset::Dataset;
use xiongguan::model::Model;
use xiongguan::view;

use super::WrongUsage;
use super::output::Output;
use super::raster::Scale;
use super::still::{self, Future, Size};
use super::story::Written;

/// Draw a chart to a file, from the string of its state.
#[derive(Args)]
pub struct Arguments {
    /// The state, as in the address of a page: `chart=trajectory&indicators=gdp&lang=en`; with a
    /// step, `step=4&theme=contrast`, what the talk of `data/story.toml` shows there.
    #[arg(value_name = "STATE")]
    state: String,
    #[command(flatten)]
    output: Output,
    /// The size in CSS pixels.
    #[arg(long, value_name = "WIDTHxHEIGHT", default_value = "1200x675")]
    size: Size,
    /// How many pixels of a PNG stand for one CSS pixel [default: 2].
    #[arg(long, value_name = "FACTOR")]
    scale: Option<Scale>,
    /// With a step: another talk than that of `data/story.toml`.
    #[arg(long, value_name = "FILE")]
    story: Option<PathBuf>,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<()> {
    let Arguments { output, size, .. } = arguments;
    let scale = output.scale(arguments.scale, Scale::TWO)?;
    let model = Model::new(Dataset::embedded());
    let (state, warnings) = view::parse(&arguments.state, &model);
    if state.step.is_some() {
        let (_, talk) = Written::load(arguments.story.as_deref())?.read(&model)?;
        let document = still::wall(Rc::new(model), talk, &arguments.state, *size);
        return output.write(&document, scale);
    }
    if arguments.story.is_some() {
        let told = "--story is for a step of a talk, such as step=4";
        return Err(WrongUsage(told.to_owned()).into());
    }
    for warning in warnings {
        eprintln!("xiongguan: {warning}");
    }
    let future = scale.map_or(Future::Alive, |_| Future::Still);
    output.write(&still::draw(&model, &state, *size, future)?, scale)
}
