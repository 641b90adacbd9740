//! A question from the hall: the number is on the wall after five keys.

use serde_json::json;

use super::{ROWS, open, until_at};
use crate::browser::{Page, Screen};

/// From the question to the answer on the wall.
const MOST_KEYS: usize = 5;
const OPEN: &str = "!document.querySelector('.asking').hidden";

/// What somebody asks for, the keys, what stands chosen before the last of them, where that leads.
type Question = (
    &'static str,
    &'static [&'static str],
    &'static str,
    &'static str,
);

const CHINESE: [Question; 4] = [
    (
        "rural income",
        &["KeyG", "n", "c", "s", "Enter"],
        "农村居民人均可支配收入 2021年 24,726元",
        "chart=figures&q=ncs&focus=rural-income-2021",
    ),
    (
        "the target for the product",
        &["KeyG", "5", "0", "0", "Enter"],
        "地区生产总值 2026年目标 500亿元以上",
        "chart=figures&q=500&focus=gdp-2026",
    ),
    (
        "the same by its name",
        &["KeyG", "g", "d", "ArrowDown", "Enter"],
        "地区生产总值 2026年目标 500亿元以上",
        "chart=figures&q=gd&focus=gdp-2026",
    ),
    (
        "the nuclear chain",
        &["KeyG", "h", "c", "Enter"],
        "核技术应用及装备制造 3–5年内目标 百亿级",
        "chart=chain&open=nuclear&q=hc",
    ),
];

const ENGLISH: [Question; 3] = [
    (
        "rural income",
        &["KeyG", "r", "u", "r", "Enter"],
        "Per capita disposable income of rural residents 2021 24,726 yuan",
        "chart=figures&q=rur&focus=rural-income-2021",
    ),
    (
        "the target for the product",
        &["KeyG", "g", "d", "ArrowDown", "Enter"],
        "Gross regional product Target, 2026 over 50 bn yuan",
        "chart=figures&q=gd&focus=gdp-2026",
    ),
    (
        "the nuclear chain",
        &["KeyG", "n", "u", "c", "Enter"],
        "Nuclear technology application and equipment manufacturing Target, within 3–5 years 10-billion class",
        "chart=chain&open=nuclear&q=nuc",
    ),
];

async fn press(page: &Page, key: &str) {
    if key.len() == 1 {
        page.type_keys(key).await;
    } else {
        page.press(key).await;
    }
}

#[tokio::test]
async fn from_the_question_to_the_answer_on_the_wall_it_takes_five_keys() {
    for (lang, questions) in [("zh", &CHINESE[..]), ("en", &ENGLISH)] {
        let page = open(Screen::of(1024, 768), &format!("#step=4&lang={lang}")).await;
        for (asked, keys, chosen, leads) in questions {
            assert!(keys.len() <= MOST_KEYS, "{asked}");
            let (last, before) = keys.split_last().expect("some keys");
            for key in before {
                press(&page, key).await;
            }
            let row = page
                .run("return document.querySelector('.asking [aria-selected=true]').innerText.replace(/\\s+/g, ' ');")
                .await;
            assert_eq!(row, *chosen, "{asked}");
            press(&page, last).await;
            until_at(&page, &format!("{leads}&step=4")).await;
            page.until(&format!("!({OPEN})")).await;
            page.press("Escape").await;
            until_at(&page, "step=4").await;
        }
        assert_eq!(page.complaints().await, [] as [String; 0]);
    }
}

#[tokio::test]
async fn from_an_answer_the_talk_goes_on_where_it_was() {
    let page = open(Screen::DESK, "#step=4").await;
    let answer = "chart=figures&q=ncs&focus=rural-income-2021&step=4";
    for back in ["Escape", "PageDown", "PageUp"] {
        page.press("KeyG").await;
        page.type_keys("ncs").await;
        page.press("Enter").await;
        until_at(&page, answer).await;
        // To the chart that draws it and back.
        page.press("KeyX").await;
        page.until("location.hash.includes('chart=trends')").await;
        page.press("KeyX").await;
        until_at(&page, answer).await;
        page.press(back).await;
        until_at(&page, "step=4").await;
    }
    // In the question itself each key is a letter, and Escape leaves all as it was.
    page.press("KeyG").await;
    page.type_keys("gbn").await;
    page.until("document.activeElement.value === 'gbn'").await;
    page.press("Escape").await;
    page.until(&format!("!({OPEN})")).await;
    until_at(&page, "step=4").await;
    page.press("PageDown").await;
    until_at(&page, "step=5").await;
}

#[tokio::test]
async fn the_number_of_a_step_leads_there_and_what_is_not_there_is_told() {
    let page = open(Screen::DESK, "#step=2").await;
    page.press("KeyG").await;
    page.type_keys("xyzxyz").await;
    page.until("document.querySelector('.asking .none').innerText.includes('没有找到“xyzxyz”')")
        .await;
    page.press("Enter").await;
    page.press("ArrowDown").await;
    assert_eq!(page.run(&format!("return {OPEN};")).await, true);
    page.press("Escape").await;
    page.press("KeyG").await;
    page.type_keys("5").await;
    page.until(&format!("{ROWS}.split('\\n')[0].endsWith('第5步')"))
        .await;
    page.press("Enter").await;
    until_at(&page, "step=5").await;
}

#[tokio::test]
async fn what_ends_the_composition_of_a_character_chooses_nothing() {
    let page = open(Screen::DESK, "#step=4").await;
    page.press("KeyG").await;
    let composed = json!({"text": "nong'cun", "selectionStart": 8, "selectionEnd": 8});
    page.tell("Input.imeSetComposition", composed).await;
    // What it is to become is looked for already.
    page.until(&format!(
        "{ROWS}.startsWith('农村居民人均可支配收入 2021年')"
    ))
    .await;
    page.press("Enter").await;
    page.write("农村").await;
    page.until("document.activeElement.value === '农村'").await;
    assert_eq!(page.run(&format!("return {OPEN};")).await, true);
    page.press("Enter").await;
    page.until("location.hash.includes('focus=rural-income-2021')")
        .await;
}

#[tokio::test]
async fn it_is_read_from_the_back_row_and_nothing_is_cut() {
    let page = open(Screen::DESK, "#step=4").await;
    for (width, height) in [(1024, 768), (1280, 800), (1920, 1080), (3440, 1440)] {
        page.look_on(Screen::of(width, height)).await;
        for (lang, words) in [("zh", "sr"), ("en", "income"), ("en", "growth")] {
            let turned = format!("document.documentElement.lang.startsWith('{lang}')");
            if page.run(&format!("return {turned};")).await == false {
                page.press("KeyY").await;
                page.until(&turned).await;
            }
            page.press("KeyG").await;
            page.type_keys(words).await;
            let amiss = page
                .run(
                    "const texts = [...document.querySelectorAll('.asking *')].filter((element) => element.className !== 'said' &&
                         (element.value || [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())));
                     return texts.flatMap((element) => {
                         const { left, right, top, bottom } = element.getBoundingClientRect();
                         const small = parseFloat(getComputedStyle(element).fontSize) < innerHeight / 40;
                         const cut = left < 0 || top < 0 || right > innerWidth || bottom > innerHeight || element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
                         return small || cut ? [element.outerHTML] : [];
                     });",
                )
                .await;
            assert_eq!(amiss, json!([]), "{words} at {width}×{height}");
            let rows = page
                .run(&format!("return {ROWS}.split('\\n').length;"))
                .await;
            assert!(
                (4..=7).contains(&rows.as_u64().expect("a number")),
                "{words}"
            );
            page.press("Escape").await;
        }
    }
}
