//! The whole talk, forwards and back, by whatever hand, on an old projector and a new one.

use serde_json::Value;

use super::{WALLS, count, nothing_complains, open, pixels, until_step};
use crate::browser::{Page, Screen};

/// How a presenter goes through the talk.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    Keyboard,
    Clicker,
    Touch,
}

impl Way {
    /// Goes one step on, or back, with each of the way's keys in turn.
    async fn turn(self, page: &Page, time: usize, forward: bool) {
        match (self, forward) {
            (Self::Keyboard, true) => match time % 4 {
                0 => page.press("ArrowRight").await,
                1 => page.press("ArrowDown").await,
                2 => page.press("Space").await,
                _ => page.press("KeyN").await,
            },
            (Self::Keyboard, false) => match time % 4 {
                0 => page.press("ArrowLeft").await,
                1 => page.press("ArrowUp").await,
                2 => page.press_with_shift("Space").await,
                _ => page.press("KeyP").await,
            },
            (Self::Clicker, true) => page.press("PageDown").await,
            (Self::Clicker, false) => page.press("PageUp").await,
            (Self::Touch, true) => page.drag((620.0, 400.0), (540.0, 410.0)).await,
            (Self::Touch, false) => page.drag((540.0, 400.0), (620.0, 390.0)).await,
        }
    }
}

/// The title of what is on the wall, which the screen reader has been told too, and its picture.
async fn seen(page: &Page) -> (String, Value) {
    page.until(&format!(
        "document.title && {}.startsWith(document.title)",
        super::SPOKEN
    ))
    .await;
    let title = page.run("return document.title;").await;
    let title = title.as_str().expect("a text").to_owned();
    (title, pixels(page).await)
}

async fn there_and_back(way: Way) {
    for wall in WALLS {
        let touched = way == Way::Touch;
        let page = open(Screen { touched, ..wall }, "").await;
        let count = count(&page).await;
        assert!(count > 5, "a talk of {count} steps");
        let mut forward = Vec::new();
        for step in 1..=count {
            until_step(&page, step).await;
            forward.push(seen(&page).await);
            way.turn(&page, step, true).await;
        }
        // After the last step nothing comes.
        until_step(&page, count).await;
        for step in (1..=count).rev() {
            until_step(&page, step).await;
            assert_eq!(seen(&page).await, forward[step - 1], "step {step}");
            way.turn(&page, step, false).await;
        }
        until_step(&page, 1).await;
        let pictures = forward.iter().map(|(_, picture)| picture.to_string());
        let different: std::collections::BTreeSet<String> = pictures.collect();
        assert_eq!(different.len(), count, "each step has its own picture");
        nothing_complains(&page).await;
    }
}

#[tokio::test]
async fn the_talk_goes_forwards_and_back_by_keyboard_and_each_step_comes_back_as_it_was() {
    there_and_back(Way::Keyboard).await;
}

#[tokio::test]
async fn the_talk_goes_forwards_and_back_by_clicker_and_each_step_comes_back_as_it_was() {
    there_and_back(Way::Clicker).await;
}

#[tokio::test]
async fn the_talk_goes_forwards_and_back_by_touch_and_each_step_comes_back_as_it_was() {
    there_and_back(Way::Touch).await;
}

#[tokio::test]
async fn home_and_end_lead_to_the_ends_of_the_talk() {
    let page = open(WALLS[0], "#step=2").await;
    until_step(&page, 2).await;
    let count = count(&page).await;
    page.press("End").await;
    until_step(&page, count).await;
    page.press("Home").await;
    until_step(&page, 1).await;
}

#[tokio::test]
async fn fast_clicking_ends_as_many_steps_on_and_queues_nothing_up() {
    // Steps move here: this is not the still wall.
    let page = Page::open_on(WALLS[0], "present.html").await;
    super::until_there(&page).await;
    let wanted = 10.min(count(&page).await - 2);
    super::keys_at_once(&page, "PageDown", wanted, "").await;
    until_step(&page, 1 + wanted).await;
    // Once it is said where the talk is, no further step comes while it gets there.
    page.run("observed.said = []; new MutationObserver(() => observed.said.push(document.querySelector('[aria-live]').textContent)).observe(document.querySelector('[aria-live]'), { childList: true });")
        .await;
    let mut before = pixels(&page).await;
    loop {
        let now = pixels(&page).await;
        if now == before {
            break;
        }
        before = now;
    }
    assert_eq!(
        page.run("return observed.said;").await,
        serde_json::json!([])
    );
    until_step(&page, 1 + wanted).await;
    // And it is the step as it stands for whoever comes to it directly.
    let direct = open(WALLS[0], &format!("#step={}", 1 + wanted)).await;
    assert_eq!(before, pixels(&direct).await);
}

#[tokio::test]
async fn a_button_held_too_long_does_not_run_through_the_talk() {
    let page = open(WALLS[0], "").await;
    until_step(&page, 1).await;
    page.press("PageDown").await;
    super::keys_at_once(&page, "PageDown", 30, "repeat: true").await;
    until_step(&page, 2).await;
    page.press("PageDown").await;
    until_step(&page, 3).await;
}
