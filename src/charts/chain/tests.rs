use super::super::{controls, describe, draw, title};
use super::Form;
use crate::charts::reaction;
use crate::dataset::{Attribution, Dataset};
use crate::model::{Datum, Model, Opened};
use crate::picture::{Operation, Picture, Scheme, UNITS, object};
use crate::view::{State, parse};

fn state(model: &Model, text: &str) -> State {
    let (state, warnings) = parse(text, model);
    assert_eq!(warnings, [] as [String; 0], "{text}");
    state
}

/// Every chain opened, in both languages.
fn each_opened(mut with: impl FnMut(&Model, &State, &Opened<'_>)) {
    let model = Model::new(Dataset::embedded());
    for chain in model.dataset().chains() {
        for lang in ["zh", "en"] {
            let text = format!("chart=chain&open={}&lang={lang}", chain.id);
            let opened = model.opened(&chain.id).expect("the chain exists");
            with(&model, &state(&model, &text), &opened);
        }
    }
}

fn said(picture: &Picture) -> String {
    let words = picture.operations.iter().filter_map(|it| match it {
        Operation::Text(span) => Some(span.text.as_str()),
        _ => None,
    });
    words.collect::<Vec<_>>().join("\n")
}

/// What is drawn of an object.
fn drawn<'a>(picture: &'a Picture, name: &str) -> Vec<&'a Operation> {
    let number = object(name);
    let pairs = picture.operations.iter().zip(&picture.objects);
    pairs
        .filter(|(_, object)| **object == number)
        .map(|(operation, _)| operation)
        .collect()
}

/// How long a bar is, and whether it is filled.
fn bar(picture: &Picture, member: &str) -> Option<(f64, bool)> {
    match drawn(picture, &format!("member-{member}-bar")).as_slice() {
        [
            Operation::Rectangle {
                from, to, outline, ..
            },
        ] => {
            let width = to.0 - from.0 + outline.unwrap_or_default();
            Some((f64::from(width) / f64::from(UNITS), outline.is_none()))
        }
        _ => None,
    }
}

#[test]
fn pressing_a_name_opens_its_chain_and_pressing_it_again_closes_it() {
    let model = Model::new(Dataset::embedded());
    let closed = state(&model, "chart=chain");
    let pressed = |model: &Model, state: &State, key: &str| {
        reaction::pressed(model, state, key).map(|pressed| pressed.open)
    };
    let steel = Some("steel".to_owned());
    assert_eq!(pressed(&model, &closed, "steel"), Some(steel.clone()));
    let open = state(&model, "chart=chain&open=steel");
    assert_eq!(pressed(&model, &open, "steel"), Some(None));
    let other = Some("nuclear".to_owned());
    assert_eq!(pressed(&model, &open, "nuclear"), Some(other));
    assert_eq!(pressed(&model, &open, "jisco"), None);
    assert_eq!(
        pressed(&model, &state(&model, "chart=trends"), "steel"),
        None
    );
}

#[test]
fn the_controls_offer_every_chain_and_none() {
    let model = Model::new(Dataset::embedded());
    let controls = controls(&model, &state(&model, "chart=chain&open=nuclear"));
    let [control] = controls.as_slice() else {
        panic!("{controls:?}");
    };
    let Form::Choices { choices } = &control.form else {
        panic!("{control:?}");
    };
    assert_eq!((control.name, choices.len()), ("open", 14));
    for choice in choices {
        let text = format!("chart=chain&open={}", choice.value);
        assert!(choice.value.is_empty() || state(&model, &text).open.is_some());
        assert_eq!(choice.chosen, choice.value == "nuclear");
    }
}

