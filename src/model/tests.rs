//! The model of the embedded report, against values worked out by hand.

use super::*;
use crate::dataset::{Interval, Proofreading};

fn model() -> Model {
    Model::new(Dataset::embedded())
}

#[test]
fn derived_values_agree_with_a_hand_calculation_and_lie_in_their_intervals() {
    let model = model();
    let by_hand = [
        ("gdp-2016", 230.829, 0),
        ("budget-revenue-2016", 17.064, 1),
        ("urban-income-2016", 33_541.5, -1),
        ("rural-income-2016", 16_462.1, -1),
        ("gdp-index-2021", 132.565, 0),
        ("budget-revenue-index-2021", 138.300, 0),
        ("urban-income-index-2021", 143.5, 1),
        ("rural-income-index-2021", 150.2, 1),
        ("patents-index-2021", 214.123, 0),
        ("industrial-enterprises-index-2021", 141.860, 1),
        ("industrial-value-added-index-2021", 350.0, -1),
        ("tertiary-value-added-index-2021", 125.815, 0),
        ("gdp-rate-needed-2026", 10.3188, 1),
        ("gdp-rate-remaining-2026", 11.1645, 1),
        ("gdp-supposed-2026", 429.181, 0),
        ("gdp-shortfall-2026", 70.819, 0),
        ("budget-revenue-rate-needed-2026", 8.2018, 1),
        ("urban-income-goal-2026", 67_507.6, 0),
        ("tertiary-value-added-goal-index-2026", 161.051, 1),
        ("gdp-total-growth-2021", 32.565, 0),
        ("gdp-growth-needed-2026", 63.399, 0),
        ("budget-revenue-rate-remaining-2026", 8.5033, 1),
        ("urban-income-average-growth-2021", 7.4906, 2),
        ("rural-income-average-growth-2021", 8.4761, 2),
        ("industrial-value-added-average-growth-2021", 28.4735, 0),
        ("patents-total-growth-2021", 114.123, 0),
        ("state-firms-total-growth-2021", -48.148, 2),
        ("state-firm-revenue-multiple-2021", 6.393, 3),
        ("industrial-profit-multiple-2021", 3.9, 1),
        ("public-order-cases-remainder-2021", 36.6, 1),
        ("new-jobs-a-year-2021", 7880.0, -1),
        ("gdp-rate-difference-2022", 1.2, 1),
        ("gdp-rate-added-2026", 0.845_68, 2),
        ("budget-revenue-rate-added-2026", 0.302_35, 2),
        ("rural-income-rate-remaining-2026", 8.0, 0),
        ("fixed-investment-rate-remaining-2026", 12.0, 0),
        ("urban-rural-ratio-2016", 2.037_50, 3),
        ("urban-rural-ratio-2021", 1.946_61, 3),
        ("urban-rural-ratio-2026", 1.858_15, 3),
        ("urban-rural-gap-2021", 23_406.0, 0),
        ("urban-rural-gap-2022", 24_797.16, 0),
        ("gdp-per-person-2021", 98_709.7, -3),
        ("chains-floor-sum-named", 2650.0, 0),
        ("unemployment-subsidy-each", 1354.33, -2),
        ("renewal-residents-share", 48.387, 0),
    ];
    for (id, value, places) in by_hand {
        let derived = model
            .derived(id)
            .unwrap_or_else(|| panic!("{id} is not derived"));
        let off = ((derived.value() - value) / value).abs();
        assert!(off < 1e-4, "{id}: {} against {value}", derived.value());
        assert!(derived.interval().contains(derived.value()), "{id}");
        assert_eq!(
            derived.amount().places,
            places,
            "{id}: {:?}",
            derived.interval()
        );
    }
}

#[test]
fn every_input_of_every_derived_value_exists() {
    let model = model();
    assert!(model.all_derived().len() >= 90);
    for derived in model.all_derived() {
        let operands = &derived.lineage().operands;
        assert!(!operands.is_empty(), "{}", derived.id());
        for operand in operands {
            assert!(
                model.datum(&operand.id).is_some(),
                "{}: {}",
                derived.id(),
                operand.id
            );
        }
    }
}

