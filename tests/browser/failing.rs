//! What a reader sees when something goes wrong.

use std::fs;
use std::path::Path;

use serde_json::json;
use tempfile::TempDir;
use walkdir::WalkDir;

use crate::browser::{Page, Screen, Server};
use crate::host::{GDP, SCRIPT, TRENDS, article, open_host};
use crate::site;

/// Brings every chart near, so that each tries.
const PASS_BY: &str = "for (const chart of document.querySelectorAll('xiongguan-chart')) {
    chart.scrollIntoView(); await observed.nextFrame(); await observed.nextFrame(); }";
/// Each chart's picture, or the first rows of the table, is seen.
const FALLBACKS_SEEN: &str = "[...document.querySelectorAll('xiongguan-chart')].every((chart) =>
    [...chart.querySelectorAll('img, table')].filter((inside) => inside.checkVisibility({ visibilityProperty: true })).length === 1)";

/// A copy of the site in which something was done to the modules of a name; the compressed copies are left out.
pub fn damaged_site(name: &str, damage: impl Fn(&Path)) -> TempDir {
    damaged_files(name, ".wasm", damage)
}

/// The same of files of any kind.
fn damaged_files(name: &str, ending: &str, damage: impl Fn(&Path)) -> TempDir {
    let copy = tempfile::tempdir().expect("a folder");
    for entry in WalkDir::new(site::built()) {
        let entry = entry.expect("the site can be read");
        let path = entry.path().strip_prefix(site::built()).expect("inside");
        let target = copy.path().join(path);
        if entry.file_type().is_dir() {
            fs::create_dir_all(&target).expect("a folder");
            continue;
        }
        fs::copy(entry.path(), &target).expect("a copy");
        let file = entry.file_name().to_string_lossy();
        if file.starts_with(name) && file.ends_with(ending) {
            damage(&target);
        }
    }
    copy
}

async fn shows_the_fallback(folder: &TempDir, code: &str) {
    let server = Server::of_folder(folder.path()).await;
    let page = Page::open_at(server, Screen::DESK, "").await;
    page.run(PASS_BY).await;
    page.until("observed.errors.length >= 5").await;
    page.until(FALLBACKS_SEEN).await;
    let seen = page
        .run("return [observed.errors, observed.ready, customElements.get('xiongguan-chart').memoryBytes];")
        .await;
    assert_eq!(seen, json!([vec![code; 5], [], 0]));
    let complaints = page.complaints().await;
    let own = complaints
        .iter()
        .filter(|complaint| complaint.contains(&format!("xiongguan-chart: {code}")));
    assert_eq!(own.count(), 5, "{complaints:#?}");
}

#[tokio::test]
async fn where_the_module_is_missing_the_words_inside_the_element_stay() {
    let folder = damaged_site("core_bg", |module| {
        fs::remove_file(module).expect("it is there")
    });
    shows_the_fallback(&folder, "core-load").await;
}

#[tokio::test]
async fn where_the_module_is_broken_the_words_inside_the_element_stay() {
    let folder = damaged_site("core_bg", |module| {
        fs::write(module, b"\0asm?").expect("it can be written")
    });
    shows_the_fallback(&folder, "core-compile").await;
}

#[tokio::test]
async fn where_only_the_late_part_fails_no_chart_is_left_that_does_not_answer() {
    let missing = damaged_site("core_late", |module| {
        fs::remove_file(module).expect("it is there")
    });
    let broken = damaged_site("core_late", |module| {
        fs::write(module, b"\0asm?").expect("it can be written")
    });
    for (folder, code) in [(missing, "core-load"), (broken, "core-compile")] {
        let server = Server::of_folder(folder.path()).await;
        let page = Page::open_at(server, Screen::DESK, "").await;
        page.run(PASS_BY).await;
        page.until("observed.errors.length >= 5").await;
        page.until(FALLBACKS_SEEN).await;
        let seen = page
            .run("return [observed.errors, observed.ready.includes('figures')];")
            .await;
        assert_eq!(seen, json!([vec![code; 5], false]));
        let complaints = page.complaints().await;
        let own = complaints
            .iter()
            .filter(|complaint| complaint.contains(&format!("xiongguan-chart: {code}")));
        assert_eq!(own.count(), 5, "{complaints:#?}");
    }
}

