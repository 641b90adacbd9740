//! Asking a chart by mouse and by finger; what it answers and where.

use serde_json::{Value, json};

use crate::browser::{Page, Screen};
use crate::listening::{answer, listen, listening, no_answer, place_of};

#[tokio::test]
async fn pointing_says_the_value_in_the_reports_words_and_where_it_is_printed() {
    let chinese: [(&str, &str, &[&str]); 3] = [
        ("trends", "gdp-2021", &["预计306亿元", "第9段"]),
        ("trajectory", "gdp-2021", &["预计306亿元", "第9段"]),
        ("trajectory", "gdp-2026", &["500亿元", "第24段"]),
    ];
    let english: [(&str, &str, &[&str]); 3] = [
        (
            "trends",
            "gdp-2021",
            &["expected 30.6 billion yuan", "paragraph 9"],
        ),
        (
            "trajectory",
            "gdp-2021",
            &["expected 30.6 billion yuan", "paragraph 9"],
        ),
        (
            "trajectory",
            "gdp-2026",
            &["over 50 billion yuan", "paragraph 24"],
        ),
    ];
    for (path, cases) in [("", chinese), ("#lang=en", english)] {
        for (chart, key, words) in cases {
            let page = listening(path, chart).await;
            page.point_at(place_of(&page, chart, key).await).await;
            let said = answer(&page, chart, key).await;
            for word in words {
                assert!(said.contains(word), "{chart} {key}: no {word:?} in {said}");
            }
        }
    }
}

#[tokio::test]
async fn the_answer_goes_with_the_mouse() {
    let page = listening("", "trajectory").await;
    let place = place_of(&page, "trajectory", "gdp-2026").await;
    page.point_at(place).await;
    answer(&page, "trajectory", "gdp-2026").await;
    page.until("getComputedStyle(observed.part('trajectory', '.overlay')).cursor === 'pointer'")
        .await;
    page.point_at((2.0, 2.0)).await;
    no_answer(&page, "trajectory").await;
}

#[tokio::test]
async fn a_click_keeps_the_answer_for_selecting_and_another_lets_it_go() {
    let page = listening("", "trajectory").await;
    let place = place_of(&page, "trajectory", "gdp-2021").await;
    page.click(place).await;
    page.point_at((2.0, 2.0)).await;
    answer(&page, "trajectory", "gdp-2021").await;
    page.until(
        "getComputedStyle(observed.tooltip('trajectory')).userSelect === 'text' \
         && observed.answers.get('trajectory').tooltip.pinned",
    )
    .await;
    page.click(place).await;
    page.point_at((2.0, 2.0)).await;
    no_answer(&page, "trajectory").await;
}

/// A telephone on which a chart is near and listened to.
async fn in_the_hand(chart: &str) -> Page {
    let page = Page::open_on(Screen::of(360, 700), "").await;
    let touch = json!({"enabled": true, "maxTouchPoints": 1});
    page.tell("Emulation.setTouchEmulationEnabled", touch).await;
    listen(&page, chart).await;
    page
}

#[tokio::test]
async fn a_tap_shows_the_answer() {
    let page = in_the_hand("trajectory").await;
    let place = place_of(&page, "trajectory", "gdp-2026").await;
    page.tap(place).await;
    let said = answer(&page, "trajectory", "gdp-2026").await;
    assert!(said.contains("500"), "{said}");
}

#[tokio::test]
async fn a_finger_drawn_across_a_chart_is_followed_and_its_last_answer_stays() {
    let page = in_the_hand("trajectory").await;
    let from = place_of(&page, "trajectory", "gdp-2016").await;
    let to = place_of(&page, "trajectory", "gdp-2021").await;
    page.drag(from, to).await;
    answer(&page, "trajectory", "gdp-2021").await;
}

#[tokio::test]
async fn the_page_scrolls_under_a_finger_on_a_chart() {
    let page = in_the_hand("trajectory").await;
    let before = page.run("return scrollY;").await;
    page.drag((180.0, 500.0), (180.0, 200.0)).await;
    page.until(&format!("scrollY > {before} + 100")).await;
}

#[tokio::test]
async fn the_answer_stays_in_the_box_and_off_its_datum() {
    for width in [320, 1024] {
        for path in ["", "#lang=en"] {
            let page = Page::open_on(Screen::of(width, 768), path).await;
            for chart in ["trends", "pace", "trajectory", "chain"] {
                listen(&page, chart).await;
                let body = format!(
                    "const chart = observed.chart('{chart}');
                     const state = Object.entries(chart.state).map((pair) => pair.join('=')).join('&');
                     // In the place of a picture it is laid out like that.
                     const image = [...chart.querySelectorAll('img')].find((one) => one.getClientRects().length > 0);
                     const [width, height] = image ? [image.naturalWidth, image.naturalHeight] : [chart.clientWidth, chart.clientHeight];
                     const keys = await observed.dataUnderPointer(state, width, height);
                     const wrong = [];
                     for (const key of keys) {{
                         chart.setAttribute('focus', key);
                         await observed.nextFrame();
                         wrong.push(observed.misplaced('{chart}'));
                     }}
                     chart.removeAttribute('focus');
                     return wrong.filter(Boolean);"
                );
                let wrong: Value = page.run(&body).await;
                assert_eq!(wrong, json!([]), "{chart} {path} at {width}");
            }
        }
    }
}
