//! Each chart in words: what a person would say of it in its state, findings first.

mod chain;
mod trajectory;
mod trends;

pub use chain::{chains_title, describe_chains};
pub use trajectory::{TrajectoryTitle, describe_trajectory};
pub use trends::{TrendsTitle, describe_trends};
