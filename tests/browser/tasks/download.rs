//! The targets of 2022 as a file for a spreadsheet.

use std::fs;
use std::path::Path;

use serde_json::json;

use super::in_every_way;
use super::reader::{Reader, Way};

in_every_way! {
    download:
    by_pointer as Pointer within 2 steps and 0 letters;
    by_touch as Touch within 2 steps and 0 letters;
    by_keyboard as Keyboard within 10 steps and 0 letters;
}

async fn download(mut reader: Reader) {
    let folder = tempfile::tempdir().expect("a folder");
    let there = json!({"behavior": "allow", "downloadPath": folder.path()});
    reader.page.tell("Browser.setDownloadBehavior", there).await;
    if reader.way == Way::Keyboard {
        reader.choose("跳到数据表").await;
    }
    reader.choose("2022年的目标").await;
    reader
        .sees(&["2022年目标：报告写明52个数", "增长7%以上"])
        .await;
    reader.choose("下载CSV").await;
    let file = folder.path().join("xiongguan-figures.csv");
    let text = downloaded(&reader, &file).await;
    holds_only_targets_of_2022(&text);
    reader.done("download").await;
}

/// The file, once it is there. The browser gives it its name when it is whole.
async fn downloaded(reader: &Reader, file: &Path) -> String {
    for _ in 0..600 {
        if let Ok(text) = fs::read_to_string(file) {
            return text;
        }
        reader.page.run("await observed.nextFrame();").await;
    }
    panic!("{} did not come", file.display());
}

fn holds_only_targets_of_2022(text: &str) {
    let rows = text
        .strip_prefix('\u{feff}')
        .expect("a mark for spreadsheets");
    let mut rows = csv::Reader::from_reader(rows.as_bytes());
    let heads = rows.headers().expect("a head").clone();
    let heads: Vec<&str> = heads.iter().collect();
    assert_eq!(
        heads,
        [
            "编号",
            "指标",
            "说明",
            "时间",
            "数值",
            "数字",
            "单位",
            "性质",
            "区间",
            "出处或算式",
            "主题",
            "类别"
        ]
    );
    let rows: Vec<_> = rows.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), 83);
    assert!(rows.iter().all(|row| &row[11] == "2022年目标"));
    let gdp = rows
        .iter()
        .find(|row| &row[0] == "gdp-growth-2022")
        .expect("GDP");
    assert_eq!(
        [&gdp[1], &gdp[3], &gdp[4], &gdp[5], &gdp[6]],
        ["地区生产总值", "2022年", "增长7%以上", "7", "%"]
    );
    assert!(gdp[9].contains("第32段"), "{}", &gdp[9]);
}
