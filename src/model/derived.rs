//! Values the report does not print but its figures determine.

use super::Amount;
use crate::dataset::{Figure, Interval, Period, Unit};

/// One input of a formula: a figure or a derived value, as it enters the calculation.
#[derive(Clone, Debug, PartialEq)]
pub struct Operand {
    /// The figure or derived value, by id.
    pub id: String,
    /// What is put in.
    pub amount: Amount,
    /// Where the true value can lie.
    pub interval: Interval,
}

impl Operand {
    /// A figure as measured: its rounding enters the result.
    pub fn measured(figure: &Figure) -> Self {
        Self {
            id: figure.id.clone(),
            amount: Amount::printed(figure),
            interval: figure.interval(),
        }
    }

    /// A figure as set: a target, floor or supposed rate is exactly the number it names.
    pub fn set(figure: &Figure) -> Self {
        Self {
            interval: Interval::exactly(figure.value.value()),
            ..Self::measured(figure)
        }
    }

    /// A derived value.
    pub fn derived(derived: &Derived) -> Self {
        Self {
            id: derived.id.clone(),
            amount: derived.amount(),
            interval: derived.interval,
        }
    }
}

/// How a derived value follows. Rates are in per cent; an index is 100 at its start.
#[derive(Clone, Debug, PartialEq)]
#[expect(
    missing_docs,
    reason = "each variant's doc is its formula; the fields are its symbols"
)]
pub enum Formula {
    /// `end ÷ (1 + growth)`
    StartFromTotalGrowth { end: Operand, growth: Operand },
    /// `end ÷ (1 + rate)^years`
    StartFromAverageGrowth {
        end: Operand,
        rate: Operand,
        years: u16,
    },
    /// `100 × (1 + growth)`
    IndexFromTotalGrowth { growth: Operand },
    /// `100 × (1 + rate)^years`
    IndexFromAverageGrowth { rate: Operand, years: u16 },
    /// `100 × end ÷ start`
    IndexFromLevels { start: Operand, end: Operand },
    /// `100 × multiple`
    IndexFromMultiple { multiple: Operand },
    /// `(end ÷ start)^(1/years) − 1`
    AverageRate {
        start: Operand,
        end: Operand,
        years: u16,
    },
    /// `(end ÷ (start × (1 + first)))^(1/years) − 1`
    RemainingRate {
        start: Operand,
        first: Operand,
        end: Operand,
        years: u16,
    },
    /// `start × (1 + rate)^years`
    LevelAtRate {
        start: Operand,
        rate: Operand,
        years: u16,
    },
    /// `whole − part`
    Difference { whole: Operand, part: Operand },
}

impl Formula {
    /// The inputs, in the order the formula names them.
    pub fn operands(&self) -> Vec<&Operand> {
        match self {
            Self::StartFromTotalGrowth { end, growth } => vec![end, growth],
            Self::StartFromAverageGrowth { end, rate, .. } => vec![end, rate],
            Self::IndexFromTotalGrowth { growth } => vec![growth],
            Self::IndexFromAverageGrowth { rate, .. } => vec![rate],
            Self::IndexFromLevels { start, end } | Self::AverageRate { start, end, .. } => {
                vec![start, end]
            }
            Self::IndexFromMultiple { multiple } => vec![multiple],
            Self::RemainingRate {
                start, first, end, ..
            } => vec![start, first, end],
            Self::LevelAtRate { start, rate, .. } => vec![start, rate],
            Self::Difference { whole, part } => vec![whole, part],
        }
    }

    fn unit(&self) -> Unit {
        match self {
            Self::StartFromTotalGrowth { end: level, .. }
            | Self::StartFromAverageGrowth { end: level, .. }
            | Self::LevelAtRate { start: level, .. }
            | Self::Difference { whole: level, .. } => level.amount.unit,
            Self::IndexFromTotalGrowth { .. }
            | Self::IndexFromAverageGrowth { .. }
            | Self::IndexFromLevels { .. }
            | Self::IndexFromMultiple { .. } => Unit::IndexPoints,
            Self::AverageRate { .. } | Self::RemainingRate { .. } => Unit::Percent,
        }
    }

    /// The result for inputs given in the order of [`Formula::operands`].
    fn result(&self, inputs: &[f64]) -> f64 {
        let factor = |rate: f64, years: u16| (1.0 + rate / 100.0).powi(i32::from(years));
        let average =
            |multiple: f64, years: u16| (multiple.powf(1.0 / f64::from(years)) - 1.0) * 100.0;
        match (self, inputs) {
            (Self::StartFromTotalGrowth { .. }, [end, growth]) => end / factor(*growth, 1),
            (Self::StartFromAverageGrowth { years, .. }, [end, rate]) => {
                end / factor(*rate, *years)
            }
            (Self::IndexFromTotalGrowth { .. }, [growth]) => 100.0 * factor(*growth, 1),
            (Self::IndexFromAverageGrowth { years, .. }, [rate]) => 100.0 * factor(*rate, *years),
            (Self::IndexFromLevels { .. }, [start, end]) => 100.0 * end / start,
            (Self::IndexFromMultiple { .. }, [multiple]) => 100.0 * multiple,
            (Self::AverageRate { years, .. }, [start, end]) => average(end / start, *years),
            (Self::RemainingRate { years, .. }, [start, first, end]) => {
                average(end / (start * factor(*first, 1)), *years)
            }
            (Self::LevelAtRate { years, .. }, [start, rate]) => start * factor(*rate, *years),
            (Self::Difference { .. }, [whole, part]) => whole - part,
            _ => f64::NAN,
        }
    }
}

