//! No words of any chart touch other words or leave the picture, at any width, in both languages.

use xiongguan::charts;
use xiongguan::dataset::Dataset;
use xiongguan::model::{Datum, Footing, Model, Stage};
use xiongguan::picture::{Align, Operation, Picture, Scheme, Shape, TextSpan, UNITS, text};
use xiongguan::view;
use xiongguan::words::Lang;

/// Boxes the page really gives: phones, columns of an article, a laptop, projectors.
const SIZES: [(u32, u32); 10] = [
    (280, 600),
    (320, 580),
    (360, 560),
    (480, 560),
    (640, 400),
    (720, 450),
    (768, 480),
    (926, 579),
    (960, 600),
    (1824, 980),
];

struct Ink {
    words: String,
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

/// Where the ink of some words lies, CSS pixels: the height of a Chinese character, less the
/// space fonts leave around it.
fn ink(span: &TextSpan) -> Ink {
    let unit = f64::from(UNITS);
    let (x, y) = (f64::from(span.at.0) / unit, f64::from(span.at.1) / unit);
    let size = f64::from(span.size) / unit;
    let width = text::width(&span.text, size, span.bold);
    let left = match span.align {
        Align::Left => x,
        Align::Center => x - width / 2.0,
        Align::Right => x - width,
    };
    Ink {
        words: span.text.clone(),
        left,
        top: y - size * 0.45,
        right: left + width,
        bottom: y + size * 0.45,
    }
}

fn mistakes(picture: &Picture, state: &str) -> Vec<String> {
    let spans: Vec<Ink> = picture
        .operations
        .iter()
        .filter_map(|operation| match operation {
            Operation::Text(span) => Some(ink(span)),
            _ => None,
        })
        .collect();
    assert!(spans.len() > 5, "{state} says almost nothing");
    let (width, height) = (f64::from(picture.width), f64::from(picture.height));
    // Words keep clear of the edge, so that they line up with the text around the chart.
    let edge = if width >= 760.0 { 24.0 } else { 8.0 };
    let mut found = Vec::new();
    for (index, one) in spans.iter().enumerate() {
        if one.left < edge || one.top < 0.0 || one.right > width - edge || one.bottom > height {
            found.push(format!(
                "{state} {width}×{height}: \"{}\" leaves the picture",
                one.words
            ));
        }
        for other in &spans[index + 1..] {
            let apart = one.right <= other.left
                || other.right <= one.left
                || one.bottom <= other.top
                || other.bottom <= one.top;
            if !apart {
                found.push(format!(
                    "{state} {width}×{height}: \"{}\" touches \"{}\"",
                    one.words, other.words
                ));
            }
        }
    }
    found
}

#[test]
fn no_words_touch_or_leave_the_picture() {
    let model = Model::new(Dataset::embedded());
    let mut states: Vec<String> = vec!["chart=trends".to_owned(), "chart=chain".to_owned()];
    for road in model.trajectories() {
        states.push(format!("chart=trajectory&indicators={}", road.indicator.id));
    }
    for trend in model.trends() {
        states.push(format!("chart=trends&indicators={}", trend.indicator.id));
    }
    states.extend(pace_states(&model));
    let mut found = Vec::new();
    for state in states {
        for lang in ["zh", "en"] {
            let text = format!("{state}&lang={lang}");
            let (parsed, warnings) = view::parse(&text, &model);
            assert_eq!(warnings, [] as [String; 0]);
            for size in SIZES {
                let picture = charts::draw(&model, &parsed, size, Scheme::Light);
                found.extend(mistakes(&picture, &text));
            }
        }
    }
    assert!(
        found.is_empty(),
        "{} mistakes:\n{}",
        found.len(),
        found.join("\n")
    );
}

/// The comparison of rates whole, of each single indicator, and of several.
fn pace_states(model: &Model) -> Vec<String> {
    let ids: Vec<&str> = model
        .paces()
        .iter()
        .map(|pace| pace.indicator.id.as_str())
        .collect();
    let mut picks = vec![String::new(), "retail-sales".to_owned()];
    picks.extend(ids.iter().map(|id| (*id).to_owned()));
    for count in 2..ids.len() {
        picks.extend(ids.windows(count).map(|some| some.join(",")));
    }
    picks.push(ids.iter().step_by(2).copied().collect::<Vec<_>>().join(","));
    let state = |pick: String| match pick.as_str() {
        "" => "chart=pace".to_owned(),
        pick => format!("chart=pace&indicators={pick}"),
    };
    picks.into_iter().map(state).collect()
}

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
            if let (Ok(supposed), Some(_)) = (road.supposed, road.shortfall) {
                wanted.push(phrases.digits(supposed.amount()));
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
    for chart in ["trends", "pace", "trajectory", "chain"] {
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
