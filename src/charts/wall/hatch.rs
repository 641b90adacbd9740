//! Parallel lines instead of a tint, for walls that wash tints out.

use crate::charts::pen::{Bounds, Pen};
use crate::picture::Color;

/// Fills a box with lines that rise to the right, `apart` from each other along its lower edge.
pub fn hatch(pen: &Pen<'_>, within: Bounds, apart: f64, width: f64, color: Color) {
    let height = within.bottom - within.top;
    let count = ((within.right - within.left + height) / apart).ceil() as u32;
    for line in 1..count {
        let start = within.left - height + f64::from(line) * apart;
        let (cut_left, cut_right) = (
            (within.left - start).max(0.0),
            (start + height - within.right).max(0.0),
        );
        let ends = [
            (start + cut_left, within.bottom - cut_left),
            (start + height - cut_right, within.top + cut_right),
        ];
        pen.path(&ends, width, color);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::{Operation, Palette, UNITS};

    #[test]
    fn no_line_leaves_the_box() {
        let within = Bounds {
            left: 20.0,
            top: 10.0,
            right: 70.0,
            bottom: 40.0,
        };
        let picture = Pen::picture((100, 60), Palette::CONTRAST, |pen| {
            hatch(pen, within, 7.0, 1.0, pen.palette.ink);
        });
        let inside = |(x, y): &(i32, i32)| {
            (20 * UNITS..=70 * UNITS).contains(x) && (10 * UNITS..=40 * UNITS).contains(y)
        };
        let lines = picture.operations.iter().map(|operation| match operation {
            Operation::Path { points, .. } => points,
            other => panic!("{other:?}"),
        });
        let lines: Vec<_> = lines.collect();
        assert!(lines.len() > 8, "{} lines", lines.len());
        for line in lines {
            assert!(line.iter().all(inside), "{line:?}");
        }
    }
}
