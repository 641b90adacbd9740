//! The files of the site that Rust makes: one place that lists them all.

use anyhow::Result;

use super::Files;

/// Every generated file but the bindings, by its path in the site.
pub fn files() -> Result<Files> {
    Ok(Files::new())
}
