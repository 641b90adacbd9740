//! The scale of a road.

use crate::dataset::Unit;
use crate::model::Amount;

/// Round figures that hold everything shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    /// The lowest value shown.
    pub low: f64,
    /// The highest value shown.
    pub high: f64,
    step: f64,
}

impl Axis {
    /// An axis in about three round steps that shows both values.
    pub fn around(least: f64, most: f64) -> Self {
        let rough = ((most - least) / 3.0).max(most.abs() * 1e-6).max(1e-9);
        let power = 10f64.powi(rough.log10().floor() as i32);
        let step = [1.0, 2.0, 5.0, 10.0]
            .into_iter()
            .map(|factor| factor * power)
            .find(|step| *step >= rough * 0.999)
            .unwrap_or(10.0 * power);
        let mut low = (least / step).floor() * step;
        // The lowest mark must not sit on the axis line.
        if least - low < step * 0.25 && low >= step {
            low -= step;
        }
        Self {
            low,
            high: most + (most - low) * 0.16,
            step,
        }
    }

    /// Whether a value has its place on it.
    pub fn holds(self, value: f64) -> bool {
        (self.low..=self.high).contains(&value)
    }

    /// The round values on it, from the lowest.
    pub fn ticks(self) -> impl Iterator<Item = f64> {
        (0..12)
            .map(move |index| self.low + self.step * f64::from(index))
            .take_while(move |tick| *tick <= self.high)
    }

    /// A value on it, to the places its steps need.
    pub fn amount(self, value: f64, unit: Unit) -> Amount {
        let places = (-self.step.log10().floor()).clamp(0.0, 9.0) as i8;
        Amount {
            value,
            unit,
            places,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_axis_is_round_and_holds_everything() {
        for (least, most) in [
            (231.0, 500.0),
            (17.1, 35.0),
            (33_540.0, 67_508.0),
            (100.0, 161.0),
            (0.0, 350.0),
        ] {
            let axis = Axis::around(least, most);
            assert!(axis.low <= least && axis.high > most, "{axis:?}");
            let ticks: Vec<f64> = axis.ticks().collect();
            assert!((3..=9).contains(&ticks.len()), "{least}–{most}: {ticks:?}");
        }
        assert_eq!(Axis::around(231.0, 500.0).low, 200.0);
    }
}
