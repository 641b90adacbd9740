//! What somebody typed, and how well something answers to it.

use super::known::Known;
use super::names::plain;
use super::spelling::{Spelled, Spelling};
use crate::model::{Datum, Model};
use crate::words::Lang;

/// The longest text that is looked for, in characters, and the most words each of which is; what
/// is typed after them is passed over.
const LONGEST: usize = 100;
const MOST_WORDS: usize = 8;

/// How well a word meets something, best first.
mod meets {
    pub const WHOLE: u32 = 0;
    pub const SPELT: u32 = 1;
    pub const NUMBER: u32 = 1;
    pub const BEGINNING: u32 = 2;
    pub const SPELT_BEGINNING: u32 = 3;
    pub const WORD: u32 = 4;
    pub const SPELT_INSIDE: u32 = 5;
    pub const INSIDE: u32 = 6;
    pub const SPELT_WORDS: u32 = 7;
    /// A part of the name of what follows: after all names of what is printed.
    pub const FOLLOWING: u32 = 8;
    pub const SAID: u32 = 9;
    pub const SAID_INSIDE: u32 = 10;
    /// Beyond all that meets a text as a whole: each of its words is met on its own.
    pub const APART: u32 = 11;
}

/// Where a word is found in a text, best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    /// It is the whole text.
    Whole,
    /// It is a number of the text.
    Number,
    /// It begins the text.
    Beginning,
    /// It begins a word of it.
    Word,
    /// It is in the middle of a word.
    Inside,
}

/// How well something answers, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank {
    meets: u32,
    /// How long the name is that is met; no matter where it is not met by name.
    length: usize,
    /// Where it stands in the story.
    story: u8,
}

/// A text that is looked for.
pub struct Search {
    /// The whole, then its words if there are several.
    texts: Vec<String>,
    lang: Lang,
    spelling: Spelling,
}

impl Search {
    /// Takes whatever somebody typed who reads that language.
    pub fn new(text: &str, lang: Lang) -> Self {
        let text: String = text.chars().take(LONGEST).collect();
        let text = plain(&text);
        let words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
        let mut texts = Vec::new();
        if !words.is_empty() {
            texts.push(words.join(" "));
        }
        if words.len() > 1 {
            texts.extend(words.into_iter().take(MOST_WORDS));
        }
        Self {
            texts,
            lang,
            spelling: Spelling::new(),
        }
    }

    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// Whether a datum answers, as everything does if nothing is looked for.
    pub fn finds(&self, model: &Model, datum: Datum<'_>) -> bool {
        self.is_empty() || self.rank(&Known::of(model, datum)).is_some()
    }

    /// How well something answers; `None` if it does not.
    pub fn rank(&self, known: &Known) -> Option<Rank> {
        let (whole, words) = self.texts.split_first()?;
        let (meets, length) = self.meets(whole, known).or_else(|| {
            let mut sum = (meets::APART, usize::MAX);
            for word in words {
                let (meets, length) = self.meets(word, known)?;
                sum = (sum.0 + meets, sum.1.min(length));
            }
            (!words.is_empty()).then_some(sum)
        })?;
        Some(Rank {
            meets,
            length,
            story: known.story,
        })
    }

    /// How well a word meets something, and how long the name is that it meets.
    fn meets(&self, word: &str, known: &Known) -> Option<(u32, usize)> {
        let mut best = None;
        let mut try_out = |meets: Option<u32>, length: usize| {
            let tried = meets.map(|meets| (meets, length));
            if tried.is_some() && (best.is_none() || tried < best) {
                best = tried;
            }
        };
        for name in &known.names {
            let written = place(word, &name.text).map(|place| match place {
                Place::Whole => meets::WHOLE,
                Place::Beginning => meets::BEGINNING,
                Place::Number | Place::Word => meets::WORD,
                Place::Inside => meets::INSIDE,
            });
            let spelt = || {
                let spelled = self.spelling.spells(word, &name.text)?;
                Some(match spelled {
                    Spelled::Whole => meets::SPELT,
                    Spelled::Beginning => meets::SPELT_BEGINNING,
                    Spelled::Inside => meets::SPELT_INSIDE,
                    Spelled::Words => meets::SPELT_WORDS,
                })
            };
            let of_name = written.or_else(spelt).map(|meets| {
                let part = meets > meets::SPELT;
                if part && known.follows() {
                    meets::FOLLOWING
                } else {
                    meets
                }
            });
            try_out(of_name, name.length);
        }
        for (lang, said) in &known.said {
            // 5亿 is 500 million to those who read so.
            let number = begins_with_digit(word) && *lang == self.lang;
            let said = said.lines().filter_map(|piece| place(word, piece));
            let said = said.min().map(|place| match place {
                Place::Number | Place::Whole if number => meets::NUMBER,
                Place::Inside => meets::SAID_INSIDE,
                _ => meets::SAID,
            });
            try_out(said, usize::MAX);
        }
        best
    }
}

fn begins_with_digit(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_digit())
}

/// Where a word is found in a text, at best. A number is found where it begins, not in the middle
/// of a larger one.
fn place(word: &str, text: &str) -> Option<Place> {
    if word == text {
        return Some(Place::Whole);
    }
    let digits = begins_with_digit(word);
    let mut best = None;
    let mut before = ' ';
    for (at, character) in text.char_indices() {
        let after = text.get(at..).and_then(|rest| rest.strip_prefix(word));
        if let Some(after) = after {
            let in_number = |it: char| it.is_ascii_digit() || it == '.';
            let found = if digits && in_number(before) {
                None
            } else if digits && !after.starts_with(in_number) {
                Some(Place::Number)
            } else if at == 0 {
                Some(Place::Beginning)
            } else if before.is_ascii_alphanumeric() && character.is_ascii_alphanumeric() {
                Some(Place::Inside)
            } else {
                Some(Place::Word)
            };
            if found.is_some() && (best.is_none() || found < best) {
                best = found;
            }
        }
        before = character;
    }
    best
}
