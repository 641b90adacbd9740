//! What is rural income, how much has it grown, and where is that printed?

use super::in_every_way;
use super::reader::{Reader, Way};

in_every_way! {
    income:
    by_pointer as Pointer within 3 steps and 4 letters;
    by_touch as Touch within 4 steps and 4 letters;
    by_keyboard as Keyboard within 3 steps and 4 letters;
}

async fn income(mut reader: Reader) {
    let name = if reader.way == Way::Keyboard {
        "ncsr"
    } else {
        "农村收入"
    };
    reader.search(name).await;
    // What was reported, before anything that is only supposed.
    reader.sees(&["24,726元", "累计增长50.2%"]).await;
    match reader.way {
        Way::Keyboard => reader.press("Enter").await,
        Way::Pointer | Way::Touch => reader.choose("24,726元").await,
    }
    reader
        .sees(&["24,726元", "报告第9段“24726元”，一、本届政府工作回顾"])
        .await;
    match reader.way {
        Way::Keyboard => reader.press("KeyT").await,
        Way::Pointer | Way::Touch => reader.choose("在数据表中看").await,
    }
    reader.sees(&["24,726元", "累计增长50.2%"]).await;
    if reader.way == Way::Touch {
        // On a phone a row keeps its source to itself; its number tells it.
        reader.choose("累计增长50.2%").await;
        reader
            .sees(&[
                "这个数从哪儿来",
                "累计增长50.2%",
                "第9段，“本届政府工作回顾”",
            ])
            .await;
        return reader.done("income").await;
    }
    reader
        .sees(&[
            "累计增长50.2%",
            "报告第9段“43.5%、50.2%”，一、本届政府工作回顾",
        ])
        .await;
    reader.done("income").await;
}
