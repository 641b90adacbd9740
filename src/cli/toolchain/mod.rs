//! A compiler that can make WebAssembly: found where it is, installed where it may be.

mod debian;
mod install;
mod users;

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

pub use install::install;

/// What the charts are compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Variables that tell cargo how to reach its registry and how to talk to the user. All others
/// that steer cargo or the compiler are kept from it, so that the site depends on the sources alone.
const KEPT_VARIABLES: [&str; 6] = [
    "CARGO_HOME",
    "CARGO_HTTP_",
    "CARGO_NET_",
    "CARGO_REGISTRIES_",
    "CARGO_REGISTRY_",
    "CARGO_TERM_",
];

/// Compiles the standard library along, for size: a reader downloads a tenth less. Stable
/// compilers take these only with [`UNLOCK`].
const OWN_LIBRARY: [&str; 2] = [
    "-Zbuild-std=std,panic_abort",
    "-Zbuild-std-features=optimize_for_size",
];

/// A panic ends the instance at once; what it would have said is not carried to the reader.
const SMALL_PANICS: &str =
    "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";

/// What is called once is put where it is called, and so is what is smaller than a call. Without
/// these, compiling for size leaves thousands of small functions standing whose calls weigh more
/// than they do.
const FEWER_CALLS: &str = "-Zinline-mir=yes -Cllvm-args=-inline-threshold=15";

/// The variable that lets a stable compiler take unstable options.
const UNLOCK: &str = "RUSTC_BOOTSTRAP";

/// A cargo that can compile for [`TARGET`], and how it has to be called for that.
#[derive(Clone)]
pub struct Toolchain {
    /// What to tell the user that was found.
    pub description: String,
    /// The compiler's own full statement of its version.
    pub version: String,
    /// The folder below `target` for what it compiles: two compilers would overwrite each other's.
    pub target_folder: &'static str,
    program: PathBuf,
    variables: Vec<(&'static str, OsString)>,
    arguments: &'static [&'static str],
}

impl Toolchain {
    /// A call of this cargo, to which the command and its options are still to be added.
    pub fn cargo(&self) -> Command {
        let mut command = clean_command(&self.program);
        command
            .envs(self.variables.iter().map(|(name, value)| (name, value)))
            .args(self.arguments);
        command
    }
}

/// The toolchain this machine has already that makes the smallest module; the user's own comes
/// before Debian's.
pub fn find() -> Option<Toolchain> {
    users::find().or_else(debian::find)
}

/// The user's own toolchain where it has only the finished standard library: its module is
/// larger, and as good.
pub fn find_plain() -> Option<Toolchain> {
    users::find_plain()
}

/// What a toolchain that compiles the standard library along must be told.
fn for_size() -> Vec<(&'static str, OsString)> {
    let flags = format!("{SMALL_PANICS} {FEWER_CALLS}");
    vec![(UNLOCK, "1".into()), ("RUSTFLAGS", flags.into())]
}

/// A call that inherits nothing of how this program itself was compiled and started.
fn clean_command(program: &Path) -> Command {
    let mut command = Command::new(program);
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(steers_cargo) {
            command.env_remove(name);
        }
    }
    command
}

fn steers_cargo(variable: &str) -> bool {
    let kept = KEPT_VARIABLES
        .iter()
        .any(|start| variable.starts_with(start));
    // Cargo adds the folders of the compiler it belongs to, where another one looks for its libraries.
    let library_path = variable == "LD_LIBRARY_PATH";
    !kept && (variable.starts_with("CARGO") || variable.starts_with("RUST") || library_path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_the_compiler_is_kept_from_it_and_the_rest_is_not() {
        for variable in [
            "RUSTFLAGS",
            "RUSTUP_TOOLCHAIN",
            "CARGO_ENCODED_RUSTFLAGS",
            "CARGO",
        ] {
            assert!(steers_cargo(variable), "{variable}");
        }
        for variable in [
            "PATH",
            "HOME",
            "CARGO_HOME",
            "CARGO_HTTP_PROXY",
            "https_proxy",
        ] {
            assert!(!steers_cargo(variable), "{variable}");
        }
    }
}
