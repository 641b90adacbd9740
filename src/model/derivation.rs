//! The workbench of all rules: finds a formula's inputs, and keeps what was worked out.

use super::derived::{Derived, Operand, Outline, Quantity};
use crate::dataset::{Dataset, Expression, Figure, Period, Reading, Unit};

/// What has been derived so far from one dataset.
pub(super) struct Derivation<'a> {
    pub dataset: &'a Dataset,
    pub found: Vec<Derived>,
}

/// What a rule says of a value it adds.
pub(super) struct Rule<'a> {
    pub indicator: &'a str,
    /// The middle of the id: `gdp-rate-needed-2026`; none for a level, `gdp-2016`.
    pub what: &'a str,
    pub period: Period,
    pub unit: Unit,
    pub reading: Reading,
    pub quantity: Quantity,
}

impl<'a> Derivation<'a> {
    pub(super) fn new(dataset: &'a Dataset) -> Self {
        Self {
            dataset,
            found: Vec::new(),
        }
    }

    /// Adds a value if the formula has a result.
    pub(super) fn add(&mut self, rule: Rule<'_>, formula: Expression) {
        let outline = Outline {
            id: id(rule.indicator, rule.what, rule.period),
            indicator: rule.indicator,
            period: rule.period,
            unit: rule.unit,
            reading: rule.reading,
            quantity: rule.quantity,
        };
        if let Some(operands) = self.operands(&formula) {
            self.found.extend(Derived::new(outline, formula, operands));
        }
    }

    /// The inputs of a formula; `None` if one is not there, or not yet.
    pub(super) fn operands(&self, formula: &Expression) -> Option<Vec<Operand>> {
        let operand = |id: &str| {
            let figure = || self.dataset.figure(id).map(Operand::figure);
            let derived = || self.found.iter().find(|derived| derived.id() == id);
            figure().or_else(|| derived().map(Operand::derived))
        };
        formula.inputs().into_iter().map(operand).collect()
    }
}

/// The id of what a rule derives: indicator, what it is, and the last year it speaks of.
pub(super) fn id(indicator: &str, what: &str, period: Period) -> String {
    let year = match period {
        Period::In(year) | Period::Over(_, year) | Period::Since(year) => Some(year),
        Period::Months(year, ..) => Some(year),
        Period::Start | Period::Within(..) => None,
    };
    let mut id = indicator.to_owned();
    for part in [
        what.to_owned(),
        year.map_or(String::new(), |year| year.to_string()),
    ] {
        if !part.is_empty() {
            id.push('-');
            id.push_str(&part);
        }
    }
    id
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
