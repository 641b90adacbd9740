//! An article with four embeds: read without script, on a slow line, and alive.

use serde_json::{Value, json};

use crate::browser::{Page, Screen};
use crate::host::{said_of_charts, turn_to_all};

const PAGES: [&str; 2] = ["article.html", "article.en.html"];
const CHARTS: [&str; 4] = ["trajectory", "trends", "pace", "chain"];
const COMPARE: &str = include_str!("article.js");

/// Columns of a phone and of a newspaper, the second narrower and wider than its window.
const SCREENS: [Screen; 3] = [
    Screen::of(360, 700),
    Screen::of(680, 900),
    Screen::of(1280, 800),
];

/// Notes when the first picture is there and when the element is known.
const WATCH: &str = "
    window.seen = {};
    const look = () => {
        const picture = document.querySelector('xiongguan-chart img');
        if (picture?.complete && picture.naturalWidth > 0) seen.picture ??= performance.now();
        if (customElements.get('xiongguan-chart')) seen.element ??= performance.now();
        if (!(seen.picture && seen.element)) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);";

async fn permit_scripts(page: &Page, permitted: bool) {
    let value = json!({ "value": !permitted });
    page.tell("Emulation.setScriptExecutionDisabled", value)
        .await;
}

/// Brings every chart near and waits until all live.
async fn see_all(page: &Page) {
    page.run("for (const chart of document.querySelectorAll('xiongguan-chart')) { chart.scrollIntoView(); await observed.nextFrame(); await observed.nextFrame(); } scrollTo(0, 0);")
        .await;
    page.until_ready(CHARTS.len()).await;
}

/// Where the picture of a chart lies on the page: left, top, width, height.
async fn place_of(page: &Page, chart: &str) -> [f64; 4] {
    let body = format!(
        "const {{ left, top, width, height }} = document.querySelector('[chart={chart}] img').getBoundingClientRect();
         return [left + scrollX, top + scrollY, width, height];"
    );
    let sides = page.run(&body).await;
    [0, 1, 2, 3].map(|side| sides[side].as_f64().expect("a length"))
}

async fn screenshot(page: &Page, [x, y, width, height]: [f64; 4]) -> Value {
    let clip = json!({"x": x, "y": y, "width": width, "height": height, "scale": 1});
    let options = json!({"format": "png", "clip": clip, "captureBeyondViewport": true});
    page.tell("Page.captureScreenshot", options).await["data"].take()
}

#[tokio::test]
async fn without_script_each_picture_stands_in_its_column_with_words_and_a_link_to_its_table() {
    let page = Page::open("integrity.json").await;
    permit_scripts(&page, false).await;
    for path in PAGES {
        for screen in SCREENS {
            page.look_on(screen).await;
            page.go(path).await;
            let wrong = page
                .run(
                    "return [...document.querySelectorAll('xiongguan-chart')].map((chart) => {
                         const [picture, link] = ['img', 'a'].map((part) => chart.querySelector(part));
                         const { left, width, height } = picture.getBoundingClientRect();
                         const phone = innerWidth < 560;
                         const column = phone ? innerWidth : Math.min(innerWidth, 680) - 48;
                         const shape = phone ? 360 / 560 : 640 / 400;
                         const below = link.getBoundingClientRect();
                         return {
                             picture: picture.complete && picture.naturalWidth === (phone ? 360 : 640),
                             words: picture.alt.length > 80,
                             column: Math.abs(width - column) < 0.5 && Math.abs(left - (innerWidth - column) / 2) < 0.5,
                             shape: Math.abs(width / height - shape) < 0.005,
                             link: link.checkVisibility() && below.height >= 44 && below.top >= picture.getBoundingClientRect().bottom,
                         };
                     }).map((found) => Object.keys(found).filter((key) => !found[key]));",
                )
                .await;
            assert_eq!(wrong, json!([[], [], [], []]), "{path} at {}", screen.width);
            let width = page
                .run("return document.documentElement.scrollWidth;")
                .await;
            assert_eq!(width, json!(screen.width), "{path}");
        }
    }
}

