//! The figures as the report prints them. Start with [`Dataset`]; nothing here computes.
//!
//! `build.rs` includes this folder too: it reads `data/*.toml` with [`reading`], checks it, and
//! packs it for [`Dataset::embedded`]. What only files and proofreading need is left out of the
//! wasm.

mod actuals;
mod chain;
mod check;
mod decimal;
#[cfg(dataset_embedded)]
mod embedded;
mod expression;
mod figure;
mod formula;
mod indicator;
mod interval;
mod kind;
mod packing;
mod period;
#[cfg(not(target_arch = "wasm32"))]
pub mod proofreading;
pub mod reading;
mod relation;
mod report;
pub mod story;
mod unit;

pub use actuals::{Actual, Actuals, Mistake};
pub use chain::{Attribution, Chain, ChainClass, ChainStatement, Member, MemberKind};
pub use check::names::width as text_width;
pub use decimal::Decimal;
#[cfg(all(dataset_embedded, not(target_arch = "wasm32")))]
pub use embedded::JSON;
pub use expression::Expression;
pub use figure::{Bounds, Figure, Qualifier, Role};
pub use indicator::{Bilingual, Domain, Indicator, Part, PriceBasis};
pub use interval::Interval;
pub use kind::Kind;
pub use period::{Period, Year};
#[cfg(not(target_arch = "wasm32"))]
pub use proofreading::{Finding, Proofreading};
pub use relation::{Reading, Relation, Underivable};
pub use report::{Report, Section};
pub use unit::{Measure, Scale, Unit};

/// Everything taken from one report, checked: every id that is named exists, every fragment
/// fits its value. Made by [`reading`] or unpacked by [`Dataset::unpack`].
#[derive(Clone, Debug, PartialEq)]
pub struct Dataset {
    report: Report,
    sections: Vec<Section>,
    indicators: Vec<Indicator>,
    figures: Vec<Figure>,
    relations: Vec<Relation>,
    underivable: Vec<Underivable>,
    classes: Vec<ChainClass>,
    chains: Vec<Chain>,
    members: Vec<Member>,
}

impl Dataset {
    /// The report itself.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// Every indicator, in the order of the data files.
    pub fn indicators(&self) -> &[Indicator] {
        &self.indicators
    }

    /// The indicator of that id.
    pub fn indicator(&self, id: &str) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| indicator.id == id)
    }

    /// Every figure, in the order of the data files.
    pub fn figures(&self) -> &[Figure] {
        &self.figures
    }

    /// The figure of that id.
    pub fn figure(&self, id: &str) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.id == id)
    }

    /// The figures of one indicator.
    pub fn figures_of<'a>(&'a self, indicator: &'a str) -> impl Iterator<Item = &'a Figure> {
        self.figures
            .iter()
            .filter(move |figure| figure.indicator == indicator)
    }

    /// The values that follow by a formula of their own, in the order of the data files.
    pub fn relations(&self) -> &[Relation] {
        &self.relations
    }

    /// The relation of that id.
    pub fn relation(&self, id: &str) -> Option<&Relation> {
        self.relations.iter().find(|relation| relation.id == id)
    }

    /// The values that are asked for and do not follow, in the order of the data files.
    pub fn underivable(&self) -> &[Underivable] {
        &self.underivable
    }

    /// The classes of chains, largest first.
    pub fn classes(&self) -> &[ChainClass] {
        &self.classes
    }

    /// The named chains, in the report's order.
    pub fn chains(&self) -> &[Chain] {
        &self.chains
    }

    /// The chain of that id.
    pub fn chain(&self, id: &str) -> Option<&Chain> {
        self.chains.iter().find(|chain| chain.id == id)
    }

    /// The firms, projects and products of one chain.
    pub fn members_of<'a>(&'a self, chain: &'a str) -> impl Iterator<Item = &'a Member> {
        self.members
            .iter()
            .filter(move |member| member.chain == chain)
    }

    /// Every firm, project and product of a chain, in the order of the data files.
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// The part of the report a paragraph belongs to; `None` before the first.
    pub fn section(&self, paragraph: u16) -> Option<&Section> {
        self.sections
            .iter()
            .rev()
            .find(|section| section.from <= paragraph)
    }

    /// The compact form the build embeds.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn pack(&self) -> Vec<u8> {
        packing::pack(self)
    }

    /// Reads the compact form back; `None` if [`Dataset::pack`] did not write it.
    pub fn unpack(bytes: &[u8]) -> Option<Self> {
        packing::unpack(bytes)
    }
}
