//! The first rows of the table as a picture: as many as fit, whole.

use crate::charts::frame::{NOTE, Room};
use crate::charts::marks;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::picture::{Shape, text};
use crate::words::table::{Row, Selection};
use crate::words::{Heading, Lang, MarkKind};

/// From the left edge of a value to its words; its mark stands between.
const MARK: f64 = 22.0;

/// Between two columns.
const GUTTER: f64 = 20.0;

/// Above and below the words of a row.
const PADDING: f64 = 6.0;

/// The height of a line of words, font sizes.
const LEADING: f64 = 1.45;

/// How the width is shared by name, value, period and source.
const SHARES: [f64; 4] = [0.25, 0.29, 0.15, 0.31];

/// Draws as many rows as fit, and says how many more there are.
pub fn draw(pen: &Pen<'_>, room: Room, body: Bounds, selection: &Selection<'_, '_>, lang: Lang) {
    let phrases = lang.phrases();
    let muted = Type::plain(NOTE, pen.palette.muted);
    let mut top = body.top;
    if selection.is_empty() {
        let set = Type::plain(room.label(), pen.palette.muted);
        pen.words(body.left, top + set.size, phrases.try_otherwise(), set);
        return;
    }
    if room.is_wide() {
        top = heads(pen, body, lang);
    }
    // More rows than fit are not worth wording.
    let most = ((body.bottom - top) / (NOTE * LEADING)).max(0.0) as usize;
    let rows = selection.rows(0..most.min(selection.len()));
    let foot = NOTE * LEADING * 1.4;
    let mut drawn = 0;
    for row in &rows {
        let block = Block::of(pen, room, body, row);
        let last = drawn + 1 == selection.len();
        let bottom = body.bottom - if last { 0.0 } else { foot };
        if top + block.height > bottom {
            break;
        }
        pen.object(row.key, || block.draw(pen, body, top, row));
        top += block.height;
        drawn += 1;
    }
    if drawn < selection.len() {
        let more = phrases.more_rows(selection.len() - drawn);
        pen.words(body.left, top + foot * 0.75, &more, muted);
    }
}

/// Where the columns begin, and how wide each is.
fn columns(body: Bounds) -> [(f64, f64); 4] {
    let whole = body.right - body.left;
    let mut left = body.left;
    SHARES.map(|share| {
        let column = (left, share * whole - GUTTER);
        left += share * whole;
        column
    })
}

/// The heads of the columns; gives back where the rows begin.
fn heads(pen: &Pen<'_>, body: Bounds, lang: Lang) -> f64 {
    let set = Type::plain(NOTE, pen.palette.muted);
    let headings = [
        Heading::Name,
        Heading::Value,
        Heading::Period,
        Heading::Source,
    ];
    for ((left, _), heading) in columns(body).into_iter().zip(headings) {
        let words = lang.phrases().heading(heading);
        pen.words(left, body.top + NOTE, words, set);
    }
    let top = body.top + NOTE * 2.0;
    pen.hairline((body.left, top), (body.right, top), pen.palette.ink);
    top
}

/// The words of a row, from its upper edge.
struct Block {
    words: Vec<(f64, f64, String, Type)>,
    mark: (f64, f64),
    height: f64,
}

impl Block {
    fn of(pen: &Pen<'_>, room: Room, body: Bounds, row: &Row<'_>) -> Self {
        let mut block = Self {
            words: Vec::new(),
            mark: (0.0, 0.0),
            height: 0.0,
        };
        let name = Type::plain(room.label(), pen.palette.ink);
        let value = Type::bold(room.label(), pen.palette.ink);
        let note = Type::plain(NOTE, pen.palette.muted);
        let source = row.source.first().map_or("", |line| line.text.as_str());
        if room.is_wide() {
            let [names, values, periods, sources] = columns(body);
            let under = block.add(names, PADDING, row.name, name);
            block.add(names, under, row.what, note);
            block.value(values, PADDING, row, value);
            block.add(periods, PADDING, &row.period, name);
            block.add(sources, PADDING + (name.size - NOTE) / 2.0, source, note);
        } else {
            let whole = (body.left, body.right - body.left);
            let beside = (whole.0 + MARK, whole.1 - MARK);
            let parts = [row.what, row.period.as_str()];
            let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            let mut under = block.add(whole, PADDING, row.name, name);
            under = block.value(whole, under, row, value);
            under = block.add(beside, under, &parts.join(" · "), note);
            block.add(beside, under, source, note);
        }
        block.height += PADDING;
        block
    }

    fn value(&mut self, (left, width): (f64, f64), top: f64, row: &Row<'_>, set: Type) -> f64 {
        self.mark = (left + 8.0, top + set.size * LEADING / 2.0);
        self.add((left + MARK, width - MARK), top, &row.value, set)
    }

    /// Adds words to a column; gives back where the next may stand.
    fn add(&mut self, (left, width): (f64, f64), top: f64, words: &str, set: Type) -> f64 {
        let mut bottom = top;
        for line in text::wrap(words, width, set.size, set.bold) {
            let middle = bottom + set.size * LEADING / 2.0;
            self.words.push((left, middle, line, set));
            bottom += set.size * LEADING;
        }
        self.height = self.height.max(bottom);
        bottom
    }

    fn draw(&self, pen: &Pen<'_>, body: Bounds, top: f64, row: &Row<'_>) {
        for (left, middle, words, set) in &self.words {
            pen.words(*left, top + middle, words, *set);
        }
        mark(pen, (self.mark.0, top + self.mark.1), row.mark);
        let bounds = Bounds {
            top,
            bottom: top + self.height,
            ..body
        };
        let edge = [(bounds.left, bounds.bottom), (bounds.right, bounds.bottom)];
        pen.hairline(edge[0], edge[1], pen.palette.hair);
        pen.target(0, row.key, Shape::Area(bounds));
    }
}

/// The mark of a value; of a target its line, since it is no point.
fn mark(pen: &Pen<'_>, (x, y): (f64, f64), kind: MarkKind) {
    let across = (x - 7.0, x + 7.0);
    match kind {
        MarkKind::Floor => marks::floor(pen, across, y + 4.0, 8.0),
        MarkKind::Target => marks::plain_target(pen, across, y),
        MarkKind::Ceiling => {
            let (top, bottom) = (y - 4.0, y + 2.0);
            let turned = [
                (across.0, bottom),
                (across.0, top),
                (across.1, top),
                (across.1, bottom),
            ];
            pen.path(&turned, 2.5, pen.palette.target);
        }
        _ => marks::value(pen, (x, y), kind),
    }
}
