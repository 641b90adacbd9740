//! A picture laid out beforehand, as bytes: what is drawn, by the meaning of its colours, and its
//! words. What can be pointed at is not kept: who asks gets a chart that lives.
//!
//! First the lengths of the numbers and of the texts, then both. A number has seven bits a byte,
//! the lowest first; one with a sign has it in its lowest bit. A place is written as its distance
//! from the place before it. A text ends with a zero byte.

mod reader;
#[cfg(not(target_arch = "wasm32"))]
mod writer;

use super::{Palette, Picture};

/// A picture laid out beforehand.
#[derive(Clone, Debug, PartialEq)]
pub struct LaidOut {
    /// The finding.
    pub title: String,
    /// The picture in words.
    pub description: String,
    /// What is drawn.
    pub picture: Picture,
}

impl LaidOut {
    /// The bytes; `None` if something is drawn in a colour that is not of this palette.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn pack(&self, palette: &Palette) -> Option<Vec<u8>> {
        writer::write(self, palette)
    }

    /// Reads the bytes back, in the colours of this palette; `None` if [`LaidOut::pack`] did not
    /// write them.
    pub fn unpack(bytes: &[u8], palette: &Palette) -> Option<Self> {
        reader::read(bytes, palette)
    }
}

/// What an operation is, as its number.
mod kind {
    pub const HAIRLINE: u64 = 0;
    pub const PATH: u64 = 1;
    pub const POLYGON: u64 = 2;
    pub const RECTANGLE: u64 = 3;
    pub const CIRCLE: u64 = 4;
    pub const TEXT: u64 = 5;
    pub const COUNT: u64 = 6;
}

#[cfg(test)]
mod tests {
    use super::super::{Align, Color, Operation, TextSpan};
    use super::*;

    fn laid_out(palette: &Palette) -> LaidOut {
        let faint = Color {
            alpha: 0.28,
            ..palette.target
        };
        let text = |text: &str, align, bold| {
            Operation::Text(TextSpan {
                text: text.to_owned(),
                at: (-8, 4000),
                align,
                size: 112,
                bold,
                color: palette.ink,
            })
        };
        let mut picture = Picture::new(640, 400);
        picture.operations = vec![
            Operation::Rectangle {
                from: (0, 0),
                to: (5120, 3200),
                outline: None,
                color: palette.paper,
            },
            Operation::Rectangle {
                from: (3, 4),
                to: (9, 9),
                outline: Some(12),
                color: palette.hair,
            },
            Operation::Hairline {
                from: (80, 100),
                to: (80, 900),
                color: palette.muted,
            },
            Operation::Path {
                points: vec![(1, 2), (300, 2), (-70, 70_000)],
                width: 16,
                color: palette.derived,
            },
            Operation::Polygon {
                points: vec![(1, 2), (3, 4), (5, 6)],
                color: faint,
            },
            Operation::Circle {
                center: (44, 55),
                radius: 36,
                outline: Some(0),
                color: palette.reported,
            },
            text("预计306亿元", Align::Right, true),
            text("", Align::Center, false),
            text("what if", Align::Left, false),
        ];
        LaidOut {
            title: "要达到500亿元".to_owned(),
            description: "Two words.\nAnd more.".to_owned(),
            picture,
        }
    }

    #[test]
    fn what_is_packed_unpacks_to_the_same() {
        let before = laid_out(&Palette::LIGHT);
        let bytes = before.pack(&Palette::LIGHT).expect("its own palette");
        assert_eq!(LaidOut::unpack(&bytes, &Palette::LIGHT), Some(before));
    }

    #[test]
    fn it_unpacks_in_the_colours_of_another_palette() {
        let bytes = laid_out(&Palette::LIGHT).pack(&Palette::LIGHT);
        let dark = LaidOut::unpack(&bytes.expect("its own palette"), &Palette::DARK);
        assert_eq!(dark, Some(laid_out(&Palette::DARK)));
    }

    #[test]
    fn a_colour_that_means_nothing_is_not_packed() {
        assert_eq!(laid_out(&Palette::LIGHT).pack(&Palette::DARK), None);
    }

    #[test]
    fn what_was_not_packed_is_not_unpacked() {
        let bytes = laid_out(&Palette::LIGHT).pack(&Palette::LIGHT);
        let bytes = bytes.expect("its own palette");
        for end in 0..bytes.len() {
            assert_eq!(
                LaidOut::unpack(&bytes[..end], &Palette::LIGHT),
                None,
                "{end}"
            );
        }
        for place in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[place] ^= 0xff;
            // Whatever comes of it, nothing worse than another picture.
            let _ = LaidOut::unpack(&changed, &Palette::LIGHT);
        }
        assert_eq!(LaidOut::unpack(&[0xff; 64], &Palette::LIGHT), None);
    }
}
