//! One value as a row of the table.

use super::selection::Entry;
use crate::dataset::Figure;
use crate::model::{Amount, Datum, Model};
use crate::words::number::grouped;
use crate::words::phrases::Label;
use crate::words::tooltip::{citation, inputs};
use crate::words::{
    Lang, Line, LineRole, MarkKind, formula_in_numbers, mark_kind, note, tooltip, what_is,
};
use serde::Serialize;

/// A row: one value with all there is to say of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row<'a> {
    /// The datum, by key.
    pub key: &'a str,
    /// The indicator it is a value of.
    pub name: &'a str,
    /// What it is, where the indicator's name does not say it; empty for a level.
    pub what: &'a str,
    /// When it holds.
    pub period: String,
    /// The value as worded.
    pub value: String,
    /// The number alone, as programs read it; empty where there is none.
    pub number: String,
    /// Its unit as the report prints it.
    pub unit: String,
    /// Its mark.
    pub mark: MarkKind,
    /// What the mark says.
    pub kind: &'static str,
    /// Where the true value can lie; empty where there is no value.
    pub interval: String,
    /// Where it is printed; or how it follows and from what; or why it does not.
    pub source: Vec<Line>,
    /// The theme it belongs to.
    pub theme: &'static str,
    /// Its part in the report's story.
    pub role: String,
}

/// The row of an entry.
pub(super) fn of<'a>(model: &'a Model, entry: &Entry<'a>, lang: Lang) -> Row<'a> {
    let phrases = lang.phrases();
    let datum = entry.datum;
    let mark = mark_kind(datum);
    let (what, interval) = match datum {
        Datum::Figure(figure) => (
            phrases.figure_kind(figure.kind),
            Some((figure.interval(), bounded(figure))),
        ),
        Datum::Derived(derived) => (
            what_is(model, derived, lang),
            Some((derived.interval(), derived.amount())),
        ),
        Datum::Underivable(value) => (lang.of(&value.name), None),
        Datum::Chain(_) | Datum::Member(_) => ("", None),
    };
    let (scale, measure) = entry.unit.printed();
    Row {
        key: id(datum),
        name: lang.of(&entry.indicator.name),
        what,
        period: phrases.period(entry.period),
        value: phrases.worded(datum),
        number: datum.amount().map_or(String::new(), plain),
        unit: [scale, measure].concat(),
        mark,
        kind: phrases.short_kind(mark),
        interval: interval.map_or(String::new(), |(interval, amount)| {
            phrases.interval(interval, amount)
        }),
        source: source(model, datum, lang),
        theme: phrases.theme(entry.indicator.domain),
        role: entry.origin.map_or(String::new(), |origin| {
            phrases.role(origin.role, model.dataset().report())
        }),
    }
}

/// The row of any datum.
pub(in crate::words) fn any<'a>(model: &'a Model, datum: Datum<'a>, lang: Lang) -> Option<Row<'a>> {
    let entry = Entry::of(model, datum);
    entry.map_or_else(
        || of_chains(model, datum, lang),
        |entry| Some(of(model, &entry, lang)),
    )
}

/// The row of a datum that has no place in the table: a chain, or a member of one.
fn of_chains<'a>(model: &'a Model, datum: Datum<'a>, lang: Lang) -> Option<Row<'a>> {
    let phrases = lang.phrases();
    let (name, what) = match datum {
        Datum::Chain(chain) => (&chain.name, ""),
        Datum::Member(member) => {
            let chain = model.dataset().chain(&member.chain)?;
            (&member.name, lang.of(&chain.name))
        }
        Datum::Figure(_) | Datum::Derived(_) | Datum::Underivable(_) => return None,
    };
    let (mut values, mut source) = (Vec::new(), Vec::new());
    for line in tooltip(model, datum, lang).lines {
        match line.role {
            LineRole::Value => values.push(line.text),
            LineRole::Source | LineRole::Note => source.push(line),
            LineRole::Title | LineRole::Kind | LineRole::Formula => {}
        }
    }
    let mark = mark_kind(datum);
    Some(Row {
        key: id(datum),
        name: lang.of(name),
        what,
        period: String::new(),
        value: values.join(" · "),
        number: String::new(),
        unit: String::new(),
        mark,
        kind: phrases.short_kind(mark),
        interval: String::new(),
        source,
        theme: "",
        role: String::new(),
    })
}

/// The key of a datum for as long as the model lives.
fn id(datum: Datum<'_>) -> &str {
    match datum {
        Datum::Figure(figure) => &figure.id,
        Datum::Derived(derived) => derived.id(),
        Datum::Underivable(value) => &value.id,
        Datum::Chain(chain) => &chain.id,
        Datum::Member(member) => &member.id,
    }
}

/// A figure to the places from which its bounds are said: a bound that is the printed number
/// itself gets no more of them than that.
pub(in crate::words) fn bounded(figure: &Figure) -> Amount {
    let amount = Amount::printed(figure);
    let interval = figure.interval();
    let scale = 10f64.powi(i32::from(amount.places));
    let is_printed = |bound: Option<f64>| {
        bound.is_none_or(|bound| (bound * scale - (bound * scale).round()).abs() < 1e-6)
    };
    let exact = interval.width() == Some(0.0);
    if !exact && is_printed(interval.low()) && is_printed(interval.high()) {
        Amount {
            places: amount.places - 1,
            ..amount
        }
    } else {
        amount
    }
}

/// The digits without what only readers need.
fn plain(amount: Amount) -> String {
    grouped(amount.value, amount.places)
        .replace(',', "")
        .replace('−', "-")
}

fn source(model: &Model, datum: Datum<'_>, lang: Lang) -> Vec<Line> {
    let phrases = lang.phrases();
    let line = |role, text| Line { role, text };
    let warning = |text: &str| line(LineRole::Note, phrases.labelled(Label::Note, text));
    match datum {
        Datum::Figure(figure) => {
            let printed = line(LineRole::Source, citation(model, figure, lang));
            let note = figure.note.as_ref().map(|note| warning(lang.of(note)));
            std::iter::once(printed).chain(note).collect()
        }
        Datum::Derived(derived) => {
            let lineage = derived.lineage();
            let formula = phrases.labelled(Label::Formula, &formula_in_numbers(lineage, lang));
            let operands = lineage.operands.iter().map(|operand| &operand.id);
            let note = note(model, derived, lang).map(|note| warning(&note));
            [
                line(LineRole::Formula, formula),
                line(LineRole::Source, inputs(model, operands, lang)),
            ]
            .into_iter()
            .chain(note)
            .collect()
        }
        Datum::Underivable(value) => vec![
            line(LineRole::Note, lang.of(&value.reason).to_owned()),
            line(LineRole::Source, inputs(model, value.given.iter(), lang)),
        ],
        Datum::Chain(_) | Datum::Member(_) => Vec::new(),
    }
}
