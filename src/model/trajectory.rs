//! From what was reached to the target, and where the stated rate would end.

use super::derived::{Derived, Formula, Operand, Reading};
use super::trend::{TrendFigures, start_id};
use super::{Datum, Missing, Model};
use crate::dataset::{Dataset, Figure, Indicator, Kind, Period, Qualifier, Role, Year};

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
    let mut derivation = Derivation {
        dataset,
        indicator,
        floor: if road.target.says(Qualifier::AtLeast) {
            Reading::AtLeast
        } else {
            Reading::Value
        },
        into,
    };
    let rate_target = road.target.kind == Kind::AverageGrowth;
    match (road.reached, road.stated) {
        (None, _) if rate_target => derivation.goal_index(road.target),
        (None, _) => {}
        (Some(reached), stated) if rate_target => {
            derivation.goal(reached, road.target);
            if let Some(stated) = stated {
                derivation.supposed(reached, stated);
            }
        }
        (Some(reached), stated) => {
            derivation.rate_needed(reached, road.target);
            if let Some(stated) = stated {
                derivation.shortfall(reached, stated, road.target);
                derivation.rate_remaining(reached, stated, road.target);
            }
        }
    }
}

/// Adds derived values of one road.
struct Derivation<'a> {
    dataset: &'a Dataset,
    indicator: &'a str,
    /// What a value says that rests on the target.
    floor: Reading,
    into: &'a mut Vec<Derived>,
}

impl Derivation<'_> {
    fn years(&self) -> u16 {
        let report = self.dataset.report();
        report.end.until(report.horizon)
    }

    fn at_horizon(&self) -> Period {
        Period::In(self.dataset.report().horizon)
    }

    /// The years to the horizon without the first `skipped`; `None` if fewer than two are left.
    fn years_after(&self, skipped: u16) -> Option<Period> {
        let report = self.dataset.report();
        let first = Year::new(report.end.number() + 1 + skipped).ok()?;
        (first < report.horizon).then_some(Period::Over(first, report.horizon))
    }

    fn add(
        &mut self,
        what: &str,
        period: Period,
        reading: Reading,
        formula: Formula,
    ) -> Option<&Derived> {
        let id = id(self.indicator, what, self.dataset);
        let derived = Derived::new(id, self.indicator, period, reading, formula)?;
        self.into.push(derived);
        self.into.last()
    }

    /// What the target's rate comes to where no level is known to start from.
    fn goal_index(&mut self, target: &Figure) {
        let (rate, years) = (Operand::set(target), self.years());
        let formula = Formula::IndexFromAverageGrowth { rate, years };
        self.add("goal-index", self.at_horizon(), self.floor, formula);
    }

    /// The level the target's rate leads to.
    fn goal(&mut self, reached: &Figure, target: &Figure) {
        let formula = self.level_at(reached, target);
        self.add("goal", self.at_horizon(), self.floor, formula);
    }

    /// The average rate the target level needs.
    fn rate_needed(&mut self, reached: &Figure, target: &Figure) {
        let Some(period) = self.years_after(0) else {
            return;
        };
        let formula = Formula::AverageRate {
            start: Operand::measured(reached),
            end: Operand::set(target),
            years: self.years(),
        };
        self.add("rate-needed", period, self.floor, formula);
    }

    /// Where the stated rate would end if it held every year.
    fn supposed(&mut self, reached: &Figure, stated: &Figure) -> Option<&Derived> {
        let formula = self.level_at(reached, stated);
        self.add("supposed", self.at_horizon(), Reading::Supposed, formula)
    }

    /// The same, and how far it stays below the target level, where it does.
    fn shortfall(&mut self, reached: &Figure, stated: &Figure, target: &Figure) {
        let whole = Operand::set(target);
        let Some(part) = self.supposed(reached, stated).map(Operand::derived) else {
            return;
        };
        if whole.amount.value > part.amount.value {
            let formula = Formula::Difference { whole, part };
            self.add("shortfall", self.at_horizon(), Reading::Supposed, formula);
        }
    }

    /// The rate left for the later years if the first just meets its target.
    fn rate_remaining(&mut self, reached: &Figure, stated: &Figure, target: &Figure) {
        let Some(period) = self.years_after(1) else {
            return;
        };
        let formula = Formula::RemainingRate {
            start: Operand::measured(reached),
            first: Operand::set(stated),
            end: Operand::set(target),
            years: self.years() - 1,
        };
        self.add("rate-remaining", period, self.floor, formula);
    }

    fn level_at(&self, reached: &Figure, rate: &Figure) -> Formula {
        Formula::LevelAtRate {
            start: Operand::measured(reached),
            rate: Operand::set(rate),
            years: self.years(),
        }
    }
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
