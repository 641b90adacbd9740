//! The model of the embedded report, against values worked out by hand.

use super::*;

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
    ];
    for (id, value, places) in by_hand {
        let derived = model
            .derived(id)
            .unwrap_or_else(|| panic!("{id} is not derived"));
        let off = (derived.value() - value).abs() / value;
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
    assert!(model.all_derived().len() > 20);
    for derived in model.all_derived() {
        let operands = derived.formula().operands();
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
    assert_eq!(urban.remaining.err(), Some(Missing::TargetIsARate));
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
            "industrial-value-added",
            "patents",
            "rural-income",
            "urban-income",
            "industrial-enterprises",
            "budget-revenue",
            "gdp",
            "tertiary-value-added",
        ]
    );
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
