//! The opened chain: everything the report names in it, with bars to one scale. What does not
//! fit is counted, never left out in silence.

mod row;

use crate::charts::frame::NOTE;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::dataset::Attribution;
use crate::model::{Amount, Opened, Part, Tier};
use crate::picture::{Color, Palette, Shape, text};
use crate::words::Lang;

/// The opened chain in its place.
pub struct Panel<'a> {
    /// What is named in the chain.
    pub opened: &'a Opened<'a>,
    /// Its class.
    pub tier: Option<&'a Tier<'a>>,
    /// The language.
    pub lang: Lang,
    /// The size of names where there is room.
    pub label: f64,
    /// Whether it says its class under its name; on a phone the title does.
    pub headed: bool,
    /// The series of its targets.
    pub series: usize,
}

/// How closely everything is set.
#[derive(Clone, Copy, Debug)]
struct Fit {
    /// The size of names.
    size: f64,
    /// From one line to the next, in sizes.
    leading: f64,
    /// Whether each name has a line of its own.
    listed: bool,
    /// Whether what holds for all bars is noted.
    noted: bool,
    /// How many members there is room for.
    most: usize,
}

/// Where the next line goes: on paper, or only measured.
struct Cursor<'a, 'b> {
    pen: Option<&'a Pen<'b>>,
    fit: Fit,
    left: f64,
    right: f64,
    y: f64,
    /// How far the words reach.
    reach: f64,
}

/// Words in lines; a word too wide for a line is broken where it has a hyphen.
fn wrapped(words: &str, room: f64, set: Type) -> Vec<String> {
    let wrap = |words: &str| text::wrap(words, room, set.size, set.bold);
    let lines = wrap(words);
    if lines.iter().all(|line| set.width(line) <= room) {
        return lines;
    }
    let lines = wrap(&words.replace('-', "- ")).into_iter();
    lines.map(|line| line.replace("- ", "-")).collect()
}

impl Cursor<'_, '_> {
    fn line(&self) -> f64 {
        self.fit.size * self.fit.leading
    }

    fn room(&self) -> f64 {
        self.right - self.left
    }

    /// Words in as many lines as they take. Gives back the box they fill.
    fn say(&mut self, indent: f64, words: &str, set: Type) -> Bounds {
        let top = self.y;
        let mut widest = 0.0_f64;
        for line in wrapped(words, self.room() - indent, set) {
            let height = set.size * self.fit.leading;
            if let Some(pen) = self.pen {
                pen.words(self.left + indent, self.y + height / 2.0, &line, set);
            }
            widest = widest.max(set.width(&line));
            self.y += height;
        }
        self.reach = self.reach.max(self.left + indent + widest);
        Bounds {
            left: self.left + indent,
            top,
            right: self.left + indent + widest,
            bottom: self.y,
        }
    }

    fn color(&self, of: impl Fn(&Palette) -> Color) -> Color {
        of(self.pen.map_or(&Palette::LIGHT, |pen| &pen.palette))
    }
}

