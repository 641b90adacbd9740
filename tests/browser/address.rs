//! The address holds what is on the page: it survives being copied, and going back and forth.

use serde_json::{Value, json};

use crate::browser::{Page, Screen};
use crate::host::turn_to_all;

/// The state of every chart, as the page has it.
async fn states(page: &Page) -> Value {
    page.run(
        "return [...document.querySelectorAll('xiongguan-chart')].map((chart) => chart.state);",
    )
    .await
}

async fn press(page: &Page, selector: &str) {
    page.run(&format!("document.querySelector(`{selector}`).click();"))
        .await;
}

async fn hash(page: &Page) -> String {
    let hash = page.run("return location.hash;").await;
    hash.as_str().expect("a text").to_owned()
}

#[tokio::test]
async fn two_charts_set_by_hand_stand_so_in_a_new_tab() {
    let page = Page::open("").await;
    press(&page, "a[href*='urban-income,rural-income']").await;
    press(&page, "a[href*='open=nuclear']").await;
    press(&page, "[data-language=en]").await;
    page.until("location.hash.includes('lang=en')").await;
    let set = states(&page).await;
    assert_eq!(set[0]["indicators"], "urban-income,rural-income");
    assert_eq!(set[3]["open"], "nuclear");
    let copied = Page::open(&hash(&page).await).await;
    turn_to_all(&copied).await;
    assert_eq!(states(&copied).await, set);
    assert_eq!(copied.complaints().await, [] as [String; 0]);
}

#[tokio::test]
async fn back_and_forward_lead_through_what_was_chosen() {
    let page = Page::open("").await;
    turn_to_all(&page).await;
    let start = states(&page).await;
    press(&page, "a[href*='guess=']").await;
    let guessing = states(&page).await;
    press(&page, "[data-language=en]").await;
    let english = states(&page).await;
    assert_ne!(start, guessing);
    assert_ne!(guessing, english);
    for (step, expected) in [
        ("back", &guessing),
        ("back", &start),
        ("forward", &guessing),
    ] {
        page.run(&format!("await new Promise((resolve) => {{ addEventListener('popstate', resolve, {{ once: true }}); history.{step}(); }});"))
            .await;
        assert_eq!(states(&page).await, *expected, "{step}");
    }
    assert_eq!(
        page.run("return document.documentElement.lang;").await,
        "zh-CN"
    );
}

#[tokio::test]
async fn a_table_in_the_place_of_a_chart_stands_there_in_a_new_tab() {
    let page = Page::open("").await;
    turn_to_all(&page).await;
    press(&page, "#question-2 [data-does=table]").await;
    page.until("observed.part('pace', 'tbody')?.rows.length > 100")
        .await;
    let set = states(&page).await;
    let copied = Page::open(&hash(&page).await).await;
    turn_to_all(&copied).await;
    assert_eq!(states(&copied).await, set);
    copied
        .until("observed.part('pace', 'tbody')?.rows.length > 100")
        .await;
    press(&copied, "#question-2 [data-does=table]").await;
    copied.until("!observed.part('pace', 'tbody')").await;
    assert_eq!(states(&copied).await[1], json!({"chart": "pace"}));
    assert_eq!(hash(&copied).await, "");
}

#[tokio::test]
async fn the_other_language_keeps_state_focus_and_place() {
    for screen in [Screen::DESK, Screen::of(360, 700)] {
        let page = Page::open_on(screen, "#chart=chain&open=steel").await;
        turn_to_all(&page).await;
        let place = "return [scrollY, observed.chart('chain').getBoundingClientRect().top, observed.chart('chain').state.open];";
        let before = page.run(place).await;
        let title = page.run("return document.title;").await;
        page.run("const link = document.querySelector('[data-language=en]'); link.focus({ preventScroll: true }); link.click();")
            .await;
        page.until("observed.chart('chain').shadowRoot.querySelector('.chart').lang === 'en'")
            .await;
        let after = page.run(place).await;
        assert_eq!(after[2], "steel");
        let moved = after[1].as_f64().expect("px") - before[1].as_f64().expect("px");
        // Texts above are of other lengths; the browser holds what is looked at in its place.
        assert!(moved.abs() < 40.0, "{moved} px at {}", screen.width);
        assert_ne!(page.run("return document.title;").await, title);
        let focused = page
            .run("return [document.activeElement.dataset.language ?? '', document.activeElement.checkVisibility()];")
            .await;
        assert_ne!(focused[0], "", "{}", screen.width);
        assert_eq!(focused[1], true, "{}", screen.width);
    }
}

