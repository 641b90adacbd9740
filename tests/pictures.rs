//! Pictures that have been looked at; a drawing that differs from one is to be looked at too.
//!
//! Where one differs, the new drawing is left beside it as `NAME-changed.svg`. To accept what has
//! been looked at, run `XIONGGUAN_BLESS=looked cargo test --test pictures` once: it puts the new
//! drawings in the old ones' place and fails, so that nothing is accepted unseen; the next run
//! passes.

#[path = "layout/boxes.rs"]
mod boxes;
#[path = "support/gallery.rs"]
mod gallery;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

use boxes::mistakes;
use gallery::{Entry, WIDTHS, entries};
use xiongguan::charts;
use xiongguan::dataset::Dataset;
use xiongguan::model::Model;
use xiongguan::paint::svg::{About, document};
use xiongguan::picture::{Operation, Picture, Scheme};
use xiongguan::view::{self, State, Theme};
use xiongguan::words::Lang;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures")
}

fn state(model: &Model, entry: &Entry, lang: Lang, theme: Theme) -> State {
    let (state, warnings) = view::parse(&entry.state, model);
    assert_eq!(warnings, [] as [String; 0], "{}", entry.name);
    State {
        lang,
        theme,
        ..state
    }
}

/// Every picture of the gallery: the name of its file, and its state and size.
fn pictures(model: &Model) -> Vec<(String, State, (u32, u32))> {
    let mut pictures = Vec::new();
    for entry in entries() {
        for lang in [Lang::Zh, Lang::En] {
            for size in WIDTHS {
                let name = format!("{}.{}.{}.svg", entry.name, lang.tag(), size.0);
                pictures.push((name, state(model, &entry, lang, Theme::Light), size));
            }
        }
    }
    pictures
}

fn drawn(model: &Model, state: &State, size: (u32, u32)) -> String {
    let picture = charts::draw(model, state, size, Scheme::Light);
    let about = About {
        title: &charts::title(model, state),
        description: &charts::describe(model, state),
        lang: state.lang.tag(),
    };
    document(&picture, &about)
}

#[test]
fn pictures_are_as_they_were_looked_at() {
    let model = Model::new(Dataset::embedded());
    let folder = folder();
    let bless = env::var("XIONGGUAN_BLESS").is_ok_and(|value| value == "looked");
    let mut changed = Vec::new();
    let mut expected = BTreeSet::from(["gallery.toml".to_owned()]);
    for (name, state, size) in pictures(&model) {
        let drawn = drawn(&model, &state, size);
        let (known, beside) = (
            folder.join(&name),
            folder.join(name.replace(".svg", "-changed.svg")),
        );
        if fs::read_to_string(&known).unwrap_or_default() == drawn {
            let _ = fs::remove_file(&beside);
        } else {
            let target = if bless { &known } else { &beside };
            fs::write(target, drawn).expect("the folder of the pictures can be written to");
            if bless {
                let _ = fs::remove_file(&beside);
            }
            changed.push(target.display().to_string());
        }
        expected.insert(name);
    }
    let changed_since = if bless {
        "accepted, run again"
    } else {
        "drawn anew, look at"
    };
    assert!(
        changed.is_empty(),
        "{changed_since}:\n{}",
        changed.join("\n")
    );
    let there = fs::read_dir(&folder).expect("the folder of the pictures");
    for file in there.filter_map(Result::ok) {
        let name = file.file_name().to_string_lossy().into_owned();
        assert!(
            expected.contains(&name),
            "{name} is no picture of the gallery"
        );
    }
}

#[test]
fn no_words_of_the_gallery_touch_or_leave_the_picture() {
    let model = Model::new(Dataset::embedded());
    let mut found = Vec::new();
    for (name, state, size) in pictures(&model) {
        found.extend(mistakes(
            &charts::draw(&model, &state, size, Scheme::Light),
            &name,
        ));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// The same picture without its colours.
fn shapes(picture: &Picture) -> Vec<String> {
    let without = |operation: &Operation| {
        let text = format!("{operation:?}");
        let (before, after) = text
            .rsplit_once("color: ")
            .expect("everything has a colour");
        let rest = after.split_once('}').map_or("", |(_, rest)| rest);
        format!("{before}{rest}")
    };
    picture.operations.iter().map(without).collect()
}

/// So the light drawings stand for all: a theme changes colours and nothing else.
#[test]
fn a_theme_changes_colours_and_nothing_else() {
    let model = Model::new(Dataset::embedded());
    for entry in entries() {
        for lang in [Lang::Zh, Lang::En] {
            let draw = |theme| {
                let state = state(&model, &entry, lang, theme);
                charts::draw(&model, &state, (960, 600), Scheme::Light)
            };
            let light = draw(Theme::Light);
            for theme in [Theme::Dark, Theme::Contrast] {
                let other = draw(theme);
                assert_eq!(shapes(&light), shapes(&other), "{}", entry.name);
                assert_eq!(light.targets, other.targets, "{}", entry.name);
                assert_ne!(light.operations, other.operations, "{}", entry.name);
            }
        }
    }
}
