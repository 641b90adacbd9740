//! Breaks every rule on purpose, in sources that are nowhere but here, to see that it is noticed.

use crate::rules::{Source, violations};

/// What is found in one file that holds this text.
fn found(file: &str, text: &str) -> Vec<String> {
    violations(&[Source {
        file: file.to_owned(),
        text: text.to_owned(),
    }])
}

/// Asserts that each text, put in the file, is told once, with the line it is on.
#[track_caller]
fn wrong(file: &str, told: &str, texts: &[&str]) {
    for text in texts {
        let planted = format!("// The first line.\n{text}");
        let told = format!("{file}:2: {told}");
        assert_eq!(found(file, &planted), [told], "{text}");
    }
}

#[track_caller]
fn right(file: &str, texts: &[&str]) {
    for text in texts {
        assert_eq!(found(file, text), [""; 0], "{text}");
    }
}

#[test]
fn a_layer_may_not_name_a_later_one_however_it_is_written() {
    wrong(
        "src/model/trend.rs",
        "model names charts, which does not stand before it",
        &[
            "use crate::charts::Trends;",
            "use crate::charts;",
            "use crate::charts::*;",
            "use crate::charts as pictures;",
            "use crate::charts::{self};",
            "use xiongguan::charts::Trends;",
            "use super::super::charts::Trends;",
            "use crate::{dataset::{Figure, Unit}, charts::{pace::{Stair}}};",
            "fn f() { crate::charts::draw(); }",
            "fn f(chart: &crate::charts::Trends) {}",
            "fn f() -> Vec<crate::charts::Trends> { Vec::new() }",
            "impl crate::charts::Draw for Trend {}",
            "pub(in crate::charts) fn f() {}",
            "mod inner { use super::super::super::charts::Trends; }",
        ],
    );
}

#[test]
fn macros_and_attributes_hide_nothing() {
    wrong(
        "src/view/state.rs",
        "view names paint, which does not stand before it",
        &[
            "fn f() { println!(\"{}\", crate::paint::svg()); }",
            "fn f() { vec![1, (2 + crate::paint::svg::length())]; }",
            "macro_rules! draw { () => { $crate::paint::svg() } }",
            "macro_rules! draw { () => { use crate::{paint::{svg}}; } }",
            "macro_rules! draw { () => { use crate::paint::*; } }",
            "#[derive(crate::paint::Paint)] struct State;",
            "#[crate::paint::painted] struct State;",
        ],
    );
}

#[test]
fn web_and_cli_never_name_each_other() {
    let told = "web names cli, which does not stand before it";
    wrong("src/web/handle.rs", told, &["use crate::cli::run;"]);
    let told = "cli names web, which does not stand before it";
    wrong("src/cli/export.rs", told, &["use xiongguan::web::Handle;"]);
    wrong("src/main.rs", told, &["use xiongguan::web::Handle;"]);
}

#[test]
fn no_layer_takes_all_of_the_crate_at_once() {
    wrong(
        "src/model/mod.rs",
        "model brings in every layer at once",
        &["use crate::*;", "use super::*;", "use crate as all;"],
    );
}

#[test]
fn plotters_is_for_charts_picture_and_paint() {
    wrong(
        "src/view/mod.rs",
        "plotters is named, which only charts, picture, paint may",
        &[
            "use plotters::prelude::*;",
            "use plotters as drawing;",
            "use ::plotters::style::RGBColor;",
            "extern crate plotters;",
            "fn f() { plotters::style::RGBColor(0, 0, 0); }",
        ],
    );
    wrong(
        "src/web/mod.rs",
        "plotters_backend is named, which only charts, picture, paint may",
        &["use plotters_backend::DrawingBackend;"],
    );
    for file in [
        "src/charts/pace.rs",
        "src/picture/mod.rs",
        "src/paint/svg.rs",
    ] {
        right(
            file,
            &["use {plotters::prelude::*, plotters_backend::DrawingBackend};"],
        );
    }
}

#[test]
fn the_browser_is_for_web_and_the_canvas() {
    for library in ["web_sys", "js_sys", "wasm_bindgen", "serde_wasm_bindgen"] {
        let text = format!("use {library}::Thing;");
        let told = format!("{library} is named, which only web, paint::canvas may");
        for file in [
            "src/charts/mod.rs",
            "src/paint/svg.rs",
            "src/paint/canvases.rs",
            "src/lib.rs",
        ] {
            wrong(file, &told, &[&text]);
        }
        right("src/web/mod.rs", &[&text]);
        right("src/paint/canvas.rs", &[&text]);
    }
    let text = "use plotters_canvas::CanvasBackend;";
    let told = "plotters_canvas is named, which only paint::canvas may";
    wrong("src/web/mod.rs", told, &[text]);
    wrong("src/paint/mod.rs", told, &[text]);
    right("src/paint/canvas.rs", &[text]);
}

#[test]
fn the_machine_is_for_the_command_line() {
    for module in ["fs", "process", "env", "net", "thread"] {
        let told = format!("std::{module} is named, which only cli may");
        let texts = [
            format!("use std::{module};"),
            format!("use std::{{fmt, {module}::{{thing}}}};"),
            format!("fn f() {{ std::{module}::thing(); }}"),
            format!("fn f() {{ assert!(std::{module}::thing()); }}"),
        ];
        for text in &texts {
            wrong("src/dataset/read.rs", &told, &[text]);
            right("src/cli/build.rs", &[text]);
        }
    }
    let told = "std::fs is named, which only cli may";
    wrong(
        "src/words/mod.rs",
        told,
        &["use std as machine;", "use std::*;"],
    );
}

#[test]
fn every_module_of_the_library_is_a_layer() {
    assert_eq!(
        found("src/lib.rs", "pub mod dataset;\npub mod helpers;"),
        ["src/lib.rs: helpers is no layer"]
    );
    wrong(
        "src/charts/mod.rs",
        "helpers, named in charts, is no layer",
        &["use crate::helpers::round;"],
    );
}

#[test]
fn a_source_that_cannot_be_read_is_told() {
    let found = found("src/model/mod.rs", "fn {");
    assert!(
        found.len() == 1 && found[0].starts_with("src/model/mod.rs: "),
        "{found:?}"
    );
}

#[test]
fn what_stands_before_may_be_named() {
    right(
        "src/charts/trends.rs",
        &[
            "use crate::{dataset::Unit, model, picture::*, charts::Chart};",
            "use super::Chart; use super::super::words;",
            "mod tests { use super::*; use super::super::super::view::State; }",
        ],
    );
    right(
        "src/lib.rs",
        &["pub mod charts; pub use charts::Trends; pub use crate::web::Handle;"],
    );
    right(
        "src/cli/export.rs",
        &["use xiongguan::paint::svg; use crate::cli::project; use super::*;"],
    );
}

#[test]
fn comments_strings_and_local_names_are_no_paths() {
    right(
        "src/dataset/mod.rs",
        &[
            "// use crate::charts::Trends;\n/* std::fs::read */\nfn f() {}",
            "/// Read by [`crate::charts::draw`].\nfn f() {}",
            "fn f() -> &'static str { \"use crate::charts::Trends; std::env::var\" }",
            "fn f() { println!(\"crate::charts::draw and plotters::prelude\"); }",
            "fn f(plotters: u8, fs: u8) -> u8 { plotters + fs }",
            "fn f() { format!(\"{}\", plotters); }",
            "use std::{fmt, collections::{BTreeMap}}; fn f() { self::env::x(); charts::y(); }",
        ],
    );
}
