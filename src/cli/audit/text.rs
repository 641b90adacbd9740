//! An audit for people.

use std::collections::BTreeMap;

use xiongguan::dataset::proofreading::citations::Citations;
use xiongguan::model::Datum;
use xiongguan::words::Lang;

use super::Audit;

/// The whole audit as lines.
pub(super) fn of(audit: &Audit) -> String {
    let mut text = String::new();
    let dataset = audit.model.dataset();
    lines(
        &mut text,
        [
            format!(
                "{} figures, {} derived values, {} that cannot be derived",
                dataset.figures().len(),
                audit.model.all_derived().len(),
                dataset.underivable().len()
            ),
            format!(
                "{} chains with {} firms, projects and products",
                dataset.chains().len(),
                dataset.members().len()
            ),
        ],
    );
    match &audit.citations {
        None => lines(
            &mut text,
            ["citations not checked: name the report's text by --source".to_owned()],
        ),
        Some(found) => citations(&mut text, found),
    }
    comparisons(&mut text, audit);
    text
}

/// What a comparison with the report's text found.
pub(super) fn citations(text: &mut String, citations: &Citations) {
    let (checked, failures) = (citations.checked, citations.failed.len());
    lines(
        text,
        [format!("{checked} citations checked, {failures} failed")],
    );
    lines(
        text,
        citations.failed.iter().map(|failed| {
            let places = match failed.found_in.as_slice() {
                [] => "in no paragraph".to_owned(),
                places => format!("in {}", numbers(places)),
            };
            let (id, printed, paragraph) = (&failed.id, &failed.printed, failed.paragraph);
            let (file, line) = &failed.place;
            let said = format!("“{printed}” is not printed in paragraph {paragraph} but {places}");
            format!("  {file}:{line}: {id}: {said}")
        }),
    );
    lines(
        text,
        citations
            .findings
            .iter()
            .map(|finding| format!("  {finding}")),
    );
    let (tokens, cited) = (citations.tokens, citations.tokens_cited);
    let (excluded, left) = (citations.tokens_excluded, citations.tokens_uncovered.len());
    lines(
        text,
        [format!(
            "{tokens} numbers in the text: {cited} cited, {excluded} excluded, {left} left"
        )],
    );
    let mut by_paragraph: BTreeMap<u16, Vec<&str>> = BTreeMap::new();
    for left in &citations.tokens_uncovered {
        let there = by_paragraph.entry(left.paragraph).or_default();
        there.push(&left.token);
    }
    lines(
        text,
        by_paragraph
            .iter()
            .map(|(paragraph, left)| format!("  paragraph {paragraph}: {}", left.join(" "))),
    );
}

/// The report held against itself.
fn comparisons(text: &mut String, audit: &Audit) {
    let comparisons = audit.comparisons();
    let agreeing = comparisons.iter().filter(|(_, weighed)| weighed.agrees);
    let agreeing = agreeing.count();
    lines(
        text,
        [format!(
            "the report against itself: {agreeing} agree, {} do not",
            comparisons.len() - agreeing
        )],
    );
    let phrases = Lang::En.phrases();
    lines(
        text,
        comparisons.iter().map(|(comparison, weighed)| {
            let verdict = if weighed.agrees { "agrees" } else { "differs" };
            let found = phrases.amount(weighed.found);
            let printed = audit.model.datum(&comparison.against);
            let printed = printed.map_or(String::new(), |it: Datum<'_>| phrases.worded(it));
            let name = &comparison.name.en;
            let reason = comparison.reason.as_ref();
            let reason = reason.map_or(String::new(), |reason| format!(". {}", reason.en));
            format!("  {verdict}  {name}: comes to {found}, printed {printed}{reason}")
        }),
    );
}

fn numbers(paragraphs: &[u16]) -> String {
    let numbers: Vec<String> = paragraphs.iter().map(u16::to_string).collect();
    numbers.join(", ")
}

fn lines(text: &mut String, lines: impl IntoIterator<Item = String>) {
    for line in lines {
        text.push_str(&line);
        text.push('\n');
    }
}
