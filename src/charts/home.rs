//! In which chart a value of the table is drawn, found by asking the pictures.

use super::draw;
use crate::dataset::Domain;
use crate::model::Model;
use crate::picture::Scheme;
use crate::view::{ChartName, State};

/// A box in which every chart has room for all it can show.
const SIZE: (u32, u32) = (960, 600);

/// The states in which values are looked for, the best home first: each chart as it opens, and
/// what can be chosen in it.
fn candidates(model: &Model) -> Vec<State> {
    let of = |chart| State {
        chart,
        ..State::default()
    };
    let mut states = vec![of(ChartName::Trends)];
    for road in model.trajectories() {
        states.push(State {
            indicators: vec![road.indicator.id.clone()],
            ..of(ChartName::Trajectory)
        });
    }
    states.extend([ChartName::Pace, ChartName::Chain].map(of));
    for chain in model.dataset().chains() {
        states.push(State {
            open: Some(chain.id.clone()),
            ..of(ChartName::Chain)
        });
    }
    for domain in Domain::ALL {
        states.push(State {
            domain: Some(domain),
            ..of(ChartName::Trends)
        });
    }
    states
}

/// The data drawn in a state's chart.
pub(super) fn drawn(model: &Model, state: &State) -> Vec<String> {
    let targets = draw(model, state, SIZE, Scheme::Light).targets;
    targets.into_iter().map(|target| target.key).collect()
}

/// The chart that draws the datum, with the focus on it; `None` where none does.
pub fn home(model: &Model, key: &str) -> Option<State> {
    model.datum(key)?;
    let mut states = candidates(model).into_iter();
    let found = states.find(|state| drawn(model, state).iter().any(|known| known == key))?;
    Some(focused(&found, key))
}

fn focused(state: &State, key: &str) -> State {
    State {
        focus: Some(key.to_owned()),
        ..state.clone()
    }
}

/// Every home with what is drawn in it. Draws every chart there is: to be made once.
pub(super) struct Homes(Vec<(State, Vec<String>)>);

impl Homes {
    /// The homes of a model's data.
    pub(super) fn new(model: &Model) -> Self {
        let mut homes = Vec::new();
        for state in candidates(model) {
            let mut keys = drawn(model, &state);
            keys.retain(|key| model.datum(key).is_some());
            homes.push((state, keys));
        }
        Self(homes)
    }

    /// The chart that draws the datum, as [`home`] finds it; the table where none does.
    pub(super) fn of(&self, key: &str) -> State {
        let mut homes = self.0.iter();
        let home = homes.find(|(_, keys)| keys.iter().any(|known| known == key));
        let table = || State {
            chart: ChartName::Figures,
            ..State::default()
        };
        focused(&home.map_or_else(table, |(state, _)| state.clone()), key)
    }

    /// The keys of everything that has a home, some more than once.
    pub(super) fn keys(self) -> Vec<String> {
        let mut all = Vec::new();
        for (_, keys) in self.0 {
            all.extend(keys);
        }
        all
    }
}

/// The keys of everything that has a home, some more than once. Draws every chart there is: to
/// be asked once.
pub fn homes(model: &Model) -> Vec<String> {
    Homes::new(model).keys()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Dataset;
    use crate::view::parse;

    #[test]
    fn everything_a_chart_draws_has_a_home_that_draws_it() {
        let model = Model::new(Dataset::embedded());
        let mut asked = 0;
        for chart in ["trends", "pace", "trajectory", "chain"] {
            let (state, _) = parse(&format!("chart={chart}"), &model);
            for key in drawn(&model, &state) {
                if model.datum(&key).is_none() {
                    continue;
                }
                let home = home(&model, &key).unwrap_or_else(|| panic!("{chart}: {key}"));
                assert_eq!(home.focus.as_deref(), Some(key.as_str()));
                assert!(drawn(&model, &home).contains(&key), "{chart}: {key}");
                asked += 1;
            }
        }
        assert!(asked > 50, "{asked}");
    }

    #[test]
    fn a_target_leads_to_the_road_of_its_indicator() {
        let model = Model::new(Dataset::embedded());
        for (key, home_of_it) in [
            ("gdp-2021", "chart=trends&focus=gdp-2021"),
            ("gdp-2026", "chart=trajectory&indicators=gdp&focus=gdp-2026"),
            (
                "budget-revenue-rate-needed-2026",
                "chart=trajectory&indicators=budget-revenue&focus=budget-revenue-rate-needed-2026",
            ),
            ("steel", "chart=chain&focus=steel"),
        ] {
            let state = home(&model, key).map(|state| state.write());
            assert_eq!(state.as_deref(), Some(home_of_it));
        }
    }

    #[test]
    fn what_no_chart_draws_has_no_home() {
        let model = Model::new(Dataset::embedded());
        assert_eq!(home(&model, "unemployment-subsidy-2021"), None);
        assert_eq!(home(&model, "no-such-datum"), None);
    }

    #[test]
    fn the_keys_that_have_a_home_are_those_that_find_one() {
        let model = Model::new(Dataset::embedded());
        let keys = homes(&model);
        for figure in model.dataset().figures().iter().step_by(9) {
            let listed = keys.contains(&figure.id);
            assert_eq!(listed, home(&model, &figure.id).is_some(), "{}", figure.id);
        }
    }
}
