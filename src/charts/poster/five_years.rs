//! What five years brought: slopes from a printed year, and facts beside them.

mod slopes;

use std::cmp::Ordering;

use super::Part;
use super::sheet::{self, INNER, NOTE, RIGHT, SIDE};
use super::tasks::{number, said_of};
use crate::charts::pen::{Pen, Type};
use crate::charts::trends::end_datum;
use crate::dataset::Kind;
use crate::model::{Amount, Datum, Model, Quantity, Trend};
use crate::words::{Counted, Fact, Lang, PosterPart};

/// The two incomes the finding compares, by indicator.
const RURAL: &str = "rural-income";
const URBAN: &str = "urban-income";

/// Facts whose years are printed, and facts whose start has no year; by id.
const FACTS: [(Fact, &[&str]); 3] = [
    (
        Fact::IncomeRatio,
        &["urban-rural-ratio-2016", "urban-rural-ratio-2021"],
    ),
    (Fact::Jobs, &["new-jobs-2017-2021"]),
    (Fact::GoodAir, &["air-quality-days-2017-2021"]),
];
const UNDATED: [(Fact, &[&str]); 3] = [
    (Fact::Patents, &["patents-start", "patents-2021"]),
    (
        Fact::IndustrialFirms,
        &[
            "industrial-enterprises-start",
            "industrial-enterprises-2021",
        ],
    ),
    (Fact::CityFirms, &["state-firms-start", "state-firms-2021"]),
];

struct Slope<'a> {
    trend: Trend<'a>,
    growth: Datum<'a>,
    name: String,
    label: String,
}

/// What five years brought.
pub struct FiveYears<'a> {
    kicker: String,
    finding: String,
    measure: String,
    years: [String; 2],
    slopes: Vec<Slope<'a>>,
    facts: Vec<Counted>,
    undated: Vec<Counted>,
    undated_note: String,
    /// The highest index that is drawn; a slope beyond it leaves the plot.
    most: f64,
    ticks: Vec<(f64, String)>,
    data: Vec<Datum<'a>>,
}

impl<'a> FiveYears<'a> {
    /// What it says; nothing where an income or a fact is missing.
    pub fn of(model: &'a Model, lang: Lang) -> Option<Self> {
        let (phrases, poster) = (lang.phrases(), lang.poster_phrases());
        let report = model.dataset().report();
        let trends = model.trends();
        let index = |id: &str| {
            let trend = trends.iter().find(|trend| trend.indicator.id == id);
            trend.map(|trend| trend.index)
        };
        let (rural, urban) = (index(RURAL)?, index(URBAN)?);
        // Closer than their rounding is alike.
        let apart = rural.interval().low() > urban.interval().high()
            || rural.interval().high() < urban.interval().low();
        let ahead = if apart {
            rural.value().total_cmp(&urban.value())
        } else {
            Ordering::Equal
        };
        let dated = trends.into_iter().filter(Trend::is_dated);
        let slopes: Vec<Slope<'a>> = dated
            .filter_map(|trend| {
                let growth = growth(model, &trend)?;
                Some(Slope {
                    name: lang.of(trend.indicator.short()).to_owned(),
                    label: poster.slope_label(growth),
                    growth,
                    trend,
                })
            })
            .collect();
        let mut data: Vec<Datum<'a>> = slopes.iter().map(|slope| slope.growth).collect();
        data.extend(slopes.iter().map(|slope| end_datum(&slope.trend)));
        let mut facts = |wanted: &[(Fact, &[&str])]| {
            let facts = wanted.iter().map(|(fact, ids)| {
                let found: Vec<Datum<'a>> = ids.iter().filter_map(|id| model.datum(id)).collect();
                let amounts = found.iter().filter_map(Datum::amount);
                let amounts: Vec<Amount> = amounts.map(briefly).collect();
                data.extend(found);
                (amounts.len() == ids.len()).then(|| poster.fact(*fact, &amounts))
            });
            facts.collect::<Option<Vec<Counted>>>()
        };
        let (facts, undated) = (facts(&FACTS)?, facts(&UNDATED)?);
        // One that left all others behind would press them together.
        let mut highest = slopes.iter().map(|slope| slope.trend.index.value());
        let most = match (highest.next()?, highest.next()) {
            (first, Some(second)) if first > 1.6 * second => second * 1.05,
            (first, _) => first * 1.05,
        };
        let step = if most < 220.0 { 20 } else { 100 };
        let unit = rural.amount();
        let ticks = (100..)
            .step_by(step)
            .map(f64::from)
            .take_while(|tick| *tick <= most);
        Some(Self {
            kicker: poster.poster_part(PosterPart::FiveYears, report),
            finding: poster.incomes_title(ahead).to_owned(),
            measure: poster.slopes_measure(report),
            years: [report.start, report.end].map(|year| phrases.year(year.number())),
            slopes,
            most,
            facts,
            undated,
            undated_note: poster.undated_facts().to_owned(),
            ticks: ticks
                .map(|value| {
                    let tick = Amount {
                        value,
                        places: 0,
                        ..unit
                    };
                    (value, phrases.digits(tick))
                })
                .collect(),
            data,
        })
    }
}

