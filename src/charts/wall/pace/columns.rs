//! The rates of one indicator as columns: filled is reported, a cap that opens upward is a floor,
//! hollow is derived. Where rates are counted otherwise the ground is broken.

mod body;
mod ground;

use super::super::stage::{LABEL, NOTE, Stage};
use super::Pace;
use crate::charts::marks;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::model::{Datum, Pace as Rates, Stage as Rate};
use crate::picture::{Shape, text};
use crate::words::{MarkKind, is_floor, mark_kind, rounded};

/// The widest column.
const WIDEST: f64 = 150.0;

/// The largest numerals, and the least.
const LARGEST: f64 = 72.0;
const LEAST: f64 = 24.0;

/// How far what is open upward reaches above a column.
const OPEN: f64 = 18.0;

/// How high a numeral stands, as a share of its size, with the space under it.
const NUMERAL: f64 = 0.9;

/// The space between a column and its number.
const AIR: f64 = 6.0;

/// The least height of a column that says inside what kind of value it is.
const SAYS_KIND: f64 = 30.0;

/// How a rate is worded.
struct Said {
    number: String,
    /// That it is a floor.
    floor: &'static str,
}

/// Where the columns stand.
struct Layout {
    within: Bounds,
    /// From one column to the next.
    pitch: f64,
    /// The room of one.
    room: f64,
    ground: f64,
    /// How high one per cent is.
    per_cent: f64,
    numeral: f64,
    label: f64,
}

impl Layout {
    fn left(&self, column: usize) -> f64 {
        self.within.left + self.pitch * column as f64
    }

    fn line(&self) -> f64 {
        self.label * 1.3
    }
}

impl<'a> Pace<'a> {
    /// Draws the columns of an indicator into a box.
    pub(super) fn columns(&self, pen: &Pen<'_>, stage: Stage, within: Bounds, pace: &Rates<'a>) {
        let layout = self.layout(within, pace);
        let mut column = 0;
        while let Some(rate) = Rate::ALL.get(column).copied() {
            match pace.rate(rate) {
                Ok(datum) => {
                    self.column(pen, stage, &layout, (column, datum), self.said(pace, rate));
                    self.label(pen, &layout, column, pace, rate);
                    column += 1;
                }
                Err(absent) => {
                    // What is missing for the same reason is said once.
                    let rest = Rate::ALL.iter().skip(column);
                    let same = rest.take_while(|it| {
                        pace.rate(**it).is_err_and(|other| other.why == absent.why)
                    });
                    let count = same.count().max(1);
                    let report = self.model.dataset().report();
                    let phrases = self.lang.phrases();
                    let words = phrases.pace_absent(rate, absent.why, true, report);
                    self.absent(pen, &layout, (column, count), &words, absent.datum);
                    column += count;
                }
            }
        }
        self.ground(pen, stage, &layout, pace);
    }

    fn said(&self, pace: &Rates<'_>, rate: Rate) -> Said {
        let phrases = self.lang.phrases();
        let amount = rounded(pace, rate);
        let is_printed_floor = pace
            .rate(rate)
            .is_ok_and(|datum| matches!(datum, Datum::Figure(_)) && is_floor(datum));
        Said {
            number: amount.map_or_else(String::new, |amount| phrases.amount(amount)),
            floor: if is_printed_floor {
                phrases.pace_floor()
            } else {
                ""
            },
        }
    }

    fn label_lines(&self, pace: &Rates<'_>, rate: Rate, room: f64, size: f64) -> Vec<String> {
        let report = self.model.dataset().report();
        let phrases = self.lang.wall_phrases();
        let words = phrases.pace_column(rate, pace.target_is_rate(), report);
        text::wrap(&words, room, size, false)
    }

    fn layout(&self, within: Bounds, pace: &Rates<'_>) -> Layout {
        let width = within.right - within.left;
        let gap = if width >= 480.0 { 28.0 } else { 10.0 };
        let count = Rate::ALL.len() as f64;
        let pitch = (width + gap) / count;
        let room = pitch - gap;
        let label = if room >= 112.0 { 16.0 } else { LABEL };
        let lines = Rate::ALL.map(|rate| self.label_lines(pace, rate, room, label).len());
        let lines = lines.into_iter().max().unwrap_or(1) as f64;
        // Under the columns: what each is, and how they are counted.
        let under = 8.0 + label * 1.3 * lines + 14.0 + self.basis_height(pace, pitch, room);
        let ground = within.bottom - under;
        let fits = |rate: Rate| {
            let Said { number, floor } = self.said(pace, rate);
            let beside = text::width(floor, label, true);
            (room - beside) / text::width(&number, 1.0, true).max(0.1)
        };
        let numeral = Rate::ALL.map(fits).into_iter().fold(LARGEST, f64::min);
        let numeral = numeral.max(LEAST);
        let most = Rate::ALL
            .into_iter()
            .filter_map(|rate| pace.value(rate))
            .fold(0.1, f64::max);
        let height = ground - within.top - numeral * NUMERAL - AIR - OPEN;
        Layout {
            within,
            pitch,
            room,
            ground,
            per_cent: height.max(0.0) / most,
            numeral,
            label,
        }
    }

