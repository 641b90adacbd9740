//! Where the words of a picture lie, and what is wrong with that.

use xiongguan::picture::{Align, Operation, Picture, TextSpan, UNITS, text};

struct Ink {
    words: String,
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

/// Where the ink of some words lies, CSS pixels: the height of a Chinese character, less the
/// space fonts leave around it.
fn ink(span: &TextSpan) -> Ink {
    let unit = f64::from(UNITS);
    let (x, y) = (f64::from(span.at.0) / unit, f64::from(span.at.1) / unit);
    let size = f64::from(span.size) / unit;
    let width = text::width(&span.text, size, span.bold);
    let left = match span.align {
        Align::Left => x,
        Align::Center => x - width / 2.0,
        Align::Right => x - width,
    };
    Ink {
        words: span.text.clone(),
        left,
        top: y - size * 0.45,
        right: left + width,
        bottom: y + size * 0.45,
    }
}

/// Words that touch others or leave the picture, each said with the state and the size.
pub fn mistakes(picture: &Picture, state: &str) -> Vec<String> {
    let spans: Vec<Ink> = picture
        .operations
        .iter()
        .filter_map(|operation| match operation {
            Operation::Text(span) => Some(ink(span)),
            _ => None,
        })
        .collect();
    assert!(spans.len() > 5, "{state} says almost nothing");
    let (width, height) = (f64::from(picture.width), f64::from(picture.height));
    // Words keep clear of the edge, so that they line up with the text around the chart.
    let edge = if width >= 760.0 { 24.0 } else { 8.0 };
    let mut found = Vec::new();
    for (index, one) in spans.iter().enumerate() {
        if one.left < edge || one.top < 0.0 || one.right > width - edge || one.bottom > height {
            found.push(format!(
                "{state} {width}×{height}: \"{}\" leaves the picture",
                one.words
            ));
        }
        for other in &spans[index + 1..] {
            let apart = one.right <= other.left
                || other.right <= one.left
                || one.bottom <= other.top
                || other.bottom <= one.top;
            if !apart {
                found.push(format!(
                    "{state} {width}×{height}: \"{}\" touches \"{}\"",
                    one.words, other.words
                ));
            }
        }
    }
    found
}
