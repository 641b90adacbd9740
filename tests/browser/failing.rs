//! What a reader sees when something goes wrong.

use std::fs;
use std::path::Path;

use serde_json::json;
use tempfile::TempDir;
use walkdir::WalkDir;

use crate::browser::{Page, Screen, Server};
use crate::site;

/// Brings every chart near, so that each tries.
const PASS_BY: &str = "for (const chart of document.querySelectorAll('xiongguan-chart')) {
    chart.scrollIntoView(); await observed.nextFrame(); await observed.nextFrame(); }";
const FALLBACKS_SEEN: &str = "[...document.querySelectorAll('.fallback')].every((words) => words.checkVisibility({ visibilityProperty: true }))";

/// A copy of the site in which something was done to the modules of a name; the compressed copies are left out.
fn damaged_site(name: &str, damage: impl Fn(&Path)) -> TempDir {
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
        if file.starts_with(name) && file.ends_with(".wasm") {
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
        let seen = page.run("return [observed.errors, observed.ready];").await;
        assert_eq!(seen, json!([vec![code; 5], ["trends"]]));
        let complaints = page.complaints().await;
        let own = complaints
            .iter()
            .filter(|complaint| complaint.contains(&format!("xiongguan-chart: {code}")));
        assert_eq!(own.count(), 5, "{complaints:#?}");
    }
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
             if (canvas === broken) throw new WebAssembly.RuntimeError('unreachable');
             paint.call(this, canvas, ratio);
         };
         observed.chart('trends').style.width = '500px';",
    )
    .await;
    page.until("observed.errors.length === 1").await;
    page.until("observed.chart('trends').querySelector('.fallback').checkVisibility({ visibilityProperty: true })")
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
