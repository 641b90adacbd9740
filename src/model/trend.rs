//! What five years brought to an indicator that has a start and an end.

use super::derivation::{Derivation, factor, id, number, of};
use super::derived::{Derived, Outline, Quantity};
use super::{Datum, Missing};
use crate::dataset::{
    Dataset, Expression, Figure, Indicator, Kind, Period, Qualifier, Reading, Unit, Year,
};

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

/// From when a trend counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// A year the report prints.
    Printed(Year),
    /// A start whose year it does not print: how fast it went cannot be said.
    NotPrinted,
}

impl Trend<'_> {
    /// From when it counts.
    pub fn base(&self) -> Base {
        match self.index.period() {
            Period::Over(first, _) => Base::Printed(first),
            _ => Base::NotPrinted,
        }
    }

    /// Whether it counts from a year the report prints.
    pub fn is_dated(&self) -> bool {
        self.base() != Base::NotPrinted
    }

    /// How far it went, either way: rises and falls by the same factor are alike.
    pub fn extent(&self) -> f64 {
        (self.index.value() / 100.0).ln().abs()
    }

    /// The figures of the report it rests on.
    pub(super) fn rests_on(&self, figure: &Figure) -> bool {
        let is = |datum: &Datum<'_>| datum.id() == figure.id;
        self.growth.is_some_and(|growth| growth.id == figure.id)
            || self.start.as_ref().is_ok_and(is)
            || self.end.as_ref().is_ok_and(is)
    }
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
        let figures: Vec<&Figure> = dataset
            .figures_of(indicator)
            .filter(|figure| !figure.is_target())
            .collect();
        let find = |wanted: &dyn Fn(&Figure) -> bool| {
            let mut figures = figures.iter().copied();
            figures.find(|figure| wanted(figure))
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
                let last = match figure.kind {
                    Kind::TotalGrowth
                    | Kind::AverageGrowth
                    | Kind::Multiple
                    | Kind::TotalDecline => match figure.period {
                        Period::Over(_, last) | Period::Since(last) => Some(last),
                        _ => None,
                    },
                    _ => None,
                };
                last == Some(report.end)
            }),
        }
    }

    /// The end as so many times the start, preferring what is printed most directly: two levels,
    /// then a growth.
    fn multiple(&self) -> Option<Expression> {
        if let (Some(start), Some(end)) = (self.start, self.end) {
            return Some(of(end) / of(start));
        }
        grown(self.growth?)
    }

    /// The level of the start, where it is not printed but follows.
    fn derived_start(&self) -> Option<(&'a Figure, Expression)> {
        let (None, Some(end), Some(growth)) = (self.start, self.end, self.growth) else {
            return None;
        };
        Some((end, of(end) / grown(growth)?))
    }

    /// Whether the report prints the year they count from.
    fn is_dated(&self) -> bool {
        match (self.start, self.end, self.growth) {
            (Some(start), Some(_), _) => matches!(start.period, Period::In(_)),
            (_, _, growth) => growth.is_some_and(|it| matches!(it.period, Period::Over(..))),
        }
    }

    /// What the change says of the true one: a fall by at least so much leaves at most the rest.
    fn reading(&self) -> Reading {
        match (self.start, self.end, self.growth) {
            (None, _, Some(growth)) | (_, None, Some(growth)) => reading(growth),
            _ => Reading::Value,
        }
    }

    /// Adds what the figures of one indicator's five years come to.
    pub(super) fn derive(&self, indicator: &Indicator, derivation: &mut Derivation<'_>) {
        let report = derivation.dataset.report();
        let (start, years) = if self.is_dated() {
            (
                Period::In(report.start),
                Period::Over(report.start, report.end),
            )
        } else {
            (Period::Start, Period::Since(report.end))
        };
        let outline = |period, unit, quantity| Outline {
            indicator: &indicator.id,
            period,
            unit,
            reading: self.reading(),
            quantity,
        };
        if let Some((end, formula)) = self.derived_start() {
            let level = outline(start, end.unit, Quantity::StartLevel);
            derivation.add("", level, formula);
        }
        let Some(multiple) = self.multiple() else {
            return;
        };
        let index = outline(years, Unit::INDEX_POINTS, Quantity::Index);
        derivation.add("index", index, number(100) * multiple.clone());
        let printed = self.growth.map(|growth| growth.kind);
        // A fall is a share of the start, and what it leaves another.
        if printed == Some(Kind::TotalDecline) {
            return;
        }
        if printed != Some(Kind::Multiple) {
            let times = outline(years, Unit::TIMES, Quantity::Multiple);
            derivation.add("multiple", times, multiple.clone());
        }
        if printed != Some(Kind::TotalGrowth) {
            let growth = outline(years, Unit::PERCENT, Quantity::TotalGrowth);
            derivation.add("total-growth", growth, multiple.clone() - number(1));
        }
        // Without a printed start year the years cannot be counted.
        if self.is_dated() && printed != Some(Kind::AverageGrowth) {
            let average = outline(years, Unit::PERCENT, Quantity::AverageGrowth);
            let yearly = multiple.root(report.start.until(report.end));
            derivation.add("average-growth", average, yearly - number(1));
        }
        if let (Some(start), Some(end)) = (self.start, self.end) {
            let change = outline(years, end.unit, Quantity::Change);
            derivation.add("change", change, of(end) - of(start));
        }
    }
}

