//! The talk that plays by itself, in a lobby.

use serde_json::json;

use super::{SPOKEN, WALLS, count, nothing_complains, until_step, until_there};
use crate::browser::Page;

/// A minute goes by in this many milliseconds, and every timer that waits is counted.
const SHORT_MINUTE: u32 = 1500;
const CLOCK: &str = "{
    const { setTimeout: begin, clearTimeout: end } = window;
    const waiting = window.waiting = new Set();
    window.setTimeout = (run, delay, ...rest) => {
      const timer = begin(() => { waiting.delete(timer); run(...rest); }, delay >= 60000 ? MINUTE : delay);
      waiting.add(timer);
      return timer;
    };
    window.clearTimeout = (timer) => { waiting.delete(timer); end(timer); };
  }";

async fn open(hash: &str) -> Page {
    let page = Page::open_on(WALLS[0], "present.html").await;
    let clock = CLOCK.replace("MINUTE", &SHORT_MINUTE.to_string());
    page.tell(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": clock }),
    )
    .await;
    page.go(&format!("present.html?lobby{hash}")).await;
    until_there(&page).await;
    page
}

#[tokio::test]
async fn the_talk_plays_round_and_round_and_a_reload_plays_on() {
    let page = open("#step=2&auto=0.3").await;
    let count = count(&page).await;
    page.until("document.querySelector('.playing').dataset.state === 'playing' && document.querySelector('.playing').checkVisibility()")
        .await;
    for _ in 0..2 {
        for step in [count, 1, 2] {
            page.until(&format!("{SPOKEN}.includes('第{step}步，')"))
                .await;
        }
    }
    let waiting = page.run("return waiting.size;").await;
    assert!(
        waiting.as_u64() <= Some(4),
        "{waiting} timers after three rounds"
    );
    page.until("/^#step=\\d+&auto=0.3$/.test(location.hash)")
        .await;
    page.run("location.reload();").await;
    page.until("performance.getEntriesByType('navigation')[0].type === 'reload'")
        .await;
    until_there(&page).await;
    for step in [1, 3] {
        page.until(&format!("{SPOKEN}.includes('第{step}步，')"))
            .await;
    }
    nothing_complains(&page).await;
}

#[tokio::test]
async fn any_input_pauses_it_and_a_minute_after_the_last_one_it_goes_on_from_whatever_was_left() {
    let page = open("#step=1&auto=0.4").await;
    page.until(&format!("{SPOKEN}.includes('第3步，')")).await;
    // Somebody opens all steps, and leaves them open.
    page.press("KeyO").await;
    page.until("document.querySelector('.overview').checkVisibility() && document.querySelector('.playing').dataset.state === 'paused'")
        .await;
    let waited = page
        .run(&format!(
            "const began = performance.now();
             const before = {SPOKEN};
             await observed.until(() => {SPOKEN} !== before);
             return performance.now() - began;"
        ))
        .await;
    let waited = waited.as_f64().expect("a number");
    assert!(waited > f64::from(SHORT_MINUTE) * 0.6, "{waited} ms");
    page.until("!document.querySelector('.overview').checkVisibility() && document.querySelector('.playing').dataset.state === 'playing'")
        .await;
    // A mouse that moves pauses it too, and A ends it.
    page.point_at((300.0, 300.0)).await;
    page.until("document.querySelector('.playing').dataset.state === 'paused'")
        .await;
    page.press("KeyA").await;
    page.until(
        "!document.querySelector('.playing').checkVisibility() && !location.hash.includes('auto')",
    )
    .await;
    page.press("Home").await;
    until_step(&page, 1).await;
    page.press("KeyA").await;
    page.until("document.querySelector('.playing').dataset.state === 'playing' && location.hash === '#step=1&auto=12'")
        .await;
}

#[tokio::test]
async fn a_wrong_number_of_seconds_is_told_and_the_talk_still_plays() {
    let page = open("#step=2&auto=never").await;
    page.until("document.querySelector('.playing').checkVisibility()")
        .await;
    let complaints = page.complaints().await;
    let told = complaints
        .iter()
        .filter(|told| told.contains("found auto=never, expected 0.2 to 3600 seconds"));
    assert_eq!(told.count(), 1, "{complaints:#?}");
}
