//! The explorer as one file, opened by double click.

use std::fs;

use serde_json::json;

use crate::browser::{Page, Screen};
use crate::site;

const CHARTS: [&str; 5] = ["trends", "pace", "trajectory", "chain", "figures"];
/// The one file.
pub const FILE: &str = "standalone.html";

/// Opens the file and brings every chart near.
async fn open(screen: Screen) -> Page {
    let page = Page::open_file(screen, FILE).await;
    page.run("for (const chart of document.querySelectorAll('xiongguan-chart')) { chart.scrollIntoView(); await observed.nextFrame(); await observed.nextFrame(); }")
        .await;
    page.until_ready(CHARTS.len()).await;
    page
}

/// Fails if the page has asked for anything but itself, or has complained.
pub async fn kept_to_itself(page: &Page) {
    let requests = page.requests().await;
    let own = format!("file://{}", site::built().join(FILE).display());
    let of_page = |address: &&String| !address.starts_with("chrome://");
    let asked: Vec<_> = requests.iter().filter(of_page).collect();
    assert!(!asked.is_empty(), "the log does not know of the page");
    for address in asked {
        // What is in the page already has an address too.
        let inside = ["data:", "blob:"]
            .iter()
            .any(|start| address.starts_with(start));
        assert!(
            inside || address.starts_with(&own),
            "it asked for {address}"
        );
    }
    let loaded = page
        .run("return performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !/^(data|blob):/.test(name));")
        .await;
    assert_eq!(loaded, json!([]));
    assert_eq!(page.complaints().await, [] as [String; 0]);
}

#[tokio::test]
async fn five_charts_stand_and_answer_without_a_request() {
    let page = open(Screen::DESK).await;
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
    page.run("location.hash = '#chart=trajectory&indicators=gdp&focus=gdp-2026';")
        .await;
    page.until("observed.tooltip('trajectory')?.textContent.includes('500亿元')")
        .await;
    kept_to_itself(&page).await;
}

#[tokio::test]
async fn it_opens_on_a_phone_in_the_state_of_its_address() {
    let page = Page::open_file(
        Screen::of(360, 740),
        &format!("{FILE}#chart=trajectory&indicators=budget-revenue&lang=en"),
    )
    .await;
    page.until("observed.part('trajectory', '.chart')?.getAttribute('aria-label').startsWith('Budget revenue')")
        .await;
    let width = page
        .run("return document.documentElement.scrollWidth;")
        .await;
    assert_eq!(width, json!(360));
    kept_to_itself(&page).await;
}

#[tokio::test]
async fn language_table_and_picture_are_there() {
    let page = open(Screen::DESK).await;
    page.run("document.querySelector('[data-language=en]').click();")
        .await;
    page.until(
        "document.documentElement.lang === 'en' && observed.part('pace', '.chart').lang === 'en'",
    )
    .await;
    let taken = page
        .run(
            "const chart = observed.chart('trajectory');
             const [svg, png, csv] = await Promise.all([chart.toSVG(), chart.toPNG(), chart.toCSV()]);
             return [svg.startsWith('<svg'), png.type, png.size > 10000, csv.includes('gdp-2026'), location.hash];",
        )
        .await;
    assert_eq!(taken, json!([true, "image/png", true, true, "#lang=en"]));
    // The table in the place of a chart comes with a script of its own.
    page.run("observed.chart('trajectory').scrollIntoView({ block: 'center' }); observed.part('trajectory', '.chart').focus();")
        .await;
    page.press("KeyT").await;
    page.until("observed.part('trajectory', 'tbody')?.rows.length > 2")
        .await;
    kept_to_itself(&page).await;
}