#[tokio::test]
async fn on_a_slow_line_the_picture_stands_first_and_nothing_moves_when_the_chart_comes() {
    for screen in [
        Screen::of(360, 1400),
        Screen::of(680, 1000),
        Screen::of(1280, 1000),
    ] {
        let page = Page::open_on(screen, "integrity.json").await;
        let watch = json!({ "source": WATCH });
        page.tell("Page.addScriptToEvaluateOnNewDocument", watch)
            .await;
        page.tell("Network.enable", json!({})).await;
        let line = json!({"offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 100_000});
        page.tell("Network.emulateNetworkConditions", line).await;
        page.tell("Emulation.setCPUThrottlingRate", json!({"rate": 4}))
            .await;
        page.go("article.html").await;
        page.until("seen.picture && seen.element").await;
        let first = page.run("return seen.picture <= seen.element;").await;
        assert_eq!(
            first, true,
            "the script was there before the picture at {}",
            screen.width
        );
        see_all(&page).await;
        let shifts = page.run("return observed.shifts;").await;
        assert_eq!(shifts, json!([]), "at {}", screen.width);
    }
}

#[tokio::test]
async fn a_chart_that_comes_alive_looks_as_its_picture_did() {
    let page = Page::open("integrity.json").await;
    let mut moved = Vec::new();
    for (path, screen) in [
        (PAGES[0], Screen::of(360, 800)),
        (PAGES[0], Screen::of(680, 900)),
        (PAGES[1], Screen::of(1280, 800)),
    ] {
        page.look_on(screen).await;
        permit_scripts(&page, false).await;
        page.go(path).await;
        let mut still = Vec::new();
        for chart in CHARTS {
            let place = place_of(&page, chart).await;
            still.push((place, screenshot(&page, place).await));
        }
        permit_scripts(&page, true).await;
        page.go(path).await;
        see_all(&page).await;
        turn_to_all(&page).await;
        for (chart, (place, before)) in CHARTS.iter().zip(&still) {
            let now = screenshot(&page, *place).await;
            let outcome = page
                .run(&format!("const PICTURES = [{before}, {now}];\n{COMPARE}"))
                .await;
            let [densest, ink] = ["densest", "ink"].map(|of| outcome[of].as_u64());
            let told = format!("{path} at {}, {chart}: {outcome}", screen.width);
            assert!(ink > Some(3000), "{told}");
            if densest > Some(28) {
                moved.push(told);
            }
        }
    }
    assert_eq!(moved, [""; 0]);
}

#[tokio::test]
async fn the_page_stays_light_whatever_the_system_prefers_and_keeps_its_own_policy() {
    let page = Page::open("integrity.json").await;
    let dark = json!({"features": [{"name": "prefers-color-scheme", "value": "dark"}]});
    page.tell("Emulation.setEmulatedMedia", dark).await;
    page.complaints().await;
    for path in PAGES {
        page.go(path).await;
        see_all(&page).await;
        let paper = page
            .run(
                "return [...document.querySelectorAll('xiongguan-chart')].map((chart) => {
                     const image = chart.querySelector('img');
                     const seen = image.checkVisibility({ visibilityProperty: true });
                     return seen && !image.currentSrc.includes('dark');
                 });",
            )
            .await;
        assert_eq!(paper, json!([true, true, true, true]), "{path}");
        turn_to_all(&page).await;
        let paper = page
            .run(
                "return [...document.querySelectorAll('xiongguan-chart')].map((chart) => {
                     const canvas = chart.shadowRoot.querySelector('.picture');
                     const [red] = canvas.getContext('2d').getImageData(3, 3, 1, 1).data;
                     return red > 200;
                 });",
            )
            .await;
        assert_eq!(paper, json!([true, true, true, true]), "{path}");
        // A style or request that the policy forbids would be told here.
        assert_eq!(said_of_charts(&page).await, [] as [String; 0], "{path}");
    }
}
