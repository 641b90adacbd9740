//! What the reader's hand does: pulls, draws, sets, walks through, and what moves meanwhile.

use super::*;
use crate::picture::{Operation, UNITS};

fn key(session: &mut Session, code: &str) -> Answer {
    press_key(session, code)
}

fn state(answer: &Answer) -> &str {
    &answer.state
}

fn middle(session: &Session, key: &str) -> (f64, f64) {
    let picture = session.picture();
    let bounds = picture.target(key).expect("it is drawn").shape.bounds();
    (
        (bounds.left + bounds.right) / 2.0,
        (bounds.top + bounds.bottom) / 2.0,
    )
}

/// Pulls from a place to another as a mouse does, and gives back the last answer.
fn pull(session: &mut Session, from: (f64, f64), to: (f64, f64)) -> Answer {
    let on = |(x, y): (f64, f64)| (x, y);
    let (x, y) = on(from);
    let grabbed = session.take(Event::Grab {
        x,
        y,
        coarse: false,
    });
    assert!(grabbed.held, "{from:?} can be pulled");
    let (x, y) = on(to);
    session.take(Event::Point {
        x,
        y,
        coarse: false,
    });
    session.take(Event::Drop);
    session.take(Event::Press {
        x,
        y,
        coarse: false,
    })
}

#[test]
fn pulling_the_end_to_the_floor_supposes_what_it_needs_and_a_click_after_it_pins_nothing() {
    let mut session = session("chart=trajectory&indicators=gdp");
    let end = middle(&session, "gdp-supposed-2026");
    let picture = session.picture();
    let floor = picture
        .target("gdp-2026")
        .expect("it is drawn")
        .shape
        .bounds();
    let answer = pull(&mut session, end, (end.0, floor.bottom - 6.0));
    assert!(state(&answer).contains("&growth=10.3"), "{}", answer.state);
    assert!(!answer.tooltip.is_some_and(|shown| shown.pinned));
    assert!(session.title().contains("10.3%"));
    let end = middle(&session, "gdp-supposed-2026");
    let back = pull(&mut session, end, (end.0, end.1 + 40.0));
    assert!(!state(&back).contains("growth=10.3"), "{}", back.state);
}

#[test]
fn a_line_is_drawn_by_pulling_over_the_years_and_compared_by_pressing() {
    let mut session = session("chart=trajectory&indicators=gdp&guess=");
    let picture = session.picture();
    let plane = picture.pull.as_ref().expect("it can be drawn").plane;
    let (left, right) = (plane.bounds.left, plane.bounds.right);
    let at = |year: f64| left + (right - left) * (year - 2016.0) / 10.0;
    session.take(Event::Grab {
        x: at(2022.0),
        y: plane.bounds.top + 150.0,
        coarse: false,
    });
    for year in 2022..=2026 {
        session.take(Event::Point {
            x: at(f64::from(year)),
            y: plane.bounds.top + 150.0 - 20.0 * f64::from(year - 2022),
            coarse: false,
        });
    }
    let drawn = session.take(Event::Drop);
    let guess = state(&drawn).split("guess=").nth(1).expect("a guess");
    assert_eq!(
        guess.matches(',').count(),
        5,
        "whole and not compared: {guess}"
    );
    let (x, y) = middle(&session, "compare");
    session.take(Event::Press { x, y, coarse: true });
    let pressed = session.take(Event::Press { x, y, coarse: true });
    let guess = state(&pressed).split("guess=").nth(1).expect("a guess");
    assert_eq!(guess.matches(',').count(), 4, "compared: {guess}");
    assert!(session.title().contains("500亿元"));
}

#[test]
fn a_control_sets_one_key_and_leaves_the_others() {
    let mut session = session("chart=trajectory&indicators=gdp&price=2&lang=en");
    let choose = |session: &mut Session, name: &str, value: &str| {
        session.take(Event::Choose {
            name: name.to_owned(),
            value: value.to_owned(),
        })
    };
    let set = choose(&mut session, "growth", "8.5");
    assert_eq!(
        state(&set),
        "chart=trajectory&indicators=gdp&growth=8.5&price=2&lang=en"
    );
    assert!(!set.spoken.is_empty());
    let removed = choose(&mut session, "price", "");
    assert!(!state(&removed).contains("price"));
    let wrong = choose(&mut session, "growth", "much");
    assert_eq!(wrong.warnings.len(), 1);
    let hostile = choose(&mut session, "q", "a&lang=zh#%");
    assert!(state(&hostile).contains("lang=en"), "{}", hostile.state);
}