/// Opens an article with one chart on a server of that policy, from a site damaged like that, and
/// sees that everything else stands and the reason is given once.
async fn fails_gently(policy: Option<&'static str>, folder: Option<&TempDir>, code: &str) {
    let text = article("", &format!("{GDP}{SCRIPT}"));
    let pages = [("/host.html", text.as_str())];
    let folder = folder.map_or(site::built(), TempDir::path);
    let server = Server::of_host_in(folder, &pages, policy).await;
    let page = Page::open_at(server, Screen::of(680, 900), "host.html").await;
    page.until("observed.errors.length > 0").await;
    page.run("for (let frame = 0; frame < 20; frame += 1) await observed.nextFrame();")
        .await;
    let seen = page
        .run(
            "const chart = document.querySelector('xiongguan-chart');
             const stands = (part) => part.checkVisibility({ visibilityProperty: true }) && part.getBoundingClientRect().height > 10;
             return [observed.errors, observed.ready, stands(chart.querySelector('img')), chart.querySelector('img').alt, stands(chart.querySelector('a')), chart.shadowRoot.querySelector('canvas')];",
        )
        .await;
    let expected = json!([[code], [], true, "the description", true, null]);
    assert_eq!(seen, expected, "{code}");
    let complaints = page.complaints().await;
    let own = complaints
        .iter()
        .filter(|complaint| complaint.contains("xiongguan-chart"));
    assert_eq!(own.count(), 1, "{complaints:#?}");
}

#[tokio::test]
async fn each_failure_leaves_picture_description_and_link_and_says_which_it_is() {
    fails_gently(
        Some("script-src 'self' 'unsafe-inline'"),
        None,
        "core-blocked",
    )
    .await;
    let half = |file: &Path| {
        let bytes = fs::read(file).expect("it is there");
        fs::write(file, &bytes[..bytes.len() / 2]).expect("it can be written");
    };
    let gone = |file: &Path| fs::remove_file(file).expect("it is there");
    for (name, ending, code, damage) in [
        ("core_bg", ".wasm", "core-load", &gone as &dyn Fn(&Path)),
        ("core_bg", ".wasm", "core-compile", &half),
        ("core.", ".js", "core-load", &gone),
        ("core.", ".js", "core-load", &half),
    ] {
        let folder = damaged_files(name, ending, damage);
        fails_gently(None, Some(&folder), code).await;
    }
}

#[tokio::test]
async fn a_server_that_answers_with_a_page_is_not_taken_for_one_that_has_the_module() {
    let folder = damaged_files("core_bg", ".wasm", |file| {
        fs::remove_file(file).expect("it is there")
    });
    let names: Vec<String> = WalkDir::new(site::built())
        .into_iter()
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .filter(|name| name.starts_with("core_bg") && name.ends_with(".wasm"))
        .collect();
    let path = format!("/assets/{}", names[0]);
    let text = article("", &format!("{GDP}{SCRIPT}"));
    let pages = [
        ("/host.html", text.as_str()),
        (path.as_str(), "<!doctype html>Not here"),
    ];
    let server = Server::of_host_in(folder.path(), &pages, None).await;
    let page = Page::open_at(server, Screen::of(680, 900), "host.html").await;
    page.until("observed.errors.length === 1").await;
    let seen = page.run("return observed.errors;").await;
    assert_eq!(seen, json!(["core-load"]));
}

#[tokio::test]
async fn where_nothing_stands_inside_a_line_says_so_and_leads_to_the_table() {
    for (lang, said) in [("zh", "图表没有画出来"), ("en", "could not be drawn")] {
        let text = article(
            "",
            &format!("<xiongguan-chart chart='pace' lang='{lang}'>\n</xiongguan-chart>{SCRIPT}"),
        );
        let pages = [("/host.html", text.as_str())];
        let server = Server::of_host(&pages, Some("script-src 'self' 'unsafe-inline'")).await;
        let page = Page::open_at(server, Screen::of(680, 900), "host.html").await;
        page.until("observed.errors.length === 1").await;
        let seen = page
            .run("const line = document.querySelector('xiongguan-chart').shadowRoot.querySelector('.sorry'); return [line.innerText, line.querySelector('a').href, line.checkVisibility()];")
            .await;
        assert!(seen[0].as_str().expect("words").contains(said), "{seen}");
        let address = seen[1].as_str().expect("an address");
        assert!(
            address.ends_with(&format!("/index.html#chart=figures&lang={lang}")),
            "{address}"
        );
        assert_eq!(seen[2], true);
    }
}

