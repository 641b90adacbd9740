//! The page of the talk before the talk is there, and where it never comes.

use super::{WALLS, until_there};
use crate::browser::{Page, Server};
use crate::failing::damaged_site;

#[tokio::test]
async fn until_the_wall_stands_the_page_says_what_comes() {
    let (server, gate) = Server::of_site_holding("core_deck").await;
    let page = Page::open_at(server, WALLS[0], "present.html").await;
    let sight = page.run("return observed.sight();").await;
    assert!(
        sight.as_str().is_some_and(|sight| !sight.is_empty()),
        "{sight}"
    );
    page.until("!document.querySelector('.wall')").await;
    gate.add_permits(9);
    until_there(&page).await;
}

#[tokio::test]
async fn a_talk_that_cannot_be_opened_is_told_in_the_language_of_the_address() {
    let folder = damaged_site("core_deck", |module| {
        std::fs::remove_file(module).expect("it is there");
    });
    let server = Server::of_folder(folder.path()).await;
    let page = Page::open_at(server, WALLS[0], "present.html").await;
    for (hash, words) in [
        ("?zh", "演示没有打开"),
        ("?en#lang=en", "The talk could not be opened"),
    ] {
        page.go(&format!("present.html{hash}")).await;
        page.until(&format!("observed.sight().includes('{words}')"))
            .await;
        // What stood there stays.
        page.until("[...document.querySelectorAll('h1')].some((it) => it.checkVisibility())")
            .await;
    }
}
