//! Reads a picture from bytes.

use super::super::{Align, Color, Operation, Palette, Picture, Place, TextSpan};
use super::{LaidOut, kind};

/// The bytes while they are read.
struct Reader<'a> {
    numbers: &'a [u8],
    texts: &'a [u8],
    last: Place,
}

pub(super) fn read(bytes: &[u8], palette: &Palette) -> Option<LaidOut> {
    let mut reader = Reader {
        numbers: bytes,
        texts: &[],
        last: (0, 0),
    };
    let (numbers, texts) = (reader.length()?, reader.length()?);
    let rest = reader.numbers;
    if numbers.checked_add(texts)? != rest.len() {
        return None;
    }
    (reader.numbers, reader.texts) = rest.split_at(numbers);
    let width = u32::try_from(reader.number()?).ok()?;
    let height = u32::try_from(reader.number()?).ok()?;
    let mut picture = Picture::new(width, height);
    let (title, description) = (reader.text()?, reader.text()?);
    let mut opacities = Vec::new();
    for _ in 0..reader.length()? {
        opacities.push(f64::from_bits(reader.number()?));
    }
    let colors = palette.colors();
    for _ in 0..reader.length()? {
        let number = reader.length()?;
        let (color, kind) = (number / kind::COUNT as usize, number as u64 % kind::COUNT);
        let color = Color {
            alpha: *opacities.get(color / colors.len())?,
            ..colors[color % colors.len()]
        };
        picture.operations.push(reader.operation(kind, color)?);
    }
    let whole = reader.numbers.is_empty() && reader.texts.is_empty();
    whole.then_some(LaidOut {
        title,
        description,
        picture,
    })
}

impl Reader<'_> {
    fn operation(&mut self, kind: u64, color: Color) -> Option<Operation> {
        Some(match kind {
            kind::HAIRLINE => Operation::Hairline {
                from: self.place()?,
                to: self.place()?,
                color,
            },
            kind::PATH => Operation::Path {
                width: self.signed()?,
                points: self.places()?,
                color,
            },
            kind::POLYGON => Operation::Polygon {
                points: self.places()?,
                color,
            },
            kind::RECTANGLE => Operation::Rectangle {
                outline: self.outline()?,
                from: self.place()?,
                to: self.place()?,
                color,
            },
            kind::CIRCLE => Operation::Circle {
                outline: self.outline()?,
                radius: self.signed()?,
                center: self.place()?,
                color,
            },
            kind::TEXT => {
                let form = self.number()?;
                Operation::Text(TextSpan {
                    size: self.signed()?,
                    at: self.place()?,
                    text: self.text()?,
                    align: match form >> 1 {
                        0 => Align::Left,
                        1 => Align::Center,
                        _ => Align::Right,
                    },
                    bold: form & 1 == 1,
                    color,
                })
            }
            _ => return None,
        })
    }

    fn outline(&mut self) -> Option<Option<i32>> {
        let number = i32::try_from(self.number()?).ok()?;
        Some(number.checked_sub(1).filter(|width| *width >= 0))
    }

    fn places(&mut self) -> Option<Vec<Place>> {
        let mut places = Vec::new();
        for _ in 0..self.length()? {
            places.push(self.place()?);
        }
        Some(places)
    }

    fn place(&mut self) -> Option<Place> {
        let (right, down) = (self.signed()?, self.signed()?);
        self.last = (
            self.last.0.checked_add(right)?,
            self.last.1.checked_add(down)?,
        );
        Some(self.last)
    }

    fn signed(&mut self) -> Option<i32> {
        let number = self.number()?;
        let number = (number >> 1).cast_signed() ^ -((number & 1).cast_signed());
        i32::try_from(number).ok()
    }

    fn length(&mut self) -> Option<usize> {
        usize::try_from(self.number()?).ok()
    }

    fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..70).step_by(7) {
            let (byte, rest) = self.numbers.split_first()?;
            self.numbers = rest;
            number |= u64::from(byte & 0x7f).checked_shl(shift)?;
            if *byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    fn text(&mut self) -> Option<String> {
        let end = self.texts.iter().position(|byte| *byte == 0)?;
        let text = std::str::from_utf8(&self.texts[..end]).ok()?.to_owned();
        self.texts = &self.texts[end + 1..];
        Some(text)
    }
}