/// A value to no more than two places, which is enough to be read at a glance.
fn briefly(amount: Amount) -> Amount {
    Amount {
        places: amount.places.min(2),
        ..amount
    }
}

/// How much an indicator grew in all, as printed or worked out.
fn growth<'a>(model: &'a Model, trend: &Trend<'a>) -> Option<Datum<'a>> {
    let printed = trend
        .growth
        .filter(|growth| matches!(growth.kind, Kind::TotalGrowth | Kind::Multiple));
    let derived = || {
        let mut values = model.all_derived().iter();
        values.find(|value| {
            value.indicator() == trend.indicator.id
                && value.lineage().quantity == Quantity::TotalGrowth
                && value.period() == trend.index.period()
        })
    };
    let printed = printed.map(Datum::Figure);
    printed.or_else(|| derived().map(Datum::Derived))
}

/// Draws facts side by side; where they end.
fn columns(pen: &Pen<'_>, top: f64, facts: &[Counted]) -> f64 {
    const GAP: f64 = 12.0;
    const SHARES: [f64; 3] = [1.2, 1.0, 1.0];
    let unit = (INNER - 2.0 * GAP) / SHARES.iter().sum::<f64>();
    let (mut x, mut bottom) = (SIDE, top);
    for (fact, share) in facts.iter().zip(SHARES) {
        number(pen, (x, top + 16.0), fact, 20.0);
        let set = Type::plain(NOTE, pen.palette.muted);
        let at = (x, top + 30.0);
        let end = sheet::paragraph(pen, at, unit * share, &fact.said, set, 19.0);
        bottom = bottom.max(end);
        x += unit * share + GAP;
    }
    bottom
}

impl Part for FiveYears<'_> {
    fn draw(&self, pen: &Pen<'_>, top: f64) -> f64 {
        let (muted, hair) = (pen.palette.muted, pen.palette.hair);
        let top = sheet::opening(pen, top + 24.0, &self.kicker, &self.finding, &self.measure);
        let top = self.slopes(pen, top + 8.0) + 12.0;
        sheet::rule(pen, (SIDE, RIGHT), top, hair);
        let top = columns(pen, top + 6.0, &self.facts) + 10.0;
        sheet::rule(pen, (SIDE, RIGHT), top, hair);
        let top = columns(pen, top + 6.0, &self.undated);
        let set = Type::plain(NOTE, muted);
        sheet::paragraph(pen, (SIDE, top + 6.0), INNER, &self.undated_note, set, 21.0)
    }

    fn said(&self) -> Vec<String> {
        let mut said = vec![self.finding.clone(), self.measure.clone()];
        let slopes = self.slopes.iter();
        said.extend(slopes.map(|slope| format!("{} {}", slope.name, slope.label)));
        said.extend(self.facts.iter().chain(&self.undated).map(said_of));
        said.push(self.undated_note.clone());
        said
    }

    fn data(&self) -> Vec<Datum<'_>> {
        self.data.clone()
    }
}
