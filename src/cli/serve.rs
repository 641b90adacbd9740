//! `serve`: brings the site up to date and hands it out on this machine.

use std::net::IpAddr;
use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use super::build;
use super::project::Project;

/// Build the site if anything changed, and serve it until Ctrl-C.
#[derive(Args)]
pub struct Arguments {
    /// The port to listen on.
    #[arg(long, default_value_t = 8080)]
    pub port: u16,
    /// The address to listen on; 0.0.0.0 lets other machines in.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1")]
    pub host: IpAddr,
    /// The folder of the site, replaced whole [default: `dist` in the checkout].
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<()> {
    let project = Project::find()?;
    let out = project.site_folder(arguments.out.as_deref())?;
    build::bring_up_to_date(&project, &out)
}
