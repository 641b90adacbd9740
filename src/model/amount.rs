//! A number with its unit and the places it may be shown to.

use crate::dataset::{Figure, Interval, Unit};

/// What can be said aloud: a value, its unit, and how many places it supports.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    /// The value, in `unit`.
    pub value: f64,
    /// Its unit.
    pub unit: Unit,
    /// Places after the point that may be shown; -1 rounds to tens.
    pub places: i8,
}

/// The most significant digits a derived value shows, however narrow its interval.
const MOST_DIGITS: i8 = 4;

/// The most places an index shows, so that indices side by side read alike.
const MOST_INDEX_PLACES: i8 = 1;

impl Amount {
    /// A figure, to the places it was printed to.
    pub fn printed(figure: &Figure) -> Self {
        Self {
            value: figure.value.value(),
            unit: figure.unit,
            places: i8::try_from(figure.value.places()).unwrap_or(i8::MAX),
        }
    }

    /// A derived value, to the finest place of which its interval spans at most five units, and
    /// to no more than four significant digits, except that whole people or yuan are kept. An
    /// exact value has no zeros at its end.
    pub fn supported(value: f64, interval: Interval, unit: Unit) -> Self {
        let magnitude = |number: f64| number.abs().max(1e-12).log10();
        let most = if unit == Unit::INDEX_POINTS {
            MOST_INDEX_PLACES
        } else {
            i8::MAX
        };
        let by_digits = MOST_DIGITS - 1 - magnitude(value).floor() as i8;
        let by_digits = by_digits.clamp(0, most);
        let spread = match (interval.low(), interval.high()) {
            (Some(low), Some(high)) => Some(high - low),
            // An open end leaves the rounding of the other to go by.
            (Some(bound), None) | (None, Some(bound)) => Some(2.0 * (value - bound).abs()),
            (None, None) => None,
        };
        let places = match spread {
            Some(spread) if spread > value.abs() * 1e-9 => {
                let by_interval = -((magnitude(spread / 5.0) - 1e-9).ceil() as i8);
                by_interval.min(by_digits.max(unit.scale.exponent()))
            }
            Some(_) => (0..by_digits)
                .find(|places| {
                    let scaled = value * 10f64.powi(i32::from(*places));
                    (scaled - scaled.round()).abs() < 1e-6
                })
                .unwrap_or(by_digits),
            None => by_digits,
        };
        Self {
            value,
            unit,
            places,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(value: f64, low: f64, high: f64) -> i8 {
        let interval = Interval::between(low, high).expect("low is not above high");
        Amount::supported(value, interval, Unit::YUAN).places
    }

    #[test]
    fn shows_no_more_places_than_the_interval_supports() {
        assert_eq!(places(33_541.5, 33_529.0, 33_554.0), -1);
        assert_eq!(places(230.8, 229.9, 231.8), 0);
        assert_eq!(places(10.32, 10.28, 10.35), 1);
        assert_eq!(places(138.3, 137.97, 138.62), 0);
    }

    #[test]
    fn an_exact_value_shows_four_digits_at_most_and_never_rounds_a_whole_number() {
        assert_eq!(places(141.860_46, 141.860_46, 141.860_46), 1);
        assert_eq!(places(67_507.0, 67_507.0, 67_507.0), 0);
        assert_eq!(places(36.2, 36.2, 36.2), 1);
        assert_eq!(places(2.0, 2.0, 2.0), 0);
    }

    #[test]
    fn an_open_end_is_shown_to_what_the_other_supports() {
        let places =
            |value: f64, low: f64| Amount::supported(value, Interval::from(low), Unit::YUAN).places;
        assert_eq!(places(48.387, 47.619), 0);
        assert_eq!(places(3.0, 3.0), 0);
    }

    #[test]
    fn whole_yuan_are_kept_in_a_unit_of_ten_thousand() {
        let interval = Interval::between(2.670_35, 2.670_46).expect("low is not above high");
        let unit = "万元".parse().expect("a unit");
        assert_eq!(Amount::supported(2.670_41, interval, unit).places, 4);
    }
}
