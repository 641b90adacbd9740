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
#[inline(never)]
pub fn title(model: &Model, state: &State) -> String {
    finding(&selection(model, state), state.lang)
}

/// The chart in words.
#[inline(never)]
pub fn describe(model: &Model, state: &State) -> String {
    describe_figures(model, &selection(model, state), state.lang)
}

/// What can be set by hand.
#[inline(never)]
pub fn controls(model: &Model, state: &State) -> Vec<Control> {
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
        roles.push(choice(
            role.name(),
            &phrases.role(role, model.dataset().report()),
            chosen,
        ));
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
#[inline(never)]
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
        hint: None,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Dataset;
    use crate::view::parse;

    fn told(state: &str) -> (String, String) {
        let model = Model::new(Dataset::embedded());
        let (state, warnings) = parse(state, &model);
        assert_eq!(warnings, [] as [String; 0]);
        (title(&model, &state), describe(&model, &state))
    }

    #[test]
    fn the_finding_counts_what_is_stated_what_follows_and_what_does_not() {
        let model = Model::new(Dataset::embedded());
        let (title, described) = told("chart=figures");
        for count in [
            model.dataset().figures().len(),
            model.all_derived().len(),
            model.dataset().underivable().len(),
        ] {
            assert!(title.contains(&count.to_string()), "{count}: {title}");
        }
        for said in [title.as_str(), "预计306亿元", "第9段", "另有"] {
            assert!(described.contains(said), "{said}: {described}");
        }
        let (title, described) = told("chart=figures&lang=en&domain=reform&q=gdp");
        assert_eq!(title, "Reform, \"gdp\": No value matches");
        assert!(!described.contains("more in the table"), "{described}");
    }

    #[test]
    fn every_control_sets_what_it_says_and_shows_what_is_set() {
        let model = Model::new(Dataset::embedded());
        let text = "chart=figures&domain=industry&role=target-2022&q=gdp&sort=-value";
        let (state, _) = parse(text, &model);
        let mut set = "chart=figures".to_owned();
        for name in ["domain", "role", "q", "sort"] {
            let controls = controls(&model, &state);
            let control = controls.into_iter().find(|control| control.name == name);
            let value = match control.expect(name).form {
                Form::Text { value } => value,
                Form::Choices { choices } => {
                    for choice in choices.iter().filter(|choice| !choice.value.is_empty()) {
                        let text = format!("chart=figures&{name}={}", choice.value);
                        let (state, warnings) = parse(&text, &model);
                        assert_eq!((state.write(), warnings.len()), (text, 0));
                    }
                    let chosen: Vec<Choice> =
                        choices.into_iter().filter(|choice| choice.chosen).collect();
                    assert_eq!(chosen.len(), 1, "{name}");
                    chosen[0].value.clone()
                }
                other => panic!("{name}: {other:?}"),
            };
            set = format!("{set}&{name}={value}");
        }
        assert_eq!(set, text);
    }

    #[test]
    fn a_picture_shows_first_rows_and_says_how_many_it_leaves_out() {
        let model = Model::new(Dataset::embedded());
        for size in [(280, 600), (960, 600), (1824, 980)] {
            let (state, _) = parse("chart=figures&q=gdp", &model);
            let all = table(&model, &state).rows.len();
            let picture = crate::charts::draw(&model, &state, size, crate::picture::Scheme::Light);
            let shown = picture.targets.len();
            assert!(shown >= 3 && shown < all, "{size:?}: {shown} of {all}");
            let words = picture.operations.iter().any(|operation| match operation {
                crate::picture::Operation::Text(span) => {
                    span.text.contains(&format!("另有{}项", all - shown))
                }
                _ => false,
            });
            assert!(words, "{size:?}");
        }
    }
}
