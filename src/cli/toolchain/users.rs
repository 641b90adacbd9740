//! The user's own Rust: the one this program was started with, if it can make WebAssembly.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{OWN_LIBRARY, TARGET, Toolchain, for_size};

/// Variables by which rustup knows its folder and which of its toolchains is meant.
const RUSTUP_VARIABLES: [&str; 2] = ["RUSTUP_HOME", "RUSTUP_TOOLCHAIN"];

/// The compiler on the search path, if the sources of its standard library are installed.
pub fn find() -> Option<Toolchain> {
    let root = tell(&["--print", "sysroot"])?;
    let sources = Path::new(root.trim_end()).join("lib/rustlib/src/rust/library/std");
    if !holds_files(&sources) {
        return None;
    }
    let (name, version) = name_and_version()?;
    Some(Toolchain {
        description: format!("{name}, with its library's sources"),
        program: cargo(),
        version,
        target_folder: "web",
        variables: [rustup_variables(), for_size()].concat(),
        arguments: &OWN_LIBRARY,
    })
}

/// The compiler on the search path, if the standard library for WebAssembly is installed with it.
pub fn find_plain() -> Option<Toolchain> {
    let libraries = tell(&["--print", "target-libdir", "--target", TARGET])?;
    if !holds_files(Path::new(libraries.trim_end())) {
        return None;
    }
    let (name, version) = name_and_version()?;
    Some(Toolchain {
        description: format!("{name}, with {TARGET}"),
        program: cargo(),
        version,
        target_folder: "web-plain",
        variables: rustup_variables(),
        arguments: &[],
    })
}

fn name_and_version() -> Option<(String, String)> {
    let version = tell(&["-vV"])?;
    Some((version.lines().next()?.to_owned(), version))
}

fn cargo() -> PathBuf {
    env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from)
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
