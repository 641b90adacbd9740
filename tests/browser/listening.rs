//! A chart that is near and whose answers the test hears.

use crate::browser::Page;

/// Opens the page, brings one chart near, and listens to what it answers.
pub async fn listening(path: &str, chart: &str) -> Page {
    let page = Page::open(path).await;
    listen(&page, chart).await;
    page
}

pub async fn listen(page: &Page, chart: &str) {
    page.run(&format!("observed.chart('{chart}').scrollIntoView();"))
        .await;
    page.until(&format!("observed.ready.includes('{chart}')"))
        .await;
    // As when a reader has turned to it: it answers.
    page.run(&format!(
        "await observed.chart('{chart}').toSVG(); await observed.listen();"
    ))
    .await;
}

/// Where in the window a datum lies.
pub async fn place_of(page: &Page, chart: &str, key: &str) -> (f64, f64) {
    let place = page
        .run(&format!("return observed.locate('{chart}', '{key}');"))
        .await;
    let number = |index: usize| place[index].as_f64().expect("a number");
    (number(0), number(1))
}

/// Waits until a chart answers for a datum, and gives back what it says.
pub async fn answer(page: &Page, chart: &str, key: &str) -> String {
    page.until(&format!(
        "observed.tooltip('{chart}')?.dataset.key === '{key}'"
    ))
    .await;
    let text = page
        .run(&format!("return observed.tooltip('{chart}').innerText;"))
        .await;
    text.as_str().expect("a text").to_owned()
}

pub async fn no_answer(page: &Page, chart: &str) {
    page.until(&format!("!observed.tooltip('{chart}')")).await;
}
