//! A rate the reader supposes.

use super::Amount;
use crate::dataset::{Decimal, Unit};

/// The slowest and the fastest rate that can be supposed, tenths of a per cent a year.
const SLOWEST: i16 = -200;
const FASTEST: i16 = 500;

/// A supposed rate of change, in tenths of a per cent a year, from −20 to 50 %.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rate(i16);

impl Rate {
    /// No change at all.
    pub const NONE: Self = Self(0);

    /// The nearest rate that can be supposed to so many per cent.
    pub fn nearest(per_cent: f64) -> Self {
        let tenths = (per_cent * 10.0).round();
        Self(tenths.clamp(f64::from(SLOWEST), f64::from(FASTEST)) as i16)
    }

    /// The slowest and the fastest.
    pub fn range() -> (Self, Self) {
        (Self(SLOWEST), Self(FASTEST))
    }

    /// So many tenths of a per cent more or less, as far as can be supposed.
    #[must_use]
    pub fn stepped(self, tenths: i16) -> Self {
        Self(self.0.saturating_add(tenths).clamp(SLOWEST, FASTEST))
    }

    /// As something that can be said.
    pub fn amount(self) -> Amount {
        Amount {
            value: self.per_cent(),
            unit: Unit::PERCENT,
            places: i8::from(self.0 % 10 != 0),
        }
    }

    /// In per cent a year.
    pub fn per_cent(self) -> f64 {
        f64::from(self.0) / 10.0
    }
}

impl std::fmt::Display for Rate {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let tenths = self.0.unsigned_abs();
        write!(formatter, "{sign}{}", tenths / 10)?;
        match tenths % 10 {
            0 => Ok(()),
            tenth => write!(formatter, ".{tenth}"),
        }
    }
}

impl std::str::FromStr for Rate {
    type Err = String;

    /// Reads "10.3", to the nearest tenth; what lies beyond the range is refused.
    fn from_str(text: &str) -> Result<Self, String> {
        let per_cent = text.parse::<Decimal>()?.value();
        let rate = Self::nearest(per_cent);
        if (rate.per_cent() - per_cent).abs() > 0.05 + 1e-9 {
            let (slowest, fastest) = Self::range();
            return Err(format!("expected {slowest} to {fastest} % a year"));
        }
        Ok(rate)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_reads_back_what_it_writes_to_a_tenth_of_a_per_cent() {
        for text in ["10.3", "7", "0", "-2.5", "50", "-20"] {
            assert_eq!(
                text.parse::<Rate>().map(|rate| rate.to_string()),
                Ok(text.to_owned())
            );
        }
        assert_eq!(
            "10.319".parse::<Rate>().map(|rate| rate.to_string()),
            Ok("10.3".to_owned())
        );
    }

    #[test]
    fn what_nobody_can_suppose_is_refused() {
        for text in ["51", "-20.1", "x", "", "1e3", "NaN"] {
            assert!(text.parse::<Rate>().is_err(), "{text}");
        }
    }
}
