//! Values the report does not print but its figures determine.

use super::{Amount, evaluate};
use crate::dataset::{Expression, Figure, Interval, Period, Qualifier, Reading, Relation, Unit};

/// What a derived value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// The level the five years started from.
    StartLevel,
    /// The end with the start as 100.
    Index,
    /// The end as so many times the start.
    Multiple,
    /// Growth over the whole period.
    TotalGrowth,
    /// Average growth a year.
    AverageGrowth,
    /// The end less the start.
    Change,
    /// What a fall by so many per cent leaves.
    Remainder,
    /// A total spread evenly over its years.
    YearlyAverage,
    /// The level if the first year just meets its target.
    FirstYearLevel,
    /// The average rate a target level needs.
    RateNeeded,
    /// How much a target level lies above what was reached, per cent.
    GrowthNeeded,
    /// How much a target level lies above what was reached.
    IncreaseNeeded,
    /// The average rate left for the later years if the first just meets its target.
    RateRemaining,
    /// How far the first year's target rate lies above the past average.
    RateDifference,
    /// How far the rate left for the later years lies above the average needed.
    RateAdded,
    /// The level a target rate leads to.
    Goal,
    /// What a target rate comes to as an index.
    GoalIndex,
    /// Where the first year's target rate would end if it held every year.
    Supposed,
    /// How far that stays below the target.
    Shortfall,
    /// The change of prices a year that would close that distance.
    PriceNeeded,
    /// One of the dataset's relations, which names itself.
    Related,
}

/// One input of a formula: a figure or a derived value, as it enters the calculation.
#[derive(Clone, Debug, PartialEq)]
pub struct Operand {
    /// The figure or derived value, by id.
    pub id: String,
    /// What is put in.
    pub amount: Amount,
    /// Where the true value can lie, in the amount's unit.
    pub interval: Interval,
}

