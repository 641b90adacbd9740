//! Every figure and derived value. The page shows them as a table, from [`table`]; the picture
//! of it, for print and export, has the first rows and says how many more there are.

mod sheet;

use super::controls::{Choice, Control, Form};
use super::frame::{self, Room, Words};
use super::pen::Pen;
use crate::dataset::{Domain, Role};
use crate::model::Model;
use crate::picture::{Palette, Picture};
use crate::view::{Column, Sort, State};
use crate::words::table::{self, Query, Selection, Table};
use crate::words::{Heading, Lang, TableWord, describe_figures};

fn query(state: &State) -> Query<'_> {
    Query {
        domain: state.domain,
        role: state.role,
        search: &state.search,
        sort: state.sort,
    }
}

fn selection<'a, 'state>(model: &'a Model, state: &'state State) -> Selection<'a, 'state> {
    Selection::of(model, query(state), state.lang)
}

/// The table a state asks for, as plain data.
pub fn table<'a>(model: &'a Model, state: &State) -> Table<'a> {
    table::table(model, query(state), state.lang)
}

fn finding(selection: &Selection<'_, '_>, lang: Lang) -> String {
    let phrases = lang.phrases();
    phrases.figures_title(selection.counts(), &selection.filters())
}

/// The finding.
pub fn title(model: &Model, state: &State) -> String {
    finding(&selection(model, state), state.lang)
}

/// The chart in words.
pub fn describe(model: &Model, state: &State) -> String {
    describe_figures(model, &selection(model, state), state.lang)
}

/// What can be set by hand.
pub fn controls(_model: &Model, state: &State) -> Vec<Control> {
    let phrases = state.lang.phrases();
    let control = |name, word, form| Control {
        name,
        label: phrases.table_word(word).to_owned(),
        form,
    };
    let all = |chosen| choice("", phrases.table_word(TableWord::All), chosen);
    let mut domains = vec![all(state.domain.is_none())];
    for domain in Domain::ALL {
        let chosen = state.domain == Some(domain);
        domains.push(choice(domain.name(), phrases.theme(domain), chosen));
    }
    let mut roles = vec![all(state.role.is_none())];
    for role in Role::ALL {
        let chosen = state.role == Some(role);
        roles.push(choice(role.name(), phrases.role(role), chosen));
    }
    let search = Form::Text {
        value: state.search.clone(),
    };
    vec![
        control("q", TableWord::Search, search),
        control(
            "domain",
            TableWord::Theme,
            Form::Choices { choices: domains },
        ),
        control("role", TableWord::Role, Form::Choices { choices: roles }),
        control(
            "sort",
            TableWord::Order,
            Form::Choices {
                choices: orders(state),
            },
        ),
    ]
}

/// The report's own order, and each column both ways.
fn orders(state: &State) -> Vec<Choice> {
    let phrases = state.lang.phrases();
    let own = phrases.table_word(TableWord::ReportOrder);
    let mut choices = vec![choice("", own, state.sort.is_none())];
    for column in Column::ALL {
        for descending in [false, true] {
            let sort = Sort { column, descending };
            let label = phrases.sorted_by(phrases.heading(Heading::of(column)), descending);
            choices.push(choice(&sort.to_string(), &label, state.sort == Some(sort)));
        }
    }
    choices
}

fn choice(value: &str, label: &str, chosen: bool) -> Choice {
    Choice {
        value: value.to_owned(),
        label: label.to_owned(),
        chosen,
    }
}

/// The chart.
pub fn draw(
    model: &Model,
    state: &State,
    room: Room,
    size: (u32, u32),
    palette: Palette,
) -> Picture {
    let phrases = state.lang.phrases();
    let selection = selection(model, state);
    let caption = state.sort.map(|_| selection.caption());
    let words = Words {
        title: finding(&selection, state.lang),
        measure: phrases.figures_measure().to_owned(),
        notes: caption.into_iter().collect(),
        source: phrases.source(model.dataset().report()),
    };
    Pen::picture(size, palette, |pen| {
        let body = frame::draw(pen, room, &words);
        sheet::draw(pen, room, body, &selection, state.lang);
    })
}