#[test]
fn from_a_datum_to_its_row_and_back_and_from_a_row_to_its_chart() {
    let mut session =
        session("chart=trajectory&indicators=budget-revenue&focus=budget-revenue-2026");
    let table = key(&mut session, "KeyT");
    assert!(table.table && state(&table).contains("focus=budget-revenue-2026"));
    let shown = session.table();
    assert!(shown.back);
    assert_eq!(shown.focus.as_deref(), Some("budget-revenue-2026"));
    assert!(
        shown
            .table
            .rows
            .iter()
            .any(|row| row.key == "budget-revenue-2026")
    );
    let back = key(&mut session, "KeyT");
    assert_eq!(
        state(&back),
        "chart=trajectory&indicators=budget-revenue&focus=budget-revenue-2026"
    );
    key(&mut session, "KeyT");
    let opened = session.take(Event::Open {
        key: "gdp-2021".to_owned(),
    });
    assert!(
        !opened.table && state(&opened).contains("focus=gdp-2021"),
        "{}",
        opened.state
    );
    assert!(session.picture().target("gdp-2021").is_some());
    assert!(key(&mut session, "KeyT").table, "and back to the table");
}

#[test]
fn a_chain_opens_in_place_and_its_members_are_reached() {
    let mut session = session("chart=chain&focus=nuclear");
    let opened = key(&mut session, "Enter");
    assert!(state(&opened).contains("open=nuclear"), "{}", opened.state);
    let members: Vec<String> = session
        .model
        .dataset()
        .members_of("nuclear")
        .map(|member| member.id.clone())
        .collect();
    for member in &members {
        assert!(session.picture.target(member).is_some(), "{member}");
    }
    let closed = key(&mut session, "Enter");
    assert!(!state(&closed).contains("open="), "{}", closed.state);
}

/// Where the mark of GDP's end is drawn now, in the picture on the screen.
fn end_of_gdp(session: &Session) -> (i32, i32) {
    let picture = session.picture();
    let object = crate::picture::object("reached");
    let marks = picture.objects.iter().zip(&picture.operations);
    let places = marks.filter_map(|(number, operation)| match operation {
        Operation::Circle {
            center,
            outline: None,
            ..
        } if *number == object => Some(*center),
        _ => None,
    });
    // What goes lies under what stays.
    let (x, y) = places.into_iter().next_back().expect("the end is drawn");
    (x / UNITS, y / UNITS)
}

#[test]
fn marks_move_from_state_to_state_go_on_from_where_they_are_and_stand_still_if_asked() {
    let mut session = session("chart=trajectory&indicators=gdp");
    let start = end_of_gdp(&session);
    let show = |session: &mut Session, text: &str| {
        session.take(Event::Set {
            state: text.to_owned(),
        })
    };
    let moving = show(&mut session, "chart=trajectory&indicators=rural-income");
    assert!(moving.moving && moving.picture);
    assert_eq!(
        end_of_gdp(&session),
        start,
        "the way begins where the mark was"
    );
    let frame = |session: &mut Session, now: f64| session.take(Event::Frame { now });
    frame(&mut session, 1000.0);
    assert!(frame(&mut session, 1060.0).moving);
    let between = end_of_gdp(&session);
    assert_ne!(between, start);
    // Interrupted, it goes on from there.
    show(&mut session, "chart=trajectory&indicators=gdp");
    assert_eq!(end_of_gdp(&session), between);
    frame(&mut session, 2000.0);
    let arrived = frame(&mut session, 2400.0);
    assert!(!arrived.moving && arrived.picture && arrived.overlay);
    assert_eq!(end_of_gdp(&session), start);

    session.take(Event::Motion { reduced: true });
    let still = show(&mut session, "chart=trajectory&indicators=rural-income");
    assert!(!still.moving && still.picture);
}

#[test]
fn every_way_takes_less_than_four_tenths_of_a_second() {
    let mut session = session("chart=trends");
    let set = session.take(Event::Set {
        state: "chart=trends&scale=value".to_owned(),
    });
    assert!(set.moving);
    session.take(Event::Frame { now: 0.0 });
    assert!(!session.take(Event::Frame { now: 399.0 }).moving);
}

#[test]
fn paper_is_light_whatever_the_theme_and_afterwards_all_is_as_before() {
    let mut session = session("chart=chain&theme=dark");
    let paper = |session: &Session| match session.picture().operations.first() {
        Some(Operation::Rectangle { color, .. }) => color.rgb,
        other => panic!("found {other:?}"),
    };
    let dark = paper(&session);
    let printed = session.take(Event::Print { on: true });
    assert!(printed.picture && !printed.moving);
    assert_eq!(paper(&session), Palette::LIGHT.paper.rgb);
    assert!(state(&printed).contains("theme=dark"));
    session.take(Event::Print { on: false });
    assert_eq!(paper(&session), dark);
}

#[test]
fn what_a_file_came_to_is_spoken_once_and_then_what_is_set() {
    let mut session = session("chart=trajectory&indicators=gdp&lang=en");
    let file = session.take(Event::File {
        text: "year,indicator,value\n2022,gdp,325\n".to_owned(),
        encoding: String::new(),
    });
    assert!(file.spoken.contains("1 value read"), "{}", file.spoken);
    let set = session.take(Event::Choose {
        name: "growth".to_owned(),
        value: "9".to_owned(),
    });
    assert_eq!(set.spoken, session.title());
    assert!(session.picture().target("actual-2022").is_some());
}
