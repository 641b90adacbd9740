//! Formulas in symbols, which are the same in every language; what the inputs are called is not.

use crate::dataset::Expression;
use serde::Serialize;

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

/// A part of a formula as it is set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// What it says.
    pub text: String,
    /// Whether it is raised, as exponents are.
    pub raised: bool,
}

/// A formula as it is set, with inputs said by `say`.
pub fn pieces(expression: &Expression, say: &dyn Fn(&str) -> String) -> Vec<Piece> {
    let mut setting = Setting {
        say,
        pieces: Vec::new(),
    };
    setting.set(expression);
    setting.pieces
}

/// The same in one line, with inputs said by `say`.
pub fn symbols(expression: &Expression, say: &dyn Fn(&str) -> String) -> String {
    let pieces = pieces(expression, say);
    let written = pieces.iter().map(|Piece { text, raised }| match text {
        text if !raised => text.clone(),
        text if text.starts_with("1/") => format!("^({text})"),
        text => format!("^{text}"),
    });
    written.collect()
}

struct Setting<'a> {
    say: &'a dyn Fn(&str) -> String,
    pieces: Vec<Piece>,
}

impl Setting<'_> {
    fn put(&mut self, said: &str) {
        match self.pieces.last_mut() {
            Some(last) if !last.raised => last.text.push_str(said),
            _ => self.pieces.push(Piece {
                text: said.to_owned(),
                raised: false,
            }),
        }
    }

    fn raise(&mut self, base: &Expression, text: String) {
        self.part(base, Bond::Single);
        self.pieces.push(Piece { text, raised: true });
    }

    /// A part that holds together at least so firmly, or stands in parentheses.
    fn part(&mut self, part: &Expression, least: Bond) {
        let loose = bond(part) < least;
        if loose {
            self.put("(");
        }
        self.set(part);
        if loose {
            self.put(")");
        }
    }

    fn two(&mut self, left: &Expression, sign: &str, right: &Expression, own: Bond, after: Bond) {
        self.part(left, own);
        self.put(sign);
        self.part(right, after);
    }

    fn set(&mut self, expression: &Expression) {
        match expression {
            Expression::Input(id) => self.put(&(self.say)(id)),
            Expression::Number(number) => self.put(&number.to_string()),
            Expression::Sum(left, right) => self.two(left, " + ", right, Bond::Sum, Bond::Sum),
            Expression::Difference(left, right) => {
                self.two(left, " − ", right, Bond::Sum, Bond::Product);
            }
            Expression::Product(left, right) => {
                self.two(left, " × ", right, Bond::Product, Bond::Product);
            }
            Expression::Quotient(left, right) => {
                self.two(left, " ÷ ", right, Bond::Product, Bond::Power);
            }
            Expression::Power(base, exponent) => self.raise(base, exponent.to_string()),
            Expression::Root(base, degree) => self.raise(base, format!("1/{degree}")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exponents_are_raised_and_all_else_runs_on() {
        let expression = "(a / b) ^ (1/5) - 1".parse().expect("a formula");
        let set: Vec<_> = pieces(&expression, &str::to_owned)
            .into_iter()
            .map(|piece| (piece.text, piece.raised))
            .collect();
        let wanted = [("(a ÷ b)", false), ("1/5", true), (" − 1", false)];
        assert_eq!(set, wanted.map(|(text, raised)| (text.to_owned(), raised)));
    }

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
