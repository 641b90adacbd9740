//! Splits the finished module into parts: what shows a picture that is laid out, what lays out the
//! first chart of a page, and the rest. All share one memory and one table of functions, so they
//! are one instance to everybody else.

mod choice;
mod data;
mod graph;
mod links;
mod parts;
mod slots;

use anyhow::{Context, Result};

use choice::Choice;
use links::Links;

/// A module in parts.
pub struct Parts {
    /// What is there from the beginning.
    pub first: Vec<u8>,
    /// The others, by name.
    pub later: Vec<(&'static str, Vec<u8>)>,
}

/// Splits a module as the bindings left it, with the names of its functions, and as the linker
/// left it before, with what refers to what.
pub fn split(linked: &[u8], bound: &[u8]) -> Result<Parts> {
    let links = Links::read(linked).context("reading what the linker wrote down")?;
    let module = parts::copy(bound)?;
    let choice = Choice::of(&module, &links)?;
    let dealt = data::deal(&module, &choice.data)?;
    let [first, later @ ..] = parts::write(bound, &choice, dealt)?;
    Ok(Parts {
        first,
        later: choice::names().zip(later).collect(),
    })
}
