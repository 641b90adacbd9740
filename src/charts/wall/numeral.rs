//! A number as large as the wall allows, with what belongs to it beside it.

/// A worded value in three: 预计 306 亿元.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numeral {
    /// What stands before the number.
    pub before: String,
    /// The number itself, with its sign and per cent.
    pub digits: String,
    /// What stands after it.
    pub after: String,
}

impl Numeral {
    /// Parts a worded value at the amount in it: what else it says can be a number too, as the
    /// year it is so many times as much as.
    pub fn around(worded: &str, amount: &str) -> Option<Self> {
        let start = worded.find(amount)?;
        let parts = Self::of(amount)?;
        let before = [worded.get(..start)?, &parts.before].concat();
        let after = [&parts.after, worded.get(start + amount.len()..)?].concat();
        Some(Self {
            before: before.trim().to_owned(),
            after: after.trim().to_owned(),
            ..parts
        })
    }

    /// Parts a worded value at its first number; `None` where there is none.
    pub fn of(worded: &str) -> Option<Self> {
        let start = worded.find(|first: char| first.is_ascii_digit())?;
        let signed = ['+', '−', '-'].into_iter().find_map(|sign| {
            let before = worded.get(..start)?.strip_suffix(sign)?;
            Some(before.len())
        });
        let start = signed.unwrap_or(start);
        let rest = worded.get(start..)?;
        let in_number = |(index, character): (usize, char)| {
            let after = rest.get(index + character.len_utf8()..).unwrap_or_default();
            let joins = matches!(character, ',' | '.')
                && after.starts_with(|next: char| next.is_ascii_digit());
            !(character.is_ascii_digit() || joins || index == 0)
        };
        let end = rest
            .char_indices()
            .find(|it| in_number(*it))
            .map_or(rest.len(), |(index, _)| index);
        let (digits, after) = rest.split_at(end);
        let (digits, after) = match after.strip_prefix('%') {
            Some(after) => (format!("{digits}%"), after),
            None => (digits.to_owned(), after),
        };
        Some(Self {
            before: worded.get(..start)?.trim().to_owned(),
            digits,
            after: after.trim().to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_parted_at_its_number() {
        for (worded, before, digits, after) in [
            ("预计306亿元", "预计", "306", "亿元"),
            ("expected 30.6 bn yuan", "expected", "30.6", "bn yuan"),
            ("+50.2% on 2016", "", "+50.2%", "on 2016"),
            ("24,726元", "", "24,726", "元"),
            ("500亿元以上", "", "500", "亿元以上"),
            ("第1位", "第", "1", "位"),
            ("about 12,345.6 t", "about", "12,345.6", "t"),
        ] {
            let numeral = Numeral::of(worded).expect(worded);
            let parts = [numeral.before, numeral.digits, numeral.after];
            assert_eq!(parts, [before, digits, after], "{worded}");
        }
        assert_eq!(Numeral::of("没有"), None);
    }

    #[test]
    fn a_year_beside_the_value_is_not_the_value() {
        for (worded, amount, parts) in [
            ("2016年的3.5倍", "3.5倍", ["2016年的", "3.5", "倍"]),
            ("3.5 times 2016", "3.5 times", ["", "3.5", "times 2016"]),
            ("预计306亿元", "306亿元", ["预计", "306", "亿元"]),
        ] {
            let numeral = Numeral::around(worded, amount).expect(worded);
            assert_eq!([numeral.before, numeral.digits, numeral.after], parts);
        }
    }
}
