//! What hands do: tapping values, swiping, the buttons that come with them, and the pointer that goes.

use serde_json::json;

use super::{WALLS, nothing_complains, open, place_of_value, until_step};
use crate::browser::Screen;

const SHOWN: &str = "getComputedStyle(document.querySelector('.hand-bar')).opacity === '1'";

#[tokio::test]
async fn the_pointer_and_the_buttons_come_with_a_move_and_go_without_one() {
    let page = open(WALLS[0], "").await;
    until_step(&page, 1).await;
    let hidden = format!(
        "getComputedStyle(document.querySelector('.wall')).cursor === 'none' && !({SHOWN})"
    );
    page.until(&hidden).await;
    page.point_at((400.0, 300.0)).await;
    page.until(&format!(
        "getComputedStyle(document.querySelector('.wall')).cursor !== 'none' && {SHOWN}"
    ))
    .await;
    let names = page
        .run("return [...document.querySelectorAll('.hand-bar button')].map((button) => [button.ariaLabel, Math.min(button.offsetWidth, button.offsetHeight) >= 44]);")
        .await;
    assert_eq!(
        names,
        json!([
            ["上一步", true],
            ["下一步", true],
            ["找一个数", true],
            ["全部步骤", true],
            ["按键和设置", true]
        ])
    );
    // Keys bring nothing back, and a pointer that rests goes.
    page.until(&hidden).await;
    page.press("PageDown").await;
    until_step(&page, 2).await;
    page.until(&hidden).await;
    page.point_at((410.0, 300.0)).await;
    page.until(SHOWN).await;
    nothing_complains(&page).await;
}

#[tokio::test]
async fn a_click_or_a_tap_on_a_value_fills_the_wall_with_it() {
    for touched in [false, true] {
        let page = open(
            Screen {
                touched,
                ..WALLS[1]
            },
            "",
        )
        .await;
        until_step(&page, 1).await;
        let place = place_of_value(&page).await;
        if touched {
            page.tap(place).await;
        } else {
            page.point_at(place).await;
            page.until("getComputedStyle(document.querySelector('.wall')).cursor === 'pointer'")
                .await;
            page.click(place).await;
        }
        page.until("/^#.*step=1\\b/.test(location.hash) && location.hash.includes('chart=')")
            .await;
        page.press("Escape").await;
        until_step(&page, 1).await;
        page.until("!location.hash.includes('chart=')").await;
    }
}

#[tokio::test]
async fn short_swipes_swipes_down_and_the_wheel_do_nothing() {
    let page = open(
        Screen {
            touched: true,
            ..WALLS[0]
        },
        "#step=3",
    )
    .await;
    until_step(&page, 3).await;
    page.drag((500.0, 400.0), (470.0, 400.0)).await;
    page.drag((500.0, 300.0), (450.0, 600.0)).await;
    page.wheel(600.0).await;
    page.drag((500.0, 400.0), (455.0, 400.0)).await;
    // What came before the last swipe has turned nothing.
    until_step(&page, 4).await;
    let scrolled = page.run("return [scrollX, scrollY];").await;
    assert_eq!(scrolled, json!([0, 0]));
}

#[tokio::test]
async fn under_a_spotlight_a_finger_leads_it_and_turns_no_step() {
    let page = open(
        Screen {
            touched: true,
            ..WALLS[0]
        },
        "#step=3",
    )
    .await;
    until_step(&page, 3).await;
    page.press("KeyL").await;
    page.drag((600.0, 400.0), (300.0, 400.0)).await;
    page.until("(() => { const { left, width } = document.querySelector('.spotlight').getBoundingClientRect(); return Math.round(left + width / 2) === 300; })()")
        .await;
    page.press("PageDown").await;
    until_step(&page, 4).await;
}
