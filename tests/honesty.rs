//! No year the report does not give is drawn as if it were given.

use std::collections::BTreeSet;

use xiongguan::charts;
use xiongguan::dataset::{Actuals, Dataset, Domain, Period};
use xiongguan::model::{Datum, Model, Quantity};
use xiongguan::picture::{Operation, Palette, Picture, Scheme, Shape, UNITS};
use xiongguan::view;
use xiongguan::words::{Lang, MarkKind, mark_kind};

fn pictures(model: &Model) -> Vec<(String, Picture)> {
    let roads = model.trajectories();
    let roads = roads
        .iter()
        .map(|road| format!("chart=trajectory&indicators={}", road.indicator.id));
    let trends = model.trends();
    let alone = trends
        .iter()
        .map(|trend| format!("indicators={}", trend.indicator.id));
    let themes = Domain::ALL.iter();
    let themes = themes.map(|theme| format!("domain={}", theme.name()));
    let picks: Vec<String> = alone.chain(themes).chain([String::new()]).collect();
    let five_years = ["log", "index", "value"].into_iter().flat_map(|scale| {
        let picks = picks.iter();
        picks.map(move |pick| format!("chart=trends&scale={scale}&{pick}"))
    });
    let states = roads.chain(five_years);
    let mut drawn = Vec::new();
    for state in states {
        let (parsed, _) = view::parse(&state, model);
        for size in [(360, 560), (960, 600)] {
            let picture = charts::draw(model, &parsed, size, Scheme::Light);
            drawn.push((state.clone(), picture));
        }
    }
    for lang in [Lang::Zh, Lang::En] {
        let picture = charts::poster::draw(model, lang, 1080);
        drawn.push((format!("poster {}", lang.tag()), picture));
    }
    drawn
}

/// The centres of the marks of a colour, in whole CSS pixels.
fn dots(picture: &Picture, wanted: (u8, u8, u8)) -> Vec<(i32, i32)> {
    picture
        .operations
        .iter()
        .filter_map(|operation| match operation {
            Operation::Circle {
                center,
                color,
                outline: None,
                ..
            } if color.rgb == wanted => Some((center.0 / UNITS, center.1 / UNITS)),
            _ => None,
        })
        .collect()
}

/// Whether a key is of an index, which ends at the last year whenever it began.
fn is_index(model: &Model, key: &str) -> bool {
    let derived = model.derived(key);
    derived.is_some_and(|derived| derived.lineage().quantity == Quantity::Index)
}

/// Where lines begin and points stand that belong to a datum.
fn place(shape: &Shape) -> Option<f64> {
    match shape {
        Shape::Line(points) => points.first().map(|(x, _)| *x),
        Shape::Point { x, .. } => Some(*x),
        Shape::Area(_) => None,
    }
}

#[test]
fn no_start_whose_year_is_not_printed_stands_at_a_printed_year() {
    let model = Model::new(Dataset::embedded());
    let trends = model.trends();
    let mut compared = 0;
    for (state, picture) in pictures(&model) {
        let named = |operation: &Operation| match operation {
            Operation::Text(span) => span.text.trim_end_matches('年') == "2016",
            _ => false,
        };
        let lines = |dated: bool| {
            let keys: BTreeSet<&str> = trends
                .iter()
                .filter(|trend| trend.is_dated() == dated)
                .flat_map(|trend| {
                    let start = trend.start.ok().map(|start| match start {
                        Datum::Figure(figure) => figure.id.as_str(),
                        Datum::Derived(derived) => derived.id(),
                        _ => "",
                    });
                    let growth = trend.growth.map(|growth| growth.id.as_str());
                    let index = growth.is_none().then(|| trend.index.id());
                    [start, growth, index].into_iter().flatten()
                })
                .collect();
            let targets = picture.targets.iter();
            let wanted = targets.filter(|target| {
                let is_start =
                    matches!(target.shape, Shape::Line(_)) || !is_index(&model, &target.key);
                keys.contains(target.key.as_str()) && is_start
            });
            wanted
                .filter_map(|target| place(&target.shape).map(|x| (target.key.clone(), x)))
                .collect::<Vec<_>>()
        };
        let (dated, undated) = (lines(true), lines(false));
        if !picture.operations.iter().any(named) {
            // Where no year is named, no slope may claim one.
            assert!(
                dated.is_empty() || state.contains("scale=value"),
                "{state}: a dated start without its year"
            );
            continue;
        }
        assert!(!dated.is_empty(), "{state} names 2016 for nothing");
        for (key, x) in &undated {
            for (other, start) in &dated {
                assert!(
                    (x - start).abs() > 5.0,
                    "{state}: {key} starts with {other}"
                );
                compared += 1;
            }
        }
    }
    assert!(compared > 100);
}