    /// Draws a column with its number over it.
    fn column(
        &self,
        pen: &Pen<'_>,
        stage: Stage,
        layout: &Layout,
        (column, datum): (usize, Datum<'_>),
        said: Said,
    ) {
        let Some(amount) = datum.amount() else {
            return;
        };
        let left = layout.left(column);
        let body = Bounds {
            left,
            top: layout.ground - (amount.value * layout.per_cent).max(0.0),
            right: left + layout.room.min(WIDEST),
            bottom: layout.ground,
        };
        let kind = mark_kind(datum);
        let reach = pen.object(&format!("column-{}", datum.id()), || {
            body::draw(pen, stage, body, datum)
        });
        self.kind(pen, body, datum);
        let set = Type::bold(layout.numeral, marks::color(pen, kind));
        let y = body.top - reach - AIR - layout.numeral * (NUMERAL - 0.5);
        // Digits begin a little right of where they are set.
        let x = left - layout.numeral * 0.04;
        pen.object(&format!("label-{}", datum.id()), || {
            pen.words(x, y, &said.number, set);
            if !said.floor.is_empty() {
                let beside = Type::bold(layout.label, set.color);
                let lowered = (set.size - beside.size) * 0.36;
                let x = x + set.width(&said.number) + 2.0;
                pen.words(x, y + lowered, said.floor, beside);
            }
        });
        let area = Bounds {
            top: y - layout.numeral * 0.45,
            right: body.right.max(x + set.width(&said.number)),
            ..body
        };
        pen.target(column, datum.id(), Shape::Area(area));
    }

    /// Says under a column what it is.
    fn label(&self, pen: &Pen<'_>, layout: &Layout, column: usize, pace: &Rates<'_>, rate: Rate) {
        let set = Type::plain(layout.label, pen.palette.ink);
        let mut y = layout.ground + 8.0;
        for line in self.label_lines(pace, rate, layout.room, layout.label) {
            y += layout.line();
            pen.words(layout.left(column), y - layout.line() / 2.0, &line, set);
        }
    }

    /// Says at the foot of a column what kind of value it is, a target's label says that already.
    fn kind(&self, pen: &Pen<'_>, body: Bounds, datum: Datum<'_>) {
        let kind = mark_kind(datum);
        if body.bottom - body.top < SAYS_KIND {
            return;
        }
        let words = self.lang.phrases().short_kind(kind);
        let y = body.bottom - LABEL;
        let size = if body.right - body.left < 88.0 {
            NOTE
        } else {
            LABEL
        };
        match kind {
            MarkKind::Reported | MarkKind::Expected => {
                let set = Type::plain(size, pen.palette.paper);
                pen.words(body.left + 8.0, y, words, set);
            }
            MarkKind::Derived => {
                pen.object(datum.id(), || {
                    marks::value(pen, (body.left + 14.0, y), kind);
                });
                let set = Type::plain(size, marks::color(pen, kind));
                pen.words(body.left + 23.0, y, words, set);
            }
            _ => {}
        }
    }

    /// Says in the place of columns why there are none.
    fn absent(
        &self,
        pen: &Pen<'_>,
        layout: &Layout,
        (column, count): (usize, usize),
        words: &str,
        datum: Option<Datum<'_>>,
    ) {
        let left = layout.left(column);
        let room = layout.pitch * count as f64 - (layout.pitch - layout.room);
        let size = if room >= 200.0 { 20.0 } else { layout.label };
        let lines = text::balance(words, room, size, false);
        let set = Type::plain(size, pen.palette.muted);
        let leading = size * 1.35;
        let top = layout.ground - 12.0 - leading * lines.len() as f64;
        for (index, line) in lines.iter().enumerate() {
            let y = top + leading * (index as f64 + 0.5);
            pen.words(left, y, line, set);
        }
        if let Some(datum) = datum {
            let area = Bounds {
                left,
                top,
                right: left + room,
                bottom: layout.ground - 12.0,
            };
            pen.target(column, datum.id(), Shape::Area(area));
        }
    }
}
