//! The drawing itself: crisp on every screen, as large as its box, in the colours around it, never blank.

use serde_json::{Value, json};

use crate::browser::{Page, Screen};
use crate::host::turn_to_all;

/// Waits until the canvases of a chart have one pixel for each device pixel of their box, with ink.
async fn fills_its_box(page: &Page, chart: &str, ratio: f64) {
    page.until(&format!(
        "['.picture', '.overlay'].every((name) => {{
            const canvas = observed.part('{chart}', name);
            const {{ width, height }} = canvas.getBoundingClientRect();
            return devicePixelRatio === {ratio}
                && Math.abs(canvas.width - width * {ratio}) <= 1 && Math.abs(canvas.height - height * {ratio}) <= 1;
        }}) && observed.ink(observed.part('{chart}', '.picture')) > 2000"
    ))
    .await;
}

#[tokio::test]
async fn the_canvas_follows_the_size_of_its_box_and_is_never_seen_blank() {
    let page = Page::open("").await;
    page.until("observed.ready.includes('trends')").await;
    // Until then it is its picture that is seen.
    turn_to_all(&page).await;
    let blank = page
        .run(
            "const chart = observed.chart('trends');
             const blank = [];
             for (let width = 900; width >= 300; width -= 60) {
                 chart.style.width = `${width}px`;
                 await observed.nextFrame();
                 await observed.nextFrame();
                 if (observed.ink(observed.part('trends', '.picture')) < 1000) blank.push(width);
             }
             return blank;",
        )
        .await;
    assert_eq!(blank, json!([]));
    let width = page
        .run("return observed.part('trends', '.picture').width;")
        .await;
    assert_eq!(width, 300);
    fills_its_box(&page, "trends", 1.0).await;
}

#[tokio::test]
async fn the_canvas_follows_the_pixel_ratio_there_and_back() {
    let page = Page::open("").await;
    page.until("observed.ready.includes('trends')").await;
    for (step, ratio) in [2.0, 1.5, 3.0, 1.0].into_iter().enumerate() {
        // A change of the emulated ratio alone is not told to the page; a wider window has it look.
        let width = if step % 2 == 0 { 1300 } else { 1280 };
        let screen = Screen {
            width,
            ratio,
            ..Screen::DESK
        };
        page.look_on(screen).await;
        fills_its_box(&page, "trends", ratio).await;
    }
}

#[tokio::test]
async fn a_hairline_covers_exactly_one_row_of_device_pixels() {
    for ratio in [1.0, 1.5, 2.0] {
        let screen = Screen {
            ratio,
            ..Screen::DESK
        };
        let page = Page::open_with_real_ratio(screen, "#theme=light").await;
        page.run("observed.chart('trajectory').scrollIntoView();")
            .await;
        page.until("observed.ready.includes('trajectory')").await;
        fills_its_box(&page, "trajectory", ratio).await;
        let rows: Value = page.run(HAIRLINES).await;
        let rows = rows.as_array().expect("a list");
        assert!(rows.len() >= 3, "{rows:?} at {ratio}");
        for row in rows {
            let (above, below) = (row["above"].as_f64(), row["below"].as_f64());
            assert!(above > Some(0.9) && below > Some(0.9), "{row} at {ratio}");
        }
    }
}

/// Rows in which the colour of hairlines runs over a third of the canvas, and how much of the rows beside them is paper.
const HAIRLINES: &str = "
    const canvas = observed.part('trajectory', '.picture');
    const { width, height } = canvas;
    const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
    const is = (x, y, [red, green, blue]) => {
        const at = 4 * (y * width + x);
        return data[at] === red && data[at + 1] === green && data[at + 2] === blue;
    };
    const hair = [0xD9, 0xD6, 0xCE];
    const paper = [0xFB, 0xFA, 0xF7];
    const rows = [];
    for (let y = 1; y < height - 1; y += 1) {
        const columns = [];
        for (let x = 0; x < width; x += 1) if (is(x, y, hair)) columns.push(x);
        if (columns.length > width / 3) {
            const share = (row) => columns.filter((x) => is(x, row, paper)).length / columns.length;
            rows.push({ y, above: share(y - 1), below: share(y + 1) });
        }
    }
    return rows;";

#[tokio::test]
async fn the_chart_takes_the_colours_around_it_unless_told_otherwise() {
    let page = Page::open("").await;
    page.until("observed.ready.includes('trends')").await;
    let corner =
        "observed.part('trends', '.picture').getContext('2d').getImageData(1, 1, 1, 1).data.join()";
    let (light, dark) = ("251,250,247,255", "18,22,28,255");
    page.until(&format!("{corner} === '{light}'")).await;
    let preference = json!({"features": [{"name": "prefers-color-scheme", "value": "dark"}]});
    page.tell("Emulation.setEmulatedMedia", preference).await;
    page.until(&format!("{corner} === '{dark}'")).await;
    page.run("location.hash = 'theme=light';").await;
    page.until(&format!("{corner} === '{light}'")).await;
}