#[test]
fn every_point_stands_for_a_year_the_report_gives() {
    let model = Model::new(Dataset::embedded());
    let report = model.dataset().report();
    let given = [report.start, report.end, report.horizon];
    for (state, picture) in pictures(&model) {
        for target in picture
            .targets
            .iter()
            .filter(|target| target.shape.is_point())
        {
            let period = match model.datum(&target.key) {
                Some(Datum::Figure(figure)) => figure.period,
                Some(Datum::Derived(derived)) => derived.period(),
                other => panic!("{state}: {} is {other:?}", target.key),
            };
            let allowed = match period {
                Period::In(year) => given.contains(&year),
                // An end whose level is not printed, shown as an index; a start without a year.
                Period::Over(first, last) => first == report.start && last == report.end,
                Period::Since(last) => last == report.end && is_index(&model, &target.key),
                Period::Start => true,
                Period::Months(..) | Period::Within(..) => false,
            };
            assert!(allowed, "{state}: {} stands for {period}", target.key);
        }
    }
}

/// Whether a key is of an outcome of the five years that is listed, its mark before its words.
fn is_outcome(model: &Model, key: &str) -> bool {
    let themes = Domain::ALL.iter();
    let mut outcomes = themes.flat_map(|theme| model.outcomes(*theme));
    outcomes.any(|outcome| outcome.figure.id == key)
}

#[test]
fn every_filled_dot_is_a_value_the_report_prints_for_one_year() {
    let model = Model::new(Dataset::embedded());
    for (state, picture) in pictures(&model) {
        let printed: BTreeSet<(i32, i32)> = picture
            .targets
            .iter()
            .filter_map(|target| {
                let datum = model.datum(&target.key)?;
                let kind = mark_kind(datum);
                let is_printed = matches!(kind, MarkKind::Reported | MarkKind::Expected);
                match (&target.shape, is_printed) {
                    (Shape::Point { x, y, .. }, true) => Some((*x as i32, *y as i32)),
                    (Shape::Area(area), true) => {
                        let middle = (area.top + area.bottom) / 2.0;
                        Some((area.right as i32 - 8, middle as i32))
                    }
                    _ => None,
                }
            })
            .collect();
        let listed = |dot: &(i32, i32)| {
            picture.targets.iter().any(|target| match &target.shape {
                Shape::Area(area) => {
                    is_outcome(&model, &target.key)
                        && (area.left as i32 + 6 - dot.0).abs() <= 1
                        && (area.top as i32..=area.bottom as i32).contains(&dot.1)
                }
                _ => false,
            })
        };
        for dot in dots(&picture, Palette::LIGHT.reported.rgb) {
            let near =
                |place: &(i32, i32)| (place.0 - dot.0).abs() <= 1 && (place.1 - dot.1).abs() <= 1;
            assert!(
                printed.iter().any(near) || listed(&dot),
                "{state}: a dot at {dot:?} is no printed value"
            );
        }
    }
}

