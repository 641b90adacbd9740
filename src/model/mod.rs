//! What follows from the figures. Start with [`Model`]; every derived value carries its
//! formula, its inputs and its interval, and what cannot be derived is a value with a reason.

mod amount;
mod basis;
mod chains;
mod comparison;
mod derivation;
mod derived;
mod evaluate;
mod outcome;
mod own;
mod pace;
#[cfg(not(target_arch = "wasm32"))]
pub mod proof;
mod rate;
mod relations;
mod sound;
mod targets;
mod trajectory;
mod trend;
mod what_if;

pub use amount::Amount;
pub use basis::Footing;
pub use chains::{Count, Opened, Part, Tier};
pub use comparison::Comparison;
pub use derived::{Derived, Lineage, Operand, Quantity};
pub use evaluate::power;
pub use outcome::Outcome;
pub use pace::{Absent, Pace, Stage};
pub use rate::Rate;
pub use trajectory::Trajectory;
pub use trend::{Base, Trend};
pub use what_if::{Arrival, Supposed, WhatIf, takes_prices};

use crate::dataset::{Chain, Dataset, Domain, Figure, Indicator, Member, Underivable};
use derivation::Derivation;

/// Why a value cannot be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The report does not give the level the five years started from.
    StartLevelNotReported,
    /// The report does not give the level the five years ended at.
    EndLevelNotReported,
    /// The report sets no target for the first year.
    FirstYearTargetNotSet,
    /// The report gives no average rate of the five years, nor what one follows from.
    PastRateNotReported,
}

