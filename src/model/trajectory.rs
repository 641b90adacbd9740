//! From what was reached to the target, and where the stated rate would end.

use super::derivation::id;
use super::derived::Derived;
use super::trend::{TrendFigures, start_id};
use super::{Datum, Missing, Model};
use crate::dataset::{Dataset, Figure, Indicator, Kind, Period, Role};

/// One indicator's road to its target.
#[derive(Clone, Debug)]
pub struct Trajectory<'a> {
    /// The indicator.
    pub indicator: &'a Indicator,
    /// The level the five years started from.
    pub start: Result<Datum<'a>, Missing>,
    /// The rate that led to the level reached, where the report gives it.
    pub past: Option<&'a Figure>,
    /// The level reached.
    pub reached: Result<Datum<'a>, Missing>,
    /// The target as printed: a level, or an average rate.
    pub target: &'a Figure,
    /// The level the target comes to: the target itself, or what its rate leads to.
    pub goal: Result<Datum<'a>, Missing>,
    /// What the target's rate comes to as an index, where no level is known to start from.
    pub goal_index: Option<&'a Derived>,
    /// The average rate the target needs: derived, or the target itself.
    pub needed: Result<Datum<'a>, Missing>,
    /// The target for the first year, where the report sets one.
    pub stated: Option<&'a Figure>,
    /// The rate left for the later years if the first just meets its target.
    pub remaining: Result<&'a Derived, Missing>,
}

/// The figures one indicator's road rests on.
pub(super) struct RoadFigures<'a> {
    reached: Option<&'a Figure>,
    target: &'a Figure,
    stated: Option<&'a Figure>,
}

impl<'a> RoadFigures<'a> {
    fn of(dataset: &'a Dataset, indicator: &'a str, past: &TrendFigures<'a>) -> Option<Self> {
        Some(Self {
            reached: past.end,
            target: Self::target(dataset, indicator)?,
            stated: Self::stated(dataset, indicator),
        })
    }

    /// The target for the horizon.
    pub(super) fn target(dataset: &'a Dataset, indicator: &'a str) -> Option<&'a Figure> {
        let mut figures = dataset.figures_of(indicator);
        figures.find(|figure| figure.role == Role::Target2026)
    }

    /// The rate set for the first year.
    pub(super) fn stated(dataset: &'a Dataset, indicator: &'a str) -> Option<&'a Figure> {
        let mut figures = dataset.figures_of(indicator);
        figures.find(|figure| figure.role == Role::Target2022 && figure.kind == Kind::AnnualGrowth)
    }
}

/// The road of one indicator; `None` if it has no target for the horizon.
pub(super) fn trajectory<'a>(model: &'a Model, indicator: &'a Indicator) -> Option<Trajectory<'a>> {
    let dataset = &model.dataset;
    let name = indicator.id.as_str();
    let past = TrendFigures::of(dataset, name);
    let road = RoadFigures::of(dataset, name, &past)?;
    let horizon = Period::In(dataset.report().horizon);
    let derived = |what: &str| model.derived(&id(name, what, horizon));
    let no_level = Missing::EndLevelNotReported;
    let rate_target = road.target.kind == Kind::AverageGrowth;
    Some(Trajectory {
        indicator,
        start: past
            .start
            .map(Datum::Figure)
            .or_else(|| model.derived(&start_id(name, dataset)).map(Datum::Derived))
            .ok_or(Missing::StartLevelNotReported),
        past: past.growth,
        reached: road.reached.map(Datum::Figure).ok_or(no_level),
        target: road.target,
        goal: if rate_target {
            derived("goal").map(Datum::Derived).ok_or(no_level)
        } else {
            Ok(Datum::Figure(road.target))
        },
        goal_index: derived("goal-index"),
        needed: if rate_target {
            Ok(Datum::Figure(road.target))
        } else {
            derived("rate-needed").map(Datum::Derived).ok_or(no_level)
        },
        stated: road.stated,
        remaining: derived("rate-remaining").ok_or(match road.stated {
            None => Missing::FirstYearTargetNotSet,
            Some(_) => no_level,
        }),
    })
}
