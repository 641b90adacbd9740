//! What a printed fragment says: its number, its unit, the words that bound it.

use super::numeral::{self, Found};
use crate::dataset::{Figure, Interval, Measure, Qualifier};
use std::ops::Range;

/// The most characters of the report a fragment may repeat.
pub(in crate::dataset) const LONGEST_FRAGMENT: usize = 16;

/// Words that bound a number, and what each makes of it.
const BOUNDING: [(&str, Qualifier); 14] = [
    ("超过", Qualifier::AtLeast),
    ("突破", Qualifier::AtLeast),
    ("以上", Qualifier::AtLeast),
    ("不低于", Qualifier::AtLeast),
    ("亿级", Qualifier::AtLeast),
    ("多", Qualifier::AtLeast),
    ("以内", Qualifier::AtMost),
    ("以下", Qualifier::AtMost),
    ("期内", Qualifier::AtMost),
    ("百强", Qualifier::AtMost),
    ("左右", Qualifier::About),
    ("约", Qualifier::About),
    ("近", Qualifier::About),
    ("预计", Qualifier::Expected),
];

/// What is wrong with a fragment's length, if anything.
pub(in crate::dataset) fn misfit_of_length(printed: &str) -> Option<String> {
    let length = printed.chars().count();
    (length == 0 || length > LONGEST_FRAGMENT).then(|| {
        format!("found a fragment of {length} characters, expected 1 to {LONGEST_FRAGMENT}")
    })
}

/// Why the fragment does not carry the figure, if it does not: the field, and what was found
/// and expected.
pub(in crate::dataset) fn disagreement(figure: &Figure) -> Option<(&'static str, String)> {
    let printed = figure.printed.as_str();
    if let Some(reason) = misfit_of_length(printed) {
        return Some(("printed", reason));
    }
    match numeral::find(printed, figure.value, figure.unit) {
        Found::Printed { .. } => {}
        Found::OtherUnit => {
            return Some((
                "unit",
                format!(
                    "found the unit {}, expected the one \"{printed}\" prints with {}",
                    figure.unit, figure.value
                ),
            ));
        }
        Found::Nowhere => {
            return Some((
                "value",
                format!(
                    "found the value {} {}, expected one that \"{printed}\" prints",
                    figure.value, figure.unit
                ),
            ));
        }
    }
    qualifier(figure)
        .map(|reason| ("qualifier", reason))
        .or_else(|| interval(figure).map(|reason| ("interval", reason)))
}

/// The words of a fragment that bound its number.
fn bounding_words(figure: &Figure) -> impl Iterator<Item = (&'static str, Qualifier)> + Clone {
    let bounds = |word: &str| match word {
        // The name of a class bounds the amount, not how many chains there are.
        "亿级" => figure.unit.measure == Measure::Yuan,
        // 突破40家 is a bound, 2个首次突破 and 五年求突破 are not.
        "突破" => {
            let mut windows = figure.printed.as_bytes().windows(word.len() + 1);
            windows.any(|window| {
                window.starts_with(word.as_bytes()) && window[word.len()].is_ascii_digit()
            })
        }
        _ => true,
    };
    let words = BOUNDING.into_iter();
    words.filter(move |(word, _)| figure.prints(word) && bounds(word))
}

impl Figure {
    /// The number with its unit within what is printed, in bytes.
    pub fn number_in_print(&self) -> Option<Range<usize>> {
        match numeral::find(&self.printed, self.value, self.unit) {
            Found::Printed { whole, .. } => Some(whole),
            Found::OtherUnit | Found::Nowhere => None,
        }
    }

    /// The printed word by which the report says so.
    pub fn word_for(&self, qualifier: Qualifier) -> Option<&'static str> {
        let mut words = bounding_words(self);
        words
            .find(|(_, meaning)| *meaning == qualifier)
            .map(|(word, _)| word)
    }
}

fn qualifier(figure: &Figure) -> Option<String> {
    let printed = figure.printed.as_str();
    let said = bounding_words(figure);
    if figure.qualifier.is_empty() {
        return Some("found no qualifier, expected at least \"exact\"".to_owned());
    }
    if let Some((word, qualifier)) = said.clone().find(|(_, meaning)| !figure.says(*meaning)) {
        return Some(format!(
            "found \"{word}\" in \"{printed}\" but no qualifier for it, expected {qualifier}"
        ));
    }
    let alone = figure.qualifier.len() == 1;
    if figure.says(Qualifier::Exact) && !alone {
        return Some("found exact beside another qualifier, expected it alone".to_owned());
    }
    figure
        .qualifier
        .iter()
        .find(|qualifier| {
            **qualifier != Qualifier::Exact
                && !said.clone().any(|(_, meaning)| meaning == **qualifier)
        })
        .map(|qualifier| {
            format!("found the qualifier {qualifier}, expected a word for it in \"{printed}\"")
        })
}

/// What is wrong with the bounds given with the figure, or with giving none.
fn interval(figure: &Figure) -> Option<String> {
    let value = figure.value.value();
    let Some(given) = figure.interval else {
        let vague = figure.says(Qualifier::About) || figure.printed.contains('多');
        return vague.then(|| {
            format!(
                "found no interval, expected one, since \"{}\" does not say how wide it is",
                figure.printed
            )
        });
    };
    let (low, high) = (
        given.low.map(|low| low.value()),
        given.high.map(|high| high.value()),
    );
    let said = format!(
        "found the interval {} to {}",
        given.low.map_or("open".to_owned(), |low| low.to_string()),
        given
            .high
            .map_or("open".to_owned(), |high| high.to_string())
    );
    let own = Interval::between(
        low.unwrap_or(f64::NEG_INFINITY),
        high.unwrap_or(f64::INFINITY),
    );
    let Some(own) = own else {
        return Some(format!("{said}, expected the lower bound first"));
    };
    if !own.contains(value) {
        return Some(format!("{said}, expected one that holds {value}"));
    }
    let fits = if figure.says(Qualifier::AtLeast) {
        low == Some(value) && (high.is_none() || figure.printed.contains('多'))
    } else if figure.says(Qualifier::AtMost) {
        high == Some(value) && low.is_none()
    } else if figure.says(Qualifier::About) {
        own.width().is_some_and(|width| width > 0.0)
    } else {
        own == figure.interval_of_wording()
    };
    (!fits).then(|| {
        format!(
            "{said}, expected one that fits the wording of \"{}\"",
            figure.printed
        )
    })
}
