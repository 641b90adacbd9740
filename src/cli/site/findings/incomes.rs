//! Rural beside urban incomes: how many times, and by how much.

use std::cmp::Ordering;

use xiongguan::model::{Datum, Trend};
use xiongguan::view::{ChartName, State};
use xiongguan::words::{Course, MarkKind, mark_kind};

use super::{Item, Say, amount, stands};
use crate::cli::site::asking::mark;

/// The incomes compared, by indicator.
const URBAN: &str = "urban-income";
const RURAL: &str = "rural-income";

/// What the one is to the other, and what lies between them, by id and year.
const RATIO: &str = "urban-rural-ratio-";
const GAP: &str = "urban-rural-gap-";

/// Where the highest and the lowest mark stand, in hundredths of a rem.
const TOP: f64 = 60.0;
const BOTTOM: f64 = 240.0;

pub fn item(say: &Say<'_>) -> Result<String, String> {
    let model = &say.asking.model;
    let (phrases, report) = (say.lang.front_phrases(), model.dataset().report());
    let trends = model.trends();
    let index = |id: &str| {
        let trend = trends
            .iter()
            .find(|trend: &&Trend<'_>| trend.indicator.id == id);
        let index = trend.map(|trend| Datum::Derived(trend.index));
        index.ok_or_else(|| format!("found no growth of {id}, expected one"))
    };
    let rural = stands(index(RURAL)?, index(URBAN)?)?;
    let years = [report.start, report.end, report.horizon].map(|year| year.number());
    let of_years = |what: &str| -> Result<Vec<Datum<'_>>, String> {
        let data = years.iter().map(|year| say.datum(&format!("{what}{year}")));
        data.collect()
    };
    let (ratios, gaps) = (of_years(RATIO)?, of_years(GAP)?);
    let (ratio, gap) = (course(&ratios)?, course(&gaps)?);
    let mut list = String::new();
    for (year, datum) in years.iter().zip(&ratios) {
        let supposed = mark_kind(*datum) == MarkKind::Supposed;
        list.push_str(&format!(
            "<div><dt>{}</dt><dd>{}</dd></div>",
            phrases.ratio_label(*year, supposed),
            say.digits(*datum, 2)?
        ));
    }
    let said: Result<Vec<String>, String> = gaps.iter().map(|gap| say.amount(*gap)).collect();
    Ok(say.item(Item {
        title: phrases.incomes_finding(rural, ratio),
        picture: format!(
            "<div class=\"ratios\">{}<dl>{list}</dl></div>",
            slopes(&ratios)?
        ),
        notes: vec![
            phrases.ratios_note(report),
            phrases.gap_note(gap, ratio == Course::Down && gap == Course::Up, &said?),
        ],
        link: (
            State {
                chart: ChartName::Trends,
                indicators: vec![URBAN.to_owned(), RURAL.to_owned()],
                ..State::default()
            },
            phrases.incomes_link(),
        ),
    }))
}

/// Where values go, one after another.
fn course(values: &[Datum<'_>]) -> Result<Course, String> {
    let steps: Result<Vec<Ordering>, String> = values
        .windows(2)
        .map(|pair| stands(pair[1], pair[0]))
        .collect();
    let steps = steps?;
    let all = |wanted| steps.iter().all(|step| *step == wanted);
    Ok(if all(Ordering::Greater) {
        Course::Up
    } else if all(Ordering::Less) {
        Course::Down
    } else {
        Course::Neither
    })
}

/// The values from left to right, each by its own mark; what leads to a supposed one is supposed.
fn slopes(values: &[Datum<'_>]) -> Result<String, String> {
    let numbers: Result<Vec<f64>, String> = values
        .iter()
        .map(|datum| Ok(amount(*datum)?.value))
        .collect();
    let numbers = numbers?;
    let high = numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let low = numbers.iter().copied().fold(f64::INFINITY, f64::min);
    let across = 100.0 / (numbers.len() as f64 - 1.0);
    let places: Vec<(f64, f64)> = numbers
        .iter()
        .enumerate()
        .map(|(index, number)| {
            let down = (high - number) / (high - low).max(f64::EPSILON);
            let y = (TOP + (BOTTOM - TOP) * down) / 100.0;
            (across * index as f64, y)
        })
        .collect();
    let (mut lines, mut marks) = (String::new(), String::new());
    for (pair, datum) in places.windows(2).zip(&values[1..]) {
        let ((left, from), (right, to)) = (pair[0], pair[1]);
        let class = match mark_kind(*datum) {
            MarkKind::Supposed => "supposed",
            _ => "implied",
        };
        lines.push_str(&format!(
            "<line class=\"{class}\" x1=\"{left}%\" y1=\"{from:.3}rem\" x2=\"{right}%\" y2=\"{to:.3}rem\"/>"
        ));
    }
    for ((x, y), datum) in places.iter().zip(values) {
        marks.push_str(&format!(
            "<svg x=\"{x}%\" y=\"{y:.3}rem\" width=\"1.25rem\" height=\"1.25rem\" viewBox=\"0 0 20 20\">{}</svg>",
            mark(mark_kind(*datum))
        ));
    }
    Ok(format!("<svg aria-hidden=\"true\">{lines}{marks}</svg>"))
}
