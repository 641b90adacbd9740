//! `serve`: brings the site up to date and hands it out on this machine.

use std::io::ErrorKind;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use clap::Args;

use super::build;
use super::project::Project;
use super::server;
use super::story::Written;

/// How long requests under way may take to end after Ctrl-C.
const PATIENCE: Duration = Duration::from_secs(2);

/// Build the site if anything changed, and serve it until Ctrl-C.
#[derive(Args)]
pub struct Arguments {
    /// The port to listen on; 0 takes any free one.
    #[arg(long, default_value_t = 8080)]
    pub port: u16,
    /// The address to listen on; 0.0.0.0 lets other machines in.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1")]
    pub host: IpAddr,
    /// The folder of the site, replaced whole [default: `dist` in the checkout].
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// The talk of the deck [default: `data/story.toml` of the checkout].
    #[arg(long, value_name = "FILE")]
    pub story: Option<PathBuf>,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<()> {
    let project = Project::find()?;
    let out = project.site_folder(arguments.out.as_deref())?;
    let story = Written::load(arguments.story.as_deref())?;
    // Before building, which takes minutes the first time: a taken port is told at once.
    let listener = listen(SocketAddr::new(arguments.host, arguments.port))?;
    build::bring_up_to_date(&project, &out, &story)?;
    tokio::runtime::Runtime::new()
        .context("starting the server")?
        .block_on(serve(listener, &out))
}

fn listen(address: SocketAddr) -> Result<TcpListener> {
    let listener = TcpListener::bind(address).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => {
            anyhow!("{address} is taken by another program; choose another port with --port")
        }
        _ => anyhow!("listening on {address}: {error}"),
    })?;
    listener
        .set_nonblocking(true)
        .with_context(|| format!("listening on {address}"))?;
    Ok(listener)
}

/// Serves the folder until the user ends it.
async fn serve(listener: TcpListener, folder: &Path) -> Result<()> {
    let address = listener.local_addr().context("asking for the address")?;
    let listener = tokio::net::TcpListener::from_std(listener).context("starting the server")?;
    // Listened for before the address is told: whoever reads it may end the server at once.
    let mut end = asked_to_end()?;
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let server = axum::serve(listener, server::site(folder)).with_graceful_shutdown(async {
        // A closed channel means the same as a message: the server is to end.
        let _ = stopped.await;
    });
    let mut server = std::pin::pin!(server.into_future());
    tell(address, folder)?;
    tokio::select! {
        result = &mut server => return result.context("serving the site"),
        () = &mut end => drop(stop),
    }
    match tokio::time::timeout(PATIENCE, server).await {
        Ok(result) => result.context("ending the server"),
        Err(_) => Ok(()),
    }
}

/// The address goes to stdout, where a script can read it, and what to do with it to stderr.
fn tell(address: SocketAddr, folder: &Path) -> Result<()> {
    eprintln!("Serving {}; Ctrl-C ends it.", folder.display());
    super::print(&format!("http://{address}/\n"))
}

/// Ends when the user presses Ctrl-C or the machine asks the program to end.
#[cfg(unix)]
fn asked_to_end() -> Result<impl Future<Output = ()> + Unpin> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut interrupted = signal(SignalKind::interrupt()).context("listening for Ctrl-C")?;
    let mut terminated = signal(SignalKind::terminate()).context("listening for the end")?;
    Ok(Box::pin(async move {
        tokio::select! {
            _ = interrupted.recv() => {}
            _ = terminated.recv() => {}
        }
    }))
}

/// Ends when the user presses Ctrl-C.
#[cfg(windows)]
fn asked_to_end() -> Result<impl Future<Output = ()> + Unpin> {
    let mut interrupted = tokio::signal::windows::ctrl_c().context("listening for Ctrl-C")?;
    Ok(Box::pin(async move {
        interrupted.recv().await;
    }))
}
