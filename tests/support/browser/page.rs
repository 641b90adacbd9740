//! One page in a browser of its own: opened, looked at, pointed at, typed into.

use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::{
    ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver, WindowHandle,
};
use tokio::sync::{Semaphore, SemaphorePermit};

use super::process::Driver;
use super::programs::programs;
use super::server::Server;

/// Runs in every page before the page's own scripts.
const OBSERVER: &str = concat!(include_str!("observer.js"), include_str!("sight.js"));
const FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
];
/// More browsers at a time would only wait for each other.
static PLACES: Semaphore = Semaphore::const_new(3);

/// What the page is looked at on.
#[derive(Clone, Copy)]
pub struct Screen {
    /// CSS pixels.
    pub width: u32,
    /// CSS pixels.
    pub height: u32,
    /// Device pixels to a CSS pixel.
    pub ratio: f64,
    /// Whether it is touched, and not pointed at.
    pub touched: bool,
}

impl Screen {
    /// A desk's.
    pub const DESK: Self = Self::of(1280, 800);

    /// One device pixel to a CSS pixel.
    pub const fn of(width: u32, height: u32) -> Self {
        Self {
            width,
            height,
            ratio: 1.0,
            touched: false,
        }
    }

    /// A phone's.
    pub const fn in_hand(width: u32, height: u32) -> Self {
        Self {
            touched: true,
            ..Self::of(width, height)
        }
    }
}

/// An open page. The fields are dropped in their order: first what is used, last what it stands on.
pub struct Page {
    web: WebDriver,
    _driver: Driver,
    _profile: TempDir,
    server: Arc<Server>,
    _place: SemaphorePermit<'static>,
}

impl Page {
    /// Opens a path of the site, such as `""` or `"#lang=en"`.
    pub async fn open(path: &str) -> Self {
        Self::open_on(Screen::DESK, path).await
    }

    /// Opens a path of the site on a certain screen.
    pub async fn open_on(screen: Screen, path: &str) -> Self {
        Self::open_at(site(), screen, path).await
    }

    /// Opens a path of a certain server.
    pub async fn open_at(server: Arc<Server>, screen: Screen, path: &str) -> Self {
        let page = Self::start(server, &[]).await;
        page.look_on(screen).await;
        page.go(path).await;
        page
    }

    /// Opens a path on a screen that really has that many device pixels to a CSS pixel: emulated
    /// ones do not reach everything in the browser.
    pub async fn open_with_real_ratio(screen: Screen, path: &str) -> Self {
        let flags = [
            format!("--force-device-scale-factor={}", screen.ratio),
            format!("--window-size={},{}", screen.width, screen.height),
        ];
        let page = Self::start(site(), &flags).await;
        page.go(path).await;
        page
    }

    /// Opens a file of the site as by double click.
    pub async fn open_file(screen: Screen, path: &str) -> Self {
        let page = Self::start(site(), &[]).await;
        page.look_on(screen).await;
        let address = format!("file://{}", crate::site::built().join(path).display());
        page.web.goto(address).await.expect("the page opens");
        page
    }

    async fn start(server: Arc<Server>, flags: &[String]) -> Self {
        let place = PLACES.acquire().await.expect("the places are never closed");
        let programs = programs();
        let profile = tempfile::tempdir().expect("a folder for the browser");
        let driver = Driver::start(&programs);
        let mut wanted = DesiredCapabilities::chrome();
        let folder = format!("--user-data-dir={}", profile.path().display());
        let own = FLAGS.iter().map(|flag| (*flag).to_owned());
        for flag in own.chain([folder]).chain(flags.iter().cloned()) {
            wanted.add_arg(&flag).expect("a flag");
        }
        wanted
            .set_binary(&programs.browser.to_string_lossy())
            .expect("a path");
        for log in ["browser", "performance"] {
            wanted
                .set_logging_prefs(log, LoggingPrefsLogLevel::All)
                .expect("a log");
        }
        let web = WebDriver::new(driver.address(), wanted)
            .await
            .expect("the browser starts");
        let page = Self {
            web,
            _driver: driver,
            _profile: profile,
            server,
            _place: place,
        };
        page.observe().await;
        page
    }

    /// Goes to a path of the same server.
    pub async fn go(&self, path: &str) {
        let address = format!("{}{path}", self.server.address());
        self.web.goto(address).await.expect("the page opens");
    }

    /// Goes on in a new tab, with a path of the same server.
    pub async fn go_in_new_tab(&self, path: &str) {
        let tab = self.web.new_tab().await.expect("a tab");
        self.web.switch_to_window(tab).await.expect("it is there");
        self.observe().await;
        self.go(path).await;
    }

