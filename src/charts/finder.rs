//! What is found by what somebody types, with the chart that shows it.

use super::home::Homes;
use crate::model::{Datum, Model};
use crate::view::{ChartName, State};
use crate::words::find::{Known, Search, all, best, worded};
use crate::words::{Lang, MarkKind, Opens};
use serde::Serialize;

/// The most results: more than anybody reads while typing.
const MOST: usize = 12;

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Found {
    /// The datum, by key.
    pub key: String,
    /// Its mark.
    pub mark: MarkKind,
    /// What it is.
    pub name: String,
    /// When it holds, or what kind of thing it is, then the chart that shows it.
    pub context: String,
    /// The value as worded; empty where there is none.
    pub value: String,
    /// The state that shows it, with the focus on it.
    pub state: String,
}

/// Finds in one model. Made once: it draws every chart to learn where everything is shown.
pub struct Finder {
    known: Vec<Known>,
    homes: Homes,
}

impl Finder {
    /// What finds in a model.
    pub fn new(model: &Model) -> Self {
        Self {
            known: all(model),
            homes: Homes::new(model),
        }
    }

    /// What somebody may mean by a text, best first.
    pub fn find(&self, model: &Model, text: &str, lang: Lang) -> Vec<Found> {
        let mut found = Vec::new();
        for place in best(&self.known, &Search::new(text, lang), MOST) {
            found.extend(self.found(model, &self.known[place].key, lang));
        }
        found
    }

    fn found(&self, model: &Model, key: &str, lang: Lang) -> Option<Found> {
        let datum = model.datum(key)?;
        let worded = worded(model, datum, lang);
        let mut home = self.homes.of(key);
        if let Datum::Chain(chain) = datum {
            // Who looks for a chain wants to know who is in it.
            home.open = Some(chain.id.clone());
        }
        let opens = lang
            .find_phrases()
            .opens(opens(&home), model.dataset().report());
        Some(Found {
            key: key.to_owned(),
            mark: worded.mark,
            name: worded.name,
            context: format!("{} · {opens}", worded.context),
            value: worded.value,
            state: home.write(),
        })
    }
}

/// How the chart of a state is called.
fn opens(state: &State) -> Opens {
    match state.chart {
        ChartName::Trends => Opens::Outcomes,
        ChartName::Pace => Opens::Rates,
        ChartName::Trajectory => Opens::Road,
        ChartName::Chain => Opens::Chains,
        ChartName::Figures => Opens::Table,
    }
}

#[cfg(test)]
mod tests;
