//! The speaker's window: what it shows, and what it does on the wall.

use serde_json::json;

use super::two_windows::{Windows, until_heard};
use super::{open, until_at};
use crate::browser::Screen;

#[tokio::test]
async fn it_shows_where_the_talk_is_and_what_comes_next_and_both_stay_in_step() {
    let windows = Windows::open("#step=4").await;
    let page = &windows.page;
    windows.turn_to_wall().await;
    page.press("PageDown").await;
    until_at(page, "step=5").await;
    windows.turn_to_speaker().await;
    page.until("document.querySelector('.place').innerText.startsWith('5 / ')")
        .await;
    let seen = page
        .run(
            "const { innerText } = document.querySelector('.speaker .notes');
             return [innerText.length > 0, document.querySelector('.next .title').innerText.length > 3,
                 [...document.querySelectorAll('.speaker canvas')].every((canvas) => observed.ink(canvas) > 300)];",
        )
        .await;
    assert_eq!(seen, json!([true, true, true]));
    // Every key acts on the wall.
    for (key, place) in [
        ("PageDown", "step=6"),
        ("ArrowLeft", "step=5"),
        ("Home", "step=1"),
        ("KeyN", "step=2"),
    ] {
        page.press(key).await;
        page.until(&format!(
            "document.querySelector('.place').innerText.startsWith('{} ')",
            &place[5..]
        ))
        .await;
        windows.turn_to_wall().await;
        until_at(page, place).await;
        windows.turn_to_speaker().await;
    }
    page.press("KeyY").await;
    page.until("document.documentElement.lang === 'en' && document.querySelector('.next h2').innerText === 'Next'")
        .await;
    windows.turn_to_wall().await;
    page.until("document.documentElement.lang === 'en'").await;
    assert_eq!(page.complaints().await, [] as [String; 0]);
}

#[tokio::test]
async fn a_question_is_typed_there_and_only_its_answer_comes_onto_the_wall() {
    let windows = Windows::open("#step=4").await;
    let page = &windows.page;
    page.press("KeyG").await;
    page.type_keys("ncs").await;
    windows.turn_to_wall().await;
    let seen = page
        .run("return [document.querySelector('.asking').hidden, location.hash];")
        .await;
    assert_eq!(seen, json!([true, "#step=4"]));
    windows.turn_to_speaker().await;
    page.press("Enter").await;
    page.until("document.querySelector('.state').innerText.startsWith('正在回答') && document.querySelector('.next h2').innerText.includes('第4步')")
        .await;
    windows.turn_to_wall().await;
    until_at(page, "chart=figures&q=ncs&focus=rural-income-2021&step=4").await;
    windows.turn_to_speaker().await;
    page.press("Escape").await;
    page.until("document.querySelector('.state').innerText === ''")
        .await;
    windows.turn_to_wall().await;
    until_at(page, "step=4").await;
}

#[tokio::test]
async fn it_says_that_the_wall_is_black() {
    let windows = Windows::open("#step=4").await;
    let page = &windows.page;
    for (key, said) in [
        ("KeyB", "黑屏"),
        ("KeyB", ""),
        ("KeyW", "白屏"),
        ("Escape", ""),
    ] {
        page.press(key).await;
        page.until(&format!(
            "document.querySelector('.now .cover').innerText === '{said}'"
        ))
        .await;
    }
}

#[tokio::test]
async fn the_time_goes_on_until_it_is_stopped_and_the_notes_are_as_large_as_one_likes() {
    let windows = Windows::open("#step=4").await;
    let page = &windows.page;
    page.until("document.querySelector('.passed').innerText === '00:02'")
        .await;
    page.press("KeyK").await;
    page.until("document.querySelector('.passed.stands')").await;
    let size = "parseFloat(getComputedStyle(document.querySelector('.notes')).fontSize)";
    let before = page.run(&format!("return {size};")).await;
    page.run("document.querySelector('.said button:last-of-type').click();")
        .await;
    page.until(&format!("{size} > {before}")).await;
    page.reload().await;
    until_heard(page).await;
    let seen = page
        .run(&format!(
            "return [document.querySelector('.passed.stands').innerText < '00:05', {size} > {before}];"
        ))
        .await;
    assert_eq!(seen, json!([true, true]));
    page.press("KeyR").await;
    page.until("document.querySelector('.passed').innerText === '00:00'")
        .await;
    page.press("KeyK").await;
    page.until("document.querySelector('.passed:not(.stands)')?.innerText === '00:01'")
        .await;
}

#[tokio::test]
async fn it_is_whole_on_small_screens_and_large_ones() {
    let windows = Windows::open("#step=4").await;
    let page = &windows.page;
    for (width, height) in [(1024, 768), (1280, 800), (1920, 1080)] {
        page.look_on(Screen::of(width, height)).await;
        for lang in ["zh", "en"] {
            page.until(&format!(
                "document.documentElement.lang.startsWith('{lang}') && innerWidth === {width}"
            ))
            .await;
            let cut = page
                .run(
                    "await observed.nextFrame(); await observed.nextFrame();
                     const parts = [...document.querySelectorAll('.speaker header > *, .speaker h2, .speaker canvas, .speaker button, .speaker .keys, .speaker .title')].filter((part) => part.checkVisibility());
                     const boxes = parts.map((part) => [part, part.getBoundingClientRect()]);
                     const beyond = boxes.filter(([, { left, top, right, bottom }]) => left < 0 || top < 0 || right > innerWidth || bottom > innerHeight);
                     const over = boxes.flatMap(([part, box], index) => boxes.slice(index + 1).filter(([other, { left, top, right, bottom }]) =>
                         !part.contains(other) && box.left < right - 1 && left < box.right - 1 && box.top < bottom - 1 && top < box.bottom - 1).map(([other]) => [part, other]));
                     return [...beyond.map(([part]) => part.outerHTML), ...over.map((pair) => pair.map((part) => part.outerHTML).join(' over '))];",
                )
                .await;
            assert_eq!(cut, json!([]), "{lang} at {width}×{height}");
            page.press("KeyY").await;
        }
        page.until("document.documentElement.lang.startsWith('zh')")
            .await;
    }
}

#[tokio::test]
async fn a_window_that_is_not_let_open_is_told_of() {
    let page = open(Screen::DESK, "#step=4&lang=en").await;
    page.run("window.open = () => null;").await;
    page.press("KeyS").await;
    page.until("document.querySelector('.notice:not([hidden])')?.innerText.includes('blocked the speaker window')")
        .await;
    page.press("PageDown").await;
    until_at(&page, "step=5").await;
    page.until("document.querySelector('.notice').hidden").await;
}
