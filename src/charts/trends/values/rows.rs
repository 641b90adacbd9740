//! Slopes as rows: the name, the start, a short slope, the end.

use super::super::compose::Sheet;
use super::slope::{Form, Way};
use super::{ROW, Row, fitting, widest};
use crate::charts::frame::NOTE;
use crate::charts::marks;
use crate::charts::pen::{Bounds, Type};
use crate::model::Datum;
use crate::picture::{Align, Shape};
use crate::words::mark_kind;

/// The height of a row at most: taller ones only look emptier.
const TALLEST: f64 = 64.0;

/// The space between parts of a row.
const GAP: f64 = 10.0;

/// How wide the slope of a row is: wider ones look flat.
const NARROWEST: f64 = 26.0;
const WIDEST: f64 = 56.0;

/// The forms of starts and ends, from the longest to the shortest.
const FORMS: [(Form, Form); 4] = [
    (Form::Worded, Form::Worded),
    (Form::Bare, Form::Bare),
    (Form::Digits, Form::Bare),
    (Form::Digits, Form::Digits),
];

/// The widths of the parts of all rows.
struct Columns {
    name: f64,
    start: f64,
    slope: f64,
    forms: (Form, Form),
}

impl Sheet<'_, '_> {
    /// The longest forms that leave room for a slope.
    fn columns(&self, rows: &[Row<'_, '_>], width: f64) -> Columns {
        let name = Type::plain(self.name_size(), self.pen.palette.ink);
        let value = Type::bold(NOTE, self.pen.palette.ink);
        let names = rows
            .iter()
            .map(|(_, trend)| name.width(self.lang.of(trend.indicator.short())));
        let name = widest(names);
        let set = |forms: (Form, Form)| {
            let starts = rows.iter().filter_map(|(_, trend)| trend.start.ok());
            let ends = rows.iter().filter_map(|(_, trend)| trend.end.ok());
            let start = widest(starts.map(|it| value.width(&self.level(it, forms.0))));
            let end = widest(ends.map(|it| value.width(&self.level(it, forms.1))));
            Columns {
                name,
                start,
                slope: width - name - start - end - 4.0 * GAP,
                forms,
            }
        };
        let mut columns = FORMS.into_iter().map(set);
        let fits = |columns: &Columns| columns.slope >= NARROWEST;
        let mut columns = columns
            .find(fits)
            .unwrap_or_else(|| set((Form::Digits, Form::Digits)));
        columns.slope = columns.slope.clamp(NARROWEST, WIDEST);
        columns
    }

    pub(super) fn rows_of_levels(&self, rows: &[Row<'_, '_>], bounds: Bounds) {
        let height = bounds.bottom - bounds.top;
        let (kept, left_out) = fitting(rows, height);
        let columns = self.columns(&kept, bounds.right - bounds.left);
        let slots = kept.len() + usize::from(left_out > 0);
        let pitch = (height / slots as f64).clamp(ROW, TALLEST);
        for (index, row) in kept.iter().enumerate() {
            let top = bounds.top + pitch * index as f64;
            let box_of_row = Bounds {
                top,
                bottom: top + pitch,
                ..bounds
            };
            self.row_of_levels(*row, box_of_row, &columns);
        }
        let below = bounds.top + pitch * kept.len() as f64;
        self.others(left_out, bounds.left, below);
    }

    fn row_of_levels(&self, row: Row<'_, '_>, bounds: Bounds, columns: &Columns) {
        let (series, trend) = row;
        let (Ok(start), Ok(end)) = (trend.start, trend.end) else {
            return;
        };
        let pen = self.pen;
        let id = &trend.indicator.id;
        let middle = (bounds.top + bounds.bottom) / 2.0;
        let name = self.lang.of(trend.indicator.short());
        pen.object(&format!("trend-{id}-label"), || {
            let set = Type::plain(self.name_size(), pen.palette.ink);
            pen.words(bounds.left, middle, name, set);
        });
        let area = Bounds {
            right: bounds.left + columns.name,
            top: middle - NOTE * 0.7,
            bottom: middle + NOTE * 0.7,
            ..bounds
        };
        pen.target(series, trend.index.id(), Shape::Area(area));
        let from = bounds.left + columns.name + columns.start + 2.0 * GAP;
        let to = from + columns.slope;
        let reach = (bounds.bottom - bounds.top - 10.0).max(8.0) / 2.0;
        let ends = (middle + reach, middle - reach);
        let way = Way::new((from, to), ends, trend.index.value());
        let words = |level: Datum<'_>, x: f64, form: Form, align: Align| {
            let color = marks::color(pen, mark_kind(level));
            let set = Type::bold(NOTE, color).aligned(align);
            pen.words(x, middle, &self.level(level, form), set);
        };
        pen.object(&format!("trend-{id}-start"), || {
            words(start, from - GAP, columns.forms.0, Align::Right);
        });
        pen.object(&format!("trend-{id}-end"), || {
            words(end, to + GAP, columns.forms.1, Align::Left);
        });
        self.slope(row, way);
    }
}
