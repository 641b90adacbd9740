//! What would follow if an indicator grew by so much every year: a supposition of the reader's or
//! the first year's target carried on. Never a forecast.

use super::derivation::{factor, id, number, of};
use super::derived::{Derived, Operand, Outline, Quantity};
use super::evaluate::power;
use super::{Amount, Datum, Model, Rate, Trajectory};
use crate::dataset::{Expression, Interval, Kind, Period, PriceBasis, Reading, Unit, Year};

/// The inputs that the reader chooses; every other input is a figure or a derived value.
const GROWTH: &str = "growth";
const PRICE: &str = "price";

/// The last year looked at for when a target is reached.
const LAST_YEAR: u16 = 2060;

/// What the reader supposes of every year to the horizon.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Supposed {
    /// Growth; real where the indicator's growth is counted so. `None` means the rate the report
    /// sets for the first year.
    pub growth: Option<Rate>,
    /// The change of prices on top of real growth.
    pub price: Option<Rate>,
}

/// When a target is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// In this year, whatever was rounded.
    In(u16),
    /// In one of these years, by how the level reached was rounded.
    Between(u16, u16),
    /// Not before the last year that is looked at.
    NotBefore(u16),
}

/// What follows from a supposition.
#[derive(Clone, Debug, PartialEq)]
pub struct WhatIf {
    /// The growth supposed, per cent a year.
    pub growth: Amount,
    /// Whether the reader set it, or it is the report's own rate for the first year.
    pub own: bool,
    /// The change of prices supposed, if any.
    pub price: Option<Amount>,
    /// The level at the horizon.
    pub level: Derived,
    /// The target's level less that: how far it stays below; less than nought if it lies above.
    pub gap: Option<Derived>,
    /// When the target's level is reached if the years after the horizon go on alike.
    pub arrival: Option<Arrival>,
    /// The change of prices a year that would close the gap of a real growth, where the target
    /// states no prices.
    pub price_needed: Option<Derived>,
}

impl WhatIf {
    /// The value of that id.
    pub fn datum(&self, id: &str) -> Option<Datum<'_>> {
        let values = [
            Some(&self.level),
            self.gap.as_ref(),
            self.price_needed.as_ref(),
        ];
        let found = values.into_iter().flatten().find(|value| value.id() == id);
        found.map(Datum::Derived)
    }

    /// Whether the gap is nought as far as rounding lets one tell.
    pub fn meets_target(&self) -> bool {
        self.gap.as_ref().is_some_and(|gap| {
            let interval = gap.interval();
            interval.low().is_some_and(|low| low <= 0.0)
                && interval.high().is_some_and(|high| high >= 0.0)
        })
    }
}

/// Where a road starts from, as a formula, with its inputs.
struct Base {
    formula: Expression,
    operands: Vec<Operand>,
    unit: Unit,
}

impl Base {
    fn of(road: &Trajectory<'_>) -> Option<Self> {
        match (road.reached, road.goal_index) {
            (Ok(Datum::Figure(reached)), _) => Some(Self {
                formula: of(reached),
                operands: vec![Operand::figure(reached)],
                unit: reached.unit,
            }),
            (_, Some(_)) => Some(Self {
                formula: number(100),
                operands: Vec::new(),
                unit: Unit::INDEX_POINTS,
            }),
            _ => None,
        }
    }
}

fn chosen(id: &str, rate: Rate) -> Operand {
    let amount = rate.amount();
    Operand {
        id: id.to_owned(),
        interval: Interval::exactly(amount.value),
        amount,
    }
}

