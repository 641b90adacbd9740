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
    let whole = |printed: &str, paragraph| Citation::whole(model, printed, paragraph, lang);
    match datum {
        Datum::Figure(figure) => {
            let printed = &figure.printed;
            let all = whole(printed, figure.paragraph);
            let number = figure.number_in_print().unwrap_or(0..printed.len());
            vec![Citation {
                before: printed[..number.start].to_owned(),
                figure: printed[number.clone()].to_owned(),
                after: printed[number.end..].to_owned(),
                reading: reading(figure, lang),
                ..all
            }]
        }
        Datum::Derived(_) | Datum::Underivable(_) => Vec::new(),
        Datum::Chain(chain) => {
            let stated = chain.stated.as_ref().map(|stated| Citation {
                reading: lang
                    .phrases()
                    .stated(&stated.printed, &stated.en, stated.paragraph),
                ..whole(&stated.printed, stated.paragraph)
            });
            let named = whole(&chain.name.zh, chain.paragraph);
            std::iter::once(named).chain(stated).collect()
        }
        Datum::Member(member) => vec![whole(&member.printed, member.paragraph)],
    }
}

/// How the words around a number were read, and what a change comes to that is easily misread.
fn reading(figure: &Figure, lang: Lang) -> String {
    let phrases = lang.phrases();
    let qualifiers = figure.qualifier.iter().filter_map(|qualifier| {
        let word = figure.word_for(*qualifier)?;
        // 亿级 alone is no word: what is read is 千亿级.
        let number = number(figure);
        let mut windows = number.as_bytes().windows(word.len());
        let inside = windows.any(|window| window == word.as_bytes());
        let word = if inside { number } else { word };
        Some(phrases.read_as(word, &read(figure, *qualifier, lang)?))
    });
    let change = comes_to(figure, lang).map(|change| phrases.comes_to(&change));
    let said: Vec<String> = qualifiers.chain(change).collect();
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    phrases.begun(phrases.clauses(&said))
}

/// The number with its unit, as printed; the whole where it stands for none.
fn number(figure: &Figure) -> &str {
    let printed = figure.printed.as_str();
    figure
        .number_in_print()
        .map_or(printed, |number| &printed[number])
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
        let [low, high] = [low, high].map(|value| {
            let places = like.places.saturating_add(1);
            phrases.amount(Amount {
                value,
                places,
                ..like
            })
        });
        return Some(Read::Between(low, high));
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
