//! Every answer that can fill a wall, from the pictures' own boxes.

use super::{assert_none, boxes::mistakes};
use std::rc::Rc;
use xiongguan::charts::{Deck, DeckEvent, Talk};
use xiongguan::dataset::Dataset;
use xiongguan::dataset::reading::{Source, read_story};
use xiongguan::model::Model;
use xiongguan::picture::{Operation, Picture, UNITS};

/// An old projector and a wall of screens: the narrowest and the widest.
const WALLS: [(u32, u32); 2] = [(1024, 768), (3440, 1440)];

/// A talk of one step, which every answer is led away from.
const STORY: &str = r#"
[[step]]
state = "chart=figures"
title = { zh = "问", en = "Asked" }
notes = { zh = "问", en = "Asked" }
"#;

fn deck(model: &Rc<Model>, (width, height): (u32, u32)) -> Deck {
    let source = Source {
        name: "story.toml",
        text: STORY,
    };
    let (story, _) = read_story(&source).expect("the talk can be read");
    let talk = Talk::of(model, story).expect("the talk fits the dataset");
    let mut deck = Deck::new(Rc::clone(model), talk);
    let (width, height) = (width.into(), height.into());
    deck.take(DeckEvent::Motion { reduced: true });
    deck.take(DeckEvent::Resize { width, height });
    deck
}

/// What an address shows.
fn show(deck: &mut Deck, address: &str) -> Picture {
    let state = address.to_owned();
    let shown = deck.take(DeckEvent::Set { state });
    assert_eq!(shown.warnings, [] as [String; 0], "{address}");
    deck.picture().into_owned()
}

fn words(picture: &Picture) -> impl Iterator<Item = (&str, f64)> {
    picture.operations.iter().filter_map(|it| match it {
        Operation::Text(span) => Some((span.text.as_str(), f64::from(span.size))),
        _ => None,
    })
}

/// Words that touch, leave the wall or are too small for the back row.
fn wrong(picture: &Picture, address: &str) -> Vec<String> {
    let least = f64::from(picture.height) * f64::from(UNITS) / 40.0;
    let small = words(picture)
        .filter(|(_, size)| *size < least)
        .map(|(text, _)| format!("{address} {}: \"{text}\" is small", picture.height));
    let mut found = mistakes(picture, address);
    found.extend(small);
    found
}

/// Looks at states in both languages on both walls; `check` finds what else is wrong.
fn look(
    model: &Rc<Model>,
    states: &[String],
    check: impl Fn(&Picture, &str) -> Vec<String>,
) -> Vec<String> {
    let mut found = Vec::new();
    for size in WALLS {
        let mut deck = deck(model, size);
        for state in states {
            for lang in ["zh", "en"] {
                let address = format!("step=1&{state}&lang={lang}");
                let picture = show(&mut deck, &address);
                found.extend(wrong(&picture, &address));
                found.extend(check(&picture, &address));
            }
        }
    }
    found
}

#[test]
fn every_value_fills_a_wall_and_nothing_touches_or_is_cut() {
    let model = Rc::new(Model::new(Dataset::embedded()));
    let dataset = model.dataset();
    let figures = dataset.figures().iter().map(|it| it.id.as_str());
    let derived = model.all_derived().iter().map(|it| it.id());
    let underivable = dataset.underivable().iter().map(|it| it.id.as_str());
    let chains = dataset.chains().iter().map(|it| it.id.as_str());
    let members = dataset.members().iter().map(|it| it.id.as_str());
    let all = figures.chain(derived).chain(underivable);
    let states: Vec<String> = all
        .chain(chains)
        .chain(members)
        .map(|id| format!("chart=figures&focus={id}"))
        .collect();
    let found = look(&model, &states, |picture, address| {
        // The largest words are the value's own, and can be pointed at.
        let largest = words(picture).map(|(_, size)| size).fold(0.0, f64::max);
        let share = largest / f64::from(UNITS) / f64::from(picture.height);
        let id = address.split("focus=").nth(1).unwrap_or_default();
        let id = id.split('&').next().unwrap_or_default();
        let pointed = picture.targets.iter().any(|target| target.key == id);
        let mut found = Vec::new();
        if share < 1.0 / 14.0 {
            found.push(format!("{address}: nothing is large ({share:.3})"));
        }
        if !pointed {
            found.push(format!("{address}: it cannot be pointed at"));
        }
        found
    });
    assert_none(&found);
}

