//! Figures: each fits its indicator, its paragraph, its kind and its own wording.

use super::wording;
use super::{Complaint, Entry};
use crate::dataset::{Dataset, Figure, PriceBasis};

pub(super) fn check(dataset: &Dataset, found: &mut Vec<Complaint>) {
    for (index, figure) in dataset.figures.iter().enumerate() {
        if let Some((field, reason)) = wrong(dataset, figure) {
            let reason = format!("figure \"{}\": {reason}", figure.id);
            found.push(Complaint::new(Entry::Figure(index), field, reason));
        }
    }
    for (index, indicator) in dataset.indicators.iter().enumerate() {
        let whole = indicator.part.as_ref().map(|part| &part.of);
        if let Some(of) = whole.filter(|of| **of == indicator.id || dataset.indicator(of).is_none())
        {
            let reason =
                format!("found the part of \"{of}\", expected another indicator that exists");
            found.push(Complaint::new(Entry::Indicator(index), "part", reason));
        }
    }
    let owners = (dataset.relations.iter().enumerate())
        .map(|(index, relation)| (Entry::Relation(index), &relation.indicator))
        .chain(
            (dataset.underivable.iter().enumerate())
                .map(|(index, value)| (Entry::Underivable(index), &value.indicator)),
        );
    for (entry, indicator) in owners {
        if dataset.indicator(indicator).is_none() {
            found.push(Complaint::new(
                entry,
                "indicator",
                unknown_indicator(indicator),
            ));
        }
    }
}

fn unknown_indicator(id: &str) -> String {
    format!("found the indicator \"{id}\", expected one that exists")
}

fn wrong(dataset: &Dataset, figure: &Figure) -> Option<(&'static str, String)> {
    if dataset.indicator(&figure.indicator).is_none() {
        return Some(("indicator", unknown_indicator(&figure.indicator)));
    }
    if dataset.section(figure.paragraph).is_none() {
        let reason = format!(
            "found paragraph {}, expected one inside a section",
            figure.paragraph
        );
        return Some(("paragraph", reason));
    }
    if let Some(reason) = figure.kind.misfit_of_unit(figure.unit) {
        return Some(("unit", reason));
    }
    if let Some(reason) = figure.kind.misfit_of_period(figure.period) {
        return Some(("period", reason));
    }
    if let Some(reason) = misfit_of_basis(figure) {
        return Some(("basis", reason));
    }
    wording::disagreement(figure)
        .or_else(|| shared_number(dataset, figure).map(|reason| ("same_number_as", reason)))
}

/// A basis goes with growth alone, and a comparable one is printed as such.
fn misfit_of_basis(figure: &Figure) -> Option<String> {
    let basis = figure.basis;
    if basis.is_some() && !figure.kind.is_change() {
        return Some(format!(
            "found a basis with the kind {}, expected one only with growth",
            figure.kind
        ));
    }
    let printed = figure.printed.contains("同口径");
    let said = basis.map_or("of its indicator".to_owned(), |basis| basis.to_string());
    (printed != (basis == Some(PriceBasis::Comparable))).then(|| {
        format!(
            "found \"{}\" with the basis {said}, expected \"comparable\" where 同口径 is printed, and only there",
            figure.printed
        )
    })
}

/// A figure that claims another's number must name one that prints the very same.
fn shared_number(dataset: &Dataset, figure: &Figure) -> Option<String> {
    let id = figure.same_number_as.as_ref()?;
    let Some(other) = dataset.figure(id) else {
        return Some(format!(
            "found the figure \"{id}\", expected one that exists"
        ));
    };
    let same = other.printed == figure.printed
        && other.paragraph == figure.paragraph
        && other.value == figure.value
        && other.id != figure.id;
    (!same).then(|| {
        format!(
            "found \"{id}\", which prints \"{}\" in paragraph {}, expected another figure that prints the same number",
            other.printed, other.paragraph
        )
    })
}
