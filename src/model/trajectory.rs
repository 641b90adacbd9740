//! From what was reached to the target, and where the stated rate would end.

use super::derived::{Derived, Formula, Operand, Reading};
use super::trend::{TrendFigures, start_id};
use super::{Datum, Missing, Model};
use crate::dataset::{Dataset, Figure, Indicator, Kind, Period, Qualifier, Role};

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
    /// Where the stated rate would end if it held every year.
    pub supposed: Result<&'a Derived, Missing>,
    /// How far that stays below the goal.
    pub shortfall: Option<&'a Derived>,
    /// The rate left for the later years if the first just meets its target.
    pub remaining: Result<&'a Derived, Missing>,
}

struct RoadFigures<'a> {
    reached: Option<&'a Figure>,
    target: &'a Figure,
    stated: Option<&'a Figure>,
}

impl<'a> RoadFigures<'a> {
    fn of(dataset: &'a Dataset, indicator: &'a str) -> Option<Self> {
        let mut targets = dataset.figures_of(indicator);
        Some(Self {
            reached: TrendFigures::of(dataset, indicator).end,
            target: targets.find(|figure| figure.role == Role::Target2026)?,
            stated: dataset.figures_of(indicator).find(|figure| {
                figure.role == Role::Target2022 && figure.kind == Kind::AnnualGrowth
            }),
        })
    }
}

fn id(indicator: &str, what: &str, dataset: &Dataset) -> String {
    format!("{indicator}-{what}-{}", dataset.report().horizon)
}

/// Everything that follows for one indicator's road.
pub(super) fn derive(dataset: &Dataset, indicator: &str, into: &mut Vec<Derived>) {
    let Some(road) = RoadFigures::of(dataset, indicator) else {
        return;
    };
    let report = dataset.report();
    let years = report.end.until(report.horizon);
    let at = Period::In(report.horizon);
    let floor = if road.target.says(Qualifier::AtLeast) {
        Reading::AtLeast
    } else {
        Reading::Value
    };
    let Some(reached) = road.reached else {
        if road.target.kind == Kind::AverageGrowth {
            let rate = Operand::set(road.target);
            let formula = Formula::IndexFromAverageGrowth { rate, years };
            let index_id = id(indicator, "goal-index", dataset);
            into.extend(Derived::new(index_id, indicator, at, floor, formula));
        }
        return;
    };
    let start = || Operand::measured(reached);
    let goal = if road.target.kind == Kind::AverageGrowth {
        let rate = Operand::set(road.target);
        let formula = Formula::LevelAtRate {
            start: start(),
            rate,
            years,
        };
        let goal = Derived::new(
            id(indicator, "goal", dataset),
            indicator,
            at,
            floor,
            formula,
        );
        let Some(goal) = goal else { return };
        let operand = Operand::derived(&goal);
        into.push(goal);
        operand
    } else {
        let goal = Operand::set(road.target);
        let span = first_year(dataset).map_or(at, |first| Period::Over(first, report.horizon));
        let formula = Formula::AverageRate {
            start: start(),
            end: goal.clone(),
            years,
        };
        let rate_id = id(indicator, "rate-needed", dataset);
        into.extend(Derived::new(rate_id, indicator, span, floor, formula));
        goal
    };
    let Some(stated) = road.stated else {
        return;
    };
    let rate = Operand::set(stated);
    let formula = Formula::LevelAtRate {
        start: start(),
        rate: rate.clone(),
        years,
    };
    let supposed = Derived::new(
        id(indicator, "supposed", dataset),
        indicator,
        at,
        Reading::Supposed,
        formula,
    );
    if let Some(supposed) = supposed {
        let part = Operand::derived(&supposed);
        if road.target.kind == Kind::Level && goal.amount.value > supposed.value() {
            let formula = Formula::Difference {
                whole: goal.clone(),
                part,
            };
            let shortfall_id = id(indicator, "shortfall", dataset);
            into.extend(Derived::new(
                shortfall_id,
                indicator,
                at,
                Reading::Supposed,
                formula,
            ));
        }
        into.push(supposed);
    }
    if road.target.kind == Kind::Level {
        let formula = Formula::RemainingRate {
            start: start(),
            first: rate,
            end: goal,
            years: years - 1,
        };
        let span = Period::Over(report.horizon, report.horizon);
        let span = second_year(dataset).map_or(span, |second| Period::Over(second, report.horizon));
        let rate_id = id(indicator, "rate-remaining", dataset);
        into.extend(Derived::new(rate_id, indicator, span, floor, formula));
    }
}

fn first_year(dataset: &Dataset) -> Option<crate::dataset::Year> {
    crate::dataset::Year::new(dataset.report().end.number() + 1).ok()
}

fn second_year(dataset: &Dataset) -> Option<crate::dataset::Year> {
    crate::dataset::Year::new(dataset.report().end.number() + 2).ok()
}

/// The road of one indicator; `None` if it has no target for the horizon.
pub(super) fn trajectory<'a>(model: &'a Model, indicator: &'a Indicator) -> Option<Trajectory<'a>> {
    let dataset = &model.dataset;
    let name = indicator.id.as_str();
    let road = RoadFigures::of(dataset, name)?;
    let past = TrendFigures::of(dataset, name);
    let derived = |what: &str| model.derived(&id(name, what, dataset));
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
        supposed: derived("supposed").ok_or(match road.stated {
            None => Missing::FirstYearTargetNotSet,
            Some(_) => no_level,
        }),
        shortfall: derived("shortfall"),
        remaining: derived("rate-remaining").ok_or(match (road.stated, road.reached) {
            (None, _) => Missing::FirstYearTargetNotSet,
            (_, None) => no_level,
            _ => Missing::TargetIsARate,
        }),
    })
}
