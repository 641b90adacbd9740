//! What is measured, and how it is called.

use serde::{Deserialize, Serialize};

/// A name or short text in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Bilingual {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

/// The report's seven themes of its five years, and what stands outside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Domain {
    /// Overall strength: output, revenue, income, research.
    Economy,
    /// Industry, tourism, farming.
    Industry,
    /// Town and country.
    Urban,
    /// Reform and opening.
    Reform,
    /// Environment.
    Environment,
    /// People's livelihood.
    Livelihood,
    /// The government itself.
    Government,
}

impl Domain {
    /// Every theme, in the report's order.
    pub const ALL: [Self; 7] = [
        Self::Economy,
        Self::Industry,
        Self::Urban,
        Self::Reform,
        Self::Environment,
        Self::Livelihood,
        Self::Government,
    ];

    /// Its name in states and files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Economy => "economy",
            Self::Industry => "industry",
            Self::Urban => "urban",
            Self::Reform => "reform",
            Self::Environment => "environment",
            Self::Livelihood => "livelihood",
            Self::Government => "government",
        }
    }
}

/// On what basis growth is counted. Two rates subtract only where both are counted alike.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PriceBasis {
    /// By convention of the statistics, growth is real: prices are taken out.
    Real,
    /// At the prices of each time.
    Nominal,
    /// 同口径: both times cover the same, whatever changed between.
    Comparable,
    /// Nothing to be taken out: a count, a share.
    #[default]
    None,
    /// The report does not say.
    NotStated,
}

/// What is measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// Names it in states, keys and files.
    pub id: String,
    /// Its name in the statistical yearbook's terms.
    pub name: Bilingual,
    /// A short name for labels, where the name is too long for them.
    pub(super) short: Option<Bilingual>,
    /// The theme it belongs to.
    pub domain: Domain,
    /// How its growth is counted.
    pub growth: PriceBasis,
    /// What it is a part of, where that is an indicator too.
    pub part: Option<Part>,
}

/// That an indicator measures a part of what another does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The other, by id.
    pub of: String,
    /// Which part, in few words.
    pub scope: Bilingual,
}

impl Indicator {
    /// The name for labels.
    pub fn short(&self) -> &Bilingual {
        self.short.as_ref().unwrap_or(&self.name)
    }
}
