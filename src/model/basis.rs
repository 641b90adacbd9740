//! On what basis rates are counted, and which of them can be held against each other.

use super::{Datum, Derived, Model, Quantity};
use crate::dataset::{Figure, Indicator, PriceBasis};

/// How the bases of two rates stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Footing {
    /// Both are counted alike: their difference means something.
    Same,
    /// One is counted otherwise, or the report says so of one alone.
    Changes,
    /// The report says it of neither.
    NotStated,
}

/// How two bases stand to each other.
pub(super) fn footing(one: PriceBasis, other: PriceBasis) -> Footing {
    match (one, other) {
        (PriceBasis::NotStated, PriceBasis::NotStated) => Footing::NotStated,
        (one, other) if one == other => Footing::Same,
        _ => Footing::Changes,
    }
}

/// The basis of a figure of an indicator. A level does not say at which prices it is.
pub(super) fn of_figure(indicator: &Indicator, figure: &Figure) -> PriceBasis {
    match indicator.growth {
        PriceBasis::None => PriceBasis::None,
        growth if figure.kind.is_change() => figure.basis.unwrap_or(growth),
        _ => PriceBasis::NotStated,
    }
}

impl Model {
    /// On what basis a rate is counted; `None` for what is no rate. A derived rate is counted as
    /// all it follows from; where that differs, or is a level, nobody says how.
    pub fn basis(&self, datum: Datum<'_>) -> Option<PriceBasis> {
        match datum {
            Datum::Figure(figure) if figure.kind.is_change() => self.basis_of(figure),
            Datum::Derived(derived) if is_rate(derived) => {
                let mut inputs = derived.lineage().operands.iter().map(|operand| {
                    let figure = self.dataset.figure(&operand.id)?;
                    self.basis_of(figure)
                });
                let first = inputs.next().flatten()?;
                let alike = inputs.all(|basis| basis == Some(first));
                Some(if alike { first } else { PriceBasis::NotStated })
            }
            _ => None,
        }
    }

    fn basis_of(&self, figure: &Figure) -> Option<PriceBasis> {
        let indicator = self.dataset.indicator(&figure.indicator)?;
        Some(of_figure(indicator, figure))
    }

    /// Whether two rates can be held against each other. What follows from the same target is
    /// counted as that target is, however that may be.
    pub fn footing(&self, one: Datum<'_>, other: Datum<'_>) -> Option<Footing> {
        let (basis, against) = (self.basis(one)?, self.basis(other)?);
        let remaining = |datum| matches!(datum, Datum::Derived(it) if it.lineage().quantity == Quantity::RateRemaining);
        let target = |datum| match datum {
            Datum::Figure(figure) => Some(figure.id.as_str()),
            Datum::Derived(derived) => {
                let first = derived.lineage().operands.first();
                first.map(|operand| operand.id.as_str())
            }
            _ => None,
        };
        if (remaining(one) || remaining(other)) && target(one) == target(other) {
            return Some(Footing::Same);
        }
        Some(footing(basis, against))
    }
}

fn is_rate(derived: &Derived) -> bool {
    matches!(
        derived.lineage().quantity,
        Quantity::TotalGrowth
            | Quantity::AverageGrowth
            | Quantity::RateNeeded
            | Quantity::GrowthNeeded
            | Quantity::RateRemaining
    )
}
