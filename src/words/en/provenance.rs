//! English, of where a value comes from.

use super::English;
use crate::dataset::{Period, Reading};
use crate::words::MarkKind;
use crate::words::phrases::ValuePhrases;
use crate::words::phrases::figures::FiguresPhrases;
use crate::words::phrases::provenance::{Beyond, ComesTo, Lies, ProvenancePhrases, Read};

impl ProvenancePhrases for English {
    fn place(&self, paragraph: u16, section: &str) -> String {
        // The heading's own words, without its number.
        let numbered = |number: &str| number.chars().all(|it| "IVX".contains(it));
        let heading = section.split_once(". ");
        let heading = heading.filter(|(number, _)| numbered(number));
        match heading.map_or(section, |(_, words)| words) {
            "" => format!("Paragraph {paragraph}"),
            heading => format!("Paragraph {paragraph}, \"{heading}\""),
        }
    }

    fn asked_about(&self, name: &str, what: &str, period: Period) -> String {
        listed(&[name, what, &self.period(period)])
    }

    fn input_label(&self, name: &str, what: &str, period: Period, mark: MarkKind) -> String {
        let of_target = match period {
            Period::Within(..) => "target",
            _ => "target for",
        };
        let period = self.period(period);
        match mark {
            MarkKind::Floor | MarkKind::Target | MarkKind::Ceiling => {
                listed(&[name, what, &format!("{of_target} {period}")])
            }
            MarkKind::Reported | MarkKind::Expected => {
                let by = format!("{} by the report", self.short_kind(mark));
                listed(&[name, what, &period, &by])
            }
            _ => listed(&[name, what, &period, self.short_kind(mark)]),
        }
    }

    fn set_by_reader(&self, id: &str) -> &'static str {
        match id {
            "growth" => "Growth a year, set by you",
            "price" => "Price change a year, set by you",
            _ => "",
        }
    }

    fn bounded(&self, reading: Reading, said: &str) -> String {
        match reading {
            Reading::AtLeast => format!("at least {said}"),
            Reading::AtMost => format!("at most {said}"),
            Reading::Value | Reading::Supposed => said.to_owned(),
        }
    }

    fn read_as(&self, word: &str, read: &Read) -> String {
        match read {
            Read::Floor(amount) => {
                format!("\"{word}\" sets a floor: read as {amount} or more, not as a point")
            }
            Read::Ceiling(amount) => {
                format!("\"{word}\" sets a ceiling: read as {amount} or less, not as a point")
            }
            Read::Among(rank) => {
                format!("\"{word}\" sets a ceiling: read as {rank}; the rank is not printed")
            }
            Read::Between(low, high) => {
                format!("\"{word}\" does not say how far: read as {low} to {high}")
            }
            Read::Foreseen => {
                format!("\"{word}\" looks ahead: the year had not ended, so it is not final")
            }
        }
    }

    fn comes_to(&self, change: &ComesTo) -> String {
        match change {
            ComesTo::Times(more, times) => {
                format!("{more} more is {times} what it was")
            }
            ComesTo::Grown(times, more) => format!("{times} the start is {more} more"),
            ComesTo::Left(fall, left) => {
                format!("a fall of {fall} leaves {left} of the start")
            }
        }
    }

    fn lies(&self, lies: &Lies, beyond: Option<Beyond>) -> String {
        let said = match lies {
            Lies::Exactly => "no rounded number goes into it".to_owned(),
            Lies::Between(low, high) => {
                format!("by the printed digits it lies between {low} and {high}")
            }
            Lies::From(low) => return format!("By the wording it is not below {low}"),
            Lies::UpTo(high) => return format!("By the wording it is not above {high}"),
        };
        self.begun(match beyond {
            None => said,
            Some(Beyond::Higher) => {
                format!("{said}; it rests on a floor, so it can only be higher")
            }
            Some(Beyond::Lower) => format!("{said}; it rests on a floor, so it can only be lower"),
            Some(Beyond::Supposed) => format!("if the supposition holds, {said}"),
        })
    }

    fn begun(&self, mut said: String) -> String {
        if let Some(first) = said.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        said
    }
}

/// What there is to say, one after another.
fn listed(parts: &[&str]) -> String {
    let mut parts = parts.to_vec();
    parts.retain(|part| !part.is_empty());
    parts.join(", ")
}
