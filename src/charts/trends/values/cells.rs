//! Slopes as small charts side by side, each with its name above.

use super::super::compose::Sheet;
use super::slope::{Form, Way};
use super::{Row, widest};
use crate::charts::frame::NOTE;
use crate::charts::marks;
use crate::charts::pen::{Bounds, Type};
use crate::model::Datum;
use crate::picture::{Align, Shape};
use crate::words::mark_kind;

/// The least height a cell is drawn in, and the most it fills.
const LEAST: f64 = 98.0;
const MOST: f64 = 340.0;

/// The space between two cells.
const GAP: f64 = 22.0;

/// How much wider than its cell is high a slope is at most: wider ones look flat.
const SLOPE: f64 = 1.1;

/// The height of a line of words in a cell.
const LINE: f64 = 17.0;

impl Sheet<'_, '_> {
    /// In how many columns cells of a readable size fit.
    pub(super) fn grid(&self, rows: &[Row<'_, '_>], bounds: Bounds) -> Option<usize> {
        let name = Type::plain(self.name_size(), self.pen.palette.ink);
        let value = Type::bold(NOTE, self.pen.palette.ink);
        let names = rows
            .iter()
            .map(|(_, trend)| name.width(self.lang.of(trend.indicator.short())));
        let levels = rows
            .iter()
            .flat_map(|(_, trend)| [trend.start.ok(), trend.end.ok()])
            .flatten()
            .map(|level| value.width(&self.level(level, Form::Worded)) + 16.0);
        let least = widest(names).max(widest(levels)).max(104.0);
        let (width, height) = (bounds.right - bounds.left, bounds.bottom - bounds.top);
        let most = (((width + GAP) / (least + GAP)) as usize).min(rows.len());
        (1..=most)
            .filter(|columns| height / rows.len().div_ceil(*columns) as f64 >= LEAST)
            .min_by(|one, other| {
                // Nearly square cells show a slope best.
                let off = |columns: usize| {
                    let tall = height / rows.len().div_ceil(columns) as f64;
                    ((width / columns as f64) / tall).ln().abs()
                };
                off(*one).total_cmp(&off(*other))
            })
    }

    pub(super) fn cells(&self, rows: &[Row<'_, '_>], bounds: Bounds, columns: usize) {
        let (width, height) = (bounds.right - bounds.left, bounds.bottom - bounds.top);
        let tall = (height / rows.len().div_ceil(columns) as f64).min(MOST);
        let step = (width + GAP) / columns as f64;
        for (index, row) in rows.iter().enumerate() {
            let left = bounds.left + step * (index % columns) as f64;
            let top = bounds.top + tall * (index / columns) as f64;
            let cell = Bounds {
                left,
                top,
                right: left + step - GAP,
                bottom: top + tall - 10.0,
            };
            self.cell(*row, cell);
        }
    }

    fn cell(&self, row: Row<'_, '_>, cell: Bounds) {
        let (series, trend) = row;
        let (Ok(start), Ok(end)) = (trend.start, trend.end) else {
            return;
        };
        let pen = self.pen;
        let id = &trend.indicator.id;
        let name = self.lang.of(trend.indicator.short());
        let set = Type::plain(self.name_size(), pen.palette.ink);
        let y = cell.top + LINE / 2.0;
        pen.object(&format!("trend-{id}-label"), || {
            pen.words(cell.left, y, name, set);
        });
        let area = Bounds {
            right: cell.left + set.width(name),
            bottom: cell.top + LINE,
            ..cell
        };
        pen.target(series, trend.index.id(), Shape::Area(area));
        let index = trend.index.value();
        let grows = index >= 100.0;
        let left = cell.left + marks::DOT_REACH;
        let right = (cell.right - marks::DOT_REACH).min(left + SLOPE * (cell.bottom - cell.top));
        let way = Way::new(
            (left, right),
            (cell.bottom, cell.top + 2.0 * LINE + 12.0),
            index,
        );
        let ground = (
            (cell.left, cell.bottom),
            (right + marks::DOT_REACH, cell.bottom),
        );
        pen.hairline(ground.0, ground.1, pen.palette.hair);
        // Words stand on the side the slope does not come from.
        let beside = |level: Datum<'_>, (x, y): (f64, f64), above: bool, align: Align| {
            let color = marks::color(pen, mark_kind(level));
            let set = Type::bold(NOTE, color).aligned(align);
            let y = y + if above { -LINE } else { LINE };
            pen.words(x, y, &self.level(level, Form::Worded), set);
        };
        pen.object(&format!("trend-{id}-start"), || {
            beside(start, (cell.left, way.from.1), !grows, Align::Left);
        });
        pen.object(&format!("trend-{id}-end"), || {
            let x = right + marks::DOT_REACH;
            beside(end, (x, way.to.1), grows, Align::Right);
        });
        self.slope(row, way);
    }
}
