//! Urban against rural income, for somebody else to see: the link, sent and opened.

use serde_json::json;

use super::in_every_way;
use super::reader::{Reader, Way};

in_every_way! {
    comparison:
    by_pointer as Pointer within 3 steps and 0 letters;
    by_touch as Touch within 3 steps and 0 letters;
    by_keyboard as Keyboard within 9 steps and 0 letters;
}

const COMPARED: [&str; 5] = [
    "农村居民人均收入五年增长50%",
    "城镇居民人均收入五年增长44%",
    "24,726元 · 较2016年+50.2%",
    "48,132元 · 较2016年+43.5%",
    "推算33,540元",
];

async fn comparison(mut reader: Reader) {
    if reader.way == Way::Keyboard {
        reader.choose("跳到图表").await;
        reader.choose("只比城乡收入").await;
    } else {
        reader.choose("看五年收入").await;
    }
    reader.sees(&COMPARED[..2]).await;
    reader.choose("分享与下载").await;
    reader.page.until("observed.place('复制链接')").await;
    reader.choose("复制链接").await;
    reader.sees(&["已复制"]).await;
    let permitted = json!({"permissions": ["clipboardReadWrite"]});
    reader
        .page
        .tell("Browser.grantPermissions", permitted)
        .await;
    let link = reader
        .page
        .run("return navigator.clipboard.readText();")
        .await;
    let link = link.as_str().expect("a text").to_owned();
    let friend = reader.send("comparison", &link).await;
    friend.sees(&COMPARED).await;
}
