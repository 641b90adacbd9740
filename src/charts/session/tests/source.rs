//! Where what a session shows comes from, the reader's own with it.

use super::*;
use crate::words::MarkKind;

fn steps(session: &mut Session, key: &str) -> Vec<&'static str> {
    let state = session.view.state.showing(key);
    let answer = session.take(Event::Set { state });
    let pinned = press_key(session, "Enter");
    let mut shown = [pinned, answer].into_iter().filter_map(|it| it.tooltip);
    let shown = shown.find(|shown| shown.pinned);
    shown.unwrap_or_else(|| panic!("{key} is not shown")).steps
}

#[test]
fn whatever_is_shown_of_a_value_says_where_it_comes_from() {
    for state in [
        "chart=trends",
        "chart=pace",
        "chart=chain&open=steel",
        "chart=trajectory&indicators=gdp&growth=9&price=2",
        "chart=trajectory&indicators=gdp&guess=320,340,360,380,400",
        "chart=trajectory&indicators=urban-income",
    ] {
        let session = session(state);
        let mut asked = 0;
        for target in &session.picture().targets {
            let offered = reaction::has_source(&session.model, &session.view.state, &target.key);
            let shown = session.shown(&target.key).is_some();
            let place = target.key == CONTROLS || target.key.starts_with("domain-");
            assert_eq!(offered, shown && !place, "{state}: {}", target.key);
            asked += usize::from(offered);
        }
        assert!(asked > 3, "{state}: {asked}");
    }
}

#[test]
fn what_is_supposed_rests_on_what_the_reader_set_and_on_printed_figures() {
    let session = session("chart=trajectory&indicators=gdp&growth=9&price=2");
    let told = session.provenance("gdp-supposed-2026").expect("a value");
    assert_eq!(told.mark, Some(MarkKind::Supposed));
    let inputs: Vec<_> = told
        .inputs
        .iter()
        .map(|it| (&*it.key, &*it.label, &*it.value))
        .collect();
    assert_eq!(
        inputs,
        [
            ("gdp-2021", "2021年，报告预计", "306亿元"),
            ("", "年增速，由你设定", "9%"),
            ("", "物价年涨幅，由你设定", "2%"),
        ]
    );
    assert_eq!(
        told.state,
        "chart=trajectory&indicators=gdp&growth=9&price=2&focus=gdp-supposed-2026"
    );
    let gap = session.provenance("gdp-shortfall-2026").expect("a value");
    assert!(gap.inputs.iter().any(|it| it.key == "gdp-2026"));
    assert!(session.provenance("gdp-price-needed-2026").is_some());
}

#[test]
fn the_readers_own_levels_are_said_to_be_the_readers() {
    let mut session = session("chart=trajectory&indicators=gdp&guess=320,340,360,380,400&lang=en");
    session.take(Event::File {
        text: "year,indicator,value\n2022,gdp,325.6".to_owned(),
        encoding: String::new(),
    });
    let guess = session.provenance("guess-2026").expect("a level");
    assert_eq!(
        (guess.mark, &*guess.value),
        (Some(MarkKind::Supposed), "40 billion yuan")
    );
    let actual = session.provenance("actual-2022").expect("a level");
    assert_eq!((actual.mark, &*actual.value), (None, "32.56 billion yuan"));
    for told in [guess, actual] {
        assert!(told.citations.is_empty() && told.inputs.is_empty());
        assert_eq!(told.notes, ["Not the report's"]);
        assert!(!told.copy.contains("Source"), "{}", told.copy);
        assert!(told.state.starts_with("chart=trajectory"), "{}", told.state);
    }
}

#[test]
fn the_state_of_a_value_is_its_chart_or_the_table() {
    let session = session("chart=figures&lang=en&theme=dark");
    let state = |key: &str| session.provenance(key).map(|told| told.state);
    assert_eq!(
        state("gdp-2026").as_deref(),
        Some("chart=trajectory&indicators=gdp&focus=gdp-2026")
    );
    assert_eq!(
        state("unemployment-subsidy-2021").as_deref(),
        Some("chart=figures&focus=unemployment-subsidy-2021")
    );
    assert_eq!(state("no-such-datum"), None);
    assert_eq!(state(CONTROLS), None);
}

#[test]
fn a_pinned_answer_offers_what_can_be_done_with_it() {
    let mut session = session("chart=trajectory&indicators=gdp&growth=9");
    assert_eq!(
        steps(&mut session, "gdp-2026"),
        ["复制", "在数据表中看", "从哪儿来"]
    );
    assert_eq!(
        steps(&mut session, "gdp-price-needed-2026"),
        ["复制", "", "从哪儿来"]
    );
}
