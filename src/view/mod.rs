//! What the reader sees and asks for: one state, the messages that change it, its string form.
//! Start with [`State`]; [`parse`] and [`State::write`] are the string both ways, [`update`] is
//! the only thing that changes a [`View`].

mod codec;
mod guess;
mod keys;
mod order;
mod state;
mod update;

pub use crate::words::{Column, Sort};
pub use codec::{encode, parse};
pub use guess::Guess;
pub use keys::{COMPARE, CONTROLS};
pub use order::Order;
pub use state::{ChartName, Scale, State, Theme};
pub use update::{Direction, Message, View, update};