impl Operand {
    /// A figure. What was measured enters with its rounding; a target, floor or supposed rate is
    /// exactly the number it names, unless it names it as about.
    pub fn figure(figure: &Figure) -> Self {
        let amount = Amount::printed(figure);
        Self {
            id: figure.id.clone(),
            interval: if figure.is_target() && !figure.says(Qualifier::About) {
                Interval::exactly(amount.value)
            } else {
                figure.interval()
            },
            amount,
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

/// What a value is and how it follows.
#[derive(Clone, Debug, PartialEq)]
pub struct Lineage {
    /// What it is.
    pub quantity: Quantity,
    /// How it is worked out.
    pub expression: Expression,
    /// The inputs, in the order the expression names them.
    pub operands: Vec<Operand>,
}

/// A derived value. Cannot be made without a formula and its inputs.
#[derive(Clone, Debug, PartialEq)]
pub struct Derived {
    id: String,
    indicator: String,
    period: Period,
    unit: Unit,
    value: f64,
    interval: Interval,
    reading: Reading,
    lineage: Lineage,
}

/// What there is to say of a derived value before it is worked out.
#[derive(Clone, Copy)]
pub(super) struct Outline<'a> {
    pub indicator: &'a str,
    pub period: Period,
    pub unit: Unit,
    pub reading: Reading,
    pub quantity: Quantity,
}

impl Derived {
    /// Works the expression out, and its interval from the inputs' intervals.
    ///
    /// `None` where an input is missing or there is no finite result, such as for a start of
    /// zero.
    pub(super) fn new(
        id: String,
        outline: Outline<'_>,
        expression: Expression,
        operands: Vec<Operand>,
    ) -> Option<Self> {
        let (value, interval) = evaluate::work_out(&expression, &operands)?;
        let from_base_units = 1.0 / outline.unit.factor();
        Some(Self {
            id,
            indicator: outline.indicator.to_owned(),
            period: outline.period,
            unit: outline.unit,
            value: value * from_base_units,
            interval: interval.times(from_base_units),
            reading: outline.reading,
            lineage: Lineage {
                quantity: outline.quantity,
                expression,
                operands,
            },
        })
    }

    /// A relation of the dataset, worked out from its inputs.
    pub(super) fn related(relation: &Relation, operands: Vec<Operand>) -> Option<Self> {
        let outline = Outline {
            indicator: &relation.indicator,
            period: relation.period,
            unit: relation.unit,
            reading: relation.reading,
            quantity: Quantity::Related,
        };
        let formula = relation.formula.clone();
        Self::new(relation.id.clone(), outline, formula, operands)
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

    /// What it is and how it follows, with its inputs.
    pub fn lineage(&self) -> &Lineage {
        &self.lineage
    }

    /// The value to the places its interval supports.
    pub fn amount(&self) -> Amount {
        Amount::supported(self.value, self.interval, self.unit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn operand(id: &str, value: f64, interval: Interval) -> Operand {
        Operand {
            id: id.to_owned(),
            amount: Amount {
                value,
                unit: Unit::HUNDRED_MILLION_YUAN,
                places: 0,
            },
            interval,
        }
    }

    fn derive(formula: &str, unit: Unit, operands: Vec<Operand>) -> Option<Derived> {
        let outline = Outline {
            indicator: "gdp",
            period: Period::Start,
            unit,
            reading: Reading::Value,
            quantity: Quantity::Related,
        };
        let expression = formula.parse().expect("a formula");
        Derived::new("output".to_owned(), outline, expression, operands)
    }

    #[test]
    fn the_interval_is_what_the_rounding_of_the_inputs_allows() {
        let operands = vec![
            operand("end", 500.0, Interval::exactly(500.0)),
            operand("start", 306.0, Interval::around(306.0, 0.5)),
        ];
        let rate = derive("(end / start) ^ (1/5) - 1", Unit::PERCENT, operands);
        let rate = rate.expect("positive levels");
        assert!((rate.value() - 10.319).abs() < 0.001, "{}", rate.value());
        let near = |bound: Option<f64>, wanted: f64| {
            bound.is_some_and(|bound| (bound - wanted).abs() < 0.001)
        };
        assert!(near(rate.interval().low(), 10.283), "{:?}", rate.interval());
        assert!(
            near(rate.interval().high(), 10.355),
            "{:?}",
            rate.interval()
        );
        assert_eq!(rate.amount().places, 1);
    }

    #[test]
    fn an_open_input_leaves_the_result_open_on_that_side() {
        let operands = vec![
            operand("end", 500.0, Interval::from(500.0)),
            operand("start", 250.0, Interval::exactly(250.0)),
        ];
        let index = derive("100 * end / start", Unit::INDEX_POINTS, operands);
        let index = index.expect("positive levels");
        assert_eq!(index.interval(), Interval::from(200.0));
    }

    #[test]
    fn an_input_that_stands_twice_is_one_number_both_times() {
        let part = operand("part", 30.0, Interval::around(30.0, 5.0));
        let share = derive("part / part", Unit::PERCENT, vec![part]).expect("not zero");
        assert_eq!(share.interval(), Interval::exactly(100.0));
    }

    #[test]
    fn units_are_kept_apart() {
        let mut people = operand("people", 31.0, Interval::exactly(31.0));
        people.amount.unit = "万人".parse().expect("a unit");
        let output = operand("output", 306.0, Interval::exactly(306.0));
        let each = derive("output / people", Unit::YUAN, vec![output, people]);
        let each = each.expect("not zero");
        assert!((each.value() - 98_709.68).abs() < 0.01, "{}", each.value());
    }

    #[test]
    fn a_start_of_zero_and_a_missing_input_derive_nothing() {
        let end = operand("end", 500.0, Interval::exactly(500.0));
        let start = operand("start", 0.0, Interval::exactly(0.0));
        assert_eq!(
            derive("end / start", Unit::TIMES, vec![end.clone(), start]),
            None
        );
        assert_eq!(derive("end / start", Unit::TIMES, vec![end]), None);
    }
}
