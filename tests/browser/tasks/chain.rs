//! Whom does the report name in the nuclear chain, and where?

use super::in_every_way;
use super::reader::{Reader, Way};

in_every_way! {
    chain:
    by_pointer as Pointer within 2 steps and 1 letters;
    by_touch as Touch within 2 steps and 0 letters;
    by_keyboard as Keyboard within 2 steps and 4 letters;
}

async fn chain(mut reader: Reader) {
    match reader.way {
        Way::Pointer => {
            reader.search("核").await;
            reader.choose("核技术应用及装备制造").await;
        }
        Way::Touch => {
            reader.choose("看各条产业链").await;
            reader.choose("打开核产业链").await;
        }
        Way::Keyboard => {
            reader.search("hcyl").await;
            reader.sees(&["核技术应用及装备制造"]).await;
            reader.press("Enter").await;
        }
    }
    reader
        .sees(&[
            "报告写明属于此链：4项",
            "中核四0四",
            "国家核基地综合保障区",
            "嘉核科学城",
            "兰石重装增资扩建中核嘉华",
            "企业，第40段",
            "项目，第40段",
        ])
        .await;
    reader.done("chain").await;
}
