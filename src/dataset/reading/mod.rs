//! Reads records that a person wrote: the same, with the same complaints, from the TOML files of
//! `data/`, from one JSON file, and from what a page hands over.
//!
//! A derived `Deserialize` for each record would be five times the code a page loads for it, and
//! knows no line.

#[cfg(not(target_arch = "wasm32"))]
mod files;
mod json;
mod notes;
mod own;
mod parts;
mod records;
#[cfg(not(target_arch = "wasm32"))]
mod story;
#[cfg(not(target_arch = "wasm32"))]
mod toml;
mod tree;
#[cfg(not(target_arch = "wasm32"))]
mod write;

#[cfg(not(target_arch = "wasm32"))]
pub use files::{Source, as_json, read, read_json};
#[cfg(not(target_arch = "wasm32"))]
pub use story::read_story;

use notes::Notes;
use tree::Node;

/// What can be read from a plain value.
trait Read: Sized {
    /// The value; what is wrong with it goes to the notes.
    fn read(node: &Node, notes: &mut Notes) -> Option<Self>;

    /// What it is where its field is not written; `None` for what has to be.
    fn unwritten() -> Option<Self> {
        None
    }
}
