//! The lines of an opened chain: names with bars, names alone, names one after the other.

use super::super::members::{self, REACH};
use super::super::sheet::BESIDE;
use super::{Cursor, Panel, wrapped};
use crate::charts::frame::NOTE;
use crate::charts::pen::{Bounds, Type};
use crate::model::{Amount, Datum, Part};
use crate::picture::{Shape, text};

/// How far a name stands from the left, behind its mark.
pub const INDENT: f64 = 15.0;

/// The shortest scale worth drawing beside the names.
const SHORTEST_SCALE: f64 = 56.0;

/// The scale that is kept at least before what is printed goes under its bar.
const GOOD_SCALE: f64 = 90.0;

/// Where the bars of one panel stand: all to one scale.
#[derive(Clone, Copy, Debug, Default)]
pub struct Columns {
    /// Where they begin.
    left: f64,
    /// How long one of the unit is.
    unit: f64,
    /// Whether they stand beside their names, else under them.
    beside: bool,
}

/// The size of what is said beside names of a size.
fn note_size(size: f64) -> f64 {
    NOTE.max(size - 1.0)
}

impl Columns {
    pub(super) fn of(panel: &Panel<'_>, cursor: &Cursor<'_, '_>) -> Self {
        let Some(largest) = panel.opened.largest() else {
            return Self::default();
        };
        let size = cursor.fit.size;
        let (mut names, mut values, mut whole) = (0.0_f64, 0.0_f64, 0.0_f64);
        let bars = panel.opened.parts.iter();
        for (part, bar) in bars.filter_map(|part| Some((part, part.bar?))) {
            let name = panel.lang.of(&part.member.name);
            names = names.max(text::width(name, size, false));
            let value = panel.lang.phrases().short_amount(bar);
            let value = text::width(&value, size, true);
            let printed = panel.as_printed(part, bar);
            let after = BESIDE + text::width(&printed, note_size(size), false);
            values = values.max(value);
            whole = whole.max(value + if printed.is_empty() { 0.0 } else { after });
        }
        let left = cursor.left + INDENT + names + 10.0;
        let alone = cursor.right - left - values - BESIDE;
        let beside = alone >= SHORTEST_SCALE;
        let with_printed = alone - (whole - values);
        let longest = if with_printed >= GOOD_SCALE {
            with_printed
        } else {
            alone
        };
        let (left, longest) = if beside {
            (left, longest.min(cursor.room() * 0.4))
        } else {
            (cursor.left + INDENT, cursor.room() - INDENT)
        };
        Self {
            left,
            unit: longest / largest,
            beside,
        }
    }
}

