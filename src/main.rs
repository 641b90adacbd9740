//! The `xiongguan` command: builds, serves and checks the charts of a city government's report.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
