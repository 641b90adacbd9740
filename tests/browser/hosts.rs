//! The world a chart is put into: other people's styles, pages that open later, pages that change.

use serde_json::json;

use crate::browser::{Page, Screen, Server};
use crate::host::{GDP, MISLAID, SCRIPT, TRENDS, article, open_host, said_of_charts, turn_to_all};

/// Styles that pages set for themselves.
const STYLES: [&str; 9] = [
    "* { box-sizing: content-box; margin: 0; padding: 0; border: 0 } html { font-size: 40px } body { font: 2rem/2 cursive }",
    "*, *::before { box-sizing: border-box } span { padding: 9px } canvas { max-width: 50%; border: 3px solid } div { display: flex; margin: 8px }",
    "img { max-width: 100%; height: auto; border: 2px solid red; padding: 6px; display: block }",
    "xiongguan-chart { display: inline-block; width: 100%; letter-spacing: .4em; text-transform: uppercase; text-align: right; white-space: pre }",
    "xiongguan-chart { display: flex; flex-direction: column; gap: 8px }",
    "body { display: grid; grid-template-columns: 1fr; justify-items: stretch; direction: rtl }",
    "body { columns: 2; column-gap: 10px } @media (max-width: 700px) { body { columns: 1 } }",
    "xiongguan-chart { float: left; width: 100%; margin: 20px 0; padding: 12px; box-sizing: border-box; border: 1px solid }",
    "body { writing-mode: horizontal-tb; line-height: 0; font-size: 0 } p, a { font-size: 16px; line-height: 24px }",
];

#[tokio::test]
async fn whatever_a_page_sets_for_itself_the_chart_lies_over_its_picture() {
    for styles in STYLES {
        for width in [280, 680, 1200] {
            let text = article(styles, &format!("{GDP}{TRENDS}{SCRIPT}"));
            let page = open_host(Screen::of(width, 1600), &text).await;
            page.until_ready(2).await;
            turn_to_all(&page).await;
            let seen = page
                .run(&format!(
                    "{MISLAID} return [...document.querySelectorAll('xiongguan-chart')].map(mislaid);"
                ))
                .await;
            assert_eq!(seen, json!(["", ""]), "{styles} at {width}");
        }
    }
}

#[tokio::test]
async fn words_of_an_answer_are_the_charts_own_in_a_page_of_other_habits() {
    let styles = "body { direction: rtl; font: italic 700 40px/3 fantasy; letter-spacing: 9px; text-indent: 5em; text-transform: uppercase; color: lime }";
    let text = article(
        styles,
        &format!(
            "{}{SCRIPT}",
            GDP.replace("lang=\"zh\"", "lang=\"en\" focus=\"gdp-2026\"")
        ),
    );
    let page = open_host(Screen::of(680, 900), &text).await;
    page.until("observed.tooltip('trajectory')").await;
    let seen = page
        .run(
            "const { direction, fontStyle, fontSize, letterSpacing, textIndent, textTransform } = getComputedStyle(observed.tooltip('trajectory'));
             return [direction, fontStyle, fontSize, letterSpacing, textIndent, textTransform];",
        )
        .await;
    assert_eq!(
        seen,
        json!(["ltr", "normal", "14px", "normal", "0px", "none"])
    );
}

#[tokio::test]
async fn a_link_around_the_picture_is_no_second_stop_of_the_keys_under_the_chart() {
    let chart = GDP
        .replace("<picture>", "<a id='around' href='#x'><picture>")
        .replace("</picture>", "</picture></a>");
    let page = open_host(
        Screen::of(680, 900),
        &article("", &format!("{chart}{SCRIPT}")),
    )
    .await;
    page.until_ready(1).await;
    let reached = "const around = document.getElementById('around'); around.focus(); return document.activeElement === around;";
    assert_eq!(page.run(reached).await, false, "under the picture");
    turn_to_all(&page).await;
    assert_eq!(page.run(reached).await, false, "under the drawing");
    page.run("const chart = document.querySelector('xiongguan-chart'); const { parentElement } = chart; chart.remove(); await observed.nextFrame(); parentElement.append(...chart.children);")
        .await;
    assert_eq!(page.run(reached).await, true, "without a chart");
}

