//! Each indicator in its own unit: a row with a slope of its own, from its start to its end.

use super::compose::Sheet;
use super::panel::end_datum;
use crate::charts::frame::NOTE;
use crate::charts::marks;
use crate::charts::pen::{Bounds, Type, faded};
use crate::dataset::Interval;
use crate::model::{Base, Datum, Trend};
use crate::picture::{Align, Shape};
use crate::words::mark_kind;

/// The height of a row at least.
const ROW: f64 = 17.0;

/// The height of a row at most: taller ones only look emptier.
const TALLEST: f64 = 64.0;

/// The space between parts of a row.
const GAP: f64 = 10.0;

/// The slope of a row.
const SLOPE: std::ops::Range<f64> = 28.0..150.0;

/// The widths of the parts of all rows of a group.
struct Columns {
    name: f64,
    start: f64,
    slope: f64,
    /// Whether values stand with the words that say what kind they are.
    worded: bool,
}

impl Sheet<'_, '_> {
    /// Draws the trends in a box: those with two levels as slopes, the others said in their place.
    pub(super) fn values(&self, trends: &[Trend<'_>], body: Bounds) {
        let (with, without): (Vec<_>, Vec<_>) = trends
            .iter()
            .enumerate()
            .partition(|(_, trend)| trend.start.is_ok() && trend.end.is_ok());
        let phrases = self.lang.phrases();
        let headed = !with.is_empty() && !without.is_empty();
        let head = if headed { ROW + 4.0 } else { 0.0 };
        let headings = [
            phrases.levels_heading(with.len()),
            phrases.no_levels_heading(without.len()),
        ];
        let (upper, lower) = if !headed {
            (body, body)
        } else if self.room.is_phone() {
            let rows = (body.bottom - body.top - 2.0 * head) / trends.len() as f64;
            let split = body.top + head + rows * with.len() as f64;
            (
                Bounds {
                    bottom: split,
                    ..body
                },
                Bounds { top: split, ..body },
            )
        } else {
            let split = body.left + (body.right - body.left) * 0.56;
            (
                Bounds {
                    right: split - 14.0,
                    ..body
                },
                Bounds {
                    left: split + 14.0,
                    ..body
                },
            )
        };
        let under = |bounds: Bounds, text: &str| {
            if headed {
                let set = Type::bold(NOTE, self.pen.palette.ink);
                self.pen
                    .words(bounds.left, bounds.top + ROW / 2.0, text, set);
            }
            Bounds {
                top: bounds.top + head,
                ..bounds
            }
        };
        if !with.is_empty() {
            self.levels(&with, under(upper, &headings[0]));
        }
        if !without.is_empty() {
            self.growths(&without, under(lower, &headings[1]));
        }
    }

    /// The rows that fit in a height: the largest changes first where not all do, and how many
    /// have no room.
    fn fitting<'t, 'm>(
        rows: &[(usize, &'t Trend<'m>)],
        height: f64,
    ) -> (Vec<(usize, &'t Trend<'m>)>, usize) {
        let room_for = ((height + 0.5) / ROW).floor().max(1.0) as usize;
        if rows.len() <= room_for {
            return (rows.to_vec(), 0);
        }
        let mut kept = rows.to_vec();
        kept.sort_by(|one, other| other.1.extent().total_cmp(&one.1.extent()));
        kept.truncate(room_for.max(2) - 1);
        kept.sort_by_key(|(series, _)| *series);
        let left_out = rows.len() - kept.len();
        (kept, left_out)
    }

    /// A start or end in words, or bare where its mark has to be enough.
    fn level(&self, level: Datum<'_>, worded: bool) -> String {
        let phrases = self.lang.phrases();
        match (worded, level.amount()) {
            (false, Some(amount)) => phrases.short_amount(amount),
            _ => phrases.short_worded(level),
        }
    }

    fn columns(&self, rows: &[(usize, &Trend<'_>)], width: f64) -> Columns {
        let name = Type::plain(self.name_size(), self.pen.palette.ink);
        let value = Type::bold(NOTE, self.pen.palette.ink);
        let widest = |widths: &mut dyn Iterator<Item = f64>| widths.fold(0.0, f64::max);
        let names = rows
            .iter()
            .map(|(_, trend)| name.width(self.lang.of(trend.indicator.short())));
        let names = widest(&mut { names });
        let sides = |worded: bool| {
            let starts = rows.iter().filter_map(|(_, trend)| trend.start.ok());
            let ends = rows.iter().filter_map(|(_, trend)| trend.end.ok());
            (
                widest(&mut starts.map(|start| value.width(&self.level(start, worded)))),
                widest(&mut ends.map(|end| value.width(&self.level(end, worded)))),
            )
        };
        let left = |(start, end): (f64, f64)| width - names - start - end - 5.0 * GAP;
        let worded = left(sides(true)) >= SLOPE.start * 1.5;
        let both = sides(worded);
        Columns {
            name: names,
            start: both.0,
            slope: left(both).clamp(SLOPE.start, SLOPE.end),
            worded,
        }
    }

    fn name_size(&self) -> f64 {
        if self.room.is_phone() {
            NOTE
        } else {
            self.room.label()
        }
    }

    fn levels(&self, rows: &[(usize, &Trend<'_>)], bounds: Bounds) {
        let height = bounds.bottom - bounds.top;
        let (kept, left_out) = Self::fitting(rows, height);
        let columns = self.columns(&kept, bounds.right - bounds.left);
        let slots = kept.len() + usize::from(left_out > 0);
        let pitch = (height / slots as f64).min(TALLEST);
        for (index, (series, trend)) in kept.iter().enumerate() {
            let top = bounds.top + pitch * index as f64;
            let row = Bounds {
                top,
                bottom: top + pitch,
                ..bounds
            };
            self.level_row(*series, trend, row, &columns);
        }
        self.others(left_out, bounds.left, bounds.top + pitch * kept.len() as f64);
    }

    /// Says how many rows have no room.
    fn others(&self, count: usize, left: f64, top: f64) {
        if count > 0 {
            let set = Type::plain(NOTE, self.pen.palette.muted);
            let text = self.lang.phrases().another_in_table(count);
            self.pen.words(left, top + ROW / 2.0, &text, set);
        }
    }

    fn level_row(&self, series: usize, trend: &Trend<'_>, row: Bounds, columns: &Columns) {
        let (Ok(start), Ok(end)) = (trend.start, trend.end) else {
            return;
        };
        let pen = self.pen;
        let name = &trend.indicator.id;
        let middle = (row.top + row.bottom) / 2.0;
        let from_x = row.left + columns.name + columns.start + 3.0 * GAP;
        let to_x = from_x + columns.slope;
        // Each on an axis of its own from nought; the larger of the two is as high as the row.
        let reach = ((row.bottom - row.top) / 2.0 - 6.0).max(2.5);
        let (low, high) = (middle + reach, middle - reach);
        let index = trend.index.value();
        let largest = index.max(100.0);
        let at = |level: f64| low + (high - low) * level / largest;
        let (from, to) = ((from_x, at(100.0)), (to_x, at(index)));
        let plain = Type::plain(self.name_size(), pen.palette.ink);
        let label_y = middle;
        pen.object(&format!("trend-{name}-label"), || {
            pen.words(row.left, label_y, self.lang.of(trend.indicator.short()), plain);
        });
        let nought = pen.palette.hair;
        pen.hairline((from_x, low + 3.0), (to_x, low + 3.0), nought);
        let path = trend
            .growth
            .map_or(Datum::Derived(trend.index), Datum::Figure);
        pen.object(&format!("trend-{name}-sliver"), || {
            let half = |interval: Interval, value: f64| {
                let wide = interval.width().unwrap_or(0.0) / value.abs().max(1e-9);
                (wide * index / largest * (low - high) / 2.0).max(1.5)
            };
            let value = trend.index.value();
            let thick = half(trend.index.interval(), value);
            let strength = |share: f64| match trend.base() {
                Base::Printed(_) => 0.55,
                Base::NotPrinted => 0.55 * share,
            };
            let along = |share: f64| {
                (
                    from.0 + (to.0 - from.0) * share,
                    from.1 + (to.1 - from.1) * share,
                )
            };
            let steps = 6;
            for step in 0..steps {
                let (one, other) = (
                    f64::from(step) / f64::from(steps),
                    f64::from(step + 1) / f64::from(steps),
                );
                let (a, b) = (along(one), along(other));
                let corners = [
                    (a.0, a.1 - thick * one),
                    (b.0, b.1 - thick * other),
                    (b.0, b.1 + thick * other),
                    (a.0, a.1 + thick * one),
                ];
                pen.polygon(&corners, faded(pen.palette.derived, strength(other)));
            }
        });
        let words = |level: Datum<'_>| {
            let color = marks::color(pen, mark_kind(level));
            (self.level(level, columns.worded), Type::bold(NOTE, color))
        };
        pen.object(&format!("trend-{name}-start"), || {
            let (text, set) = words(start);
            let right = from_x - GAP;
            pen.words(right, middle, &text, set.aligned(Align::Right));
            marks::value(pen, from, mark_kind(start));
        });
        pen.object(&format!("trend-{name}-end"), || {
            let (text, set) = words(end);
            pen.words(to_x + GAP + 4.0, middle, &text, set);
            marks::value(pen, to, mark_kind(end));
        });
        let point = |(x, y): (f64, f64)| Shape::Point {
            x,
            y,
            radius: marks::DOT_REACH,
        };
        pen.target(series, start.id(), point(from));
        pen.target(series, path.id(), Shape::Line(vec![from, to]));
        pen.target(series, end.id(), point(to));
        pen.target(
            series,
            trend.index.id(),
            Shape::Area(Bounds {
                right: row.left + columns.name,
                top: middle - NOTE * 0.7,
                bottom: middle + NOTE * 0.7,
                ..row
            }),
        );
    }

    /// What has no levels says so, and shows the growth or multiple and the index it comes to.
    fn growths(&self, rows: &[(usize, &Trend<'_>)], bounds: Bounds) {
        let (pen, phrases) = (self.pen, self.lang.phrases());
        let height = bounds.bottom - bounds.top;
        let (kept, left_out) = Self::fitting(rows, height);
        let slots = kept.len() + usize::from(left_out > 0);
        let pitch = (height / slots as f64).min(TALLEST * 0.6);
        let name_type = Type::plain(self.name_size(), pen.palette.ink);
        for (index, (series, trend)) in kept.iter().enumerate() {
            let y = bounds.top + pitch * (index as f64 + 0.5);
            let name = self.lang.of(trend.indicator.short());
            let digits = phrases.index_digits(trend.index.amount(), trend.index.reading());
            let digits = phrases.index_said(&digits);
            let growth = trend.growth.map(|figure| phrases.trend_growth(figure));
            let growth = growth.unwrap_or_default();
            let missing = phrases.level_not_reported();
            let value = Type::plain(NOTE, pen.palette.muted).aligned(Align::Right);
            let room = bounds.right - bounds.left - name_type.width(name) - GAP;
            let heads_alone = kept.len() < rows.len() || rows.len() > 1;
            let forms = [
                format!("{missing} · {growth} · {digits}"),
                format!("{growth} · {digits}"),
                growth.clone(),
                digits.clone(),
            ];
            let first = usize::from(heads_alone && self.room.is_phone());
            let said = forms[first..]
                .iter()
                .find(|form| value.width(form) <= room);
            let id = &trend.indicator.id;
            pen.object(&format!("trend-{id}-label"), || {
                pen.words(bounds.left, y, name, name_type);
            });
            pen.object(&format!("trend-{id}-end"), || {
                if let Some(said) = said {
                    pen.words(bounds.right, y, said, value);
                }
            });
            let area = |left: f64, right: f64| {
                Shape::Area(Bounds {
                    left,
                    top: y - NOTE * 0.7,
                    right,
                    bottom: y + NOTE * 0.7,
                })
            };
            let end = trend.growth.map_or(end_datum(trend), Datum::Figure);
            let split = bounds.right - said.map_or(0.0, |said| value.width(said));
            let name_right = bounds.left + name_type.width(name);
            pen.target(*series, trend.index.id(), area(bounds.left, name_right));
            pen.target(*series, end.id(), area(split, bounds.right));
        }
        self.others(left_out, bounds.left, bounds.top + pitch * kept.len() as f64);
    }
}
