//! The commands as a user meets them: what they print, how they end, what they leave behind.

#[path = "commands/audited.rs"]
mod audited;
#[path = "commands/checked.rs"]
mod checked;
#[path = "commands/embedded.rs"]
mod embedded;
#[path = "commands/exported.rs"]
mod exported;
#[path = "commands/figures.rs"]
mod figures;
#[path = "commands/markup.rs"]
mod markup;
#[path = "commands/poster.rs"]
mod poster;
#[path = "commands/rasters.rs"]
mod rasters;
#[path = "support/report.rs"]
mod report;
#[path = "commands/served.rs"]
mod served;
#[path = "support/site.rs"]
mod site;
#[path = "commands/slides.rs"]
mod slides;
#[path = "commands/talks.rs"]
mod talks;
#[path = "commands/written.rs"]
mod written;

use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Output};

/// Runs the program in a folder of no meaning to it.
fn run(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xiongguan"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("the program starts")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("what is printed is UTF-8")
}

/// Asserts that the program failed at its job and said why in one line.
#[track_caller]
fn failed_with(output: &Output, reason: &str) {
    let told = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert_eq!(told.lines().count(), 1, "{told}");
    assert!(told.contains(reason), "{told}");
    assert_eq!(text(&output.stdout), "");
}

#[test]
fn wrong_usage_exits_with_2_and_says_what_is_wrong() {
    for (arguments, told) in [
        (&["--nonsense"][..], "--nonsense"),
        (&["nonsense"], "nonsense"),
        (&["serve", "--port", "70000"], "70000"),
        (&["serve", "--host", "nowhere"], "nowhere"),
        (&["build", "--port", "8080"], "--port"),
        (&["build", "--out"], "--out"),
        (&["audit", "--format", "xml"], "xml"),
        (&["figures", "--lang", "fr"], "fr"),
        (&["check"], "PATH"),
        (&["export", "chart=chain"], "--output"),
        (&["export", "chart=chain", "-o", "a.pdf"], ".svg or .png"),
        (
            &["export", "chart=chain", "-o", "a.png", "--scale", "0"],
            "above 0",
        ),
        (&["export-deck"], "DIR"),
        (&["export-deck", "a", "--theme", "auto"], "contrast"),
        (&["export-deck", "a", "--size", "big"], "1200x675"),
        (
            &["export", "chart=chain", "-o", "a.svg", "--story", "a.toml"],
            "--story is for a step",
        ),
        (&["poster"], "--output"),
        (&["poster", "-o", "a.png", "--width", "100"], "360"),
        (
            &["export", "chart=chain", "-o", "a.svg", "--size", "9"],
            "1200x675",
        ),
    ] {
        let output = run(arguments, Path::new("."));
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(text(&output.stderr).contains(told), "{arguments:?}");
        assert_eq!(text(&output.stdout), "", "{arguments:?}");
    }
}

#[test]
fn every_command_explains_itself() {
    for (arguments, told) in [
        (&["--help"][..], &["serve", "build", "--port"][..]),
        (
            &["serve", "--help"],
            &["--port", "--host", "--out", "--story", "8080", "127.0.0.1"],
        ),
        (&["build", "--help"], &["--out", "dist", "--story"]),
        (&["audit", "--help"], &["--source", "--format", "json"]),
        (
            &["figures", "--help"],
            &["--format", "csv", "json", "--lang"],
        ),
        (&["check", "--help"], &["PATH", "--source"]),
        (
            &["export", "--help"],
            &[
                "STATE", "--output", "--size", "1200x675", "--scale", "--fonts", "--story",
            ],
        ),
        (
            &["export-deck", "--help"],
            &[
                "DIR",
                "--lang",
                "--theme",
                "--size",
                "1920x1080",
                "--story",
                "--fonts",
            ],
        ),
        (
            &["poster", "--help"],
            &["--output", "--width", "1080", "--lang", "--fonts"],
        ),
    ] {
        let output = run(arguments, Path::new("."));
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        for told in told {
            assert!(text(&output.stdout).contains(told), "{arguments:?}: {told}");
        }
    }
}

#[test]
fn a_taken_port_is_one_clear_line() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = taken.local_addr().expect("an address").port().to_string();
    let folder = tempfile::tempdir().expect("a temporary folder");
    let output = run(&["serve", "--port", &port, "--out", "site"], folder.path());
    failed_with(&output, &format!("127.0.0.1:{port} is taken"));
    let output = run(&["--port", &port, "--out", "site"], folder.path());
    failed_with(&output, &format!("127.0.0.1:{port} is taken"));
    assert!(
        !folder.path().join("site").exists(),
        "nothing is built for it"
    );
}

#[test]
fn a_folder_of_somebody_elses_is_refused() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("thesis.txt"), "years of work").expect("writing");
    let output = run(&["build", "--out", "."], folder.path());
    failed_with(&output, "holds other files");
    let kept = fs::read_to_string(folder.path().join("thesis.txt")).expect("reading");
    assert_eq!(kept, "years of work");
}
