//! Each chart in words: what a person would say of it in its state, findings first.

mod ahead;
mod chain;
mod figures;
mod pace;
mod trajectory;
mod trends;

pub use ahead::{Ahead, Ending, Supposition, level_like};
pub use chain::{chains_title, describe_chains};
pub use figures::describe_figures;
pub use pace::{PaceNote, PaceTitle, describe_pace, is_floor, rounded, step_in_words};
pub use trajectory::{TrajectoryTitle, describe_trajectory};
pub use trends::{
    Comparing, Moved, Told, TrendsTitle, bases, describe_trends, theme_tooltip, trends_title,
};
