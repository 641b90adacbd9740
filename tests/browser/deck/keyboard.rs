//! Whose the keys are, and that whatever happens the talk comes back to its step.

use serde_json::json;

use super::{WALLS, keys_at_once, nothing_complains, open, place_of_value, until_step};

#[tokio::test]
async fn a_reload_comes_back_to_the_same_step_in_its_language_and_colours() {
    let page = open(WALLS[0], "#step=2&theme=contrast").await;
    until_step(&page, 2).await;
    page.press("PageDown").await;
    until_step(&page, 3).await;
    let before = super::pixels(&page).await;
    // At once after a key, before the address is written.
    page.run("document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { code: 'PageDown', bubbles: true })); document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { code: 'PageUp', bubbles: true })); location.reload();")
        .await;
    page.until("performance.getEntriesByType('navigation')[0].type === 'reload'")
        .await;
    super::until_there(&page).await;
    until_step(&page, 3).await;
    page.until("document.documentElement.dataset.theme === 'contrast'")
        .await;
    assert_eq!(super::pixels(&page).await, before);
    nothing_complains(&page).await;
}

#[tokio::test]
async fn f5_of_a_clicker_fills_the_screen_and_does_not_reload() {
    let page = open(WALLS[1], "#step=3").await;
    until_step(&page, 3).await;
    page.run("observed.stays = true; addEventListener('keydown', (event) => { observed.prevented = event.defaultPrevented; });")
        .await;
    page.press("F5").await;
    page.until("document.fullscreenElement === document.documentElement")
        .await;
    assert_eq!(page.run("return observed.prevented;").await, true);
    // Again only enters.
    page.press("F5").await;
    page.press("PageDown").await;
    until_step(&page, 4).await;
    let stands = page
        .run("return [observed.stays, document.fullscreenElement !== null];")
        .await;
    assert_eq!(stands, json!([true, true]));
    page.press("KeyF").await;
    page.until("document.fullscreenElement === null").await;
    page.press("KeyF").await;
    page.until("document.fullscreenElement !== null").await;
}

#[tokio::test]
async fn the_keys_work_wherever_the_focus_is_and_after_a_click_on_a_value() {
    let page = open(WALLS[0], "").await;
    until_step(&page, 1).await;
    page.run("document.activeElement.blur();").await;
    page.press("ArrowRight").await;
    until_step(&page, 2).await;
    page.press("Home").await;
    until_step(&page, 1).await;
    let place = place_of_value(&page).await;
    page.click(place).await;
    page.until("location.hash.includes('chart=')").await;
    // From an answer the talk goes on where it was.
    page.press("PageDown").await;
    until_step(&page, 1).await;
    page.until("!location.hash.includes('chart=')").await;
    page.press("PageDown").await;
    until_step(&page, 2).await;
    // A button that the mouse has pressed does not keep the keys.
    page.point_at((500.0, 300.0)).await;
    let next = page
        .run("const { left, top, width, height } = document.querySelector('.hand-bar [aria-label=下一步]').getBoundingClientRect(); return [left + width / 2, top + height / 2];")
        .await;
    let number = |index: usize| next[index].as_f64().expect("a number");
    page.click((number(0), number(1))).await;
    until_step(&page, 3).await;
    page.press_with_shift("Space").await;
    until_step(&page, 2).await;
}

#[tokio::test]
async fn a_chinese_input_method_swallows_no_key_and_what_is_typed_is_left_alone() {
    let page = open(WALLS[0], "").await;
    until_step(&page, 1).await;
    for (code, step) in [("ArrowRight", 2), ("KeyN", 3), ("KeyP", 2), ("PageDown", 3)] {
        let composing = "key: 'Process', keyCode: 229, isComposing: true";
        keys_at_once(&page, code, 1, composing).await;
        until_step(&page, step).await;
    }
    for held in ["ctrlKey", "altKey", "metaKey"] {
        keys_at_once(&page, "KeyN", 1, &format!("{held}: true")).await;
    }
    page.run("document.querySelector('.deck').append(Object.assign(document.createElement('input'), { className: 'typed' })); document.querySelector('.typed').focus();")
        .await;
    page.type_keys("bnp w").await;
    page.press("PageDown").await;
    page.press("Home").await;
    page.until("document.querySelector('.typed').value === 'bnp w'")
        .await;
    page.run("document.querySelector('.typed').remove();").await;
    page.until("!document.querySelector('.blank').checkVisibility()")
        .await;
    page.press("PageUp").await;
    until_step(&page, 2).await;
}

#[tokio::test]
async fn language_colours_and_counter_are_changed_by_keys_and_stay_with_the_address() {
    let page = open(WALLS[1], "#step=2").await;
    until_step(&page, 2).await;
    let before = super::pixels(&page).await;
    page.press("KeyY").await;
    page.until("document.documentElement.lang === 'en' && /step=2&lang=en/.test(location.hash)")
        .await;
    page.press("KeyY").await;
    page.press("KeyT").await;
    page.until("document.documentElement.dataset.theme === 'contrast' && location.hash.includes('theme=contrast')")
        .await;
    page.press("KeyT").await;
    page.press("KeyT").await;
    page.until("document.documentElement.dataset.theme === 'light'")
        .await;
    assert_eq!(super::pixels(&page).await, before);
    page.press("KeyC").await;
    assert_ne!(super::pixels(&page).await, before, "the counter is hidden");
    page.press("KeyC").await;
    assert_eq!(super::pixels(&page).await, before);
}
