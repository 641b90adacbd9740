//! The file a picture is written to, which says by its ending what it becomes.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;

use super::WrongUsage;
use super::raster::{self, Fonts, Scale};

/// Where a picture goes, and with which fonts.
#[derive(Args)]
pub struct Output {
    /// The file to write; its name ends in .svg or .png.
    #[arg(short, long, value_name = "FILE", value_parser = picture_file)]
    output: PathBuf,
    /// Set a PNG in the fonts of this folder alone, not in the machine's.
    #[arg(long, value_name = "DIR")]
    fonts: Option<PathBuf>,
}

impl Output {
    /// At which scale a PNG is drawn; none for an SVG. An option that would be without effect is
    /// wrong usage.
    pub fn scale(&self, asked: Option<Scale>, usual: Scale) -> Result<Option<Scale>, WrongUsage> {
        if self
            .output
            .extension()
            .is_some_and(|ending| ending == "png")
        {
            return Ok(Some(asked.unwrap_or(usual)));
        }
        let idle = [
            ("--scale", asked.is_some()),
            ("--fonts", self.fonts.is_some()),
        ];
        match idle.iter().find(|(_, given)| *given) {
            None => Ok(None),
            Some((option, _)) => Err(WrongUsage(format!(
                "{option} is for PNG; {} is to be an SVG, which is drawn at any size where it is seen",
                self.output.display()
            ))),
        }
    }

    /// Writes a document; drawn at a scale, where it is to be a PNG.
    pub fn write(&self, document: &str, scale: Option<Scale>) -> Result<()> {
        let path = &self.output;
        let bytes = match scale {
            None => document.as_bytes().to_vec(),
            Some(scale) => {
                let fonts = Fonts::load(self.fonts.as_deref())?;
                raster::png(document, scale, &fonts)
                    .with_context(|| format!("drawing {}", path.display()))?
            }
        };
        fs::write(path, bytes).with_context(|| format!("writing {}", path.display()))
    }
}

fn picture_file(written: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(written);
    match path.extension() {
        Some(ending) if ending == "svg" || ending == "png" => Ok(path),
        _ => Err("expected a name that ends in .svg or .png".to_owned()),
    }
}
