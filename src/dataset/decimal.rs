//! A number exactly as it is printed: `9.40` keeps its two places.

use std::fmt;

/// A decimal number with the places it was printed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    digits: i64,
    places: u8,
}

impl Decimal {
    /// Reads `-?[0-9]+(\.[0-9]+)?` of at most 15 digits, which an `f64` holds exactly enough.
    ///
    /// # Errors
    /// Says what was found and what a printed number looks like.
    pub fn parse(text: &str) -> Result<Self, String> {
        let wrong = || format!("found \"{text}\", expected a printed number such as \"9.40\"");
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = match unsigned.split_once('.') {
            Some((_, "")) => return Err(wrong()),
            Some(parts) => parts,
            None => (unsigned, ""),
        };
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let fits = !whole.is_empty() && whole.len() + fraction.len() <= 15;
        if !fits || !all_digits(whole) || !all_digits(fraction) {
            return Err(wrong());
        }
        let magnitude: i64 = format!("{whole}{fraction}").parse().map_err(|_| wrong())?;
        let digits = if text.starts_with('-') {
            -magnitude
        } else {
            magnitude
        };
        let places = u8::try_from(fraction.len()).map_err(|_| wrong())?;
        Ok(Self { digits, places })
    }

    /// The nearest number of so many places; `None` for one of more than 15 digits.
    pub fn rounded(value: f64, places: u8) -> Option<Self> {
        let digits = (value * 10f64.powi(i32::from(places))).round();
        (digits.abs() < 1e15).then_some(Self {
            digits: digits as i64,
            places,
        })
    }

    /// The number itself.
    pub fn value(self) -> f64 {
        // One correctly rounded division, so that "43.5" and 43.5 are the same f64.
        self.digits as f64 / 10f64.powi(i32::from(self.places))
    }

    /// How many places it was printed to.
    pub fn places(self) -> u8 {
        self.places
    }

    /// Half a unit of the last printed digit: what rounding may have taken or added.
    pub fn half_unit(self) -> f64 {
        0.5 / 10f64.powi(i32::from(self.places))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let places = usize::from(self.places);
        let sign = if self.digits < 0 { "-" } else { "" };
        let digits = format!("{:0width$}", self.digits.unsigned_abs(), width = places + 1);
        let (whole, fraction) = digits.split_at(digits.len() - places);
        let point = if places > 0 { "." } else { "" };
        write!(formatter, "{sign}{whole}{point}{fraction}")
    }
}

impl std::str::FromStr for Decimal {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        Self::parse(text)
    }
}

impl From<Decimal> for (i64, u8) {
    fn from(decimal: Decimal) -> Self {
        (decimal.digits, decimal.places)
    }
}

impl From<(i64, u8)> for Decimal {
    fn from((digits, places): (i64, u8)) -> Self {
        Self { digits, places }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_places_it_was_printed_to() {
        let printed = Decimal::parse("9.40").expect("a printed number");
        assert_eq!(printed.to_string(), "9.40");
        assert_eq!(printed.value(), 9.4);
        assert_eq!(printed.half_unit(), 0.005);
    }

    #[test]
    fn reads_whole_and_negative_numbers() {
        assert_eq!(Decimal::parse("48132").map(Decimal::value), Ok(48_132.0));
        assert_eq!(Decimal::parse("-2.5").map(Decimal::value), Ok(-2.5));
    }

    #[test]
    fn refuses_what_is_not_a_printed_number_and_says_what_it_found() {
        for wrong in [
            "",
            "-",
            ".5",
            "5.",
            "1e3",
            "1,000",
            "NaN",
            "３",
            "1.2.3",
            "9999999999999999",
        ] {
            let said = Decimal::parse(wrong).expect_err(wrong);
            assert!(said.contains(&format!("\"{wrong}\"")), "{said}");
        }
    }
}
