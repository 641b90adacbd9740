//! A reader with one way to a page: finds things by what they are called, as they are seen, and counts.

use serde_json::json;

use crate::browser::{Page, Screen};
use crate::site;
use crate::standalone::kept_to_itself;

const FILE: &str = "standalone.html";
const PHONE: Screen = Screen::in_hand(360, 740);
/// Further nobody looks for anything, in key presses or turns of the page.
const PATIENCE: usize = 60;

/// How a page is handled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// With a mouse at a desk; texts typed.
    Pointer,
    /// With a finger on a phone.
    Touch,
    /// With keys alone at a desk.
    Keyboard,
}

/// Which copy of the page it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copy {
    /// The served one.
    Site,
    /// The one file, opened by double click.
    OneFile,
}

/// What a task takes at most.
pub struct Most {
    /// Clicks, taps, keys.
    pub steps: usize,
    /// Letters typed besides.
    pub letters: usize,
}

/// Somebody who came for something.
pub struct Reader {
    pub page: Page,
    pub way: Way,
    copy: Copy,
    most: Most,
    /// Clicks, taps and keys pressed, but for letters typed.
    steps: usize,
    letters: usize,
    /// CSS pixels.
    scrolled: f64,
    path: Vec<String>,
}

impl Reader {
    /// Opens the page as it is when one comes to it.
    pub async fn open(copy: Copy, way: Way, most: Most) -> Self {
        Self::open_in_state(copy, way, most, "").await
    }

    async fn open_in_state(copy: Copy, way: Way, most: Most, hash: &str) -> Self {
        let screen = if way == Way::Touch {
            PHONE
        } else {
            Screen::DESK
        };
        let page = match copy {
            Copy::Site => Page::open_on(screen, hash).await,
            Copy::OneFile => Page::open_file(screen, &format!("{FILE}{hash}")).await,
        };
        // Nobody sets about anything before the first chart is there.
        page.until("observed.ready.includes('trends')").await;
        Self {
            page,
            way,
            copy,
            most,
            steps: 0,
            letters: 0,
            scrolled: 0.0,
            path: Vec::new(),
        }
    }

    /// Chooses what is called so: clicks or taps on it where it is seen, or tabs to it and presses Enter.
    pub async fn choose(&mut self, name: &str) {
        if self.way == Way::Keyboard {
            self.tab_to(name).await;
            self.press("Enter").await;
            return;
        }
        let place = self.bring_into_sight(name).await;
        if self.way == Way::Touch {
            self.page.tap(place).await;
        } else {
            self.page.click(place).await;
        }
        self.steps += 1;
        self.path.push(name.to_owned());
    }

    /// Goes to the search and types.
    pub async fn search(&mut self, words: &str) {
        match self.way {
            Way::Pointer => self.choose("找指标、企业、项目").await,
            Way::Touch => self.choose("搜索").await,
            Way::Keyboard => {
                self.page.type_keys("/").await;
                self.steps += 1;
                self.path.push("/".to_owned());
            }
        }
        self.page
            .until("observed.focused() === '找指标、企业、项目'")
            .await;
        if self.way == Way::Keyboard {
            self.page.type_keys(words).await;
        } else {
            self.page.write(words).await;
        }
        self.letters += words.chars().count();
        self.path.push(format!("“{words}”"));
    }

    /// Presses a key.
    pub async fn press(&mut self, code: &str) {
        self.page.press(code).await;
        self.steps += 1;
        self.path.push(code.to_owned());
    }

    /// Presses Tab until the keyboard is at what is called so.
    async fn tab_to(&mut self, name: &str) {
        let focused = async |page: &Page| {
            let focused = page.run("return observed.focused();").await;
            focused.as_str().expect("a text").to_owned()
        };
        let mut passed = Vec::new();
        while !focused(&self.page).await.contains(name) {
            assert!(passed.len() < PATIENCE, "{name} is not among {passed:?}");
            self.page.press("Tab").await;
            passed.push(focused(&self.page).await);
        }
        if !passed.is_empty() {
            self.steps += passed.len();
            self.path.push(format!("Tab×{} ({name})", passed.len()));
        }
    }

    /// Scrolls as far as it takes, and gives back where in the window it lies.
    async fn bring_into_sight(&mut self, name: &str) -> (f64, f64) {
        self.page.until(&format!("observed.place('{name}')")).await;
        let mut first = None;
        for _ in 0..PATIENCE {
            let place = self
                .page
                .run(&format!("return observed.settled('{name}');"))
                .await;
            let number = |key: &str| place[key].as_f64().expect("a number");
            let first = *first.get_or_insert(number("y"));
            if place["free"] == true {
                self.scrolled += (first - number("y")).abs();
                return (number("x"), number("y"));
            }
            let middle = if self.way == Way::Touch { 370.0 } else { 400.0 };
            let down = (number("y") - middle).clamp(-middle, middle);
            if self.way == Way::Touch {
                self.page.swipe(down).await;
            } else {
                self.page.wheel(down).await;
            }
        }
        panic!("{name} does not come into sight");
    }

    /// Waits until all of this is before the reader's eyes at once.
    pub async fn sees(&self, texts: &[&str]) {
        let texts = json!(texts);
        let seen = self
            .page
            .run(&format!(
                "const unseen = () => {texts}.filter((text) => !observed.sight().includes(text));
                 await observed.until(() => unseen().length === 0);
                 return [unseen(), observed.sight()];"
            ))
            .await;
        let sight = seen[1].as_str().expect("a text");
        assert_eq!(seen[0], json!([]), "{}\nand seen is\n{sight}", self.tell());
    }

    /// What was done, and what it took.
    fn tell(&self) -> String {
        let height = if self.way == Way::Touch { 740.0 } else { 800.0 };
        format!(
            "{} steps, {} with letters, {:.1} screens scrolled: {}",
            self.steps,
            self.steps + self.letters,
            self.scrolled / height,
            self.path.join(" → ")
        )
    }

    /// Has found what was looked for: tells what it took, which is not too much, and closes the page.
    pub async fn done(self, task: &str) {
        let told = self.tell();
        println!("{task}, {:?}, {:?}: {told}", self.way, self.copy);
        let Most { steps, letters } = self.most;
        assert!(
            self.steps <= steps && self.letters <= letters,
            "more than {steps} and {letters}: {told}"
        );
        match self.copy {
            Copy::Site => assert_eq!(self.page.complaints().await, [] as [String; 0]),
            Copy::OneFile => kept_to_itself(&self.page).await,
        }
    }

    /// Is done, and sends a link to somebody at a desk, who opens it in a browser of their own.
    pub async fn send(self, task: &str, link: &str) -> Self {
        let (copy, most) = (
            self.copy,
            Most {
                steps: 0,
                letters: 0,
            },
        );
        let start = match copy {
            Copy::Site => self.page.origin().to_owned(),
            Copy::OneFile => format!("file://{}", site::built().join(FILE).display()),
        };
        let hash = link.strip_prefix(&start);
        let hash = hash.unwrap_or_else(|| panic!("{link} does not begin with {start}"));
        self.done(task).await;
        Self::open_in_state(copy, Way::Pointer, most, hash).await
    }
}
