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

/// The most lines a name takes below its value.
const NAME_LINES: usize = 2;

/// The leading of a name.
const NAME_LINE: f64 = 15.0;

/// The narrowest column that still holds most names.
const COLUMN: f64 = 108.0;

/// The size of a value, and the space its mark takes.
const VALUE: f64 = NOTE + 1.0;
const MARK: f64 = 2.0 * glyph::REACH + 4.0;

/// The space between two columns or two names.
const GAP: f64 = 14.0;

/// The outcomes of every theme that its column shows.
struct Chosen<'t, 'm> {
    outcomes: Vec<Vec<&'t Outcome<'m>>>,
    /// How many each theme shows at most.
    entries: usize,
    /// The height of one: its value, and its name below.
    entry: f64,
}

impl Chosen<'_, '_> {
    fn height(&self) -> f64 {
        LINE * 2.0 + self.entries as f64 * self.entry
    }
}

impl Sheet<'_, '_> {
    /// The height the themes take in so much room, with as many outcomes a theme as `spare` holds.
    pub(super) fn themes_height(&self, themes: &Themes<'_>, width: f64, spare: f64) -> f64 {
        match self.chosen(themes, width, spare) {
            Some(chosen) => chosen.height(),
            None => self.rows(themes, width).len() as f64 * LINE + 4.0,
        }
    }

    fn name_lines(&self, outcome: &Outcome<'_>, column: f64) -> Vec<String> {
        let name = self.lang.of(outcome.indicator.short());
        text::wrap(name, column, NOTE, false)
    }

    fn worded(&self, outcome: &Outcome<'_>) -> String {
        let datum = Datum::Figure(outcome.figure);
        self.lang.phrases().short_worded(datum)
    }

    /// The first outcomes of every theme that fit a column whole; `None` where there is no room
    /// for columns or for one outcome each.
    fn chosen<'t, 'm>(
        &self,
        themes: &'t Themes<'m>,
        width: f64,
        spare: f64,
    ) -> Option<Chosen<'t, 'm>> {
        let column = (width + GAP) / themes.len().max(1) as f64 - GAP;
        if column < COLUMN {
            return None;
        }
        let choose = |lines: usize| {
            let entry = LINE + lines as f64 * NAME_LINE + 5.0;
            let entries = ((spare - LINE * 2.0) / entry).clamp(0.0, 4.0) as usize;
            let fits = |outcome: &&Outcome<'_>| {
                let value = text::width(&self.worded(outcome), VALUE, true);
                MARK + value <= column && self.name_lines(outcome, column).len() <= lines
            };
            let of_theme = |outcomes: &'t Vec<Outcome<'m>>| {
                let fitting = outcomes.iter().filter(fits);
                fitting.take(entries).collect::<Vec<_>>()
            };
            Chosen {
                outcomes: themes.iter().map(|(_, all)| of_theme(all)).collect(),
                entries,
                entry,
            }
        };
        let full = |chosen: &Chosen<'_, '_>| {
            chosen.entries > 0 && chosen.outcomes.iter().all(|theme| !theme.is_empty())
        };
        let shown = |chosen: &Chosen<'_, '_>| chosen.outcomes.iter().map(Vec::len).sum::<usize>();
        // Of two that show as many, the lower.
        let ways = (1..=NAME_LINES).rev().map(choose).filter(full);
        ways.max_by_key(shown)
    }

    /// Draws the themes in a box, the series counted from `series`.
    pub(super) fn themes(&self, themes: &Themes<'_>, bounds: Bounds, spare: f64, series: usize) {
        let width = bounds.right - bounds.left;
        let Some(chosen) = self.chosen(themes, width, spare) else {
            self.names(themes, bounds, series);
            return;
        };
        let step = (width + GAP) / themes.len() as f64;
        for (index, (theme, outcomes)) in themes.iter().enumerate() {
            let left = bounds.left + step * index as f64;
            let column = Bounds {
                left,
                right: left + step - GAP,
                ..bounds
            };
            self.pen.object(&format!("theme-{}", theme.name()), || {
                let mut y = self.theme_name(*theme, column);
                for outcome in &chosen.outcomes[index] {
                    self.entry(outcome, Bounds { top: y, ..column }, series + index);
                    y += chosen.entry;
                }
                let more = outcomes.len() - chosen.outcomes[index].len();
                let y = column.top + chosen.height() - LINE * 0.5;
                self.more(*theme, more, (column, y), series + index);
            });
        }
    }

    /// The name of a theme at the head of its column; gives back where the column goes on.
    fn theme_name(&self, theme: Domain, column: Bounds) -> f64 {
        let pen = self.pen;
        let (left, top) = (column.left, column.top);
        pen.hairline((left, top), (column.right, top), pen.palette.hair);
        let bold = Type::bold(NOTE, pen.palette.ink);
        let name = self.lang.phrases().theme(theme);
        pen.words(left, top + LINE * 0.6, name, bold);
        top + LINE * 1.1
    }

    fn entry(&self, outcome: &Outcome<'_>, bounds: Bounds, series: usize) {
        let pen = self.pen;
        let (left, top) = (bounds.left, bounds.top);
        let value = Type::bold(VALUE, pen.palette.reported);
        let name = Type::plain(NOTE, pen.palette.muted);
        let worded = self.worded(outcome);
        let y = top + LINE * 0.5;
        glyph::wording(pen, (left + glyph::REACH, y), outcome.figure);
        pen.words(left + MARK, y, &worded, value);
        let mut right = left + MARK + value.width(&worded);
        let mut bottom = top + LINE;
        for line in self.name_lines(outcome, bounds.right - left) {
            pen.words(left, bottom + NAME_LINE * 0.5, &line, name);
            right = right.max(left + name.width(&line));
            bottom += NAME_LINE;
        }
        let area = Bounds {
            left,
            top,
            right,
            bottom,
        };
        pen.target(series, &outcome.figure.id, Shape::Area(area));
    }

    /// How many more a theme has, which leads to all of them; its name does where there are none.
    fn more(&self, theme: Domain, more: usize, (column, y): (Bounds, f64), series: usize) {
        let (pen, phrases) = (self.pen, self.lang.phrases());
        let link = Type::plain(NOTE, pen.palette.derived);
        let (text, y) = if more > 0 {
            let text = format!("{} ›", phrases.another(more));
            pen.words(column.left, y, &text, link);
            (text, y)
        } else {
            (phrases.theme(theme).to_owned(), column.top + LINE * 0.6)
        };
        let area = Bounds {
            left: column.left,
            top: y - LINE * 0.5,
            right: column.left + link.width(&text),
            bottom: y + LINE * 0.5,
        };
        pen.target(series, &theme_key(theme), Shape::Area(area));
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