impl Model {
    /// What follows for an indicator's road; `None` where there is no level and no index to start
    /// from, or nothing is supposed and the report sets no rate for the first year.
    #[inline(never)]
    pub fn what_if(&self, road: &Trajectory<'_>, supposed: Supposed) -> Option<WhatIf> {
        let base = Base::of(road)?;
        let report = self.dataset.report();
        let years = report.end.until(report.horizon);
        let mut operands = base.operands.clone();
        let (growth, rate) = match (supposed.growth, road.stated) {
            (Some(rate), _) => (Expression::input(GROWTH), chosen(GROWTH, rate)),
            (None, Some(stated)) => (of(stated), Operand::figure(stated)),
            (None, None) => return None,
        };
        let supposed_growth = rate.amount;
        operands.push(rate);
        let mut yearly = factor(growth.clone());
        let price = supposed.price.filter(|_| takes_prices(road));
        if let Some(price) = price {
            yearly = yearly * factor(Expression::input(PRICE));
            operands.push(chosen(PRICE, price));
        }
        let outline = |what: Quantity, unit, period| Outline {
            indicator: &road.indicator.id,
            period,
            unit,
            reading: Reading::Supposed,
            quantity: what,
        };
        let name = |what| id(&road.indicator.id, what, Period::In(report.horizon));
        let horizon = Period::In(report.horizon);
        let end = base.formula.clone() * yearly.clone().power(years);
        let level = Derived::new(
            name("supposed"),
            outline(Quantity::Supposed, base.unit, horizon),
            end.clone(),
            operands.clone(),
        )?;
        let goal = goal(road);
        let gap = goal.as_ref().and_then(|goal| {
            let mut operands = operands.clone();
            operands.push(goal.clone());
            let outline = outline(Quantity::Shortfall, goal.amount.unit, horizon);
            Derived::new(
                name("shortfall"),
                outline,
                Expression::input(&goal.id) - end,
                operands,
            )
        });
        let price_needed = goal
            .as_ref()
            .filter(|_| takes_prices(road))
            .and_then(|goal| {
                let ratio = Expression::input(&goal.id) / base.formula.clone();
                let formula = ratio.root(years) / factor(growth) - number(1);
                let mut operands = operands.clone();
                operands.retain(|operand| operand.id != PRICE);
                operands.push(goal.clone());
                let first = Year::new(report.end.number() + 1).ok()?;
                let years = Period::Over(first, report.horizon);
                let outline = outline(Quantity::PriceNeeded, Unit::PERCENT, years);
                Derived::new(name("price-needed"), outline, formula, operands)
            });
        let arrival = goal.and_then(|goal| {
            let rates = [Some(supposed_growth), price.map(Rate::amount)];
            let yearly = rates
                .into_iter()
                .flatten()
                .map(|rate| 1.0 + rate.value / 100.0);
            let start = base
                .operands
                .first()
                .map_or(Interval::exactly(100.0), |reached| reached.interval);
            arrival(
                start,
                yearly.product(),
                goal.amount.value,
                report.end.number(),
            )
        });
        Some(WhatIf {
            growth: supposed_growth,
            own: supposed.growth.is_some(),
            price: price.map(Rate::amount),
            level,
            gap,
            arrival,
            price_needed,
        })
    }

    /// The growth at which an indicator's road ends at a level, with prices changing as supposed:
    /// what the reader supposes by pulling the end of the road there.
    pub fn growth_to(&self, road: &Trajectory<'_>, supposed: Supposed, level: f64) -> Option<Rate> {
        let base = Base::of(road)?;
        let start = base
            .operands
            .first()
            .map_or(100.0, |reached| reached.amount.value);
        let report = self.dataset.report();
        let years = f64::from(report.end.until(report.horizon));
        let prices = supposed
            .price
            .filter(|_| takes_prices(road))
            .unwrap_or_default();
        let yearly =
            power((level / start).max(1e-9), 1.0 / years) / (1.0 + prices.per_cent() / 100.0);
        Some(Rate::nearest((yearly - 1.0) * 100.0))
    }

    /// Whether that is the id of something a supposition would give, if one were made.
    pub fn can_suppose(&self, key: &str) -> bool {
        self.trajectories().iter().any(|road| {
            let growth = Some(Rate::NONE);
            let what_if = self.what_if(
                road,
                Supposed {
                    growth,
                    price: None,
                },
            );
            what_if.is_some_and(|what_if| what_if.datum(key).is_some())
        })
    }
}

/// Whether a supposed change of prices means anything: growth is real and the target a level at
/// prices it does not state.
pub fn takes_prices(road: &Trajectory<'_>) -> bool {
    road.indicator.growth == PriceBasis::Real && road.target.kind == Kind::Level
}

/// The level the target comes to, as an input.
fn goal(road: &Trajectory<'_>) -> Option<Operand> {
    match (road.goal, road.goal_index) {
        (_, Some(index)) => Some(Operand::derived(index)),
        (Ok(Datum::Figure(figure)), _) => Some(Operand::figure(figure)),
        (Ok(Datum::Derived(derived)), _) => Some(Operand::derived(derived)),
        _ => None,
    }
}

/// When a level is reached that grows by a factor each year.
fn arrival(start: Interval, yearly: f64, goal: f64, from: u16) -> Option<Arrival> {
    // What just meets its target must not miss it by the last bit.
    let goal = goal * (1.0 - 1e-9);
    let reached = |level: f64| {
        (from..=LAST_YEAR).find(|year| level * yearly.powi(i32::from(year - from)) >= goal)
    };
    Some(match (reached(start.high()?), reached(start.low()?)) {
        (Some(first), Some(last)) if first == last => Arrival::In(first),
        (Some(first), Some(last)) => Arrival::Between(first, last),
        _ => Arrival::NotBefore(LAST_YEAR),
    })
}
