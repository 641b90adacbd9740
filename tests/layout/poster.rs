//! How the long picture is laid out.

use xiongguan::charts::poster;
use xiongguan::dataset::Dataset;
use xiongguan::model::Model;
use xiongguan::picture::{Align, Operation, TextSpan, UNITS, text};
use xiongguan::words::Lang;

use crate::assert_none;
use crate::boxes::mistakes;

/// How wide the picture is in the units it is laid out in.
const UNIT: f64 = 432.0;

#[test]
fn no_words_of_the_poster_touch_or_leave_it() {
    let model = Model::new(Dataset::embedded());
    let mut found = Vec::new();
    for lang in [Lang::Zh, Lang::En] {
        for width in [390, 720, 1080, 2160] {
            let picture = poster::draw(&model, lang, width);
            let name = format!("poster {}", lang.tag());
            found.extend(mistakes(&picture, &name));
        }
    }
    assert_none(&found);
}

#[test]
fn its_words_keep_to_the_margins_and_are_never_small() {
    let model = Model::new(Dataset::embedded());
    for lang in [Lang::Zh, Lang::En] {
        let picture = poster::draw(&model, lang, 1080);
        let pixels = |length: i32| f64::from(length) / f64::from(UNITS) * UNIT / 1080.0;
        let spans = picture
            .operations
            .iter()
            .filter_map(|operation| match operation {
                Operation::Text(span) => Some(span),
                _ => None,
            });
        for TextSpan {
            text: words,
            at,
            align,
            size,
            bold,
            ..
        } in spans
        {
            let (x, size) = (pixels(at.0), pixels(*size));
            assert!(size >= 13.99, "{words}: {size}");
            let width = text::width(words, size, *bold);
            let left = match align {
                Align::Left => x,
                Align::Center => x - width / 2.0,
                Align::Right => x - width,
            };
            let right = left + width;
            assert!(left >= 23.9 && right <= 408.1, "{words}: {left}–{right}");
        }
    }
}
