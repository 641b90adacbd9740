//! The two windows of a talk where the deck is the one file, opened by double click.

use super::two_windows::{Windows, until_heard};
use super::{until_at, until_there};
use crate::browser::{Page, Screen};
use crate::standalone::kept_to_itself;

#[tokio::test]
async fn both_windows_are_in_step_without_a_server() {
    let page = Page::open_file(Screen::DESK, "standalone.html#step=2").await;
    until_there(&page).await;
    let windows = Windows::of(page).await;
    let page = &windows.page;
    page.press("PageDown").await;
    windows.turn_to_wall().await;
    until_at(page, "step=3").await;
    page.reload().await;
    until_there(page).await;
    windows.turn_to_speaker().await;
    page.reload().await;
    until_heard(page).await;
    page.press("KeyG").await;
    page.type_keys("500").await;
    page.press("Enter").await;
    windows.turn_to_wall().await;
    until_at(page, "chart=figures&q=500&focus=gdp-2026&step=3").await;
    kept_to_itself(page).await;
}
