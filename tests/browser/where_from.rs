//! Asking where a value comes from: what a chart answers, and what it offers where the page takes
//! that up.

use serde_json::json;

use crate::browser::{Page, Screen};
use crate::host::{GDP, SCRIPT, article, open_host};

/// Finds and pins a datum in the only chart of the page.
const PIN: &str = "
    await customElements.whenDefined('xiongguan-chart');
    const element = customElements.get('xiongguan-chart');
    const chart = document.querySelector('xiongguan-chart');
    const steps = async (focus) => {
        chart.state = { ...chart.state, focus };
        await element.inquire(chart, () => {});
        const tooltip = () => chart.shadowRoot.querySelector('.tooltip:not([hidden])');
        await observed.until(() => tooltip()?.dataset.key === focus && tooltip().classList.contains('pinned'));
        return [...tooltip().querySelectorAll('.steps button:not([hidden])')];
    };
    const said = (buttons) => buttons.map(({ textContent }) => textContent);";

async fn one_chart() -> Page {
    let page = article("", &format!("{GDP}{SCRIPT}"));
    open_host(Screen::of(680, 900), &page).await
}

#[tokio::test]
async fn a_chart_says_where_a_value_comes_from_in_its_language() {
    let page = one_chart().await;
    let told = page
        .run(&format!(
            "{PIN}
             const tell = () => element.inquire(chart, (chart) => ['gdp-rate-needed-2026', 'nothing'].map((key) => chart.provenance(key)));
             const [chinese, nothing] = await tell();
             chart.state = {{ ...chart.state, lang: 'en' }};
             const [english] = await tell();
             return {{ chinese, nothing, english }};"
        ))
        .await;
    assert_eq!(told["nothing"], json!(null));
    let chinese = &told["chinese"];
    assert_eq!(chinese["mark"], "derived");
    assert_eq!(
        chinese["formula"],
        json!([
            {"text": "(500亿元 ÷ 306亿元)", "raised": false},
            {"text": "1/5", "raised": true},
            {"text": " − 1", "raised": false},
        ])
    );
    assert_eq!(chinese["inputs"][0]["key"], "gdp-2026");
    assert_eq!(
        chinese["state"],
        "chart=trajectory&indicators=gdp&focus=gdp-rate-needed-2026"
    );
    assert_eq!(told["english"]["inputs"][0]["label"], "Target for 2026");
}

#[tokio::test]
async fn without_a_page_that_answers_nothing_is_offered() {
    let page = one_chart().await;
    let found = page
        .run(&format!(
            "{PIN}
             const offered = said(await steps('gdp-2026'));
             chart.state = {{ chart: 'figures', q: 'gdp' }};
             const cell = () => chart.shadowRoot.querySelector('td.value');
             await observed.until(cell);
             return {{ offered, askable: cell().querySelectorAll('button').length }};"
        ))
        .await;
    assert_eq!(found["offered"], json!(["复制", "在数据表中看"]));
    assert_eq!(found["askable"], 0);
}

#[tokio::test]
async fn a_page_that_answers_is_asked_from_the_chart_and_from_the_table() {
    let page = one_chart().await;
    let found = page
        .run(&format!(
            "{PIN}
             const asked = [];
             element.onAsk = (chart, key) => asked.push([chart.localName, key]);
             const buttons = await steps('gdp-2026');
             const offered = said(buttons);
             buttons.at(-1).click();
             chart.state = {{ ...chart.state, guess: '320,340,360,380,400' }};
             const guessed = said(await steps('guess-2026'));
             chart.state = {{ chart: 'figures', q: 'gdp', lang: 'en' }};
             const value = () => chart.shadowRoot.querySelector('tr[data-key=\"gdp-2021\"] .askable');
             await observed.until(value);
             value().click();
             return {{ offered, guessed, asked, value: value().textContent, name: value().getAttribute('aria-label') }};"
        ))
        .await;
    assert_eq!(
        found["offered"],
        json!(["复制", "在数据表中看", "从哪儿来"])
    );
    assert_eq!(found["guessed"], json!(["复制", "从哪儿来"]));
    assert_eq!(
        found["asked"],
        json!([
            ["xiongguan-chart", "gdp-2026"],
            ["xiongguan-chart", "gdp-2021"]
        ])
    );
    assert_eq!(found["value"], "expected 30.6 billion yuan");
    let name = found["name"].as_str().expect("a name");
    assert!(
        name.starts_with("expected 30.6 billion yuan where from"),
        "{name}"
    );
}
