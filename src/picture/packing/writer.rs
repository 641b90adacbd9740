//! Writes a picture as bytes; only builds do.

use super::super::{Align, Color, Operation, Palette, Place};
use super::{LaidOut, kind};

#[derive(Default)]
struct Writer {
    numbers: Vec<u8>,
    texts: Vec<u8>,
    last: Place,
}

pub(super) fn write(laid_out: &LaidOut, palette: &Palette) -> Option<Vec<u8>> {
    let operations = &laid_out.picture.operations;
    let mut opacities: Vec<u64> = Vec::new();
    for operation in operations {
        let opacity = operation.color().alpha.to_bits();
        if !opacities.contains(&opacity) {
            opacities.push(opacity);
        }
    }
    let colors = palette.colors();
    let number_of = |color: Color| {
        let meaning = colors.iter().position(|known| known.rgb == color.rgb)?;
        let opacity = opacities
            .iter()
            .position(|known| *known == color.alpha.to_bits())?;
        Some((opacity * colors.len() + meaning) as u64)
    };
    let mut writer = Writer::default();
    writer.number(u64::from(laid_out.picture.width));
    writer.number(u64::from(laid_out.picture.height));
    writer.text(&laid_out.title);
    writer.text(&laid_out.description);
    writer.number(opacities.len() as u64);
    for opacity in &opacities {
        writer.number(*opacity);
    }
    writer.number(operations.len() as u64);
    for operation in operations {
        writer.operation(operation, number_of(operation.color())?);
    }
    let Writer { numbers, texts, .. } = writer;
    let mut whole = Writer::default();
    whole.number(numbers.len() as u64);
    whole.number(texts.len() as u64);
    Some([whole.numbers, numbers, texts].concat())
}

impl Writer {
    fn operation(&mut self, operation: &Operation, color: u64) {
        match operation {
            Operation::Hairline { from, to, .. } => {
                self.begin(kind::HAIRLINE, color);
                self.places(&[*from, *to]);
            }
            Operation::Path { points, width, .. } => {
                self.begin(kind::PATH, color);
                self.signed(*width);
                self.number(points.len() as u64);
                self.places(points);
            }
            Operation::Polygon { points, .. } => {
                self.begin(kind::POLYGON, color);
                self.number(points.len() as u64);
                self.places(points);
            }
            Operation::Rectangle {
                from, to, outline, ..
            } => {
                self.begin(kind::RECTANGLE, color);
                self.outline(*outline);
                self.places(&[*from, *to]);
            }
            Operation::Circle {
                center,
                radius,
                outline,
                ..
            } => {
                self.begin(kind::CIRCLE, color);
                self.outline(*outline);
                self.signed(*radius);
                self.places(&[*center]);
            }
            Operation::Text(span) => {
                self.begin(kind::TEXT, color);
                let side = match span.align {
                    Align::Left => 0,
                    Align::Center => 1,
                    Align::Right => 2,
                };
                self.number(side << 1 | u64::from(span.bold));
                self.signed(span.size);
                self.places(&[span.at]);
                self.text(&span.text);
            }
        }
    }

    fn begin(&mut self, kind: u64, color: u64) {
        self.number(color * kind::COUNT + kind);
    }

    /// None is zero, so that every thickness is one more than it is.
    fn outline(&mut self, outline: Option<i32>) {
        self.number(outline.map_or(0, |width| u64::from(width.unsigned_abs()) + 1));
    }

    fn places(&mut self, places: &[Place]) {
        for place in places {
            self.signed(place.0 - self.last.0);
            self.signed(place.1 - self.last.1);
            self.last = *place;
        }
    }

    fn signed(&mut self, number: i32) {
        let number = i64::from(number);
        self.number((number << 1 ^ number >> 63).cast_unsigned());
    }

    fn number(&mut self, mut number: u64) {
        loop {
            let [low, ..] = number.to_le_bytes();
            number >>= 7;
            if number == 0 {
                self.numbers.push(low & 0x7f);
                return;
            }
            self.numbers.push(low | 0x80);
        }
    }

    fn text(&mut self, text: &str) {
        self.texts.extend(text.bytes().filter(|byte| *byte != 0));
        self.texts.push(0);
    }
}
