//! A chart used as its reader would.

use super::*;
use crate::dataset::Dataset;
use std::collections::BTreeSet;

mod hand;
mod source;

fn session(state: &str) -> Session {
    let model = Rc::new(Model::new(Dataset::embedded()));
    let (mut session, warnings) = Session::new(model, state);
    assert_eq!(warnings, [] as [String; 0]);
    let answer = session.take(Event::Resize {
        width: 960.0,
        height: 600.0,
        like: (0.0, 0.0),
    });
    assert!(answer.picture && answer.overlay);
    session
}

fn press_key(session: &mut Session, code: &str) -> Answer {
    session.take(Event::Key {
        code: code.to_owned(),
    })
}

fn said(answer: &Answer) -> String {
    let lines = answer.tooltip.iter().flat_map(|shown| &shown.lines);
    lines
        .map(|line| line.text.as_str())
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn pointing_at_the_end_of_gdp_says_its_wording_and_where_it_is_printed() {
    for chart in ["chart=trends", "chart=trajectory&indicators=gdp"] {
        let mut session = session(chart);
        let picture = session.picture();
        let target = picture.target("gdp-2021").expect("GDP has an end");
        let bounds = target.shape.bounds();
        let (x, y) = (
            (bounds.left + bounds.right) / 2.0,
            (bounds.top + bounds.bottom) / 2.0,
        );
        let answer = session.take(Event::Point {
            x,
            y,
            coarse: false,
        });
        assert!(answer.pointing && answer.overlay && !answer.picture);
        for want in ["306", "预计", "第9段"] {
            assert!(said(&answer).contains(want), "{chart}: {want}");
        }
        let answer = session.take(Event::Language {
            lang: "en".to_owned(),
        });
        for want in ["expected 30.6 billion yuan", "paragraph 9"] {
            assert!(said(&answer).contains(want), "{chart}: {want}");
        }
    }
}

#[test]
fn arrow_keys_reach_every_datum_of_every_chart() {
    for chart in [
        "chart=trends",
        "chart=trajectory",
        "chart=trajectory&indicators=fixed-investment",
        "chart=chain",
        "chart=chain&open=new-energy",
    ] {
        let mut session = session(chart);
        let wanted: BTreeSet<String> = session
            .picture()
            .targets
            .iter()
            .map(|target| target.key.clone())
            .collect();
        assert!(wanted.len() >= 2, "{chart}");
        let mut reached = BTreeSet::new();
        let mut rows = 0;
        loop {
            press_key(&mut session, "Home");
            let mut last = None;
            loop {
                let answer = press_key(&mut session, "ArrowRight");
                let key = answer.tooltip.map(|shown| shown.key);
                if key == last {
                    break;
                }
                reached.extend(key.clone());
                last = key;
            }
            let first = press_key(&mut session, "Home")
                .tooltip
                .map(|shown| shown.key);
            reached.extend(first.clone());
            let below = press_key(&mut session, "ArrowDown")
                .tooltip
                .map(|shown| shown.key);
            rows += 1;
            if below == first || rows > 40 {
                break;
            }
        }
        assert_eq!(reached, wanted, "{chart}");
    }
}

#[test]
fn keys_speak_pin_and_let_go() {
    let mut session = session("chart=chain");
    let stepped = press_key(&mut session, "ArrowRight");
    assert!(stepped.handled && !stepped.spoken.is_empty());
    assert!(
        press_key(&mut session, "Enter")
            .tooltip
            .is_some_and(|shown| shown.pinned)
    );
    assert!(session.take(Event::Blur).tooltip.is_some());
    press_key(&mut session, "Escape");
    assert_eq!(press_key(&mut session, "Escape").tooltip, None);
    assert!(
        !press_key(&mut session, "Escape").handled,
        "an Escape with nothing to close is the page's"
    );
    assert!(!press_key(&mut session, "KeyX").handled);
}

#[test]
fn no_size_harms_a_chart_and_every_target_lies_inside() {
    for chart in [
        "chart=trends",
        "chart=trajectory",
        "chart=trajectory&indicators=industrial-value-added-above-size",
        "chart=chain",
        "chart=chain&open=new-energy",
    ] {
        for (width, height) in [
            (0.0, 0.0),
            (1.0, 1.0),
            (280.0, 420.0),
            (3840.0, 2160.0),
            (f64::NAN, -5.0),
            (1e12, 300.0),
        ] {
            let mut session = session(chart);
            session.take(Event::Resize {
                width,
                height,
                like: (0.0, 0.0),
            });
        }
        for (width, height) in [
            (320.0, 520.0),
            (640.0, 400.0),
            (960.0, 600.0),
            (1920.0, 1080.0),
        ] {
            let mut session = session(chart);
            session.take(Event::Resize {
                width,
                height,
                like: (0.0, 0.0),
            });
            for target in &session.picture().targets {
                let bounds = target.shape.bounds();
                let inside = bounds.left >= -1.0
                    && bounds.top >= -1.0
                    && bounds.right <= width + 1.0
                    && bounds.bottom <= height + 1.0;
                assert!(inside, "{chart} {width}×{height}: {target:?}");
            }
        }
    }
}

#[test]
fn only_what_changes_is_painted() {
    let mut session = session("chart=trends");
    let nothing = session.take(Event::Point {
        x: 1.0,
        y: 1.0,
        coarse: false,
    });
    assert!(!nothing.picture && !nothing.overlay);
    let dark = session.take(Event::Scheme { dark: true });
    assert!(dark.picture);
    let same = session.take(Event::Scheme { dark: true });
    assert!(!same.picture && !same.overlay);
}

#[test]
fn in_the_place_of_a_picture_everything_stands_where_it_stands_there() {
    let model = Model::new(Dataset::embedded());
    for (state, still) in [
        ("chart=trajectory&indicators=gdp", (640, 400)),
        ("chart=chain", (360, 560)),
    ] {
        let (parsed, _) = parse(state, &model);
        let picture = crate::charts::draw(&model, &parsed, still, Scheme::Light);
        for factor in [0.5, 0.9, 1.0, 1.0625, 2.0] {
            let mut session = session(state);
            session.take(Event::Resize {
                width: f64::from(still.0) * factor,
                height: f64::from(still.1) * factor,
                like: (f64::from(still.0), f64::from(still.1)),
            });
            let live = session.picture();
            assert_eq!(
                live.targets.len(),
                picture.targets.len(),
                "{state} {factor}"
            );
            for (live, still) in live.targets.iter().zip(&picture.targets) {
                let middle = |shape: &crate::picture::Shape| {
                    let bounds = shape.bounds();
                    (bounds.left + bounds.right, bounds.top + bounds.bottom)
                };
                let (live, still) = (middle(&live.shape), middle(&still.shape));
                let off = (live.0 - still.0 * factor).abs() + (live.1 - still.1 * factor).abs();
                assert!(off < 2.5, "{state} {factor}: {live:?} {still:?}");
            }
        }
        // In a box of another shape it is laid out for the box.
        let mut session = session(state);
        session.take(Event::Resize {
            width: 900.0,
            height: 600.0,
            like: (f64::from(still.0), f64::from(still.1)),
        });
        let own = crate::charts::draw(&model, &parsed, (900, 600), Scheme::Light);
        assert_eq!(*session.picture(), own);
    }
}
