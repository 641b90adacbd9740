//! The user's own Rust: the one this program was started with, if it can make WebAssembly.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{TARGET, Toolchain};

/// Variables by which rustup knows its folder and which of its toolchains is meant.
const RUSTUP_VARIABLES: [&str; 2] = ["RUSTUP_HOME", "RUSTUP_TOOLCHAIN"];

/// The compiler on the search path, if the standard library for WebAssembly is installed with it.
pub fn find() -> Option<Toolchain> {
    let libraries = tell(&["--print", "target-libdir", "--target", TARGET])?;
    if !holds_files(Path::new(libraries.trim_end())) {
        return None;
    }
    let version = tell(&["-vV"])?;
    let name = version.lines().next()?;
    Some(Toolchain {
        description: format!("{name}, with {TARGET}"),
        program: env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from),
        version,
        target_folder: "web",
        variables: rustup_variables(),
        arguments: &[],
    })
}

/// What the compiler answers, if there is one and it can.
fn tell(question: &[&str]) -> Option<String> {
    let output = Command::new("rustc").args(question).output().ok()?;
    let answer = String::from_utf8(output.stdout).ok()?;
    output.status.success().then_some(answer)
}

/// What the user's cargo must still be told, since it was started through rustup.
fn rustup_variables() -> Vec<(&'static str, OsString)> {
    RUSTUP_VARIABLES
        .into_iter()
        .filter_map(|name| Some((name, env::var_os(name)?)))
        .collect()
}

fn holds_files(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some())
}