/// Anything that can be pointed at and asked about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Datum<'a> {
    /// A figure the report prints.
    Figure(&'a Figure),
    /// A value that follows.
    Derived(&'a Derived),
    /// A value that is asked for and does not follow.
    Underivable(&'a Underivable),
    /// An industrial chain.
    Chain(&'a Chain),
    /// A firm, project or product of a chain.
    Member(&'a Member),
}

impl Datum<'_> {
    /// Names it in keys, states and files.
    pub fn id(&self) -> &str {
        match self {
            Self::Figure(figure) => &figure.id,
            Self::Derived(derived) => derived.id(),
            Self::Underivable(underivable) => &underivable.id,
            Self::Chain(chain) => &chain.id,
            Self::Member(member) => &member.id,
        }
    }

    /// The value, where it is a number, in its own unit.
    pub fn amount(&self) -> Option<Amount> {
        match self {
            Self::Figure(figure) => Some(Amount::printed(figure)),
            Self::Derived(derived) => Some(derived.amount()),
            Self::Underivable(_) | Self::Chain(_) | Self::Member(_) => None,
        }
    }
}

/// A dataset with everything that follows from it.
#[derive(Clone, Debug)]
pub struct Model {
    dataset: Dataset,
    derived: Vec<Derived>,
}

impl Model {
    /// Derives all that can be derived.
    pub fn new(dataset: Dataset) -> Self {
        let mut derivation = Derivation::new(&dataset);
        for indicator in dataset.indicators() {
            let figures = trend::TrendFigures::of(&dataset, &indicator.id);
            figures.derive(indicator, &mut derivation);
            for figure in dataset.figures_of(&indicator.id) {
                trend::derive_alone(figure, &mut derivation);
            }
            targets::derive(indicator, figures.end, &mut derivation);
        }
        relations::derive(&mut derivation);
        let derived = derivation.found;
        Self { dataset, derived }
    }

    /// What the report prints.
    pub fn dataset(&self) -> &Dataset {
        &self.dataset
    }

    /// Every derived value: by indicator, then the dataset's relations.
    pub fn all_derived(&self) -> &[Derived] {
        &self.derived
    }

    /// The derived value of that id.
    pub fn derived(&self, id: &str) -> Option<&Derived> {
        self.derived.iter().find(|derived| derived.id() == id)
    }

    /// Whatever has that id.
    pub fn datum(&self, id: &str) -> Option<Datum<'_>> {
        let figure = || self.dataset.figure(id).map(Datum::Figure);
        let derived = || self.derived(id).map(Datum::Derived);
        let chain = || self.dataset.chain(id).map(Datum::Chain);
        let underivable = || {
            let mut all = self.dataset.underivable().iter();
            all.find(|value| value.id == id).map(Datum::Underivable)
        };
        let member = || {
            let mut all = self.dataset.members().iter();
            all.find(|member| member.id == id).map(Datum::Member)
        };
        figure()
            .or_else(derived)
            .or_else(chain)
            .or_else(underivable)
            .or_else(member)
    }

    /// The paragraphs of the report a datum is printed in, or those of all it follows from.
    pub fn printed_in(&self, datum: Datum<'_>) -> Vec<u16> {
        match datum {
            Datum::Figure(figure) => vec![figure.paragraph],
            Datum::Derived(derived) => {
                let operands = derived.lineage().operands.iter();
                operands
                    .filter_map(|operand| self.datum(&operand.id))
                    .flat_map(|datum| self.printed_in(datum))
                    .collect()
            }
            Datum::Chain(chain) => vec![chain.paragraph],
            Datum::Member(member) => vec![member.paragraph],
            Datum::Underivable(_) => Vec::new(),
        }
    }

    /// Every indicator with a start and an end, the largest change first.
    pub fn trends(&self) -> Vec<Trend<'_>> {
        let mut trends: Vec<Trend<'_>> = Vec::new();
        for trend in self
            .dataset
            .indicators()
            .iter()
            .filter_map(|indicator| self.trend(indicator))
        {
            let change = trend.index.value();
            let place = trends.partition_point(|known| known.index.value() >= change);
            trends.insert(place, trend);
        }
        trends
    }

    /// What five years brought to a theme that is no trend, in the report's order.
    pub fn outcomes(&self, domain: Domain) -> Vec<Outcome<'_>> {
        outcome::outcomes(self, domain)
    }

    fn trend<'a>(&'a self, indicator: &'a Indicator) -> Option<Trend<'a>> {
        let dataset = &self.dataset;
        let figures = trend::TrendFigures::of(dataset, &indicator.id);
        let start_id = trend::start_id(&indicator.id, dataset);
        Some(Trend {
            indicator,
            start: figures
                .start
                .map(Datum::Figure)
                .or_else(|| self.derived(&start_id).map(Datum::Derived))
                .ok_or(Missing::StartLevelNotReported),
            end: figures
                .end
                .map(Datum::Figure)
                .ok_or(Missing::EndLevelNotReported),
            // What fell to nothing has no place on a scale of growth.
            index: self
                .derived(&trend::index_id(&indicator.id, dataset))
                .filter(|index| index.value() > 0.0)?,
            growth: figures.growth,
        })
    }

    /// The roads of all indicators that have a target for the horizon, in the dataset's order.
    pub fn trajectories(&self) -> Vec<Trajectory<'_>> {
        self.dataset
            .indicators()
            .iter()
            .filter_map(|indicator| trajectory::trajectory(self, indicator))
            .collect()
    }

    /// The road of one indicator, by id.
    pub fn trajectory(&self, indicator: &str) -> Option<Trajectory<'_>> {
        trajectory::trajectory(self, self.dataset.indicator(indicator)?)
    }

    /// The rates of all indicators that have a target for the horizon and any rate: targets that
    /// are levels first, then targets that are rates; the highest rate first.
    pub fn paces(&self) -> Vec<Pace<'_>> {
        pace::paces(self)
    }

    /// The rates set for the first year of indicators without a target for the horizon.
    pub fn first_year_alone(&self) -> Vec<&Figure> {
        pace::first_year_alone(self)
    }

    /// The classes of chains, largest first.
    pub fn tiers(&self) -> Vec<Tier<'_>> {
        chains::tiers(self)
    }

    /// A chain with everything named in it, by id.
    pub fn opened(&self, chain: &str) -> Option<Opened<'_>> {
        chains::opened(self, chain)
    }
}

#[cfg(test)]
mod pace_tests;
#[cfg(test)]
mod tests;
