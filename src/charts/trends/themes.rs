//! The seven themes in short: each with the first of its outcomes that fit, and how many more
//! there are. Each leads to the view of the theme.

use super::compose::Sheet;
use super::glyph;
use super::setting::theme_key;
use crate::charts::frame::NOTE;
use crate::charts::pen::{Bounds, Type};
use crate::dataset::Domain;
use crate::model::{Datum, Outcome};
use crate::picture::{Align, Shape, text};

type Themes<'a> = [(Domain, Vec<Outcome<'a>>)];

/// The height of a line of words.
const LINE: f64 = 17.0;

/// The height of an outcome: its value, and its name below.
const ENTRY: f64 = 2.0 * LINE + 3.0;

/// The narrowest column that still holds most names.
const COLUMN: f64 = 108.0;

/// The space between two columns or two names.
const GAP: f64 = 14.0;

impl Sheet<'_, '_> {
    /// The height the themes take in so much room, with as many outcomes a theme as `spare` holds.
    pub(super) fn themes_height(&self, themes: &Themes<'_>, width: f64, spare: f64) -> f64 {
        match self.entries(themes, width, spare) {
            0 => self.rows(themes, width).len() as f64 * LINE + 4.0,
            entries => LINE * 2.0 + entries as f64 * ENTRY,
        }
    }

    /// How many outcomes a theme shows.
    fn entries(&self, themes: &Themes<'_>, width: f64, spare: f64) -> usize {
        let column = (width + GAP) / themes.len().max(1) as f64 - GAP;
        if column < COLUMN {
            return 0;
        }
        ((spare - LINE * 2.0) / ENTRY).clamp(0.0, 4.0) as usize
    }

    /// Draws the themes in a box, the series counted from `series`.
    pub(super) fn themes(&self, themes: &Themes<'_>, bounds: Bounds, spare: f64, series: usize) {
        let width = bounds.right - bounds.left;
        let entries = self.entries(themes, width, spare);
        if entries == 0 {
            self.names(themes, bounds, series);
            return;
        }
        let step = (width + GAP) / themes.len() as f64;
        for (index, (theme, outcomes)) in themes.iter().enumerate() {
            let left = bounds.left + step * index as f64;
            let column = Bounds {
                left,
                right: left + step - GAP,
                ..bounds
            };
            self.pen.object(&format!("theme-{}", theme.name()), || {
                self.column(*theme, outcomes, column, entries, series + index);
            });
        }
    }

    fn column(
        &self,
        theme: Domain,
        outcomes: &[Outcome<'_>],
        column: Bounds,
        entries: usize,
        series: usize,
    ) {
        let (pen, phrases) = (self.pen, self.lang.phrases());
        let (left, right) = (column.left, column.right);
        pen.hairline((left, column.top), (right, column.top), pen.palette.hair);
        let mut y = column.top + LINE * 0.65;
        let bold = Type::bold(NOTE, pen.palette.ink);
        pen.words(left, y, phrases.theme(theme), bold);
        let (value, name) = (
            Type::bold(NOTE + 1.0, pen.palette.reported),
            Type::plain(NOTE, pen.palette.muted),
        );
        let said = |outcome: &Outcome<'_>| {
            (
                phrases.short_worded(Datum::Figure(outcome.figure)),
                self.lang.of(outcome.indicator.short()).to_owned(),
            )
        };
        // What needs no more than its column goes before what would be cut.
        let fits = |outcome: &&Outcome<'_>| {
            let (amount, called) = said(outcome);
            left + 2.0 * glyph::REACH + 4.0 + value.width(&amount) <= right
                && left + name.width(&called) <= right
        };
        let mut shown = 0;
        for outcome in outcomes.iter().filter(fits).take(entries) {
            let (amount, called) = said(outcome);
            let top = y + LINE * 0.5;
            glyph::wording(pen, (left + glyph::REACH, top + LINE * 0.5), outcome.figure);
            let words_left = left + 2.0 * glyph::REACH + 4.0;
            pen.words(words_left, top + LINE * 0.5, &amount, value);
            pen.words(left, top + LINE * 1.4, &called, name);
            let area = Bounds {
                left,
                top,
                right: (words_left + value.width(&amount)).max(left + name.width(&called)),
                bottom: top + LINE * 1.9,
            };
            pen.target(series, &outcome.figure.id, Shape::Area(area));
            y += ENTRY;
            shown += 1;
        }
        let more = outcomes.len() - shown;
        let mut target = Bounds {
            left,
            top: column.top,
            right: left + bold.width(phrases.theme(theme)),
            bottom: column.top + LINE,
        };
        let more_text = format!("{} ›", phrases.another(more));
        let link = Type::plain(NOTE, pen.palette.derived);
        if more > 0 {
            let y = column.top + LINE * 1.5 + entries as f64 * ENTRY;
            pen.words(left, y, &more_text, link);
            target = Bounds {
                left,
                top: y - LINE * 0.5,
                right: left + link.width(&more_text),
                bottom: y + LINE * 0.5,
            };
        }
        pen.target(series, &theme_key(theme), Shape::Area(target));
    }

    /// The names with their counts, in rows that fit.
    fn rows(&self, themes: &Themes<'_>, width: f64) -> Vec<Vec<(usize, String, f64)>> {
        let phrases = self.lang.phrases();
        let mut rows: Vec<Vec<(usize, String, f64)>> = Vec::new();
        let mut right = f64::INFINITY;
        for (index, (theme, outcomes)) in themes.iter().enumerate() {
            let said = format!("{} {}", phrases.theme(*theme), outcomes.len());
            let wide = text::width(&said, NOTE, false);
            if right + GAP + wide > width {
                rows.push(Vec::new());
                right = -GAP;
            }
            if let Some(row) = rows.last_mut() {
                row.push((index, said, right + GAP));
            }
            right += GAP + wide;
        }
        rows
    }

    fn names(&self, themes: &Themes<'_>, bounds: Bounds, series: usize) {
        let pen = self.pen;
        let set = Type::plain(NOTE, pen.palette.derived).aligned(Align::Left);
        let rows = self.rows(themes, bounds.right - bounds.left);
        for (row, names) in rows.into_iter().enumerate() {
            let y = bounds.top + LINE * (row as f64 + 0.5);
            for (index, said, from) in names {
                let (theme, _) = &themes[index];
                let left = bounds.left + from;
                pen.object(&format!("theme-{}", theme.name()), || {
                    pen.words(left, y, &said, set);
                });
                let area = Bounds {
                    left,
                    top: y - LINE * 0.5,
                    right: left + set.width(&said),
                    bottom: y + LINE * 0.5,
                };
                pen.target(series + index, &theme_key(*theme), Shape::Area(area));
            }
        }
    }
}
