//! Finds the browser and its driver, and installs them where the user may.

use std::env;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::LazyLock;

/// The variable by which a user forbids to install anything.
const FORBIDDEN: &str = "XIONGGUAN_NO_INSTALL";
const INSTALL: &str =
    "apt-get install -y --no-install-recommends chromium chromium-driver fonts-noto-cjk";

/// Where the programs are.
#[derive(Clone)]
pub struct Programs {
    /// The browser.
    pub browser: PathBuf,
    /// What remote-controls it.
    pub driver: PathBuf,
}

static PROGRAMS: LazyLock<Result<Programs, String>> = LazyLock::new(|| {
    if let Some(programs) = find() {
        return Ok(programs);
    }
    let line = line_to_type();
    let forbidden = env::var_os(FORBIDDEN).is_some_and(|value| value == "1");
    if !forbidden && may_install() {
        eprintln!("The tests need Chromium; installing it: {line}");
        install();
        if let Some(programs) = find() {
            return Ok(programs);
        }
    }
    Err(format!(
        "the tests need Chromium and its driver; run: {line}"
    ))
});

/// The programs, installed first if they are missing.
///
/// # Panics
/// If there are none and they cannot be installed, with the one line to run.
pub fn programs() -> Programs {
    match &*PROGRAMS {
        Ok(programs) => programs.clone(),
        Err(reason) => panic!("{reason}"),
    }
}

fn find() -> Option<Programs> {
    let browsers = ["chromium", "chromium-browser", "google-chrome"];
    Some(Programs {
        browser: browsers.iter().find_map(|name| on_path(name))?,
        driver: on_path("chromedriver")?,
    })
}

fn on_path(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(name))
        .find(|program| program.is_file())
}

fn is_root() -> bool {
    Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|output| output.stdout == b"0\n")
}

fn may_install() -> bool {
    on_path("apt-get").is_some() && (is_root() || succeeds("sudo -n true"))
}

fn line_to_type() -> String {
    let typed = if is_root() { "" } else { "sudo " };
    format!("{typed}apt-get update && {typed}{INSTALL}")
}

fn install() {
    let prefix = if is_root() { "" } else { "sudo -n " };
    // A list that cannot be had must not hinder: what is needed may be in the others.
    succeeds(&format!("{prefix}apt-get update"));
    succeeds(&format!("{prefix}{INSTALL}"));
}

fn succeeds(line: &str) -> bool {
    Command::new("sh")
        .args(["-c", line])
        .env("DEBIAN_FRONTEND", "noninteractive")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}
