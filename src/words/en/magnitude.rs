//! English counts in thousands, the report in ten thousands: 2.13亿元 is 213 million yuan,
//! 3.94万人 is 39,400 people.

use crate::dataset::{Measure, Unit};
use crate::model::Amount;
use crate::words::number::{grouped, trimmed};

/// In what an amount is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Magnitude {
    /// One by one.
    One,
    /// Millions of yuan.
    Million,
    /// Billions of yuan.
    Billion,
}

impl Magnitude {
    /// The one an amount reads best in.
    pub(super) fn of(amount: Amount) -> Self {
        let value = amount.value.abs() * amount.unit.factor();
        match amount.unit.measure {
            Measure::Yuan if value >= 1e9 => Self::Billion,
            Measure::Yuan if value >= 1e6 => Self::Million,
            _ => Self::One,
        }
    }

    /// The one an axis in a unit is counted in, whatever its values.
    pub(super) fn of_unit(unit: Unit) -> Self {
        if unit == Unit::HUNDRED_MILLION_YUAN {
            Self::Billion
        } else {
            Self::One
        }
    }

    fn exponent(self) -> i8 {
        match self {
            Self::One => 0,
            Self::Million => 6,
            Self::Billion => 9,
        }
    }

    /// The digits alone.
    pub(super) fn digits(self, amount: Amount) -> String {
        let shift = self.exponent() - amount.unit.scale.exponent();
        let value = amount.value / 10f64.powi(i32::from(shift));
        let places = amount.places.saturating_add(shift);
        if self == Self::One {
            grouped(value, places)
        } else {
            trimmed(value, places)
        }
    }

    /// Digits and unit.
    pub(super) fn said(self, amount: Amount, short: bool) -> String {
        let digits = self.digits(amount);
        match self.unit(amount.unit.measure, short) {
            "" => digits,
            "%" => format!("{digits}%"),
            unit if digits == "1" => format!("1 {}", unit.strip_suffix('s').unwrap_or(unit)),
            unit => format!("{digits} {unit}"),
        }
    }

    /// The unit; empty for what the name of the indicator says.
    pub(super) fn unit(self, measure: Measure, short: bool) -> &'static str {
        match (measure, self) {
            (Measure::Yuan, Self::Billion) if short => "bn yuan",
            (Measure::Yuan, Self::Billion) => "billion yuan",
            (Measure::Yuan, Self::Million) if short => "m yuan",
            (Measure::Yuan, Self::Million) => "million yuan",
            (Measure::Yuan, Self::One) => "yuan",
            (Measure::Percent, _) => "%",
            (Measure::PercentagePoints, _) => "percentage points",
            (Measure::Times, _) => "times",
            (Measure::Person, _) => "people",
            (Measure::Occasion, _) => "person-times",
            (Measure::Kilometre, _) => "km",
            (Measure::SquareMetre, _) => "m²",
            (Measure::Mu, _) => "mu",
            (Measure::Tonne, _) => "tonnes",
            (Measure::SteamTonne, _) => "t/h of steam",
            (Measure::Kilowatt, _) => "kW",
            (Measure::Megawatt, _) => "MW",
            (Measure::Day, _) => "days",
            (Measure::Week, _) => "weeks",
            (Measure::Year, _) => "years",
            _ => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(value: f64, places: i8, unit: &str) -> String {
        let unit = unit.parse().expect("a unit");
        let amount = Amount {
            value,
            unit,
            places,
        };
        Magnitude::of(amount).said(amount, false)
    }

    #[test]
    fn ten_thousands_and_hundred_millions_become_thousands_millions_and_billions() {
        assert_eq!(said(306.0, 0, "亿元"), "30.6 billion yuan");
        assert_eq!(said(2.13, 2, "亿元"), "213 million yuan");
        assert_eq!(said(1.5, 1, "亿元"), "150 million yuan");
        assert_eq!(said(4459.0, 0, "万元"), "44.59 million yuan");
        assert_eq!(said(2.67, 2, "万元"), "26,700 yuan");
        assert_eq!(said(3.94, 2, "万人"), "39,400 people");
        assert_eq!(said(3.5, 1, "万套"), "35,000");
        assert_eq!(said(1.0, 0, "周"), "1 week");
        assert_eq!(said(43.5, 1, "%"), "43.5%");
    }
}
