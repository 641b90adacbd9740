//! Looking for what somebody in the audience asks about, or for a step.

use super::Deck;
use crate::words::find::{Search, Worded, all, best, worded};
use serde::Serialize;

/// The most there is to choose from: more nobody reads on a wall.
const MOST: usize = 7;

/// Something to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// The step it leads to; 0 where it is none.
    pub step: u16,
    /// The datum it leads to, by key; empty where it is a step.
    pub key: String,
    /// What it is.
    pub name: String,
    /// When it holds, or what kind of thing it is; of a step its place.
    pub context: String,
    /// The value as worded; empty where there is none.
    pub value: String,
}

impl Deck {
    /// What somebody may mean by a text, best first: the step of that number, then what is found.
    /// The first call takes longest.
    pub fn find(&self, text: &str) -> Vec<Choice> {
        let step = text.trim().parse().ok();
        let step = step.filter(|step| (1..=self.count()).contains(step));
        let mut choices: Vec<Choice> = step
            .map(|step| self.step_to_choose(step))
            .into_iter()
            .collect();
        let known = self.known.get_or_init(|| all(&self.model));
        let most = MOST - choices.len();
        for place in best(known, &Search::new(text, self.lang()), most) {
            choices.extend(self.datum_to_choose(&known[place].key));
        }
        choices
    }

    fn step_to_choose(&self, step: u16) -> Choice {
        Choice {
            step,
            key: String::new(),
            name: self.title_of(step),
            context: format!("{step} / {}", self.count()),
            value: String::new(),
        }
    }

    fn datum_to_choose(&self, key: &str) -> Option<Choice> {
        let datum = self.model.datum(key)?;
        let Worded {
            name,
            context,
            value,
            ..
        } = worded(&self.model, datum, self.lang());
        Some(Choice {
            step: 0,
            key: key.to_owned(),
            name,
            context,
            value,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::Talk;
    use crate::charts::deck::DeckEvent;
    use crate::dataset::Dataset;
    use crate::dataset::story::{Form, Step, Story};
    use crate::model::Model;
    use std::rc::Rc;

    fn deck(steps: usize) -> Deck {
        let step = Step {
            state: "chart=pace".to_owned(),
            form: Form::Chart,
            title: None,
            label: None,
            number: None,
            notes: crate::dataset::Bilingual {
                zh: String::new(),
                en: String::new(),
            },
        };
        let model = Rc::new(Model::new(Dataset::embedded()));
        let story = Story {
            steps: vec![step; steps],
        };
        let talk = Talk::of(&model, story).expect("it fits");
        Deck::new(model, talk)
    }

    #[test]
    fn the_number_of_a_step_finds_the_step_first_and_any_other_number_none() {
        let deck = deck(9);
        let steps = |text: &str| -> Vec<u16> {
            let found = deck.find(text);
            assert!(!found.is_empty() && found.len() <= MOST, "{text}");
            found.into_iter().map(|choice| choice.step).collect()
        };
        let five = steps("5");
        assert!(five[0] == 5 && five[1..].iter().all(|step| *step == 0) && five.len() > 1);
        for text in ["50", "500", "10", "gdp"] {
            assert!(steps(text).iter().all(|step| *step == 0), "{text}");
        }
    }

    #[test]
    fn a_choice_says_what_it_is_when_and_how_much_in_the_language_of_the_wall() {
        let mut deck = deck(1);
        let first = |deck: &Deck, text: &str| {
            let choice = deck.find(text).remove(0);
            [choice.key, choice.name, choice.context, choice.value]
        };
        assert_eq!(
            first(&deck, "ncs"),
            [
                "rural-income-2021",
                "农村居民人均可支配收入",
                "2021年",
                "24,726元"
            ]
        );
        deck.take(DeckEvent::Language {
            lang: "en".to_owned(),
        });
        assert_eq!(
            first(&deck, "gdp 2026"),
            [
                "gdp-2026",
                "Gross regional product",
                "Target, 2026",
                "over 50 bn yuan"
            ]
        );
        assert_eq!(deck.find(""), []);
    }
}