#[test]
fn every_member_of_the_opened_chain_can_be_pointed_at_or_is_counted() {
    each_opened(|model, state, opened| {
        for size in [(320, 580), (360, 560), (640, 400), (960, 600), (1824, 980)] {
            let picture = draw(model, state, size, Scheme::Light);
            let members = opened.parts.iter().map(|part| &part.member.id);
            let missing = members.filter(|id| picture.target(id).is_none()).count();
            let words = said(&picture).replace(['\n', ' '], "");
            if missing > 0 {
                let more = state.lang.phrases().more_members(missing);
                let more = more.replace(' ', "");
                assert!(words.contains(&more), "{state:?} {size:?}: {missing}");
            }
            assert!(missing == 0 || size != (960, 600), "{state:?}");
            for value in &opened.questions {
                assert!(picture.target(&value.id).is_some(), "{state:?} {size:?}");
            }
        }
        let described = describe(model, state);
        for part in &opened.parts {
            let name = state.lang.of(&part.member.name);
            assert!(described.contains(name), "{name}: {described}");
        }
    });
}

#[test]
fn the_bars_of_a_panel_share_one_scale_and_only_the_reports_own_are_filled() {
    let (mut filled, mut hollow) = (0, 0);
    each_opened(|model, state, opened| {
        for size in [(360, 900), (960, 600)] {
            let picture = draw(model, state, size, Scheme::Light);
            let largest = opened.largest().unwrap_or(1.0);
            let lengths: Vec<(f64, f64)> = opened
                .parts
                .iter()
                .filter_map(|part| {
                    let amount = part.bar?.value / largest;
                    let (length, is_filled) = bar(&picture, &part.member.id)?;
                    let stated = part.member.attribution == Attribution::Stated;
                    assert_eq!(is_filled, stated, "{}", part.member.id);
                    *(if stated { &mut filled } else { &mut hollow }) += 1;
                    Some((amount, length))
                })
                .collect();
            let longest = lengths
                .iter()
                .map(|(_, length)| *length)
                .fold(0.0, f64::max);
            assert_ne!(lengths.len(), 1, "a bar alone says nothing");
            for (share, length) in lengths {
                let wanted = (share * longest).max(2.0);
                assert!(
                    (length - wanted).abs() < 0.6,
                    "{state:?}: {length} {wanted}"
                );
            }
        }
    });
    assert!(filled >= 12 && hollow >= 8, "{filled} {hollow}");
}

#[test]
fn what_we_read_into_a_chain_is_marked_otherwise_than_what_the_report_puts_there() {
    let model = Model::new(Dataset::embedded());
    for text in ["chart=chain", "chart=chain&open=new-energy"] {
        let picture = draw(&model, &state(&model, text), (960, 600), Scheme::Light);
        let open = |member: &str| {
            drawn(&picture, &format!("member-{member}-mark"))
                .iter()
                .any(|it| {
                    matches!(
                        it,
                        Operation::Circle {
                            outline: Some(_),
                            ..
                        }
                    )
                })
        };
        for member in ["solar-base", "gas-line"] {
            let datum = model.datum(member);
            let Some(Datum::Member(found)) = datum else {
                panic!("{member} is {datum:?}");
            };
            let reading = found.attribution == Attribution::Reading;
            assert_eq!(open(member), reading, "{text}: {member}");
        }
    }
}

#[test]
fn nothing_beside_the_panel_moves_when_a_chain_is_opened_on_a_page() {
    let model = Model::new(Dataset::embedded());
    each_opened(|_, open, _| {
        let closed = State {
            open: None,
            ..open.clone()
        };
        for size in [(768, 480), (960, 600), (1280, 720)] {
            let before = draw(&model, &closed, size, Scheme::Light);
            let after = draw(&model, open, size, Scheme::Light);
            for chain in model.dataset().chains() {
                let name = format!("chain-{}-block", chain.id);
                assert_eq!(
                    drawn(&before, &name),
                    drawn(&after, &name),
                    "{open:?} {size:?}"
                );
            }
        }
    });
}

#[test]
fn the_title_of_an_opened_chain_counts_what_is_named_by_whom() {
    let model = Model::new(Dataset::embedded());
    let zh = title(&model, &state(&model, "chart=chain&open=new-energy"));
    for want in ["百亿级", "5个项目", "3项写明", "2项本站归类"] {
        assert!(zh.contains(want), "{zh}");
    }
    let none = title(
        &model,
        &state(&model, "chart=chain&open=new-materials&lang=en"),
    );
    assert!(none.contains("no firm, project or product"), "{none}");
}
