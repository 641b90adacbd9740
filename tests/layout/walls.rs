//! How the pictures for a wall are laid out, on every projector, beside a large number too.

use std::rc::Rc;
use xiongguan::charts::{Deck, DeckEvent, Talk};
use xiongguan::dataset::story::{Form, Step, Story};
use xiongguan::dataset::{Bilingual, Dataset};
use xiongguan::model::Model;
use xiongguan::picture::{Operation, Picture, UNITS};

use crate::assert_none;
use crate::boxes::mistakes;

/// An old projector, a laptop, a hall, a wall of screens.
const WALLS: [(u32, u32); 4] = [(1024, 768), (1280, 800), (1920, 1080), (3440, 1440)];

/// What is shown, with the value that stands large beside it in turn.
const STATES: [(&str, &str); 22] = [
    ("chart=trends", "industrial-value-added-2016-2021"),
    ("chart=trends&scale=index", "gdp-2021"),
    ("chart=trends&indicators=gdp", "gdp-2021"),
    ("chart=trends&indicators=patents", "gdp-2021"),
    ("chart=trends&indicators=approval-time", "gdp-2021"),
    (
        "chart=trends&indicators=rural-income,urban-income",
        "rural-income-growth-2016-2021",
    ),
    (
        "chart=trends&indicators=gdp,industrial-enterprises,state-firms",
        "gdp-2021",
    ),
    (
        "chart=trends&indicators=gdp,budget-revenue,rural-income,urban-income",
        "gdp-2021",
    ),
    (
        "chart=trends&domain=economy",
        "rural-income-growth-2016-2021",
    ),
    (
        "chart=trends&domain=industry",
        "rural-income-growth-2016-2021",
    ),
    ("chart=trends&domain=urban", "rural-income-growth-2016-2021"),
    (
        "chart=trends&domain=reform",
        "rural-income-growth-2016-2021",
    ),
    (
        "chart=trends&domain=environment",
        "rural-income-growth-2016-2021",
    ),
    (
        "chart=trends&domain=livelihood",
        "rural-income-growth-2016-2021",
    ),
    ("chart=pace", "gdp-rate-needed-2026"),
    ("chart=pace&indicators=gdp", "gdp-rate-needed-2026"),
    (
        "chart=pace&indicators=budget-revenue",
        "gdp-rate-needed-2026",
    ),
    (
        "chart=pace&indicators=industrial-value-added",
        "gdp-rate-needed-2026",
    ),
    (
        "chart=pace&indicators=fixed-investment",
        "gdp-rate-needed-2026",
    ),
    (
        "chart=pace&indicators=tertiary-value-added",
        "gdp-rate-needed-2026",
    ),
    (
        "chart=pace&indicators=rural-income,urban-income",
        "rural-income-growth-2016-2021",
    ),
    (
        "chart=pace&indicators=gdp,rural-income,urban-income",
        "rural-income-growth-2016-2021",
    ),
];

/// Every trend there is.
fn all_trends(model: &Model) -> String {
    let trends = model.trends();
    let ids: Vec<&str> = trends.iter().map(|it| it.indicator.id.as_str()).collect();
    format!("chart=trends&indicators={}", ids.join(","))
}

fn step(state: &str, number: Option<&str>) -> Step {
    Step {
        state: state.to_owned(),
        form: Form::Chart,
        title: None,
        label: None,
        number: number.map(str::to_owned),
        notes: Bilingual {
            zh: "看".to_owned(),
            en: "Look".to_owned(),
        },
    }
}

/// Words that are smaller than the back row can read.
fn small(picture: &Picture, name: &str) -> Vec<String> {
    let least = f64::from(picture.height) / 40.0;
    let spans = picture
        .operations
        .iter()
        .filter_map(|operation| match operation {
            Operation::Text(span) => Some(span),
            _ => None,
        });
    spans
        .filter(|span| f64::from(span.size) / f64::from(UNITS) < least)
        .map(|span| format!("{name}: \"{}\" is small", span.text))
        .collect()
}

#[test]
fn no_words_on_a_wall_touch_or_leave_it_or_are_small() {
    let model = Rc::new(Model::new(Dataset::embedded()));
    let all = all_trends(&model);
    let states = STATES.into_iter().chain([(all.as_str(), "gdp-2021")]);
    let steps: Vec<Step> = states
        .flat_map(|(state, number)| [step(state, None), step(state, Some(number))])
        .collect();
    let names: Vec<String> = steps
        .iter()
        .map(|step| format!("{} {}", step.state, step.number.as_deref().unwrap_or("")))
        .collect();
    let talk = Talk::of(&model, Story { steps }).expect("a talk");
    let mut deck = Deck::new(Rc::clone(&model), talk);
    let mut found = Vec::new();
    for (lang, theme) in [
        ("zh", "light"),
        ("zh", "contrast"),
        ("en", "contrast"),
        ("en", "dark"),
    ] {
        deck.take(DeckEvent::Language {
            lang: lang.to_owned(),
        });
        deck.take(DeckEvent::Theme {
            name: theme.to_owned(),
        });
        for size in WALLS {
            for (number, name) in (1..).zip(&names) {
                let picture = deck.still(number, size, false);
                let name = format!("{name} {lang} {theme}");
                found.extend(mistakes(&picture, &name));
                found.extend(small(&picture, &name));
            }
        }
    }
    assert_none(&found);
}
