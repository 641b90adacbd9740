//! The talk on paper: a step a page, with or without its notes.

use serde_json::{Value, json};

use super::two_windows::Windows;
use super::until_there;
use crate::browser::{Page, Screen, Server};

/// How many pages a file has, and how large they are, in points.
const PAGES: &str = "const text = atob(data);
    const boxes = [...text.matchAll(/\\/MediaBox \\[0 0 ([\\d.]+) ([\\d.]+)\\]/g)].map(([, width, height]) => [Math.round(width), Math.round(height)].join('×'));
    return [[...text.matchAll(/\\/Type \\/Page\\b/g)].length, [...new Set(boxes)]];";

/// The page as it is printed by the browser itself.
async fn printed(page: &Page) -> Value {
    let asked = json!({"preferCSSPageSize": true});
    let answer = page.tell("Page.printToPDF", asked).await;
    page.run(&format!("const data = {}; {PAGES}", answer["data"]))
        .await
}

/// What stands on the sheets while the browser prints.
async fn sheets(page: &Page) -> Value {
    page.run(
        "dispatchEvent(new Event('beforeprint'));
         const sheets = [...document.querySelectorAll('.paper > section')];
         const seen = sheets.map((sheet) => [sheet.querySelectorAll('svg text').length > 1, sheet.querySelectorAll('p').length > 0]);
         dispatchEvent(new Event('afterprint'));
         return [sheets.length, seen.every(([picture]) => picture), seen.filter(([, notes]) => notes).length, document.querySelectorAll('.paper').length];",
    )
    .await
}

#[tokio::test]
async fn each_step_is_a_page_as_wide_as_a_wall() {
    let policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:";
    let server = Server::of_host(&[], Some(policy)).await;
    let page = Page::open_at(server, Screen::DESK, "present.html#step=4&theme=dark").await;
    until_there(&page).await;
    let [steps, pictures, notes, left] = list(sheets(&page).await);
    assert!(steps.as_u64() > Some(2), "{steps}");
    assert_eq!([pictures, notes, left], [json!(true), json!(0), json!(0)]);
    assert_eq!(printed(&page).await, json!([steps, ["960×540"]]));
    assert_eq!(page.complaints().await, [] as [String; 0]);
}

#[tokio::test]
async fn with_notes_each_step_is_an_upright_page() {
    let windows = Windows::open("#step=4").await;
    let page = &windows.page;
    page.run("window.print = () => {}; [...document.querySelectorAll('button')].find(({ innerText }) => innerText === '打印讲稿').click();")
        .await;
    let [steps, pictures, notes, left] = list(sheets(page).await);
    assert_eq!(
        [&pictures, &notes, &left],
        [&json!(true), &steps, &json!(0)]
    );
    assert_eq!(printed(page).await, json!([steps, ["595×842"]]));
}

fn list(value: Value) -> [Value; 4] {
    let list = value.as_array().expect("a list").clone();
    list.try_into().expect("four of them")
}
