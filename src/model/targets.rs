//! What a target comes to: the rate a level needs, the level a rate leads to, what is left after
//! the first year.

use super::derivation::{Derivation, Rule, factor, number, of};
use super::derived::Quantity;
use super::trajectory::RoadFigures;
use crate::dataset::{Expression, Figure, Indicator, Kind, Period, Qualifier, Reading, Unit, Year};

/// Adds everything that follows from one indicator's targets.
pub(super) fn derive(indicator: &Indicator, derivation: &mut Derivation<'_>) {
    let report = derivation.dataset.report();
    let years = report.end.until(report.horizon);
    if let Some((reached, stated)) = RoadFigures::first_step(derivation.dataset, &indicator.id) {
        let first = Year::new(report.end.number() + 1);
        let rule = first.map(|first| Rule {
            indicator: &indicator.id,
            what: "",
            period: Period::In(first),
            unit: reached.unit,
            reading: Reading::Supposed,
            quantity: Quantity::FirstYearLevel,
        });
        if let Ok(rule) = rule {
            derivation.add(rule, of(reached) * factor(of(stated)));
        }
    }
    let Some(road) = RoadFigures::of(derivation.dataset, &indicator.id) else {
        return;
    };
    let target = road.target;
    let rules = Rules {
        indicator: &indicator.id,
        horizon: report.horizon,
        floor: if target.says(Qualifier::AtLeast) {
            Reading::AtLeast
        } else {
            Reading::Value
        },
    };
    if target.kind == Kind::AverageGrowth {
        let grown = factor(of(target)).power(years);
        if let Some(reached) = road.reached {
            let goal = rules.at_horizon("goal", reached.unit, Quantity::Goal);
            derivation.add(goal, of(reached) * grown.clone());
        } else {
            let goal = rules.at_horizon("goal-index", Unit::INDEX_POINTS, Quantity::GoalIndex);
            derivation.add(goal, number(100) * grown.clone());
        }
        let period = rules.years_after(report.end, 0);
        let total = rules.over("target-growth", period, Quantity::TotalGrowth);
        derivation.add(total, grown - number(1));
    } else if let Some(reached) = road.reached {
        let period = rules.years_after(report.end, 0);
        let ratio = of(target) / of(reached);
        let rate = rules.over("rate-needed", period, Quantity::RateNeeded);
        derivation.add(rate, ratio.clone().root(years) - number(1));
        let growth = rules.over("growth-needed", period, Quantity::GrowthNeeded);
        derivation.add(growth, ratio - number(1));
        let increase = rules.at_horizon("increase-needed", target.unit, Quantity::IncreaseNeeded);
        derivation.add(increase, of(target) - of(reached));
    }
    if let (Some(reached), Some(stated)) = (road.reached, road.stated) {
        rules.suppose(derivation, reached, stated, target, years);
    }
}

struct Rules<'a> {
    indicator: &'a str,
    horizon: Year,
    /// What a value says that rests on the target.
    floor: Reading,
}

impl<'a> Rules<'a> {
    fn at_horizon(&self, what: &'a str, unit: Unit, quantity: Quantity) -> Rule<'a> {
        Rule {
            indicator: self.indicator,
            what,
            period: Period::In(self.horizon),
            unit,
            reading: self.floor,
            quantity,
        }
    }

    fn over(&self, what: &'a str, period: Period, quantity: Quantity) -> Rule<'a> {
        Rule {
            period,
            ..self.at_horizon(what, Unit::PERCENT, quantity)
        }
    }

    /// The years after `end` to the horizon without the first `skipped`.
    fn years_after(&self, end: Year, skipped: u16) -> Period {
        match Year::new(end.number() + 1 + skipped) {
            Ok(first) if first < self.horizon => Period::Over(first, self.horizon),
            _ => Period::In(self.horizon),
        }
    }

    /// Where the first year's rate would end if it held every year, how far that stays below a
    /// target level, and the rate left for the later years if the first just meets its own.
    fn suppose(
        &self,
        derivation: &mut Derivation<'_>,
        reached: &Figure,
        stated: &Figure,
        target: &Figure,
        years: u16,
    ) {
        let supposed = Rule {
            reading: Reading::Supposed,
            ..self.at_horizon("supposed", reached.unit, Quantity::Supposed)
        };
        derivation.add(supposed, of(reached) * factor(of(stated)).power(years));
        let Some(end) = derivation
            .found
            .last()
            .filter(|end| end.indicator() == self.indicator)
        else {
            return;
        };
        if target.kind == Kind::AverageGrowth {
            return;
        }
        let (value, part) = (end.value(), Expression::input(end.id()));
        if target.value.value() > value {
            let shortfall = Rule {
                reading: Reading::Supposed,
                ..self.at_horizon("shortfall", target.unit, Quantity::Shortfall)
            };
            derivation.add(shortfall, of(target) - part);
        }
        let period = self.years_after(derivation.dataset.report().end, 1);
        let remaining = self.over("rate-remaining", period, Quantity::RateRemaining);
        let left = of(target) / (of(reached) * factor(of(stated)));
        derivation.add(remaining, left.root(years - 1) - number(1));
    }
}
