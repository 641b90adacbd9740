//! Pictures as PNG: their size, that Chinese is set in characters, and what is said where it
//! cannot be.

use std::collections::BTreeMap;
use std::fs;
use std::process::Output;

use resvg::tiny_skia::Pixmap;
use roxmltree::Document;

use crate::{failed_with, run, text};

/// A folder with what a command wrote there, the command being given a file's name last.
fn write(arguments: &[&str], name: &str) -> (Output, Option<Vec<u8>>) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::create_dir(folder.path().join("empty")).expect("a folder without fonts");
    let arguments = [arguments, &["-o", name]].concat();
    let output = run(&arguments, folder.path());
    (output, fs::read(folder.path().join(name)).ok())
}

/// The PNG a command writes; `None` where this machine has no Chinese font, which is then said.
pub fn png(arguments: &[&str]) -> Option<Pixmap> {
    let (output, written) = write(arguments, "a.png");
    if output.status.code() == Some(1) {
        failed_with(&output, "fonts-noto-cjk");
        return None;
    }
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let written = written.expect("the picture");
    Some(Pixmap::decode_png(&written).expect("a PNG"))
}

#[test]
fn a_png_has_the_size_asked_for_times_its_scale() {
    let export = ["export", "chart=pace&lang=en", "--size", "640x400"];
    for (scale, size) in [
        (&[][..], (1280, 800)),
        (&["--scale", "1"], (640, 400)),
        (&["--scale", "1.5"], (960, 600)),
        (&["--scale", "3"], (1920, 1200)),
    ] {
        let Some(picture) = png(&[&export, scale].concat()) else {
            return;
        };
        assert_eq!((picture.width(), picture.height()), size);
        let corner = picture.pixel(size.0 - 1, size.1 - 1).expect("a corner");
        assert_eq!(corner.alpha(), 255, "filled to its edges");
    }
}

/// How much ink each Chinese character of the document has in its drawing, as a share of its box.
fn ink(document: &str, drawing: &Pixmap, scale: f64) -> BTreeMap<char, f64> {
    let document = Document::parse(document).expect("XML");
    let number = |element: &roxmltree::Node<'_, '_>, name: &str| -> f64 {
        let written = element.attribute(name).expect("an attribute");
        written.parse().expect("a number")
    };
    let mut inks = BTreeMap::new();
    for element in document.descendants().filter(|it| it.has_tag_name("text")) {
        let words = element.text().unwrap_or_default();
        let whole = words
            .chars()
            .all(|it| ('\u{4e00}'..='\u{9fff}').contains(&it));
        if !whole || element.attribute("text-anchor") != Some("start") {
            continue;
        }
        let size = number(&element, "font-size");
        let (left, baseline) = (number(&element, "x"), number(&element, "y"));
        for (index, character) in words.chars().enumerate() {
            let start = left + index as f64 * size;
            let range = |from: f64| ((from * scale) as u32, ((from + size) * scale) as u32);
            let ((x, right), (y, bottom)) = (range(start), range(baseline - size * 0.88));
            let pixels = (x..right).flat_map(|x| (y..bottom).map(move |y| (x, y)));
            let values: Vec<u8> = pixels
                .filter_map(|(x, y)| drawing.pixel(x, y))
                .map(|pixel| pixel.red().max(pixel.blue()))
                .collect();
            let dark = values.iter().filter(|value| **value < 170).count();
            inks.insert(character, dark as f64 / values.len() as f64);
        }
    }
    inks
}

#[test]
fn chinese_is_set_in_characters_not_in_boxes() {
    let export = ["export", "chart=trends", "--size", "960x600"];
    let Some(drawing) = png(&[&export[..], &["--scale", "3"]].concat()) else {
        return;
    };
    let (_, document) = write(&export, "a.svg");
    let document = String::from_utf8(document.expect("the picture")).expect("UTF-8");
    let inks = ink(&document, &drawing, 3.0);
    assert!(inks.len() > 30, "{inks:?}");
    for (character, ink) in &inks {
        assert!(*ink > 0.01, "{character} is not there: {ink}");
    }
    // A box has the same ink for each.
    let (least, most) = inks.values().fold((1f64, 0f64), |(least, most), ink| {
        (least.min(*ink), most.max(*ink))
    });
    assert!(most > 3.0 * least, "{inks:?}");
}

#[test]
fn without_a_font_nothing_is_drawn_and_the_package_is_named() {
    for command in [
        &["export", "chart=pace"][..],
        &["export", "chart=pace&lang=en"],
        &["poster"],
    ] {
        let (output, written) = write(&[command, &["--fonts", "empty"]].concat(), "a.png");
        failed_with(&output, "fonts-noto-cjk");
        assert!(text(&output.stderr).contains("in empty"), "{command:?}");
        assert_eq!(written, None);
    }
    let (output, _) = write(&["poster", "--fonts", "nowhere"], "a.png");
    failed_with(&output, "nowhere, which is no folder");
}

#[test]
fn a_picture_too_large_to_hold_is_refused() {
    let (output, written) = write(&["export", "chart=pace&lang=en", "--scale", "99"], "a.png");
    if !text(&output.stderr).contains("fonts-noto-cjk") {
        failed_with(&output, "118800x66825");
    }
    assert_eq!(written, None);
}

#[test]
fn an_option_without_effect_on_an_svg_is_wrong_usage() {
    for option in [["--scale", "2"], ["--fonts", "."]] {
        let (output, written) = write(&[&["export", "chart=pace"], &option[..]].concat(), "a.svg");
        let told = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{told}");
        assert_eq!(told.lines().count(), 1, "{told}");
        assert!(told.contains(option[0]) && told.contains("a.svg"), "{told}");
        assert_eq!(written, None);
    }
}
