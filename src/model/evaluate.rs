//! Works an expression out, and the interval its inputs allow.

use super::Operand;
use crate::dataset::{Expression, Interval};

/// The result and where it can lie, in base units. `None` where an input is missing or there is
/// no finite result, such as for a start of zero.
pub(super) fn work_out(expression: &Expression, operands: &[Operand]) -> Option<(f64, Interval)> {
    let result = value(expression, &|id| {
        let found = operands.iter().find(|operand| operand.id == id);
        found.map_or(f64::NAN, |operand| {
            operand.amount.value * operand.amount.unit.factor()
        })
    });
    let inputs: Vec<_> = operands
        .iter()
        .map(|operand| {
            let interval = operand.interval.times(operand.amount.unit.factor());
            (operand.id.as_str(), interval)
        })
        .collect();
    let bounds = interval(expression, &inputs)?;
    // The value lies in its interval however the last bit was rounded.
    let interval = Interval::between(
        bounds
            .low()
            .map_or(f64::NEG_INFINITY, |low| low.min(result)),
        bounds.high().map_or(f64::INFINITY, |high| high.max(result)),
    )?;
    result.is_finite().then_some((result, interval))
}

/// A base of at least nought to any power. By logarithms, which charts need anyway: what the
/// library's own way is more exact, no interval here is narrow enough to show, and a reader would
/// download 1 KB for it.
pub fn power(base: f64, exponent: f64) -> f64 {
    (base.ln() * exponent).exp()
}

/// The result in base units, with inputs given by id.
fn value(expression: &Expression, input: &dyn Fn(&str) -> f64) -> f64 {
    let of = |part: &Expression| value(part, input);
    match expression {
        Expression::Input(id) => input(id),
        Expression::Number(number) => f64::from(*number),
        Expression::Sum(left, right) => of(left) + of(right),
        Expression::Difference(left, right) => of(left) - of(right),
        Expression::Product(left, right) => of(left) * of(right),
        Expression::Quotient(left, right) => of(left) / of(right),
        Expression::Power(base, exponent) => of(base).powi(i32::from(*exponent)),
        Expression::Root(base, degree) => power(of(base), 1.0 / f64::from(*degree)),
    }
}

/// Where the result can lie for inputs that lie in these intervals, in base units. Every formula
/// is monotone in each input, so the extremes lie at corners; a test holds that.
fn interval(expression: &Expression, inputs: &[(&str, Interval)]) -> Option<Interval> {
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    for corner in 0..1usize << inputs.len() {
        let result = value(expression, &|id| {
            let found = inputs.iter().enumerate().find(|(_, (name, _))| *name == id);
            found.map_or(f64::NAN, |(index, (_, interval))| {
                if corner >> index & 1 == 0 {
                    interval.low().unwrap_or(f64::NEG_INFINITY)
                } else {
                    interval.high().unwrap_or(f64::INFINITY)
                }
            })
        });
        // Open against open says nothing; the other corners bound what there is to bound.
        low = low.min(result);
        high = high.max(result);
    }
    Interval::between(low, high)
}
