//! Where something is printed, and how its wording was read.

use super::super::Lang;
use super::super::phrases::provenance::{ComesTo, Read};
use super::super::table::bounded;
use super::super::tooltip::section;
use crate::dataset::{Figure, Kind, Qualifier, Reading, Unit};
use crate::model::{Amount, Datum, Model};
use serde::Serialize;

/// A place in the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Citation {
    /// The fragment as printed.
    pub printed: String,
    /// What of it stands before the number.
    pub before: String,
    /// The number itself, with its unit; the whole where there is none.
    pub figure: String,
    /// What stands after it.
    pub after: String,
    /// In which paragraph, under which heading.
    pub place: String,
    /// How the wording was read; empty where it says just what it is.
    pub reading: String,
}

impl Citation {
    fn whole(model: &Model, printed: &str, paragraph: u16, lang: Lang) -> Self {
        let section = section(model, paragraph, lang);
        Self {
            printed: printed.to_owned(),
            before: String::new(),
            figure: printed.to_owned(),
            after: String::new(),
            place: lang.phrases().place(paragraph, section),
            reading: String::new(),
        }
    }
}

/// Where a datum is printed; nothing for what is not.
pub(super) fn of(model: &Model, datum: Datum<'_>, lang: Lang) -> Vec<Citation> {
    let mut citations = Vec::new();
    let mut cite = |printed: &str, paragraph| {
        citations.push(Citation::whole(model, printed, paragraph, lang));
    };
    match datum {
        Datum::Figure(figure) => cite(&figure.printed, figure.paragraph),
        Datum::Derived(_) | Datum::Underivable(_) => {}
        Datum::Chain(chain) => {
            cite(&chain.name.zh, chain.paragraph);
            if let Some(stated) = &chain.stated {
                cite(&stated.printed, stated.paragraph);
            }
        }
        Datum::Member(member) => cite(&member.printed, member.paragraph),
    }
    if let (Datum::Figure(figure), Some(cited)) = (datum, citations.last_mut()) {
        if let Some(number) = figure.number_in_print() {
            let printed = figure.printed.as_str();
            cited.before = printed[..number.start].to_owned();
            cited.after = printed[number.end..].to_owned();
            cited.figure = printed[number].to_owned();
        }
        cited.reading = reading(figure, &cited.figure, lang);
    }
    if let Datum::Chain(chain) = datum
        && let (Some(stated), Some(cited)) = (&chain.stated, citations.last_mut())
    {
        let phrases = lang.phrases();
        cited.reading = phrases.stated(&stated.printed, &stated.en, stated.paragraph);
    }
    citations
}

/// How the words around a number were read, and what a change comes to that is easily misread.
fn reading(figure: &Figure, number: &str, lang: Lang) -> String {
    let phrases = lang.phrases();
    let mut said = Vec::new();
    for qualifier in &figure.qualifier {
        if let Some(word) = figure.word_for(*qualifier)
            && let Some(read) = read(figure, *qualifier, lang)
        {
            // 亿级 alone is no word: what is read is 千亿级.
            let mut windows = number.as_bytes().windows(word.len());
            let inside = windows.any(|window| window == word.as_bytes());
            said.push(phrases.read_as(if inside { number } else { word }, &read));
        }
    }
    if let Some(change) = comes_to(figure, lang) {
        said.push(phrases.comes_to(&change));
    }
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    phrases.begun(phrases.clauses(&said))
}

fn read(figure: &Figure, qualifier: Qualifier, lang: Lang) -> Option<Read> {
    let phrases = lang.phrases();
    let amount = || phrases.amount(Amount::printed(figure));
    if qualifier == Qualifier::Expected {
        return Some(Read::Foreseen);
    }
    let interval = figure.interval();
    if let (Some(_), Some(low), Some(high)) = (figure.interval, interval.low(), interval.high()) {
        let like = bounded(figure);
        let places = like.places.saturating_add(1);
        let bound = |value| {
            phrases.amount(Amount {
                value,
                places,
                ..like
            })
        };
        return Some(Read::Between(bound(low), bound(high)));
    }
    match qualifier {
        Qualifier::AtLeast => Some(Read::Floor(amount())),
        Qualifier::AtMost if figure.kind == Kind::Rank => {
            Some(Read::Among(phrases.worded(Datum::Figure(figure))))
        }
        Qualifier::AtMost => Some(Read::Ceiling(amount())),
        Qualifier::Exact | Qualifier::About | Qualifier::Expected => None,
    }
}

fn comes_to(figure: &Figure, lang: Lang) -> Option<ComesTo> {
    let phrases = lang.phrases();
    let printed = Amount::printed(figure);
    let said = |value: f64| phrases.amount(Amount { value, ..printed });
    let value = printed.value;
    match figure.kind {
        Kind::TimesMore => Some(ComesTo::Times(said(value), said(value + 1.0))),
        Kind::Multiple => Some(ComesTo::Grown(said(value), said(value - 1.0))),
        Kind::TotalDecline if figure.unit == Unit::PERCENT => {
            let left = said(100.0 - value);
            let left = if figure.says(Qualifier::AtLeast) {
                phrases.bounded(Reading::AtMost, &left)
            } else {
                left
            };
            Some(ComesTo::Left(said(value), left))
        }
        _ => None,
    }
}
