//! What the reader sees and asks for: one state, the messages that change it, its string form.
//! Start with [`State`]; [`parse`] and [`State::write`] are the string both ways, [`update`] is
//! the only thing that changes a [`View`].

mod codec;
mod order;
mod state;
mod update;

pub use codec::parse;
pub use order::Order;
pub use state::{ChartName, State, Theme};
pub use update::{Direction, Message, View, update};
