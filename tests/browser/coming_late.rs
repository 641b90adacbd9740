//! The first chart stands before the module is there as a whole, and what is asked of it meanwhile is answered then.

use serde_json::json;

use crate::browser::{Page, Screen, Server};
use crate::listening::{answer, listen, place_of};

/// So narrow that no picture of the site is shown, and the chart itself is what comes first.
const NARROW: Screen = Screen::of(340, 700);

/// More files than a page fetches.
const ENOUGH: usize = 100;

#[tokio::test]
async fn the_first_chart_stands_alone_and_answers_the_pointer_once_the_rest_has_come() {
    let place = {
        let page = Page::open_on(NARROW, "").await;
        listen(&page, "trends").await;
        place_of(&page, "trends", "gdp-2021").await
    };
    let (server, gate) = Server::of_site_holding("core_late").await;
    let page = Page::open_at(server, NARROW, "").await;
    page.until("observed.ready.includes('trends')").await;
    // On another screen it is drawn anew, without anything else.
    page.run("observed.chart('trends').style.width = '300px'; await observed.nextFrame(); await observed.nextFrame();")
        .await;
    page.until("observed.ink(observed.part('trends', '.picture')) > 2000")
        .await;
    page.run("observed.chart('trends').style.width = '';").await;
    let seen = page
        .run(
            "observed.chart('trajectory').scrollIntoView(); await observed.nextFrame(); await observed.nextFrame();
             return [observed.ready, observed.errors, observed.tooltip('trends'), observed.chart('trends').describe().length > 80];",
        )
        .await;
    assert_eq!(seen, json!([["trends"], [], null, true]));
    page.until("observed.chart('trajectory').querySelector('.fallback').checkVisibility({ visibilityProperty: true })")
        .await;
    page.run(
        "observed.chart('trends').scrollIntoView({ block: 'center' }); await observed.nextFrame();",
    )
    .await;
    for (x, y) in [(2.0, 2.0), (place.0 + 40.0, place.1), place] {
        page.point_at((x, y)).await;
    }
    assert_eq!(
        page.run("return observed.tooltip('trends');").await,
        json!(null)
    );

    gate.add_permits(ENOUGH);
    let said = answer(&page, "trends", "gdp-2021").await;
    assert!(said.contains("预计306亿元"), "{said}");
    page.until("observed.ready.includes('trajectory')").await;
    assert_eq!(page.complaints().await, [] as [String; 0]);
}

#[tokio::test]
async fn another_language_is_spoken_at_once_and_keys_are_answered_later() {
    let (server, gate) = Server::of_site_holding("core_late").await;
    let page = Page::open_at(server, Screen::DESK, "").await;
    page.until("observed.ready.includes('trends')").await;
    page.run("location.hash = 'lang=en';").await;
    page.until("observed.part('trends', '.chart').lang === 'en'")
        .await;
    page.run("observed.part('trends', '.chart').focus();").await;
    page.press("ArrowRight").await;
    page.press("Enter").await;
    let seen = page
        .run(
            "return [observed.errors, observed.chart('trends').state, observed.tooltip('trends')];",
        )
        .await;
    assert_eq!(seen, json!([[], {"chart": "trends", "lang": "en"}, null]));

    gate.add_permits(ENOUGH);
    page.until("observed.tooltip('trends')?.classList.contains('pinned')")
        .await;
    assert_eq!(page.complaints().await, [] as [String; 0]);
}

#[tokio::test]
async fn a_datum_asked_for_by_the_address_waits_for_what_says_it() {
    let (server, gate) = Server::of_site_holding("core_late").await;
    let page = Page::open_at(server, Screen::DESK, "#chart=trends&focus=gdp-2021").await;
    page.run("for (let frame = 0; frame < 30; frame += 1) await observed.nextFrame();")
        .await;
    // The chart may have stood before the page had read its address; what it cannot say it does not try to.
    let seen = page
        .run("return [observed.errors, observed.part('trends', '.tooltip:not([hidden])')];")
        .await;
    assert_eq!(seen, json!([[], null]));

    gate.add_permits(ENOUGH);
    answer(&page, "trends", "gdp-2021").await;
    assert_eq!(page.complaints().await, [] as [String; 0]);
}
