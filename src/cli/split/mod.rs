//! Splits the finished module in two: what the first chart of a page needs, and the rest. Both
//! share one memory and one table of functions, so they are one instance to everybody else.

mod choice;
mod data;
mod graph;
mod links;
mod parts;
mod slots;

use anyhow::{Context, Result};

use choice::Choice;
use links::Links;

/// Splits a module as the bindings left it, with the names of its functions, and as the linker
/// left it before, with what refers to what: early, late.
pub fn split(linked: &[u8], bound: &[u8]) -> Result<(Vec<u8>, Vec<u8>)> {
    let links = Links::read(linked).context("reading what the linker wrote down")?;
    let module = parts::copy(bound)?;
    let choice = Choice::of(&module, &links)?;
    let dealt = data::deal(&module, &choice.late_data, &choice.other_data)?;
    parts::write(bound, &choice, dealt)
}