/// What a derived value says of the true one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// It lies in the interval.
    Value,
    /// It is at least what lies in the interval, because an input is a floor.
    AtLeast,
    /// It would lie in the interval if the supposed rate held.
    Supposed,
}

/// A derived value. Cannot be made without a formula and its inputs.
#[derive(Clone, Debug, PartialEq)]
pub struct Derived {
    id: String,
    indicator: String,
    period: Period,
    value: f64,
    interval: Interval,
    reading: Reading,
    formula: Formula,
}

impl Derived {
    /// Works the formula out, and its interval from the inputs' intervals: each formula is
    /// monotone in every input, so the extremes lie at corners.
    ///
    /// `None` where the inputs have no finite result, such as a start of zero.
    pub fn new(
        id: String,
        indicator: &str,
        period: Period,
        reading: Reading,
        formula: Formula,
    ) -> Option<Self> {
        let operands = formula.operands();
        let inputs: Vec<f64> = operands
            .iter()
            .map(|operand| operand.amount.value)
            .collect();
        let value = formula.result(&inputs);
        if !value.is_finite() {
            return None;
        }
        let ends: Vec<[f64; 2]> = operands
            .iter()
            .map(|operand| {
                [
                    operand.interval.low().unwrap_or(f64::NEG_INFINITY),
                    operand.interval.high().unwrap_or(f64::INFINITY),
                ]
            })
            .collect();
        let (mut low, mut high) = (value, value);
        for corner in 0..1usize << ends.len() {
            let chosen: Vec<f64> = ends
                .iter()
                .enumerate()
                .map(|(index, pair)| pair[corner >> index & 1])
                .collect();
            let result = formula.result(&chosen);
            low = low.min(result);
            high = high.max(result);
        }
        Some(Self {
            id,
            indicator: indicator.to_owned(),
            period,
            value,
            interval: Interval::between(low, high)?,
            reading,
            formula,
        })
    }

    /// Names it everywhere.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The indicator it is a value of, by id.
    pub fn indicator(&self) -> &str {
        &self.indicator
    }

    /// When it holds.
    pub fn period(&self) -> Period {
        self.period
    }

    /// The value, in the unit of [`Derived::amount`].
    pub fn value(&self) -> f64 {
        self.value
    }

    /// Where the true value can lie, given how the inputs were rounded.
    pub fn interval(&self) -> Interval {
        self.interval
    }

    /// What it says of the true value.
    pub fn reading(&self) -> Reading {
        self.reading
    }

    /// How it follows, with its inputs.
    pub fn formula(&self) -> &Formula {
        &self.formula
    }

    /// The value to the places its interval supports.
    pub fn amount(&self) -> Amount {
        Amount::supported(self.value, self.interval, self.formula.unit())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn operand(value: f64, half_unit: f64) -> Operand {
        Operand {
            id: "input".to_owned(),
            amount: Amount {
                value,
                unit: Unit::HundredMillionYuan,
                places: 0,
            },
            interval: Interval::around(value, half_unit),
        }
    }

    fn derive(formula: Formula) -> Option<Derived> {
        Derived::new(
            "output".to_owned(),
            "gdp",
            Period::Start,
            Reading::Value,
            formula,
        )
    }

    #[test]
    fn the_interval_is_what_the_rounding_of_the_inputs_allows() {
        let rate = derive(Formula::AverageRate {
            start: operand(306.0, 0.5),
            end: operand(500.0, 0.0),
            years: 5,
        })
        .expect("positive levels");
        assert!((rate.value() - 10.319).abs() < 0.001, "{}", rate.value());
        let (low, high) = (rate.interval().low(), rate.interval().high());
        assert!(
            low.is_some_and(|low| (low - 10.283).abs() < 0.001),
            "{low:?}"
        );
        assert!(
            high.is_some_and(|high| (high - 10.355).abs() < 0.001),
            "{high:?}"
        );
        assert_eq!(rate.amount().places, 1);
    }

    #[test]
    fn an_open_input_leaves_the_result_open_on_that_side() {
        let mut end = operand(500.0, 0.0);
        end.interval = Interval::from(500.0);
        let formula = Formula::IndexFromLevels {
            start: operand(250.0, 0.0),
            end,
        };
        let index = derive(formula).expect("positive levels");
        assert_eq!(index.interval(), Interval::from(200.0));
    }

    #[test]
    fn a_start_of_zero_derives_nothing() {
        let formula = Formula::AverageRate {
            start: operand(0.0, 0.0),
            end: operand(500.0, 0.0),
            years: 5,
        };
        assert_eq!(derive(formula), None);
    }
}
