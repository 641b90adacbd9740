//! Supposing, by whatever hand: mouse, finger, slider, typing, keys.

use serde_json::json;

use crate::browser::{Page, Screen};
use crate::listening::{listening, place_of};

const END: &str = "gdp-supposed-2026";

/// The growth that the road's state holds, as its string has it; empty where it holds none.
async fn growth(page: &Page) -> String {
    let growth = page
        .run("return observed.chart('trajectory').state.growth ?? '';")
        .await;
    growth.as_str().expect("a text").to_owned()
}

async fn until_growth(page: &Page, wanted: &str) {
    let condition = format!("observed.chart('trajectory').state.growth === '{wanted}'");
    page.until(&condition).await;
}

/// All pixels of the road as one number, once nothing moves any more.
async fn pixels(page: &Page) -> serde_json::Value {
    page.until("!observed.answers.get('trajectory')?.moving")
        .await;
    page.run(
        "await observed.nextFrame();
         await observed.nextFrame();
         const canvas = observed.part('trajectory', '.picture');
         const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
         const { reduce } = Array.prototype;
         return reduce.call(new Uint32Array(data.buffer), (sum, pixel) => (sum * 31 + pixel) >>> 0, 7);",
    )
    .await
}

#[tokio::test]
async fn pulling_the_end_of_gdp_to_the_target_supposes_the_rate_it_needs_and_back() {
    let page = listening("#chart=trajectory", "trajectory").await;
    let end = place_of(&page, "trajectory", END).await;
    let goal = place_of(&page, "trajectory", "gdp-rate-needed-2026").await;
    // The end of the path needed is the middle of the target's line.
    let target = page
        .run(
            "const { key, ...box } = observed.answers.get('trajectory').tooltip ?? {};
             observed.chart('trajectory').setAttribute('focus', 'gdp-2026');
             const { bottom } = observed.answers.get('trajectory').tooltip;
             observed.chart('trajectory').removeAttribute('focus');
             return observed.part('trajectory', '.chart').getBoundingClientRect().top + bottom - 6;",
        )
        .await;
    assert!(goal.0 < end.0);
    let target = (end.0, target.as_f64().expect("a number"));
    page.pull(end, target).await;
    until_growth(&page, "10.3").await;
    let title = page
        .run("return observed.part('trajectory', '.chart').ariaLabel;")
        .await;
    assert!(
        title
            .as_str()
            .is_some_and(|title| title.contains("若每年都是10.3%")),
        "{title}"
    );

    let address = page.run("return location.hash;").await;
    let address = address.as_str().expect("a text").to_owned();
    assert!(address.contains("growth=10.3"), "{address}");
    page.point_at((2.0, 2.0)).await;
    let here = pixels(&page).await;
    let other = listening(&address, "trajectory").await;
    other
        .run("observed.chart('trajectory').scrollIntoView({ block: 'center' });")
        .await;
    assert_eq!(growth(&other).await, "10.3");
    assert_eq!(
        pixels(&other).await,
        here,
        "the address restores the picture"
    );

    let end = place_of(&page, "trajectory", END).await;
    page.pull(end, (end.0, end.1 + 70.0)).await;
    let back: f64 = growth(&page).await.parse().expect("a rate");
    assert!(back < 10.0, "{back}");
}

#[tokio::test]
async fn a_finger_pulls_the_end_and_the_page_stays_where_it_is() {
    let page = Page::open_on(Screen::of(360, 700), "#chart=trajectory").await;
    let touch = json!({"enabled": true, "maxTouchPoints": 1});
    page.tell("Emulation.setTouchEmulationEnabled", touch).await;
    crate::listening::listen(&page, "trajectory").await;
    let end = place_of(&page, "trajectory", END).await;
    let before = page.run("return scrollY;").await;
    page.drag(end, (end.0, end.1 - 40.0)).await;
    page.until("Number(observed.chart('trajectory').state.growth) > 7.5")
        .await;
    assert_eq!(page.run("return scrollY;").await, before);
}

#[tokio::test]
async fn slider_typing_and_keys_set_the_same_state() {
    let page = listening("#chart=trajectory", "trajectory").await;
    // By keys on the chart: walk to the end, take hold of it, change it.
    page.run("observed.part('trajectory', '.chart').focus();")
        .await;
    page.run(&format!("observed.chart('trajectory').state = {{ chart: 'trajectory', indicators: 'gdp', focus: '{END}' }};"))
        .await;
    for key in ["ArrowUp", "ArrowUp", "PageUp", "ArrowDown"] {
        page.press(key).await;
    }
    until_growth(&page, "8.1").await;
    let spoken = page.run("return observed.chart('trajectory').shadowRoot.querySelector('[aria-live]').textContent;").await;
    assert!(
        spoken
            .as_str()
            .is_some_and(|spoken| spoken.contains("8.1%")),
        "{spoken}"
    );

    // By the controls: opened from the chart, slider and field show what the keys set.
    page.run("observed.chart('trajectory').state = { chart: 'trajectory', indicators: 'gdp', growth: '8.1', focus: 'controls' };")
        .await;
    page.press("Enter").await;
    page.until("observed.chart('trajectory').shadowRoot.activeElement?.closest('.controls')")
        .await;
    let value = |kind: &str| {
        format!(
            "return observed.chart('trajectory').shadowRoot.querySelector('.controls .range input[type={kind}]').value;"
        )
    };
    assert_eq!(page.run(&value("range")).await, json!("8.1"));
    assert_eq!(page.run(&value("number")).await, json!("8.1"));
    page.run("observed.chart('trajectory').shadowRoot.querySelector('.controls .range input[type=range]').focus();").await;
    page.press("ArrowRight").await;
    until_growth(&page, "8.2").await;
    page.run("observed.chart('trajectory').shadowRoot.querySelector('.controls .range input[type=number]').select();").await;
    page.write("9.4").await;
    until_growth(&page, "9.4").await;
    assert_eq!(page.run(&value("range")).await, json!("9.4"));
    page.press("Escape").await;
    page.until("observed.chart('trajectory').shadowRoot.activeElement?.matches('.chart')")
        .await;
    assert_eq!(page.complaints().await, [] as [String; 0]);
}

#[tokio::test]
async fn a_line_is_drawn_first_and_then_compared_by_keys_alone() {
    let page = listening("#chart=trajectory&guess=", "trajectory").await;
    let title = "return observed.part('trajectory', '.chart').ariaLabel;";
    let asked = page.run(title).await;
    assert!(
        asked.as_str().is_some_and(|title| !title.contains("500")),
        "{asked}"
    );
    page.run("observed.part('trajectory', '.chart').focus();")
        .await;
    page.run("observed.chart('trajectory').state = { chart: 'trajectory', indicators: 'gdp', guess: '', focus: 'guess-2022' };")
        .await;
    for _ in 0..5 {
        page.press("ArrowUp").await;
        page.press("ArrowUp").await;
        page.press("Enter").await;
    }
    page.until("/^\\d+(,\\d+){4}$/.test(observed.chart('trajectory').state.guess)")
        .await;
    let compared = page.run(title).await;
    assert!(
        compared
            .as_str()
            .is_some_and(|title| title.contains("500亿元") && title.contains("你估计")),
        "{compared}"
    );
}
