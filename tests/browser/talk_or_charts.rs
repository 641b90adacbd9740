//! From the charts to the talk and back: two pages on the site, one in the one file, and in words
//! where no script runs.

use serde_json::json;

use crate::browser::{Page, Screen, Server};
use crate::standalone::{FILE, kept_to_itself};

/// The number of pixels that differ from the first, of what fills the wall: of a copy, since a
/// canvas that is read again and again is complained of.
const INK: &str = "
    (() => {
        const wall = document.querySelector('.wall canvas');
        const copy = Object.assign(document.createElement('canvas'), { width: wall.width, height: wall.height });
        copy.getContext('2d', { willReadFrequently: true }).drawImage(wall, 0, 0);
        return observed.ink(copy);
    })()";

/// Waits for the wall at a step.
async fn on_the_wall(page: &Page, step: u16) {
    page.until(&format!(
        "/[#&]step={step}(&|$)/.test(location.hash) && document.querySelector('.wall canvas')?.width > 300 && {INK} > 5000"
    ))
    .await;
}

#[tokio::test]
async fn the_one_file_is_the_talk_at_a_step_and_the_charts_without_one() {
    let page = Page::open_file(Screen::of(1920, 1080), &format!("{FILE}#step=1")).await;
    on_the_wall(&page, 1).await;
    page.press("PageDown").await;
    on_the_wall(&page, 2).await;
    // On a window so wide the charts' page is set in larger type: nothing of that is left.
    let left = page
        .run("return [getComputedStyle(document.documentElement).fontSize, getComputedStyle(document.body).visibility, document.querySelector('xiongguan-chart')];")
        .await;
    assert_eq!(left, json!(["16px", "visible", null]));
    kept_to_itself(&page).await;

    page.run("setTimeout(() => { location.hash = ''; });").await;
    page.until("observed.ready.includes('trends') && !document.querySelector('.wall')")
        .await;
    page.run("setTimeout(() => document.querySelector('.present').click());")
        .await;
    on_the_wall(&page, 1).await;
    // Whoever reloads stays at the step.
    page.press("PageDown").await;
    page.press("PageDown").await;
    on_the_wall(&page, 3).await;
    page.run("setTimeout(() => location.reload());").await;
    page.until("performance.getEntriesByType('navigation')[0].type === 'reload'")
        .await;
    on_the_wall(&page, 3).await;
    kept_to_itself(&page).await;
}

#[tokio::test]
async fn on_the_site_the_same_addresses_lead_to_the_page_of_each() {
    let page = Page::open("index.html#step=2&lang=en").await;
    on_the_wall(&page, 2).await;
    let place = page
        .run("return [location.pathname, document.documentElement.lang];")
        .await;
    assert_eq!(place, json!(["/present.html", "en"]));
    page.go("").await;
    page.until("observed.ready.includes('trends')").await;
    page.run("setTimeout(() => document.querySelector('.present').click());")
        .await;
    on_the_wall(&page, 1).await;
    page.run("setTimeout(() => history.back());").await;
    page.until("location.pathname === '/' && document.querySelector('xiongguan-chart')")
        .await;
    assert_eq!(page.complaints().await, [] as [String; 0]);
}

#[tokio::test]
async fn after_one_visit_the_talk_goes_on_with_the_server_gone() {
    let page = Page::open_at(Server::of_site_alone(), Screen::DESK, "present.html").await;
    on_the_wall(&page, 1).await;
    page.run("await navigator.serviceWorker.ready;").await;
    page.cut_the_line();
    page.go_in_new_tab("present.html#step=3&lang=en").await;
    on_the_wall(&page, 3).await;
    page.press("PageUp").await;
    on_the_wall(&page, 2).await;
    page.go_in_new_tab("").await;
    page.until("observed.ready.includes('trends')").await;
}

#[tokio::test]
async fn without_scripts_the_talk_stands_in_words_in_both_languages() {
    let page = Page::open("article.html").await;
    page.tell(
        "Emulation.setScriptExecutionDisabled",
        json!({ "value": true }),
    )
    .await;
    page.go("present.html").await;
    let seen = page
        .run(
            "const lists = [...document.querySelectorAll('main ol')].filter((list) => list.checkVisibility({ visibilityProperty: true }));
             const leads = lists.map((list) => [...list.querySelectorAll('a[href*=\"index.html#chart=\"]')].filter((link) => link.textContent).length === list.children.length);
             return [document.querySelector('.wall'), lists.map((list) => list.closest('[lang]').lang), leads];",
        )
        .await;
    assert_eq!(seen, json!([null, ["zh-CN", "en"], [true, true]]));
}
