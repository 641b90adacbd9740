//! Where the checkout is: its sources, and the folders that building writes to.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// A checkout of this project.
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// The checkout this command was started from by cargo, or else the one it was compiled in.
    pub fn find() -> Result<Self> {
        let started_by_cargo = env::var_os("CARGO_MANIFEST_DIR")
            .filter(|_| env::var("CARGO_PKG_NAME").as_deref() == Ok(env!("CARGO_PKG_NAME")));
        let root = started_by_cargo
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        if !root.join("Cargo.toml").is_file() {
            bail!(
                "no Cargo.toml in {}: the site is built from a checkout of the project",
                root.display()
            );
        }
        Ok(Self { root })
    }

    /// The folder with `Cargo.toml`.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The pages, scripts and styles the site is made of.
    pub fn pages(&self) -> PathBuf {
        self.root.join("www")
    }

    /// A folder for what can be made again.
    pub fn target(&self) -> PathBuf {
        self.root.join("target")
    }

    /// Where the site goes: the folder the user named, or `dist` in the checkout wherever the user stands.
    pub fn site_folder(&self, named: Option<&Path>) -> Result<PathBuf> {
        match named {
            Some(folder) => std::path::absolute(folder)
                .with_context(|| format!("finding the folder {}", folder.display())),
            None => Ok(self.root.join("dist")),
        }
    }
}
