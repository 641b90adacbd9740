//! The wall black or white.

use super::{WALLS, nothing_complains, open, until_step};
use crate::browser::Page;

const BLANK: &str = "document.querySelector('.blank').checkVisibility()";

/// The colour of the whole wall; empty where it shows the talk.
async fn is_blank(page: &Page, colour: &str) {
    let whole = "[[1, 1], [innerWidth - 1, innerHeight - 1], [innerWidth / 2, innerHeight / 2]].every(([x, y]) => document.elementFromPoint(x, y).matches('.blank'))";
    page.until(&format!(
        "{whole} && getComputedStyle(document.querySelector('.blank')).backgroundColor === '{colour}'"
    ))
    .await;
}

async fn is_seen(page: &Page) {
    page.until(&format!("!{BLANK} && !document.querySelector('.wall').inert && document.activeElement.matches('.wall')"))
        .await;
}

#[tokio::test]
async fn while_the_wall_is_blank_only_the_keys_that_made_it_so_and_escape_work() {
    for wall in WALLS {
        let page = open(wall, "#step=2").await;
        until_step(&page, 2).await;
        let undo = ["KeyB", "Period", "KeyV", "Slash", "KeyW", "Escape"];
        for (index, key) in undo.into_iter().enumerate() {
            page.press(["KeyB", "Period", "KeyV", "Slash"][index % 4])
                .await;
            is_blank(&page, "rgb(0, 0, 0)").await;
            for other in [
                "PageDown",
                "PageUp",
                "ArrowRight",
                "Space",
                "Home",
                "End",
                "KeyO",
                "KeyL",
                "KeyA",
                "KeyT",
                "Enter",
            ] {
                page.press(other).await;
            }
            is_blank(&page, "rgb(0, 0, 0)").await;
            page.press(key).await;
            is_seen(&page).await;
            until_step(&page, 2).await;
        }
        let over = page
            .run("return [...document.querySelectorAll('.cover, .spotlight, .playing')].filter((level) => level.checkVisibility()).length;")
            .await;
        assert_eq!(over, 0);
        assert_eq!(
            page.run("return document.documentElement.dataset.theme;")
                .await,
            "light"
        );
        page.press("KeyW").await;
        is_blank(&page, "rgb(255, 255, 255)").await;
        page.press("KeyB").await;
        is_seen(&page).await;
        page.press("PageDown").await;
        until_step(&page, 3).await;
        nothing_complains(&page).await;
    }
}

#[tokio::test]
async fn a_blank_wall_is_named_for_who_does_not_see_it_and_a_tap_undoes_it() {
    let page = open(WALLS[0], "").await;
    until_step(&page, 1).await;
    page.press("KeyB").await;
    page.until("document.activeElement.matches('.blank') && document.activeElement.ariaLabel.startsWith('黑屏') && document.querySelector('.wall').inert")
        .await;
    page.click((500.0, 300.0)).await;
    is_seen(&page).await;
    until_step(&page, 1).await;
}

#[tokio::test]
async fn a_blank_wall_lies_over_the_overview_and_gives_it_back() {
    let page = open(WALLS[0], "#step=3").await;
    until_step(&page, 3).await;
    page.press("KeyO").await;
    page.until("document.activeElement.ariaCurrent === 'step'")
        .await;
    page.press("KeyB").await;
    is_blank(&page, "rgb(0, 0, 0)").await;
    page.press("KeyB").await;
    page.until(&format!(
        "!{BLANK} && document.activeElement.ariaCurrent === 'step'"
    ))
    .await;
    page.press("ArrowRight").await;
    page.press("Enter").await;
    until_step(&page, 4).await;
}
