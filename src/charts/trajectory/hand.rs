//! What the reader's hand does to a road: pulls its end, draws a line, steps by keys.

use super::journey::{Journey, chosen, supposed};
use crate::charts::controls::{Choice, Control, Form};
use crate::dataset::Decimal;
use crate::model::{Amount, Model, Rate, takes_prices};
use crate::view::{COMPARE, Guess, State};

/// How far one step of a key changes a rate, tenths of a per cent; and a long step.
const STEP: i16 = 1;
const LONG_STEP: i16 = 10;

/// One step of a key along a level, as a part of the level reached.
const LEVEL_STEP: f64 = 0.01;

/// The bounds of the sliders, per cent a year: what is worth trying. More can be typed.
const SLIDER: (f64, f64) = (-5.0, 20.0);

/// The state after the end, or the line, is pulled to a year and level.
pub fn pulled(model: &Model, state: &State, (year, level): (f64, f64)) -> Option<State> {
    let journey = Journey::of(model, state)?;
    if let (true, Some(guess)) = (journey.hides(), journey.guess) {
        let first = f64::from(model.dataset().report().end.number() + 1);
        let index = (year - first).round().max(0.0) as usize;
        let level = rounded(level, journey.like()?)?;
        return Some(State {
            guess: Some(guess.clone().with(index, level)),
            ..state.clone()
        });
    }
    let growth = model.growth_to(&journey.road, supposed(state), level)?;
    Some(State {
        growth: Some(growth),
        ..state.clone()
    })
}

/// A level to the places levels of this road are printed to.
fn rounded(level: f64, like: Amount) -> Option<Decimal> {
    let places = u8::try_from(like.places).unwrap_or(0);
    Decimal::rounded(level, places)
}

/// The state after a key, where the key is for the datum in focus: the end that is held, or a
/// year of a line being drawn.
pub fn keyed(model: &Model, state: &State, pinned: bool, code: &str) -> Option<State> {
    let journey = Journey::of(model, state)?;
    let focus = state.focus.as_deref()?;
    let steps = match code {
        "ArrowUp" => STEP,
        "ArrowDown" => -STEP,
        "PageUp" => LONG_STEP,
        "PageDown" => -LONG_STEP,
        _ => 0,
    };
    if let (true, Some(guess)) = (journey.hides(), journey.guess) {
        return drawn(model, state, &journey, guess, focus, steps, code);
    }
    let what_if = journey.what_if.as_ref()?;
    if !pinned || steps == 0 || focus != what_if.level.id() {
        return None;
    }
    let present = state.growth.unwrap_or(Rate::nearest(what_if.growth.value));
    Some(State {
        growth: Some(present.stepped(steps)),
        ..state.clone()
    })
}

fn drawn(
    model: &Model,
    state: &State,
    journey: &Journey<'_>,
    guess: &Guess,
    focus: &str,
    steps: i16,
    code: &str,
) -> Option<State> {
    let first = model.dataset().report().end.number() + 1;
    let year: u16 = focus.strip_prefix("guess-")?.parse().ok()?;
    let index = usize::from(year.checked_sub(first)?);
    let like = journey.like()?;
    let before = guess.level(index).or_else(|| guess.levels().last());
    let present = before.map_or(like.value, Decimal::value);
    let confirms = matches!(code, "Enter" | "Space" | "NumpadEnter");
    if steps == 0 && !confirms {
        return None;
    }
    let level = rounded(present + f64::from(steps) * LEVEL_STEP * like.value, like)?;
    let guess = guess.clone().with(index, level);
    let next = year + 1;
    Some(if !confirms {
        State {
            guess: Some(guess),
            ..state.clone()
        }
    } else if next > model.dataset().report().horizon.number() {
        State {
            guess: Some(guess.compared()),
            ..state.clone()
        }
    } else {
        State {
            guess: Some(guess),
            focus: Some(format!("guess-{next}")),
            ..state.clone()
        }
    })
}

/// The state after a place that is no datum is pressed.
pub fn pressed(state: &State, key: &str) -> Option<State> {
    let guess = state.guess.clone().filter(|_| key == COMPARE)?;
    Some(State {
        guess: Some(guess.compared()),
        focus: None,
        ..state.clone()
    })
}

/// What can be set by hand on a road.
#[inline(never)]
pub fn controls(model: &Model, state: &State) -> Vec<Control> {
    let (Some(road), Some(journey)) = (chosen(model, state), Journey::of(model, state)) else {
        return Vec::new();
    };
    let lang = state.lang;
    let phrases = lang.phrases();
    let roads = model.trajectories().into_iter().map(|other| Choice {
        value: other.indicator.id.clone(),
        label: lang.of(other.indicator.short()).to_owned(),
        chosen: other.indicator.id == road.indicator.id,
    });
    let mut controls = vec![Control {
        name: "indicators",
        label: phrases.choose_indicator().to_owned(),
        form: Form::Choices {
            choices: roads.collect(),
        },
    }];
    let rate = |name, label: &str, present: f64| Control {
        name,
        label: label.to_owned(),
        form: Form::Range {
            bounds: SLIDER,
            step: 0.1,
            value: present,
            text: phrases.amount(Rate::nearest(present).amount()),
        },
    };
    if !journey.hides() && (road.reached.is_ok() || road.goal_index.is_some()) {
        let stated = road.stated.map_or(0.0, |stated| stated.value.value());
        let growth = state.growth.map_or(stated, Rate::per_cent);
        let label = phrases.choose_growth(road.indicator.growth);
        controls.push(rate("growth", label, growth));
        if takes_prices(&road) {
            let price = state.price.unwrap_or_default().per_cent();
            controls.push(rate("price", phrases.choose_price(), price));
        }
    }
    if road.reached.is_ok() {
        controls.push(guessing(state));
        controls.push(Control {
            name: "actuals",
            label: phrases.choose_file().to_owned(),
            form: Form::File {
                said: vec![phrases.file_form()],
            },
        });
    }
    controls
}

/// Drawing a line of one's own: to begin, to compare, to take it away.
fn guessing(state: &State) -> Control {
    let phrases = state.lang.phrases();
    let [begin, compare, end] = phrases.guess_steps();
    let choice = |value: String, label: &str| Choice {
        value,
        label: label.to_owned(),
        chosen: false,
    };
    let guess = state.guess.as_ref();
    // A comma alone is a line not yet begun: nothing at all takes the line away.
    let mut choices = vec![choice(",".to_owned(), begin)];
    if let Some(whole) = guess.filter(|guess| guess.is_whole() && !guess.is_compared()) {
        choices.push(choice(whole.clone().compared().to_string(), compare));
    }
    if guess.is_some() {
        choices.push(choice(String::new(), end));
    }
    Control {
        name: "guess",
        label: phrases.choose_guess().to_owned(),
        form: Form::Choices { choices },
    }
}
