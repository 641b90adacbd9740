//! One figure of the report: what it says, how it says it, where it is printed.

use super::{Bilingual, Decimal, Interval, Kind, Period, PriceBasis, Unit};
use serde::{Deserialize, Serialize};

/// What a figure is in the report's own story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// What five years brought, up to 2021.
    #[serde(rename = "outcome-5y")]
    FiveYearOutcome,
    /// Said of 2021 alone.
    #[serde(rename = "outcome-2021")]
    Outcome2021,
    /// To be reached in 2022.
    #[serde(rename = "target-2022")]
    Target2022,
    /// To be reached by 2026, or on average 2022–2026.
    #[serde(rename = "target-2026")]
    Target2026,
    /// To be formed in three to five years: the chains.
    #[serde(rename = "target-3-5y")]
    TargetChains,
    /// A base, threshold or condition.
    #[serde(rename = "context")]
    Context,
}

impl Role {
    /// Every role, in the order of the report's story.
    pub const ALL: [Self; 6] = [
        Self::FiveYearOutcome,
        Self::Outcome2021,
        Self::Target2022,
        Self::Target2026,
        Self::TargetChains,
        Self::Context,
    ];

    /// Its name in states and files.
    pub fn name(self) -> &'static str {
        match self {
            Self::FiveYearOutcome => "outcome-5y",
            Self::Outcome2021 => "outcome-2021",
            Self::Target2022 => "target-2022",
            Self::Target2026 => "target-2026",
            Self::TargetChains => "target-3-5y",
            Self::Context => "context",
        }
    }
}

/// How the report words a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Qualifier {
    /// Said plainly.
    Exact,
    /// 左右, 近.
    About,
    /// 超过, 突破, 以上, 不低于, 多.
    AtLeast,
    /// 以内, 以下.
    AtMost,
    /// 预计: not yet measured when it was printed.
    Expected,
}

/// Bounds a wording means but does not print, such as 40多 (40 to 50).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// The lower one, in the figure's unit.
    pub low: Option<Decimal>,
    /// The upper one, in the figure's unit.
    pub high: Option<Decimal>,
}

/// A quantitative statement of the report.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Names it everywhere: keys, lineage, files.
    pub id: String,
    /// The indicator it is a figure of, by id.
    pub indicator: String,
    /// What it is in the report's story.
    pub role: Role,
    /// What the number measures.
    pub kind: Kind,
    /// When it holds.
    pub period: Period,
    /// The number as printed.
    pub value: Decimal,
    /// Its unit as printed.
    pub unit: Unit,
    /// How it is worded; never empty.
    pub qualifier: Vec<Qualifier>,
    /// Where the true value can lie, if not as [`Figure::interval`] takes it from the wording.
    pub interval: Option<Bounds>,
    /// The printed fragment, at most 16 characters.
    pub printed: String,
    /// Which non-empty line of the report's text, from 1.
    pub paragraph: u16,
    /// Another figure, by id, for which the report prints the same number.
    pub same_number_as: Option<String>,
    /// What a hasty reader should know.
    pub note: Option<Bilingual>,
    /// On what basis this growth is counted, if not as its indicator's.
    pub basis: Option<PriceBasis>,
}

impl Figure {
    /// Whether the report words it so.
    pub fn says(&self, qualifier: Qualifier) -> bool {
        self.qualifier.contains(&qualifier)
    }

    /// Whether the word is in what the report prints. By windows of bytes: the library's search
    /// is made for long texts, and a reader would download 1 KB for it.
    pub fn prints(&self, word: &str) -> bool {
        let mut windows = self.printed.as_bytes().windows(word.len());
        windows.any(|window| window == word.as_bytes())
    }

    /// Where the true value can lie: the bounds given with the figure; else half a unit of the
    /// last printed digit, nothing for a count, open where the wording leaves it open. A bound
    /// that is worded starts at the printed number itself.
    pub fn interval(&self) -> Interval {
        let given = self.interval.and_then(|bounds| {
            let bound = |given: Option<Decimal>, open| given.map_or(open, Decimal::value);
            Interval::between(
                bound(bounds.low, f64::NEG_INFINITY),
                bound(bounds.high, f64::INFINITY),
            )
        });
        given.unwrap_or_else(|| self.interval_of_wording())
    }

    /// The interval its wording and printed digits mean.
    pub(super) fn interval_of_wording(&self) -> Interval {
        let value = self.value.value();
        if self.says(Qualifier::AtLeast) {
            Interval::from(value)
        } else if self.says(Qualifier::AtMost) {
            Interval::up_to(value)
        } else if self.counts() && !self.says(Qualifier::About) {
            Interval::exactly(value)
        } else {
            let around = Interval::around(value, self.value.half_unit());
            match self.kind {
                // No part is more than its whole.
                Kind::Share if value <= 100.0 => around.up_to_at_most(100.0),
                _ => around,
            }
        }
    }

    /// Whether it counts whole things one by one: 61 enterprises, but not 4.39 patents for every
    /// 10,000 people.
    fn counts(&self) -> bool {
        self.unit.counts() && self.value.places() == 0
    }

    /// Whether it is something to be reached, not something that was.
    pub fn is_target(&self) -> bool {
        matches!(
            self.role,
            Role::Target2022 | Role::Target2026 | Role::TargetChains
        )
    }
}
