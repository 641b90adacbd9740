//! The two windows of a talk find each other again, whichever is closed or loaded anew.

use thirtyfour::WindowHandle;

use super::{PLACE, open, until_at, until_there};
use crate::browser::{Page, Screen};

/// A wall, and the speaker's window, which is turned to.
pub struct Windows {
    pub page: Page,
    wall: WindowHandle,
    speaker: WindowHandle,
}

impl Windows {
    pub async fn open(hash: &str) -> Self {
        Self::of(open(Screen::DESK, hash).await).await
    }

    /// The same for a wall that stands.
    pub async fn of(page: Page) -> Self {
        let wall = page.window().await;
        page.press("KeyS").await;
        let speaker = page.turn_to_new_window(std::slice::from_ref(&wall)).await;
        until_heard(&page).await;
        Self {
            page,
            wall,
            speaker,
        }
    }

    pub async fn turn_to_wall(&self) {
        self.page.turn_to(&self.wall).await;
    }

    pub async fn turn_to_speaker(&self) {
        self.page.turn_to(&self.speaker).await;
    }
}

/// Waits until the speaker's window shows the talk and has nothing to complain of.
pub async fn until_heard(page: &Page) {
    page.until("document.querySelector('.place')?.innerText && document.querySelector('.trouble').hidden && document.querySelector('.passed').innerText > '00:00'")
        .await;
}

/// Fails unless a key in the speaker's window brings the wall to the next step.
async fn goes_on(windows: &Windows, place: &str) {
    windows.turn_to_speaker().await;
    until_heard(&windows.page).await;
    windows.page.press("PageDown").await;
    windows.turn_to_wall().await;
    until_at(&windows.page, place).await;
    windows.turn_to_speaker().await;
    let shown = format!(
        "document.querySelector('.place').innerText.startsWith('{} ')",
        &place[5..]
    );
    windows.page.until(&shown).await;
}

#[tokio::test]
async fn either_may_be_loaded_anew() {
    let windows = Windows::open("#step=2").await;
    windows.page.reload().await;
    goes_on(&windows, "step=3").await;
    windows.turn_to_wall().await;
    windows.page.reload().await;
    until_there(&windows.page).await;
    until_at(&windows.page, "step=3").await;
    goes_on(&windows, "step=4").await;
}

#[tokio::test]
async fn either_may_be_closed_and_opened_again() {
    let mut windows = Windows::open("#step=2").await;
    windows.turn_to_wall().await;
    windows.page.close_window().await;
    windows.turn_to_speaker().await;
    windows.page.until("document.querySelector('.trouble:not([hidden])')?.innerText.includes('投影窗口已关闭')")
        .await;
    // Without a wall the notes are still there to be read.
    windows.page.press("PageDown").await;
    windows
        .page
        .until("document.querySelector('.place').innerText.startsWith('3 ')")
        .await;
    windows.page.press("KeyS").await;
    windows.wall = windows
        .page
        .turn_to_new_window(std::slice::from_ref(&windows.speaker))
        .await;
    until_there(&windows.page).await;
    assert_eq!(
        windows.page.run(&format!("return {PLACE};")).await,
        "step=3"
    );
    goes_on(&windows, "step=4").await;
    // Now the wall is the one that was opened by the other.
    windows.page.reload().await;
    goes_on(&windows, "step=5").await;
    windows.turn_to_wall().await;
    windows.page.reload().await;
    until_there(&windows.page).await;
    goes_on(&windows, "step=6").await;
    windows.page.close_window().await;
    windows.turn_to_wall().await;
    windows.page.press("KeyS").await;
    windows.speaker = windows
        .page
        .turn_to_new_window(std::slice::from_ref(&windows.wall))
        .await;
    goes_on(&windows, "step=7").await;
}

#[tokio::test]
async fn the_wall_does_nothing_that_a_stranger_asks() {
    let windows = Windows::open("#step=2").await;
    windows.turn_to_wall().await;
    let page = &windows.page;
    page.run(
        "postMessage({ type: 'xiongguan:act', action: 'next' });
         postMessage({ type: 'xiongguan:step', number: 7 });
         await new Promise((resolve) => { addEventListener('message', ({ data }) => data === 'last' && resolve()); postMessage('last'); });",
    )
    .await;
    until_at(page, "step=2").await;
    // And of the speaker's window nothing that cannot be.
    windows.turn_to_speaker().await;
    page.run(
        "for (const message of [{ type: 'xiongguan:act', action: 'constructor' }, { type: 'xiongguan:act' }, { type: 'xiongguan:step', number: 'x' }, { type: 'xiongguan:answer', name: 'none', text: '' }, { type: 'xiongguan:hello', clock: { changed: Infinity } }, null, 'next']) {
             opener.postMessage(message, location.origin);
         }",
    )
    .await;
    goes_on(&windows, "step=3").await;
    assert_eq!(page.complaints().await, [] as [String; 0]);
}
