//! What a target comes to: the rate a level needs, the level a rate leads to, what is left after
//! the first year.

use super::basis::{self, Footing};
use super::derivation::{Derivation, factor, number, of};
use super::derived::{Outline, Quantity};
use super::trajectory::RoadFigures;
use super::trend::TrendFigures;
use crate::dataset::{Expression, Figure, Indicator, Kind, Period, Qualifier, Reading, Unit, Year};

/// Adds everything that follows from one indicator's targets and the level it reached.
pub(super) fn derive(
    indicator: &Indicator,
    reached: Option<&Figure>,
    derivation: &mut Derivation<'_>,
) {
    let report = derivation.dataset.report();
    let stated = RoadFigures::stated(derivation.dataset, &indicator.id);
    let first_step = reached.zip(stated);
    if let (Some((reached, stated)), Ok(first)) = (first_step, Year::new(report.end.number() + 1)) {
        let level = Outline {
            indicator: &indicator.id,
            period: Period::In(first),
            unit: reached.unit,
            reading: Reading::Supposed,
            quantity: Quantity::FirstYearLevel,
        };
        derivation.add("", level, of(reached) * factor(of(stated)));
    }
    if let Some(stated) = stated {
        above_the_past(indicator, stated, derivation);
    }
    let Some(target) = RoadFigures::target(derivation.dataset, &indicator.id) else {
        return;
    };
    let rules = Rules {
        indicator: &indicator.id,
        end: report.end,
        horizon: report.horizon,
        target,
    };
    if target.kind == Kind::AverageGrowth {
        rules.level_of_rate(reached, derivation);
        if let Some(stated) = stated {
            rules.left_of_rate(stated, derivation);
        }
    } else if let Some(reached) = reached {
        rules.needs_of_level(reached, derivation);
    }
    if let Some((reached, stated)) = first_step {
        rules.suppose(reached, stated, derivation);
    }
}

/// How far the first year's target lies above the past average, where both are counted alike.
fn above_the_past(indicator: &Indicator, stated: &Figure, derivation: &mut Derivation<'_>) {
    let past = TrendFigures::of(derivation.dataset, &indicator.id).growth;
    let Some(past) = past.filter(|past| past.kind == Kind::AverageGrowth) else {
        return;
    };
    let [before, after] = [past, stated].map(|figure| basis::of_figure(indicator, figure));
    if basis::footing(before, after) != Footing::Same {
        return;
    }
    let difference = Outline {
        indicator: &indicator.id,
        period: stated.period,
        unit: Unit::PERCENTAGE_POINTS,
        reading: if stated.says(Qualifier::AtLeast) {
            Reading::AtLeast
        } else {
            Reading::Value
        },
        quantity: Quantity::RateDifference,
    };
    derivation.add("rate-difference", difference, of(stated) - of(past));
}

/// What there is to say of one target.
struct Rules<'a> {
    indicator: &'a str,
    end: Year,
    horizon: Year,
    target: &'a Figure,
}

impl<'a> Rules<'a> {
    fn years(&self) -> u16 {
        self.end.until(self.horizon)
    }

    /// A value that rests on the target: a floor where the target is one.
    fn at_horizon(&self, unit: Unit, quantity: Quantity) -> Outline<'a> {
        Outline {
            indicator: self.indicator,
            period: Period::In(self.horizon),
            unit,
            reading: if self.target.says(Qualifier::AtLeast) {
                Reading::AtLeast
            } else {
                Reading::Value
            },
            quantity,
        }
    }

    /// A rate over the years to the horizon without the first `skipped`.
    fn rate(&self, skipped: u16, quantity: Quantity) -> Outline<'a> {
        let period = match Year::new(self.end.number() + 1 + skipped) {
            Ok(first) if first < self.horizon => Period::Over(first, self.horizon),
            _ => Period::In(self.horizon),
        };
        Outline {
            period,
            ..self.at_horizon(Unit::PERCENT, quantity)
        }
    }

    /// The level the target's rate leads to, or an index where no level is known.
    fn level_of_rate(&self, reached: Option<&Figure>, derivation: &mut Derivation<'_>) {
        let grown = factor(of(self.target)).power(self.years());
        if let Some(reached) = reached {
            let goal = self.at_horizon(reached.unit, Quantity::Goal);
            derivation.add("goal", goal, of(reached) * grown.clone());
        } else {
            let goal = self.at_horizon(Unit::INDEX_POINTS, Quantity::GoalIndex);
            derivation.add("goal-index", goal, number(100) * grown.clone());
        }
        let total = self.rate(0, Quantity::TotalGrowth);
        derivation.add("target-growth", total, grown - number(1));
    }

    /// What the target's rate leaves for the later years if the first just meets its own.
    fn left_of_rate(&self, stated: &Figure, derivation: &mut Derivation<'_>) {
        let left = factor(of(self.target)).power(self.years()) / factor(of(stated));
        self.leave(left, factor(of(self.target)), derivation);
    }

    /// The rate at which the later years grow by `left` in all, and how far it lies above the
    /// average, which multiplies by `average` a year.
    fn leave(&self, left: Expression, average: Expression, derivation: &mut Derivation<'_>) {
        let later = self.years() - 1;
        let yearly = left.root(later);
        let remaining = self.rate(1, Quantity::RateRemaining);
        derivation.add("rate-remaining", remaining, yearly.clone() - number(1));
        let added = Outline {
            unit: Unit::PERCENTAGE_POINTS,
            // A floor higher up moves both rates, and not the same way.
            reading: Reading::Value,
            ..self.rate(1, Quantity::RateAdded)
        };
        derivation.add("rate-added", added, yearly - average);
    }

    /// What the target level needs.
    fn needs_of_level(&self, reached: &Figure, derivation: &mut Derivation<'_>) {
        let ratio = of(self.target) / of(reached);
        let rate = self.rate(0, Quantity::RateNeeded);
        let yearly = ratio.clone().root(self.years());
        derivation.add("rate-needed", rate, yearly - number(1));
        let growth = self.rate(0, Quantity::GrowthNeeded);
        derivation.add("growth-needed", growth, ratio - number(1));
        let increase = self.at_horizon(self.target.unit, Quantity::IncreaseNeeded);
        derivation.add("increase-needed", increase, of(self.target) - of(reached));
    }

    /// Where the first year's rate would end if it held every year; for a target level, how far
    /// that stays below it, and the rate left for the later years if the first just meets its own.
    fn suppose(&self, reached: &Figure, stated: &Figure, derivation: &mut Derivation<'_>) {
        let supposed = Outline {
            reading: Reading::Supposed,
            ..self.at_horizon(reached.unit, Quantity::Supposed)
        };
        let level = of(reached) * factor(of(stated)).power(self.years());
        let end = derivation.add("supposed", supposed, level);
        let end = end.map(|end| {
            (
                Expression::input(end.id()),
                end.value() * reached.unit.factor(),
            )
        });
        let Some((end, value)) = end.filter(|_| self.target.kind != Kind::AverageGrowth) else {
            return;
        };
        if self.target.value.value() * self.target.unit.factor() > value {
            let shortfall = Outline {
                quantity: Quantity::Shortfall,
                unit: self.target.unit,
                ..supposed
            };
            derivation.add("shortfall", shortfall, of(self.target) - end);
        }
        let left = of(self.target) / (of(reached) * factor(of(stated)));
        let average = (of(self.target) / of(reached)).root(self.years());
        self.leave(left, average, derivation);
    }
}
