//! Do 7 % a year reach the 500?

use super::in_every_way;
use super::reader::{Reader, Way};

in_every_way! {
    road:
    by_pointer as Pointer within 1 steps and 0 letters;
    by_touch as Touch within 1 steps and 0 letters;
    by_keyboard as Keyboard within 2 steps and 7 letters;
}

async fn road(mut reader: Reader) {
    if reader.way == Way::Keyboard {
        reader.search("gdp 500").await;
        reader.sees(&["500亿元以上", "2026年目标 · 奔向2026"]).await;
        reader.press("Enter").await;
    } else {
        reader.choose("看这条路").await;
    }
    reader
        .sees(&["若每年都是7%，会差约71亿元", "429亿元", "71亿元"])
        .await;
    reader.done("road").await;
}
