//! The parts records are made of, read from plain values.

use super::Read;
use super::notes::{Notes, short};
use super::tree::{Node, Value};
use crate::dataset::{
    Attribution, Decimal, Domain, Expression, Kind, MemberKind, Period, PriceBasis, Qualifier,
    Reading, Role, Unit, Year,
};
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StrDeserializer};
use std::str::FromStr;

/// The most characters a text may have: a note of three lines.
pub(super) const LONGEST: usize = 400;

fn text<'a>(node: &'a Node, notes: &mut Notes) -> Option<&'a str> {
    text_within(LONGEST, node, notes)
}

/// A text of at most so many characters.
pub(super) fn text_within<'a>(
    longest: usize,
    node: &'a Node,
    notes: &mut Notes,
) -> Option<&'a str> {
    match &node.value {
        Value::Text(text) => {
            let length = text.chars().count();
            let most = format!("found a text of {length} characters, expected at most {longest}");
            notes.understood(
                node,
                if length > longest {
                    Err(most)
                } else {
                    Ok(text)
                },
            )
        }
        _ => notes.expected(node, "a text"),
    }
}

impl Read for String {
    fn read(node: &Node, notes: &mut Notes) -> Option<Self> {
        text(node, notes).map(str::to_owned)
    }
}

/// What has a written form of its own.
fn written<T: FromStr<Err = String>>(node: &Node, notes: &mut Notes) -> Option<T> {
    let text = text(node, notes)?;
    notes.understood(node, text.parse())
}

/// One of several words.
fn word<'a, T: Deserialize<'a>>(node: &'a Node, notes: &mut Notes) -> Option<T> {
    let text = text(node, notes)?;
    let word: StrDeserializer<'_, Error> = text.into_deserializer();
    notes.understood(
        node,
        T::deserialize(word).map_err(|wrong| wrong.to_string()),
    )
}

fn whole(node: &Node, notes: &mut Notes) -> Option<u16> {
    match &node.value {
        Value::Number(number) => {
            let wrong = |_| {
                format!(
                    "found {}, expected a whole number from 0 to 65535",
                    short(number)
                )
            };
            notes.understood(node, number.parse().map_err(wrong))
        }
        _ => notes.expected(node, "a whole number"),
    }
}

/// Parts with the function that reads them and, after `or`, what they are where they are not
/// written.
macro_rules! parts {
    ($($type:ty as $how:ident $(or $unwritten:expr)?),* $(,)?) => {
        $(
            impl Read for $type {
                fn read(node: &Node, notes: &mut Notes) -> Option<Self> {
                    $how(node, notes)
                }

                $(
                    fn unwritten() -> Option<Self> {
                        Some($unwritten)
                    }
                )?
            }
        )*
    };
}

parts! {
    u16 as whole,
    Year as year,
    Decimal as written,
    Expression as written,
    Period as written,
    Unit as written,
    Attribution as word,
    Domain as word,
    Kind as word,
    MemberKind as word,
    PriceBasis as word or Self::None,
    Qualifier as word,
    Reading as word or Self::Value,
    Role as word,
}

fn year(node: &Node, notes: &mut Notes) -> Option<Year> {
    let year = whole(node, notes)?;
    notes.understood(node, Year::new(year))
}

impl<T: Read> Read for Option<T> {
    fn read(node: &Node, notes: &mut Notes) -> Option<Self> {
        match node.value {
            Value::Nothing => Some(None),
            _ => T::read(node, notes).map(Some),
        }
    }

    fn unwritten() -> Option<Self> {
        Some(None)
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: &Node, notes: &mut Notes) -> Option<Self> {
        notes.items(node)
    }
}
