//! Asking a chart: by mouse, by finger, by keys; what it answers and where.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::browser::{Page, Screen};

/// Opens the page, brings one chart near, and listens to what it answers.
async fn listening(path: &str, chart: &str) -> Page {
    let page = Page::open(path).await;
    listen(&page, chart).await;
    page
}

async fn listen(page: &Page, chart: &str) {
    page.run(&format!("observed.chart('{chart}').scrollIntoView();"))
        .await;
    page.until(&format!("observed.ready.includes('{chart}')"))
        .await;
    page.run("await observed.listen();").await;
}

/// Where in the window a datum lies.
async fn place_of(page: &Page, chart: &str, key: &str) -> (f64, f64) {
    let place = page
        .run(&format!("return observed.locate('{chart}', '{key}');"))
        .await;
    let number = |index: usize| place[index].as_f64().expect("a number");
    (number(0), number(1))
}

/// Waits until a chart answers for a datum, and gives back what it says.
async fn answer(page: &Page, chart: &str, key: &str) -> String {
    page.until(&format!(
        "observed.tooltip('{chart}')?.dataset.key === '{key}'"
    ))
    .await;
    let text = page
        .run(&format!("return observed.tooltip('{chart}').innerText;"))
        .await;
    text.as_str().expect("a text").to_owned()
}

async fn no_answer(page: &Page, chart: &str) {
    page.until(&format!("!observed.tooltip('{chart}')")).await;
}

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

/// Walks over a chart by keys: each series from its first point to its last, from the first series down.
async fn walk(page: &Page, chart: &str) -> BTreeSet<String> {
    let here = async || {
        let body = format!("return observed.answers.get('{chart}').tooltip?.key ?? '';");
        let key = page.run(&body).await;
        key.as_str().expect("a text").to_owned()
    };
    let mut reached = BTreeSet::new();
    page.press("ArrowRight").await;
    loop {
        page.press("Home").await;
        let first = here().await;
        if !reached.insert(first.clone()) {
            return reached;
        }
        let mut last = first.clone();
        loop {
            page.press("ArrowRight").await;
            let next = here().await;
            if next == last {
                break;
            }
            reached.insert(next.clone());
            last = next;
        }
        page.press("Home").await;
        page.press("ArrowDown").await;
    }
}

#[tokio::test]
async fn the_arrow_keys_reach_every_datum_that_a_pointer_reaches() {
    let least: [(&str, &[&str]); 3] = [
        ("trends", &["gdp-2021", "rural-income-2021", "patents-2021"]),
        ("trajectory", &["gdp-2016", "gdp-2021", "gdp-2026"]),
        (
            "chain",
            &["steel", "aluminium", "nuclear", "environmental-protection"],
        ),
    ];
    for (chart, least) in least {
        let page = listening("", chart).await;
        let by_pointer = page
            .run(&format!(
                "const chart = observed.chart('{chart}');
                 const state = Object.entries(chart.state).map((pair) => pair.join('=')).join('&');
                 return observed.dataUnderPointer(state, chart.clientWidth, chart.clientHeight);"
            ))
            .await;
        page.run(&format!("observed.part('{chart}', '.chart').focus();"))
            .await;
        let by_keys = walk(&page, chart).await;
        for key in least {
            assert!(
                by_keys.contains(*key),
                "{chart}: {key} is not in {by_keys:?}"
            );
        }
        for key in by_pointer.as_array().expect("a list") {
            let key = key.as_str().expect("a key");
            assert!(
                by_keys.contains(key),
                "{chart}: {key} is not in {by_keys:?}"
            );
        }
    }
}

#[tokio::test]
async fn what_the_keys_reach_is_spoken_kept_by_enter_and_let_go_by_escape() {
    let page = listening("", "trajectory").await;
    page.run("observed.part('trajectory', '.chart').focus();")
        .await;
    page.press("ArrowRight").await;
    page.until("observed.tooltip('trajectory')").await;
    let spoken = page
        .run("return observed.part('trajectory', '[aria-live]').textContent;")
        .await;
    assert!(
        spoken.as_str().is_some_and(|words| words.len() > 20),
        "{spoken}"
    );
    page.press("Enter").await;
    page.until("observed.tooltip('trajectory').classList.contains('pinned')")
        .await;
    page.press("Escape").await;
    page.until("!observed.tooltip('trajectory')?.classList.contains('pinned')")
        .await;
    page.press("Escape").await;
    no_answer(&page, "trajectory").await;
}

#[tokio::test]
async fn a_chart_is_one_tab_stop_and_leaves_combined_keys_to_the_browser() {
    let page = listening("", "trends").await;
    let focused = "return document.activeElement.getAttribute('chart') ?? document.activeElement.textContent.trim();";
    page.run("document.querySelector('[data-language=en]').focus();")
        .await;
    page.press("Tab").await;
    assert_eq!(page.run(focused).await, "trends");
    page.press_with_shift("ArrowRight").await;
    no_answer(&page, "trends").await;
    page.press("ArrowRight").await;
    page.until("observed.tooltip('trends')").await;
    page.press("Tab").await;
    assert_eq!(page.run(focused).await, "地区生产总值");
    no_answer(&page, "trends").await;
    page.press_with_shift("Tab").await;
    assert_eq!(page.run(focused).await, "trends");
    page.press_with_shift("Tab").await;
    assert_eq!(page.run(focused).await, "English");
}

#[tokio::test]
async fn the_answer_stays_in_the_box_and_off_its_datum() {
    for width in [320, 1024] {
        for path in ["", "#lang=en"] {
            let page = Page::open_on(Screen::of(width, 768), path).await;
            for chart in ["trends", "trajectory", "chain"] {
                listen(&page, chart).await;
                let body = format!(
                    "const chart = observed.chart('{chart}');
                     const state = Object.entries(chart.state).map((pair) => pair.join('=')).join('&');
                     const keys = await observed.dataUnderPointer(state, chart.clientWidth, chart.clientHeight);
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
