//! How wide words are, from a table, so that a picture is the same in a browser and without.
//!
//! The table has the widths of Noto Sans CJK SC in hundredths of the font size, plus a margin
//! for the wider Latin of the other fonts in [`FONTS`].

/// The fonts every chart asks for, in this order.
pub const FONTS: &str =
    "\"PingFang SC\",\"Microsoft YaHei\",\"Noto Sans CJK SC\",system-ui,sans-serif";

/// How much wider the widest of the fonts may run than the table.
const MARGIN: f64 = 1.05;

/// Widths of the characters from space to tilde.
const REGULAR: [u8; 95] = [
    23, 33, 48, 56, 56, 93, 68, 28, 34, 34, 47, 56, 28, 35, 28, 40, 56, 56, 56, 56, 56, 56, 56, 56,
    56, 56, 28, 28, 56, 56, 56, 48, 95, 61, 66, 64, 69, 59, 56, 69, 73, 30, 54, 65, 55, 82, 73, 75,
    64, 75, 64, 60, 60, 73, 58, 88, 58, 54, 61, 34, 40, 34, 56, 56, 61, 57, 62, 51, 62, 56, 33, 57,
    61, 28, 28, 56, 29, 93, 61, 61, 62, 62, 39, 47, 38, 61, 53, 81, 50, 53, 48, 34, 27, 34, 56,
];
const BOLD: [u8; 95] = [
    23, 37, 58, 59, 59, 97, 74, 33, 38, 38, 51, 59, 33, 37, 33, 39, 59, 59, 59, 59, 59, 59, 59, 59,
    59, 59, 33, 33, 59, 59, 59, 52, 101, 65, 69, 66, 72, 62, 59, 72, 76, 33, 57, 69, 58, 86, 75,
    77, 67, 77, 69, 63, 63, 75, 62, 92, 63, 58, 62, 38, 39, 38, 59, 57, 63, 60, 65, 53, 65, 59, 38,
    60, 64, 31, 31, 61, 32, 97, 65, 63, 65, 65, 44, 50, 43, 64, 58, 87, 57, 58, 52, 38, 30, 38, 59,
];

/// How wide `text` is in the unit `size` is given in.
pub fn width(text: &str, size: f64, bold: bool) -> f64 {
    let table = if bold { &BOLD } else { &REGULAR };
    let hundredths: f64 = text
        .chars()
        .map(|character| match character {
            ' '..='~' => MARGIN * f64::from(table[character as usize - ' ' as usize]),
            '–' | '−' => 60.0 * MARGIN,
            _ => 100.0,
        })
        .sum();
    hundredths * size / 100.0
}

/// Characters a line must not begin with.
const NEVER_FIRST: &str = "，。；：、！？）”%,.;:)·";

/// Characters that end a clause, after which a line likes to break.
const CLAUSE_END: &str = "，；。：,;:";

/// Breaks `text` into lines of at most `room`, between clauses where a clause fills half a
/// line, else between words or Chinese characters, and between a number and its unit only where
/// that saves a line. A single word wider than `room` stands alone.
pub fn wrap(text: &str, room: f64, size: f64, bold: bool) -> Vec<String> {
    wrapped(text, room, size, bold).0
}

/// The lines, and what was kept together in them.
fn wrapped(text: &str, room: f64, size: f64, bold: bool) -> (Vec<String>, Together) {
    let whole = lines(text, room, size, bold, is_unit);
    if whole.len() < 2 {
        return (whole, is_unit);
    }
    let nothing: Together = |_, _| false;
    let torn = lines(text, room, size, bold, nothing);
    if torn.len() < whole.len() {
        (torn, nothing)
    } else {
        (whole, is_unit)
    }
}

/// Tells of the words before and after a space whether they belong together.
type Together = fn(&str, &str) -> bool;

fn lines(text: &str, room: f64, size: f64, bold: bool, together: Together) -> Vec<String> {
    let mut lines = Vec::new();
    let mut rest = text.trim();
    while width(rest, size, bold) > room {
        let Some(end) = break_of(rest, room, size, bold, together) else {
            break;
        };
        lines.push(rest[..end].trim_end().to_owned());
        rest = rest[end..].trim_start();
    }
    if !rest.is_empty() {
        lines.push(rest.to_owned());
    }
    lines
}

/// The same number of lines as [`wrap`] makes, but as even as they go, so that no line holds a
/// single character.
pub fn balance(text: &str, room: f64, size: f64, bold: bool) -> Vec<String> {
    let (mut best, together) = wrapped(text, room, size, bold);
    let mut narrower = room;
    while best.len() > 1 && narrower > size {
        narrower -= size / 2.0;
        let lines = lines(text, narrower, size, bold, together);
        let fits = lines.iter().all(|line| width(line, size, bold) <= narrower);
        if lines.len() > best.len() || !fits {
            break;
        }
        best = lines;
    }
    best
}

