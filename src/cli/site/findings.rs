//! The three findings at the top of the explorer, with their little pictures. All they say is looked up in the
//! model and holds there: if the data are mended, they say something else, or the build says what is missing.

mod chains;
mod incomes;
mod pace;
#[cfg(test)]
mod tests;

use std::cmp::Ordering;

use xiongguan::dataset::Interval;
use xiongguan::model::{Amount, Datum, Operand};
use xiongguan::view::State;
use xiongguan::words::Lang;

use super::asking::Asking;
use super::comments::language;
use super::html::escaped;

/// The list's items in a language.
pub fn items(asking: &Asking, asked: &str) -> Result<String, String> {
    let lang = language(asked)?;
    let say = Say { asking, lang };
    let items = [pace::item(&say)?, incomes::item(&say)?, chains::item(&say)?];
    Ok(items.join("\n"))
}

/// What all findings are said with.
struct Say<'a> {
    asking: &'a Asking,
    lang: Lang,
}

/// A finding, with markup.
struct Item {
    /// What was found, in clauses.
    title: Vec<String>,
    picture: String,
    notes: Vec<String>,
    /// Where more of it is to be seen.
    link: (State, &'static str),
}

impl<'a> Say<'a> {
    /// A value of the model, by id.
    fn datum(&self, id: &str) -> Result<Datum<'a>, String> {
        let found = self.asking.model.datum(id);
        found.ok_or_else(|| format!("found no {id} in the data, expected one"))
    }

    /// A value as it reads alone, to be asked about.
    fn amount(&self, datum: Datum<'_>) -> Result<String, String> {
        let words = self.lang.phrases().amount(amount(datum)?);
        Ok(self.asking.ask(datum, &words, self.lang))
    }

    /// The digits of a value, to be asked about, with no more places than can be read at a glance.
    fn digits(&self, datum: Datum<'_>, most: i8) -> Result<String, String> {
        let amount = amount(datum)?;
        let places = amount.places.min(most);
        let words = self.lang.phrases().digits(Amount { places, ..amount });
        Ok(self.asking.ask(datum, &words, self.lang))
    }

    fn item(&self, item: Item) -> String {
        let (space, clause) = match self.lang {
            // A line breaks between clauses alone.
            Lang::Zh => ("<wbr>", "<span class=\"clause\">"),
            Lang::En => (" ", "<span>"),
        };
        let title: Vec<String> = item
            .title
            .iter()
            .map(|words| format!("{clause}{words}</span>"))
            .collect();
        let (state, words) = item.link;
        let state = State {
            lang: self.lang,
            ..state
        };
        format!(
            "<li>\n<h2>{}</h2>\n<div class=\"pic\">{}</div>\n<p>{}</p>\n<p><a class=\"go\" href=\"#{}\">{words}</a></p>\n</li>",
            title.join(space),
            item.picture,
            self.lang.phrases().sentences(&item.notes),
            escaped(&state.write()),
        )
    }
}

fn amount(datum: Datum<'_>) -> Result<Amount, String> {
    let found = datum.amount();
    found.ok_or_else(|| format!("found no number for {}, expected one", datum.id()))
}

/// How two values stand to each other; closer than their rounding is alike. A target is just what it names.
fn stands(one: Datum<'_>, other: Datum<'_>) -> Result<Ordering, String> {
    let interval = |datum: Datum<'_>| -> Result<Interval, String> {
        match datum {
            Datum::Figure(figure) => Ok(Operand::figure(figure).interval),
            Datum::Derived(derived) => Ok(derived.interval()),
            _ => Err(format!("found no number for {}, expected one", datum.id())),
        }
    };
    let (left, right) = (interval(one)?, interval(other)?);
    let above = |one: Interval, other: Interval| {
        let bounds = one.low().zip(other.high());
        bounds.is_some_and(|(low, high)| low > high)
    };
    Ok(if above(left, right) {
        Ordering::Greater
    } else if above(right, left) {
        Ordering::Less
    } else {
        Ordering::Equal
    })
}
