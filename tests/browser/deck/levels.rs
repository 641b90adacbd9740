//! What lies over the wall: all steps, the keys, the spotlight; and how one gets out of it.

use serde_json::json;

use super::{PIXELS, WALLS, count, nothing_complains, open, place_of_value, until_step};
use crate::browser::Page;

async fn is_open(page: &Page, level: &str, open: bool) {
    page.until(&format!(
        "document.querySelector('{level}').checkVisibility() === {open}"
    ))
    .await;
}

#[tokio::test]
async fn the_overview_shows_every_step_and_leads_to_the_one_chosen() {
    for wall in WALLS {
        let page = open(wall, "#step=2").await;
        until_step(&page, 2).await;
        let count = count(&page).await;
        page.press("KeyO").await;
        page.until(&format!(
            "document.querySelectorAll('.all-steps canvas').length === {count}"
        ))
        .await;
        // Painted one after the other, all in the end, and all to be seen at once.
        page.until(&format!(
            "[...document.querySelectorAll('.all-steps canvas')].every((canvas) => new Set(({PIXELS})(canvas)).size > 4)"
        ))
        .await;
        let seen = page
            .run("return [...document.querySelectorAll('.all-steps button')].filter((button) => { const { top, bottom, left, right } = button.getBoundingClientRect(); return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth; }).length;")
            .await;
        assert_eq!(seen, json!(count));
        page.until("document.activeElement.ariaCurrent === 'step' && document.activeElement.textContent === '2'")
            .await;
        page.press("ArrowRight").await;
        page.until("document.activeElement.textContent === '3'")
            .await;
        page.press("ArrowLeft").await;
        page.press("ArrowDown").await;
        let below = page
            .run("const [one, other] = [document.querySelector('[aria-current]'), document.activeElement].map((button) => button.getBoundingClientRect()); return one.left === other.left && one.top < other.top;")
            .await;
        assert_eq!(below, true);
        page.press("ArrowUp").await;
        page.press("PageUp").await;
        page.until("document.activeElement.textContent === '1' && document.querySelector('.overview h2').textContent.startsWith('1')")
            .await;
        page.press("End").await;
        page.press("Enter").await;
        until_step(&page, count).await;
        is_open(&page, ".overview", false).await;
        page.until("document.activeElement.matches('.wall')").await;

        // Back without choosing, and by hand.
        for key in ["KeyO", "Escape"] {
            page.press("KeyO").await;
            page.until("document.activeElement.ariaCurrent === 'step'")
                .await;
            page.press("ArrowLeft").await;
            page.press(key).await;
            is_open(&page, ".overview", false).await;
            until_step(&page, count).await;
        }
        page.press("KeyO").await;
        let place = page
            .run("const { left, top } = document.querySelectorAll('.all-steps button')[3].getBoundingClientRect(); return [left + 20, top + 20];")
            .await;
        let number = |index: usize| place[index].as_f64().expect("a number");
        page.click((number(0), number(1))).await;
        until_step(&page, 4).await;
        nothing_complains(&page).await;
    }
}

#[tokio::test]
async fn escape_leaves_one_level_after_the_other_and_at_last_shows_all_steps() {
    let page = open(WALLS[0], "#step=1").await;
    until_step(&page, 1).await;
    let place = place_of_value(&page).await;
    page.click(place).await;
    page.until("location.hash.includes('chart=')").await;
    page.press("KeyL").await;
    is_open(&page, ".spotlight", true).await;
    page.press("KeyB").await;
    is_open(&page, ".blank", true).await;
    page.press("Escape").await;
    is_open(&page, ".blank", false).await;
    is_open(&page, ".spotlight", true).await;
    page.press("Escape").await;
    is_open(&page, ".spotlight", false).await;
    page.until("location.hash.includes('chart=')").await;
    page.press("Escape").await;
    until_step(&page, 1).await;
    page.until("!location.hash.includes('chart=')").await;
    is_open(&page, ".overview", false).await;
    page.press("Escape").await;
    is_open(&page, ".overview", true).await;
    page.press("Escape").await;
    is_open(&page, ".overview", false).await;
    until_step(&page, 1).await;
}

#[tokio::test]
async fn the_help_names_the_keys_in_the_language_of_the_talk_and_acts_when_pressed() {
    for (hash, words) in [("#step=2", "黑屏"), ("#step=2&lang=en", "Black")] {
        for wall in WALLS {
            let page = open(wall, hash).await;
            page.press_with_shift("Slash").await;
            is_open(&page, ".help", true).await;
            let sight = page.run("return observed.sight();").await;
            let sight = sight.as_str().expect("a text");
            assert!(sight.contains(words), "{sight}");
            // Nothing is cut, and nothing is too small for the back row.
            let cut = page
                .run(
                    "const help = document.querySelector('.help');
                     const texts = [...help.querySelectorAll('*')].filter((element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE));
                     return texts.filter((element) => {
                       const { left, right, top, bottom } = element.getBoundingClientRect();
                       return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight || element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0
                         || parseFloat(getComputedStyle(element).fontSize) < innerHeight / 40;
                     }).map(({ textContent }) => textContent);",
                )
                .await;
            assert_eq!(cut, json!([]), "{hash} at {}", wall.width);
            // It stays while the colours change, so that they are seen, and goes for what is asked of the talk.
            page.press("KeyT").await;
            page.until("document.documentElement.dataset.theme === 'contrast'")
                .await;
            is_open(&page, ".help", true).await;
            page.run("[...document.querySelectorAll('.help button')].find((button) => button.textContent.startsWith('O')).click();")
                .await;
            is_open(&page, ".help", false).await;
            is_open(&page, ".overview", true).await;
            page.press("Escape").await;
            nothing_complains(&page).await;
        }
    }
}

#[tokio::test]
async fn the_spotlight_follows_the_pointer_and_the_talk_goes_on_under_it() {
    let page = open(WALLS[1], "#step=2").await;
    until_step(&page, 2).await;
    let painted = super::pixels(&page).await;
    page.point_at((300.0, 400.0)).await;
    page.press("KeyL").await;
    let middle = "(() => { const { left, top, width, height } = document.querySelector('.spotlight').getBoundingClientRect(); return [Math.round(left + width / 2), Math.round(top + height / 2)].join(); })()";
    page.until(&format!("{middle} === '300,400'")).await;
    page.point_at((1500.0, 200.0)).await;
    page.until(&format!("{middle} === '1500,200'")).await;
    // It covers the wall to its last corner, and takes no click from it.
    let covers = page
        .run("const { left, top, right, bottom } = document.querySelector('.spotlight').getBoundingClientRect(); return left <= 0 && top <= 0 && right >= innerWidth && bottom >= innerHeight && document.elementFromPoint(20, 20).matches('.wall *');")
        .await;
    assert_eq!(covers, true);
    assert_eq!(
        super::pixels(&page).await,
        painted,
        "the wall is as it was painted"
    );
    page.press("PageDown").await;
    until_step(&page, 3).await;
    is_open(&page, ".spotlight", true).await;
    page.press("KeyL").await;
    is_open(&page, ".spotlight", false).await;
}
