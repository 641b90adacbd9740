//! Looking for what somebody in the audience asks about, or for a step.

use super::Deck;
use crate::charts::{Finder, Found};
use serde::Serialize;

/// The most results beside the steps: more than anybody reads on a wall.
const MOST: usize = 6;

/// Something to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// The step it leads to; 0 where it is none.
    pub step: u16,
    /// The datum it leads to, by key; empty where it is a step.
    pub key: String,
    /// What it is.
    pub name: String,
    /// When it holds, or what kind of thing it is.
    pub context: String,
    /// The value as worded; empty where there is none.
    pub value: String,
}

impl Deck {
    /// What somebody may mean by a text, best first: the step of that number, then what is found.
    /// The first call takes longest.
    pub fn find(&self, text: &str) -> Vec<Choice> {
        let mut choices = Vec::new();
        let step = text.trim().parse().ok();
        let step = step.filter(|step: &u16| (1..=self.count()).contains(step));
        choices.extend(step.map(|step| Choice {
            step,
            key: String::new(),
            name: self.title_of(step),
            context: format!("{step} / {}", self.count()),
            value: String::new(),
        }));
        let finder = self.finder.get_or_init(|| Finder::new(&self.model));
        let found = finder.find(&self.model, text, self.lang());
        choices.extend(found.into_iter().take(MOST).map(|found| {
            let Found {
                key,
                name,
                context,
                value,
                ..
            } = found;
            Choice {
                step: 0,
                key,
                name,
                context,
                value,
            }
        }));
        choices
    }
}
