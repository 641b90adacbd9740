//! How charts are laid out, from the pictures' own boxes, at any width, in both languages.

#[path = "layout/answers.rs"]
mod answers;
#[path = "layout/boxes.rs"]
mod boxes;
#[path = "layout/poster.rs"]
mod poster;
#[path = "layout/said.rs"]
mod said;
#[path = "layout/states.rs"]
mod states;
#[path = "layout/wall_states.rs"]
mod wall_states;
#[path = "layout/walls.rs"]
mod walls;

use boxes::mistakes;
use xiongguan::charts;
use xiongguan::dataset::Dataset;
use xiongguan::model::Model;
use xiongguan::picture::Scheme;
use xiongguan::view;

/// Boxes the page really gives: phones, columns of an article, a laptop, projectors.
const SIZES: [(u32, u32); 10] = [
    (280, 600),
    (320, 580),
    (360, 560),
    (480, 560),
    (640, 400),
    (720, 450),
    (768, 480),
    (926, 579),
    (960, 600),
    (1824, 980),
];

/// Boxes no page of ours gives, but an embedding one may: very low, very tall, a wall.
const UNUSUAL_SIZES: [(u32, u32); 7] = [
    (560, 350),
    (600, 375),
    (640, 900),
    (960, 320),
    (360, 900),
    (1280, 720),
    (3840, 2160),
];

/// Draws states in both languages at some sizes, and says what is wrong with their words.
fn look(model: &Model, states: &[String], sizes: &[(u32, u32)]) -> Vec<String> {
    let mut found = Vec::new();
    for state in states {
        for lang in ["zh", "en"] {
            let text = format!("{state}&lang={lang}");
            let (parsed, warnings) = view::parse(&text, model);
            assert_eq!(warnings, [] as [String; 0]);
            for size in sizes {
                let picture = charts::draw(model, &parsed, *size, Scheme::Light);
                found.extend(mistakes(&picture, &text));
            }
        }
    }
    found
}

fn assert_none(found: &[String]) {
    assert!(
        found.is_empty(),
        "{} mistakes:\n{}",
        found.len(),
        found.join("\n")
    );
}

#[test]
fn no_words_touch_or_leave_the_picture() {
    let model = Model::new(Dataset::embedded());
    assert_none(&look(&model, &states::all(&model), &SIZES));
}

#[test]
fn no_words_of_an_opened_chain_touch_or_leave_the_picture() {
    let model = Model::new(Dataset::embedded());
    let chains = model.dataset().chains().iter();
    let mut states: Vec<String> = chains
        .map(|chain| format!("chart=chain&open={}", chain.id))
        .collect();
    states.push("chart=chain".to_owned());
    let sizes = [SIZES.as_slice(), UNUSUAL_SIZES.as_slice()].concat();
    assert_none(&look(&model, &states, &sizes));
}
