//! The served site where there is no line.

use std::fs;
use std::path::Path;

use serde_json::json;
use walkdir::WalkDir;

use crate::browser::{Page, Screen, Server};
use crate::site;

/// Has the browser keep the site, and waits until it does.
const KEEP: &str = "
    await navigator.serviceWorker.register('sw.js', { updateViaCache: 'none' });
    await navigator.serviceWorker.ready;";

/// The road of GDP with an answer on it, as it stands in a page that was opened by its address.
const ASKED: &str = "#chart=trajectory&indicators=gdp&focus=gdp-2026";

async fn see_the_answer(page: &Page) {
    page.until("observed.ready.includes('trends') && observed.tooltip('trajectory')?.textContent.includes('500亿元')")
        .await;
}

#[tokio::test]
async fn after_one_visit_the_explorer_works_with_the_server_gone() {
    let server = Server::of_site_alone();
    let page = Page::open_at(server, Screen::DESK, "").await;
    page.until("observed.ready.includes('trends')").await;
    page.run(KEEP).await;
    page.cut_the_line();
    for path in ["", "index.html"] {
        page.go_in_new_tab(&format!("{path}{ASKED}")).await;
        see_the_answer(&page).await;
        page.run("for (const chart of document.querySelectorAll('xiongguan-chart')) { chart.scrollIntoView(); await observed.nextFrame(); await observed.nextFrame(); }")
            .await;
        page.until_ready(5).await;
        // What is fetched only when a reader asks is there too.
        let taken = page
            .run("return (await observed.chart('chain').toCSV()).length > 1000;")
            .await;
        assert_eq!(taken, true);
        page.run(
            "observed.chart('pace').closest('.question').querySelector('[data-does=share]').click();
             await observed.until(() => document.querySelector('.share[open] [data-does=embed]'));
             document.querySelector('.share [data-does=embed]').click();",
        )
        .await;
        page.until("document.querySelector('.embed-help[open]')?.clientHeight > 200")
            .await;
        let other = page
            .run("return fetch('article.html').then(() => 'answered', () => 'no line');")
            .await;
        assert_eq!(other, "no line", "an article is none of its business");
    }
}

#[tokio::test]
async fn a_dead_line_does_not_hang_the_page() {
    const PERMITS: usize = 1000;
    let (server, gate) = Server::of_site_holding("index.html").await;
    gate.add_permits(PERMITS);
    let page = Page::open_at(server, Screen::DESK, "index.html").await;
    page.until("observed.ready.includes('trends')").await;
    page.run(KEEP).await;
    // From here on it is asked and never answers.
    gate.forget_permits(PERMITS);
    page.go_in_new_tab(&format!("index.html{ASKED}")).await;
    see_the_answer(&page).await;
}

/// A copy of the site in which one file is changed, or gone.
fn spoilt(change: impl Fn(&Path)) -> tempfile::TempDir {
    let copy = tempfile::tempdir().expect("a folder");
    for entry in WalkDir::new(site::built()).min_depth(1) {
        let entry = entry.expect("an entry of the site");
        let place = entry.path().strip_prefix(site::built()).expect("inside");
        let target = copy.path().join(place);
        if entry.file_type().is_dir() {
            fs::create_dir(&target).expect("a folder");
        } else {
            fs::hard_link(entry.path(), &target)
                .or_else(|_| fs::copy(entry.path(), &target).map(|_| ()))
                .expect("a copy");
        }
    }
    change(copy.path());
    copy
}

#[tokio::test]
async fn a_site_that_is_not_whole_is_not_kept_at_all() {
    let without_a_part = spoilt(|folder| {
        let assets = fs::read_dir(folder.join("assets")).expect("the assets");
        for asset in assets.map(|entry| entry.expect("an asset").path()) {
            if asset.to_string_lossy().contains("core_late.") {
                fs::remove_file(asset).expect("removing");
            }
        }
    });
    let of_another_build = spoilt(|folder| {
        let page = folder.join("index.html");
        let text = fs::read_to_string(&page).expect("the page");
        fs::remove_file(&page).expect("removing");
        let changed = text.replace("assets/page.", "assets/page.0");
        fs::write(&page, changed).expect("writing");
    });
    for folder in [without_a_part, of_another_build] {
        let server = Server::of_folder(folder.path()).await;
        let page = Page::open_at(server, Screen::DESK, "article.html").await;
        let end = page
            .run(
                "const { installing } = await navigator.serviceWorker.register('sw.js');
                 await new Promise((resolve) => installing.addEventListener('statechange', resolve, { once: true }));
                 return [installing.state, await caches.keys()];",
            )
            .await;
        assert_eq!(end, json!(["redundant", []]));
    }
}

#[tokio::test]
async fn what_an_older_build_kept_goes_and_the_caches_of_others_stay() {
    let page = Page::open_at(Server::of_site_alone(), Screen::DESK, "").await;
    page.run("await caches.open(`xiongguan ${new URL('.', location)} 0123456789abcdef`); await caches.open('xiongguan elsewhere 1');")
        .await;
    page.run(KEEP).await;
    page.until("navigator.serviceWorker.controller?.state === 'activated'")
        .await;
    let caches = page.run("return (await caches.keys()).sort();").await;
    let names = caches.as_array().expect("a list");
    assert_eq!(names.len(), 2, "{caches}");
    assert!(!caches.to_string().contains("0123456789abcdef"), "{caches}");
    assert!(caches.to_string().contains("elsewhere"), "{caches}");
}
