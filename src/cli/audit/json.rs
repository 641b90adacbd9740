//! An audit for programs.

use serde_json::{Value, json};
use xiongguan::dataset::Finding;
use xiongguan::dataset::proofreading::citations::{Citations, FailedCitation, UncoveredToken};

use super::Audit;

/// The whole audit as one object.
pub(super) fn of(audit: &Audit) -> Value {
    let dataset = audit.model.dataset();
    let none = Citations::default();
    let citations = audit.citations.as_ref().unwrap_or(&none);
    json!({
        "figures": dataset.figures().len(),
        "derived": audit.model.all_derived().len(),
        "underivable": dataset.underivable().len(),
        "chains": dataset.chains().len(),
        "members": dataset.members().len(),
        "citations_checked": citations.checked,
        "citations_failed": citations.failed.iter().map(failed).collect::<Vec<_>>(),
        "tokens": citations.tokens,
        "tokens_cited": citations.tokens_cited,
        "tokens_excluded": citations.tokens_excluded,
        "tokens_uncovered": citations.tokens_uncovered.iter().map(uncovered).collect::<Vec<_>>(),
        "findings": citations.findings.iter().map(finding).collect::<Vec<_>>(),
        "comparisons": comparisons(audit),
    })
}

fn failed(failed: &FailedCitation) -> Value {
    json!({
        "id": failed.id,
        "printed": failed.printed,
        "paragraph": failed.paragraph,
        "found_in": failed.found_in,
        "file": failed.place.0,
        "line": failed.place.1,
    })
}

fn uncovered(left: &UncoveredToken) -> Value {
    json!({ "token": left.token, "paragraph": left.paragraph })
}

fn finding(finding: &Finding) -> Value {
    json!({ "file": finding.file, "line": finding.line, "message": finding.reason })
}

fn comparisons(audit: &Audit) -> Vec<Value> {
    let comparisons = audit.comparisons();
    let comparisons = comparisons.iter().map(|(comparison, weighed)| {
        json!({
            "id": comparison.id,
            "zh": comparison.name.zh,
            "en": comparison.name.en,
            "against": comparison.against,
            "found": weighed.found.value,
            "interval": [weighed.interval.low(), weighed.interval.high()],
            "agrees": weighed.agrees,
            "reason": comparison.reason,
        })
    });
    comparisons.collect()
}
