//! What every language must be able to say on the chains.

use crate::dataset::{Attribution, MemberKind};
use crate::model::{Amount, Count};

/// Titles, labels and notes on the chains.
pub trait ChainPhrases {
    /// The finding of the chains.
    fn chains_title(&self) -> &'static str;
    /// What the chains chart measures.
    fn chains_measure(&self) -> &'static str;
    /// The same in few words.
    fn chains_measure_short(&self) -> &'static str;
    /// The finding of an opened chain: what the report names in it.
    fn opened_title(&self, chain: &str, class: &str, count: Count) -> String;
    /// How many members each says there are, in few words.
    fn member_count(&self, count: Count) -> String;
    /// That the report names none.
    fn no_members(&self) -> &'static str;
    /// What a member is.
    fn member_kind(&self, kind: MemberKind) -> &'static str;
    /// Who says that a member belongs to its chain, in few words.
    fn attribution(&self, attribution: Attribution) -> &'static str;
    /// The same in a legend.
    fn attribution_short(&self, attribution: Attribution) -> &'static str;
    /// What the marks in a legend are marks of.
    fn members_legend(&self) -> &'static str;
    /// A heading over so many members of one attribution.
    fn attributed(&self, attribution: Attribution, count: usize) -> String;
    /// The same in few words.
    fn attributed_short(&self, attribution: Attribution, count: usize) -> String;
    /// What a member is and where it is named.
    fn member_place(&self, kind: MemberKind, paragraph: u16) -> String;
    /// The size a member's name gives.
    fn member_capacity(&self, worded: &str) -> String;
    /// An amount as it is printed, beside the same in another unit.
    fn as_printed(&self, worded: &str) -> String;
    /// That something is not said.
    fn not_said(&self, question: &str) -> String;
    /// That there are more members than there is room for.
    fn more_members(&self, count: usize) -> String;
    /// What opens a chain.
    fn open_label(&self) -> &'static str;
    /// That none is opened.
    fn open_none(&self) -> &'static str;
    /// How many chains of a class there are to be, as a heading.
    fn chain_count(&self, count: Option<Amount>) -> String;
    /// The floor of each chain of a class.
    fn chain_floor(&self, floor: Amount) -> String;
    /// What the open end of the last class says; `named` of its chains are named.
    fn open_chains(&self, named: usize) -> String;
    /// The same in few words.
    fn open_chains_short(&self) -> &'static str;
    /// What a class is not, in few words.
    fn class_warning_short(&self) -> &'static str;
    /// What a class is not.
    fn class_warning(&self) -> &'static str;
    /// What the report says of a chain, with the paragraph.
    fn stated(&self, printed: &str, english: &str, paragraph: u16) -> String;
}
