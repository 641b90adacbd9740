//! What a number measures, and which units and periods go with it.

use super::{Measure, Period, Unit};
use serde::{Deserialize, Serialize};

/// What the number measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A level: an amount, a stock, how many there are.
    Level,
    /// Added up over the whole period: a flow.
    Total,
    /// An average a year over the period.
    YearlyAverage,
    /// A part of a whole, a rate of coverage or completion, per cent.
    Share,
    /// A place in a ranking.
    Rank,
    /// A round mark that was passed, or that parts one class from the next.
    Mark,
    /// What counts as one of the things counted: a condition, not a result.
    Threshold,
    /// How much a plant or project is built for.
    Capacity,
    /// How long something took or lasts.
    Duration,
    /// Growth over the whole period, per cent.
    TotalGrowth,
    /// A fall over the whole period by so many per cent.
    TotalDecline,
    /// Average growth a year over the period, per cent.
    AverageGrowth,
    /// Growth over the year before, or the same months of it, per cent.
    AnnualGrowth,
    /// Grown by so many times: the end is that and one more times the start.
    TimesMore,
    /// The end as so many times the start.
    Multiple,
}

impl Kind {
    /// Whether the number is a rate of growth in per cent.
    pub fn is_growth(self) -> bool {
        matches!(
            self,
            Self::TotalGrowth | Self::AverageGrowth | Self::AnnualGrowth
        )
    }

    /// Whether the number holds one time against another, so that it has a basis.
    pub fn is_change(self) -> bool {
        self.is_growth() || matches!(self, Self::TotalDecline | Self::TimesMore | Self::Multiple)
    }
}

impl Kind {
    /// What is wrong with the unit, if anything.
    pub(super) fn misfit_of_unit(self, unit: Unit) -> Option<String> {
        use Measure::{Day, Kilowatt, Megawatt, Percent, Place, Times, Tonne, Week, Year};
        let (fits, expected) = match self {
            Self::Share
            | Self::TotalGrowth
            | Self::TotalDecline
            | Self::AverageGrowth
            | Self::AnnualGrowth => (unit.measure == Percent, "%"),
            Self::Multiple | Self::TimesMore => (unit.measure == Times, "倍"),
            Self::Rank => (unit.measure == Place, "位"),
            Self::Capacity => (
                matches!(unit.measure, Tonne | Kilowatt | Megawatt),
                "吨, 千瓦 or 兆瓦",
            ),
            Self::Duration => (
                matches!(unit.measure, Day | Week | Year | Measure::Piece),
                "年, 周, 天 or 个",
            ),
            Self::Total | Self::YearlyAverage | Self::Mark | Self::Threshold => (
                !matches!(unit.measure, Percent | Times | Place) && unit.is_printed(),
                "an amount or a count",
            ),
            Self::Level => (
                !matches!(unit.measure, Times | Place) && unit.is_printed(),
                "an amount, a count or %",
            ),
        };
        (!fits).then(|| format!("found the unit {unit} with the kind {self}, expected {expected}"))
    }

    /// What is wrong with the period, if anything.
    pub(super) fn misfit_of_period(self, period: Period) -> Option<String> {
        use Period::{In, Months, Over, Since, Start, Within};
        let (fits, expected) = match self {
            Self::TotalGrowth | Self::TotalDecline | Self::Multiple => (
                matches!(period, Over(..) | Since(_)),
                "one with a start and an end",
            ),
            Self::AverageGrowth | Self::YearlyAverage => (
                matches!(period, Over(..)),
                "years from the first to the last",
            ),
            Self::AnnualGrowth | Self::TimesMore => (
                matches!(period, In(_) | Months(..)),
                "one year or its months",
            ),
            Self::Total | Self::Share => (
                matches!(period, In(_) | Over(..) | Months(..)),
                "a year, years or months",
            ),
            Self::Level => (
                matches!(period, In(_) | Start | Months(..) | Within(..)),
                "a point in time",
            ),
            Self::Rank | Self::Capacity => (matches!(period, In(_)), "a year"),
            Self::Mark => (matches!(period, In(_) | Within(..)), "a point in time"),
            Self::Threshold | Self::Duration => {
                (matches!(period, In(_) | Over(..)), "a year or years")
            }
        };
        (!fits)
            .then(|| format!("found the period {period} with the kind {self}, expected {expected}"))
    }
}