#[tokio::test]
async fn a_chart_that_is_opened_later_is_drawn_then() {
    let hidden = GDP.replace("<xiongguan-chart", "<xiongguan-chart loading='eager'");
    let text = article(
        "",
        &format!(
            "<details><summary>more</summary>{TRENDS}</details><div id='tab' style='display:none'>{hidden}</div>{SCRIPT}"
        ),
    );
    let page = open_host(Screen::of(680, 1600), &text).await;
    page.until("observed.ready.length === 1").await;
    page.run("document.querySelector('details').open = true; document.getElementById('tab').style.display = '';")
        .await;
    page.until_ready(2).await;
    turn_to_all(&page).await;
    page.until(&format!(
        "(() => {{ {MISLAID} return observed.ready.length === 2 && [...document.querySelectorAll('xiongguan-chart')].every((chart) => mislaid(chart) === ''); }})()"
    ))
    .await;
}

#[tokio::test]
async fn a_chart_lives_on_through_moves_another_document_and_the_way_back() {
    let text = article("", &format!("<div id='other'></div>{TRENDS}{SCRIPT}"));
    let page = open_host(Screen::of(680, 1200), &text).await;
    page.until_ready(1).await;
    // Moved, it goes on; what the page has set stays when it is taken away and put back.
    page.run(
        "window.chart = document.querySelector('xiongguan-chart');
         document.getElementById('other').append(chart);
         await chart.toSVG();
         chart.state = { chart: 'trajectory', indicators: 'gdp', lang: 'en' };
         chart.remove(); await observed.nextFrame();
         document.body.prepend(chart);",
    )
    .await;
    page.until("observed.ready.length === 2 && chart.describe().includes('billion yuan')")
        .await;
    // Into a frame's document, where other style sheets hold.
    page.run(
        "const frame = document.createElement('iframe');
         frame.style.cssText = 'width:600px;height:500px';
         document.body.append(frame);
         await observed.nextFrame();
         const ready = new Promise((resolve) => chart.addEventListener('ready', resolve, { once: true }));
         frame.contentDocument.body.append(frame.contentDocument.adoptNode(chart));
         chart.scrollIntoView();
         await ready;
         await observed.nextFrame();
         await observed.nextFrame();",
    )
    .await;
    let seen = page
        .run(&format!(
            "{MISLAID} return [mislaid(chart), observed.errors];"
        ))
        .await;
    assert_eq!(seen, json!(["", []]));
    assert_eq!(said_of_charts(&page).await, [] as [String; 0]);
}

#[tokio::test]
async fn the_page_that_comes_back_has_charts_that_answer() {
    let text = article("", &format!("{TRENDS}{SCRIPT}"));
    let page = open_host(Screen::of(680, 900), &text).await;
    page.until_ready(1).await;
    page.go("integrity.json").await;
    page.run("history.back();").await;
    page.until("document.querySelector('xiongguan-chart')?.describe?.().length > 0")
        .await;
    let told = page
        .run("return (await document.querySelector('xiongguan-chart').toCSV()).length > 500;")
        .await;
    assert_eq!(told, true);
}

#[tokio::test]
async fn of_two_versions_of_the_script_the_first_serves() {
    let twice = format!(
        "{SCRIPT}{SCRIPT}{TRENDS}<script type=\"module\" src=\"/xiongguan.js?other\"></script>"
    );
    let page = open_host(Screen::of(680, 900), &article("", &twice)).await;
    page.until_ready(1).await;
    page.run("document.body.insertAdjacentHTML('beforeend', '<xiongguan-chart chart=\"pace\" loading=\"eager\"></xiongguan-chart>');")
        .await;
    page.until_ready(2).await;
    let complaints = said_of_charts(&page).await;
    assert_eq!(complaints.len(), 1, "{complaints:#?}");
    assert!(complaints[0].contains("another version"), "{complaints:?}");
}

/// The colour of the paper of the first chart as it is seen: drawn, or in the picture it begins with.
const CORNER: &str = "(() => {
    const chart = document.querySelector('xiongguan-chart');
    const image = chart.querySelector('img');
    const corner = new OffscreenCanvas(1, 1).getContext('2d');
    const seen = image.checkVisibility({ visibilityProperty: true }) ? image : chart.shadowRoot.querySelector('.picture');
    corner.drawImage(seen, -1, -1);
    return corner.getImageData(0, 0, 1, 1).data.slice(0, 3).join();
})()";
const LIGHT: &str = "251,250,247";
const DARK: &str = "18,22,28";

