//! A chart with a picture in either language, as the explorer has them.

use serde_json::json;

use crate::browser::{Page, Screen};
use crate::host::{MISLAID, SCRIPT, article, open_host, said_of_charts, turn_to_all};

/// The pictures, of which the language of the page gives one a box.
const BOTH: &str = "<xiongguan-chart chart='pace'>
    <picture class='en' lang='en'><img src='/charts/pace.en.wide.svg' width='920' height='575' alt='en' loading='lazy'></picture>
    <picture class='zh' lang='zh-CN'><img src='/charts/pace.zh.wide.svg' width='920' height='575' alt='zh' loading='lazy'></picture>
    </xiongguan-chart>";

const STYLES: &str = "img { display: block; width: 100%; height: auto }
    :root:lang(zh) .en, :root:lang(en) .zh { display: none }";

/// The pictures that were fetched.
const FETCHED: &str = "performance.getEntriesByType('resource').map(({ name }) => name.split('/charts/')[1]).filter(Boolean)";

#[tokio::test]
async fn a_chart_takes_the_picture_of_its_language_and_the_other_is_not_fetched() {
    let page = open_host(
        Screen::of(1000, 900),
        &article(STYLES, &format!("{BOTH}{SCRIPT}")),
    )
    .await;
    page.until_ready(1).await;
    let seen = page
        .run(&format!(
            "const chart = document.querySelector('xiongguan-chart');
             const boxes = [chart.querySelector('.zh img'), chart.shadowRoot.querySelector('.overlay')].map((it) => it.getBoundingClientRect());
             return [boxes.map(({{ width, height }}) => [Math.round(width), Math.round(height)]), {FETCHED}];"
        ))
        .await;
    assert_eq!(
        seen,
        json!([[[1000, 625], [1000, 625]], ["pace.zh.wide.svg"]])
    );
    // A page turns to the other language with all its charts.
    page.run(
        "document.documentElement.lang = 'en';
         document.querySelector('xiongguan-chart').state = { chart: 'pace', lang: 'en' };",
    )
    .await;
    page.until("document.querySelector('.en img').naturalWidth > 0")
        .await;
    turn_to_all(&page).await;
    let seen = page
        .run(&format!(
            "{MISLAID} const chart = document.querySelector('xiongguan-chart');
             return [mislaid(chart), chart.describe().slice(0, 4), {FETCHED}];"
        ))
        .await;
    assert_eq!(
        seen,
        json!(["", "GDP:", ["pace.zh.wide.svg", "pace.en.wide.svg"]])
    );
    assert_eq!(said_of_charts(&page).await, [] as [String; 0]);
}

#[tokio::test]
async fn what_is_searched_again_is_answered_in_the_language_of_the_page() {
    let page = Page::open("").await;
    let search = "document.querySelector('#find').focus();";
    for (language, hint) in [("zh", "Esc 关闭"), ("en", "Esc closes")] {
        page.run(&format!(
            "document.querySelector('[data-language={language}]').click(); {search}"
        ))
        .await;
        page.write("gdp").await;
        page.until("document.querySelector('[role=option]')").await;
        let said = page
            .run("return document.querySelector('.finder-foot').innerText;")
            .await;
        assert!(
            said.as_str().is_some_and(|said| said.contains(hint)),
            "{said}"
        );
        page.press("Escape").await;
        page.press("Escape").await;
    }
}
