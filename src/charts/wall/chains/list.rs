//! What the report names in a chain, as a list in one column or two.

use super::{Chains, color};
use crate::charts::marks;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::charts::wall::stage::{LABEL, NOTE, Stage};
use crate::model::{Datum, Opened, Part};
use crate::picture::{Shape, text};
use crate::words::mark_kind;

/// How the list is set.
#[derive(Clone, Copy)]
struct Setting {
    columns: usize,
    /// How much of the width the first of two takes.
    first: f64,
    /// The size of names.
    name: f64,
    /// The size of what stands under them.
    under: f64,
}

const fn one(name: f64, under: f64) -> Setting {
    two(1.0, name, under)
}

const fn two(first: f64, name: f64, under: f64) -> Setting {
    Setting {
        columns: if first < 1.0 { 2 } else { 1 },
        first,
        name,
        under,
    }
}

/// The settings that are tried, the largest first.
const SETTINGS: [Setting; 9] = [
    one(24.0, 16.0),
    one(20.0, LABEL),
    two(0.5, 20.0, LABEL),
    two(0.5, 18.0, LABEL),
    two(0.5, 16.0, LABEL),
    two(0.5, 16.0, NOTE),
    two(0.5, LABEL, NOTE),
    two(0.58, LABEL, NOTE),
    two(0.42, LABEL, NOTE),
];

/// The space between columns, and before a name.
const GAP: f64 = 24.0;
const BESIDE: f64 = 22.0;

/// The space under an entry.
const PAD: f64 = 8.0;

/// A member laid out.
struct Entry<'a> {
    part: &'a Part<'a>,
    name: Vec<String>,
    under: String,
    height: f64,
    /// Whether no word is wider than its column.
    fits: bool,
}

/// The list laid out.
struct List<'a> {
    widths: [f64; 2],
    setting: Setting,
    columns: Vec<Vec<Entry<'a>>>,
    left_out: usize,
}

/// Draws it into a box.
pub fn draw(chains: &Chains<'_>, opened: &Opened<'_>, pen: &Pen<'_>, stage: Stage, room: Bounds) {
    let parts = &opened.parts;
    let whole = SETTINGS
        .into_iter()
        .find_map(|setting| List::whole(chains, parts, setting, room));
    let part = || {
        let small = SETTINGS.into_iter().rev().take(3);
        let lists = small.map(|setting| List::part(chains, parts, setting, room));
        lists.min_by_key(|list| list.left_out)
    };
    let Some(list) = whole.or_else(part) else {
        return;
    };
    let mut left = room.left;
    for (column, width) in list.columns.iter().zip(&list.widths) {
        let mut top = room.top;
        for entry in column {
            let bounds = Bounds {
                left,
                top,
                right: left + width,
                bottom: top + entry.height,
            };
            list.entry(chains, pen, stage, entry, bounds);
            top = bounds.bottom;
        }
        left += width + GAP;
    }
    if list.left_out > 0 {
        let said = chains.lang.wall_phrases().and_more(list.left_out);
        let set = Type::bold(LABEL, pen.palette.muted);
        pen.words(room.left, room.bottom - LABEL * 0.7, &said, set);
    }
}

