//! What of the five years a state asks for.

use crate::dataset::Domain;
use crate::model::{Model, Outcome, Trend};
use crate::view::{Scale, State};
use crate::words::{Told, TrendsForm};

/// The trends and outcomes a state asks for.
pub struct Shown<'a> {
    /// The trends, the largest change first.
    pub trends: Vec<Trend<'a>>,
    /// The outcomes listed one by one.
    pub outcomes: Vec<Outcome<'a>>,
    /// The themes with their outcomes, where all are told in short.
    pub themes: Vec<(Domain, Vec<Outcome<'a>>)>,
    /// The theme all is narrowed to.
    pub theme: Option<Domain>,
    scale: Scale,
}

impl<'a> Shown<'a> {
    /// What the state asks for. Picks that are nowhere in the theme, or nowhere at all, pick
    /// nothing: all is shown.
    pub fn of(model: &'a Model, state: &State) -> Self {
        let mut shown = Self {
            trends: model.trends(),
            outcomes: Vec::new(),
            themes: Vec::new(),
            theme: state.domain,
            scale: state.scale,
        };
        let themes = Domain::ALL.into_iter().filter(|domain| match state.domain {
            Some(wanted) => *domain == wanted,
            None => true,
        });
        let themes: Vec<_> = themes
            .map(|domain| (domain, model.outcomes(domain)))
            .collect();
        if let Some(wanted) = state.domain {
            shown
                .trends
                .retain(|trend| trend.indicator.domain == wanted);
        }
        let picked = |id: &String| state.indicators.contains(id);
        let all = themes.iter().flat_map(|(_, outcomes)| outcomes).copied();
        let outcomes: Vec<_> = all
            .clone()
            .filter(|outcome| picked(&outcome.indicator.id))
            .collect();
        let any_trend = shown.trends.iter().any(|trend| picked(&trend.indicator.id));
        if any_trend || !outcomes.is_empty() {
            shown.trends.retain(|trend| picked(&trend.indicator.id));
            shown.outcomes = outcomes;
        } else if state.domain.is_some() {
            shown.outcomes = all.collect();
        } else {
            shown.themes = themes;
        }
        shown
    }

    /// Whether there is nothing of it.
    pub fn is_empty(&self) -> bool {
        let themes = self.themes.iter().all(|(_, outcomes)| outcomes.is_empty());
        self.trends.is_empty() && self.outcomes.is_empty() && themes
    }

    /// The same, to be told.
    pub fn told(&self) -> Told<'_> {
        Told {
            trends: &self.trends,
            outcomes: &self.outcomes,
            themes: &self.themes,
            theme: self.theme,
            form: match (self.trends.is_empty(), self.scale) {
                (true, _) => TrendsForm::Outcomes,
                (false, Scale::Log) => TrendsForm::Log,
                (false, Scale::Index) => TrendsForm::Even,
                (false, Scale::Value) => TrendsForm::Values,
            },
        }
    }
}
