//! What every language must be able to say on the chains.

use crate::model::Amount;

/// Titles, labels and notes on the chains.
pub trait ChainPhrases {
    /// The finding of the chains.
    fn chains_title(&self) -> &'static str;
    /// What the chains chart measures.
    fn chains_measure(&self) -> &'static str;
    /// How many chains of a class there are to be, as a heading.
    fn chain_count(&self, count: Option<Amount>) -> String;
    /// The floor of each chain of a class.
    fn chain_floor(&self, floor: Amount) -> String;
    /// What the open end of the last class says; `named` of its chains are named.
    fn open_chains(&self, named: usize) -> String;
    /// The same in few words.
    fn open_chains_short(&self) -> &'static str;
    /// What a class is not.
    fn class_warning(&self) -> &'static str;
    /// What the report says of a chain, with the paragraph.
    fn stated(&self, printed: &str, english: &str, paragraph: u16) -> String;
}
