//! Replays a picture. Decides nothing.

#[cfg(target_arch = "wasm32")]
pub mod canvas;
pub mod svg;
