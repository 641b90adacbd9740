//! The canvas in the browser and the SVG from the command are one drawing.

use std::fs;
use std::process::Command;

use serde_json::json;

use crate::browser::Page;

const COMPARE: &str = include_str!("agreement.js");

fn exported(state: &str, width: u32, height: u32) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("chart.svg");
    let output = Command::new(env!("CARGO_BIN_EXE_xiongguan"))
        .args([
            "export",
            state,
            "--size",
            &format!("{width}x{height}"),
            "-o",
        ])
        .arg(&file)
        .output()
        .expect("the command starts");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    fs::read_to_string(&file).expect("an SVG was written")
}

#[tokio::test]
async fn every_mark_and_label_lies_in_the_same_place_on_the_canvas_and_in_the_svg() {
    let page = Page::open("").await;
    page.until("observed.ready.includes('trends')").await;
    for state in [
        "chart=trajectory&indicators=gdp",
        "chart=trajectory&indicators=gdp&lang=en",
        "chart=trajectory&indicators=fixed-investment",
        "chart=trends",
        "chart=chain&lang=en",
    ] {
        for (width, height, ratio) in [(922, 576, 1.0), (360, 560, 2.0)] {
            let svg = exported(state, width, height);
            let setting = json!({"svg": svg, "state": state, "width": width, "height": height, "ratio": ratio});
            let outcome = page
                .run(&format!("const SETTING = {setting};\n{COMPARE}"))
                .await;
            assert_eq!(outcome["differences"], json!([]), "{state} at {width}");
            assert_eq!(outcome["canvas"], outcome["svg"], "{state} at {width}");
            assert!(outcome["texts"].as_u64() > Some(10), "{outcome}");
        }
    }
}
