//! How fast the talk moves on a wall, in a real browser: `cargo bench --bench wall`. With
//! `-- lobby SECONDS` it plays by itself for so long instead, four steps a second, and looks
//! whether memory and frames are at the end what they were at the beginning.
//!
//! Prints a table, and the same as one line of JSON.

#[path = "../support/browser/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the tests use the rest")]
mod browser;
#[path = "../support/site.rs"]
mod site;

use std::time::Duration;

use browser::{Page, Screen};
use serde_json::{Value, json};

/// The hall's projector.
const PROJECTOR: Screen = Screen::of(1920, 1080);

/// How often the talk is gone through, forwards and back.
const ROUNDS: usize = 5;

/// How much slower than this machine a slow one is.
const SLOWED: [u32; 2] = [1, 4];

/// Steps through the talk and gives, of each step, the longest time between two frames in
/// milliseconds, while the picture is on its way and a little longer.
const STEPS: &str = r#"
    const frame = () => new Promise(requestAnimationFrame);
    const count = COUNT;
    const key = (code) => dispatchEvent(new KeyboardEvent("keydown", { code, key: code, bubbles: true, cancelable: true }));
    const longest = [];
    const go = async (code) => {
        for (let still = 0; still < 6; still += 1) await frame();
        let last = await frame();
        let most = 0;
        key(code);
        for (const end = last + 420; last < end;) {
            const now = await frame();
            most = Math.max(most, now - last);
            last = now;
        }
        longest.push(most);
    };
    for (let step = 1; step < count; step += 1) await go("PageDown");
    for (let step = 1; step < count; step += 1) await go("PageUp");
    return longest;
"#;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let arguments: Vec<String> = std::env::args()
        .skip(1)
        .filter(|it| it != "--bench")
        .collect();
    match arguments.as_slice() {
        [] => steps().await,
        [lobby, seconds] if lobby == "lobby" => match seconds.parse() {
            Ok(seconds) => play(seconds).await,
            Err(error) => eprintln!("found {seconds} as seconds: {error}"),
        },
        others => eprintln!("found {others:?}, expected nothing or: lobby SECONDS"),
    }
}

/// A deck that stands, with how many steps it has.
async fn deck(address: &str) -> (Page, u64) {
    let page = Page::open_on(PROJECTOR, address).await;
    page.until("document.querySelector('.wall canvas')?.width > 0")
        .await;
    let count = page
        .run("return fetch('present.html').then((it) => it.text()).then((text) => new DOMParser().parseFromString(text, 'text/html').querySelectorAll('article:first-of-type ol > li').length)")
        .await;
    let count = count.as_u64().expect("a number of steps");
    assert!(count > 1, "the page lists {count} steps");
    (page, count)
}

async fn steps() {
    let mut results = Vec::new();
    println!(
        "step changes at 1920×1080   with a frame over 25 ms   over 50 ms   median of longest   longest"
    );
    for slowed in SLOWED {
        let (page, count) = deck("present.html#step=1").await;
        page.tell("Emulation.setCPUThrottlingRate", json!({ "rate": slowed }))
            .await;
        let body = STEPS.replace("COUNT", &count.to_string());
        let mut longest = Vec::new();
        for _ in 0..ROUNDS {
            let round = page.run(&body).await;
            let numbers = round.as_array().into_iter().flatten();
            longest.extend(numbers.filter_map(Value::as_f64));
        }
        longest.sort_by(f64::total_cmp);
        // Frames come every 16.7 ms, and the clock tells tenths.
        let over = |most: f64| longest.iter().filter(|frame| **frame > most).count();
        let (dropped, long) = (over(25.0), over(50.5));
        let (median, most) = (
            longest.get(longest.len() / 2).copied().unwrap_or_default(),
            longest.last().copied().unwrap_or_default(),
        );
        println!(
            "processor slowed {slowed}×: {:4}   {dropped:22}   {long:10}   {median:14.1} ms   {most:4.1} ms",
            longest.len()
        );
        results.push(json!({ "slowed": slowed, "steps": longest.len(), "over_25_ms": dropped, "over_50_ms": long, "median_ms": median, "longest_ms": most }));
    }
    println!(
        "{}",
        json!({ "benchmark": "wall-steps", "results": results })
    );
}

/// What the page holds, in bytes, after what can be let go has been.
async fn held(page: &Page) -> Value {
    page.tell("HeapProfiler.collectGarbage", json!({})).await;
    let usage = page.tell("Runtime.getHeapUsage", json!({})).await;
    let nodes = page.tell("Memory.getDOMCounters", json!({})).await;
    json!({
        "script": usage["usedSize"],
        "buffers": usage["backingStorageSize"],
        "nodes": nodes["nodes"],
        "listeners": nodes["jsEventListeners"],
    })
}

/// The longest time between two frames within ten seconds, and how many frames there were.
async fn frames(page: &Page) -> Value {
    page.run(
        "const frame = () => new Promise(requestAnimationFrame); let last = await frame(); const end = last + 10_000; let most = 0, count = 0; while (last < end) { const now = await frame(); most = Math.max(most, now - last); last = now; count += 1; } return { longest: most, count };",
    )
    .await
}

async fn play(seconds: u64) {
    let (page, _) = deck("present.html#step=1&auto=0.25").await;
    let report = async |when: &str| {
        let (frames, held) = (frames(&page).await, held(&page).await);
        println!("{when}: {held} {frames}");
        json!({ "when": when, "held": held, "frames": frames })
    };
    // Everything has been shown once by then.
    tokio::time::sleep(Duration::from_secs(15)).await;
    let mut results = vec![report("at the beginning").await];
    for part in 1..=4u64 {
        tokio::time::sleep(Duration::from_secs(seconds / 4)).await;
        results.push(report(&format!("after {} s", part * seconds / 4)).await);
    }
    println!(
        "{}",
        json!({ "benchmark": "wall-lobby", "results": results })
    );
}