#[tokio::test]
async fn an_address_of_two_charts_is_read_in_its_language_from_the_first_paint_on() {
    let page = Page::open("integrity.json").await;
    let source = "window.spoken = [];
        new MutationObserver(() => window.spoken.push(document.documentElement.lang))
            .observe(document, { subtree: true, attributes: true, attributeFilter: ['lang', 'data-theme'] });";
    page.tell(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({"source": source}),
    )
    .await;
    page.go("index.html#chart=chain&open=nuclear&lang=en;chart=trends&scale=value")
        .await;
    page.until("document.title.startsWith('Xiongguan')").await;
    let spoken = page.run("return [...new Set(window.spoken)];").await;
    assert_eq!(spoken, json!(["en"]));
}

#[tokio::test]
async fn in_another_language_a_table_still_leads_back_to_the_chart_as_it_was() {
    let page = Page::open("").await;
    turn_to_all(&page).await;
    press(
        &page,
        "#question-2 a[href*='indicators=urban-income,rural-income']",
    )
    .await;
    let chosen = states(&page).await[1]["indicators"].clone();
    assert_eq!(chosen, "urban-income,rural-income");
    press(&page, "#question-2 [data-does=table]").await;
    page.until("observed.part('pace', 'tbody')").await;
    press(&page, "[data-language=en]").await;
    press(&page, "#question-2 [data-does=table]").await;
    page.until("!observed.part('pace', 'tbody')").await;
    assert_eq!(
        states(&page).await[1],
        json!({"chart": "pace", "indicators": chosen, "lang": "en"})
    );
}

#[tokio::test]
async fn on_a_phone_a_number_asked_about_leads_to_its_chart_and_back() {
    let page = Page::open_on(Screen::of(360, 740), "").await;
    turn_to_all(&page).await;
    press(&page, ".three.zh [data-ask=gdp-rate-needed-2026]").await;
    page.until("document.querySelector('dialog.provenance .actions')")
        .await;
    let asked = hash(&page).await;
    press(&page, "dialog.provenance .actions button:nth-child(2)").await;
    let focus = "return observed.chart('trajectory').state.focus;";
    page.until("!document.querySelector('dialog.provenance[open]')")
        .await;
    // Going back would take a task of its own.
    page.run("await new Promise((resolve) => setTimeout(resolve)); await observed.nextFrame(); await observed.nextFrame();")
        .await;
    assert_eq!(page.run(focus).await, "gdp-rate-needed-2026");
    assert!(hash(&page).await.contains("chart=trajectory"));
    page.run("history.back();").await;
    page.until("document.querySelector('dialog.provenance[open] .actions')")
        .await;
    assert_eq!(hash(&page).await, asked);
    page.run("document.querySelector('dialog.provenance .close').click();")
        .await;
    page.until("location.hash === ''").await;
}

#[tokio::test]
async fn what_leads_where_the_reader_is_makes_no_step_back() {
    let page = Page::open("").await;
    let steps = "return history.length;";
    let before = page.run(steps).await;
    for selector in [
        ".wordmark",
        "[data-language=zh]",
        "a.go[href='#chart=chain']",
    ] {
        press(&page, selector).await;
    }
    assert_eq!(page.run(steps).await, before);
    press(&page, "[data-language=en]").await;
    assert_ne!(page.run(steps).await, before);
}
