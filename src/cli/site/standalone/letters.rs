//! Bytes as letters that may stand in a page: whatever saves, sends or serves the page leaves them as they are.
//!
//! Two letters of 91 are 13 bits, so that 16 bytes of text carry 13; base64 carries 12. Control
//! characters would carry more, but they are errors in HTML. `www/assets/unpacking.js` reads it.

/// Printable ASCII but for the space and what could end a script or an attribute.
const LETTERS: [u8; 91] = letters();

/// The bits of two letters, and of one that stands alone at the end.
const PAIR: u32 = 13;
const ALONE: u32 = 6;

const fn letters() -> [u8; 91] {
    let mut letters = [0; 91];
    let mut place = 0;
    let mut letter = b'!';
    while letter <= b'~' {
        if !matches!(letter, b'"' | b'<' | b'>') {
            letters[place] = letter;
            place += 1;
        }
        letter += 1;
    }
    letters
}

/// The bytes as letters.
pub fn written(bytes: &[u8]) -> String {
    let letter = |place: u32| char::from(LETTERS[place as usize]);
    let mut text = String::with_capacity(bytes.len() * 16 / 13 + 2);
    let (mut held, mut bits) = (0, 0);
    for byte in bytes {
        held |= u32::from(*byte) << bits;
        bits += 8;
        if bits >= PAIR {
            let pair = held & ((1 << PAIR) - 1);
            text.extend([letter(pair / 91), letter(pair % 91)]);
            held >>= PAIR;
            bits -= PAIR;
        }
    }
    if bits > ALONE {
        text.extend([letter(held / 91), letter(held % 91)]);
    } else if bits > 0 {
        text.push(letter(held));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same as `unpacking.js`, in Rust.
    fn read(text: &str) -> Vec<u8> {
        let place = |letter: &u8| LETTERS.iter().position(|known| known == letter);
        let places: Vec<u32> = text
            .bytes()
            .map(|letter| place(&letter).expect("a letter of ours") as u32)
            .collect();
        let mut bytes = Vec::new();
        let (mut held, mut bits) = (0, 0);
        for pair in places.chunks(2) {
            let (value, more) = match pair {
                [first, second] => (first * 91 + second, PAIR),
                _ => (pair[0], ALONE),
            };
            held |= value << bits;
            bits += more;
            while bits >= 8 {
                bytes.push((held & 255) as u8);
                held >>= 8;
                bits -= 8;
            }
        }
        bytes
    }

    #[test]
    fn every_byte_at_every_place_comes_back() {
        let all: Vec<u8> = (0..=255).collect();
        for start in 0..13 {
            assert_eq!(read(&written(&all[start..])), all[start..], "from {start}");
            assert_eq!(read(&written(&vec![255; start])), vec![255; start]);
            assert_eq!(read(&written(&vec![0; start])), vec![0; start]);
        }
    }

    #[test]
    fn bytes_without_order_come_back_from_safe_letters() {
        // Marsaglia's xorshift, so that every run tries the same.
        let mut state = 2_463_534_242_u32;
        let mut next = || {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            (state >> 24) as u8
        };
        for length in [1, 12, 13, 14, 1000, 65_537] {
            let bytes: Vec<u8> = (0..length).map(|_| next()).collect();
            let text = written(&bytes);
            assert_eq!(read(&text), bytes, "{length} bytes");
            assert!(
                text.bytes()
                    .all(|letter| letter.is_ascii_graphic() && !b"\"<>".contains(&letter))
            );
            assert!(text.len() <= length * 16 / 13 + 2, "{length}");
        }
    }
}
