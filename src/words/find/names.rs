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

/// All names of a datum, the one it is shown by first.
pub(super) fn names(model: &Model, datum: Datum<'_>) -> Vec<Name> {
    let dataset = model.dataset();
    let mut names = Vec::new();
    let mut add = |of: &str, what: &str, lang: Lang| {
        let text = plain(&lang.phrases().found_name(of, what));
        if !names.iter().any(|known: &Name| known.text == text) {
            let length = of.chars().count();
            names.push(Name { text, length });
        }
    };
    let (id, own) = match datum {
        Datum::Figure(figure) => (figure.indicator.as_str(), None),
        Datum::Derived(derived) => {
            let relation = dataset.relation(derived.id());
            (derived.indicator(), relation.map(|it| &it.name))
        }
        Datum::Underivable(value) => (value.indicator.as_str(), Some(&value.name)),
        Datum::Chain(chain) => {
            for (lang, name) in called(&chain.name, &chain.short) {
                add(name, "", lang);
            }
            return names;
        }
        Datum::Member(member) => {
            for (lang, name) in called(&member.name, &member.name) {
                add(name, "", lang);
            }
            return names;
        }
    };
    if let Some(indicator) = dataset.indicator(id) {
        for (lang, own) in own.into_iter().flat_map(both) {
            add(&beside(own, indicator, lang), "", lang);
        }
        for (lang, name) in called(&indicator.name, indicator.short()) {
            add(name, what(model, datum, lang), lang);
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
fn called<'a>(name: &'a Bilingual, short: &'a Bilingual) -> impl Iterator<Item = (Lang, &'a str)> {
    let line = EVERYDAY
        .lines()
        .find_map(|line| line.strip_prefix(name.zh.as_str())?.strip_prefix('\t'));
    let everyday = line.into_iter().flat_map(|line| line.split('\t'));
    let lang = |name: &str| if name.is_ascii() { Lang::En } else { Lang::Zh };
    both(name)
        .into_iter()
        .chain(both(short))
        .chain(everyday.map(move |name| (lang(name), name)))
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
        lang.phrases().found_beside(own, lang.of(indicator.short()))
    }
}

/// A text as it is compared: large letters small, and thousands not separated, so that 48132
/// finds 48,132.
pub(super) fn plain(text: &str) -> String {
    let characters = text.chars().filter(|character| *character != ',');
    characters.map(|it| it.to_ascii_lowercase()).collect()
}
