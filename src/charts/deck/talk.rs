//! A talk held against the dataset it is of.

use crate::charts::trajectory::Journey;
use crate::charts::wall::Said;
use crate::dataset::Bilingual;
use crate::dataset::story::{Step, Story};
use crate::model::{Datum, Model};
use crate::view::{State, parse};
use crate::words::Lang;
use std::num::NonZeroU16;

/// Something in a talk that the dataset does not bear.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// The step, from 0.
    pub step: usize,
    /// The field.
    pub field: &'static str,
    /// What was found and what was expected.
    pub reason: String,
}

/// A talk, every step of which can be shown.
#[derive(Clone, Debug)]
pub struct Talk {
    steps: Vec<(State, Step)>,
}

impl Talk {
    /// Holds a talk against a dataset.
    ///
    /// # Errors
    /// Everything that does not fit, with its step and field.
    pub fn of(model: &Model, story: Story) -> Result<Self, Vec<Misfit>> {
        let mut misfits = Vec::new();
        let mut steps = Vec::new();
        for (index, step) in story.steps.into_iter().enumerate() {
            let mut note = |field, reason| {
                misfits.push(Misfit {
                    step: index,
                    field,
                    reason,
                });
            };
            let (mut state, warnings) = parse(&step.state, model);
            for warning in warnings {
                let reason = warning.strip_prefix("state: ").unwrap_or(&warning);
                note("state", reason.to_owned());
            }
            if state.step.is_some() {
                note("state", "found a step, expected what it shows".to_owned());
            }
            state.step = u16::try_from(index + 1).ok().and_then(NonZeroU16::new);
            for (field, text) in [("title", &step.title), ("label", &step.label)] {
                for wrong in text.iter().flat_map(|text| unfit(model, &state, text)) {
                    note(field, wrong);
                }
            }
            for wrong in unfit(model, &state, &step.notes) {
                note("notes", wrong);
            }
            if let Some(key) = &step.number
                && value(model, &state, key, Lang::Zh, false).is_none()
            {
                note(
                    "number",
                    format!("found \"{key}\", expected the id of a value"),
                );
            }
            steps.push((state, step));
        }
        if steps.is_empty() && misfits.is_empty() {
            misfits.push(Misfit {
                step: 0,
                field: "state",
                reason: "found no step, expected at least one".to_owned(),
            });
        }
        if misfits.is_empty() {
            Ok(Self { steps })
        } else {
            Err(misfits)
        }
    }

    /// How many steps there are.
    pub fn count(&self) -> u16 {
        u16::try_from(self.steps.len()).unwrap_or(u16::MAX)
    }

    /// The state of a step, from 1; of the first or last where there is none of that number.
    pub fn state(&self, step: u16) -> &State {
        let (state, _) = self.step(step);
        state
    }

    fn step(&self, step: u16) -> &(State, Step) {
        let index = usize::from(step.clamp(1, self.count()) - 1);
        &self.steps[index]
    }

    /// What is said beside what a step shows, in the language of `state`, which may suppose
    /// something else than the step's own.
    pub fn said(&self, model: &Model, step: u16, state: &State) -> Said {
        let (_, step) = self.step(step);
        let filled = |text: &Option<Bilingual>| {
            text.as_ref().map_or_else(String::new, |text| {
                fill(model, state, state.lang.of(text), state.lang)
            })
        };
        Said {
            form: step.form,
            title: filled(&step.title),
            label: filled(&step.label),
            number: step.number.clone(),
        }
    }

    /// What the speaker says at a step.
    pub fn notes(&self, model: &Model, step: u16, lang: Lang) -> String {
        let (state, step) = self.step(step);
        fill(model, state, lang.of(&step.notes), lang)
    }
}

/// What stands for the rates that are supposed.
const GROWTH: &str = "growth";
const PRICE: &str = "price";

/// How a value is asked for without its wording.
const PLAIN: &str = "=";

/// A text with its values filled in: `{gdp-2026}` as worded, `{=gdp-2026}` the number alone.
fn fill(model: &Model, state: &State, text: &str, lang: Lang) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((key, after)) = after.split_once('}') else {
            break;
        };
        filled.push_str(before);
        let (key, plain) = plain_key(key);
        filled.push_str(&value(model, state, key, lang, plain).unwrap_or_default());
        rest = after;
    }
    filled.push_str(rest);
    filled
}

