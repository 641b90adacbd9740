//! Each chart in words: what a person would say of it in its state, findings first.

mod chain;
mod trajectory;
mod trends;

pub use chain::describe_chains;
pub use trajectory::{TrajectoryTitle, describe_trajectory};
pub use trends::{
    Comparing, Moved, Told, TrendsTitle, bases, describe_trends, theme_tooltip, trends_title,
};
