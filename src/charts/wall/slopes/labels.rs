//! The words at the ends of slopes: the change, large, with what changed, and of few slopes the
//! level they reached.

mod sizes;

use super::super::stage::{LABEL, NOTE};
use super::{ELBOW, NARROWEST, Slopes, change};
use crate::charts::pen::{Bounds, Pen, Type};
use crate::charts::trends::end_datum;
use crate::charts::{labels, marks};
use crate::dataset::Kind;
use crate::model::Trend;
use crate::picture::{Color, Palette, Shape, text};
use crate::words::MarkKind;
use sizes::{BESIDE, Form, STACKED, Sizes};

/// The space between words of one line.
const GAP: f64 = 10.0;

/// How many slopes have labels of several lines.
const FEW: usize = 3;

/// The labels of the slopes that have room.
pub(super) struct Labels<'s, 'a> {
    /// The slopes.
    pub trends: Vec<&'s Trend<'a>>,
    /// How wide the widest label is.
    pub width: f64,
    sizes: Sizes,
    /// How many have none.
    left_out: usize,
}

/// What one label says.
struct Said {
    change: String,
    /// That it is worked out, where it is.
    derived: &'static str,
    name: Vec<String>,
    level: String,
}

impl<'a> Slopes<'a> {
    fn said(&self, trend: &Trend<'_>, sizes: Sizes) -> Said {
        let phrases = self.lang.phrases();
        let name = self.lang.of(trend.indicator.short());
        // What would break into a word and a rest of a letter or two stays whole.
        let half = text::width(name, sizes.name, false) * 0.6;
        Said {
            change: self
                .lang
                .wall_phrases()
                .slope_change(trend.growth, trend.index.amount()),
            derived: if is_printed(trend) {
                ""
            } else {
                phrases.short_kind(MarkKind::Derived)
            },
            name: if sizes.broken {
                text::balance(name, half, sizes.name, false)
            } else {
                vec![name.to_owned()]
            },
            level: match trend.end {
                Ok(end) => phrases.short_worded(end),
                Err(_) => phrases.level_not_reported().to_owned(),
            },
        }
    }

    /// How wide a change is, with the word that it is worked out.
    fn change_width(said: &Said, sizes: Sizes) -> f64 {
        let derived = text::width(said.derived, NOTE, false);
        let gap = if derived > 0.0 { 5.0 } else { 0.0 };
        text::width(&said.change, sizes.change, true) + gap + derived
    }

    /// The largest labels that fit a box with slopes beside them, for as many slopes as have room.
    pub(super) fn labels(&self, within: Bounds) -> Labels<'_, 'a> {
        let (width, height) = (within.right - within.left, within.bottom - within.top);
        let room = width - ELBOW - NARROWEST - 44.0;
        let trends: Vec<&Trend<'a>> = self.shown.trends.iter().collect();
        let set = |sizes: Sizes| {
            let said: Vec<Said> = trends.iter().map(|it| self.said(it, sizes)).collect();
            let widest = |width: &dyn Fn(&Said) -> f64| said.iter().map(width).fold(0.0, f64::max);
            let changes = widest(&|said| Self::change_width(said, sizes));
            let names = widest(&|said| {
                let lines = said
                    .name
                    .iter()
                    .map(|it| text::width(it, sizes.name, false));
                lines.fold(0.0, f64::max)
            });
            match sizes.form {
                Form::Stacked => {
                    let levels = widest(&|said| text::width(&said.level, sizes.name, false));
                    changes.max(names).max(levels)
                }
                Form::Column => changes + GAP + names,
                Form::Running => widest(&|said| {
                    let name = text::width(&said.name.concat(), sizes.name, false);
                    Self::change_width(said, sizes) + GAP + name
                }),
            }
        };
        let stacked = STACKED.iter().filter(|_| trends.len() <= FEW);
        // Labels take no more of the width than their slopes, unless they are small.
        let fits = |sizes: &&Sizes| {
            let share = if sizes.change > 26.0 { 0.55 } else { 1.0 };
            set(**sizes) <= room.min(width * share) && trends.len() as f64 * sizes.pitch() <= height
        };
        let sizes = stacked.chain(&BESIDE).find(fits);
        let sizes = *sizes.unwrap_or(&BESIDE[BESIDE.len() - 1]);
        let width = set(sizes);
        let room_for = (height / sizes.pitch()).floor().max(2.0) as usize;
        let left_out = if trends.len() > room_for {
            trends.len() + 1 - room_for
        } else {
            0
        };
        Labels {
            trends: largest(trends, left_out),
            width,
            sizes,
            left_out,
        }
    }

