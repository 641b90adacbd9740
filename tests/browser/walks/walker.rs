//! Somebody who walks through the explorer without aim: what is done is chosen by chance, and the
//! same again for the same seed.

use serde_json::{Value, json};

use crate::browser::{Page, Screen};

/// Runs in every page that is walked on.
const WALK: &str = include_str!("walk.js");
/// How the page reads and writes addresses: its own way, which is packed into its one script.
const ADDRESS: [&str; 2] = [
    include_str!("../../../www/assets/state-string.js"),
    include_str!("../../../www/assets/address.js"),
];

/// One browser in which somebody walks.
pub struct Walker {
    page: Page,
    documents: u32,
}

impl Walker {
    /// Opens the browser, with a folder for what is taken along on the way.
    pub async fn start(downloads: &tempfile::TempDir) -> Self {
        let page = Page::open("").await;
        page.tell(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": script() }),
        )
        .await;
        let folder = json!({"behavior": "allow", "downloadPath": downloads.path()});
        page.tell("Browser.setDownloadBehavior", folder).await;
        Self { page, documents: 0 }
    }

    /// Opens an address in a document of its own, as in a new tab.
    pub async fn open(&mut self, address: &str) {
        self.documents += 1;
        // With the fragment alone changed the document would stay.
        self.page.go(&format!("?{}{address}", self.documents)).await;
    }

    /// Walks from the start, and gives back each step in words.
    pub async fn walk(&mut self, seed: u64) -> Vec<String> {
        let mut chance = Chance(seed);
        self.page.look_on(Screen::DESK).await;
        self.open("").await;
        let steps = 12 + chance.next() % 14;
        let mut trail = Vec::new();
        for _ in 0..steps {
            let [kind, item, more] = [chance.next(), chance.next(), chance.next()];
            let step = self
                .page
                .run(&format!("return walk.next({kind}, {item}, {more});"))
                .await;
            trail.push(step["what"].as_str().unwrap_or_default().to_owned());
            self.take(&step).await;
        }
        trail
    }

    async fn take(&self, step: &Value) {
        if let Some(place) = place(&step["click"]) {
            self.page.click(place).await;
        }
        if let Some(text) = step["write"].as_str() {
            self.press("KeyA", 2).await;
            self.page.write(text).await;
        }
        if let (Some(from), Some(to)) = (place(&step["pull"][0]), place(&step["pull"][1])) {
            self.page.pull(from, to).await;
        }
        if let Some(code) = step["key"].as_str() {
            match code {
                "?" => self.press("Slash", 8).await,
                code => self.press(code, 0).await,
            }
        }
        if let (Some(width), Some(height)) =
            (step["screen"][0].as_u64(), step["screen"][1].as_u64())
        {
            let side = |length: u64| u32::try_from(length).expect("a screen's side");
            self.page
                .look_on(Screen::of(side(width), side(height)))
                .await;
        }
    }

    /// A key as a keyboard sends it: what it writes, or what it does to a button, comes with it.
    async fn press(&self, code: &str, modifiers: u32) {
        let (number, key, text) = match code {
            "Tab" => (9, "Tab", ""),
            "Enter" => (13, "Enter", "\r"),
            "Escape" => (27, "Escape", ""),
            "Space" => (32, " ", " "),
            "PageUp" => (33, "PageUp", ""),
            "PageDown" => (34, "PageDown", ""),
            "End" => (35, "End", ""),
            "Home" => (36, "Home", ""),
            "ArrowLeft" => (37, "ArrowLeft", ""),
            "ArrowUp" => (38, "ArrowUp", ""),
            "ArrowRight" => (39, "ArrowRight", ""),
            "ArrowDown" => (40, "ArrowDown", ""),
            "KeyA" => (65, "a", ""),
            "KeyT" => (84, "t", "t"),
            "Slash" => (191, "/", "/"),
            _ => panic!("the key {code} has no number here"),
        };
        let down = if text.is_empty() {
            "rawKeyDown"
        } else {
            "keyDown"
        };
        let commands: &[&str] = if code == "KeyA" { &["selectAll"] } else { &[] };
        let event = |kind: &str| json!({"type": kind, "code": code, "key": key, "modifiers": modifiers, "windowsVirtualKeyCode": number});
        let mut pressed = event(down);
        pressed["text"] = json!(text);
        pressed["commands"] = json!(commands);
        self.page.tell("Input.dispatchKeyEvent", pressed).await;
        self.page
            .tell("Input.dispatchKeyEvent", event("keyUp"))
            .await;
    }

    /// What a script in the page makes of it.
    pub fn page(&self) -> &Page {
        &self.page
    }

    /// Has the page stand still, opens its address in a new document, and gives back what is wrong
    /// with either, or differs.
    pub async fn compare(&mut self) -> Vec<String> {
        let here = self.page.run("return walk.stand();").await;
        self.restore(&here).await
    }

    /// Opens the address of where the page came to in a new document, and gives back what was wrong
    /// there or is now, or differs.
    pub async fn restore(&mut self, here: &Value) -> Vec<String> {
        let mut wrong = said(&here["wrong"]);
        let address = here["stand"]["address"].as_str().unwrap_or_default();
        self.open(address).await;
        let there = self.page.run("return walk.stand();").await;
        let now = said(&there["wrong"]);
        wrong.extend(now.iter().map(|said| format!("restored: {said}")));
        for part in ["address", "states", "lang", "theme", "ask", "panel"] {
            let (left, restored) = (&here["stand"][part], &there["stand"][part]);
            if left != restored {
                wrong.push(format!("{part}: left {left}, restored {restored}"));
            }
        }
        wrong.extend(self.page.complaints().await);
        if !wrong.is_empty() {
            wrong.push(format!("at {address}"));
        }
        wrong
    }
}

fn script() -> String {
    let lines = ADDRESS.iter().flat_map(|source| source.lines());
    let own = lines.filter(|line| !line.starts_with("import "));
    let plain = own.map(|line| line.strip_prefix("export ").unwrap_or(line));
    format!("{{{}\n{WALK}}}", plain.collect::<Vec<_>>().join("\n"))
}

fn place(point: &Value) -> Option<(f64, f64)> {
    Some((point[0].as_f64()?, point[1].as_f64()?))
}

fn said(list: &Value) -> Vec<String> {
    let texts = list.as_array().into_iter().flatten();
    texts
        .filter_map(|text| text.as_str().map(str::to_owned))
        .collect()
}

/// Numbers as if by chance, the same for the same seed.
struct Chance(u64);

impl Chance {
    /// SplitMix64, as many bits of it as a number of the page's holds.
    fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed >> 33) as u32
    }
}