impl Panel<'_> {
    /// How high it is where each name has a line of its own.
    pub fn need(&self, width: f64) -> f64 {
        let bounds = Bounds {
            left: 0.0,
            top: 0.0,
            right: width,
            bottom: 0.0,
        };
        self.lay(None, bounds, self.roomiest()).0
    }

    /// Draws it as openly as its place allows.
    pub fn draw(&self, pen: &Pen<'_>, bounds: Bounds) {
        let roomiest = self.roomiest();
        let airy = Fit {
            leading: 1.7,
            ..roomiest
        };
        let close = Fit {
            leading: 1.3,
            ..roomiest
        };
        let small = Fit {
            size: NOTE,
            ..close
        };
        let bare = Fit {
            noted: false,
            ..small
        };
        let loose = Fit {
            listed: false,
            leading: 1.5,
            ..bare
        };
        let flowing = Fit {
            leading: 1.2,
            ..loose
        };
        let fewer = (0..self.opened.parts.len())
            .rev()
            .map(|most| Fit { most, ..flowing });
        let fit = [airy, roomiest, close, small, bare, loose, flowing]
            .into_iter()
            .chain(fewer)
            .find(|fit| {
                let (bottom, reach) = self.lay(None, bounds, *fit);
                bottom <= bounds.bottom + 1.0 && reach <= bounds.right
            });
        let none = Fit { most: 0, ..flowing };
        self.lay(Some(pen), bounds, fit.unwrap_or(none));
    }

    fn roomiest(&self) -> Fit {
        Fit {
            size: self.label,
            leading: 1.5,
            listed: true,
            noted: true,
            most: self.opened.parts.len(),
        }
    }

    /// Sets everything from the top of the box on; gives back where it ends
    /// and how far it reaches.
    fn lay(&self, pen: Option<&Pen<'_>>, bounds: Bounds, fit: Fit) -> (f64, f64) {
        let mut cursor = Cursor {
            pen,
            fit,
            left: bounds.left,
            right: bounds.right,
            y: bounds.top,
            reach: bounds.left,
        };
        if self.headed || fit.listed {
            self.head(&mut cursor);
        }
        let phrases = self.lang.phrases();
        let muted = Type::plain(
            fit.size.min(self.label - 1.0).max(NOTE),
            cursor.color(|it| it.muted),
        );
        let parts = &self.opened.parts;
        if parts.is_empty() {
            let short = phrases.member_count(self.opened.count());
            let words = if fit.listed {
                phrases.no_members()
            } else {
                &short
            };
            cursor.say(0.0, words, muted);
        }
        let shown = parts.get(..fit.most).unwrap_or(parts);
        let columns = row::Columns::of(self, &cursor);
        let mut questions = self.opened.questions.as_slice();
        for attribution in [Attribution::Stated, Attribution::Reading] {
            let of = |part: &&Part<'_>| part.member.attribution == attribution;
            let total = parts.iter().filter(of).count();
            let group: Vec<&Part<'_>> = shown.iter().filter(of).collect();
            if group.is_empty() {
                continue;
            }
            if fit.listed {
                cursor.y += fit.size * 0.3;
            }
            let color = match attribution {
                Attribution::Stated => cursor.color(|it| it.reported),
                Attribution::Reading => cursor.color(|it| it.derived),
            };
            let set = Type::bold(muted.size, color);
            let has_bars = group.iter().any(|part| part.bar.is_some());
            let short = phrases.attributed_short(attribution, total);
            // Among names one after the other, the heading is the first of them.
            let mut run_in = (short.as_str(), set);
            if fit.listed {
                cursor.say(0.0, &phrases.attributed(attribution, total), set);
            } else if has_bars {
                cursor.say(0.0, &short, set);
                run_in.0 = "";
            }
            for part in group.iter().filter(|part| part.bar.is_some()) {
                self.bar_row(&mut cursor, part, columns);
            }
            if has_bars {
                for value in questions {
                    let said = phrases.not_said(self.lang.of(&value.name));
                    let around = cursor.say(row::INDENT, &said, muted);
                    if let Some(pen) = pen {
                        pen.target(self.series, &value.id, Shape::Area(around));
                    }
                }
                questions = &[];
            }
            let others: Vec<&Part<'_>> = group
                .into_iter()
                .filter(|part| part.bar.is_none())
                .collect();
            if fit.listed {
                for part in others {
                    self.name_row(&mut cursor, part);
                }
            } else {
                self.flow(&mut cursor, &others, run_in);
            }
        }
        if let (Some(note), true) = (self.opened.note, fit.noted) {
            cursor.y += fit.size * 0.3;
            cursor.say(0.0, &self.lang.of(note).replace('’', "'"), muted);
        }
        let left_out = parts.len() - shown.len();
        if left_out > 0 {
            cursor.say(0.0, &phrases.more_members(left_out), muted);
        }
        (cursor.y, cursor.reach)
    }

    /// The chain's name, and under it its class with its floor.
    fn head(&self, cursor: &mut Cursor<'_, '_>) {
        let phrases = self.lang.phrases();
        let ink = cursor.color(|it| it.ink);
        let size = cursor.fit.size + if self.headed { 2.0 } else { 0.0 };
        let chain = self.opened.chain;
        let name = if cursor.fit.listed {
            &chain.name
        } else {
            &chain.short
        };
        let name = self.lang.of(name);
        cursor.say(0.0, name, Type::bold(size, ink));
        if let (true, Some(tier)) = (self.headed && cursor.fit.listed, self.tier) {
            let floor = phrases.chain_floor(Amount::printed(tier.floor));
            let words = format!("{} · {floor}", self.lang.of(&tier.class.name));
            let muted = cursor.color(|it| it.muted);
            cursor.say(
                0.0,
                &words,
                Type::plain(NOTE.max(cursor.fit.size - 1.0), muted),
            );
        }
    }
}
