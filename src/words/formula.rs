//! Formulas in symbols, which are the same in every language.

use crate::model::{Amount, Formula};

/// A formula in symbols, with amounts said by `say`.
pub fn symbols(formula: &Formula, say: &dyn Fn(Amount) -> String) -> String {
    let of = |operand: &crate::model::Operand| say(operand.amount);
    match formula {
        Formula::StartFromTotalGrowth { end, growth } => {
            format!("{} ÷ (1 + {})", of(end), of(growth))
        }
        Formula::StartFromAverageGrowth { end, rate, years } => {
            format!("{} ÷ (1 + {})^{years}", of(end), of(rate))
        }
        Formula::IndexFromTotalGrowth { growth } => format!("100 × (1 + {})", of(growth)),
        Formula::IndexFromAverageGrowth { rate, years } => {
            format!("100 × (1 + {})^{years}", of(rate))
        }
        Formula::IndexFromLevels { start, end } => format!("100 × {} ÷ {}", of(end), of(start)),
        Formula::IndexFromMultiple { multiple } => format!("100 × {}", of(multiple)),
        Formula::AverageRate { start, end, years } => {
            format!("({} ÷ {})^(1/{years}) − 1", of(end), of(start))
        }
        Formula::RemainingRate {
            start,
            first,
            end,
            years,
        } => format!(
            "({} ÷ ({} × (1 + {})))^(1/{years}) − 1",
            of(end),
            of(start),
            of(first)
        ),
        Formula::LevelAtRate { start, rate, years } => {
            format!("{} × (1 + {})^{years}", of(start), of(rate))
        }
        Formula::Difference { whole, part } => format!("{} − {}", of(whole), of(part)),
    }
}
