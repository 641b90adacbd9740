//! `build`: writes the deployable site.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;
use xiongguan::dataset::Dataset;
use xiongguan::model::Model;

use super::progress::Progress;
use super::project::Project;
use super::site::{self, Known, freshness};
use super::story::Written;
use super::toolchain;
use super::wasm;

/// Write the deployable site: static files for any web server, under any path.
#[derive(Args)]
pub struct Arguments {
    /// The folder to write, replaced whole [default: `dist` in the checkout].
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The talk of the deck [default: `data/story.toml` of the checkout].
    #[arg(long, value_name = "FILE")]
    story: Option<PathBuf>,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<()> {
    let project = Project::find()?;
    let out = project.site_folder(arguments.out.as_deref())?;
    let story = Written::load(arguments.story.as_deref())?;
    bring_up_to_date(&project, &out, &story)
}

/// Builds the site into `out` if anything it is made from has changed since it was last built there.
pub fn bring_up_to_date(project: &Project, out: &Path, story: &Written) -> Result<()> {
    site::folder::check_replaceable(out)?;
    let mut progress = Progress::of_steps(5);
    let _lock = wait_for_other_builds(project, &progress)?;

    let found = toolchain::find();
    let last_used = found.clone().or_else(toolchain::find_plain);
    if let Some(toolchain) = &last_used {
        let fingerprint = freshness::fingerprint(project.root(), &toolchain.version, story)?;
        if freshness::is_fresh(project, out, &fingerprint) {
            progress.finish(&format!("{} is up to date", out.display()));
            return Ok(());
        }
    }

    // Before compiling, which takes minutes the first time.
    let model = Model::new(Dataset::embedded());
    let (talk, held) = story.read(&model)?;

    progress.step("Finding a compiler for WebAssembly");
    let toolchain = match found {
        Some(toolchain) => toolchain,
        None => {
            toolchain::install(&progress).or_else(|error| toolchain::find_plain().ok_or(error))?
        }
    };
    progress.note(&toolchain.description);
    // Taken before compiling, so that an edit made meanwhile is built by the next call.
    let fingerprint = freshness::fingerprint(project.root(), &toolchain.version, story)?;

    progress.step("Compiling the charts to WebAssembly (the first time takes minutes)");
    let module = wasm::compile(project, &toolchain)?;

    progress.step("Binding the WebAssembly to JavaScript");
    let mut made = wasm::bind(&module, &project.target().join("bindings"))?;

    progress.step("Putting the site together");
    made.extend(site::generated::files(&model, &talk)?);
    let known = Known::of(model, held);
    let one_file = site::one_file(&project.pages(), &made, &known)?;
    let mut files = site::assemble(&project.pages(), made, &known)?;
    files.extend(one_file);

    progress.step("Compressing and writing the site");
    let files = site::finish(files)?;
    site::folder::replace(out, &files)?;
    freshness::remember(project, out, &fingerprint)?;
    progress.finish(&format!("{} is built", out.display()));
    Ok(())
}

/// Holds the project's build lock for as long as the returned file lives.
fn wait_for_other_builds(project: &Project, progress: &Progress) -> Result<File> {
    let path = project.target().join("site.lock");
    fs::create_dir_all(project.target())
        .with_context(|| format!("making the folder {}", project.target().display()))?;
    let file = File::create(&path).with_context(|| format!("opening {}", path.display()))?;
    if file.try_lock().is_err() {
        progress.note("waiting for another build to end");
        file.lock()
            .with_context(|| format!("locking {}", path.display()))?;
    }
    Ok(file)
}
