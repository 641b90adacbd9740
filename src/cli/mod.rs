//! The command line: reads the arguments, runs one command, turns its result into an exit code.

mod audit;
mod build;
mod check;
mod export;
mod export_deck;
mod figures;
mod language;
mod output;
mod poster;
mod progress;
mod project;
mod raster;
mod serve;
mod server;
mod site;
mod split;
mod still;
mod story;
mod toolchain;
mod wasm;

use std::error::Error;
use std::fmt;
use std::io::{ErrorKind, Write, stdout};
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};

/// What the user typed. Without a command it is `serve`, so that `cargo run` shows the charts.
#[derive(Parser)]
#[command(
    name = "xiongguan",
    version,
    about,
    args_conflicts_with_subcommands = true
)]
struct CommandLine {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    serve: serve::Arguments,
}

/// The commands, each in the file of its name.
#[derive(Subcommand)]
enum Command {
    Serve(serve::Arguments),
    Build(build::Arguments),
    Audit(audit::Arguments),
    Check(check::Arguments),
    Figures(figures::Arguments),
    Export(export::Arguments),
    ExportDeck(export_deck::Arguments),
    Poster(poster::Arguments),
}

/// Runs the command the user typed: 0 when it is done, 1 when it failed, 2 when it was typed wrongly.
pub fn run() -> ExitCode {
    // Wrong usage ends here already: clap prints what is wrong and exits with 2.
    let line = CommandLine::parse();
    let result = match line.command.unwrap_or(Command::Serve(line.serve)) {
        Command::Serve(arguments) => serve::run(&arguments),
        Command::Build(arguments) => build::run(&arguments),
        Command::Audit(arguments) => audit::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Figures(arguments) => figures::run(&arguments),
        Command::Export(arguments) => export::run(&arguments),
        Command::ExportDeck(arguments) => export_deck::run(&arguments),
        Command::Poster(arguments) => poster::run(&arguments),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xiongguan: {}", one_line(&error));
            match error.downcast_ref::<WrongUsage>() {
                Some(_) => ExitCode::from(2),
                None => ExitCode::FAILURE,
            }
        }
    }
}

/// Options that do not go together in a way clap cannot tell.
#[derive(Debug)]
struct WrongUsage(String);

impl fmt::Display for WrongUsage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Error for WrongUsage {}

/// Prints what the command was run for; all that is said on the way goes to stderr.
fn print(text: &str) -> Result<()> {
    let mut stdout = stdout();
    let printed = stdout
        .write_all(text.as_bytes())
        .and_then(|()| stdout.flush());
    match printed {
        // Whoever reads has seen enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        printed => printed.context("printing"),
    }
}

/// The error and its causes, on one line whatever the causes contain.
fn one_line(error: &anyhow::Error) -> String {
    format!("{error:#}")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::anyhow;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_consistent() {
        CommandLine::command().debug_assert();
    }

    #[test]
    fn an_error_with_causes_stays_on_one_line() {
        let error = anyhow!("line 3:\n  unexpected end").context("reading data/a.toml");
        assert_eq!(
            one_line(&error),
            "reading data/a.toml: line 3: unexpected end"
        );
    }

    #[test]
    fn no_command_means_serve_with_its_options() {
        let line = CommandLine::try_parse_from(["xiongguan", "--port", "9000"])
            .expect("options of serve are taken without its name");
        assert!(line.command.is_none());
        assert_eq!(line.serve.port, 9000);
    }
}
