//! Formulas in symbols, which are the same in every language; what the inputs are called is not.

use crate::dataset::Expression;

/// How firmly a part holds together, from a sum to a single input.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Bond {
    Sum,
    Product,
    Power,
    Single,
}

fn bond(expression: &Expression) -> Bond {
    match expression {
        Expression::Sum(..) | Expression::Difference(..) => Bond::Sum,
        Expression::Product(..) | Expression::Quotient(..) => Bond::Product,
        Expression::Power(..) | Expression::Root(..) => Bond::Power,
        Expression::Input(_) | Expression::Number(_) => Bond::Single,
    }
}

/// A formula in symbols, with inputs said by `say`.
pub fn symbols(expression: &Expression, say: &dyn Fn(&str) -> String) -> String {
    let part = |part: &Expression, least: Bond| {
        let said = symbols(part, say);
        if bond(part) < least {
            format!("({said})")
        } else {
            said
        }
    };
    let two = |left: &Expression, sign: &str, right: &Expression, own: Bond, after: Bond| {
        format!("{} {sign} {}", part(left, own), part(right, after))
    };
    match expression {
        Expression::Input(id) => say(id),
        Expression::Number(number) => number.to_string(),
        Expression::Sum(left, right) => two(left, "+", right, Bond::Sum, Bond::Sum),
        Expression::Difference(left, right) => two(left, "−", right, Bond::Sum, Bond::Product),
        Expression::Product(left, right) => two(left, "×", right, Bond::Product, Bond::Product),
        Expression::Quotient(left, right) => two(left, "÷", right, Bond::Product, Bond::Power),
        Expression::Power(base, exponent) => format!("{}^{exponent}", part(base, Bond::Single)),
        Expression::Root(base, degree) => format!("{}^(1/{degree})", part(base, Bond::Single)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parentheses_stand_only_where_they_are_needed() {
        let said = |formula: &str| {
            let expression = formula.parse().expect("a formula");
            symbols(&expression, &str::to_owned)
        };
        assert_eq!(said("(a / b) ^ (1/5) - 1"), "(a ÷ b)^(1/5) − 1");
        assert_eq!(said("a / (b * (1 + c)) ^ 2"), "a ÷ (b × (1 + c))^2");
        assert_eq!(said("a - (b + c)"), "a − (b + c)");
        assert_eq!(said("a - b - c"), "a − b − c");
        assert_eq!(said("a / b / c"), "a ÷ b ÷ c");
        assert_eq!(said("a / (b / c)"), "a ÷ (b ÷ c)");
        assert_eq!(said("a * b + c"), "a × b + c");
    }
}
