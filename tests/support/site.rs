//! The built site, made once for all tests that look at it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

static SITE: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/test-site");
    let output = Command::new(env!("CARGO_BIN_EXE_xiongguan"))
        .args(["build", "--out"])
        .arg(&folder)
        .output()
        .expect("the command starts");
    assert!(
        output.status.success(),
        "building the site for the tests failed:\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    folder
});

/// The folder of the site, built from the sources as they are now.
pub fn built() -> &'static Path {
    &SITE
}
