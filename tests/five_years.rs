//! Nothing the report says of its five years is dropped: every outcome is a slope, stands in a list
//! or is counted where the reader can see it.

use std::collections::BTreeSet;

use xiongguan::charts;
use xiongguan::dataset::{Dataset, Domain, Role};
use xiongguan::model::{Model, Trend};
use xiongguan::picture::{Operation, Picture, Scheme};
use xiongguan::view;

fn drawn(model: &Model, state: &str, size: (u32, u32)) -> Picture {
    let (parsed, warnings) = view::parse(state, model);
    assert_eq!(warnings, [] as [String; 0], "{state}");
    charts::draw(model, &parsed, size, Scheme::Light)
}

fn keys(picture: &Picture) -> BTreeSet<&str> {
    let targets = picture.targets.iter();
    targets.map(|target| target.key.as_str()).collect()
}

fn words(picture: &Picture) -> Vec<&str> {
    let operations = picture.operations.iter();
    let spans = operations.filter_map(|operation| match operation {
        Operation::Text(span) => Some(span.text.as_str()),
        _ => None,
    });
    spans.collect()
}

/// The numbers in "another so many".
fn counted(picture: &Picture) -> usize {
    words(picture)
        .iter()
        .filter(|said| said.starts_with('另') && said.contains('项') && !said.starts_with("另有"))
        .filter_map(|said| {
            let digits: String = said.chars().filter(char::is_ascii_digit).collect();
            digits.parse::<usize>().ok()
        })
        .sum()
}

/// Whether a trend is told by its own name: its index is a target.
fn is_shown(trend: &Trend<'_>, picture: &Picture) -> bool {
    keys(picture).contains(trend.index.id())
}

#[test]
fn the_overview_shows_or_counts_every_outcome_and_leads_to_each_theme() {
    let model = Model::new(Dataset::embedded());
    for scale in ["log", "index", "value"] {
        let picture = drawn(&model, &format!("chart=trends&scale={scale}"), (960, 600));
        let shown = keys(&picture);
        for trend in model.trends() {
            assert!(
                is_shown(&trend, &picture),
                "{scale}: {}",
                trend.indicator.id
            );
        }
        let outcomes: Vec<_> = Domain::ALL
            .iter()
            .flat_map(|theme| model.outcomes(*theme))
            .collect();
        let listed = outcomes.iter();
        let listed = listed.filter(|outcome| shown.contains(outcome.figure.id.as_str()));
        let listed = listed.count();
        assert!(listed >= 7, "{scale}: each theme tells one at least");
        assert_eq!(listed + counted(&picture), outcomes.len(), "{scale}");
        for theme in Domain::ALL {
            let key = format!("domain-{}", theme.name());
            assert!(shown.contains(key.as_str()), "{scale}: {key}");
        }
    }
}

#[test]
fn a_theme_shows_every_trend_and_outcome_it_has() {
    let model = Model::new(Dataset::embedded());
    let five_years = |figure: &&xiongguan::dataset::Figure| figure.role == Role::FiveYearOutcome;
    for lang in ["zh", "en"] {
        for theme in Domain::ALL {
            let state = format!("chart=trends&domain={}&lang={lang}", theme.name());
            let picture = drawn(&model, &state, (960, 600));
            let shown = keys(&picture);
            let outcomes = model.outcomes(theme);
            for figure in model.dataset().figures().iter().filter(five_years) {
                let indicator = model.dataset().indicator(&figure.indicator);
                if indicator.is_none_or(|indicator| indicator.domain != theme) {
                    continue;
                }
                let listed = outcomes.iter().any(|one| one.figure.id == figure.id);
                assert_eq!(
                    listed,
                    !figure_of_trend(&model, &figure.id),
                    "{}",
                    figure.id
                );
                let is_trend = shown.contains(figure.id.as_str());
                assert!(is_trend, "{state}: {}", figure.id);
            }
            assert!(shown.contains("controls") && shown.contains("domain-all"));
        }
    }
}

fn figure_of_trend(model: &Model, id: &str) -> bool {
    model.trends().iter().any(|trend| {
        let is = |datum: &xiongguan::model::Datum<'_>| datum.id() == id;
        trend.growth.is_some_and(|growth| growth.id == id)
            || trend.start.as_ref().is_ok_and(is)
            || trend.end.as_ref().is_ok_and(is)
    })
}

#[test]
fn on_a_phone_what_has_no_room_is_counted() {
    let model = Model::new(Dataset::embedded());
    for size in [(280, 600), (320, 580), (360, 560)] {
        for theme in Domain::ALL {
            let state = format!("chart=trends&domain={}", theme.name());
            let picture = drawn(&model, &state, size);
            let shown = keys(&picture);
            let outcomes = model.outcomes(theme);
            let listed = outcomes.iter();
            let listed = listed.filter(|outcome| shown.contains(outcome.figure.id.as_str()));
            let trends = model.trends().into_iter();
            let trends: Vec<_> = trends
                .filter(|trend| trend.indicator.domain == theme)
                .collect();
            let told = trends.iter().filter(|trend| is_shown(trend, &picture));
            assert_eq!(
                listed.count() + told.count() + counted(&picture),
                outcomes.len() + trends.len(),
                "{state} {size:?}: {:?}",
                words(&picture)
            );
        }
    }
}

#[test]
fn what_has_no_start_is_shown_where_it_is_picked_and_an_unfit_pick_shows_all() {
    let model = Model::new(Dataset::embedded());
    let picture = drawn(
        &model,
        "chart=trends&indicators=urban-roads,new-jobs",
        (960, 600),
    );
    let shown = keys(&picture);
    assert!(shown.contains("urban-roads-2017-2021") && shown.contains("new-jobs-2017-2021"));
    assert!(!shown.iter().any(|key| key.contains("index")), "{shown:?}");
    // A population is no outcome of the five years.
    let unfit = drawn(&model, "chart=trends&indicators=population", (960, 600));
    assert_eq!(
        unfit.operations,
        drawn(&model, "chart=trends", (960, 600)).operations
    );
}

#[test]
fn two_picks_are_compared_in_the_title() {
    let model = Model::new(Dataset::embedded());
    let title = |text: &str| charts::title(&model, &view::parse(text, &model).0);
    let pair = title("chart=trends&indicators=gdp,industrial-value-added");
    for said in ["3.5倍", "33%", "2.6倍"] {
        assert!(pair.contains(said), "{pair}");
    }
    assert!(
        !pair.contains("百分点"),
        "prices are counted unlike: {pair}"
    );
    let counts = title("chart=trends&indicators=patents,industrial-enterprises&lang=en");
    assert!(counts.contains("72 percentage points"), "{counts}");
}

#[test]
fn the_description_follows_scale_pick_and_theme() {
    let model = Model::new(Dataset::embedded());
    let said = |text: &str| charts::describe(&model, &view::parse(text, &model).0);
    let urban = said("chart=trends&domain=urban");
    assert!(
        urban.contains("900.9公里") && urban.contains("超过15万人"),
        "{urban}"
    );
    assert!(!urban.contains("指数"), "{urban}");
    let one = said("chart=trends&indicators=approval-time&scale=index");
    assert!(
        one.contains("≤32") && one.contains("期初年份未报告"),
        "{one}"
    );
    assert!(!one.contains("2016"), "{one}");
    let all = said("chart=trends&scale=value&lang=en");
    assert!(
        all.contains("own unit") && all.contains("livelihood 15"),
        "{all}"
    );
}