#[test]
fn what_was_asked_stands_beside_its_answer_however_long_it_is() {
    let model = Rc::new(Model::new(Dataset::embedded()));
    let long = "农村居民人均可支配收入是多少比五年前增长了多少城乡差距又是多少";
    let states: Vec<String> = ["ncsr", long]
        .iter()
        .flat_map(|asked| {
            ["rural-income-2021", "gdp-rate-needed-2026", "patents-start"]
                .map(|id| format!("chart=figures&focus={id}&q={asked}"))
        })
        .collect();
    let found = look(&model, &states, |picture, address| {
        let echoed = words(picture).any(|(text, _)| {
            let asked = text.trim_end_matches('…');
            text == "ncsr" || asked.chars().count() > 10 && long.starts_with(asked)
        });
        if echoed {
            Vec::new()
        } else {
            vec![format!("{address}: what was asked is not said")]
        }
    });
    assert_none(&found);
}

#[test]
fn every_chain_fills_a_wall_with_its_place_among_all_and_what_is_named_in_it() {
    let model = Rc::new(Model::new(Dataset::embedded()));
    let chains = model.dataset().chains();
    let mut states = vec!["chart=chain".to_owned()];
    states.extend(
        chains
            .iter()
            .map(|it| format!("chart=chain&open={}", it.id)),
    );
    let members = model.dataset().members().iter();
    states.extend(members.map(|it| format!("chart=chain&open={}&focus={}&q=a", it.chain, it.id)));
    let found = look(&model, &states, |picture, address| {
        let pointed = |key: &str| picture.targets.iter().any(|target| target.key == key);
        let unreachable = chains.iter().filter(|chain| !pointed(&chain.id));
        let mut found: Vec<String> = unreachable
            .map(|chain| format!("{address}: {} cannot be pointed at", chain.id))
            .collect();
        let asked = address.split("focus=").nth(1);
        let asked = asked.and_then(|it| it.split('&').next());
        if asked.is_some_and(|id| !pointed(id)) {
            found.push(format!("{address}: who is asked about is left out"));
        }
        found
    });
    assert_none(&found);
}

#[test]
fn a_list_shows_what_is_chosen_and_counts_the_rest() {
    let model = Rc::new(Model::new(Dataset::embedded()));
    let chosen = "gdp,new-jobs,urban-unemployment,rural-income";
    let mut states = vec!["chart=figures".to_owned()];
    for role in [
        "outcome-5y",
        "outcome-2021",
        "target-2022",
        "target-2026",
        "target-3-5y",
    ] {
        states.push(format!("chart=figures&role={role}"));
    }
    for role in ["target-2022", "target-2026"] {
        states.push(format!("chart=figures&role={role}&indicators={chosen}"));
    }
    for domain in ["economy", "industry", "livelihood", "reform", "urban"] {
        states.push(format!("chart=figures&domain={domain}&sort=-value"));
    }
    states.push("chart=figures&q=gdp".to_owned());
    let found = look(&model, &states, |picture, address| {
        if address.contains("indicators=") && address.contains("role=target-2022") {
            let shown: Vec<_> = picture.targets.iter().map(|it| it.key.as_str()).collect();
            let wanted = [
                "gdp-growth-2022",
                "new-jobs-2022",
                "urban-unemployment-2022",
            ];
            if shown.get(..3) != Some(wanted.as_slice()) {
                return vec![format!("{address}: {shown:?}")];
            }
        }
        if !(1..=8).contains(&picture.targets.len()) {
            return vec![format!("{address}: {} are shown", picture.targets.len())];
        }
        Vec::new()
    });
    assert_none(&found);
}
