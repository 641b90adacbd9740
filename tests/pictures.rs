//! A few pictures that have been looked at; a drawing that differs from one is to be looked at too.
//!
//! Where one differs, the new drawing is left beside it as `NAME-changed.svg`. To accept it, look
//! at it, then move it over the old one.

use std::fs;
use std::path::Path;

use xiongguan::charts;
use xiongguan::dataset::Dataset;
use xiongguan::model::Model;
use xiongguan::paint::svg::{About, document};
use xiongguan::picture::Scheme;
use xiongguan::view;

const PICTURES: [(&str, &str, (u32, u32)); 4] = [
    (
        "trajectory-gdp.zh",
        "chart=trajectory&indicators=gdp",
        (960, 600),
    ),
    ("trends.en", "chart=trends&lang=en", (960, 600)),
    ("chain.zh", "chart=chain", (360, 560)),
    (
        "chain-opened.en",
        "chart=chain&open=steel&lang=en",
        (960, 600),
    ),
    ("pace.zh", "chart=pace", (960, 600)),
];

#[test]
fn pictures_are_as_they_were_looked_at() {
    let model = Model::new(Dataset::embedded());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures");
    let mut changed = Vec::new();
    for (name, state, size) in PICTURES {
        let (state, warnings) = view::parse(state, &model);
        assert_eq!(warnings, [] as [String; 0], "{name}");
        let picture = charts::draw(&model, &state, size, Scheme::Light);
        let about = About {
            title: &charts::title(&model, &state),
            description: &charts::describe(&model, &state),
            lang: state.lang.tag(),
        };
        let drawn = document(&picture, &about);
        let known = fs::read_to_string(folder.join(format!("{name}.svg"))).unwrap_or_default();
        let beside = folder.join(format!("{name}-changed.svg"));
        if drawn == known {
            let _ = fs::remove_file(beside);
        } else {
            fs::write(&beside, drawn).expect("the folder of the pictures can be written to");
            changed.push(beside.display().to_string());
        }
    }
    assert!(
        changed.is_empty(),
        "drawn anew, look at: {}",
        changed.join(", ")
    );
}
