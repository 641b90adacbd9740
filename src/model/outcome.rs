//! What five years brought that has only an end or only a total.

use super::Model;
use crate::dataset::{Domain, Figure, Indicator, Role};

/// A count, a length, a share, a rank or a mark of the five years that is no trend.
#[derive(Clone, Copy, Debug)]
pub struct Outcome<'a> {
    /// The indicator.
    pub indicator: &'a Indicator,
    /// The figure as printed.
    pub figure: &'a Figure,
}

/// The outcomes of a theme in the report's order, those of indicators that have a trend last:
/// they add to what the trend says.
pub(super) fn outcomes(model: &Model, domain: Domain) -> Vec<Outcome<'_>> {
    let dataset = &model.dataset;
    let (mut first, mut last) = (Vec::new(), Vec::new());
    for indicator in dataset.indicators() {
        if indicator.domain != domain {
            continue;
        }
        let trend = model.trend(indicator);
        let figures = dataset
            .figures_of(&indicator.id)
            .filter(|figure| figure.role == Role::FiveYearOutcome)
            .filter(|figure| !trend.as_ref().is_some_and(|trend| trend.rests_on(figure)))
            .map(|figure| Outcome { indicator, figure });
        if trend.is_some() {
            last.extend(figures);
        } else {
            first.extend(figures);
        }
    }
    first.append(&mut last);
    first
}
