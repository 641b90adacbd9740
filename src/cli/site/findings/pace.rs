//! The rate the target needs, beside the past and the first year's target: three bars to scale.

use xiongguan::model::{Datum, Footing, Stage};
use xiongguan::view::{ChartName, State};
use xiongguan::words::{MarkKind, is_floor, mark_kind};

use super::{Item, Say, amount, stands};

/// The indicator the finding is about.
const HEADLINE: &str = "gdp";

/// How wide a bar is, how high for each per cent, and how far the open top of a floor reaches above it.
const WIDTH: f64 = 12.0;
const PER_CENT: f64 = 13.0;
const OPEN: f64 = 6.0;

/// CSS pixels at the usual size of text, in which lengths are given here.
const REM: f64 = 16.0;

pub fn item(say: &Say<'_>) -> Result<String, String> {
    let model = &say.asking.model;
    let (phrases, report) = (say.lang.front_phrases(), model.dataset().report());
    let paces = model.paces();
    let pace = paces.iter().find(|pace| pace.indicator.id == HEADLINE);
    let pace = pace.ok_or_else(|| format!("found no rates for {HEADLINE}, expected them"))?;
    let rate = |stage| {
        let found = pace.rate(stage);
        found.map_err(|_| format!("found no rate of {HEADLINE} for {stage:?}, expected one"))
    };
    let (past, first, needed, remaining) = (
        rate(Stage::Past)?,
        rate(Stage::FirstYear)?,
        rate(Stage::Average)?,
        rate(Stage::Remaining)?,
    );
    let goal = say.amount(Datum::Figure(pace.target))?;
    let mut steps = String::new();
    for (stage, rate) in [
        (Stage::Past, past),
        (Stage::FirstYear, first),
        (Stage::Average, needed),
    ] {
        let floor = match rate {
            // Of what is worked out, the label says so.
            Datum::Figure(_) if is_floor(rate) => {
                let words = phrases.rate_floor();
                let bare = words.trim_start();
                // A space before it, where the language has one, must not begin a line.
                let space = &words[..words.len() - bare.len()];
                format!("{space}<small>{bare}</small>")
            }
            _ => String::new(),
        };
        steps.push_str(&format!(
            "<div>{}<p><b>{}{floor}</b><span>{}</span></p></div>",
            bar(rate)?,
            say.amount(rate)?,
            phrases.step_label(stage, &goal, report)
        ));
    }
    let mut notes = vec![phrases.just_met(&say.amount(first)?, &say.amount(remaining)?, report)];
    let alike = model.footing(past, first) != Some(Footing::Changes);
    if alike && model.footing(first, needed) == Some(Footing::Changes) {
        notes.push(phrases.unlike_prices(&say.amount(needed)?));
    }
    let than = [stands(needed, past)?, stands(needed, first)?];
    Ok(say.item(Item {
        title: phrases.pace_finding(&goal, &say.amount(needed)?, than, report),
        picture: format!("<div class=\"steps\">{steps}</div>"),
        notes,
        link: (
            State {
                chart: ChartName::Trajectory,
                indicators: vec![HEADLINE.to_owned()],
                ..State::default()
            },
            phrases.road_link(),
        ),
    }))
}

/// A bar as high as its rate: filled for what was, tinted for a target, hollow for what is worked out; open
/// upward where it is a floor.
fn bar(rate: Datum<'_>) -> Result<String, String> {
    let open = if is_floor(rate) { OPEN } else { 0.0 };
    let height = open + PER_CENT * amount(rate)?.value.max(0.0);
    let cup = |edge: f64| {
        let right = WIDTH - edge;
        format!("M{edge} 0V{open}H{right}V0")
    };
    let drawn = match mark_kind(rate) {
        MarkKind::Floor | MarkKind::Target | MarkKind::Ceiling => format!(
            "<path class=\"tint\" d=\"M0 {open}H{WIDTH}V{height:.1}H0Z\"/><path class=\"edge\" d=\"{}\"/>",
            cup(1.25)
        ),
        MarkKind::Derived | MarkKind::Supposed => {
            let right = WIDTH - 1.0;
            format!(
                "<path class=\"hollow\" d=\"M1 0V{height:.1}M{right} 0V{height:.1}M1 {open}H{right}\"/>"
            )
        }
        _ => format!("<path class=\"filled\" d=\"M0 0H{WIDTH}V{height:.1}H0Z\"/>"),
    };
    Ok(format!(
        "<svg viewBox=\"0 0 {WIDTH} {height:.1}\" width=\"{}rem\" height=\"{:.4}rem\" aria-hidden=\"true\">{drawn}</svg>",
        WIDTH / REM,
        height / REM
    ))
}
