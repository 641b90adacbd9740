//! The units the report prints.

use serde::{Deserialize, Serialize};

/// A unit as printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unit {
    /// Hundred million yuan.
    #[serde(rename = "亿元")]
    HundredMillionYuan,
    /// Yuan.
    #[serde(rename = "元")]
    Yuan,
    /// Per cent; of what, the kind says.
    #[serde(rename = "%")]
    Percent,
    /// Times as much.
    #[serde(rename = "倍")]
    Times,
    /// A count of enterprises.
    #[serde(rename = "户")]
    Enterprises,
    /// Invention patents for every 10,000 people.
    #[serde(rename = "件")]
    Patents,
    /// A count of industrial chains.
    #[serde(rename = "条")]
    Chains,
    /// Points of an index that is 100 at its start. Never printed, only derived.
    #[serde(rename = "指数")]
    IndexPoints,
}

impl Unit {
    /// The unit as the report prints it.
    pub fn printed(self) -> &'static str {
        match self {
            Self::HundredMillionYuan => "亿元",
            Self::Yuan => "元",
            Self::Percent => "%",
            Self::Times => "倍",
            Self::Enterprises => "户",
            Self::Patents => "件",
            Self::Chains => "条",
            Self::IndexPoints => "指数",
        }
    }

    /// Whether it counts things one by one, so that a printed number is exact.
    pub fn counts(self) -> bool {
        matches!(self, Self::Enterprises | Self::Chains)
    }
}
