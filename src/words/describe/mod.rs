//! Each chart in words: what a person would say of it in its state, findings first.

mod chain;
mod pace;
mod trajectory;
mod trends;

pub use chain::describe_chains;
pub use pace::{PaceNote, PaceTitle, describe_pace, is_floor, rounded, step_in_words};
pub use trajectory::{TrajectoryTitle, describe_trajectory};
pub use trends::{TrendsTitle, describe_trends};
