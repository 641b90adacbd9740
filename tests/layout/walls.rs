//! The talk on a wall, from the pictures' own boxes: every step on every projector, in both
//! languages and every theme.

use super::{assert_none, boxes::mistakes};
use std::rc::Rc;
use xiongguan::charts::{Deck, DeckEvent, Talk};
use xiongguan::dataset::Dataset;
use xiongguan::dataset::reading::{Source, read_story};
use xiongguan::model::Model;
use xiongguan::picture::{Operation, Picture, UNITS};

/// An old projector, a laptop, a new projector, a wall of screens; and what stands between.
const WALLS: [(u32, u32); 6] = [
    (1024, 768),
    (1280, 800),
    (1920, 1080),
    (3440, 1440),
    (1280, 720),
    (800, 600),
];

const STORY: &str = include_str!("../../data/story.toml");

fn deck() -> Deck {
    let model = Rc::new(Model::new(Dataset::embedded()));
    let source = Source {
        name: "data/story.toml",
        text: STORY,
    };
    let (story, _) = read_story(&source).expect("the talk can be read");
    let talk = Talk::of(&model, story).expect("the talk fits the dataset");
    Deck::new(model, talk)
}

/// What an address shows on a wall.
fn show(deck: &mut Deck, address: &str, (width, height): (u32, u32)) -> Picture {
    deck.take(DeckEvent::Motion { reduced: true });
    let (width, height) = (width.into(), height.into());
    deck.take(DeckEvent::Resize { width, height });
    let state = address.to_owned();
    let shown = deck.take(DeckEvent::Set { state });
    assert_eq!(shown.warnings, [] as [String; 0], "{address}");
    deck.picture().into_owned()
}

/// Words that are too small for the back row.
pub fn small(picture: &Picture, address: &str) -> Vec<String> {
    let least = f64::from(picture.height) / 40.0;
    let spans = picture.operations.iter().filter_map(|it| match it {
        Operation::Text(span) => Some(span),
        _ => None,
    });
    spans
        .filter(|span| f64::from(span.size) / f64::from(UNITS) < least)
        .map(|span| format!("{address} {}: \"{}\" is small", picture.height, span.text))
        .collect()
}

/// Everything drawn that reaches beyond the wall.
fn beyond(picture: &Picture, address: &str) -> Vec<String> {
    let (right, bottom) = (
        picture.width as i32 * UNITS + UNITS,
        picture.height as i32 * UNITS + UNITS,
    );
    let inside =
        |(x, y): &(i32, i32)| (-UNITS..=right).contains(x) && (-UNITS..=bottom).contains(y);
    let cut = picture.operations.iter().filter(|it| match it {
        Operation::Hairline { from, to, .. } | Operation::Rectangle { from, to, .. } => {
            !(inside(from) && inside(to))
        }
        Operation::Path { points, .. } | Operation::Polygon { points, .. } => {
            !points.iter().all(inside)
        }
        Operation::Circle { center, .. } => !inside(center),
        Operation::Text(_) => false,
    });
    cut.map(|it| format!("{address}: {it:?} is cut")).collect()
}

#[test]
fn every_step_is_legible_from_the_back_row_and_nothing_touches_or_is_cut() {
    let mut deck = deck();
    let mut found = Vec::new();
    for step in 1..=deck.count() {
        for lang in ["zh", "en"] {
            for theme in ["light", "contrast", "dark"] {
                for size in WALLS {
                    let address = format!("step={step}&lang={lang}&theme={theme}");
                    let picture = show(&mut deck, &address, size);
                    found.extend(mistakes(&picture, &address));
                    found.extend(small(&picture, &address));
                    found.extend(beyond(&picture, &address));
                }
            }
        }
    }
    assert_none(&found);
}

#[test]
fn in_a_list_a_name_is_at_least_half_as_large_as_its_value() {
    let mut deck = deck();
    let named = [
        ("zh", "增长7%以上", "地区生产总值"),
        ("en", "up at least 7%", "Gross regional product"),
    ];
    for (lang, value, name) in named {
        for size in WALLS {
            let picture = show(&mut deck, &format!("step=14&lang={lang}"), size);
            let size_of = |words: &str| {
                let mut shown = picture.operations.iter();
                shown
                    .find_map(|it| match it {
                        Operation::Text(text) if text.text == words => Some(text.size),
                        _ => None,
                    })
                    .unwrap_or_else(|| panic!("\"{words}\" stands nowhere at {size:?}"))
            };
            let (value, name) = (size_of(value), size_of(name));
            assert!(name * 2 >= value, "{lang} {size:?}: {name} beside {value}");
        }
    }
}

#[test]
fn whatever_is_supposed_on_a_road_its_words_stay_apart() {
    let mut deck = deck();
    let mut found = Vec::new();
    for growth in ["-5", "0", "3", "7", "9.5", "10.3", "11", "14", "20"] {
        for lang in ["zh", "en"] {
            for size in WALLS {
                let state = "chart=trajectory&indicators=gdp";
                let address = format!("step=8&{state}&growth={growth}&lang={lang}");
                let picture = show(&mut deck, &address, size);
                found.extend(mistakes(&picture, &address));
            }
        }
    }
    assert_none(&found);
}

#[test]
fn stepping_back_is_exact_and_the_address_leads_to_the_same_picture() {
    let mut deck = deck();
    let size = (1920, 1080);
    let first = show(&mut deck, "step=1", size);
    let mut forward = vec![first];
    for _ in 1..deck.count() {
        let shown = deck.take(DeckEvent::Next);
        let picture = deck.picture().into_owned();
        assert_eq!(show(&mut deck, &shown.address, size), picture);
        forward.push(picture);
    }
    for (step, picture) in forward.iter().enumerate().rev().skip(1) {
        let shown = deck.take(DeckEvent::Back);
        assert_eq!(usize::from(shown.step), step + 1);
        assert!(*deck.picture() == *picture, "step {}", step + 1);
    }
}

#[test]
fn the_dark_room_stays_dark_and_the_washed_out_wall_black_on_white() {
    let mut deck = deck();
    for step in 1..=deck.count() {
        let light = |picture: &Picture| -> f64 {
            let mut covered = 0.0;
            for it in &picture.operations {
                if let Operation::Rectangle {
                    from, to, color, ..
                } = it
                {
                    let (red, green, blue) = color.rgb;
                    if color.alpha > 0.9 && [red, green, blue].iter().all(|it| *it > 0x80) {
                        covered +=
                            f64::from((to.0 - from.0).abs()) * f64::from((to.1 - from.1).abs());
                    }
                }
            }
            let unit = f64::from(UNITS);
            covered / (f64::from(picture.width) * f64::from(picture.height) * unit * unit)
        };
        let dark = show(&mut deck, &format!("step={step}&theme=dark"), (1920, 1080));
        assert!(light(&dark) < 0.1, "step {step}: {}", light(&dark));
        let bright = show(
            &mut deck,
            &format!("step={step}&theme=contrast"),
            (1920, 1080),
        );
        assert!(light(&bright) > 0.9, "step {step}: {}", light(&bright));
    }
}
