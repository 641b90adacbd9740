//! Small marks of how a number is worded, to stand before it or at its place.

use crate::charts::pen::{Bounds, Pen, faded};
use crate::dataset::{Figure, Qualifier, Reading};
use crate::picture::Color;

/// How far a small mark reaches from its centre, CSS pixels.
pub const REACH: f64 = 6.0;

/// How far the open side of a bound reaches.
const OPEN: f64 = 9.0;

/// The mark of a printed figure's wording.
pub fn wording(pen: &Pen<'_>, at: (f64, f64), figure: &Figure) {
    let color = pen.palette.reported;
    // A bound and what lies beyond it stand centred where a dot would.
    let (x, y) = at;
    if figure.says(Qualifier::AtLeast) {
        bounded(pen, (x, y + OPEN / 2.0), Reading::AtLeast, color);
    } else if figure.says(Qualifier::AtMost) {
        bounded(pen, (x, y - OPEN / 2.0), Reading::AtMost, color);
    } else if figure.says(Qualifier::About) {
        for (radius, strength) in [(5.5, 0.2), (4.0, 0.45), (2.5, 1.0)] {
            pen.dot(at, radius, faded(color, strength));
        }
    } else {
        pen.dot(at, 3.5, color);
    }
}

/// A bound: a line whose ends turn to the open side, and a tint that dies away there.
pub fn bounded(pen: &Pen<'_>, (x, y): (f64, f64), reading: Reading, color: Color) {
    let side = match reading {
        Reading::AtMost => 1.0,
        _ => -1.0,
    };
    let step = OPEN / 3.0;
    for band in 0..3u8 {
        let (near, far) = (
            y + side * step * f64::from(band),
            y + side * step * f64::from(band + 1),
        );
        let tint = Bounds {
            left: x - REACH,
            top: near.min(far),
            right: x + REACH,
            bottom: near.max(far),
        };
        pen.block(tint, faded(color, 0.36 - 0.12 * f64::from(band)));
    }
    let cap = [
        (x - REACH, y + side * 4.0),
        (x - REACH, y),
        (x + REACH, y),
        (x + REACH, y + side * 4.0),
    ];
    pen.path(&cap, 2.0, color);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Dataset;
    use crate::picture::{Operation, Palette};

    #[test]
    fn only_a_plain_number_is_a_plain_dot() {
        let dataset = Dataset::embedded();
        let drawn = |id: &str| {
            let figure = dataset.figure(id).expect("a figure");
            let picture = crate::charts::pen::Pen::picture((40, 40), Palette::LIGHT, |pen| {
                wording(pen, (20.0, 20.0), figure);
            });
            let circles = picture.operations.iter();
            let circles = circles.filter(|one| matches!(one, Operation::Circle { .. }));
            (circles.count(), picture.operations.len())
        };
        assert_eq!(drawn("old-communities-2017-2021"), (1, 1));
        assert_eq!(drawn("education-investment-2017-2021").0, 3);
        assert_eq!(drawn("renewal-residents-2017-2021").0, 0);
        assert_eq!(drawn("scenic-brand-rank-2021").0, 0);
    }
}
