//! `figures`: every figure and every derived value, with lineage, for people and programs.

mod entries;
mod schema;
mod table;

use anyhow::Result;
use clap::{Args, ValueEnum};
use xiongguan::dataset::Dataset;
use xiongguan::model::Model;
use xiongguan::words::Lang;

use super::language::Language;
use super::site::Files;

/// Print every figure and every derived value, with where it is printed or how it follows.
#[derive(Args)]
pub struct Arguments {
    /// How to print them.
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    format: Format,
    /// The language of sections, notes and formulas; names always come in both.
    #[arg(long, value_enum, default_value_t = Language::Zh)]
    lang: Language,
}

/// The forms of the result.
#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// A table for spreadsheets.
    Csv,
    /// An array for programs.
    Json,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<()> {
    let model = Model::new(Dataset::embedded());
    let entries = entries::all(&model, arguments.lang.words());
    super::print(&match arguments.format {
        Format::Csv => table::csv(&entries)?,
        Format::Json => format!("{:#}\n", serde_json::Value::Array(entries)),
    })
}

/// The data files of the site.
pub fn files(model: &Model) -> Result<Files> {
    let entries = entries::all(model, Lang::Zh);
    let table = table::csv(&entries)?;
    let json = |value: &serde_json::Value| format!("{value:#}\n").into_bytes();
    Ok(Files::from([
        ("data/figures.csv".to_owned(), table.into_bytes()),
        (
            "data/figures.json".to_owned(),
            json(&serde_json::Value::Array(entries)),
        ),
        (
            "data/dataset.schema.json".to_owned(),
            json(&schema::schema()),
        ),
        ("data/chains.json".to_owned(), json(&entries::chains(model))),
    ]))
}
