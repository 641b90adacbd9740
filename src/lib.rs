//! A city government's work report as interactive charts that keep its wording.
//!
//! Data walks one way: [`dataset`] holds the figures as printed, [`model`] derives what follows,
//! [`words`] says values in a language, [`view`] keeps what the reader asked for, [`charts`]
//! draws it into a [`picture`], [`paint`] replays the picture to a canvas or an SVG. `web` (in
//! the browser) and the command line (natively) stand at the end and decide nothing.
//!
//! Start with [`charts::draw`] for one picture, or [`charts::Session`] for a living chart.

pub mod charts;
pub mod dataset;
pub mod model;
pub mod paint;
pub mod picture;
pub mod view;
#[cfg(target_arch = "wasm32")]
pub mod web;
pub mod words;
