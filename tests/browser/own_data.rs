//! Charts of somebody's own dataset, by address and as an object.

use serde_json::json;

use crate::browser::{Page, Screen};
use crate::host::{GDP, SCRIPT, article, open_host, said_of_charts};

/// Opens an article whose chart draws from that address.
async fn drawn_from(address: &str) -> Page {
    let chart = GDP.replace(
        "<xiongguan-chart",
        &format!("<xiongguan-chart src='{address}'"),
    );
    open_host(
        Screen::of(680, 900),
        &article("", &format!("{chart}{SCRIPT}")),
    )
    .await
}

/// What a chart says that is drawn from the site's own dataset, with these figures changed.
const CHANGED: &str = "
    const chart = document.querySelector('xiongguan-chart');
    const dataset = await (await fetch('/data/dataset.json')).json();
    const figure = dataset.figure.find(({ id }) => id === 'gdp-2026');
    const ready = (act) => new Promise((resolve) => { chart.addEventListener('ready', resolve, { once: true }); act(); });";

#[tokio::test]
async fn the_datasets_own_form_draws_the_same_and_another_value_another() {
    let page = drawn_from("/data/dataset.json").await;
    page.until_ready(1).await;
    let seen = page
        .run(&format!(
            "{CHANGED}
             const before = chart.describe();
             figure.value = '600'; figure.printed = figure.printed.replace('500', '600');
             await ready(() => {{ chart.data = dataset; }});
             const own = chart.describe();
             const made = document.createElement('xiongguan-chart');
             Object.assign(made, {{ data: dataset, state: {{ chart: 'trajectory', indicators: 'gdp' }} }});
             made.setAttribute('loading', 'eager');
             const stands = new Promise((resolve) => made.addEventListener('ready', resolve));
             document.body.append(made);
             await stands;
             await ready(() => {{ chart.data = null; }});
             return [before.includes('500亿元'), made.describe() === own && own.includes('600亿元'), own.includes('500亿元'), chart.describe() === before, chart.data];"
        ))
        .await;
    assert_eq!(seen, json!([true, true, false, true, null]));
    assert_eq!(said_of_charts(&page).await, [] as [String; 0]);
}

#[tokio::test]
async fn what_is_wrong_with_a_dataset_is_told_with_its_place_and_the_picture_stays() {
    let page = drawn_from("/nowhere.json").await;
    page.until("observed.errors.length === 1").await;
    let seen = page
        .run(&format!(
            "{CHANGED}
             const failure = (data) => new Promise((resolve) => {{
                 chart.addEventListener('error', ({{ detail }}) => resolve(`${{detail.code}}: ${{detail.message}}`), {{ once: true }});
                 chart.data = data;
             }});
             figure.unit = 'furlongs';
             const circle = {{}}; circle.circle = circle;
             const told = [];
             for (const data of [dataset, 7, [], {{ figure: '<img src=x onerror=alert(1)>' }}, circle, {{ get figure() {{ throw 1; }} }}, {{ __proto__: null, constructor: [] }}]) {{
                 told.push(await failure(data));
             }}
             const seen = chart.querySelector('img').checkVisibility({{ visibilityProperty: true }});
             await ready(() => {{ chart.data = null; }});
             return [told, seen, chart.describe().length > 50, await chart.toCSV().then((text) => text.length > 500)];"
        ))
        .await;
    let told = seen[0].as_array().expect("a list");
    let first = told[0].as_str().expect("words");
    assert!(
        first.starts_with("data-invalid: figure[") && first.contains("furlongs"),
        "{first}"
    );
    for said in told {
        let said = said.as_str().expect("words");
        assert!(said.starts_with("data-invalid: "), "{said}");
    }
    assert_eq!(seen[1], true);
    assert_eq!(seen[2], true);
    assert_eq!(seen[3], true);
    let errors = page.run("return observed.errors[0];").await;
    assert_eq!(errors, "data-load");
}
