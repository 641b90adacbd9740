//! How the pictures for a wall are laid out, on every projector, beside a large number too.

use std::rc::Rc;
use xiongguan::charts::{Deck, DeckEvent, Talk};
use xiongguan::dataset::story::{Form, Step, Story};
use xiongguan::dataset::{Bilingual, Dataset};
use xiongguan::model::Model;
use xiongguan::picture::Operation;

use crate::assert_none;
use crate::boxes::mistakes;
use crate::walls::small;

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

/// A talk of these pictures, with what stands large beside each.
fn talk(model: &Rc<Model>, shown: &[(&str, Option<&str>)]) -> Deck {
    let steps = shown.iter().map(|(state, number)| step(state, *number));
    let steps = steps.collect();
    let talk = Talk::of(model, Story { steps }).expect("a talk");
    Deck::new(Rc::clone(model), talk)
}

fn dress(deck: &mut Deck, lang: &str, theme: &str) {
    let (lang, name) = (lang.to_owned(), theme.to_owned());
    deck.take(DeckEvent::Language { lang });
    deck.take(DeckEvent::Theme { name });
}

#[test]
fn no_words_on_a_wall_touch_or_leave_it_or_are_small() {
    let model = Rc::new(Model::new(Dataset::embedded()));
    let all = all_trends(&model);
    let states = STATES.into_iter().chain([(all.as_str(), "gdp-2021")]);
    let shown: Vec<_> = states
        .flat_map(|(state, number)| [(state, None), (state, Some(number))])
        .collect();
    let mut deck = talk(&model, &shown);
    let mut found = Vec::new();
    for (lang, theme) in [
        ("zh", "light"),
        ("zh", "contrast"),
        ("en", "contrast"),
        ("en", "dark"),
    ] {
        dress(&mut deck, lang, theme);
        for size in WALLS {
            for (number, (state, beside)) in (1..).zip(&shown) {
                let picture = deck.still(number, size, false);
                let name = format!("{state} {} {lang} {theme}", beside.unwrap_or_default());
                found.extend(mistakes(&picture, &name));
                found.extend(small(&picture, &name));
            }
        }
    }
    assert_none(&found);
}

#[test]
fn nothing_is_a_tint_on_a_wall_that_washes_tints_out() {
    let model = Rc::new(Model::new(Dataset::embedded()));
    let shown = STATES.map(|(state, _)| (state, None));
    let mut deck = talk(&model, &shown);
    dress(&mut deck, "zh", "contrast");
    for (number, (state, _)) in (1..).zip(shown) {
        let picture = deck.still(number, WALLS[0], false);
        let tints = picture.operations.iter().filter(|operation| {
            let (Operation::Path { color, .. }
            | Operation::Polygon { color, .. }
            | Operation::Rectangle { color, .. }
            | Operation::Circle { color, .. }
            | Operation::Hairline { color, .. }) = operation
            else {
                return false;
            };
            color.alpha < 1.0
        });
        assert_eq!(tints.count(), 0, "{state}");
    }
}

#[test]
fn every_value_a_wall_is_about_can_be_pointed_at() {
    let model = Rc::new(Model::new(Dataset::embedded()));
    let wanted = [
        (
            "chart=trends&indicators=rural-income",
            [
                "rural-income-2016",
                "rural-income-2021",
                "rural-income-growth-2016-2021",
            ]
            .as_slice(),
        ),
        (
            "chart=trends&indicators=gdp,approval-time",
            &[
                "gdp-2021",
                "gdp-growth-2017-2021",
                "approval-time-index-2021",
            ],
        ),
        (
            "chart=pace&indicators=gdp",
            &[
                "gdp-growth-2017-2021",
                "gdp-growth-2022",
                "gdp-rate-needed-2026",
                "gdp-rate-remaining-2026",
            ],
        ),
        (
            "chart=pace",
            &[
                "gdp-rate-needed-2026",
                "industrial-value-added-above-size-rate",
                "fixed-investment-past-rate",
                "tertiary-value-added-first-year",
            ],
        ),
    ];
    let shown = wanted.map(|(state, _)| (state, None));
    let deck = talk(&model, &shown);
    for (number, (state, keys)) in (1..).zip(wanted) {
        let picture = deck.still(number, WALLS[0], false);
        for key in keys {
            let found = picture.targets.iter().any(|target| target.key == *key);
            assert!(found, "{state}: {key}");
        }
    }
}
