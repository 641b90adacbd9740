//! Finds where a fragment prints a number: 3.94万人, 千亿级, 两条, 第一.

use crate::dataset::{Decimal, Measure, Scale, Unit};
use std::ops::Range;

/// Every maximal run of digits and dots, with the bytes it covers.
pub(in crate::dataset) fn tokens(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    runs(text, |character| {
        character.is_ascii_digit() || character == '.'
    })
}

fn runs(text: &str, belongs: fn(char) -> bool) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(belongs)?;
        let end = text[start..]
            .find(|character| !belongs(character))
            .map_or(text.len(), |length| start + length);
        rest = end;
        Some((start..end, &text[start..end]))
    })
}

/// How a fragment and a number go together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::dataset) enum Found {
    /// It prints the number in the unit.
    Printed {
        /// The bytes of the number alone.
        number: Range<usize>,
        /// Those of the number with its unit and, in a ranking, the 第 before it.
        whole: Range<usize>,
    },
    /// It prints the number, but not in the unit.
    OtherUnit,
    /// It does not print the number.
    Nowhere,
}

/// Where `text` prints `value` in `unit`.
pub(in crate::dataset) fn find(text: &str, value: Decimal, unit: Unit) -> Found {
    let digits = tokens(text)
        .filter(|(_, token)| Decimal::parse(token) == Ok(value))
        .map(|(range, _)| {
            let rest = &text[range.end..];
            let rest = rest.strip_prefix('多').unwrap_or(rest);
            let end = follows(rest, unit).map(|length| text.len() - rest.len() + length);
            (range, end)
        });
    let words = runs(text, |character| {
        digit(character).is_some() || power(character).is_some()
    })
    .filter(|(range, _)| {
        // 万 in 3.94万人 is a scale, not a number of its own.
        let before = text[..range.start].chars().next_back();
        !before.is_some_and(|before| before.is_ascii_digit() || before == '多')
    })
    .filter(|(_, word)| {
        let wanted = value.value() * 10f64.powi(i32::from(unit.scale.exponent()));
        read(word).is_some_and(|number| number == wanted)
    })
    .map(|(range, _)| {
        let one_by_one = Unit::of(unit.measure);
        let unit_length = follows(&text[range.end..], one_by_one);
        let length = unit_length.or(ranked(text, &range, unit).then_some(0));
        let end = length.map(|length| range.end + length);
        (range, end)
    });
    let mut found = Found::Nowhere;
    for (number, end) in digits.chain(words) {
        if let Some(end) = end {
            let before = if ranked(text, &number, unit) {
                '第'.len_utf8()
            } else {
                0
            };
            let whole = number.start - before..end;
            return Found::Printed { number, whole };
        }
        found = Found::OtherUnit;
    }
    found
}

/// Whether a number is a place in a ranking by the character before it.
fn ranked(text: &str, number: &Range<usize>, unit: Unit) -> bool {
    unit.measure == Measure::Place && text[..number.start].ends_with('第')
}

/// How long the unit is that `rest` begins with, if it is this one and no longer one: 万人次 is
/// not 万人.
fn follows(rest: &str, unit: Unit) -> Option<usize> {
    let printed = |measure: Measure, scale: Scale| {
        let rest = rest.strip_prefix(scale.printed())?;
        let words = measure
            .words()
            .iter()
            .filter(|word| rest.starts_with(**word));
        words.map(|word| scale.printed().len() + word.len()).max()
    };
    let longest = Scale::ALL
        .into_iter()
        .flat_map(|scale| Measure::all().map(move |measure| (scale, measure)))
        .filter_map(|(scale, measure)| printed(measure, scale))
        .max();
    printed(unit.measure, unit.scale).filter(|own| Some(*own) == longest)
}

fn digit(character: char) -> Option<f64> {
    let digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    let place = digits.iter().position(|digit| *digit == character);
    let place = place.or((character == '两').then_some(2))?;
    u8::try_from(place).ok().map(f64::from)
}

fn power(character: char) -> Option<f64> {
    match character {
        '十' => Some(1e1),
        '百' => Some(1e2),
        '千' => Some(1e3),
        '万' => Some(1e4),
        '亿' => Some(1e8),
        _ => None,
    }
}

