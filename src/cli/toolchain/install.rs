//! Installs what compiling to WebAssembly needs, with the machine's own tools, or names the line that does.

use std::env;
use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use super::{TARGET, Toolchain, debian, find};
use crate::cli::progress::Progress;

/// The variable by which a user forbids to install anything.
const FORBIDDEN: &str = "XIONGGUAN_NO_INSTALL";

/// One way to a toolchain.
struct Way {
    /// What the user would type.
    line: String,
    /// The programs that do it, one after the other.
    commands: Vec<Vec<&'static str>>,
    /// Whether the user may do it without being asked for a password.
    allowed: bool,
}

/// Installs a toolchain the ordinary way, with rustup, or else from Debian's packages.
pub fn install(progress: &Progress) -> Result<Toolchain> {
    let ways: Vec<Way> = [with_rustup(), with_apt()].into_iter().flatten().collect();
    let forbidden = env::var_os(FORBIDDEN).is_some_and(|value| value == "1");
    install_by(&ways, forbidden, progress, find)
}

/// Tries the ways in their order until something is found.
fn install_by<Found>(
    ways: &[Way],
    forbidden: bool,
    progress: &Progress,
    find: impl Fn() -> Option<Found>,
) -> Result<Found> {
    let Some(first) = ways.first() else {
        bail!(
            "compiling to WebAssembly needs Rust's target {TARGET}: install rustup, then run: rustup target add {TARGET}"
        );
    };
    if forbidden {
        bail!(
            "compiling to WebAssembly needs Rust's target {TARGET}; run: {}",
            first.line
        );
    }
    for way in ways.iter().filter(|way| way.allowed) {
        progress.note(&format!("installing it: {}", way.line));
        if way.commands.iter().all(|command| succeeds(command))
            && let Some(found) = find()
        {
            return Ok(found);
        }
    }
    // What was tried has told above why it failed; what was not may still help.
    let untried = ways.iter().find(|way| !way.allowed);
    bail!(
        "Rust's target {TARGET} could not be installed; run: {}",
        untried.unwrap_or(first).line
    );
}

fn with_rustup() -> Option<Way> {
    let target = vec!["rustup", "target", "add", TARGET];
    let sources = vec!["rustup", "component", "add", "rust-src"];
    is_there("rustup").then(|| Way {
        line: format!("{} && {}", target.join(" "), sources.join(" ")),
        commands: vec![target, sources],
        allowed: true,
    })
}

fn with_apt() -> Option<Way> {
    if !is_there("apt-get") {
        return None;
    }
    let is_root = output_of(&["id", "-u"]).is_some_and(|user| user.trim() == "0");
    let as_root: &[&str] = if is_root { &[] } else { &["sudo", "-n"] };
    // Never at the price of another package: somebody may work with the compiler it would displace.
    let install = [
        "apt-get",
        "install",
        "-y",
        "--no-install-recommends",
        "--no-remove",
    ];
    let install = [&install[..], &debian::PACKAGES].concat();
    let typed = if is_root { "" } else { "sudo " };
    Some(Way {
        line: format!("{typed}apt-get update && {typed}{}", install.join(" ")),
        commands: vec![
            // A list that cannot be had must not hinder: what is needed may be in the others.
            [as_root, &["sh", "-c", "apt-get update || true"]].concat(),
            [as_root, &install].concat(),
        ],
        allowed: is_root || output_of(&["sudo", "-n", "true"]).is_some(),
    })
}

/// Runs a program whose messages are for the user.
fn succeeds(command: &[&str]) -> bool {
    Command::new(command[0])
        .args(&command[1..])
        .env("DEBIAN_FRONTEND", "noninteractive")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// What a program prints, if it is there and succeeds.
fn output_of(command: &[&str]) -> Option<String> {
    let output = Command::new(command[0])
        .args(&command[1..])
        .stdin(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then_some(text)
}

/// Whether a program of this name is on the search path.
fn is_there(program: &str) -> bool {
    let folders = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&folders).any(|folder| folder.join(program).is_file())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    /// A way that makes a file, or fails to.
    fn way(line: &str, command: &'static [&'static str], allowed: bool) -> Way {
        Way {
            line: line.to_owned(),
            commands: vec![command.to_vec()],
            allowed,
        }
    }

    fn outcome(ways: &[Way], forbidden: bool, find: impl Fn() -> Option<u8>) -> Result<u8, String> {
        install_by(ways, forbidden, &Progress::of_steps(1), find).map_err(|error| error.to_string())
    }

    #[test]
    fn the_next_way_is_tried_where_one_fails() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let made = folder.path().join("made");
        let made: &'static str = made.to_string_lossy().into_owned().leak();
        let ways = [
            way("first", &["false"], true),
            Way {
                commands: vec![vec!["touch", made]],
                ..way("second", &[], true)
            },
        ];
        let find = || Path::new(made).is_file().then_some(7);
        assert_eq!(find(), None, "nothing is there before");
        assert_eq!(outcome(&ways, false, find), Ok(7));
    }

    #[test]
    fn a_way_that_ran_and_left_nothing_usable_did_not_help() {
        let told = outcome(&[way("install it", &["true"], true)], false, || None);
        let told = told.expect_err("nothing is found afterwards");
        assert!(
            told.ends_with("could not be installed; run: install it"),
            "{told}"
        );
    }

    #[test]
    fn where_installing_is_forbidden_the_line_is_named_and_not_run() {
        let told = outcome(&[way("install it", &["true"], true)], true, || Some(7));
        let told = told.expect_err("the way was not to be taken");
        assert!(told.ends_with("run: install it"), "{told}");
    }

    #[test]
    fn a_way_the_user_may_not_take_is_named_and_not_run() {
        let ways = [
            way("ordinary", &["false"], true),
            way("sudo something", &["true"], false),
        ];
        let told = outcome(&ways, false, || Some(7)).expect_err("neither helped");
        assert!(told.ends_with("run: sudo something"), "{told}");
    }

    #[test]
    fn where_there_is_no_way_at_all_the_ordinary_one_is_named() {
        let told = outcome(&[], false, || Some(7)).expect_err("there is nothing to try");
        assert!(
            told.ends_with("run: rustup target add wasm32-unknown-unknown"),
            "{told}"
        );
    }
}
