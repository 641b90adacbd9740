//! The words at the ends of the slopes: each indicator with its index, the largest first.

use super::{ELBOW, Layout, Panel, line_pitch, pitch};
use crate::charts::frame::NOTE;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::charts::{CONTROLS, labels};
use crate::dataset::Kind;
use crate::model::{Datum, Trend};
use crate::picture::{Align, Color, Palette, Shape};

/// The space between words of one line.
const GAP: f64 = 8.0;

impl Panel<'_> {
    fn index_type(&self, trend: &Trend<'_>, palette: &Palette) -> Type {
        Type::bold(self.room.label(), index_color(trend, palette))
    }

    fn index_said(&self, trend: &Trend<'_>) -> String {
        let phrases = self.lang.phrases();
        phrases.index_digits(trend.index.amount(), trend.index.reading())
    }

    /// How wide an index with its name is.
    fn name_width(&self, trend: &Trend<'_>) -> f64 {
        let name = Type::plain(self.room.label(), Palette::LIGHT.ink);
        let index = self.index_type(trend, &Palette::LIGHT);
        index.width(&self.index_said(trend))
            + GAP
            + name.width(self.lang.of(trend.indicator.short()))
    }

    /// How wide the widest index with its name is.
    pub(super) fn widest_name(&self) -> f64 {
        let names = self.trends.iter().map(|trend| self.name_width(trend));
        names.fold(0.0, f64::max)
    }

    /// The same, with the longest form of what stands under or beside it.
    pub(super) fn widest_label(&self, layout: Layout, two_lines: bool) -> f64 {
        let detail = Type::plain(NOTE, Palette::LIGHT.ink);
        let widest = |trend: &Trend<'_>| {
            let details = self.details(trend, layout);
            let longest = details.first().map_or(0.0, |words| detail.width(words));
            if two_lines {
                longest.max(self.name_width(trend))
            } else {
                longest + GAP + self.name_width(trend)
            }
        };
        self.trends.iter().map(widest).fold(0.0, f64::max)
    }

    pub(super) fn labels(
        &self,
        pen: &Pen<'_>,
        ends: &[(f64, f64)],
        bounds: Bounds,
        plane: Bounds,
        (layout, two_lines): (Layout, bool),
    ) {
        let size = self.room.label();
        let (apart, under) = if two_lines {
            (pitch(self.room), NOTE * 1.3)
        } else {
            (line_pitch(self.room), 0.0)
        };
        let wanted: Vec<f64> = ends.iter().map(|(_, y)| *y).collect();
        let low = bounds.top + size * 0.55;
        let high = bounds.bottom - size * 0.55 - under;
        let places = labels::spread(&wanted, apart, low, high.max(low));
        for (row, ((trend, end), y)) in self.trends.iter().zip(ends).zip(places).enumerate() {
            pen.object(&format!("trend-{}-label", trend.indicator.id), || {
                let text_left = plane.right + ELBOW;
                let elbow = [
                    (end.0 + 10.0, end.1),
                    (end.0 + 16.0, y),
                    (text_left - 4.0, y),
                ];
                pen.path(&elbow, 1.0, pen.palette.hair);
                let area = self.label(pen, trend, (text_left, y), bounds.right, layout, two_lines);
                let series = self.first_series + row;
                pen.target(series, trend.index.id(), Shape::Area(area));
            });
        }
    }

    /// One label; gives back its box.
    fn label(
        &self,
        pen: &Pen<'_>,
        trend: &Trend<'_>,
        (left, y): (f64, f64),
        right: f64,
        layout: Layout,
        two_lines: bool,
    ) -> Bounds {
        let size = self.room.label();
        let index = self.index_said(trend);
        let bold = self.index_type(trend, &pen.palette);
        pen.words(left, y, &index, bold);
        let name_left = left + bold.width(&index) + GAP;
        let mut name = Type::plain(size, pen.palette.ink);
        let short = self.lang.of(trend.indicator.short());
        if name_left + name.width(short) > right {
            name.size = NOTE;
        }
        pen.words(name_left, y, short, name);
        let name_right = name_left + name.width(short);
        let detail = Type::plain(NOTE, pen.palette.muted);
        let details = self.details(trend, layout);
        let (detail_left, detail_y) = if two_lines {
            (left, y + size * 0.6 + NOTE * 0.75)
        } else {
            (name_right + GAP, y)
        };
        let fits = |text: &&String| detail_left + detail.width(text) <= right;
        let text = details.iter().find(fits);
        if let Some(text) = text {
            pen.words(detail_left, detail_y, text, detail);
        }
        Bounds {
            left,
            top: y - size * 0.6,
            right: name_right.min(right),
            bottom: if two_lines {
                detail_y + NOTE * 0.6
            } else {
                y + size * 0.6
            },
        }
    }

    /// What stands under or beside a label, the longest form first.
    fn details(&self, trend: &Trend<'_>, layout: Layout) -> Vec<String> {
        let phrases = self.lang.phrases();
        let end = match trend.end {
            Ok(end) => phrases.short_worded(end),
            Err(_) => phrases.level_not_reported().to_owned(),
        };
        let growth = trend.growth.map(|figure| phrases.trend_growth(figure));
        let shown_as_start = layout.starts && trend.is_dated();
        let from_start = trend
            .start
            .ok()
            .filter(|start| {
                growth.is_none() || !shown_as_start && matches!(start, Datum::Figure(_))
            })
            .map(|start| phrases.counted_from(start));
        let more = growth.or(from_start);
        match (more, trend.end) {
            (Some(more), Ok(_)) => vec![format!("{end} · {more}"), end],
            (Some(more), Err(_)) => vec![format!("{more} · {end}"), more],
            (None, _) => vec![end],
        }
    }

    /// Says how many have no room, and leads to where they can be picked.
    pub(super) fn left_out(&self, pen: &Pen<'_>, count: usize, plane: Bounds, bounds: Bounds) {
        let text = format!("{} ›", self.lang.phrases().another(count));
        let set = Type::plain(NOTE, pen.palette.derived).aligned(Align::Left);
        let (left, y) = (plane.right + ELBOW, bounds.bottom - NOTE * 0.6);
        pen.words(left, y, &text, set);
        let area = Bounds {
            left,
            top: y - NOTE * 0.6,
            right: left + set.width(&text),
            bottom: y + NOTE * 0.6,
        };
        let series = self.first_series + self.trends.len();
        pen.target(series, CONTROLS, Shape::Area(area));
    }
}

/// Blue where the report prints the growth as such, ink where the index is worked out.
fn index_color(trend: &Trend<'_>, palette: &Palette) -> Color {
    let printed = trend
        .growth
        .is_some_and(|figure| figure.kind != Kind::AverageGrowth);
    if printed {
        palette.reported
    } else {
        palette.ink
    }
}
