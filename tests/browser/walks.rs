//! Walks without aim: whatever a reader does, nothing complains, and the address holds what came of it.

use std::collections::BTreeMap;
use std::env;

use serde_json::Value;

#[path = "walks/walker.rs"]
mod walker;

use walker::Walker;

/// The variable that says how many walks there are to be in all browsers together.
const MANY: &str = "XIONGGUAN_WALKS";
/// How many there are unless it is told: each takes two seconds and more of a processor.
const USUALLY: u64 = 45;
/// The variable with the seed of the one walk that is to be walked again.
const AGAIN: &str = "XIONGGUAN_WALK";
/// How many browsers share them.
const BROWSERS: u64 = 3;

fn told(variable: &str) -> Option<u64> {
    let text = env::var(variable).ok()?;
    let number = text.parse();
    Some(number.unwrap_or_else(|_| panic!("found {variable}={text}, expected a number")))
}

/// The seeds of the walks in one of the browsers.
fn seeds(browser: u64) -> Vec<u64> {
    let all = match told(AGAIN) {
        Some(seed) => seed..=seed,
        None => 1..=told(MANY).unwrap_or(USUALLY),
    };
    all.filter(|seed| seed % BROWSERS == browser).collect()
}

/// Walks once for each seed, and says what went wrong with which.
async fn walk_in(browser: u64) {
    let seeds = seeds(browser);
    if seeds.is_empty() {
        return;
    }
    let downloads = tempfile::tempdir().expect("a folder");
    let mut walker = Walker::start(&downloads).await;
    let mut failed = Vec::new();
    let mut steps = 0;
    for seed in &seeds {
        let trail = walker.walk(*seed).await;
        steps += trail.len();
        let wrong = walker.compare().await;
        if !wrong.is_empty() {
            let (trail, wrong) = (trail.join("\n  "), wrong.join("\n  * "));
            failed.push(format!("walk {seed}:\n  {trail}\n  * {wrong}"));
        }
    }
    println!("{} walks, {steps} steps", seeds.len());
    assert!(
        failed.is_empty(),
        "{} of {} walks, of which {AGAIN}=SEED walks one again:\n{}",
        failed.len(),
        seeds.len(),
        failed.join("\n")
    );
}

#[tokio::test]
async fn the_first_third_of_the_walks_leaves_nothing_that_cannot_be_restored() {
    walk_in(0).await;
}

#[tokio::test]
async fn the_second_third_of_the_walks_leaves_nothing_that_cannot_be_restored() {
    walk_in(1).await;
}

#[tokio::test]
async fn the_last_third_of_the_walks_leaves_nothing_that_cannot_be_restored() {
    walk_in(2).await;
}

/// Restores each place once, and says what went wrong with which.
async fn restore_all(walker: &mut Walker, places: BTreeMap<String, Value>) {
    let mut failed = Vec::new();
    println!("{} addresses", places.len());
    for place in places.values() {
        let wrong = walker.restore(place).await;
        if !wrong.is_empty() {
            failed.push(wrong.join("\n  * "));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

fn address(place: &Value) -> String {
    let address = place["stand"]["address"].as_str();
    address.expect("an address").to_owned()
}

#[tokio::test]
#[ignore = "takes minutes, and has not been seen to end yet"]
async fn wherever_one_click_leads_the_address_leads_too() {
    let downloads = tempfile::tempdir().expect("a folder");
    let mut walker = Walker::start(&downloads).await;
    walker.open("").await;
    let mut places = BTreeMap::new();
    let least = [
        ("links", 30),
        ("tools", 8),
        ("surroundings", 2),
        ("heads", 4),
        ("filters", 12),
        ("trends", 10),
        ("pace", 5),
        ("trajectory", 2),
    ];
    for (kind, least) in least {
        let page = walker.page();
        let many = page.run(&format!("return walk.many('{kind}');")).await;
        let many = many.as_u64().expect("a number");
        assert!(many >= least, "{many} {kind}");
        for index in 0..many {
            let place = page
                .run(&format!("return walk.follow('{kind}', {index});"))
                .await;
            places.insert(address(&place), place);
        }
    }
    restore_all(&mut walker, places).await;
}
