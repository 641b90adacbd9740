//! How fast it went, is to go and has to go: two lanes a row on one axis of rates.

mod axis;
mod key;
mod label;
mod sheet;
mod stair;
mod talk;

pub use axis::Axis;

use super::controls::{Choice, Control, Form};
use super::frame::{self, Room, Words};
use super::nothing;
use super::pen::Pen;
use crate::dataset::Kind;
use crate::model::{Amount, Datum, Footing, Lineage, Model, Pace, Stage};
use crate::picture::{Palette, Picture};
use crate::view::State;
use crate::words::{Nothing, PaceTitle, describe_pace, formula_in_numbers, rounded};
use sheet::Sheet;

/// The rows the state asks for, by an indicator or a part of it; all if it names none.
pub fn chosen<'a>(model: &'a Model, state: &State) -> Vec<Pace<'a>> {
    let all = model.paces();
    if all.iter().any(|pace| is_chosen(pace, state)) {
        let mut all = all;
        all.retain(|pace| is_chosen(pace, state));
        all
    } else {
        all
    }
}

fn is_chosen(pace: &Pace<'_>, state: &State) -> bool {
    let named = |id: &String| state.indicators.contains(id);
    named(&pace.indicator.id) || pace.part.is_some_and(|part| named(&part.id))
}

/// The finding.
#[inline(never)]
pub fn title(model: &Model, state: &State) -> String {
    let paces = chosen(model, state);
    if paces.is_empty() {
        return nothing::title(Nothing::Rates, model, state);
    }
    let title = PaceTitle::of(&paces, state.lang);
    let report = model.dataset().report();
    title.map_or(String::new(), |title| {
        state.lang.phrases().pace_title(&title, report)
    })
}

/// The chart in words.
#[inline(never)]
pub fn describe(model: &Model, state: &State) -> String {
    let paces = chosen(model, state);
    if paces.is_empty() {
        return title(model, state);
    }
    describe_pace(model, &paces, state.lang)
}

/// Which rows are shown: each button takes its row out or puts it in.
#[inline(never)]
pub fn controls(model: &Model, state: &State) -> Vec<Control> {
    let (label, all_of_them) = state.lang.phrases().pace_choice();
    let all = model.paces();
    let shown: Vec<&str> = chosen(model, state)
        .iter()
        .map(|pace| pace.indicator.id.as_str())
        .collect();
    let whole = shown.len() == all.len();
    let mut choices = vec![Choice {
        value: String::new(),
        label: all_of_them.to_owned(),
        chosen: whole,
    }];
    for pace in &all {
        let own = pace.indicator.id.as_str();
        let is_shown = shown.contains(&own);
        let ids: Vec<&str> = all
            .iter()
            .map(|pace| pace.indicator.id.as_str())
            .filter(|id| (*id == own) != shown.contains(id))
            .collect();
        // All of them is what is shown without a choice.
        let value = if ids.len() == all.len() {
            String::new()
        } else {
            ids.join(",")
        };
        choices.push(Choice {
            value,
            label: state.lang.of(pace.indicator.short()).to_owned(),
            chosen: is_shown,
        });
    }
    vec![Control {
        name: "indicators",
        label: label.to_owned(),
        form: Form::Choices { choices },
    }]
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
    let paces = chosen(model, state);
    if paces.is_empty() {
        return nothing::draw(Nothing::Rates, model, state, room, size, palette);
    }
    let phrases = state.lang.phrases();
    let report = model.dataset().report();
    let words = Words {
        title: title(model, state),
        measure: phrases.pace_measure(report, room.width < 880.0),
        notes: notes(&paces, room, state),
        source: phrases.source(report),
        hint: Some([phrases.pace_choice().0, phrases.adjust()]),
    };
    Pen::picture(size, palette, |pen| {
        let body = frame::draw(pen, room, &words);
        Sheet::new(model, &paces, state.lang, room, body).draw(pen);
    })
}

