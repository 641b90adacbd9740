//! What `export-deck` writes.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Output;

use resvg::tiny_skia::Pixmap;
use roxmltree::Document;

use crate::checked::data;
use crate::{failed_with, run, text};

/// Three steps: the beginning, a chart, the end.
const TALK: &str = r#"[[step]]
state = "chart=trajectory&indicators=gdp"
form = "opening"
title = { zh = "开头", en = "The beginning" }
notes = { zh = "话", en = "Words" }

[[step]]
state = "chart=pace&indicators=gdp"
title = { zh = "速度", en = "The pace" }
notes = { zh = "话", en = "Words" }

[[step]]
state = "chart=trends"
form = "close"
title = { zh = "结尾", en = "The end" }
notes = { zh = "话", en = "Words" }
"#;

/// A folder with the talk in it.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("talk.toml"), TALK).expect("writing");
    folder
}

fn export(folder: &Path, options: &[&str]) -> Output {
    let arguments = ["export-deck", "slides", "--story", "talk.toml"];
    run(&[&arguments, options].concat(), folder)
}

/// Whether it is done; not where this machine has no Chinese font, which is then said.
#[track_caller]
fn is_done(output: &Output) -> bool {
    if output.status.code() == Some(1) {
        failed_with(output, "fonts-noto-cjk");
        return false;
    }
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    true
}

fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder.join("slides")).expect("the slides");
    let names = entries.map(|entry| entry.expect("a slide").file_name());
    names
        .map(|name| name.to_string_lossy().into_owned())
        .collect()
}

#[test]
fn each_step_is_a_picture_of_the_size_asked_for_in_both_forms_and_languages() {
    let folder = folder();
    for (options, size, titles, paper) in [
        (
            &[][..],
            (1920, 1080),
            ["开头", "速度", "结尾"],
            [251, 250, 247],
        ),
        (
            &["--lang", "en", "--theme", "contrast", "--size", "1024x768"],
            (1024, 768),
            ["The beginning", "The pace", "The end"],
            [255, 255, 255],
        ),
    ] {
        let output = export(folder.path(), options);
        if !is_done(&output) {
            return;
        }
        let (width, height) = size;
        let told = format!("3 steps as SVG and PNG of {width}x{height} in slides\n");
        assert_eq!(text(&output.stdout), told);
        let expected = ["01.png", "01.svg", "02.png", "02.svg", "03.png", "03.svg"];
        assert_eq!(names(folder.path()), expected.map(str::to_owned).into());
        for (title, number) in titles.into_iter().zip(1..) {
            let slide = folder.path().join(format!("slides/0{number}"));
            let document = fs::read_to_string(slide.with_extension("svg")).expect("an SVG");
            let document = Document::parse(&document).expect("XML");
            let root = document.root_element();
            assert_eq!(root.attribute("width"), Some(&*width.to_string()));
            assert_eq!(root.attribute("height"), Some(&*height.to_string()));
            let found = document.descendants().find(|it| it.has_tag_name("title"));
            assert_eq!(found.and_then(|it| it.text()), Some(title));
            let picture = fs::read(slide.with_extension("png")).expect("a PNG");
            let picture = Pixmap::decode_png(&picture).expect("a PNG");
            assert_eq!((picture.width(), picture.height()), size);
            let corner = picture.pixel(width - 1, 0).expect("a corner");
            assert_eq!([corner.red(), corner.green(), corner.blue()], paper);
        }
    }
}

#[test]
fn slides_of_a_longer_talk_do_not_stay_behind() {
    let folder = folder();
    if !is_done(&export(folder.path(), &["--size", "640x360"])) {
        return;
    }
    let (shorter, _) = TALK.rsplit_once("[[step]]").expect("its last step");
    fs::write(folder.path().join("talk.toml"), shorter).expect("writing");
    assert!(is_done(&export(folder.path(), &["--size", "640x360"])));
    let expected = ["01.png", "01.svg", "02.png", "02.svg"];
    assert_eq!(names(folder.path()), expected.map(str::to_owned).into());
}

#[test]
fn a_folder_with_anything_else_is_refused_and_left_as_it_is() {
    for other in ["thesis.txt", "01.png", "1.svg"] {
        let folder = folder();
        fs::create_dir(folder.path().join("slides")).expect("making");
        let path = folder.path().join("slides").join(other);
        fs::write(&path, "years of work").expect("writing");
        let output = export(folder.path(), &[]);
        failed_with(
            &output,
            &format!("slides holds other files than slides, such as {other}"),
        );
        let kept = fs::read_to_string(&path).expect("reading");
        assert_eq!(kept, "years of work");
        assert_eq!(names(folder.path()).len(), 1);
    }
}

#[test]
fn without_a_font_no_folder_is_made() {
    let folder = folder();
    fs::create_dir(folder.path().join("empty")).expect("a folder without fonts");
    let output = export(folder.path(), &["--fonts", "empty"]);
    failed_with(&output, "fonts-noto-cjk");
    assert!(!folder.path().join("slides").exists());
}

#[test]
fn the_talk_of_this_checkout_is_exported_without_naming_it() {
    let folder = folder();
    let output = run(
        &["export-deck", "slides", "--size", "480x270"],
        folder.path(),
    );
    if !is_done(&output) {
        return;
    }
    let talk = fs::read_to_string(data().join("story.toml")).expect("the talk");
    let steps = talk.lines().filter(|line| *line == "[[step]]").count();
    assert_eq!(names(folder.path()).len(), 2 * steps);
}
