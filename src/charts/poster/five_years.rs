//! What five years brought: slopes from a printed year, and facts beside them.

use std::cmp::Ordering;

use super::Part;
use super::sheet::{self, INNER, NOTE, RIGHT, SIDE};
use super::tasks::{number, said_of};
use crate::charts::labels;
use crate::charts::marks;
use crate::charts::pen::{Bounds, Pen, Plot, Type, faded};
use crate::charts::trends::end_datum;
use crate::dataset::Kind;
use crate::model::{Amount, Datum, Model, Quantity, Trend};
use crate::picture::{Align, Shape};
use crate::words::{Counted, Fact, Lang, PosterPart, mark_kind};

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

/// How far labels stand apart, and how far from the ends of the slopes.
const PITCH: f64 = 26.0;
const LEADER: f64 = 28.0;

/// How far a name and its value stand apart.
const SPACE: f64 = 5.0;

/// How high the plot of the slopes is.
const HEIGHT: f64 = 184.0;

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

    /// Draws the slopes with their labels; where they end.
    fn slopes(&self, pen: &Pen<'_>, top: f64) -> f64 {
        let palette = pen.palette;
        let name = Type::plain(NOTE, palette.ink);
        let value = Type::bold(NOTE, palette.ink);
        let row = |slope: &Slope<'_>| name.width(&slope.name) + SPACE + value.width(&slope.label);
        let widest = self.slopes.iter().map(row).fold(0.0, f64::max);
        let left = SIDE + 40.0;
        let right = (RIGHT - widest - LEADER).clamp(left + 50.0, left + 120.0);
        let plane = Bounds {
            left,
            top: top + 26.0,
            right,
            bottom: top + 26.0 + HEIGHT,
        };
        let up = 97f64.ln()..self.most.ln();
        let bottom = plane.bottom + 6.0;
        let Some(plot) = Plot::new(pen, plane, 0.0..1.0, up) else {
            return bottom;
        };
        let first = Type::plain(NOTE, palette.muted);
        for (x, year, set) in [
            (left, &self.years[0], first),
            (right, &self.years[1], value),
        ] {
            sheet::upright(pen, x, (plane.top, plane.bottom), palette.hair);
            pen.words(x, top + 8.0, year, set.aligned(Align::Center));
        }
        for (tick, words) in &self.ticks {
            let (_, y) = plot.at(0.0, tick.ln());
            sheet::rule(pen, (left, right), y, palette.hair);
            let set = Type::plain(NOTE, palette.muted).aligned(Align::Right);
            pen.words(left - 10.0, y, words, set);
        }
        let ends: Vec<(f64, f64)> = self
            .slopes
            .iter()
            .map(|slope| wedge(pen, &plot, slope, self.most))
            .collect();
        let wanted: Vec<f64> = ends.iter().map(|(_, y)| *y).collect();
        let rows = labels::spread(&wanted, PITCH, plane.top + 1.0, plane.bottom);
        for ((slope, (x, y)), row) in self.slopes.iter().zip(&ends).zip(rows) {
            let elbow = [
                (x + 9.0, *y),
                (x.max(right + 9.0), *y),
                (right + 19.0, row),
                (right + LEADER - 4.0, row),
            ];
            pen.path(&elbow, 0.8, palette.hair);
            pen.words(right + LEADER, row, &slope.name, name);
            let after = right + LEADER + name.width(&slope.name) + SPACE;
            pen.words(after, row, &slope.label, value);
        }
        let marked = self.slopes.iter().zip(&ends).rev();
        for (slope, at) in marked.filter(|(_, (x, _))| *x >= right - 1.0) {
            let end = end_datum(&slope.trend);
            marks::value(pen, *at, mark_kind(end));
            let (x, y) = *at;
            let radius = marks::DOT_REACH;
            pen.target(0, end.id(), Shape::Point { x, y, radius });
        }
        marks::definition(pen, plot.at(0.0, 100f64.ln()));
        bottom
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

/// Draws a thin wedge from the start to where the end can lie; where the end is. One that rises
/// above `most` leaves the plot there, with a tip that says that it goes on.
fn wedge(pen: &Pen<'_>, plot: &Plot<'_>, slope: &Slope<'_>, most: f64) -> (f64, f64) {
    const THINNEST: f64 = 2.4;
    let (index, color) = (slope.trend.index, faded(pen.palette.derived, 0.6));
    let rise = (index.value() / 100.0).ln();
    let share = ((most / 100.0).ln() / rise).clamp(0.0, 1.0);
    // Constant growth is straight on a log scale.
    let at = |bound: f64| plot.at(share, 100f64.ln() + share * (bound / 100.0).ln());
    let (start, end) = (plot.at(0.0, 100f64.ln()), at(index.value()));
    if share < 1.0 {
        let (x, y) = end;
        pen.polygon(&[start, (x - 1.5, y), (x + 1.5, y)], color);
        pen.polygon(
            &[(x + 4.5, y - 8.0), (x - 5.0, y + 2.0), (x + 6.0, y + 3.5)],
            color,
        );
    } else {
        let bound = |bound: Option<f64>| at(bound.unwrap_or(index.value())).1;
        let interval = index.interval();
        let (above, below) = (bound(interval.high()), bound(interval.low()));
        let wider = ((THINNEST - (below - above)) / 2.0).max(0.0);
        let corners = [start, (end.0, above - wider), (end.0, below + wider)];
        pen.polygon(&corners, color);
    }
    pen.target(0, slope.growth.id(), Shape::Line(vec![start, end]));
    end
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
