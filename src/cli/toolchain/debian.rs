//! Debian's current Rust, packaged for building its browsers. It comes without the standard library
//! for WebAssembly but with its sources, which cargo then compiles along.

use std::fs;
use std::path::{Path, PathBuf};

use super::{OWN_LIBRARY, TARGET, Toolchain, clean_command, for_size};

/// The packages to install.
pub const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"];

const SEARCH_PATH: &str = "/usr/bin:/bin";
const COMPILER: &str = "/usr/bin/rustc";
const CARGO: &str = "/usr/bin/cargo";
const LIBRARY_SOURCES: &str = "/usr/lib/rustlib/src/rust/library/Cargo.toml";
const PROGRAMS: &str = "/usr/bin";

/// Debian's toolchain, if all its parts are installed and it is new enough for this project.
pub fn find() -> Option<Toolchain> {
    if !Path::new(CARGO).is_file() || !Path::new(LIBRARY_SOURCES).is_file() {
        return None;
    }
    let linker = newest_linker()?;
    let output = clean_command(Path::new(COMPILER))
        .env("PATH", SEARCH_PATH)
        .arg("-vV")
        .output()
        .ok()?;
    let version = String::from_utf8(output.stdout).ok()?;
    if !is_new_enough(&version) {
        return None;
    }
    let name = version.lines().next()?.to_owned();
    Some(Toolchain {
        description: format!("{name}, Debian's; it compiles the standard library for {TARGET} too"),
        version,
        target_folder: "web-debian",
        program: PathBuf::from(CARGO),
        variables: [
            for_size(),
            vec![
                ("PATH", SEARCH_PATH.into()),
                (
                    "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER",
                    linker.into_os_string(),
                ),
            ],
        ]
        .concat(),
        arguments: &OWN_LIBRARY,
    })
}

/// The linker for WebAssembly: `wasm-ld`, or `wasm-ld-NUMBER` with the highest number.
fn newest_linker() -> Option<PathBuf> {
    fs::read_dir(PROGRAMS)
        .ok()?
        .filter_map(|entry| {
            let name = entry.ok()?.file_name().into_string().ok()?;
            let number = name.strip_prefix("wasm-ld")?.trim_start_matches('-');
            let number: u32 = number.parse().ok().or(number.is_empty().then_some(0))?;
            Some((number, Path::new(PROGRAMS).join(name)))
        })
        .max()
        .map(|(_, path)| path)
}

/// Whether the version a compiler states is at least the one `Cargo.toml` asks for.
fn is_new_enough(stated: &str) -> bool {
    let number = |text: &str| -> Option<(u32, u32)> {
        let (major, rest) = text.split_once('.')?;
        let minor = rest.split('.').next()?;
        Some((major.parse().ok()?, minor.parse().ok()?))
    };
    let release = stated
        .lines()
        .find_map(|line| line.strip_prefix("release: "));
    release.and_then(number) >= number(env!("CARGO_PKG_RUST_VERSION"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_compilers_are_passed_over() {
        assert!(is_new_enough("rustc 9.0.0\nrelease: 9.0.0\n"));
        assert!(is_new_enough("rustc 1.195.0\nrelease: 1.195.0-nightly\n"));
        assert!(!is_new_enough("rustc 1.63.0\nrelease: 1.63.0\n"));
        assert!(!is_new_enough("no compiler"));
    }
}
