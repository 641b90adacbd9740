//! A page in a window that becomes too narrow for its pictures, as a phone's does when it is turned.

use serde_json::json;

use crate::browser::{Page, Screen, Server};
use crate::host::turn_to_all;

/// More files than a page fetches.
const ENOUGH: usize = 100;
const DRAWN: &str = "['trends', 'pace', 'trajectory', 'chain'].every((chart) => {
    const picture = observed.part(chart, '.picture');
    return picture?.width > 300 && picture.height > 300 && observed.ink(picture) > 2000;
})";

#[tokio::test]
async fn every_chart_stays_in_sight_when_there_is_no_place_for_its_picture() {
    let page = Page::open_on(Screen::of(400, 740), "").await;
    turn_to_all(&page).await;
    for width in [320, 400, 320] {
        page.look_on(Screen::of(width, 740)).await;
        page.until(&format!("innerWidth === {width} && {DRAWN}"))
            .await;
    }
}

#[tokio::test]
async fn a_chart_seen_as_the_page_has_it_is_drawn_when_that_goes() {
    let (server, gate) = Server::of_site_holding("core_paint").await;
    let page = Page::open_at(server, Screen::DESK, "").await;
    page.until("observed.ready.includes('trends')").await;
    page.look_on(Screen::of(320, 740)).await;
    page.run("for (let frame = 0; frame < 5; frame += 1) await observed.nextFrame();")
        .await;
    gate.add_permits(ENOUGH);
    turn_to_all(&page).await;
    page.until(DRAWN).await;
    assert_eq!(page.run("return observed.errors;").await, json!([]));
}
