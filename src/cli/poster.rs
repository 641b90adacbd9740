//! `poster`: the whole report as one long picture, for hosts that permit no script.

use anyhow::Result;
use clap::Args;

/// Draw the whole report as one long picture.
#[derive(Args)]
pub struct Arguments {
    /// The width in CSS pixels; the height follows from what there is to say.
    #[arg(long, default_value_t = 1080)]
    width: u32,
}

/// Runs the command.
pub fn run(_arguments: &Arguments) -> Result<()> {
    Ok(())
}