/// How the hollow dots follow, where there is room to say it.
fn notes(paces: &[Pace<'_>], room: Room, state: &State) -> Vec<String> {
    let hollow = paces.iter().any(|pace| {
        Stage::ALL
            .iter()
            .any(|stage| derived(pace, *stage).is_some())
    });
    if !hollow || room.is_phone() || room.height < 520.0 {
        return Vec::new();
    }
    let needed = paces.iter().find_map(|pace| {
        let (lineage, rate) = derived(pace, Stage::Average)?;
        Some((rate, formula_in_numbers(lineage, state.lang)))
    });
    let past: Vec<(Amount, Amount)> = paces
        .iter()
        .filter_map(|pace| {
            let (lineage, rate) = derived(pace, Stage::Past)?;
            let growth = lineage.operands.first()?;
            Some((rate, growth.amount))
        })
        .filter(|(rate, growth)| growth.unit == rate.unit)
        .collect();
    let needed = needed.as_ref().map(|(rate, how)| (*rate, how.as_str()));
    vec![state.lang.phrases().pace_lineage(needed, &past)]
}

/// How a stage's rate follows, and what it comes to, if it is derived.
fn derived<'a>(pace: &Pace<'a>, stage: Stage) -> Option<(&'a Lineage, Amount)> {
    match pace.rate(stage) {
        Ok(Datum::Derived(derived)) => Some((derived.lineage(), rounded(pace, stage)?)),
        _ => None,
    }
}

/// Whether a connector between two stages of a row is broken: their bases differ.
pub fn breaks(model: &Model, pace: &Pace<'_>, from: Stage, to: Stage) -> bool {
    pace.footing(model, from, to) == Some(Footing::Changes)
}

/// Whether any connector of these rows is broken.
fn any_breaks(model: &Model, paces: &[Pace<'_>]) -> bool {
    paces.iter().any(|pace| {
        breaks(model, pace, Stage::Past, Stage::FirstYear)
            || breaks(model, pace, Stage::FirstYear, Stage::Average)
    })
}

/// Whether the target rate of a row is drawn as a tick, not worked out.
fn is_target_rate(pace: &Pace<'_>) -> bool {
    pace.target.kind == Kind::AverageGrowth
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Dataset;
    use crate::view::parse;

    fn choices(model: &Model, text: &str) -> Vec<Choice> {
        let (state, _) = parse(text, model);
        let mut controls = controls(model, &state);
        match controls.pop().map(|control| control.form) {
            Some(Form::Choices { choices }) => choices,
            other => panic!("found {other:?}"),
        }
    }

    #[test]
    fn each_button_takes_its_row_out_or_puts_it_in() {
        let model = Model::new(Dataset::embedded());
        let all = choices(&model, "chart=pace");
        assert!(all.len() > 5 && all.iter().all(|choice| choice.chosen));
        let without_gdp = &all[1].value;
        assert!(
            !without_gdp.split(',').any(|id| id == "gdp"),
            "{without_gdp}"
        );
        let fewer = choices(&model, &format!("chart=pace&indicators={without_gdp}"));
        assert!(!fewer[0].chosen && !fewer[1].chosen && fewer[2].chosen);
        // Putting the one that is missing back in is all of them, which needs no list.
        assert_eq!(fewer[1].value, "");
    }

    #[test]
    fn a_part_chooses_the_row_of_its_whole_and_what_has_no_row_chooses_all() {
        let model = Model::new(Dataset::embedded());
        let shown = |text: &str| {
            let (state, _) = parse(text, &model);
            chosen(&model, &state).len()
        };
        assert_eq!(
            shown("chart=pace&indicators=industrial-value-added-above-size"),
            1
        );
        assert_eq!(shown("chart=pace&indicators=patents"), shown("chart=pace"));
        assert_eq!(shown("chart=pace&indicators=gdp,urban-income"), 2);
    }

    #[test]
    fn the_finding_is_of_the_rows_shown() {
        let model = Model::new(Dataset::embedded());
        let said = |text: &str| {
            let (state, _) = parse(text, &model);
            title(&model, &state)
        };
        let gdp = said("chart=pace");
        assert!(gdp.contains("10.3%") && gdp.contains("11.2%"), "{gdp}");
        let budget = said("chart=pace&indicators=budget-revenue");
        assert!(
            budget.contains("8.2%") && budget.contains("8.5%"),
            "{budget}"
        );
        let incomes = said("chart=pace&indicators=rural-income,urban-income");
        assert!(incomes.contains("同速"), "{incomes}");
        let tertiary = said("chart=pace&indicators=tertiary-value-added&lang=en");
        assert!(
            tertiary.contains("10%") && tertiary.contains("no target"),
            "{tertiary}"
        );
        let industry = said("chart=pace&indicators=industrial-value-added&lang=en");
        assert!(industry.contains("cannot be derived"), "{industry}");
    }
}