#[test]
fn a_filled_dot_beside_rates_is_one_the_report_prints() {
    let model = Model::new(Dataset::embedded());
    let mut states = vec!["chart=pace".to_owned()];
    let paces = model.paces();
    states.extend(
        paces
            .iter()
            .map(|pace| format!("chart=pace&indicators={}", pace.indicator.id)),
    );
    for state in states {
        let (parsed, _) = view::parse(&state, &model);
        for size in [(360, 560), (960, 600), (1824, 980)] {
            let picture = charts::draw(&model, &parsed, size, Scheme::Light);
            let marks: Vec<(MarkKind, (i32, i32))> = picture
                .targets
                .iter()
                .filter_map(|target| match (model.datum(&target.key), &target.shape) {
                    (Some(datum), Shape::Point { x, y, .. }) => {
                        Some((mark_kind(datum), (*x as i32, *y as i32)))
                    }
                    _ => None,
                })
                .collect();
            let printed = marks.iter().filter(|(kind, _)| *kind == MarkKind::Reported);
            let printed: Vec<_> = printed.map(|(_, place)| *place).collect();
            let near = |one: (i32, i32), other: (i32, i32)| {
                (one.0 - other.0).abs() <= 1 && (one.1 - other.1).abs() <= 1
            };
            let filled = dots(&picture, Palette::LIGHT.reported.rgb);
            for place in &printed {
                let drawn = filled.iter().any(|dot| near(*dot, *place));
                assert!(drawn, "{state} {size:?}: no dot at {place:?}");
            }
            // A phone's key shows what a filled dot means, above every row.
            let top = marks.iter().map(|(_, place)| place.1).min().unwrap_or(0);
            for dot in filled {
                let is_key = size.0 < 560 && dot.1 < top - 20;
                let is_printed = printed.iter().any(|place| near(dot, *place));
                assert!(is_key || is_printed, "{state} {size:?}: a dot at {dot:?}");
            }
        }
    }
}

#[test]
fn no_axis_names_a_year_between() {
    let model = Model::new(Dataset::embedded());
    for (state, picture) in pictures(&model) {
        for operation in &picture.operations {
            let Operation::Text(span) = operation else {
                continue;
            };
            let bare = span.text.trim_end_matches('年');
            if let Ok(year @ 2000..=2100) = bare.parse::<u16>() {
                assert!([2016, 2021, 2026].contains(&year), "{state}: {year}");
            }
        }
    }
}

/// What the reader drew or brought, as it is drawn; and the same road without it.
fn own_and_without(model: &Model, own: &str) -> (Picture, Picture) {
    let table = "year,indicator,value\n2022,gdp,325\n2023,gdp,341\n";
    let draw = |text: &str, with: bool| {
        let (mut state, warnings) = view::parse(text, model);
        assert_eq!(warnings, [] as [String; 0]);
        if with {
            state.actuals = Actuals::read(table, model.dataset()).expect("a good table");
        }
        charts::draw(model, &state, (960, 600), Scheme::Light)
    };
    (
        draw(&format!("chart=trajectory&indicators=gdp{own}"), true),
        draw("chart=trajectory&indicators=gdp", false),
    )
}

#[test]
fn what_the_reader_draws_or_brings_never_looks_like_the_reports() {
    let model = Model::new(Dataset::embedded());
    for own in ["", "&guess=320,340,360,390,420"] {
        let (with, without) = own_and_without(&model, own);
        let light = Palette::LIGHT;
        for color in [light.reported, light.derived, light.target] {
            let (ours, theirs) = (dots(&with, color.rgb), dots(&without, color.rgb));
            assert_eq!(ours.len(), theirs.len(), "{own}: {color:?}");
        }
        let keys = with.targets.iter().map(|target| target.key.as_str());
        let own_keys = keys.filter(|key| key.starts_with("actual-") || key.starts_with("guess-"));
        let expected = if own.is_empty() { 2 } else { 7 };
        let own_keys: BTreeSet<&str> = own_keys.collect();
        assert_eq!(own_keys.len(), expected, "{own_keys:?}");
        assert!(own_keys.iter().all(|key| model.datum(key).is_none()));
    }
}

#[test]
fn what_lies_ahead_is_hidden_until_the_readers_line_is_compared() {
    let model = Model::new(Dataset::embedded());
    for (guess, hidden) in [
        ("", true),
        ("320,340", true),
        ("320,340,360,390,420,", true),
        ("320,340,360,390,420", false),
    ] {
        let text = format!("chart=trajectory&indicators=gdp&guess={guess}");
        let (state, _) = view::parse(&text, &model);
        let picture = charts::draw(&model, &state, (960, 600), Scheme::Light);
        let tells = |text: &str| text.contains("500亿") || text.contains("10.3%");
        let told = picture.operations.iter().any(|operation| match operation {
            Operation::Text(span) => tells(&span.text),
            _ => false,
        });
        let all = [
            charts::title(&model, &state),
            charts::describe(&model, &state),
        ];
        assert_eq!(
            told || all.iter().any(|text| tells(text)),
            !hidden,
            "{guess}"
        );
    }
}