fn plain_key(key: &str) -> (&str, bool) {
    match key.strip_prefix(PLAIN) {
        Some(key) => (key, true),
        None => (key, false),
    }
}

/// A value in words, by key, as a state has it; `None` if there is none.
fn value(model: &Model, state: &State, key: &str, lang: Lang, plain: bool) -> Option<String> {
    let phrases = lang.phrases();
    let worded = |datum: Datum<'_>| {
        let amount = datum.amount().filter(|_| plain);
        Some(match amount {
            Some(amount) => phrases.short_amount(amount),
            None => phrases.short_worded(datum),
        })
    };
    let journey = Journey::of(model, state);
    let what_if = journey.as_ref().and_then(|it| it.what_if.as_ref());
    let chosen = what_if.and_then(|what_if| match key {
        GROWTH => Some(what_if.growth),
        PRICE => what_if.price,
        _ => None,
    });
    if let Some(rate) = chosen {
        return Some(phrases.short_amount(rate));
    }
    if let Some(datum) = what_if.and_then(|what_if| what_if.datum(key)) {
        return worded(datum);
    }
    worded(model.datum(key)?)
}

/// What is wrong in a text with values.
fn unfit(model: &Model, state: &State, text: &Bilingual) -> Vec<String> {
    let mut wrong = Vec::new();
    for side in [&text.zh, &text.en] {
        let mut rest = side.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            wrong.extend(by_hand(before));
            let Some((key, after)) = after.split_once('}') else {
                wrong.push("found a { without its }".to_owned());
                rest = "";
                break;
            };
            let (key, plain) = plain_key(key);
            if value(model, state, key, Lang::Zh, plain).is_none() {
                wrong.push(format!("found {{{key}}}, expected the id of a value"));
            }
            rest = after;
        }
        wrong.extend(by_hand(rest));
    }
    wrong
}

/// A number written by hand, where a value of the dataset would be sure to be right. Years and
/// what has one digit are no values.
fn by_hand(text: &str) -> Option<String> {
    let numbers = text.split(|character: char| !(character.is_ascii_digit() || character == '.'));
    let mut found = numbers.filter(|number| {
        let number = number.trim_matches('.');
        let year = number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
        number.len() > 1 && !year
    });
    let number = found.next()?;
    Some(format!(
        "found the number {number} written by hand, expected the id of its value in braces"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Dataset;

    fn step(state: &str, title: &str) -> Step {
        let both = |text: &str| Bilingual {
            zh: text.to_owned(),
            en: text.to_owned(),
        };
        Step {
            state: state.to_owned(),
            form: crate::dataset::story::Form::Chart,
            title: Some(both(title)),
            label: None,
            number: None,
            notes: both(""),
        }
    }

    fn talk(step: Step) -> Result<Talk, Vec<Misfit>> {
        let model = Model::new(Dataset::embedded());
        Talk::of(&model, Story { steps: vec![step] })
    }

    #[test]
    fn values_stand_in_titles_as_worded_or_plain_and_follow_what_is_supposed() {
        let model = Model::new(Dataset::embedded());
        let title = "{gdp-2021}到{=gdp-2026}，差{gdp-shortfall-2026}";
        let talk = talk(step("chart=trajectory&indicators=gdp", title)).expect("it fits");
        let said = |text: &str| {
            let state = parse(text, &model).0;
            talk.said(&model, 1, &state).title
        };
        let usual = said("chart=trajectory&indicators=gdp");
        assert!(usual.starts_with("预计306亿元到500亿元，差"), "{usual}");
        assert!(usual.contains("71亿元"), "{usual}");
        let faster = said("chart=trajectory&indicators=gdp&growth=9");
        assert!(faster != usual && faster.contains("亿元"), "{faster}");
    }

    #[test]
    fn what_the_dataset_does_not_bear_is_told() {
        for (step, field, reason) in [
            (step("chart=pie", ""), "state", "chart=\"pie\""),
            (step("chart=pace&step=2", ""), "state", "found a step"),
            (step("chart=pace", "{gnp}"), "title", "{gnp}"),
            (step("chart=pace", "{gdp-2021"), "title", "without its }"),
            (step("chart=pace", "增长10.3%"), "title", "10.3"),
        ] {
            let misfits = talk(step).expect_err(reason);
            assert_eq!(misfits[0].field, field);
            let told = &misfits[0].reason;
            assert!(
                told.replace('"', "").contains(&reason.replace('"', "")),
                "{told}"
            );
        }
    }
}