impl Panel<'_> {
    /// A member with the bar of its capacity.
    pub(super) fn bar_row(&self, cursor: &mut Cursor<'_, '_>, part: &Part<'_>, columns: Columns) {
        let Some(amount) = part.bar else {
            return;
        };
        let top = cursor.y;
        let size = cursor.fit.size;
        let name = self.lang.of(&part.member.name);
        let words = self.lang.phrases().short_amount(amount);
        let value = text::width(&words, size, true);
        let set = Type::plain(size, cursor.color(|it| it.ink));
        let room = cursor.room() - INDENT;
        let mut lines = vec![name.to_owned()];
        if !columns.beside {
            lines = wrapped(name, room, set);
            // The value stands behind the name where it fits, else under it.
            let last = lines.last().map_or(0.0, |line| set.width(line));
            if last + BESIDE + value > room {
                lines.push(String::new());
            }
        }
        for line in &lines {
            let reach = cursor.left + INDENT + set.width(line);
            cursor.reach = cursor.reach.max(reach);
        }
        let height = cursor.line();
        let mut end = cursor.left + INDENT;
        for (number, line) in lines.iter().enumerate() {
            let y = cursor.y + height / 2.0;
            if let Some(pen) = cursor.pen {
                if number == 0 {
                    members::mark(pen, part, (cursor.left + REACH, y));
                }
                let object = format!("member-{}-name", part.member.id);
                if !line.is_empty() {
                    pen.object(&object, || pen.words(cursor.left + INDENT, y, line, set));
                }
            }
            end = cursor.left + INDENT;
            if !line.is_empty() {
                end += set.width(line) + BESIDE;
            }
            cursor.y += height;
        }
        let length = (amount.value * columns.unit).max(2.0);
        let middle = cursor.y - height / 2.0;
        let (bar, value_at) = if columns.beside {
            let half = (size * 0.36).round();
            let bar = (middle - half, middle + half);
            (bar, columns.left + length + BESIDE)
        } else {
            let bar = (cursor.y - 0.5, cursor.y + 4.5);
            cursor.y += 9.0;
            (bar, end)
        };
        if let Some(pen) = cursor.pen {
            let bounds = Bounds {
                left: columns.left,
                top: bar.0,
                right: columns.left + length,
                bottom: bar.1,
            };
            members::bar(pen, part, bounds);
            pen.object(&format!("member-{}-value", part.member.id), || {
                // The number is the report's, whoever puts the member here.
                let set = Type::bold(size, pen.palette.reported);
                pen.words(value_at, middle, &words, set);
            });
        }
        let printed = self.as_printed(part, amount);
        if cursor.fit.listed && !printed.is_empty() {
            let note = Type::plain(note_size(size), cursor.color(|it| it.muted));
            let after = value_at + value + BESIDE;
            if after + note.width(&printed) > cursor.right {
                cursor.say(INDENT, &printed, note);
            } else if let Some(pen) = cursor.pen {
                pen.words(after, middle, &printed, note);
            }
        }
        self.point(cursor, part, top, cursor.right);
    }

    /// A capacity in the unit it is printed in, if the bar has another.
    fn as_printed(&self, part: &Part<'_>, amount: Amount) -> String {
        let figure = part.capacity.filter(|figure| figure.unit != amount.unit);
        figure.map_or_else(String::new, |figure| {
            let phrases = self.lang.phrases();
            phrases.as_printed(&phrases.short_worded(Datum::Figure(figure)))
        })
    }

    /// A member in a line of its own, then what it is and where it is named.
    pub(super) fn name_row(&self, cursor: &mut Cursor<'_, '_>, part: &Part<'_>) {
        let top = cursor.y;
        let size = cursor.fit.size;
        let middle = cursor.y + cursor.line() / 2.0;
        let set = Type::plain(size, cursor.color(|it| it.ink));
        if let Some(pen) = cursor.pen {
            members::mark(pen, part, (cursor.left + REACH, middle));
        }
        let object = format!("member-{}-name", part.member.id);
        let name = self.full_name(part);
        let around = match cursor.pen {
            Some(pen) => pen.object(&object, || cursor.say(INDENT, &name, set)),
            None => cursor.say(INDENT, &name, set),
        };
        let mut right = around.right;
        let phrases = self.lang.phrases();
        let place = phrases.member_place(part.member.kind, part.member.paragraph);
        let note = Type::plain(note_size(size), cursor.color(|it| it.muted));
        let end = right + BESIDE + note.width(&place);
        let single = around.bottom - around.top <= cursor.line() + 0.5;
        if single && end <= cursor.right {
            if let Some(pen) = cursor.pen {
                pen.words(right + BESIDE, middle, &place, note);
            }
            right = end;
        }
        self.point(cursor, part, top, right);
    }

    /// The name, with a capacity that has no bar.
    fn full_name(&self, part: &Part<'_>) -> String {
        let name = self.lang.of(&part.member.name);
        match (part.bar, part.capacity) {
            (None, Some(figure)) => {
                let worded = self.lang.phrases().short_worded(Datum::Figure(figure));
                format!("{name} · {worded}")
            }
            _ => name.to_owned(),
        }
    }

    /// Members one after the other, behind their heading.
    pub(super) fn flow(
        &self,
        cursor: &mut Cursor<'_, '_>,
        parts: &[&Part<'_>],
        (heading, heading_set): (&str, Type),
    ) {
        let size = cursor.fit.size;
        let set = Type::plain(size, cursor.color(|it| it.ink));
        let mut x = cursor.left;
        if !heading.is_empty() {
            if let Some(pen) = cursor.pen {
                let y = cursor.y + cursor.line() / 2.0;
                pen.words(x, y, heading, heading_set);
            }
            x += heading_set.width(heading) + BESIDE;
        }
        for part in parts {
            let name = self.full_name(part);
            let width = INDENT + set.width(&name);
            if width > cursor.room() {
                // Too long for any line: it takes lines of its own.
                if x > cursor.left {
                    cursor.y += cursor.line();
                }
                x = cursor.left;
                self.name_row(cursor, part);
                continue;
            }
            if x > cursor.left && x + width > cursor.right {
                cursor.y += cursor.line();
                x = cursor.left;
            }
            if let Some(pen) = cursor.pen {
                let y = cursor.y + cursor.line() / 2.0;
                members::mark(pen, part, (x + REACH, y));
                let object = format!("member-{}-name", part.member.id);
                pen.object(&object, || pen.words(x + INDENT, y, &name, set));
                let shape = Shape::Area(Bounds {
                    left: x,
                    top: cursor.y,
                    right: x + width,
                    bottom: cursor.y + cursor.line(),
                });
                pen.target(self.series, &part.member.id, shape);
            }
            x += width + 12.0;
        }
        if x > cursor.left {
            cursor.y += cursor.line();
        }
    }

    fn point(&self, cursor: &Cursor<'_, '_>, part: &Part<'_>, top: f64, right: f64) {
        if let Some(pen) = cursor.pen {
            let shape = Shape::Area(Bounds {
                left: cursor.left,
                top,
                right,
                bottom: cursor.y,
            });
            pen.target(self.series, &part.member.id, shape);
        }
    }
}
