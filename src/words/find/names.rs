//! What a datum is called, in every way somebody may type it.

use crate::dataset::{Bilingual, Indicator};
use crate::model::{Datum, Model};
use crate::words::{Lang, what_is};

/// Everyday names, one thing a line: its Chinese name, then what it is called besides.
const EVERYDAY: &str = include_str!(concat!(env!("OUT_DIR"), "/everyday.txt"));

/// A name, plain, with the length of what it begins with: what it is a name of.
pub(super) struct Name {
    pub(super) text: String,
    pub(super) length: usize,
}

/// All names of a datum.
pub(super) fn names(model: &Model, datum: Datum<'_>) -> Vec<Name> {
    let dataset = model.dataset();
    let (indicator, own) = match datum {
        Datum::Figure(figure) => (figure.indicator.as_str(), None),
        Datum::Derived(derived) => {
            let relation = dataset.relation(derived.id());
            (derived.indicator(), relation.map(|it| &it.name))
        }
        Datum::Underivable(value) => (value.indicator.as_str(), Some(&value.name)),
        Datum::Chain(chain) => return distinct(called(&chain.name, &chain.short), &|_| ""),
        Datum::Member(member) => return distinct(called(&member.name, &member.name), &|_| ""),
    };
    let Some(indicator) = dataset.indicator(indicator) else {
        return Vec::new();
    };
    let called = called(&indicator.name, indicator.short());
    let mut names = distinct(called, &|lang| what(model, datum, lang));
    for (lang, own) in own.map(both).into_iter().flatten() {
        names.push(Name::of(&beside(own, indicator, lang), "", lang));
    }
    names
}

impl Name {
    fn of(of: &str, what: &str, lang: Lang) -> Self {
        Self {
            text: plain(&lang.find_phrases().found_name(of, what)),
            length: of.chars().count(),
        }
    }
}

/// What something is called, each name once, with what a value is.
fn distinct<'a>(called: Vec<(Lang, &str)>, what: &dyn Fn(Lang) -> &'a str) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    for (lang, of) in called {
        let name = Name::of(of, what(lang), lang);
        if !names.iter().any(|known| known.text == name.text) {
            names.push(name);
        }
    }
    names
}

/// What a value is, where its indicator's name does not say it.
pub(super) fn what<'a>(model: &'a Model, datum: Datum<'a>, lang: Lang) -> &'a str {
    match datum {
        Datum::Figure(figure) => lang.phrases().figure_kind(figure.kind),
        Datum::Derived(derived) => what_is(model, derived, lang),
        Datum::Underivable(value) => lang.of(&value.name),
        Datum::Chain(_) | Datum::Member(_) => "",
    }
}

/// A name, its short form, and its everyday names, each in its language.
fn called<'a>(name: &'a Bilingual, short: &'a Bilingual) -> Vec<(Lang, &'a str)> {
    let mut called = [both(name), both(short)].concat();
    for line in EVERYDAY.lines() {
        let mut names = line.split('\t');
        if names.next() == Some(&name.zh) {
            let lang = |name: &str| if name.is_ascii() { Lang::En } else { Lang::Zh };
            called.extend(names.map(|name| (lang(name), name)));
        }
    }
    called
}

/// A name in both languages.
fn both(name: &Bilingual) -> [(Lang, &str); 2] {
    [Lang::Zh, Lang::En].map(|lang| (lang, lang.of(name)))
}

/// The name a value that names itself is shown by: with its indicator's, unless that is in it.
pub(super) fn beside(own: &str, indicator: &Indicator, lang: Lang) -> String {
    let holds = |name: &Bilingual| plain(own).contains(&plain(lang.of(name)));
    if holds(&indicator.name) || holds(indicator.short()) {
        own.to_owned()
    } else {
        lang.find_phrases()
            .found_beside(own, lang.of(indicator.short()))
    }
}

/// A text as it is compared: large letters small, and thousands not separated, so that 48132
/// finds 48,132.
pub(super) fn plain(text: &str) -> String {
    let characters = text.chars().filter(|character| *character != ',');
    characters.map(|it| it.to_ascii_lowercase()).collect()
}
