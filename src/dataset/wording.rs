//! What a printed fragment says: its numbers, its unit, the words that bound it.

use super::{Decimal, Figure, Qualifier, Unit};

/// The most characters of the report a fragment may repeat.
pub(super) const LONGEST_FRAGMENT: usize = 16;

/// Words that bound a number, and what each makes of it.
const BOUNDING: [(&str, Qualifier); 11] = [
    ("超过", Qualifier::AtLeast),
    ("突破", Qualifier::AtLeast),
    ("以上", Qualifier::AtLeast),
    ("不低于", Qualifier::AtLeast),
    ("亿级", Qualifier::AtLeast),
    ("以内", Qualifier::AtMost),
    ("左右", Qualifier::About),
    ("约", Qualifier::About),
    ("近", Qualifier::About),
    ("多", Qualifier::About),
    ("预计", Qualifier::Expected),
];

/// A class of size that is printed as a word, and the hundred millions it stands for.
const CLASSES: [(&str, f64); 3] = [("千亿级", 1000.0), ("百亿级", 100.0), ("十亿级", 10.0)];

/// Why the fragment does not carry the figure, if it does not: what was found, what was expected.
pub(super) fn disagreement(figure: &Figure) -> Option<String> {
    let printed = figure.printed.as_str();
    let length = printed.chars().count();
    if length == 0 || length > LONGEST_FRAGMENT {
        return Some(format!(
            "found a fragment of {length} characters, expected 1 to {LONGEST_FRAGMENT}"
        ));
    }
    if !carries_value(figure) {
        return Some(format!(
            "found the value {} {}, expected one that \"{printed}\" prints",
            figure.value,
            figure.unit.printed()
        ));
    }
    for (word, qualifier) in BOUNDING {
        if printed.contains(word) && !figure.says(qualifier) {
            return Some(format!(
                "found \"{word}\" in \"{printed}\" but no qualifier for it, expected {qualifier:?}"
            ));
        }
    }
    figure
        .qualifier
        .iter()
        .find(|qualifier| {
            **qualifier != Qualifier::Exact
                && !BOUNDING
                    .iter()
                    .any(|(word, meaning)| meaning == *qualifier && printed.contains(word))
        })
        .map(|qualifier| {
            format!("found the qualifier {qualifier:?}, expected a word for it in \"{printed}\"")
        })
}

fn carries_value(figure: &Figure) -> bool {
    let printed = figure.printed.as_str();
    let as_word = figure.unit == Unit::HundredMillionYuan
        && CLASSES
            .iter()
            .any(|(word, size)| *size == figure.value.value() && printed.contains(word));
    let as_digits = printed.contains(figure.unit.printed())
        && tokens(printed).any(|(_, token)| Decimal::parse(token) == Ok(figure.value));
    as_word || as_digits
}

/// Every maximal run of digits and dots, with the byte it starts at.
pub(super) fn tokens(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_token = |character: char| character.is_ascii_digit() || character == '.';
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(is_token)?;
        let end = text[start..]
            .find(|character| !is_token(character))
            .map_or(text.len(), |length| start + length);
        rest = end;
        Some((start, &text[start..end]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_a_maximal_run_of_digits_and_dots() {
        let found: Vec<_> = tokens("增长43.5%、50.2%").collect();
        assert_eq!(found, [(6, "43.5"), (14, "50.2")]);
        assert_eq!(tokens("一年打基础").count(), 0);
    }
}
