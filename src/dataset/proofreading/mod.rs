//! Proofreading, which no reader's module carries: checking figures against the report's text
//! ([`citations`]); the numbers that are no figures, the places where the report can be held
//! against itself, and where each entry stands in the data files.

pub(super) mod check;
pub mod citations;
mod copied;
mod everyday;
mod finding;

pub use everyday::Everyday;
pub use finding::{Finding, Place};

use super::{Bilingual, Expression, packing};
use std::collections::BTreeMap;

/// Numbers of the text that are no figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoFigure {
    /// The printed fragment they stand in, at most 16 characters.
    pub printed: String,
    /// Which non-empty line of the report's text, from 1.
    pub paragraph: u16,
    /// Why they are none.
    pub reason: Bilingual,
}

/// What a figure is held against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// What other figures come to by a formula.
    Formula(Expression),
    /// How many figures or chains of that kind there are, by id.
    Counted(Vec<String>),
}

/// A place where the report's own numbers can be held against each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// Names it.
    pub id: String,
    /// What is compared.
    pub name: Bilingual,
    /// What the figure is held against.
    pub evidence: Evidence,
    /// The figure, by id.
    pub against: String,
    /// Whether the two are expected to agree.
    pub agrees: bool,
    /// How to take it, where they do not.
    pub reason: Option<Bilingual>,
}

/// Everything only proofreading needs, and what the build makes the words of the search from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Proofreading {
    /// The numbers that are no figures.
    pub no_figures: Vec<NoFigure>,
    /// The report held against itself.
    pub comparisons: Vec<Comparison>,
    /// The everyday names.
    pub everyday: Vec<Everyday>,
    /// The place of every entry that has an id, by that id.
    pub places: BTreeMap<String, Place>,
    /// The places of the numbers that are no figures, in their order.
    pub no_figure_places: Vec<Place>,
}

impl Proofreading {
    /// What is wrong with a field of the entry of that id.
    pub fn finding(&self, id: &str, field: &str, reason: String) -> Finding {
        let unknown = Place {
            file: "data".to_owned(),
            ..Place::default()
        };
        let place = self.places.get(id).unwrap_or(&unknown);
        place.finding(field, reason)
    }

    /// Where a field of the entry of that id stands.
    pub fn place(&self, id: &str, field: &str) -> (String, usize) {
        self.places
            .get(id)
            .map_or_else(|| ("data".to_owned(), 0), |place| place.of(field))
    }

    /// The compact form the build embeds in the commands.
    pub fn pack(&self) -> Vec<u8> {
        packing::pack(self)
    }

    /// Reads the compact form back; `None` if [`Proofreading::pack`] did not write it.
    pub fn unpack(bytes: &[u8]) -> Option<Self> {
        packing::unpack(bytes)
    }
}
