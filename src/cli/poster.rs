//! `poster`: the whole report as one long picture, for hosts that permit no script.

use anyhow::Result;
use clap::Args;
use xiongguan::charts::poster;
use xiongguan::dataset::Dataset;
use xiongguan::model::Model;
use xiongguan::paint::svg::{self, About};

use super::language::Language;
use super::output::Output;
use super::raster::Scale;

/// The widths it can be drawn in.
const WIDTHS: std::ops::RangeInclusive<i64> =
    *poster::WIDTHS.start() as i64..=*poster::WIDTHS.end() as i64;

/// Draw the whole report as one long picture.
#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    output: Output,
    /// The width in pixels; the height follows from what there is to say.
    #[arg(long, value_name = "PIXELS", default_value_t = 1080, value_parser = clap::value_parser!(u32).range(WIDTHS))]
    width: u32,
    /// The language.
    #[arg(long, value_enum, default_value_t = Language::Zh)]
    lang: Language,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<()> {
    let Arguments {
        output,
        width,
        lang,
    } = arguments;
    let lang = lang.words();
    let scale = output.scale(None, Scale::ONE)?;
    let model = Model::new(Dataset::embedded());
    let about = About {
        title: &poster::title(&model, lang),
        description: &poster::describe(&model, lang),
        lang: lang.tag(),
    };
    let document = svg::document(&poster::draw(&model, lang, *width), &about);
    output.write(&document, scale)
}
