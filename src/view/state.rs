//! The one state.

use super::{Guess, Sort};
use crate::dataset::{Actuals, Domain, Role};
use crate::model::Rate;
use crate::words::Lang;
use std::num::NonZeroU16;

/// The charts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChartName {
    /// What five years brought.
    #[default]
    Trends,
    /// How fast it went, is to go and has to go.
    Pace,
    /// From what was reached to the target.
    Trajectory,
    /// The industrial chains.
    Chain,
    /// Every figure, as a table.
    Figures,
}

impl ChartName {
    /// Every chart, in the order a person asks.
    pub const ALL: [Self; 5] = [
        Self::Trends,
        Self::Pace,
        Self::Trajectory,
        Self::Chain,
        Self::Figures,
    ];

    /// Its name in states.
    pub fn name(self) -> &'static str {
        match self {
            Self::Trends => "trends",
            Self::Pace => "pace",
            Self::Trajectory => "trajectory",
            Self::Chain => "chain",
            Self::Figures => "figures",
        }
    }
}

/// The scale of trends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scale {
    /// Indices on a log scale: equal slopes are equal growth.
    #[default]
    Log,
    /// Indices on an even scale, the start as 100.
    Index,
    /// Values, each in its own unit.
    Value,
}

impl Scale {
    /// Every scale.
    pub const ALL: [Self; 3] = [Self::Index, Self::Value, Self::Log];

    /// Its name in states.
    pub fn name(self) -> &'static str {
        match self {
            Self::Log => "log",
            Self::Index => "index",
            Self::Value => "value",
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
    /// Black on white, for walls that wash colours out.
    Contrast,
}

impl Theme {
    /// Every theme.
    pub const ALL: [Self; 4] = [Self::Auto, Self::Light, Self::Dark, Self::Contrast];

    /// Its name in states.
    pub fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
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
    /// How trends are measured.
    pub scale: Scale,
    /// The real growth the reader supposes; none means the report's own rate for the first year.
    pub growth: Option<Rate>,
    /// The change of prices the reader supposes.
    pub price: Option<Rate>,
    /// The reader's own line; what lies ahead is hidden until it is whole.
    pub guess: Option<Guess>,
    /// Later levels from a file of the reader's own. They stay on the reader's machine: the
    /// state's string does not hold them.
    pub actuals: Actuals,
    /// The chain that is opened, by id. It exists.
    pub open: Option<String>,
    /// The theme the table is narrowed to.
    pub domain: Option<Domain>,
    /// The role the table is narrowed to.
    pub role: Option<Role>,
    /// The words the table is searched for.
    pub search: String,
    /// The order of the table; none means the report's own.
    pub sort: Option<Sort>,
    /// What is in focus, by key: a datum, or a place that does something.
    pub focus: Option<String>,
    /// The step of a talk, from 1.
    pub step: Option<NonZeroU16>,
    /// In which language.
    pub lang: Lang,
    /// In which colours.
    pub theme: Theme,
}
