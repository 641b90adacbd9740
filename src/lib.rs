//! Stub while the layers are laid.
pub mod dataset;
pub mod model;
pub mod paint;
pub mod picture;
pub mod view;
pub mod words;
#[cfg(target_arch = "wasm32")]
mod web {
    use wasm_bindgen::prelude::*;
    /// Placeholder.
    #[wasm_bindgen]
    pub fn ping() -> u32 {
        1
    }
}
