//! In an article: the picture first, the live chart in its place, and nothing moves.

use serde_json::json;

use crate::browser::{Page, Screen, Server};
use crate::host::{
    BEGUN, GDP, MISLAID, SCRIPT, TRENDS, article, narrow_picture, open_host, said_of_charts,
    turn_to_all,
};

/// How far the live charts differ from their pictures: the share of pixels that differ by more
/// than half of black to white, which words or marks elsewhere do, and smoothed edges do not.
const DIFFERENCE: &str = "
    const difference = async (chart) => {
        const image = chart.querySelector('img');
        const canvas = chart.shadowRoot.querySelector('.picture');
        const { width, height } = canvas;
        const still = new OffscreenCanvas(width, height).getContext('2d');
        still.drawImage(image, 0, 0, width, height);
        const one = still.getImageData(0, 0, width, height).data;
        const other = canvas.getContext('2d').getImageData(0, 0, width, height).data;
        let far = 0;
        for (let at = 0; at < one.length; at += 4) {
            far += [0, 1, 2].some((part) => Math.abs(one[at + part] - other[at + part]) > 128) ? 1 : 0;
        }
        return far / (width * height);
    };";

/// A line of 1.6 Mbit/s and 150 ms, a processor a quarter as fast.
async fn slow_down(page: &Page) {
    page.tell("Network.enable", json!({})).await;
    let line = json!({"offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750});
    page.tell("Network.emulateNetworkConditions", line).await;
    page.tell("Emulation.setCPUThrottlingRate", json!({"rate": 4}))
        .await;
}

/// Opens a page of a host's on a slow line.
async fn open_slowly(screen: Screen, text: &str) -> Page {
    let narrow = narrow_picture();
    let pages = [("/host.html", text), ("/narrow.svg", narrow.as_str())];
    let server = Server::of_host(&pages, None).await;
    let page = Page::open_at(server, screen, "integrity.json").await;
    slow_down(&page).await;
    page.go("host.html").await;
    page
}

#[tokio::test]
async fn a_live_chart_takes_the_place_of_its_picture_and_nothing_moves_or_changes() {
    for width in [320, 360, 680, 1280] {
        let text = article("", &format!("{TRENDS}<p>中</p>{GDP}{SCRIPT}"));
        let page = open_slowly(Screen::of(width, 1400), &text).await;
        page.until("document.querySelector('img')?.naturalWidth > 0")
            .await;
        page.until_ready(2).await;
        let seen = page
            .run(&format!("{BEGUN} return begun(observed.chart('trends'));"))
            .await;
        assert_eq!(seen, "", "at {width}");
        turn_to_all(&page).await;
        let seen = page
            .run(&format!(
                "{MISLAID}{DIFFERENCE}
                 await observed.nextFrame();
                 const charts = [...document.querySelectorAll('xiongguan-chart')];
                 const far = await Promise.all(charts.map(difference));
                 return [observed.shifts, charts.map(mislaid), far.filter((share) => share > 0.01)];"
            ))
            .await;
        assert_eq!(seen, json!([[], ["", ""], []]), "at {width}");
        assert_eq!(said_of_charts(&page).await, [] as [String; 0]);
    }
}

#[tokio::test]
async fn the_picture_alone_is_enough_and_its_size_is_the_charts() {
    let snippet = "<xiongguan-chart chart='trends' loading='eager'>
        <img src='/charts/trends.zh.svg' width='640' height='400' alt='the description'></xiongguan-chart>";
    for (styles, width, size) in [
        ("", 800, [640, 400]),
        ("", 400, [400, 250]),
        (
            "xiongguan-chart { display: block; width: 640px; height: 400px }",
            1280,
            [640, 400],
        ),
        (
            "img { width: 100%; height: auto } body { max-width: 960px }",
            1280,
            [960, 600],
        ),
    ] {
        let page = open_host(
            Screen::of(width, 800),
            &article(styles, &format!("{snippet}{SCRIPT}")),
        )
        .await;
        page.until_ready(1).await;
        turn_to_all(&page).await;
        let seen = page
            .run(&format!(
                "{MISLAID} const chart = document.querySelector('xiongguan-chart');
                 const {{ width, height }} = chart.shadowRoot.querySelector('.chart').getBoundingClientRect();
                 return [mislaid(chart), Math.round(width), Math.round(height)];"
            ))
            .await;
        assert_eq!(seen, json!(["", size[0], size[1]]), "{styles} at {width}");
    }
}

#[tokio::test]
async fn the_layout_follows_the_picture_to_another_source_and_answers_there() {
    let text = article("", &format!("{GDP}{TRENDS}{SCRIPT}"));
    let page = open_host(Screen::of(680, 900), &text).await;
    page.until_ready(2).await;
    turn_to_all(&page).await;
    let key = "gdp-2021";
    for width in [680, 400, 1000] {
        page.look_on(Screen::of(width, 900)).await;
        page.until(&format!(
            "(() => {{ {MISLAID} return innerWidth === {width} && mislaid(observed.chart('trajectory')) === ''; }})()"
        ))
        .await;
        page.run("await observed.chart('trajectory').toSVG(); await observed.listen();")
            .await;
        let place = page
            .run(&format!("return observed.locate('trajectory', '{key}');"))
            .await;
        let place = [0, 1].map(|side| place[side].as_f64().expect("a number"));
        page.point_at((place[0], place[1])).await;
        page.until(&format!(
            "observed.tooltip('trajectory')?.dataset.key === '{key}' && observed.misplaced('trajectory') === ''"
        ))
        .await;
        page.point_at((1.0, 1.0)).await;
    }
    assert_eq!(said_of_charts(&page).await, [] as [String; 0]);
}

#[tokio::test]
async fn twenty_charts_share_one_module_and_what_answers_is_fetched_on_interest() {
    let text = article("", &format!("{}{SCRIPT}", TRENDS.repeat(20)));
    let page = open_host(Screen::of(680, 900), &text).await;
    page.run("for (const chart of document.querySelectorAll('xiongguan-chart')) { chart.scrollIntoView(); await observed.nextFrame(); await observed.nextFrame(); }")
        .await;
    page.until_ready(20).await;
    let fetched = |requests: &[String], part: &str| {
        let of_part = requests.iter().filter(|address| address.contains(part));
        of_part.count()
    };
    let requests = page.requests().await;
    assert_eq!(fetched(&requests, "core_bg"), 1, "{requests:#?}");
    assert_eq!(fetched(&requests, "core_late"), 0, "{requests:#?}");
    page.run("scrollTo(0, 0); await observed.nextFrame();")
        .await;
    for (x, y) in [(200.0, 300.0), (300.0, 240.0), (200.0, 280.0)] {
        page.point_at((x, y)).await;
    }
    page.run("await document.querySelector('xiongguan-chart:last-of-type').toCSV();")
        .await;
    let requests = page.requests().await;
    assert_eq!(fetched(&requests, "core_late"), 1, "{requests:#?}");
    assert_eq!(said_of_charts(&page).await, [] as [String; 0]);
}

#[tokio::test]
async fn the_first_key_is_answered_though_nothing_was_there_to_answer_it() {
    let text = article("", &format!("{TRENDS}{SCRIPT}"));
    let page = open_host(Screen::of(680, 900), &text).await;
    page.until_ready(1).await;
    page.press("Tab").await;
    page.press("ArrowRight").await;
    page.until("observed.tooltip('trends')").await;
}

#[tokio::test]
async fn a_thousand_insertions_and_removals_leave_memory_where_it_was() {
    let text = article("", &format!("<div id='place'></div>{TRENDS}{SCRIPT}"));
    let page = open_host(Screen::of(680, 900), &text).await;
    page.until_ready(1).await;
    page.run(&format!(
        "await document.querySelector('xiongguan-chart').toSVG();
         window.again = async (times) => {{
             const place = document.getElementById('place');
             for (let time = 0; time < times; time += 1) {{
                 place.innerHTML = `{}`;
                 const chart = place.firstElementChild;
                 await new Promise((resolve) => chart.addEventListener('ready', resolve));
                 chart.remove();
                 await Promise.resolve();
             }}
         }};",
        GDP.replace("<xiongguan-chart", "<xiongguan-chart loading='eager'")
    ))
    .await;
    let memory = async || {
        page.tell("HeapProfiler.collectGarbage", json!({})).await;
        let metrics = page.tell("Performance.getMetrics", json!({})).await;
        let metrics = metrics["metrics"].as_array().expect("a list").clone();
        let used = metrics
            .iter()
            .find(|metric| metric["name"] == "JSHeapUsedSize");
        let used = used.expect("it is measured")["value"]
            .as_f64()
            .expect("a number");
        let module = page
            .run("return customElements.get('xiongguan-chart').memoryBytes;")
            .await;
        (module.as_u64().expect("a number"), used)
    };
    page.tell("Performance.enable", json!({})).await;
    page.run("await again(50);").await;
    let before = memory().await;
    page.run("await again(500);").await;
    page.run("await again(500);").await;
    let after = memory().await;
    assert_eq!(after.0, before.0, "bytes of the module");
    let grown = after.1 - before.1;
    assert!(
        grown < 400_000.0,
        "{grown} bytes of the heap after a thousand"
    );
}

#[tokio::test]
async fn a_chart_begins_with_its_picture_though_the_browser_has_not_chosen_it_yet() {
    let page = open_host(
        Screen::of(680, 900),
        &article("", &format!("{GDP}{SCRIPT}")),
    )
    .await;
    page.until_ready(1).await;
    page.requests().await;
    // Set in by a script, its picture has no address before the browser has looked at its sources.
    page.run(
        "document.body.insertAdjacentHTML('beforeend', `<xiongguan-chart chart='pace' loading='eager'><picture>
             <source srcset='charts/pace.zh.svg' width='640' height='400'>
             <img src='charts/pace.zh.wide.svg' width='640' height='400' alt='' loading='lazy' style='width: 100%; height: auto'>
         </picture></xiongguan-chart>`);",
    )
    .await;
    page.until_ready(2).await;
    let requests = page.requests().await;
    let fetched: Vec<_> = [".bin", "core_late"]
        .iter()
        .filter(|part| requests.iter().any(|address| address.contains(**part)))
        .collect();
    assert_eq!(fetched, [&".bin"], "{requests:?}");
}
