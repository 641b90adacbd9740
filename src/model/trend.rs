//! What five years brought to an indicator that has a start and an end.

use super::derived::{Derived, Formula, Operand, Reading};
use super::{Datum, Missing};
use crate::dataset::{Dataset, Figure, Indicator, Kind, Period};

/// One indicator from the start of the five years to their end.
#[derive(Clone, Debug)]
pub struct Trend<'a> {
    /// The indicator.
    pub indicator: &'a Indicator,
    /// The level it started from.
    pub start: Result<Datum<'a>, Missing>,
    /// The level it ended at.
    pub end: Result<Datum<'a>, Missing>,
    /// The end with the start as 100.
    pub index: &'a Derived,
    /// The figure that gives the growth, where the report prints one.
    pub growth: Option<&'a Figure>,
}

/// The figures an indicator's five years rest on.
pub(super) struct TrendFigures<'a> {
    pub start: Option<&'a Figure>,
    pub end: Option<&'a Figure>,
    pub growth: Option<&'a Figure>,
}

impl<'a> TrendFigures<'a> {
    pub(super) fn of(dataset: &'a Dataset, indicator: &'a str) -> Self {
        let report = dataset.report();
        let find = |wanted: &dyn Fn(&Figure) -> bool| {
            dataset
                .figures_of(indicator)
                .find(|figure| !figure.is_target() && wanted(figure))
        };
        Self {
            start: find(&|figure| {
                figure.kind == Kind::Level
                    && (figure.period == Period::Start || figure.period == Period::In(report.start))
            }),
            end: find(&|figure| {
                figure.kind == Kind::Level && figure.period == Period::In(report.end)
            }),
            growth: find(&|figure| {
                matches!(
                    figure.kind,
                    Kind::TotalGrowth | Kind::AverageGrowth | Kind::Multiple
                ) && matches!(figure.period, Period::Over(_, last) if last == report.end)
            }),
        }
    }

    /// The index, preferring what is printed most directly: two levels, then a growth.
    fn index(&self) -> Option<Formula> {
        if let (Some(start), Some(end)) = (self.start, self.end) {
            return Some(Formula::IndexFromLevels {
                start: Operand::measured(start),
                end: Operand::measured(end),
            });
        }
        let growth = self.growth?;
        let operand = Operand::measured(growth);
        match growth.kind {
            Kind::TotalGrowth => Some(Formula::IndexFromTotalGrowth { growth: operand }),
            Kind::Multiple => Some(Formula::IndexFromMultiple { multiple: operand }),
            Kind::AverageGrowth => Some(Formula::IndexFromAverageGrowth {
                rate: operand,
                years: years_counted(growth.period)?,
            }),
            Kind::Level | Kind::Mark | Kind::AnnualGrowth => None,
        }
    }

    /// The level of the start, where it is not printed but follows.
    fn derived_start(&self) -> Option<Formula> {
        let (None, Some(end), Some(growth)) = (self.start, self.end, self.growth) else {
            return None;
        };
        let (end, operand) = (Operand::measured(end), Operand::measured(growth));
        match growth.kind {
            Kind::TotalGrowth => Some(Formula::StartFromTotalGrowth {
                end,
                growth: operand,
            }),
            Kind::AverageGrowth => Some(Formula::StartFromAverageGrowth {
                end,
                rate: operand,
                years: years_counted(growth.period)?,
            }),
            Kind::Level | Kind::Mark | Kind::AnnualGrowth | Kind::Multiple => None,
        }
    }

    pub(super) fn derive(&self, dataset: &Dataset, indicator: &str, into: &mut Vec<Derived>) {
        let report = dataset.report();
        let (start, end) = (report.start, report.end);
        into.extend(self.derived_start().and_then(|formula| {
            let id = start_id(indicator, dataset);
            Derived::new(id, indicator, Period::In(start), Reading::Value, formula)
        }));
        into.extend(self.index().and_then(|formula| {
            let id = index_id(indicator, dataset);
            Derived::new(
                id,
                indicator,
                Period::Over(start, end),
                Reading::Value,
                formula,
            )
        }));
    }
}

/// How many years' growth an average over the period compounds.
pub(super) fn years_counted(period: Period) -> Option<u16> {
    match period {
        Period::Over(first, last) => Some(first.until(last) + 1),
        Period::In(_) | Period::Start | Period::Within(..) => None,
    }
}

pub(super) fn start_id(indicator: &str, dataset: &Dataset) -> String {
    format!("{indicator}-{}", dataset.report().start)
}

pub(super) fn index_id(indicator: &str, dataset: &Dataset) -> String {
    format!("{indicator}-index-{}", dataset.report().end)
}
