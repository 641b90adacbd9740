//! Pages of somebody else's that have charts in them.

use std::process::Command;

use crate::browser::{Page, Screen, Server};

/// A chart as an editor pastes it: picture, description, link.
pub const GDP: &str = r#"<xiongguan-chart chart="trajectory" indicators="gdp" lang="zh">
  <picture>
    <source media="(max-width: 559px)" srcset="/narrow.svg" width="360" height="560">
    <img src="/charts/trajectory-gdp.zh.svg" width="640" height="400" alt="the description" style="width:100%;height:auto">
  </picture>
  <a href="/index.html#chart=figures">数据表与出处</a>
</xiongguan-chart>"#;

/// The same of the chart that stands first.
pub const TRENDS: &str = r#"<xiongguan-chart chart="trends" lang="zh">
  <img src="/charts/trends.zh.svg" width="640" height="400" alt="the description" style="width:100%;height:auto">
  <a href="/index.html#chart=figures">数据表与出处</a>
</xiongguan-chart>"#;

/// What goes with them.
pub const SCRIPT: &str = r#"<script type="module" src="/xiongguan.js"></script>"#;

/// A page with these styles around that.
pub fn article(styles: &str, inside: &str) -> String {
    format!(
        "<!doctype html><html lang=\"zh\"><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><link rel=\"icon\" href=\"data:,\">\
         <style>body {{ margin: 0 auto; font: 16px/28px serif; }} {styles}</style>\
         <p>前文</p>{inside}<p id=\"after\">后文</p>"
    )
}

/// The picture of the road of GDP for narrow columns.
pub fn narrow_picture() -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("narrow.svg");
    let exported = Command::new(env!("CARGO_BIN_EXE_xiongguan"))
        .args([
            "export",
            "chart=trajectory&indicators=gdp",
            "--size",
            "360x560",
            "-o",
        ])
        .arg(&path)
        .status()
        .expect("the command starts");
    assert!(exported.success());
    std::fs::read_to_string(path).expect("it is written")
}

/// Opens a page of a host's.
pub async fn open_host(screen: Screen, page: &str) -> Page {
    let narrow = narrow_picture();
    let pages = [("/host.html", page), ("/narrow.svg", narrow.as_str())];
    let server = Server::of_host(&pages, None).await;
    Page::open_at(server, screen, "host.html").await
}

/// What a page has said of charts on the console; what the browser says of the tests is left out.
pub async fn said_of_charts(page: &Page) -> Vec<String> {
    let mut complaints = page.complaints().await;
    let of_the_browser = ["willReadFrequently", "favicon.ico"];
    complaints.retain(|said| !of_the_browser.iter().any(|known| said.contains(known)));
    complaints
}

/// Has all charts of the page answer, as when a reader turns to them, and waits until they are drawn.
pub async fn turn_to_all(page: &Page) {
    page.run("for (const chart of document.querySelectorAll('xiongguan-chart')) await chart.toSVG(); await observed.nextFrame(); await observed.nextFrame();")
        .await;
}

/// Says of a chart that begins with the picture in it, as words, what is wrong; nothing if the
/// picture is seen, and the chart takes what a reader does there.
pub const BEGUN: &str = "
    const begun = (chart) => {
        const image = chart.querySelector('img');
        const { left, top, width, height } = image.getBoundingClientRect();
        if (!image.checkVisibility({ visibilityProperty: true })) return 'the picture is not seen';
        const place = chart.shadowRoot.querySelector('.overlay').getBoundingClientRect();
        if (Math.abs(place.left + place.right - 2 * left - width) > 1 || Math.abs(place.top + place.bottom - 2 * top - height) > 1) return 'it lies elsewhere';
        if (observed.ink(chart.shadowRoot.querySelector('.picture')) > 0) return 'it is drawn twice';
        return '';
    };";

/// Says of a chart that lies over its picture, as words, what is wrong; nothing if all is right.
pub const MISLAID: &str = "
    const mislaid = (chart) => {
        const image = chart.querySelector('img');
        const canvas = chart.shadowRoot.querySelector('.picture');
        const link = chart.querySelector('a[href*=figures]');
        const style = getComputedStyle(image);
        const edges = (side) => parseFloat(style[`border${side}Width`]) + parseFloat(style[`padding${side}`]);
        const own = image.getBoundingClientRect();
        const wanted = [own.left + edges('Left'), own.top + edges('Top'), own.right - edges('Right'), own.bottom - edges('Bottom')];
        const { left, top, right, bottom } = canvas.getBoundingClientRect();
        const found = [left, top, right, bottom];
        if (found.some((side, index) => Math.abs(side - wanted[index]) > 0.6)) return `at ${found}, the picture at ${wanted}`;
        if (right - left < 200) return `only ${right - left} wide`;
        if (observed.ink(canvas) < 2000) return 'no ink';
        if (style.visibility !== 'hidden') return 'the picture is still seen';
        if (link) {
            const at = link.getBoundingClientRect();
            if (getComputedStyle(link).visibility !== 'visible') return 'the link is hidden';
            if (at.top < bottom - 1) return 'the link is covered';
        }
        return '';
    };";
