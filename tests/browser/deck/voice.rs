//! The talk for whoever does not see the wall.

use serde_json::json;

use super::{SPOKEN, WALLS, nothing_complains, open, until_step};

#[tokio::test]
async fn the_wall_is_named_and_described_and_each_step_is_told() {
    let page = open(WALLS[0], "#step=2").await;
    until_step(&page, 2).await;
    let described = "document.getElementById(document.querySelector('.wall').getAttribute('aria-describedby')).textContent";
    page.until(&format!("{described}.length > 40")).await;
    let before = page.run(&format!("return {described};")).await;
    page.press("PageDown").await;
    until_step(&page, 3).await;
    page.until(&format!(
        "{described}.length > 40 && {described} !== {before}"
    ))
    .await;
    let heard = page
        .run(&format!(
            "const wall = document.querySelector('.wall');
             return [wall.ariaLabel === document.title, {SPOKEN}.startsWith(document.title), document.querySelector('[aria-live]').ariaLive, wall.role];"
        ))
        .await;
    assert_eq!(heard, json!([true, true, "polite", "application"]));
    page.press("KeyY").await;
    page.until(&format!(
        "{SPOKEN}.includes('Step 3 of ') && !/[一-鿿]/.test(document.querySelector('.wall').ariaLabel)"
    ))
    .await;
    nothing_complains(&page).await;
}

#[tokio::test]
async fn tab_tells_one_value_after_the_other_and_leads_out_after_the_last() {
    let page = open(WALLS[0], "").await;
    until_step(&page, 1).await;
    let mut told = Vec::new();
    for _ in 0..60 {
        page.press("Tab").await;
        let now = page
            .run(&format!(
                "await observed.nextFrame(); return document.activeElement.matches('.wall') ? {SPOKEN} : '';"
            ))
            .await;
        if now == "" {
            break;
        }
        told.push(now.to_string());
    }
    assert!(!told.is_empty() && told.len() < 60, "{told:#?}");
    let different: std::collections::BTreeSet<&String> = told.iter().collect();
    assert_eq!(different.len(), told.len(), "{told:#?}");
    // What the keys left is no longer told, and the buttons beside the wall are there for them.
    until_step(&page, 1).await;
    page.until("document.activeElement.closest('.hand-bar') && getComputedStyle(document.querySelector('.hand-bar')).opacity === '1'")
        .await;
    page.press_with_shift("Tab").await;
    page.until("document.activeElement.matches('.wall')").await;

    // Escape lets go of a value, Enter fills the wall with it.
    page.press("Tab").await;
    page.until(&format!("!{SPOKEN}.includes('第1步')")).await;
    page.press("Escape").await;
    page.until(&format!(
        "{SPOKEN}.includes('第1步') && !document.querySelector('.overview').checkVisibility()"
    ))
    .await;
    page.press("Tab").await;
    page.press("Enter").await;
    page.until("location.hash.includes('chart=')").await;
}
