//! Walks without aim: whatever a reader does, nothing complains, and the address holds what came of it.

use std::ops::Range;

#[path = "walks/walker.rs"]
mod walker;

use walker::Walker;

/// The variable with the seed of the one walk that is to be walked again.
const AGAIN: &str = "XIONGGUAN_WALK";

/// Walks once for each seed, and says what went wrong with which.
async fn walk_all(seeds: Range<u64>) {
    let downloads = tempfile::tempdir().expect("a folder");
    let mut walker = Walker::start(&downloads).await;
    let mut failed = Vec::new();
    let again = std::env::var(AGAIN)
        .ok()
        .and_then(|seed| seed.parse::<u64>().ok());
    let mut steps = 0;
    let began = std::time::Instant::now();
    for seed in seeds.filter(|seed| again.is_none_or(|again| again == *seed)) {
        let t0 = std::time::Instant::now();
        let trail = walker.walk(seed).await;
        let t1 = t0.elapsed();
        steps += trail.len();
        let wrong = walker.compare().await;
        println!(
            "{seed}: {} steps {t1:?} {:?} {}",
            trail.len(),
            t0.elapsed() - t1,
            wrong.len()
        );
        if !wrong.is_empty() {
            failed.push(format!(
                "walk {seed}:\n  {}\n  {}",
                trail.join("\n  "),
                wrong.join("\n  * ")
            ));
        }
    }
    println!("{steps} steps in {} s", began.elapsed().as_secs());
    assert!(
        failed.is_empty(),
        "{} walks ({AGAIN}=SEED walks one again):\n{}",
        failed.len(),
        failed.join("\n")
    );
}

#[tokio::test]
async fn walks_1_to_67_leave_nothing_that_cannot_be_restored() {
    walk_all(1..41).await;
}
