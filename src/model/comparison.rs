//! Two trends side by side: which went up more, and by how much as far as that can be said.

use super::{Amount, Trend};
use crate::dataset::{Interval, PriceBasis, Unit};

/// Two trends compared.
#[derive(Clone, Debug)]
pub struct Comparison<'a> {
    /// The one that ended higher, its start as 100.
    pub more: Trend<'a>,
    /// The other.
    pub less: Trend<'a>,
    /// How many times the multiple of the other its own multiple is.
    pub ratio: Amount,
    /// How many percentage points more it grew; `None` where the growths do not count prices
    /// alike, or not from the same start.
    pub points: Option<Amount>,
}

impl<'a> Comparison<'a> {
    /// Compares two trends.
    pub fn of(one: &Trend<'a>, other: &Trend<'a>) -> Self {
        let (more, less) = if one.index.value() >= other.index.value() {
            (one, other)
        } else {
            (other, one)
        };
        let (high, low) = (more.index.interval(), less.index.interval());
        let bounds = |by: fn(f64, f64) -> f64| {
            let least = high.low().zip(low.high()).map(|(high, low)| by(high, low));
            let most = high.high().zip(low.low()).map(|(high, low)| by(high, low));
            Interval::between(
                least.unwrap_or(f64::NEG_INFINITY),
                most.unwrap_or(f64::INFINITY),
            )
        };
        let (value, than) = (more.index.value(), less.index.value());
        let said = |value: f64, interval: Option<Interval>, unit| {
            Amount::supported(value, interval.unwrap_or(Interval::exactly(value)), unit)
        };
        let ratio = said(value / than, bounds(|a, b| a / b), Unit::TIMES);
        let points = said(value - than, bounds(|a, b| a - b), Unit::PERCENTAGE_POINTS);
        Self {
            points: alike(more, less).then_some(points),
            more: more.clone(),
            less: less.clone(),
            ratio,
        }
    }
}

/// Whether the growths of two trends may be subtracted: prices taken out of both or of neither,
/// as far as the report says, and counted over the same time.
fn alike(one: &Trend<'_>, other: &Trend<'_>) -> bool {
    one.indicator.growth == other.indicator.growth
        && one.indicator.growth != PriceBasis::NotStated
        && one.index.period() == other.index.period()
        && one.index.reading() == other.index.reading()
}
