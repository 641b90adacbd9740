//! What a page takes from a chart: pictures, data, words; and what it is told where there is none.

use serde_json::json;

use crate::browser::{Page, Screen, Server};
use crate::host::{GDP, SCRIPT, article, open_host, turn_to_all};

#[tokio::test]
async fn a_chart_gives_its_picture_its_data_and_its_words() {
    let page = open_host(
        Screen::of(680, 900),
        &article("body { direction: rtl }", &format!("{GDP}{SCRIPT}")),
    )
    .await;
    // Asked at once: what is not there yet is waited for.
    let taken = page
        .run(
            "await customElements.whenDefined('xiongguan-chart');
             const chart = document.querySelector('xiongguan-chart');
             // One that is in no page is never ready.
             const before = document.createElement('xiongguan-chart').describe();
             const [svg, png, large, csv] = await Promise.all([chart.toSVG(), chart.toPNG(), chart.toPNG({ scale: 1e9 }), chart.toCSV()]);
             const document_ = new DOMParser().parseFromString(svg, 'image/svg+xml');
             const sizes = await Promise.all([png, large].map(async (blob) => { const { width, height } = await createImageBitmap(blob); return [width, height]; }));
             const nowhere = await Promise.all([NaN, -1, '3', {}].map(async (scale) => (await chart.toPNG({ scale })).size > 1000));
             return { before, words: chart.describe(), root: document_.documentElement.localName, title: document_.querySelector('title')?.textContent,
                 type: png.type, sizes, nowhere, csv, canvases: document.querySelectorAll('canvas').length };",
        )
        .await;
    assert_eq!(taken["before"], "");
    let words = taken["words"].as_str().expect("words");
    assert!(words.contains("500亿元"), "{words}");
    assert_eq!(taken["root"], "svg");
    assert!(
        taken["title"]
            .as_str()
            .expect("a title")
            .contains("500亿元")
    );
    assert_eq!(taken["type"], "image/png");
    assert_eq!(taken["sizes"][0], json!([1360, 850]));
    let [width, height] = [0, 1].map(|side| taken["sizes"][1][side].as_u64().expect("a number"));
    assert!(
        width * height <= 16_800_000 && width > 4000,
        "{width} × {height}"
    );
    assert_eq!(taken["nowhere"], json!([true, true, true, true]));
    let csv = taken["csv"].as_str().expect("a text");
    assert!(csv.starts_with("\u{feff}编号,"), "{csv}");
    for said in [
        "gdp-2021",
        "预计306亿元",
        "第9段",
        "gdp-2026",
        "500亿元以上",
        "算式",
        "305.5–306.5亿元",
    ] {
        assert!(csv.contains(said), "{said}: {csv}");
    }
    assert_eq!(taken["canvases"], 0);
}

#[tokio::test]
async fn every_chart_gives_data_in_its_language() {
    let page = Page::open("#lang=en").await;
    for (chart, said) in [
        ("trends", "gdp-2021"),
        ("pace", "derived"),
        ("chain", "Iron, steel"),
        ("figures", "not derivable"),
    ] {
        let csv = page
            .run(&format!("return observed.chart('{chart}').toCSV();"))
            .await;
        let csv = csv.as_str().expect("a text");
        assert!(csv.starts_with("\u{feff}id,indicator,"), "{chart}: {csv}");
        assert!(csv.lines().count() > 5, "{chart}: {csv}");
        println!("{chart} {said}\n{csv}");
    }
}

#[tokio::test]
async fn where_a_chart_failed_every_question_is_answered_with_the_reason() {
    let text = article("", &format!("{GDP}{SCRIPT}"));
    let pages = [("/host.html", text.as_str())];
    let forbidding = "script-src 'self' 'unsafe-inline'";
    let server = Server::of_host(&pages, Some(forbidding)).await;
    let page = Page::open_at(server, Screen::DESK, "host.html").await;
    page.until("observed.errors.length === 1").await;
    let told = page
        .run(
            "const chart = document.querySelector('xiongguan-chart');
             const asked = [() => chart.toSVG(), () => chart.toPNG(), () => chart.toCSV(), async () => chart.describe()];
             const reasons = await Promise.all(asked.map((ask) => ask().then(() => 'answered', (error) => error)));
             return [reasons.every((reason) => reason === reasons[0] && reason instanceof Error), reasons[0].code, reasons[0].message.length > 10];",
        )
        .await;
    assert_eq!(told, json!([true, "core-blocked", true]));
}

#[tokio::test]
async fn on_paper_each_chart_stands_in_the_colours_of_paper() {
    let page = Page::open_on(Screen::DESK, "#theme=dark").await;
    turn_to_all(&page).await;
    let media = json!({"media": "print"});
    page.tell("Emulation.setEmulatedMedia", media).await;
    page.run("dispatchEvent(new Event('beforeprint')); await observed.nextFrame(); await observed.nextFrame();")
        .await;
    let seen = page
        .run(
            "const charts = [...document.querySelectorAll('xiongguan-chart')].filter((chart) => chart.querySelector('picture'));
             return [charts.map((chart) => observed.ink(chart.shadowRoot.querySelector('.picture')) > 2000),
                 getComputedStyle(document.body).color,
                 getComputedStyle(document.querySelector('.lead .links')).display,
                 getComputedStyle(observed.part('figures', '.figures')).color];",
        )
        .await;
    let ink = "rgb(29, 37, 48)";
    assert_eq!(seen, json!([[true, true, true, true], ink, "none", ink]));
}
