//! A text that prints every fragment the dataset cites, each in its paragraph: the report's own
//! text is no part of this project.

use std::collections::BTreeMap;

use xiongguan::dataset::{Dataset, Proofreading};

/// The text, one paragraph a line.
pub fn printed() -> String {
    let (dataset, proofreading) = (Dataset::embedded(), Proofreading::embedded());
    let mut paragraphs: BTreeMap<u16, Vec<String>> = BTreeMap::new();
    let mut print = |paragraph: u16, printed: &str| {
        let there = paragraphs.entry(paragraph).or_default();
        there.push(printed.to_owned());
    };
    for figure in dataset.figures() {
        print(figure.paragraph, &figure.printed);
    }
    for chain in dataset.chains() {
        print(chain.paragraph, &chain.name.zh);
        if let Some(stated) = &chain.stated {
            print(stated.paragraph, &stated.printed);
        }
    }
    for member in dataset.members() {
        print(member.paragraph, &member.printed);
    }
    for number in &proofreading.no_figures {
        print(number.paragraph, &number.printed);
    }
    let last = paragraphs.keys().max().copied().unwrap_or(0);
    let lines = (1..=last).map(|paragraph| {
        let fragments = paragraphs.remove(&paragraph).unwrap_or_default();
        format!("段;{}", merged(fragments).join(";"))
    });
    lines.collect::<Vec<_>>().join("\n\n")
}

/// Fragments that share a part of the text, printed once: "分别增长21.3%" and "21.3%、16.8%".
fn merged(fragments: Vec<String>) -> Vec<String> {
    let mut merged: Vec<String> = Vec::new();
    for fragment in fragments {
        if merged.iter().any(|known| known.contains(&fragment)) {
            continue;
        }
        merged.retain(|known| !fragment.contains(known.as_str()));
        merged.push(fragment);
    }
    while let Some((first, second, shared)) = overlap(&merged) {
        let tail = merged[second][shared..].to_owned();
        merged[first].push_str(&tail);
        merged.remove(second);
    }
    merged
}

/// Two fragments of which one goes on where the other ends, and how many bytes they share.
fn overlap(fragments: &[String]) -> Option<(usize, usize, usize)> {
    let pairs = (0..fragments.len())
        .flat_map(|first| (0..fragments.len()).map(move |second| (first, second)));
    pairs
        .filter(|(first, second)| first != second)
        .find_map(|(first, second)| {
            let (before, after) = (&fragments[first], &fragments[second]);
            let cuts = after.char_indices().map(|(at, _)| at).skip(1);
            let shared = cuts.filter(|cut| before.ends_with(&after[..*cut])).last()?;
            let has_number = after[..shared].bytes().any(|byte| byte.is_ascii_digit());
            has_number.then_some((first, second, shared))
        })
}
