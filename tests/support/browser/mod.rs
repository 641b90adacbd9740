//! A browser to test in: found or installed, started for one test, and ended with it whatever happens.

mod hand;
mod page;
mod process;
mod programs;
mod server;

pub use page::{Page, Screen};
pub use server::Server;
