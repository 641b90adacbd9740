//! How Chinese characters are typed without being written: by pinyin, by its initials, mixed.

/// The characters of the report's names in their order, each as its distance from the one before;
/// a zero; then the readings of each.
const READINGS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/readings.bin"));

/// The longest word that may be a spelling, in bytes: the places reached in it are bits.
const LONGEST: usize = 63;

/// How much of a name a word spells, the most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spelled {
    /// All of it.
    Whole,
    /// Its beginning.
    Beginning,
    /// A part of it.
    Inside,
    /// Words of it, at least two characters long, the first of which begins it.
    Words,
}

/// Every character with its readings.
pub(super) struct Spelling(Vec<(char, &'static str)>);

impl Spelling {
    pub(super) fn new() -> Self {
        let mut characters = Vec::new();
        let (mut character, mut distance, mut shift) = (0, 0, 0);
        let mut bytes = READINGS.iter();
        for byte in bytes.by_ref().take_while(|byte| **byte != 0) {
            distance |= u32::from(byte & 0x7f) << shift;
            shift += 7;
            if *byte < 0x80 {
                character += distance;
                characters.push(char::from_u32(character).unwrap_or_default());
                (distance, shift) = (0, 0);
            }
        }
        let readings = std::str::from_utf8(bytes.as_slice()).unwrap_or_default();
        Self(characters.into_iter().zip(readings.split(' ')).collect())
    }

    /// The readings of a character; none if it is in no name of the report.
    fn of(&self, character: char) -> &'static str {
        let place = self.0.partition_point(|(known, _)| *known < character);
        let known = self.0.get(place).filter(|(known, _)| *known == character);
        known.map_or("", |(_, readings)| readings)
    }

    /// How much of a name a word spells. Both are plain.
    pub(super) fn spells(&self, word: &str, name: &str) -> Option<Spelled> {
        let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
        if is_number || word.len() > LONGEST || name.is_ascii() {
            return None;
        }
        let all = 1 << word.len();
        let (mut from_begin, mut from_any) = (1, 0);
        // Places in a word whose last one or more than one character are spelt, and between words.
        let (mut one, mut more, mut between) = (0, 0, 1);
        let mut found = None;
        let mut characters = name.chars().peekable();
        while let Some(character) = characters.next() {
            let last = characters.peek().is_none();
            let readings = self.of(character);
            let spell = |reached| after(word, reached, character, readings);
            from_begin = spell(from_begin);
            from_any = spell(from_any | 1);
            (one, more) = (spell(between), spell(one | more));
            // The first word begins the name; the others begin anywhere.
            between = (between & !1) | more;
            if from_begin & all != 0 {
                return Some(if last {
                    Spelled::Whole
                } else {
                    Spelled::Beginning
                });
            }
            if from_any & all != 0 {
                found = Some(Spelled::Inside);
            } else if more & all != 0 && found.is_none() {
                found = Some(Spelled::Words);
            }
        }
        found
    }
}

/// The places of a word reached by one more character of a name, from those reached before it.
fn after(word: &str, reached: u64, character: char, readings: &str) -> u64 {
    // Between the words of a name may stand what nobody types.
    let written =
        character.is_ascii_alphanumeric() || ('\u{3400}'..='\u{9fff}').contains(&character);
    if readings.is_empty() && !written {
        return reached;
    }
    let (mut next, mut left) = (0, reached);
    while left != 0 {
        let place = left.trailing_zeros() as usize;
        left &= left - 1;
        let rest = word.get(place..).unwrap_or_default();
        let Some(first) = rest.chars().next() else {
            continue;
        };
        if first == character {
            next |= 1 << (place + first.len_utf8());
        }
        for reading in readings.split(',').filter(|it| it.starts_with(first)) {
            // What is still being typed may end within a syllable.
            if reading.starts_with(rest) {
                next |= 1 << word.len();
            }
            let initial = if reading[1..].starts_with('h') { 2 } else { 1 };
            for length in [1, initial, reading.len()] {
                if rest.starts_with(&reading[..length]) {
                    next |= 1 << (place + length);
                }
            }
        }
    }
    next
}