    /// Draws them beside the ends, each tied to its own.
    pub(super) fn draw_labels(
        &self,
        pen: &Pen<'_>,
        labels: &Labels<'_, '_>,
        ends: &[(f64, f64)],
        beside: Bounds,
    ) {
        let sizes = labels.sizes;
        let said: Vec<Said> = labels
            .trends
            .iter()
            .map(|trend| self.said(trend, sizes))
            .collect();
        let changes = said.iter().map(|said| Self::change_width(said, sizes));
        let changes = changes.fold(0.0, f64::max);
        let wanted: Vec<f64> = ends.iter().map(|(_, y)| *y).collect();
        let more = if labels.left_out > 0 {
            LABEL * 1.3
        } else {
            0.0
        };
        let half = sizes.change.max(sizes.name) * 0.55;
        let low = beside.top + half;
        let high = beside.bottom - more - (sizes.pitch() - half - 4.0).max(half);
        let places = labels::spread(&wanted, sizes.pitch(), low, high.max(low));
        let rows = labels.trends.iter().zip(&said).zip(ends).zip(places);
        for (series, (((trend, said), end), y)) in rows.enumerate() {
            let elbow = [
                (end.0 + 11.0, end.1),
                (end.0 + 18.0, y),
                (beside.left - 5.0, y),
            ];
            let datum = change(trend);
            pen.object(&format!("tie-{}", datum.id()), || {
                pen.path(&elbow, 1.0, pen.palette.muted);
            });
            self.label(pen, (series, trend, said), (beside.left, y), sizes, changes);
        }
        if labels.left_out > 0 {
            let words = self.lang.phrases().another(labels.left_out);
            let set = Type::plain(LABEL, pen.palette.muted);
            pen.words(beside.left, beside.bottom - LABEL * 0.6, &words, set);
        }
    }

    fn label(
        &self,
        pen: &Pen<'_>,
        (series, trend, said): (usize, &Trend<'_>, &Said),
        (left, y): (f64, f64),
        sizes: Sizes,
        changes: f64,
    ) {
        let datum = change(trend);
        let bold = Type::bold(sizes.change, change_color(trend, pen.palette));
        let name = Type::plain(sizes.name, pen.palette.ink);
        let note = Type::plain(NOTE, pen.palette.muted);
        let half = sizes.change.max(sizes.name) * 0.55;
        let mut bottom = y + half;
        let mut right = left + Self::change_width(said, sizes);
        pen.object(&format!("label-{}", datum.id()), || {
            pen.words(left, y, &said.change, bold);
            let mut after = left + bold.width(&said.change);
            if sizes.form == Form::Running {
                let words = said.name.concat();
                pen.words(after + GAP, y, &words, name);
                after += GAP + name.width(&words);
                right = right.max(after);
            }
            if !said.derived.is_empty() {
                // Small words stand on the line the figure before them stands on.
                let lowered = (sizes.change - NOTE) * 0.36;
                pen.words(after + 5.0, y + lowered, said.derived, note);
                right = right.max(after + 5.0 + note.width(said.derived));
            }
            for line in &said.name {
                let (x, y) = match sizes.form {
                    Form::Stacked => {
                        bottom += sizes.line();
                        (left, bottom - sizes.line() / 2.0)
                    }
                    Form::Column => (left + changes + GAP, y),
                    Form::Running => continue,
                };
                pen.words(x, y, line, name);
                right = right.max(x + name.width(line));
            }
        });
        let area = Bounds {
            left,
            top: y - half,
            right,
            bottom,
        };
        pen.target(series, datum.id(), Shape::Area(area));
        if sizes.form == Form::Stacked {
            let end = end_datum(trend);
            let y = bottom + sizes.line() / 2.0;
            let set = match trend.end {
                Ok(_) => Type::plain(sizes.name, marks::color(pen, MarkKind::Reported)),
                Err(_) => Type::plain(sizes.name, pen.palette.muted),
            };
            pen.object(&format!("label-level-{}", end.id()), || {
                pen.words(left, y, &said.level, set);
            });
            let area = Bounds {
                left,
                top: bottom,
                right: left + set.width(&said.level),
                bottom: bottom + sizes.line(),
            };
            pen.target(series, end.id(), Shape::Area(area));
        }
    }
}

/// All but so many of those that changed least.
fn largest<'s, 'a>(trends: Vec<&'s Trend<'a>>, left_out: usize) -> Vec<&'s Trend<'a>> {
    let mut by_extent = trends.clone();
    by_extent.sort_by(|one, other| one.extent().total_cmp(&other.extent()));
    let left_out: Vec<&str> = by_extent
        .iter()
        .take(left_out)
        .map(|trend| trend.indicator.id.as_str())
        .collect();
    let mut kept = trends;
    kept.retain(|trend| !left_out.contains(&trend.indicator.id.as_str()));
    kept
}

/// Whether the report prints the change itself.
fn is_printed(trend: &Trend<'_>) -> bool {
    trend
        .growth
        .is_some_and(|figure| figure.kind != Kind::AverageGrowth)
}

fn change_color(trend: &Trend<'_>, palette: Palette) -> Color {
    if is_printed(trend) {
        palette.reported
    } else {
        palette.derived
    }
}
