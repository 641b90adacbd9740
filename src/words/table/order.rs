//! Which of two values comes first.

use super::selection::Entry;
use super::{Column, Sort};
use crate::dataset::Period;
use crate::model::Datum;
use crate::words::Lang;
use std::cmp::Ordering;

/// What entries are compared by.
enum Key<'a> {
    /// Letters.
    Text(&'a str),
    /// A number, among those that can be compared with it.
    Number { group: usize, number: f64 },
    /// There is nothing: it comes last in both directions.
    Nothing,
}

/// Puts the entry after all that do not come later, so that equals keep their order. A few
/// hundred entries sort fast enough so, and in far less code than the library's sort.
pub(super) fn insert<'a>(
    entries: &mut Vec<Entry<'a>>,
    entry: Entry<'a>,
    compare: &dyn Fn(&Entry<'a>, &Entry<'a>) -> Ordering,
) {
    let place = entries.partition_point(|known| compare(known, &entry) != Ordering::Greater);
    entries.insert(place, entry);
}

/// The report's own order: where a figure is printed, or the last input of what follows, which
/// stands behind it; what does not follow stands at the end of the paragraph, or of all.
pub(super) fn report(left: &Entry<'_>, right: &Entry<'_>) -> Ordering {
    let place = |entry: &Entry<'_>| {
        let paragraph = entry.origin.map_or(u16::MAX, |origin| origin.paragraph);
        let place = match entry.datum {
            Datum::Underivable(_) => usize::MAX,
            _ => entry.origin.map_or(usize::MAX, |origin| origin.place),
        };
        (paragraph, place, !matches!(entry.datum, Datum::Figure(_)))
    };
    place(left).cmp(&place(right))
}

/// By a column; what is equal there keeps the report's order.
pub(super) fn by(left: &Entry<'_>, right: &Entry<'_>, sort: Sort, lang: Lang) -> Ordering {
    let turned = |order: Ordering| {
        if sort.descending {
            order.reverse()
        } else {
            order
        }
    };
    match (key(left, sort.column, lang), key(right, sort.column, lang)) {
        (Key::Text(left), Key::Text(right)) => turned(by_letters(left, right)),
        (
            Key::Number { group, number },
            Key::Number {
                group: other_group,
                number: other,
            },
        ) => group
            .cmp(&other_group)
            .then_with(|| turned(number.total_cmp(&other))),
        (Key::Nothing, Key::Nothing) => Ordering::Equal,
        (Key::Nothing, _) => Ordering::Greater,
        _ => Ordering::Less,
    }
}

/// Letters without regard to their case; Chinese by code points, which follow the radical and
/// the strokes as a dictionary does.
fn by_letters(left: &str, right: &str) -> Ordering {
    let small = |text: &str| text.to_ascii_lowercase();
    small(left).cmp(&small(right))
}

fn key<'a>(entry: &Entry<'a>, column: Column, lang: Lang) -> Key<'a> {
    let number = |number: f64| Key::Number { group: 0, number };
    match column {
        Column::Name => Key::Text(lang.of(&entry.indicator.name)),
        Column::Value => {
            let value = match entry.datum {
                Datum::Figure(figure) => figure.value.value(),
                Datum::Derived(derived) => derived.value(),
                Datum::Underivable(_) | Datum::Chain(_) | Datum::Member(_) => return Key::Nothing,
            };
            Key::Number {
                group: entry.unit.measure as usize,
                number: value * entry.unit.factor(),
            }
        }
        Column::Period => number(time(entry.period)),
        Column::Role => match entry.origin {
            Some(origin) => number(origin.role as usize as f64),
            None => Key::Nothing,
        },
        Column::Paragraph => match entry.origin {
            Some(origin) => number(f64::from(origin.paragraph)),
            None => Key::Nothing,
        },
    }
}

/// When a period ends, then when it began: a start whose year is not printed comes first, what
/// lies in years from the report last.
fn time(period: Period) -> f64 {
    let (last, first, month) = match period {
        Period::Start => (0, 0, 0),
        Period::Since(last) => (last.number(), 0, 12),
        Period::Over(first, last) => (last.number(), first.number(), 12),
        Period::Months(year, _, last) => (year.number(), year.number(), last),
        Period::In(year) => (year.number(), year.number(), 12),
        Period::Within(least, most) => (u16::MAX, u16::from(least), most),
    };
    f64::from(last) * 1e8 + f64::from(month) * 1e5 + f64::from(first)
}
