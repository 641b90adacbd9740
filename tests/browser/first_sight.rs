//! The page as it opens: everything is there, nobody else is asked, nothing jumps.

use std::sync::Arc;

use serde_json::{Value, json};

use crate::browser::{Page, Screen, Server};
use crate::host::turn_to_all;

const CHARTS: [&str; 5] = ["trends", "pace", "trajectory", "chain", "figures"];

/// Scrolls every chart near, for they are drawn only then, and waits for all.
async fn see_all(page: &Page) {
    page.run("for (const chart of document.querySelectorAll('xiongguan-chart')) { chart.scrollIntoView(); await observed.nextFrame(); await observed.nextFrame(); }")
        .await;
    page.until_ready(CHARTS.len()).await;
}

#[tokio::test]
async fn five_charts_stand_and_nothing_complains() {
    let page = Page::open("").await;
    see_all(&page).await;
    turn_to_all(&page).await;
    for chart in CHARTS.iter().filter(|chart| **chart != "figures") {
        let ink = page
            .run(&format!(
                "return observed.ink(observed.part('{chart}', '.picture'));"
            ))
            .await;
        assert!(ink.as_u64() > Some(2000), "{chart}: {ink} pixels of ink");
    }
    page.until("observed.part('figures', 'tbody')?.rows.length > 300")
        .await;
    let mut ready = page.run("return observed.ready.sort();").await;
    let mut charts = CHARTS;
    charts.sort_unstable();
    assert_eq!(ready.take(), json!(charts));
    assert_eq!(page.complaints().await, [] as [String; 0]);
}

#[tokio::test]
async fn one_module_serves_all_charts_and_no_other_host_is_asked() {
    let page = Page::open("").await;
    see_all(&page).await;
    let requests = page.requests().await;
    for part in ["core_bg", "core_paint", "core_chart", "core_late"] {
        let fetched = requests
            .iter()
            .filter(|address| address.contains(part) && address.ends_with(".wasm"));
        assert_eq!(fetched.count(), 1, "{part}: {requests:#?}");
    }
    for address in requests.iter().filter(|address| address.contains("//")) {
        // The browser's own start page is none of ours.
        let own = address.starts_with(page.origin()) || address.starts_with("chrome://");
        assert!(own, "{address} is on another host");
    }
    let memory = page
        .run("return customElements.get('xiongguan-chart').memoryBytes;")
        .await;
    assert!(memory.as_u64() > Some(65536), "{memory} bytes");
}

#[tokio::test]
async fn what_is_loaded_before_the_first_chart_stands_weighs_at_most_60_kilobytes() {
    let page = Page::open("").await;
    page.until("observed.ready.includes('trends')").await;
    let weight = page.run("return observed.weight;").await;
    let weight = weight.as_u64().expect("a number");
    println!("{weight} bytes before the first chart");
    // Less than half the budget would mean that the module was not counted.
    assert!((30_000..=60_000).contains(&weight), "{weight} bytes");
}

#[tokio::test]
async fn the_charts_describe_themselves_in_the_language_of_the_page() {
    for (path, words) in [("", "亿元"), ("#lang=en", "billion yuan")] {
        let page = Page::open(path).await;
        see_all(&page).await;
        for chart in CHARTS {
            let body = format!("return observed.chart('{chart}').describe();");
            let description = page.run(&body).await;
            let description = description.as_str().expect("a text");
            assert!(description.len() > 80, "{chart}: {description}");
            let amounts = ["trends", "trajectory"].contains(&chart);
            assert!(!amounts || description.contains(words), "{description}");
            // The table quotes the report, which is Chinese.
            let chinese = description.chars().any(|letter| letter > '\u{4e00}');
            let quotes = chart == "figures";
            assert!(quotes || chinese == path.is_empty(), "{description}");
        }
    }
}

#[tokio::test]
async fn nothing_jumps_while_the_page_comes_together() {
    for screen in [Screen::DESK, Screen::of(360, 700)] {
        for path in ["", "#lang=en"] {
            let page = Page::open_on(screen, path).await;
            see_all(&page).await;
            let jumps = page.run("return observed.shifts;").await;
            assert_eq!(jumps, json!([]), "{path} at {}", screen.width);
        }
    }
}

#[tokio::test]
async fn nothing_jumps_where_a_page_comes_in_pieces() {
    let server = Server::of_site_in_pieces(500).await;
    for screen in [Screen::DESK, Screen::of(360, 700)] {
        for path in ["index.html", "index.html#lang=en", "article.html"] {
            let page = Page::open_at(Arc::clone(&server), screen, path).await;
            page.until("observed.ready.length > 0").await;
            let jumps = page.run("return observed.shifts;").await;
            assert_eq!(jumps, json!([]), "{path} at {}", screen.width);
        }
    }
}

#[tokio::test]
async fn the_page_is_never_wider_than_the_window() {
    let page = Page::open("").await;
    for path in ["", "#lang=en"] {
        page.go(path).await;
        for width in [280, 320, 360, 768, 1024, 1280, 1920] {
            page.look_on(Screen::of(width, 800)).await;
            page.until(&format!("innerWidth === {width}")).await;
            let needed = page
                .run("return document.documentElement.scrollWidth;")
                .await;
            assert_eq!(needed, json!(width), "{path} at {width}");
        }
    }
}

#[tokio::test]
async fn the_language_is_changed_by_a_link_that_keeps_the_rest() {
    let page = Page::open("#chart=trajectory&indicators=budget-revenue").await;
    page.until("observed.ready.includes('trajectory')").await;
    let label = "observed.part('trajectory', '.chart').getAttribute('aria-label')";
    page.until(&format!("{label}.includes('一般公共预算收入')"))
        .await;
    page.run("document.querySelector('[data-language=en]').click();")
        .await;
    page.until(&format!("{label}.startsWith('Budget revenue')"))
        .await;
    let state = page
        .run("return [document.documentElement.lang, location.hash, document.title];")
        .await;
    assert_eq!(state[0], "en");
    assert_eq!(
        state[1],
        "#chart=trajectory&indicators=budget-revenue&lang=en"
    );
    assert!(state[2].as_str().is_some_and(|title| title.is_ascii()));
    let visible: Value = page
        .run("return [...document.querySelectorAll('.zh')].filter((part) => part.checkVisibility()).length;")
        .await;
    assert_eq!(
        visible,
        json!(0),
        "Chinese words are left in the English page"
    );
}

#[tokio::test]
async fn a_deep_link_brings_its_chart_into_view_with_the_datum_asked() {
    let page = Page::open("#chart=trajectory&indicators=gdp&focus=gdp-2026").await;
    page.until("observed.ready.includes('trajectory') && observed.tooltip('trajectory')")
        .await;
    let seen = page
        .run("const { top, bottom } = observed.tooltip('trajectory').getBoundingClientRect(); return top >= 0 && bottom <= innerHeight;")
        .await;
    assert_eq!(seen, true, "the answer is outside the window");
}
