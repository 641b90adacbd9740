//! The workbench of all rules: finds a formula's inputs, and keeps what was worked out.

use super::derived::{Derived, Operand, Outline};
use crate::dataset::{Dataset, Expression, Figure, Period};

/// What has been derived so far from one dataset.
pub(super) struct Derivation<'a> {
    pub dataset: &'a Dataset,
    pub found: Vec<Derived>,
}

impl<'a> Derivation<'a> {
    pub(super) fn new(dataset: &'a Dataset) -> Self {
        Self {
            dataset,
            found: Vec::new(),
        }
    }

    /// Adds what a rule derives, which is named `what` in its id: `gdp-rate-needed-2026`, or
    /// `gdp-2016` for a level, whose `what` is empty. `None` if the formula has no result.
    pub(super) fn add(
        &mut self,
        what: &str,
        outline: Outline<'_>,
        formula: Expression,
    ) -> Option<&Derived> {
        let operands = operands(self.dataset, &self.found, &formula)?;
        let id = id(outline.indicator, what, outline.period);
        let derived = Derived::new(id, outline, formula, operands)?;
        self.found.push(derived);
        self.found.last()
    }
}

/// The inputs of a formula; `None` if one is not there, or not yet.
pub(super) fn operands(
    dataset: &Dataset,
    found: &[Derived],
    formula: &Expression,
) -> Option<Vec<Operand>> {
    let operand = |id: &str| {
        let figure = || dataset.figure(id).map(Operand::figure);
        let derived = || found.iter().find(|derived| derived.id() == id);
        figure().or_else(|| derived().map(Operand::derived))
    };
    formula.inputs().into_iter().map(operand).collect()
}

/// The id of what a rule derives: indicator, what it is, and the last year it speaks of.
pub(super) fn id(indicator: &str, what: &str, period: Period) -> String {
    let year = match period {
        Period::In(year)
        | Period::Over(_, year)
        | Period::Since(year)
        | Period::Months(year, ..) => year.to_string(),
        Period::Start | Period::Within(..) => String::new(),
    };
    let mut parts = vec![indicator, what, year.as_str()];
    parts.retain(|part| !part.is_empty());
    parts.join("-")
}

/// A figure as an input.
pub(super) fn of(figure: &Figure) -> Expression {
    Expression::input(&figure.id)
}

/// A number of the formula itself.
pub(super) fn number(number: u32) -> Expression {
    Expression::Number(number)
}

/// One and a rate.
pub(super) fn factor(rate: Expression) -> Expression {
    number(1) + rate
}
