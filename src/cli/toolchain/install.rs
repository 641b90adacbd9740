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
    let Some(first) = ways.first() else {
        bail!(
            "compiling to WebAssembly needs Rust's target {TARGET}: install rustup, then run: rustup target add {TARGET}"
        );
    };
    if env::var_os(FORBIDDEN).is_some_and(|value| value == "1") {
        bail!(
            "compiling to WebAssembly needs Rust's target {TARGET}; run: {}",
            first.line
        );
    }
    for way in ways.iter().filter(|way| way.allowed) {
        progress.note(&format!("installing it: {}", way.line));
        if way.commands.iter().all(|command| succeeds(command))
            && let Some(toolchain) = find()
        {
            return Ok(toolchain);
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
    let command = vec!["rustup", "target", "add", TARGET];
    is_there("rustup").then(|| Way {
        line: command.join(" "),
        commands: vec![command],
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
    let typed = [
        &as_root[..as_root.len().min(1)],
        &install,
        &debian::PACKAGES,
    ]
    .concat();
    Some(Way {
        line: typed.join(" "),
        commands: vec![
            [as_root, &["sh", "-c", "apt-get update || true"]].concat(),
            [as_root, &install, &debian::PACKAGES].concat(),
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