/// What a printed growth multiplies by over its whole period.
fn grown(growth: &Figure) -> Option<Expression> {
    match growth.kind {
        Kind::TotalGrowth | Kind::TimesMore => Some(factor(of(growth))),
        Kind::Multiple => Some(of(growth)),
        Kind::AverageGrowth => Some(factor(of(growth)).power(years_counted(growth.period)?)),
        Kind::TotalDecline => Some(number(1) - of(growth)),
        _ => None,
    }
}

/// What follows from a growth or a fall as it is worded.
fn reading(growth: &Figure) -> Reading {
    match (growth.says(Qualifier::AtLeast), growth.kind) {
        (true, Kind::TotalDecline) => Reading::AtMost,
        (true, _) => Reading::AtLeast,
        (false, _) => Reading::Value,
    }
}

/// Adds what figures come to that stand alone: how many times a growth makes, what a fall
/// leaves, what a total is a year.
pub(super) fn derive_alone(figure: &Figure, derivation: &mut Derivation<'_>) {
    if figure.is_target() {
        return;
    }
    let outline = |unit, quantity| Outline {
        indicator: &figure.indicator,
        period: figure.period,
        unit,
        reading: reading(figure),
        quantity,
    };
    match (figure.kind, figure.period) {
        (Kind::TimesMore, _) => {
            if let Some(formula) = grown(figure) {
                let times = outline(Unit::TIMES, Quantity::Multiple);
                derivation.add("multiple", times, formula);
            }
        }
        (Kind::TotalDecline, _) => {
            let left = outline(Unit::PERCENT, Quantity::Remainder);
            derivation.add("remainder", left, number(1) - of(figure));
        }
        (Kind::Total, Period::Over(..)) => {
            let Some(years) = years_counted(figure.period) else {
                return;
            };
            let whole = figure.value.value() / f64::from(years) >= 1.0;
            let unit = if whole {
                figure.unit
            } else {
                Unit {
                    scale: figure.unit.scale.smaller(),
                    ..figure.unit
                }
            };
            let yearly = outline(unit, Quantity::YearlyAverage);
            derivation.add("a-year", yearly, of(figure) / number(u32::from(years)));
        }
        _ => {}
    }
}

/// How many years' growth an average over the period compounds.
fn years_counted(period: Period) -> Option<u16> {
    match period {
        Period::Over(first, last) => Some(first.until(last) + 1),
        _ => None,
    }
}

pub(super) fn start_id(indicator: &str, dataset: &Dataset) -> String {
    id(indicator, "", Period::In(dataset.report().start))
}

pub(super) fn index_id(indicator: &str, dataset: &Dataset) -> String {
    id(indicator, "index", Period::In(dataset.report().end))
}
