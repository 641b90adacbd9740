//! What stands around every chart: its finding, its measure, its notes, its source.

use super::CONTROLS;
use super::pen::{Bounds, Pen, Type};
use crate::picture::{Align, Shape, text};

/// Narrower than this, a chart is laid out for a phone.
const PHONE: f64 = 560.0;

/// How much room a chart has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
}

impl Room {
    /// Whether to lay out for a phone.
    pub fn is_phone(self) -> bool {
        self.width < PHONE
    }

    /// Whether there is room for a second column.
    pub fn is_wide(self) -> bool {
        self.width >= 760.0
    }

    /// The space at the sides.
    pub fn margin(self) -> f64 {
        if self.is_wide() { 32.0 } else { 16.0 }
    }

    /// The size of labels.
    pub fn label(self) -> f64 {
        if self.width >= 880.0 { 14.0 } else { 13.0 }
    }
}

/// The size of notes; nothing is smaller.
pub const NOTE: f64 = 12.0;

/// The words around a chart.
pub struct Words {
    /// The finding.
    pub title: String,
    /// What is measured.
    pub measure: String,
    /// Warnings and explanations under the chart.
    pub notes: Vec<String>,
    /// Where it all comes from; always last.
    pub source: String,
    /// What is said where the controls are opened, in full and in short; nothing where there is
    /// nothing to set.
    pub hint: Option<[&'static str; 2]>,
}

/// Draws paper and words, and gives back the box left for the chart.
pub fn draw(pen: &Pen<'_>, room: Room, words: &Words) -> Bounds {
    let palette = pen.palette;
    let whole = Bounds {
        left: 0.0,
        top: 0.0,
        right: room.width,
        bottom: room.height,
    };
    pen.block(whole, palette.paper);
    let margin = room.margin();
    let inner = (room.width - 2.0 * margin).max(1.0);
    let title_size = title_size(room, &words.title, inner);
    let measure_size = if room.is_wide() { 14.0 } else { NOTE };
    let mut top = if room.is_wide() { 20.0 } else { 10.0 };
    let mut stack = |text: &str, set: Type, leading: f64| {
        for line in lines(text, inner, set) {
            top += set.size * leading;
            pen.words(margin, top - set.size * leading / 2.0, &line, set);
        }
    };
    stack(&words.title, Type::bold(title_size, palette.ink), 1.35);
    stack(
        &words.measure,
        Type::plain(measure_size, palette.muted),
        1.5,
    );

    let mut foot = room.height - if room.is_wide() { 14.0 } else { 8.0 };
    let last_line = foot - NOTE * 0.75;
    let last_first = std::iter::once(&words.source).chain(words.notes.iter().rev());
    for text in last_first {
        for line in text::wrap(text, inner, NOTE, false).iter().rev() {
            foot -= NOTE * 1.5;
            let set = Type::plain(NOTE, palette.muted);
            pen.words(margin, foot + NOTE * 0.75, line, set);
        }
    }
    if let Some([long, short]) = words.hint {
        let right = room.width - margin;
        let fits = |line: &str, size: f64, hint: &str| {
            text::width(line, size, false) + 24.0 + hint_width(hint) <= inner
        };
        let last = |words: &str, size: f64| {
            let lines = text::wrap(words, inner, size, false);
            lines.last().cloned().unwrap_or_default()
        };
        let source = last(&words.source, NOTE);
        let measure = last(&words.measure, measure_size);
        if let Some(hint) = [long, short]
            .into_iter()
            .find(|hint| fits(&source, NOTE, hint))
        {
            draw_hint(pen, (right, last_line), hint, LAST_SERIES);
        } else if fits(&measure, measure_size, short) {
            draw_hint(pen, (right, top - measure_size * 0.75), short, LAST_SERIES);
        } else {
            foot -= NOTE * 1.7;
            draw_hint(pen, (right, foot + NOTE * 0.75), long, LAST_SERIES);
        }
    }
    let gap = if room.is_wide() { 14.0 } else { 8.0 };
    Bounds {
        left: margin,
        top: top + gap,
        right: room.width - margin,
        bottom: foot - gap,
    }
}

/// The lines of words at the head: even where the last would be left with a word or two.
fn lines(words: &str, room: f64, set: Type) -> Vec<String> {
    let lines = text::wrap(words, room, set.size, set.bold);
    let last = lines.last().map_or(room, |line| set.width(line));
    if lines.len() > 1 && last < room / 5.0 {
        text::balance(words, room, set.size, set.bold)
    } else {
        lines
    }
}

/// The room for the sign before a hint: two sliders.
const HINT_SIGN: f64 = 18.0;

/// How wide a hint is, with its sign.
pub fn hint_width(words: &str) -> f64 {
    HINT_SIGN + text::width(words, NOTE, false)
}

/// The object a hint belongs to.
pub const HINT: &str = "hint";

/// The place that opens the controls, by its right end: two sliders and a word. It is reached by
/// keys after the data, as a series of its own.
pub fn draw_hint(pen: &Pen<'_>, (right, middle): (f64, f64), words: &str, series: usize) {
    let color = pen.palette.muted;
    let set = Type::plain(NOTE, color).aligned(Align::Right);
    let left = right - hint_width(words);
    pen.object(HINT, || {
        for (y, knob) in [(middle - 3.0, 8.0), (middle + 3.0, 3.0)] {
            pen.path(&[(left, y), (left + 11.0, y)], 1.2, color);
            pen.dot((left + knob, y), 2.2, color);
        }
        pen.words(right, middle, words, set);
    });
    let area = Bounds {
        left,
        top: middle - 9.0,
        right,
        bottom: middle + 9.0,
    };
    pen.target(series, CONTROLS, Shape::Area(area));
}

/// The series that comes after those of all data.
const LAST_SERIES: usize = 99;

/// How high a title stands.
pub fn title_height(room: Room, title: &str) -> f64 {
    let inner = (room.width - 2.0 * room.margin()).max(1.0);
    let size = title_size(room, title, inner);
    text::wrap(title, inner, size, true).len() as f64 * size * 1.35
}

/// A title of one line if that is not much smaller, else of two, so that it never crowds the
/// chart.
fn title_size(room: Room, title: &str, inner: f64) -> f64 {
    let largest: f64 = if room.is_wide() {
        26.0
    } else if room.is_phone() {
        20.0
    } else {
        22.0
    };
    let lines = |size: f64| text::wrap(title, inner, size, true).len();
    let steps = [largest, largest - 2.0, largest - 4.0];
    let most = if room.height < 520.0 { 1 } else { 2 };
    steps
        .into_iter()
        .find(|size| lines(*size) == 1)
        .or_else(|| steps.into_iter().find(|size| lines(*size) <= most))
        .unwrap_or(16.0)
}