#[test]
fn every_formula_is_monotone_in_each_input_so_that_its_corners_bound_it() {
    for derived in model().all_derived() {
        let operands = &derived.lineage().operands;
        for moved in 0..operands.len() {
            let interval = operands[moved].interval;
            let value = operands[moved].amount.value;
            // Exact and open inputs are moved too: a tenth down and up.
            let low = interval.low().unwrap_or(value).min(value * 0.9);
            let high = interval.high().unwrap_or(value).max(value * 1.1);
            let mut results = Vec::new();
            for step in 0..=8 {
                let mut inside = operands.clone();
                inside[moved].amount.value = low + (high - low) * f64::from(step) / 8.0;
                for operand in &mut inside {
                    operand.interval = Interval::exactly(operand.amount.value);
                }
                let result = evaluate::work_out(&derived.lineage().expression, &inside);
                results.push(result.expect("a finite result").0);
            }
            let slack = derived.value().abs() * 1e-12;
            let rises = results.windows(2).all(|pair| pair[0] <= pair[1] + slack);
            let falls = results.windows(2).all(|pair| pair[0] + slack >= pair[1]);
            assert!(rises || falls, "{}: {results:?}", derived.id());
        }
    }
}

#[test]
fn the_report_agrees_with_itself_just_where_the_data_say_so() {
    let (model, proofreading) = (model(), Proofreading::embedded());
    let weighed: Vec<_> = proofreading
        .comparisons
        .iter()
        .map(|comparison| {
            let weighed = proof::weigh(&model, comparison).expect("it can be weighed");
            (comparison, weighed)
        })
        .collect();
    assert!(weighed.len() >= 15);
    for (comparison, weighed) in &weighed {
        assert_eq!(weighed.agrees, comparison.agrees, "{}", comparison.id);
    }
    let found = |id: &str| {
        let mut weighed = weighed.iter();
        let (_, weighed) = weighed.find(|(it, _)| it.id == id).expect(id);
        (weighed.found.value, weighed.agrees)
    };
    let (rural, agrees) = found("check-rural-income-2022");
    assert!((rural - 2.670_408).abs() < 1e-9 && agrees, "{rural}");
    assert_eq!(found("check-first-ranks"), (4.0, true));
    assert!(!found("check-gdp-2026").1);
}

#[test]
fn no_two_data_share_an_id() {
    let model = model();
    for derived in model.all_derived() {
        assert!(
            model.dataset().figure(derived.id()).is_none(),
            "{}",
            derived.id()
        );
        let same = model
            .all_derived()
            .iter()
            .filter(|other| other.id() == derived.id());
        assert_eq!(same.count(), 1, "{}", derived.id());
    }
}

#[test]
fn what_cannot_be_derived_says_why() {
    let model = model();
    let industry = model
        .trajectory("industrial-value-added-above-size")
        .expect("it has a target");
    assert_eq!(industry.reached, Err(Missing::EndLevelNotReported));
    assert_eq!(industry.needed, Err(Missing::EndLevelNotReported));
    let tertiary = model
        .trajectory("tertiary-value-added")
        .expect("it has a target");
    assert_eq!(tertiary.goal, Err(Missing::EndLevelNotReported));
    assert_eq!(
        tertiary.remaining.err(),
        Some(Missing::FirstYearTargetNotSet)
    );
    let urban = model.trajectory("urban-income").expect("it has a target");
    let left = urban.remaining.expect("7% in 2022 and on average leave 7%");
    assert_eq!(left.id(), "urban-income-rate-remaining-2026");
    assert!((left.value() - 7.0).abs() < 1e-9, "{}", left.value());
    assert!(model.trajectory("patents").is_none());
}

#[test]
fn trends_come_with_the_largest_change_first() {
    let model = model();
    let names: Vec<_> = model
        .trends()
        .iter()
        .map(|trend| trend.indicator.id.clone())
        .collect();
    assert_eq!(
        names,
        [
            "state-firm-revenue",
            "state-firm-returns",
            "industrial-value-added",
            "patents",
            "state-firm-assets",
            "rural-income",
            "urban-income",
            "industrial-enterprises",
            "basic-pension",
            "budget-revenue",
            "gdp",
            "destitute-support",
            "tertiary-value-added",
            "subsistence-allowance",
            "criminal-cases",
            "state-firms",
            "public-order-cases",
            "approval-time",
        ]
    );
}

