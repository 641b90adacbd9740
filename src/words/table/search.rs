//! Finds values by what is said of them, in whichever language.

use super::selection::Entry;
use crate::dataset::Bilingual;
use crate::model::{Datum, Model};
use crate::words::{Lang, what_is};
use std::cell::RefCell;

/// Words that all have to be found.
pub(super) struct Search {
    words: Vec<String>,
    /// What is searched, kept so that hundreds of values take one piece of memory.
    text: RefCell<String>,
}

impl Search {
    pub(super) fn new(text: &str) -> Self {
        let words = text.split_whitespace().map(|word| {
            let mut plain = String::new();
            add_plain(&mut plain, word);
            plain
        });
        Self {
            words: words.filter(|word| !word.is_empty()).collect(),
            text: RefCell::default(),
        }
    }

    /// Whether every word is found in what is said of the value.
    pub(super) fn finds(&self, model: &Model, entry: &Entry<'_>) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let mut text = self.text.borrow_mut();
        text.clear();
        say(&mut text, model, entry);
        self.words.iter().all(|word| text.contains(word.as_str()))
    }
}

/// Everything somebody may look for a value by.
fn say(text: &mut String, model: &Model, entry: &Entry<'_>) {
    let datum = entry.datum;
    let mut both = |name: &Bilingual| {
        add(text, &name.zh);
        add(text, &name.en);
    };
    both(&entry.indicator.name);
    both(entry.indicator.short());
    if let Datum::Underivable(value) = datum {
        both(&value.name);
    }
    add(text, datum.id());
    if let Datum::Figure(figure) = datum {
        add(text, &figure.printed);
    }
    for lang in [Lang::Zh, Lang::En] {
        let phrases = lang.phrases();
        add(text, &phrases.worded(datum));
        add(text, &phrases.period(entry.period));
        match datum {
            Datum::Figure(figure) => add(text, phrases.figure_kind(figure.kind)),
            Datum::Derived(derived) => add(text, what_is(model, derived, lang)),
            Datum::Underivable(_) | Datum::Chain(_) | Datum::Member(_) => {}
        }
    }
}

/// Adds a piece apart from the one before, so that no word is found across two.
fn add(text: &mut String, piece: &str) {
    text.push('\n');
    add_plain(text, piece);
}

/// Large letters small, and thousands not separated, so that 48132 finds 48,132.
fn add_plain(text: &mut String, piece: &str) {
    text.extend(
        piece
            .chars()
            .filter(|character| *character != ',')
            .map(|character| character.to_ascii_lowercase()),
    );
}
