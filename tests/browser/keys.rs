//! Asking a chart by keys alone.

use std::collections::BTreeSet;

use crate::browser::Page;
use crate::listening::{listening, no_answer};

/// Walks over a chart by keys: each series from its first point to its last, from the first series down.
async fn walk(page: &Page, chart: &str) -> BTreeSet<String> {
    let here = async || {
        let body = format!("return observed.answers.get('{chart}').tooltip?.key ?? '';");
        let key = page.run(&body).await;
        key.as_str().expect("a text").to_owned()
    };
    let mut reached = BTreeSet::new();
    page.press("ArrowRight").await;
    loop {
        page.press("Home").await;
        let first = here().await;
        if !reached.insert(first.clone()) {
            return reached;
        }
        let mut last = first.clone();
        loop {
            page.press("ArrowRight").await;
            let next = here().await;
            if next == last {
                break;
            }
            reached.insert(next.clone());
            last = next;
        }
        page.press("Home").await;
        page.press("ArrowDown").await;
    }
}

#[tokio::test]
async fn the_arrow_keys_reach_every_datum_that_a_pointer_reaches() {
    let least: [(&str, &[&str]); 4] = [
        ("trends", &["gdp-2021", "rural-income-2021", "patents-2021"]),
        ("pace", &["gdp-growth-2017-2021", "gdp-rate-remaining-2026"]),
        ("trajectory", &["gdp-2016", "gdp-2021", "gdp-2026"]),
        (
            "chain",
            &["steel", "aluminium", "nuclear", "environmental-protection"],
        ),
    ];
    for (chart, least) in least {
        let page = listening("", chart).await;
        let by_pointer = page
            .run(&format!(
                "const chart = observed.chart('{chart}');
                 const state = Object.entries(chart.state).map((pair) => pair.join('=')).join('&');
                 return observed.dataUnderPointer(state, chart.clientWidth, chart.clientHeight);"
            ))
            .await;
        page.run(&format!("observed.part('{chart}', '.chart').focus();"))
            .await;
        let by_keys = walk(&page, chart).await;
        for key in least {
            assert!(
                by_keys.contains(*key),
                "{chart}: {key} is not in {by_keys:?}"
            );
        }
        for key in by_pointer.as_array().expect("a list") {
            let key = key.as_str().expect("a key");
            assert!(
                by_keys.contains(key),
                "{chart}: {key} is not in {by_keys:?}"
            );
        }
    }
}

#[tokio::test]
async fn what_the_keys_reach_is_spoken_kept_by_enter_and_let_go_by_escape() {
    let page = listening("", "trajectory").await;
    page.run("observed.part('trajectory', '.chart').focus();")
        .await;
    page.press("ArrowRight").await;
    page.until("observed.tooltip('trajectory')").await;
    let spoken = page
        .run("return observed.part('trajectory', '[aria-live]').textContent;")
        .await;
    assert!(
        spoken.as_str().is_some_and(|words| words.len() > 20),
        "{spoken}"
    );
    page.press("Enter").await;
    page.until("observed.tooltip('trajectory').classList.contains('pinned')")
        .await;
    page.press("Escape").await;
    page.until("!observed.tooltip('trajectory')?.classList.contains('pinned')")
        .await;
    page.press("Escape").await;
    no_answer(&page, "trajectory").await;
}

#[tokio::test]
async fn a_chart_is_one_tab_stop_and_leaves_combined_keys_to_the_browser() {
    let page = listening("", "trends").await;
    let focused = "return document.activeElement.getAttribute('chart') ?? document.activeElement.textContent.trim();";
    page.run("document.querySelector('#question-1 .links button').focus();")
        .await;
    page.press("Tab").await;
    assert_eq!(page.run(focused).await, "trends");
    page.press_with_shift("ArrowRight").await;
    no_answer(&page, "trends").await;
    page.press("ArrowRight").await;
    page.until("observed.tooltip('trends')").await;
    page.press("Tab").await;
    no_answer(&page, "trends").await;
    // Under it are the page's tools for it.
    assert_eq!(page.run(focused).await, "表格Table图表Chart");
    page.press_with_shift("Tab").await;
    assert_eq!(page.run(focused).await, "trends");
    page.press_with_shift("Tab").await;
    assert_eq!(page.run(focused).await, "选指标Pick indicators");
}

#[tokio::test]
async fn the_table_is_reached_read_and_left_by_keys_alone() {
    let page = listening("", "trajectory").await;
    page.run("observed.part('trajectory', '.chart').focus();")
        .await;
    page.press("ArrowRight").await;
    page.until("observed.tooltip('trajectory')?.dataset.key === 'gdp-2016'")
        .await;
    page.press("KeyT").await;
    let row = "observed.part('trajectory', 'tbody [aria-current]')";
    page.until(&format!("{row}?.textContent.includes('推算约231亿元')"))
        .await;
    page.until("observed.chart('trajectory').shadowRoot.activeElement?.closest('tbody')")
        .await;
    page.press("Escape").await;
    page.until("observed.chart('trajectory').shadowRoot.activeElement?.matches('.chart')")
        .await;
    let state = page.run("return observed.chart('trajectory').state;").await;
    assert_eq!(state["chart"], "trajectory");
    assert_eq!(state["focus"], "gdp-2016");
}

#[tokio::test]
async fn a_chain_is_opened_and_closed_by_keys_and_its_members_are_reached() {
    let page = listening("#chart=chain", "chain").await;
    page.run("observed.part('chain', '.chart').focus();").await;
    page.run("observed.chart('chain').state = { chart: 'chain', focus: 'nuclear' };")
        .await;
    page.press("Enter").await;
    page.until("observed.chart('chain').state.open === 'nuclear'")
        .await;
    for key in ["ArrowDown", "ArrowDown", "ArrowDown"] {
        page.press(key).await;
    }
    page.until(
        "observed.answers.get('chain').tooltip?.lines.some(({ text }) => text.includes('写明'))",
    )
    .await;
    page.run(
        "observed.chart('chain').state = { chart: 'chain', open: 'nuclear', focus: 'nuclear' };",
    )
    .await;
    page.press("Enter").await;
    page.until("observed.chart('chain').state.open === undefined")
        .await;
}

#[tokio::test]
async fn escape_in_the_search_clears_it_and_stays_in_the_table() {
    let page = listening("", "trajectory").await;
    page.run("observed.part('trajectory', '.chart').focus();")
        .await;
    page.press("ArrowRight").await;
    page.until("observed.tooltip('trajectory')").await;
    page.press("KeyT").await;
    let field = "observed.part('trajectory', '.figures input[type=search]')";
    page.until(&format!(
        "{field} && observed.part('trajectory', 'tbody').rows.length > 300"
    ))
    .await;
    page.run(&format!("{field}.focus();")).await;
    page.write("income").await;
    page.until("observed.chart('trajectory').state.q === 'income'")
        .await;
    page.press("Escape").await;
    page.until("observed.chart('trajectory').state.q === undefined")
        .await;
    let state = page.run("return observed.chart('trajectory').state;").await;
    assert_eq!(state["chart"], "figures");
    assert_eq!(page.complaints().await, [] as [String; 0]);
}
