//! The one state.

use crate::words::Lang;

/// The charts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChartName {
    /// What five years brought.
    #[default]
    Trends,
    /// From what was reached to the target.
    Trajectory,
    /// The industrial chains.
    Chain,
}

impl ChartName {
    /// Every chart, in the order a person asks.
    pub const ALL: [Self; 3] = [Self::Trends, Self::Trajectory, Self::Chain];

    /// Its name in states.
    pub fn name(self) -> &'static str {
        match self {
            Self::Trends => "trends",
            Self::Trajectory => "trajectory",
            Self::Chain => "chain",
        }
    }
}

/// The colours the reader asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Those of the surroundings.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// Every theme.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// Its name in states.
    pub fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// Everything that makes one view what it is, and nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// Which chart.
    pub chart: ChartName,
    /// Which indicators, by id; none means the chart's own choice. Each exists.
    pub indicators: Vec<String>,
    /// The datum in focus, by key. It exists.
    pub focus: Option<String>,
    /// In which language.
    pub lang: Lang,
    /// In which colours.
    pub theme: Theme,
}
