//! The rates of the embedded report side by side, against values worked out by hand.

use super::{Absent, Datum, Footing, Missing, Model, Pace, Stage};
use crate::dataset::{Dataset, PriceBasis};

fn model() -> Model {
    Model::new(Dataset::embedded())
}

fn row<'a>(paces: &'a [Pace<'a>], indicator: &str) -> &'a Pace<'a> {
    let mut paces = paces.iter();
    paces
        .find(|pace| pace.indicator.id == indicator)
        .unwrap_or_else(|| panic!("{indicator} has no row"))
}

#[test]
fn each_row_has_the_rates_the_report_prints_and_those_that_follow() {
    let model = model();
    let paces = model.paces();
    for (indicator, wanted) in [
        ("gdp", [5.8, 7.0, 10.32, 11.16]),
        ("budget-revenue", [6.7, 7.0, 8.20, 8.50]),
        ("rural-income", [8.48, 8.0, 8.0, 8.0]),
        ("urban-income", [7.49, 7.0, 7.0, 7.0]),
    ] {
        let rates = Stage::ALL.map(|stage| row(&paces, indicator).value(stage));
        for (rate, wanted) in rates.into_iter().zip(wanted) {
            let rate = rate.unwrap_or_else(|| panic!("{indicator}: no {wanted}"));
            assert!((rate - wanted).abs() < 0.005, "{indicator}: {rate}");
        }
    }
    let order: Vec<&str> = paces.iter().map(|it| it.indicator.id.as_str()).collect();
    assert_eq!(
        order,
        [
            "gdp",
            "budget-revenue",
            "industrial-value-added",
            "fixed-investment",
            "tertiary-value-added",
            "rural-income",
            "urban-income",
        ]
    );
}

#[test]
fn a_rate_that_is_not_there_says_why_and_can_be_asked_about() {
    let model = model();
    let paces = model.paces();
    let absent = |indicator: &str, stage| -> (Missing, String) {
        let Err(Absent { why, datum }) = row(&paces, indicator).rate(stage) else {
            panic!("{indicator} has a rate at {stage:?}");
        };
        let datum = datum.unwrap_or_else(|| panic!("{indicator}, {stage:?}: nothing to ask about"));
        (why, datum.id().to_owned())
    };
    for (indicator, stage, why, id) in [
        (
            "industrial-value-added",
            Stage::Average,
            Missing::EndLevelNotReported,
            "industrial-value-added-above-size-rate",
        ),
        (
            "industrial-value-added",
            Stage::Remaining,
            Missing::EndLevelNotReported,
            "industrial-value-added-above-size-rate-remaining",
        ),
        (
            "fixed-investment",
            Stage::Past,
            Missing::PastRateNotReported,
            "fixed-investment-past-rate",
        ),
        (
            "tertiary-value-added",
            Stage::FirstYear,
            Missing::FirstYearTargetNotSet,
            "tertiary-value-added-first-year",
        ),
        (
            "tertiary-value-added",
            Stage::Remaining,
            Missing::FirstYearTargetNotSet,
            "tertiary-value-added-rate-remaining",
        ),
    ] {
        assert_eq!(absent(indicator, stage), (why, id.to_owned()));
    }
}

#[test]
fn rates_subtract_only_where_both_are_counted_alike() {
    let model = model();
    let paces = model.paces();
    let footing = |indicator: &str, from, to| {
        row(&paces, indicator)
            .footing(&model, from, to)
            .expect(indicator)
    };
    use Stage::{Average, FirstYear, Past, Remaining};
    // Both real; then the target, whose prices are open.
    assert_eq!(footing("gdp", Past, FirstYear), Footing::Same);
    assert_eq!(footing("gdp", FirstYear, Average), Footing::Changes);
    assert_eq!(footing("gdp", Past, Average), Footing::Changes);
    assert_eq!(footing("gdp", Average, Remaining), Footing::Same);
    // Plain, comparable, plain.
    assert_eq!(footing("budget-revenue", Past, FirstYear), Footing::Changes);
    assert_eq!(
        footing("budget-revenue", FirstYear, Average),
        Footing::Changes
    );
    // 3.5 times is of open prices, 7.5% of comparable ones.
    assert_eq!(
        footing("industrial-value-added", Past, FirstYear),
        Footing::Changes
    );
    assert_eq!(footing("rural-income", Past, FirstYear), Footing::NotStated);
    let differences: Vec<&str> = paces
        .iter()
        .filter(|pace| pace.difference.is_some())
        .map(|pace| pace.indicator.id.as_str())
        .collect();
    assert_eq!(differences, ["gdp"]);
}

#[test]
fn every_rate_has_a_basis_and_a_level_has_none() {
    let model = model();
    let basis = |id: &str| model.basis(model.datum(id).expect(id));
    assert_eq!(basis("gdp-growth-2022"), Some(PriceBasis::Real));
    assert_eq!(basis("gdp-rate-needed-2026"), Some(PriceBasis::NotStated));
    assert_eq!(
        basis("gdp-rate-remaining-2026"),
        Some(PriceBasis::NotStated)
    );
    assert_eq!(
        basis("budget-revenue-growth-2022"),
        Some(PriceBasis::Comparable)
    );
    assert_eq!(
        basis("budget-revenue-growth-2017-2021"),
        Some(PriceBasis::NotStated)
    );
    assert_eq!(
        basis("industrial-value-added-growth-2022"),
        Some(PriceBasis::Real)
    );
    assert_eq!(basis("gdp-total-growth-2021"), Some(PriceBasis::Real));
    assert_eq!(basis("patents-total-growth-2021"), Some(PriceBasis::None));
    assert_eq!(basis("gdp-2021"), None);
}

#[test]
fn where_the_first_year_is_set_at_the_target_rate_nothing_is_left_over() {
    let model = model();
    let paces = model.paces();
    for pace in &paces {
        let name = pace.indicator.id.as_str();
        let alike = ["fixed-investment", "rural-income", "urban-income"].contains(&name);
        assert_eq!(pace.agrees(), alike, "{name}");
        if alike {
            let added = pace.added.expect(name);
            assert!(added.value().abs() < 1e-9, "{name}: {}", added.value());
        }
    }
}

#[test]
fn a_rate_for_the_first_year_alone_has_no_row() {
    let model = model();
    let alone: Vec<&str> = model
        .first_year_alone()
        .iter()
        .map(|figure| figure.indicator.as_str())
        .collect();
    for left_out in [
        "retail-sales",
        "consumer-prices",
        "tourist-visits",
        "industrial-investment",
    ] {
        assert!(alone.contains(&left_out), "{left_out}: {alone:?}");
    }
    assert!(!alone.contains(&"gdp"));
    assert!(model.paces().iter().all(|pace| matches!(
        pace.rate(Stage::FirstYear).or(pace.rate(Stage::Past)),
        Ok(Datum::Figure(_) | Datum::Derived(_))
    )));
}
