//! The words beside the slopes: starting levels at the left, indicators at the right.

use super::{ELBOW, Layout, Panel, START_TIE, pitch};
use crate::charts::frame::NOTE;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::charts::{labels, marks};
use crate::dataset::Kind;
use crate::model::{Datum, Trend};
use crate::picture::{Align, Palette, Shape};
use crate::words::mark_kind;

impl Panel<'_> {
    pub(super) fn starts(&self, pen: &Pen<'_>, hundred: (f64, f64), bounds: Bounds, plane: Bounds) {
        let pitch = NOTE * 1.5;
        let wanted: Vec<f64> = (0..self.trends.len())
            .map(|row| hundred.1 + (row as f64 - 2.5) * pitch)
            .collect();
        let places = labels::spread(&wanted, pitch, bounds.top, plane.bottom);
        let x = plane.left - START_TIE;
        let set = Type::plain(NOTE, pen.palette.muted).aligned(Align::Right);
        let texts = self.start_texts(set, x - 12.0 - bounds.left);
        for (row, ((trend, y), text)) in self.trends.iter().zip(places).zip(texts).enumerate() {
            let tie = [(x + 10.0, y), (hundred.0 - 6.0, hundred.1)];
            pen.path(&tie, 1.0, pen.palette.hair);
            pen.words(x - 10.0, y, &text, set);
            if let Ok(start) = trend.start {
                marks::value(pen, (x, y), mark_kind(start));
                let area = Bounds {
                    left: x - 12.0 - set.width(&text),
                    top: y - pitch / 2.0,
                    right: x + 8.0,
                    bottom: y + pitch / 2.0,
                };
                pen.target(self.first_series + row, start.id(), Shape::Area(area));
            }
        }
    }

    /// How wide the longest form of the starting levels is.
    pub(super) fn widest_start(&self) -> f64 {
        let set = Type::plain(NOTE, Palette::LIGHT.muted);
        let texts = self.start_texts(set, f64::INFINITY);
        texts.iter().map(|text| set.width(text)).fold(0.0, f64::max)
    }

    /// What is said at each starting level: all in the longest form that fits for all, so that
    /// they read alike.
    fn start_texts(&self, set: Type, room: f64) -> Vec<String> {
        let phrases = self.lang.phrases();
        let forms = self.trends.iter().map(|trend| {
            let name = self.lang.of(trend.indicator.short());
            match trend.start {
                Ok(start) => {
                    let amount = start.amount().map(|amount| phrases.short_amount(amount));
                    // The mark says what kind of value it is where the word does not fit.
                    let bare = amount.unwrap_or_default();
                    let worded = phrases.short_worded(start);
                    [format!("{name} {worded}"), format!("{name} {bare}"), bare]
                }
                Err(_) => {
                    let missing = phrases.level_not_reported();
                    [
                        format!("{name} {missing}"),
                        name.to_owned(),
                        name.to_owned(),
                    ]
                }
            }
        });
        let forms: Vec<[String; 3]> = forms.collect();
        let fit = |form: &usize| forms.iter().all(|texts| set.width(&texts[*form]) <= room);
        let form = (0..3).find(fit).unwrap_or(2);
        forms.into_iter().map(|texts| texts[form].clone()).collect()
    }

    /// How wide the widest index with its name is.
    pub(super) fn widest_name(&self) -> f64 {
        let (size, ink) = (self.room.label(), Palette::LIGHT.ink);
        let (index, name) = (Type::bold(size, ink), Type::plain(size, ink));
        let width = |trend: &Trend<'_>| {
            let digits = self.lang.phrases().digits(trend.index.amount());
            index.width(&digits) + 8.0 + name.width(self.lang.of(trend.indicator.short()))
        };
        self.trends.iter().map(width).fold(0.0, f64::max)
    }

    /// The same, with the longest form of what stands under it.
    pub(super) fn widest_label(&self, layout: Layout) -> f64 {
        let detail = Type::plain(NOTE, Palette::LIGHT.ink);
        let under = |trend: &Trend<'_>| {
            let details = self.details(trend, layout);
            details.first().map_or(0.0, |words| detail.width(words))
        };
        let widest = self.trends.iter().map(under).fold(0.0, f64::max);
        self.widest_name().max(widest)
    }

    pub(super) fn labels(
        &self,
        pen: &Pen<'_>,
        ends: &[(f64, f64)],
        bounds: Bounds,
        plane: Bounds,
        layout: Layout,
    ) {
        let phrases = self.lang.phrases();
        let (size, pitch) = (self.room.label(), pitch(self.room));
        let wanted: Vec<f64> = ends.iter().map(|(_, y)| *y).collect();
        let (low, high) = (
            bounds.top + size * 0.7,
            bounds.bottom - size * 0.7 - NOTE * 1.3,
        );
        let places = labels::spread(&wanted, pitch, low, high.max(low));
        let text_left = plane.right + ELBOW;
        let room = bounds.right - text_left;
        for (row, ((trend, end), y)) in self.trends.iter().zip(ends).zip(places).enumerate() {
            let elbow = [
                (end.0 + 10.0, end.1),
                (end.0 + 16.0, y),
                (text_left - 4.0, y),
            ];
            pen.path(&elbow, 1.0, pen.palette.hair);
            let printed = trend
                .growth
                .is_some_and(|figure| figure.kind != Kind::AverageGrowth);
            let index_color = if printed {
                pen.palette.reported
            } else {
                pen.palette.ink
            };
            let index = phrases.digits(trend.index.amount());
            let bold = Type::bold(size, index_color);
            pen.words(text_left, y, &index, bold);
            let name_left = text_left + bold.width(&index) + 8.0;
            let mut name = Type::plain(size, pen.palette.ink);
            let short = self.lang.of(trend.indicator.short());
            if name_left + name.width(short) > bounds.right {
                name.size = NOTE;
            }
            pen.words(name_left, y, short, name);
            let detail = Type::plain(NOTE, pen.palette.muted);
            let below = y + size * 0.6 + NOTE * 0.75;
            let text = fitting(&self.details(trend, layout), detail, room);
            pen.words(text_left, below, &text, detail);
            let right = (name_left + name.width(short)).min(bounds.right);
            let area = Bounds {
                left: text_left,
                top: y - size * 0.6,
                right,
                bottom: below + NOTE * 0.6,
            };
            pen.target(self.first_series + row, trend.index.id(), Shape::Area(area));
        }
    }

    /// What stands under a label, the longest form first.
    pub(super) fn details(&self, trend: &Trend<'_>, layout: Layout) -> Vec<String> {
        let phrases = self.lang.phrases();
        let end = match trend.end {
            Ok(end) => phrases.short_worded(end),
            Err(_) => phrases.level_not_reported().to_owned(),
        };
        let growth = trend.growth.map(|figure| phrases.growth(figure));
        let from_start = trend
            .start
            .ok()
            .filter(|start| growth.is_none() || !layout.starts && matches!(start, Datum::Figure(_)))
            .map(|start| phrases.counted_from(start));
        let multiple = trend
            .growth
            .is_some_and(|figure| figure.kind == Kind::Multiple);
        let more = growth.or(from_start);
        match more {
            Some(more) if multiple => vec![format!("{more} · {end}"), more],
            Some(more) => vec![format!("{end} · {more}"), end],
            None => vec![end],
        }
    }
}

/// The first text that fits, or the last.
fn fitting(texts: &[String], set: Type, room: f64) -> String {
    texts
        .iter()
        .find(|text| set.width(text) <= room)
        .or(texts.last())
        .cloned()
        .unwrap_or_default()
}