impl<'a> List<'a> {
    /// Everything in even columns, if it has room.
    fn whole(
        chains: &Chains<'_>,
        parts: &'a [Part<'a>],
        setting: Setting,
        room: Bounds,
    ) -> Option<Self> {
        let mut list = Self::empty(setting, room);
        let a_column = parts.len().div_ceil(setting.columns).max(1);
        for (column, width) in parts.chunks(a_column).zip(list.widths) {
            let entries = column.iter();
            let entries = entries.map(|part| Entry::of(chains, part, width, setting));
            list.columns.push(entries.collect());
        }
        let height = room.bottom - room.top;
        let fits = |column: &Vec<Entry<'_>>| {
            let high: f64 = column.iter().map(|it| it.height).sum();
            high <= height && column.iter().all(|it| it.fits)
        };
        list.columns.iter().all(fits).then_some(list)
    }

    /// As much as has room, and how much has not; who is asked about is shown, whoever else is
    /// not.
    fn part(chains: &Chains<'_>, parts: &'a [Part<'a>], setting: Setting, room: Bounds) -> Self {
        let mut list = Self::empty(setting, room);
        let focus = |part: &&Part<'_>| chains.is_focus(part);
        let (mut waiting, others): (Vec<_>, Vec<_>) = parts.iter().partition(focus);
        waiting.extend(others);
        let height = room.bottom - room.top - LABEL * 1.8;
        for width in list.widths.iter().take(setting.columns) {
            let (mut column, mut used) = (Vec::new(), 0.0);
            let mut later = Vec::new();
            for part in waiting {
                let entry = Entry::of(chains, part, *width, setting);
                if entry.fits && used + entry.height <= height {
                    used += entry.height;
                    column.push(entry);
                } else {
                    later.push(part);
                }
            }
            waiting = later;
            list.columns.push(column);
        }
        list.left_out = waiting.len();
        list
    }

    fn empty(setting: Setting, room: Bounds) -> Self {
        let gaps = GAP * (setting.columns as f64 - 1.0);
        let width = room.right - room.left - gaps;
        Self {
            widths: [width * setting.first, width * (1.0 - setting.first)],
            setting,
            columns: Vec::new(),
            left_out: 0,
        }
    }

    fn entry(
        &self,
        chains: &Chains<'_>,
        pen: &Pen<'_>,
        stage: Stage,
        entry: &Entry<'_>,
        bounds: Bounds,
    ) {
        let Setting { name, under, .. } = self.setting;
        let datum = Datum::Member(entry.part.member);
        let id = &entry.part.member.id;
        let focus = chains.is_focus(entry.part);
        let middle = bounds.top + name * 0.65 + 2.0;
        if focus {
            let around = Bounds {
                left: bounds.left - 6.0,
                bottom: bounds.bottom - 1.0,
                top: bounds.top - 3.0,
                ..bounds
            };
            pen.object("focus", || {
                pen.outline(around, stage.stroke(1.6), color(pen, datum));
            });
        }
        let factor = name / 16.0 * if focus { 1.25 } else { 1.0 };
        pen.object(id, || {
            let at = (bounds.left + 7.0, middle);
            marks::sized(pen, at, mark_kind(datum), factor.min(1.4));
        });
        let left = bounds.left + BESIDE;
        pen.object(&format!("label-{id}"), || {
            let mut y = middle;
            for line in &entry.name {
                pen.words(left, y, line, Type::bold(name, pen.palette.ink));
                y += name * 1.25;
            }
            y += (under - name) * 0.6;
            let muted = Type::plain(under, pen.palette.muted);
            pen.words(left, y, &entry.under, muted);
        });
        let series = chains.tiers.len() + 1;
        pen.target(series, id, Shape::Area(bounds));
    }
}

impl<'a> Entry<'a> {
    fn of(chains: &Chains<'_>, part: &'a Part<'a>, width: f64, setting: Setting) -> Self {
        let Setting { name, under, .. } = setting;
        let (lang, member) = (chains.lang, part.member);
        let phrases = lang.phrases();
        let room = width - BESIDE;
        let lines = lines(lang.of(&member.name), room, name);
        let place = phrases.member_place(member.kind, member.paragraph);
        let size = part.capacity.map(|figure| {
            let worded = phrases.short_worded(Datum::Figure(figure));
            format!("{place} · {}", phrases.member_capacity(&worded))
        });
        let fits = |said: &String| text::width(said, under, false) <= room;
        Self {
            part,
            height: lines.len() as f64 * name * 1.25 + under * 1.25 + PAD,
            fits: lines
                .iter()
                .all(|line| text::width(line, name, true) <= room),
            name: lines,
            under: phrases.begun(size.filter(fits).unwrap_or(place)),
        }
    }
}

/// The lines of a name. A word too long for one is parted at its hyphens.
fn lines(name: &str, room: f64, size: f64) -> Vec<String> {
    let lines = text::balance(name, room, size, true);
    let fits = |line: &String| text::width(line, size, true) <= room;
    if lines.iter().all(fits) {
        return lines;
    }
    let parted = text::balance(&name.replace('-', "- "), room, size, true);
    let joined = parted.into_iter().map(|line| line.replace("- ", "-"));
    joined.collect()
}