    /// Waits until a window is there that is none of these, and turns to it.
    pub async fn turn_to_new_window(&self, known: &[WindowHandle]) -> WindowHandle {
        let end = Instant::now() + Duration::from_secs(15);
        let new = loop {
            let all = self.web.windows().await.expect("windows");
            if let Some(new) = all.into_iter().find(|window| !known.contains(window)) {
                break new;
            }
            assert!(Instant::now() < end, "no further window was opened");
            tokio::time::sleep(Duration::from_millis(20)).await;
        };
        self.turn_to(&new).await;
        self.observe().await;
        // What stands in it already began without the observer.
        let now = json!({ "expression": format!("if (!window.observed) {{ {OBSERVER} }}") });
        self.tell("Runtime.evaluate", now).await;
        new
    }

    /// The window that is turned to.
    pub async fn window(&self) -> WindowHandle {
        self.web.window().await.expect("a window")
    }

    /// Turns to a window.
    pub async fn turn_to(&self, window: &WindowHandle) {
        let turned = self.web.switch_to_window(window.clone()).await;
        turned.expect("it is there");
    }

    /// Closes the window that is turned to.
    pub async fn close_window(&self) {
        self.web.close_window().await.expect("it closes");
    }

    /// Loads the page anew, as it is in this window.
    pub async fn reload(&self) {
        self.web.refresh().await.expect("it is loaded anew");
    }

    /// Has the observer run in every page of this tab.
    async fn observe(&self) {
        let observer = json!({ "source": OBSERVER });
        self.tell("Page.addScriptToEvaluateOnNewDocument", observer)
            .await;
    }

    /// Changes the screen under the page.
    pub async fn look_on(&self, screen: Screen) {
        let Screen {
            width,
            height,
            ratio,
            touched,
        } = screen;
        let metrics = json!({"width": width, "height": height, "deviceScaleFactor": ratio, "mobile": touched});
        self.tell("Emulation.setDeviceMetricsOverride", metrics)
            .await;
        if touched {
            let touch = json!({"enabled": true, "maxTouchPoints": 1});
            self.tell("Emulation.setTouchEmulationEnabled", touch).await;
        }
    }

    /// Runs the body of an asynchronous function in the page and gives back what it returns.
    pub async fn run(&self, body: &str) -> Value {
        let script = format!("return (async () => {{ {body} }})();");
        let answer = self.web.execute(script.as_str(), Vec::new()).await;
        match answer {
            Ok(answer) => answer.json().clone(),
            Err(error) => panic!("{body}\nfailed in the page: {error}"),
        }
    }

    /// Waits, frame by frame, until an expression holds in the page.
    pub async fn until(&self, condition: &str) {
        let body = format!("return observed.until(async () => ({condition}));");
        let holds = self.run(&body).await;
        assert_eq!(holds, true, "did not come about in the page: {condition}");
    }

    /// Waits until the charts that are asked for, and not more, were ready.
    pub async fn until_ready(&self, charts: usize) {
        self.until(&format!("observed.ready.length === {charts}"))
            .await;
    }

    /// A command of the browser's own protocol.
    pub async fn tell(&self, command: &str, parameters: Value) -> Value {
        let answer = self.web.cdp().send_raw(command, parameters).await;
        answer.unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// What the page has said on the console since the last call, warnings and errors only.
    pub async fn complaints(&self) -> Vec<String> {
        let entries = self.web.get_log("browser").await.expect("a log");
        entries
            .into_iter()
            .filter(|entry| matches!(entry.level.as_str(), "WARNING" | "SEVERE"))
            .map(|entry| entry.message)
            .collect()
    }

    /// The addresses the page has asked for since the last call.
    pub async fn requests(&self) -> Vec<String> {
        let entries = self.web.get_log("performance").await.expect("a log");
        entries
            .into_iter()
            .filter_map(|entry| serde_json::from_str::<Value>(&entry.message).ok())
            .filter(|entry| entry["message"]["method"] == "Network.requestWillBeSent")
            .filter_map(|entry| {
                let address = &entry["message"]["params"]["request"]["url"];
                address.as_str().map(str::to_owned)
            })
            .collect()
    }

    /// Ends the server under the page.
    pub fn cut_the_line(&self) {
        self.server.stop();
    }

    /// The address of the server the page comes from.
    pub fn origin(&self) -> &str {
        self.server.address()
    }
}

/// The site's server. A missing browser is told before the site is built, which takes minutes.
fn site() -> Arc<Server> {
    programs();
    Server::of_site()
}

impl Drop for Page {
    fn drop(&mut self) {
        // Its own way of quitting waits two minutes for an answer where a test has failed; the process does it at once.
        let _ = self.web.clone().leak();
    }
}