#[tokio::test]
async fn what_needs_the_address_of_the_site_says_so_and_pictures_are_saved_all_the_same() {
    let page = open(Screen::DESK).await;
    for (language, words) in [("zh", "单独的一个文件"), ("en", "a single file")] {
        page.run(&format!(
            "document.querySelector('[data-language={language}]').click();
             document.querySelector('[data-does=share]').click();
             await observed.until(() => document.querySelector('.share[open] [data-does=embed]'));
             document.querySelector('.share [data-does=embed]').click();"
        ))
        .await;
        page.until(&format!(
            "document.querySelector('.embed-help[open]')?.textContent.includes('{words}')"
        ))
        .await;
        let offered = page
            .run("return [document.querySelectorAll('.embed-help textarea').length, document.getElementById('embed-save').checkVisibility()];")
            .await;
        assert_eq!(offered, json!([0, true]));
        let saved = page
            .run(
                "return new Promise((resolve) => {
                     const { createObjectURL } = URL;
                     URL.createObjectURL = (blob) => { blob.text().then((text) => resolve(text.startsWith('<svg'))); return createObjectURL.call(URL, blob); };
                     document.getElementById('embed-save').click();
                 });",
            )
            .await;
        assert_eq!(saved, true);
        page.run("document.getElementById('embed-close').click();")
            .await;
    }
    kept_to_itself(&page).await;
}

#[tokio::test]
async fn where_it_cannot_be_unpacked_the_page_says_why_in_its_language() {
    let whole = fs::read_to_string(site::built().join(FILE)).expect("the file");
    let (start, rest) = whole.split_once("id=\"packed\">").expect("what is packed");
    let (packed, end) = rest.split_once("</script>").expect("it ends");
    let folder = tempfile::tempdir().expect("a folder");
    let half = &packed[..packed.len() / 2];
    // One letter in the middle is another.
    let (_, rest) = packed.split_at(half.len());
    let other = if rest.starts_with('a') { 'b' } else { 'a' };
    let changed = format!("{half}{other}{}", &rest[1..]);
    for (name, packed) in [("half", half), ("changed", &changed)] {
        fs::write(
            folder.path().join(format!("{name}.html")),
            format!("{start}id=\"packed\">{packed}</script>{end}"),
        )
        .expect("writing");
    }
    let server = crate::browser::Server::of_folder(folder.path()).await;
    for (path, words) in [
        ("half.html", "这份文件不完整"),
        ("half.html#lang=en", "this file is damaged"),
        ("changed.html#step=1", "这份文件不完整"),
        ("changed.html#lang=en", "this file is damaged"),
    ] {
        let page = Page::open_at(server.clone(), Screen::DESK, path).await;
        page.until(&format!(
            "document.querySelector('main [role=alert]')?.innerText.includes('{words}')"
        ))
        .await;
        let seen = page
            .run("return document.querySelector('main [role=alert]').innerText;")
            .await;
        let chinese = seen.as_str().is_some_and(|text| text.contains('图'));
        assert_eq!(chinese, !path.ends_with("en"), "{seen}");
    }
}

#[tokio::test]
async fn what_a_browser_has_saved_of_it_is_it_again() {
    let page = open(Screen::DESK).await;
    let saved = page
        .run("return `<!doctype html>${document.documentElement.outerHTML}`;")
        .await;
    let folder = tempfile::tempdir().expect("a folder");
    let copy = folder.path().join("saved.html");
    fs::write(&copy, saved.as_str().expect("a text")).expect("writing");
    let page = Page::open_file(Screen::DESK, &copy.to_string_lossy()).await;
    page.until("observed.ready.includes('trends')").await;
    let found = page
        .run("return ['main', 'h1[lang=en]', 'xiongguan-chart[chart=trends]'].map((name) => document.querySelectorAll(name).length);")
        .await;
    assert_eq!(found, json!([1, 1, 1]));
    assert_eq!(page.complaints().await, [] as [String; 0]);
}

#[tokio::test]
async fn without_scripts_it_says_in_both_languages_what_it_takes() {
    let page = Page::open("article.html").await;
    page.tell(
        "Emulation.setScriptExecutionDisabled",
        json!({ "value": true }),
    )
    .await;
    page.go(FILE).await;
    let said = page.run("return document.body.innerText;").await;
    let said = said.as_str().expect("a text");
    for words in ["请允许脚本运行", "allow scripts"] {
        assert!(said.contains(words), "{said}");
    }
}

#[test]
fn it_weighs_at_most_450_kilobytes() {
    let size = fs::metadata(site::built().join(FILE))
        .expect("the file")
        .len();
    println!("{FILE}: {size} bytes");
    assert!((200_000..=450_000).contains(&size), "{size} bytes");
}