async fn prefers_dark(page: &Page) {
    let preference = json!({"features": [{"name": "prefers-color-scheme", "value": "dark"}]});
    page.tell("Emulation.setEmulatedMedia", preference).await;
}

#[tokio::test]
async fn a_chart_is_dark_where_its_page_is_and_nowhere_else() {
    for (styles, attribute, first, then) in [
        ("", "", LIGHT, LIGHT),
        (":root { color-scheme: dark }", "", DARK, DARK),
        (":root { color-scheme: light dark }", "", LIGHT, DARK),
        (
            ":root { color-scheme: dark }",
            "theme='light'",
            LIGHT,
            LIGHT,
        ),
        ("", "theme='dark'", DARK, DARK),
    ] {
        let chart = TRENDS.replace("<xiongguan-chart", &format!("<xiongguan-chart {attribute}"));
        let page = open_host(
            Screen::of(680, 900),
            &article(styles, &format!("{chart}{SCRIPT}")),
        )
        .await;
        page.until_ready(1).await;
        page.until(&format!("{CORNER} === '{first}'")).await;
        prefers_dark(&page).await;
        page.run("await observed.nextFrame(); await observed.nextFrame();")
            .await;
        page.until(&format!("{CORNER} === '{then}'")).await;
    }
}

#[tokio::test]
async fn a_chart_follows_when_its_page_is_switched_to_dark() {
    let page = open_host(
        Screen::of(680, 900),
        &article("", &format!("{TRENDS}{SCRIPT}")),
    )
    .await;
    page.until_ready(1).await;
    page.until(&format!("{CORNER} === '{LIGHT}'")).await;
    page.run("document.documentElement.style.colorScheme = 'dark';")
        .await;
    page.until(&format!("{CORNER} === '{DARK}'")).await;
}

#[tokio::test]
async fn a_page_gives_its_colours_and_those_that_could_not_be_read_are_left_out() {
    let styles = "xiongguan-chart { --xg-paper: oklch(97% .02 60); --xg-ink: #33302e; --xg-accent: rgb(13 118 128); --xg-font: Georgia, serif }";
    let page = open_host(
        Screen::of(680, 900),
        &article(styles, &format!("{TRENDS}{SCRIPT}")),
    )
    .await;
    page.until_ready(1).await;
    page.until(&format!(
        "{CORNER}.startsWith('25') && {CORNER} !== '{LIGHT}'"
    ))
    .await;
    assert_eq!(said_of_charts(&page).await, [] as [String; 0]);

    let styles = "xiongguan-chart { --xg-ink: #ccc; --xg-accent: gold; --xg-paper: url(x) }";
    let page = open_host(
        Screen::of(680, 900),
        &article(styles, &format!("{TRENDS}{SCRIPT}")),
    )
    .await;
    page.until_ready(1).await;
    page.run("await document.querySelector('xiongguan-chart').toSVG();")
        .await;
    let mut complaints = Vec::new();
    while complaints.len() < 3 {
        complaints.extend(said_of_charts(&page).await);
        page.run("await observed.nextFrame();").await;
    }
    for named in ["--xg-ink", "--xg-accent", "--xg-paper"] {
        assert!(
            complaints.iter().any(|said| said.contains(named)),
            "{named}: {complaints:?}"
        );
    }
    page.until(&format!("{CORNER} === '{LIGHT}'")).await;
}

#[tokio::test]
async fn a_property_set_before_the_script_came_is_kept() {
    let text = "<!doctype html><meta charset='utf-8'><link rel='icon' href='data:,'>
        <script>const early = document.createElement('xiongguan-chart'); early.id = 'early';
        early.state = { chart: 'trajectory', indicators: 'gdp' }; document.documentElement.append(early);</script>
        <script type='module' src='/xiongguan.js'></script>";
    let server = Server::of_host(&[("/host.html", text)], None).await;
    let page = Page::open_at(server, Screen::DESK, "host.html").await;
    page.until("document.getElementById('early').describe().length > 50")
        .await;
    let state = page
        .run("return document.getElementById('early').state;")
        .await;
    assert_eq!(state, json!({"chart": "trajectory", "indicators": "gdp"}));
}