/// The number a word stands for; a power without a digit before it is one of them: 亿元, 百强.
fn read(word: &str) -> Option<f64> {
    let (mut whole, mut section, mut last) = (0.0, 0.0, None);
    for character in word.chars() {
        if let Some(digit) = digit(character) {
            // 零 only keeps a place: 一百零二.
            if last.replace(digit).is_some_and(|before| before != 0.0) {
                return None;
            }
        } else {
            let power = power(character)?;
            section += last
                .take()
                .unwrap_or(if section == 0.0 { 1.0 } else { 0.0 })
                * if power < 1e4 { power } else { 1.0 };
            if power >= 1e4 {
                whole += section * power;
                section = 0.0;
            }
        }
    }
    Some(whole + section + last.unwrap_or(0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str, value: &str, unit: &str) -> Found {
        let value = value.parse().expect("a printed number");
        find(text, value, unit.parse().expect("a unit"))
    }

    #[test]
    fn a_token_is_a_maximal_run_of_digits_and_dots() {
        let found: Vec<_> = tokens("增长43.5%、50.2%").collect();
        assert_eq!(found, [(6..10, "43.5"), (14..18, "50.2")]);
        assert_eq!(tokens("一年打基础").count(), 0);
    }

    #[test]
    fn words_are_numbers_too() {
        for (word, number) in [
            ("零", 0.0),
            ("两", 2.0),
            ("十", 10.0),
            ("十二", 12.0),
            ("二十", 20.0),
            ("百", 100.0),
            ("一百零二", 102.0),
            ("千亿", 1e11),
            ("十亿", 1e9),
            ("三万五千", 35_000.0),
        ] {
            assert_eq!(read(word), Some(number), "{word}");
        }
        assert_eq!(read("四五"), None);
    }

    #[test]
    fn every_way_the_report_prints_a_number_is_found() {
        for (text, value, unit) in [
            ("预计达到306亿元", "306", "亿元"),
            ("新增城镇就业3.94万人", "3.94", "万人"),
            ("补贴5.8万人次", "5.8", "万人次"),
            ("累计投入40多亿元", "40", "亿元"),
            ("100万千瓦光伏发电", "100", "万千瓦"),
            ("1.61万退休职工", "1.61", "万人"),
            ("43.5%、50.2%", "50.2", "%"),
            ("两条千亿级产业链", "2", "条"),
            ("两条千亿级产业链", "1000", "亿元"),
            ("亿元以上项目", "1", "亿元"),
            ("万亩产业基地", "1", "万亩"),
            ("连续九年", "9", "年"),
            ("三镇卫生院", "3", "镇"),
            ("零增长", "0", "例"),
            ("绝对值稳居全省第一", "1", "位"),
            ("景区品牌百强", "100", "位"),
            ("第73位", "73", "位"),
            ("三大景区", "3", "个"),
        ] {
            let found = place(text, value, unit);
            assert!(matches!(found, Found::Printed { .. }), "{text}: {found:?}");
        }
    }

    #[test]
    fn a_number_is_lit_with_its_unit() {
        for (text, value, unit, lit) in [
            ("地区生产总值突破500亿元", "500", "亿元", "500亿元"),
            ("累计投入40多亿元", "40", "亿元", "40多亿元"),
            ("两条千亿级产业链", "1000", "亿元", "千亿级"),
            ("43.5%、50.2%", "50.2", "%", "50.2%"),
            ("第73位", "73", "位", "第73位"),
            ("绝对值稳居全省第一", "1", "位", "第一"),
            ("景区品牌百强", "100", "位", "百强"),
            ("1.61万退休职工", "1.61", "万人", "1.61万退休职工"),
        ] {
            let Found::Printed { whole, .. } = place(text, value, unit) else {
                panic!("{text}");
            };
            assert_eq!(&text[whole], lit);
        }
    }

    #[test]
    fn another_number_and_another_unit_are_told_apart() {
        assert_eq!(place("预计达到306亿元", "307", "亿元"), Found::Nowhere);
        assert_eq!(place("预计达到306亿元", "306", "万元"), Found::OtherUnit);
        assert_eq!(place("补贴5.8万人次", "5.8", "万人"), Found::OtherUnit);
        assert_eq!(place("跃升到2016年的3.5倍", "3.5", "%"), Found::OtherUnit);
        assert_eq!(place("新增就业6000人", "6000", "人次"), Found::OtherUnit);
        assert_eq!(place("3.5万套", "1", "万套"), Found::Nowhere);
    }
}