fn break_of(text: &str, room: f64, size: f64, bold: bool, together: Together) -> Option<usize> {
    let (mut clause, mut ordinary, mut parting, mut forced) = (None, None, None, None);
    let mut characters = text.char_indices().peekable();
    while let Some((start, character)) = characters.next() {
        let end = start + character.len_utf8();
        let Some((_, next)) = characters.peek().copied() else {
            break;
        };
        let fits = width(text[..end].trim_end(), size, bold) <= room;
        if !fits && ordinary.or(parting).or(forced).is_some() {
            break;
        }
        if !may_break(character, next) {
            continue;
        }
        if !fits {
            forced = Some(end);
        } else if is_one_of(CLAUSE_END, character) && width(&text[..end], size, bold) > room / 2.0 {
            clause = Some(end);
            ordinary = Some(end);
        } else if character == ' ' && together(&text[..start], &text[end..]) {
            parting = Some(end);
        } else {
            ordinary = Some(end);
        }
    }
    clause.or(ordinary).or(parting).or(forced)
}

/// Whether what is after a space is the unit of the number before it: 50 bn yuan, 3.5 times. Four
/// digits without a comma are a year.
fn is_unit(before: &str, after: &str) -> bool {
    let digits = before.bytes().rev().take_while(u8::is_ascii_digit).count();
    let named = after
        .bytes()
        .next()
        .is_some_and(|it| it.is_ascii_lowercase());
    (1..4).contains(&digits) && named || after.starts_with("yuan")
}

/// Not `contains`, which brings the library's search through long texts along, 1 KB to download.
fn is_one_of(characters: &str, character: char) -> bool {
    characters.chars().any(|one| one == character)
}

fn may_break(before: char, after: char) -> bool {
    if before == ' ' || after == ' ' {
        return before == ' ';
    }
    let opens = matches!(before, '(' | '“' | '（');
    // A number keeps its unit, and what bounds it: 8%以上, 500亿元以上.
    let counted = before.is_ascii_digit() || is_one_of("%亿万", before);
    let with_number = counted && is_one_of("万亿元倍户年段条套件个项家以", after)
        || before == '元' && after == '以'
        || before == '以' && is_one_of("上下内", after);
    let within_latin = before.is_ascii() && after.is_ascii();
    !(opens || with_number || within_latin || is_one_of(NEVER_FIRST, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chinese_character_is_as_wide_as_the_font_is_high() {
        assert_eq!(width("嘉峪关", 14.0, false), 42.0);
        assert!(width("306", 14.0, true) > width("306", 14.0, false));
    }

    #[test]
    fn lines_break_between_clauses_and_never_before_punctuation() {
        let lines = wrap(
            "要达到500亿元，年均需增10.3%；若每年都是7%，会差约71亿元",
            330.0,
            20.0,
            true,
        );
        assert_eq!(
            lines,
            [
                "要达到500亿元，年均需增10.3%；",
                "若每年都是7%，会差约71亿元"
            ]
        );
        for line in wrap("第一，第二，第三，第四", 45.0, 14.0, false) {
            assert!(!line.starts_with('，'), "{line}");
        }
    }

    #[test]
    fn a_number_keeps_its_unit_and_what_bounds_it() {
        for room in [90.0, 100.0, 110.0, 120.0, 130.0] {
            for line in wrap("年均增长10.3%以上，到500亿元以上", room, 14.0, true) {
                let torn = ["以", "上", "亿", "元"]
                    .into_iter()
                    .any(|part| line.starts_with(part));
                assert!(!torn && !line.ends_with('以'), "{line}");
            }
        }
    }

    #[test]
    fn an_english_number_keeps_its_unit_where_that_costs_no_line() {
        let title = "Industrial value added rose to 3.5 times, 3 indicators grew 26 to 38%";
        let lines = balance(title, 480.0, 24.0, true);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].starts_with("3.5 times"), "{lines:?}");
        let lines = wrap("over 50 bn yuan", 80.0, 14.0, true);
        assert_eq!(lines, ["over", "50 bn yuan"]);
        let saved = wrap("It falls 200 m yuan short", 110.0, 14.0, true);
        assert_eq!(saved, ["It falls 200 m", "yuan short"]);
        let alone = wrap("50 bn yuan", 60.0, 14.0, true);
        assert_eq!(alone, ["50 bn", "yuan"]);
        let year = wrap("if 2022 only meets 7%", 60.0, 14.0, true);
        assert_eq!(year, ["if 2022", "only", "meets", "7%"]);
    }

    #[test]
    fn every_line_fits_and_nothing_is_lost() {
        let text = "Index of 2021, 2016 (start) = 100; log scale: equal slopes are equal growth";
        let lines = wrap(text, 150.0, 12.0, false);
        assert!(lines.len() > 2);
        for line in &lines {
            assert!(width(line, 12.0, false) <= 150.0, "{line}");
        }
        assert_eq!(lines.join(" "), text);
    }

    #[test]
    fn a_name_of_two_lines_is_broken_in_the_middle() {
        let lines = balance("钢铁及装备制造", 80.0, 13.0, true);
        assert_eq!(lines, ["钢铁及装", "备制造"]);
    }

    #[test]
    fn a_word_wider_than_the_room_does_not_hang() {
        assert_eq!(
            wrap("Unbreakable words", 10.0, 12.0, false),
            ["Unbreakable", "words"]
        );
    }
}
