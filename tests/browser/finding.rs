//! The page's search, by keyboard: how one comes to it, and where one goes on from it.

use crate::browser::Page;
use crate::host::turn_to_all;

/// Where the keyboard is, through what it is in.
const AT: &str = "
    let at = document.activeElement;
    while (at.shadowRoot?.activeElement) { at = at.shadowRoot.activeElement; }";

#[tokio::test]
async fn the_stroke_key_leads_to_it_but_is_a_letter_in_the_search_of_the_table() {
    let page = Page::open("#chart=figures").await;
    turn_to_all(&page).await;
    page.until("observed.part('figures', '.tools input')").await;
    page.run("observed.part('figures', '.tools input').focus();")
        .await;
    page.type_keys("7/").await;
    page.until("observed.chart('figures').state.q === '7/'")
        .await;
    page.press("Tab").await;
    page.press("Tab").await;
    page.press("Tab").await;
    page.type_keys("/gdp").await;
    page.until("document.querySelector('#find').value === 'gdp'")
        .await;
    page.until("document.querySelectorAll('#finder-choices [role=option]').length > 3")
        .await;
    assert_eq!(page.complaints().await, [] as [String; 0]);
}

#[tokio::test]
async fn from_what_was_found_the_keyboard_goes_on_in_its_chart_or_its_table() {
    let page = Page::open("").await;
    turn_to_all(&page).await;
    for (words, chart) in [("gdp", "trends"), ("shiye", "figures")] {
        page.type_keys("/").await;
        page.until("observed.focused() === '找指标、企业、项目'")
            .await;
        page.type_keys(words).await;
        page.until("document.querySelector('#find').getAttribute('aria-activedescendant')")
            .await;
        page.press("Enter").await;
        page.until(&format!(
            "document.activeElement === observed.chart('{chart}')"
        ))
        .await;
        let inside = page
            .run(&format!("{AT} return at !== document.activeElement;"))
            .await;
        assert_eq!(inside, true, "{chart}");
    }
}