#[tokio::test]
async fn after_a_panic_every_chart_gives_its_place_back_and_says_so_once() {
    let text = article("", &format!("{TRENDS}{GDP}{SCRIPT}"));
    let page = open_host(Screen::of(680, 1600), &text).await;
    page.until_ready(2).await;
    page.run(
        "const { default: init } = await observed.core();
         const { memory } = await init();
         new Uint8Array(memory.buffer).fill(0xff);
         observed.chart('trends').style.cssText = 'display: block; width: 500px';",
    )
    .await;
    page.until("observed.errors.length === 2").await;
    page.run("observed.chart('trends').style.width = '400px';
              document.body.insertAdjacentHTML('beforeend', '<xiongguan-chart chart=\"pace\" loading=\"eager\"></xiongguan-chart>');
              await observed.nextFrame(); await observed.nextFrame();")
        .await;
    page.until("observed.errors.length === 3").await;
    let seen = page
        .run(
            "return [observed.errors, [...document.images].map((image) => image.checkVisibility({ visibilityProperty: true })),
             document.querySelectorAll('canvas').length, await observed.chart('trajectory').toSVG().catch(({ code }) => code)];",
        )
        .await;
    assert_eq!(
        seen,
        json!([
            ["core-failed", "core-failed", "core-failed"],
            [true, true],
            0,
            "core-failed"
        ])
    );
    let complaints = page.complaints().await;
    let own = complaints
        .iter()
        .filter(|complaint| complaint.contains("xiongguan-chart: core-failed"));
    assert_eq!(own.count(), 3, "{complaints:#?}");
}

#[tokio::test]
async fn a_chart_that_fails_later_gives_its_place_back_and_says_so_once() {
    let page = Page::open("").await;
    page.until("observed.ready.includes('trends')").await;
    page.run(
        "const { Chart } = await observed.core();
         const { paint } = Chart.prototype;
         const broken = observed.part('trends', '.picture');
         Chart.prototype.paint = function (canvas, ratio) {
             if (canvas === broken) throw new Error('the canvas refused a call');
             paint.call(this, canvas, ratio);
         };
         observed.chart('trends').style.width = '500px';",
    )
    .await;
    page.until("observed.errors.length === 1").await;
    page.until("observed.chart('trends').querySelector('img').checkVisibility({ visibilityProperty: true })")
        .await;
    page.run("observed.chart('trends').style.width = '400px'; await observed.nextFrame(); await observed.nextFrame();")
        .await;
    let seen = page
        .run("return [observed.errors, observed.part('trends', 'canvas')];")
        .await;
    assert_eq!(seen, json!([["core-failed"], null]));
}

#[tokio::test]
async fn unknown_attributes_are_named_and_the_chart_is_drawn() {
    for (attributes, named) in [
        ("chart='trends' colour='red'", "colour"),
        ("chart='trends' indicators='gdp,__proto__'", "__proto__"),
        ("chart='&lt;script&gt;&amp;=%00'", "script"),
        (
            "chart='trends' lang='tlh' data-lang='x' aria-label='y' class='z'",
            "tlh",
        ),
    ] {
        let page = Page::open("").await;
        page.until("observed.ready.includes('trends')").await;
        page.run(&format!(
            "const place = document.createElement('div');
             place.innerHTML = \"<xiongguan-chart id='added' loading='eager' {attributes}></xiongguan-chart>\";
             document.querySelector('main').prepend(place);"
        ))
        .await;
        page.until("document.getElementById('added').describe().length > 0")
            .await;
        page.until("observed.ink(document.getElementById('added').shadowRoot.querySelector('.picture')) > 1000")
            .await;
        let complaints = page.complaints().await;
        assert_eq!(complaints.len(), 1, "{attributes}: {complaints:#?}");
        assert!(
            complaints[0].contains(named),
            "{attributes}: {complaints:?}"
        );
    }
}

#[tokio::test]
async fn an_element_that_is_moved_stays_alive_and_one_that_is_removed_ends() {
    let page = Page::open("").await;
    page.until("observed.ready.includes('trends')").await;
    page.run("document.querySelector('main').prepend(observed.chart('trends')); await observed.nextFrame();")
        .await;
    let seen = page
        .run("return [observed.ready.filter((name) => name === 'trends').length, observed.chart('trends').describe().length > 0];")
        .await;
    assert_eq!(seen, json!([1, true]));
    let seen = page
        .run(
            "const chart = observed.chart('trends'); chart.remove(); await observed.nextFrame();
             const ended = chart.describe() === '' && !chart.shadowRoot.querySelector('canvas');
             document.querySelector('main').prepend(chart);
             await observed.until(() => chart.describe() !== '');
             return [ended, observed.ready.filter((name) => name === 'trends').length];",
        )
        .await;
    assert_eq!(seen, json!([true, 2]));
    assert_eq!(page.complaints().await, [] as [String; 0]);
}
