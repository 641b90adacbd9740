//! What comes from anybody: states, attributes and messages that mean no good.

use serde_json::json;

use crate::browser::Screen;
use crate::host::{SCRIPT, article, open_host, said_of_charts};

#[tokio::test]
async fn hostile_states_and_attributes_run_nothing_throw_nothing_and_are_told_briefly() {
    let text = article(
        "",
        &format!("<xiongguan-chart chart='trends' loading='eager'></xiongguan-chart>{SCRIPT}"),
    );
    let page = open_host(Screen::of(680, 900), &text).await;
    page.until_ready(1).await;
    let thrown = page
        .run(
            r#"window.ran = [];
             addEventListener('error', (event) => ran.push(event.message));
             const chart = document.querySelector('xiongguan-chart');
             await chart.toSVG();
             const evil = '<img src=x onerror="ran.push(1)">';
             const getter = { get chart() { throw new Error('no'); }, lang: 'en' };
             const circular = {}; circular.chart = circular;
             const states = [
                 null, undefined, 1, 'chart=pace', [], ['chart'], () => 1, Symbol.iterator, new Map([['chart', 'pace']]), getter, circular,
                 { chart: evil }, { indicators: evil, focus: evil, q: evil }, { chart: { toString() { throw new Error('no'); } } },
                 { chart: ['trends'] }, { indicators: [{ toString() { throw new Error('no'); } }] },
                 JSON.parse('{"__proto__": {"polluted": 1}, "constructor": "x", "hasOwnProperty": 1}'),
                 JSON.parse('{"__proto__": "x", "toString": "y"}'),
                 { chart: 'x'.repeat(100000) }, { ['x'.repeat(100000)]: 'y' }, { indicators: 'gdp,x,'.repeat(20000) },
                 Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`key${index}`, 'x'])),
                 { q: '\u0000\u0007\u202e\ud800', focus: '\udfff' }, { guess: '1e999,NaN,-1,0,0' }, { growth: 'Infinity' }, { step: -1 },
             ];
             const thrown = [];
             const apply = (action) => { try { action(); } catch (error) { thrown.push(String(error)); } };
             for (const state of states) {
                 apply(() => { chart.state = state; });
                 await observed.nextFrame();
                 if (observed.ink(chart.shadowRoot.querySelector('.picture')) < 1000 && chart.state.chart !== 'figures') thrown.push(`nothing drawn for ${String(state).slice(0, 40)}`);
                 chart.state = { chart: 'trends' };
             }
             for (const name of ['chart', 'indicators', 'focus', 'lang', 'theme', 'q']) {
                 for (const value of [evil, 'x'.repeat(100000), '\u0000', '__proto__', 'constructor', '\ud800']) {
                     apply(() => chart.setAttribute(name, value));
                 }
                 chart.removeAttribute(name);
             }
             await observed.nextFrame();
             return [thrown, ran, ({}).polluted ?? null, chart.shadowRoot.querySelectorAll('img').length, observed.errors, chart.describe().length > 80];"#,
        )
        .await;
    assert_eq!(thrown, json!([[], [], null, 0, [], true]));
    let complaints = said_of_charts(&page).await;
    assert!(complaints.len() < 140, "{} warnings", complaints.len());
    for complaint in &complaints {
        assert!(
            complaint.len() < 400,
            "{} bytes: {complaint:.200}",
            complaint.len()
        );
        assert!(complaint.contains("xiongguan-chart"), "{complaint}");
    }
}

#[tokio::test]
async fn hostile_attributes_in_the_page_leave_a_chart_that_is_drawn() {
    let evil = "&lt;img src=x onerror=&quot;document.title=1&quot;&gt;";
    let long = "x".repeat(100_000);
    let text = article(
        "",
        &format!(
            "<xiongguan-chart loading='eager' chart='{evil}' indicators='{long}' constructor='1' valueof='2' q='{evil}' lang='{evil}'></xiongguan-chart>{SCRIPT}"
        ),
    );
    let page = open_host(Screen::of(680, 900), &text).await;
    page.until_ready(1).await;
    page.until("observed.ink(document.querySelector('xiongguan-chart').shadowRoot.querySelector('.picture')) > 1000")
        .await;
    let title = page.run("return document.title;").await;
    assert_eq!(title, "");
}
