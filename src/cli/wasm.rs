//! Makes the WebAssembly module and the JavaScript it is called through.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use super::project::Project;
use super::site::Files;
use super::split::{self, Parts};
use super::toolchain::{TARGET, Toolchain};

/// The name of the module's files in the site, before their content's hash is added.
const NAME: &str = "core";

/// Compiles the library and says where the module is. Cargo shows its own progress on stderr.
pub fn compile(project: &Project, toolchain: &Toolchain) -> Result<PathBuf> {
    let folder = project.target().join(toolchain.target_folder);
    let status = toolchain
        .cargo()
        .args(["build", "--lib", "--profile", "web", "--locked"])
        .args(["--target", TARGET])
        .arg("--target-dir")
        .arg(&folder)
        .current_dir(project.root())
        .stdin(Stdio::null())
        .status()
        .context("starting cargo for the WebAssembly build")?;
    if !status.success() {
        bail!("compiling the library to WebAssembly failed ({status}); cargo's messages are above");
    }
    let module = folder.join(TARGET).join("web").join("xiongguan.wasm");
    if !module.is_file() {
        bail!(
            "cargo was to write {}, and it is not there",
            module.display()
        );
    }
    Ok(module)
}

/// Makes the module's final form and its script, as files of the site; `scratch` is a folder to work in.
pub fn bind(module: &Path, scratch: &Path) -> Result<Files> {
    if scratch.exists() {
        fs::remove_dir_all(scratch).with_context(|| format!("emptying {}", scratch.display()))?;
    }
    // The module is always fetched by the address the page gives, which carries its hash:
    // without the default path the script never asks for a name that is not in the site.
    Bindgen::new()
        .input_path(module)
        .out_name(NAME)
        .typescript(false)
        .web(true)
        .context("choosing the form of the bindings")?
        .demangle(false)
        .remove_producers_section(true)
        .omit_default_module_path(true)
        .generate(scratch)
        .with_context(|| format!("binding {}", module.display()))?;

    let read = |path: &Path| fs::read(path).with_context(|| format!("reading {}", path.display()));
    let mut files = Files::new();
    for name in [format!("{NAME}.js"), format!("{NAME}_bg.wasm")] {
        files.insert(format!("assets/{name}"), read(&scratch.join(&name))?);
    }
    refuse_further_files(scratch, &files)?;
    let whole = read(&scratch.join(format!("{NAME}_bg.wasm")))?;
    let Parts { first, later } = split::split(&read(module)?, &whole)
        .with_context(|| format!("splitting {}", module.display()))?;
    files.insert(format!("assets/{NAME}_bg.wasm"), first);
    for (name, part) in later {
        files.insert(format!("assets/{NAME}_{name}.wasm"), part);
    }
    Ok(files)
}

/// Scripts cut out of the Rust sources would be written beside the two files and be missing from the site.
fn refuse_further_files(folder: &Path, known: &Files) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if !known.contains_key(&format!("assets/{name}")) {
            bail!(
                "the bindings consist of {NAME}.js and {NAME}_bg.wasm, but {name} was written too"
            );
        }
    }
    Ok(())
}
