//! What a chart must say at every size is said.

use xiongguan::charts;
use xiongguan::dataset::Dataset;
use xiongguan::model::{Datum, Footing, Model, Stage, Supposed, WhatIf};
use xiongguan::picture::{Operation, Picture, Scheme, Shape, UNITS};
use xiongguan::view;
use xiongguan::words::Lang;

use crate::SIZES;
use crate::states::pace_states;

fn squeezed_words(picture: &Picture) -> String {
    let spans = picture
        .operations
        .iter()
        .filter_map(|operation| match operation {
            Operation::Text(span) => Some(span.text.replace(' ', "")),
            _ => None,
        });
    spans.collect::<Vec<_>>().join("|")
}

#[test]
fn every_rate_is_said_or_why_there_is_none() {
    let model = Model::new(Dataset::embedded());
    let mut found = Vec::new();
    for state in pace_states(&model) {
        for lang in ["zh", "en"] {
            let text = format!("{state}&lang={lang}");
            let (parsed, _) = view::parse(&text, &model);
            let chosen = parsed.indicators.iter().any(|id| id != "retail-sales");
            for size in SIZES {
                let picture = charts::draw(&model, &parsed, size, Scheme::Light);
                let paces = model.paces();
                let rows: Vec<_> = paces
                    .iter()
                    .filter(|pace| !chosen || parsed.indicators.contains(&pace.indicator.id))
                    .collect();
                for pace in &rows {
                    for stage in Stage::ALL {
                        let datum = match pace.rate(stage) {
                            Ok(rate) => rate,
                            Err(absent) => absent.datum.expect("it can be asked about"),
                        };
                        let said = picture.targets.iter().any(|target| {
                            target.key == datum.id() && matches!(target.shape, Shape::Area(_))
                        });
                        if !said {
                            found.push(format!("{text} {size:?}: {}", datum.id()));
                        }
                    }
                }
                let broken = rows.iter().any(|pace| {
                    let stages = [Stage::Past, Stage::FirstYear, Stage::Average];
                    stages.windows(2).any(|pair| {
                        pace.footing(&model, pair[0], pair[1]) == Some(Footing::Changes)
                    })
                });
                let words = squeezed_words(&picture);
                let explained = words.contains("口径改变")
                    || words.contains("口径在此改变")
                    || words.contains("basischanges");
                if broken != explained {
                    found.push(format!(
                        "{text} {size:?}: breaks {broken}, explained {explained}"
                    ));
                }
            }
        }
    }
    assert!(
        found.is_empty(),
        "{} not said:\n{}",
        found.len(),
        found.join("\n")
    );
}

#[test]
fn slopes_are_wide_enough_to_be_told_apart() {
    let model = Model::new(Dataset::embedded());
    for lang in ["zh", "en"] {
        let (state, _) = view::parse(&format!("chart=trends&lang={lang}"), &model);
        for size in SIZES {
            let picture = charts::draw(&model, &state, size, Scheme::Light);
            let slope = picture
                .targets
                .iter()
                .find_map(|target| match &target.shape {
                    Shape::Line(points) if target.key == "gdp-growth-2017-2021" => {
                        Some(points.clone())
                    }
                    _ => None,
                });
            let slope = slope.expect("GDP has a slope");
            let width = slope[1].0 - slope[0].0;
            let least = if size.0 >= 900 { 110.0 } else { 40.0 };
            assert!(width >= least, "{lang} {size:?}: {width}");
        }
    }
}

#[test]
fn every_level_of_a_road_is_said_beside_its_mark() {
    let model = Model::new(Dataset::embedded());
    let squeezed = |text: &str| text.replace(' ', "");
    let mut found = Vec::new();
    for road in model.trajectories() {
        for lang in [Lang::Zh, Lang::En] {
            let phrases = lang.phrases();
            let levels = [road.start, road.reached].into_iter().flatten();
            let mut wanted: Vec<String> = levels.map(|level| phrases.short_worded(level)).collect();
            let goal = road.goal_index.map(Datum::Derived).or(road.goal.ok());
            wanted.extend(goal.map(|goal| phrases.target_label(goal, 2026)));
            let what_if = model.what_if(&road, Supposed::default());
            let short =
                |what_if: &WhatIf| what_if.gap.as_ref().is_some_and(|gap| gap.value() > 1e-9);
            let level_target = !road.target.kind.is_growth();
            if let Some(what_if) = what_if.filter(|it| level_target && short(it)) {
                wanted.push(phrases.digits(what_if.level.amount()));
            }
            assert!(!wanted.is_empty(), "{}", road.indicator.id);
            let state = format!(
                "chart=trajectory&indicators={}&lang={}",
                road.indicator.id,
                lang.tag()
            );
            let (parsed, _) = view::parse(&state, &model);
            for size in SIZES {
                let picture = charts::draw(&model, &parsed, size, Scheme::Light);
                let said: String = picture
                    .operations
                    .iter()
                    .filter_map(|operation| match operation {
                        Operation::Text(span) => Some(squeezed(&span.text)),
                        _ => None,
                    })
                    .collect();
                let missing = wanted
                    .iter()
                    .filter(|label| !said.contains(&squeezed(label)));
                found.extend(missing.map(|label| format!("{state} {size:?}: \"{label}\"")));
            }
        }
    }
    assert!(found.is_empty(), "not said:\n{}", found.join("\n"));
}

#[test]
fn nothing_is_smaller_than_twelve_pixels() {
    let model = Model::new(Dataset::embedded());
    for chart in ["trends", "pace", "trajectory", "chain", "figures"] {
        let (state, _) = view::parse(&format!("chart={chart}"), &model);
        for size in SIZES {
            for operation in charts::draw(&model, &state, size, Scheme::Light).operations {
                if let Operation::Text(span) = operation {
                    assert!(span.size >= 12 * UNITS, "{chart}: {}", span.text);
                }
            }
        }
    }
}
