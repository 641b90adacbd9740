//! Where a value can lie, given how it was printed and worded.

/// A closed range that may be open at either end. `low <= high` always holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    low: Option<f64>,
    high: Option<f64>,
}

impl Interval {
    /// The range between two bounds; infinite bounds are open ends.
    /// `None` if a bound is not a number or they stand the wrong way round.
    pub fn between(low: f64, high: f64) -> Option<Self> {
        (low <= high).then_some(Self {
            low: low.is_finite().then_some(low),
            high: high.is_finite().then_some(high),
        })
    }

    /// A value known exactly, such as a count.
    pub fn exactly(value: f64) -> Self {
        Self {
            low: Some(value),
            high: Some(value),
        }
    }

    /// Half a unit on both sides.
    pub fn around(value: f64, half_unit: f64) -> Self {
        Self {
            low: Some(value - half_unit),
            high: Some(value + half_unit),
        }
    }

    /// Nothing above is excluded.
    pub fn from(low: f64) -> Self {
        Self {
            low: Some(low),
            high: None,
        }
    }

    /// Nothing below is excluded.
    pub fn up_to(high: f64) -> Self {
        Self {
            low: None,
            high: Some(high),
        }
    }

    /// The lower bound; `None` where the range is open downward.
    pub fn low(self) -> Option<f64> {
        self.low
    }

    /// The upper bound; `None` where the range is open upward.
    pub fn high(self) -> Option<f64> {
        self.high
    }

    /// How far the bounds lie apart; `None` where an end is open.
    pub fn width(self) -> Option<f64> {
        Some(self.high? - self.low?)
    }

    /// The range without what lies above `most`, which lies in it or above.
    pub fn up_to_at_most(self, most: f64) -> Self {
        Self {
            high: self.high.map(|high| high.min(most)),
            ..self
        }
    }

    /// The range with both bounds multiplied by a positive factor.
    pub fn times(self, factor: f64) -> Self {
        Self {
            low: self.low.map(|low| low * factor),
            high: self.high.map(|high| high * factor),
        }
    }

    /// The range of the values with their sign turned.
    pub fn negated(self) -> Self {
        Self {
            low: self.high.map(|high| -high),
            high: self.low.map(|low| -low),
        }
    }

    /// Whether some value lies in both.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn meets(self, other: Self) -> bool {
        let below = |low: Option<f64>, high: Option<f64>| match (low, high) {
            (Some(low), Some(high)) => low <= high,
            _ => true,
        };
        below(self.low, other.high) && below(other.low, self.high)
    }

    /// Whether `value` may be the true one.
    pub fn contains(self, value: f64) -> bool {
        self.low.is_none_or(|low| low <= value) && self.high.is_none_or(|high| value <= high)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_open_end_contains_everything_beyond_the_other() {
        let floor = Interval::from(500.0);
        assert!(floor.contains(500.0) && floor.contains(1e9) && !floor.contains(499.9));
        assert_eq!(floor.width(), None);
        assert!(Interval::up_to(2.9).contains(0.0) && !Interval::up_to(2.9).contains(3.0));
    }

    #[test]
    fn ranges_meet_where_they_share_a_value() {
        let around = Interval::around(429.0, 1.0);
        assert!(!around.meets(Interval::from(500.0)));
        assert!(!Interval::from(500.0).meets(around));
        assert!(around.meets(Interval::up_to(428.0)));
        assert!(around.meets(Interval::exactly(430.0)));
    }

    #[test]
    fn bounds_the_wrong_way_round_are_no_interval() {
        assert_eq!(Interval::between(2.0, 1.0), None);
        assert_eq!(Interval::between(f64::NAN, 1.0), None);
        assert_eq!(
            Interval::between(1.0, f64::INFINITY),
            Some(Interval::from(1.0))
        );
    }
}
