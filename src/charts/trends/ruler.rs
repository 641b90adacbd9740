//! How an index is measured: by equal growth, or by equal points.

use crate::model::power;

/// A scale of an index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ruler {
    /// Equal distances are equal growth.
    Log,
    /// Equal distances are equal points.
    Even,
}

/// The most figures an even axis has.
const MOST_TICKS: f64 = 8.0;

impl Ruler {
    /// Where an index lies on the plane's own axis.
    pub fn place(self, index: f64) -> f64 {
        match self {
            Self::Log => index.max(f64::MIN_POSITIVE).ln(),
            Self::Even => index,
        }
    }

    /// The lowest and the highest index shown for these, the start among them, with room around.
    pub fn range(self, indices: impl Iterator<Item = f64>) -> (f64, f64) {
        let (low, high) = indices.fold((100.0_f64, 100.0_f64), |(low, high), index| {
            (low.min(index), high.max(index))
        });
        match self {
            Self::Log => {
                let spare = power(high / low, 0.12);
                (low / spare, high * spare)
            }
            // Once an index has doubled, heights are read against nought.
            Self::Even if high >= 200.0 => (0.0, high * 1.06),
            Self::Even => {
                let spare = (high - low) * 0.12;
                (low - spare, high + spare)
            }
        }
    }

    /// Round figures between two bounds: of a log axis tens where the range is small, else halves
    /// and doubles of 100.
    pub fn ticks(self, low: f64, high: f64) -> Vec<f64> {
        let step = match self {
            Self::Log if high / low < 2.2 => Some(10.0),
            Self::Log => None,
            Self::Even => [2.0, 5.0, 10.0, 20.0, 25.0, 50.0]
                .into_iter()
                .find(|step| (high - low) / step <= MOST_TICKS)
                .or(Some(100.0)),
        };
        let candidates: Vec<f64> = match step {
            Some(step) => (0..60).map(|count| f64::from(count) * step).collect(),
            None => (-4..8).map(|power| 100.0 * 2f64.powi(power)).collect(),
        };
        let inside = |tick: &f64| *tick >= low && *tick < high;
        candidates.into_iter().filter(inside).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_always_names_the_start_and_few_figures_besides() {
        for ruler in [Ruler::Log, Ruler::Even] {
            for ends in [
                vec![126.0, 150.2],
                vec![32.0, 639.3],
                vec![51.9],
                vec![103.0],
            ] {
                let (low, high) = ruler.range(ends.iter().copied());
                let ticks = ruler.ticks(low, high);
                assert!(ticks.contains(&100.0), "{ruler:?} {ends:?}: {ticks:?}");
                assert!(ticks.len() <= 10, "{ruler:?} {ends:?}: {ticks:?}");
                assert!(ends.iter().all(|end| low < *end && *end < high));
            }
        }
    }
}
