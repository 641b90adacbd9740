//! `export-deck`: each step of the talk as a picture, for those who need slides.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};
use xiongguan::charts::{Deck, DeckEvent};
use xiongguan::dataset::Dataset;
use xiongguan::model::Model;
use xiongguan::view::Theme;

use super::language::Language;
use super::raster::{self, Fonts, Scale};
use super::still::{self, Size};
use super::story::Written;

/// Draw each step of the talk as SVG and PNG: 01.svg, 01.png, 02.svg and so on.
#[derive(Args)]
pub struct Arguments {
    /// The folder to write, made if it is not there; pictures of an earlier talk in it are replaced.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The language.
    #[arg(long, value_enum, default_value_t = Language::Zh)]
    lang: Language,
    /// The colours: `contrast` for washed-out walls, `dark` for dark rooms.
    #[arg(long, value_enum, default_value_t = Colours::Light)]
    theme: Colours,
    /// The size of a slide in pixels.
    #[arg(long, value_name = "WIDTHxHEIGHT", default_value = "1920x1080")]
    size: Size,
    /// The talk [default: `data/story.toml` of the checkout].
    #[arg(long, value_name = "FILE")]
    story: Option<PathBuf>,
    /// Set the PNGs in the fonts of this folder alone, not in the machine's.
    #[arg(long, value_name = "DIR")]
    fonts: Option<PathBuf>,
}

/// The colours of a slide, which knows no room around it.
#[derive(Clone, Copy, ValueEnum)]
enum Colours {
    /// As on a page.
    Light,
    /// Black on white.
    Contrast,
    /// Light on black.
    Dark,
}

impl Colours {
    fn theme(self) -> Theme {
        match self {
            Self::Light => Theme::Light,
            Self::Contrast => Theme::Contrast,
            Self::Dark => Theme::Dark,
        }
    }
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<()> {
    let Arguments { folder, size, .. } = arguments;
    let model = Model::new(Dataset::embedded());
    let (_, talk) = Written::load(arguments.story.as_deref())?.read(&model)?;
    let earlier = own_files(folder)?;
    let fonts = Fonts::load(arguments.fonts.as_deref())?;
    let mut deck = Deck::new(Rc::new(model), talk);
    deck.take(DeckEvent::Language {
        lang: arguments.lang.words().tag().to_owned(),
    });
    deck.take(DeckEvent::Theme {
        name: arguments.theme.theme().name().to_owned(),
    });
    // All are drawn before any is written: what cannot be drawn leaves the folder as it was.
    let mut files = Vec::new();
    for step in 1..=deck.count() {
        let document = still::step(&deck, step, *size);
        let picture = raster::png(&document, Scale::ONE, &fonts)
            .with_context(|| format!("drawing step {step}"))?;
        files.push((name(step, SVG), document.into_bytes()));
        files.push((name(step, PNG), picture));
    }
    fs::create_dir_all(folder)
        .with_context(|| format!("making the folder {}", folder.display()))?;
    for old in earlier {
        let old = folder.join(old);
        fs::remove_file(&old).with_context(|| format!("removing {}", old.display()))?;
    }
    for (name, content) in &files {
        let file = folder.join(name);
        fs::write(&file, content).with_context(|| format!("writing {}", file.display()))?;
    }
    let (steps, Size { width, height }) = (deck.count(), size);
    super::print(&format!(
        "{steps} steps as SVG and PNG of {width}x{height} in {}\n",
        folder.display()
    ))
}

const SVG: &str = "svg";
const PNG: &str = "png";

fn name(step: u16, ending: &str) -> String {
    format!("{step:02}.{ending}")
}

/// The files of an earlier talk in a folder. Fails if there is anything else: replacing it could
/// lose somebody's work.
fn own_files(folder: &Path) -> Result<BTreeSet<String>> {
    let reading = || format!("reading the folder {}", folder.display());
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(BTreeSet::new()),
        entries => entries.with_context(reading)?,
    };
    let mut found = BTreeSet::new();
    for entry in entries {
        let name = entry.with_context(reading)?.file_name();
        found.insert(name.to_string_lossy().into_owned());
    }
    let steps = u16::try_from(found.len() / 2).unwrap_or(u16::MAX);
    let own: BTreeSet<String> = (1..=steps)
        .flat_map(|step| [SVG, PNG].map(|ending| name(step, ending)))
        .collect();
    match found.difference(&own).next() {
        None => Ok(found),
        Some(other) => bail!(
            "{} holds other files than slides, such as {other}: the slides need a folder of their own, empty, new or written by an earlier export-deck",
            folder.display()
        ),
    }
}
