//! How a reader takes the chart on the screen along into another page.

use serde_json::json;

use crate::browser::{Page, Screen};

/// Opens the help of a chart by its button, and waits until it is written.
async fn open(page: &Page, chart: &str) {
    page.run(&format!(
        "observed.chart('{chart}').scrollIntoView(); await observed.until(() => observed.ready.includes('{chart}'));
         const button = observed.chart('{chart}').closest('.question').querySelector('[data-does=share]');
         button.focus(); button.click();
         await observed.until(() => document.querySelector('.share[open] [data-does=embed]'));
         document.querySelector('.share [data-does=embed]').click();"
    ))
    .await;
    page.until("document.querySelector('dialog[open] #embed-element')")
        .await;
}

async fn lines(page: &Page, id: &str) -> String {
    let lines = page
        .run(&format!(
            "return document.getElementById('embed-{id}')?.value ?? '';"
        ))
        .await;
    lines.as_str().expect("a text").to_owned()
}

#[tokio::test]
async fn the_lines_are_those_of_the_article_with_the_address_of_the_site() {
    for (path, article) in [("", "article.html"), ("#lang=en", "article.en.html")] {
        let page = Page::open(path).await;
        for chart in ["trajectory", "pace"] {
            open(&page, chart).await;
            let expected = page
                .run(&format!(
                    "const site = new URL('.', location.href).href;
                     const article = await (await fetch('{article}')).text();
                     const embed = article.match(/<xiongguan-chart chart=\"{chart}\"[^]*?<.script>/)[0];
                     return embed.replace(/(src|srcset|href)=\"/g, `$1=\"${{site}}`).replace(/(<img.*)>/, '$1 style=\"width:100%;height:auto\">');"
                ))
                .await;
            assert_eq!(json!(lines(&page, "element").await), expected, "{chart}");
            page.run("document.getElementById('embed-close').click();")
                .await;
        }
    }
}

#[tokio::test]
async fn the_frame_and_the_picture_show_the_state_on_the_screen() {
    let page = Page::open("#chart=trajectory&indicators=gdp&growth=9").await;
    open(&page, "trajectory").await;
    let frame = lines(&page, "frame").await;
    let state =
        "embed.html#chart=trajectory&amp;indicators=gdp&amp;growth=9&amp;lang=zh&amp;theme=light\"";
    assert!(frame.contains(state) && frame.contains("9%"), "{frame}");
    // No picture shows what is supposed here, and another would say something else.
    let element = lines(&page, "element").await;
    assert!(
        element.contains("growth=\"9\"") && !element.contains("<img"),
        "{element}"
    );
    assert!(
        element.contains("min-height") && element.contains("数据表与出处</a>"),
        "{element}"
    );
    assert_eq!(lines(&page, "markup").await, "");

    // It follows the page.
    page.run("location.hash = '#chart=trajectory&indicators=gdp&lang=en';")
        .await;
    page.until("document.getElementById('embed-markup')?.value.includes('trajectory-gdp.en.svg')")
        .await;
    page.run("document.getElementById('embed-dark').click();")
        .await;
    page.until("document.getElementById('embed-address').value.endsWith('/charts/trajectory-gdp.en.dark.svg')").await;
    let picture = page
        .run("return (await fetch(document.getElementById('embed-address').value)).headers.get('content-type');")
        .await;
    assert!(
        picture
            .as_str()
            .is_some_and(|kind| kind.starts_with("image/svg+xml")),
        "{picture}"
    );
    assert!(lines(&page, "element").await.contains("theme=\"dark\""));
    page.run("document.getElementById('embed-auto').click();")
        .await;
    page.until(
        "document.getElementById('embed-element').value.includes('(prefers-color-scheme: dark)')",
    )
    .await;
    assert!(!lines(&page, "element").await.contains("theme="));
    assert!(lines(&page, "frame").await.contains("theme=auto\""));
    assert_eq!(page.complaints().await, [] as [String; 0]);
}

#[tokio::test]
async fn lines_are_copied_by_keyboard_and_the_focus_returns() {
    let page = Page::open_on(Screen::of(360, 740), "").await;
    let permissions = json!({"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]});
    page.tell("Browser.grantPermissions", permissions).await;
    open(&page, "pace").await;
    let fits = page
        .run("const { left, right, bottom } = document.querySelector('.embed-help').getBoundingClientRect(); return [left, right, bottom, document.documentElement.scrollWidth];")
        .await;
    assert_eq!(fits, json!([0, 360, 740, 360]));
    page.run("document.getElementById('embed-copy-frame').focus();")
        .await;
    // With the text it types, without which no button takes it.
    for kind in ["keyDown", "keyUp"] {
        let enter = json!({"type": kind, "code": "Enter", "key": "Enter", "text": "\r", "windowsVirtualKeyCode": 13});
        page.tell("Input.dispatchKeyEvent", enter).await;
    }
    page.until("document.querySelector('.said').textContent.includes('已复制')")
        .await;
    let copied = page.run("return navigator.clipboard.readText();").await;
    assert_eq!(json!(lines(&page, "frame").await), copied);
    page.press("Escape").await;
    page.until(
        "document.activeElement.matches('[data-does=share]') && !document.querySelector('dialog[open]')",
    )
    .await;
}