#[test]
fn a_trend_counts_from_a_year_only_where_the_report_prints_one() {
    let model = model();
    let trends = model.trends();
    let dated = trends.iter().filter(|trend| trend.is_dated());
    let mut dated: Vec<_> = dated.map(|trend| trend.indicator.id.as_str()).collect();
    dated.sort_unstable();
    let from_2016 = [
        "budget-revenue",
        "gdp",
        "industrial-value-added",
        "rural-income",
        "tertiary-value-added",
        "urban-income",
    ];
    assert_eq!(dated, from_2016);
    for id in ["patents-average-growth-2021", "basic-pension-2016"] {
        assert!(model.datum(id).is_none(), "{id} supposes a year");
    }
}

#[test]
fn a_fall_by_at_least_so_much_leaves_at_most_the_rest() {
    let model = model();
    let index = |id: &str| model.derived(id).expect("a trend").clone();
    let left = index("approval-time-index-2021");
    let most = left.interval().high().expect("a ceiling");
    assert!(left.interval().low().is_none() && (most - 32.0).abs() < 1e-9);
    assert_eq!(left.reading(), crate::dataset::Reading::AtMost);
    let cases = index("criminal-cases-index-2021");
    assert_eq!(cases.reading(), crate::dataset::Reading::Value);
    assert!((cases.value() - 59.4).abs() < 1e-9);
}

#[test]
fn two_trends_are_compared_by_ratio_and_by_points_only_on_one_basis() {
    let model = model();
    let trends = model.trends();
    let trend = |id: &str| {
        let mut trends = trends.iter();
        trends.find(|trend| trend.indicator.id == id).expect(id)
    };
    let firms = Comparison::of(trend("industrial-enterprises"), trend("patents"));
    assert_eq!(firms.more.indicator.id, "patents");
    assert!((firms.ratio.value - 1.509).abs() < 0.001);
    assert!(firms.points.is_some(), "two counts from the same start");
    for (one, other) in [
        ("gdp", "urban-income"),
        ("budget-revenue", "industrial-value-added"),
        ("approval-time", "criminal-cases"),
    ] {
        let points = Comparison::of(trend(one), trend(other)).points;
        assert!(points.is_none(), "{one} and {other}: {points:?}");
    }
}

#[test]
fn every_outcome_of_five_years_is_a_trend_or_stands_in_its_theme() {
    use crate::dataset::{Domain, Role};
    let model = model();
    let trends = model.trends();
    let outcomes: Vec<_> = Domain::ALL
        .iter()
        .flat_map(|domain| model.outcomes(*domain))
        .map(|outcome| outcome.figure.id.as_str())
        .collect();
    assert!(outcomes.len() >= 60, "{}", outcomes.len());
    let figures = model.dataset().figures().iter();
    for figure in figures.filter(|figure| figure.role == Role::FiveYearOutcome) {
        let in_trend = trends.iter().any(|trend| trend.rests_on(figure));
        let listed = outcomes.contains(&figure.id.as_str());
        assert!(in_trend != listed, "{}", figure.id);
    }
}

#[test]
fn the_tiers_are_two_six_and_an_open_number() {
    let model = model();
    let tiers: Vec<_> = model
        .tiers()
        .iter()
        .map(|tier| {
            let count = tier.count.map(|figure| figure.value.to_string());
            (tier.floor.value.to_string(), count, tier.chains.len())
        })
        .collect();
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(
        tiers,
        [
            ("1000".to_owned(), some("2"), 2),
            ("100".to_owned(), some("6"), 6),
            ("10".to_owned(), None, 5),
        ]
    );
}

#[test]
fn what_is_asked_and_does_not_follow_is_a_value_with_its_reason() {
    let model = model();
    let Some(Datum::Underivable(value)) = model.datum("industrial-value-added-2021") else {
        panic!("the industrial value added of 2021 is asked for");
    };
    assert!(!value.reason.zh.is_empty() && !value.given.is_empty());
    assert!(model.dataset().underivable().len() >= 20);
}

#[test]
fn the_chains_have_members_but_for_the_two_the_report_leaves_bare() {
    let model = model();
    let dataset = model.dataset();
    let named = |chain: &str| dataset.members_of(chain).count();
    assert!(named("steel") >= 5 && named("nuclear") >= 3);
    assert_eq!(
        (named("new-materials"), named("electronic-information")),
        (0, 0)
    );
    let capacities = dataset
        .members()
        .iter()
        .filter_map(|it| it.capacity.as_deref());
    for capacity in capacities {
        assert!(dataset.figure(capacity).is_some(), "{capacity}");
    }
}
