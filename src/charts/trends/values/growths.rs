//! What has no levels: its growth or multiple as printed, and the index that comes to.

use super::super::compose::Sheet;
use super::super::panel::end_datum;
use super::{ROW, Row, fitting};
use crate::charts::frame::NOTE;
use crate::charts::pen::{Bounds, Type};
use crate::model::{Datum, Trend};
use crate::picture::{Align, Shape};

/// The height of a row at most.
const TALLEST: f64 = 38.0;

/// The space between a name and what is said of it.
const GAP: f64 = 10.0;

impl Sheet<'_, '_> {
    /// What is said of a trend without levels, the longest form first.
    fn growth_forms(&self, trend: &Trend<'_>, alone: bool) -> Vec<String> {
        let phrases = self.lang.phrases();
        let digits = phrases.index_digits(trend.index.amount(), trend.index.reading());
        let index = phrases.index_said(&digits);
        let growth = trend.growth.map(|figure| phrases.trend_growth(figure));
        let growth = growth.unwrap_or_default();
        let mut forms = vec![format!("{growth} · {index}"), growth, index];
        if alone {
            let missing = phrases.level_not_reported();
            forms.insert(0, format!("{missing} · {}", forms[0]));
        }
        forms
    }

    /// Draws them in rows; where they stand `alone`, under no heading, each says that its level is
    /// not reported.
    pub(super) fn growths(&self, rows: &[Row<'_, '_>], bounds: Bounds, alone: bool) {
        let pen = self.pen;
        let height = bounds.bottom - bounds.top;
        let (kept, left_out) = fitting(rows, height);
        let slots = kept.len() + usize::from(left_out > 0);
        let pitch = (height / slots as f64).clamp(ROW, TALLEST);
        let name_type = Type::plain(self.name_size(), pen.palette.ink);
        let value = Type::plain(NOTE, pen.palette.muted);
        let name_of = |trend: &Trend<'_>| self.lang.of(trend.indicator.short()).to_owned();
        let fits = |form: &usize| {
            kept.iter().all(|(_, trend)| {
                let said = &self.growth_forms(trend, alone)[*form];
                let used = name_type.width(&name_of(trend)) + GAP + value.width(said);
                bounds.left + used <= bounds.right
            })
        };
        let forms = if alone { 4 } else { 3 };
        let form = (0..forms).find(fits).unwrap_or(forms - 1);
        for (index, (series, trend)) in kept.iter().enumerate() {
            let y = bounds.top + pitch * (index as f64 + 0.5);
            let name = name_of(trend);
            let said = &self.growth_forms(trend, alone)[form];
            let id = &trend.indicator.id;
            pen.object(&format!("trend-{id}-label"), || {
                pen.words(bounds.left, y, &name, name_type);
            });
            pen.object(&format!("trend-{id}-end"), || {
                pen.words(bounds.right, y, said, value.aligned(Align::Right));
            });
            let area = |left: f64, right: f64| {
                Shape::Area(Bounds {
                    left,
                    top: y - NOTE * 0.7,
                    right,
                    bottom: y + NOTE * 0.7,
                })
            };
            let name_right = bounds.left + name_type.width(&name);
            let said_left = bounds.right - value.width(said);
            let end = trend.growth.map_or(end_datum(trend), Datum::Figure);
            pen.target(*series, trend.index.id(), area(bounds.left, name_right));
            pen.target(*series, end.id(), area(said_left, bounds.right));
        }
        let below = bounds.top + pitch * kept.len() as f64;
        self.others(left_out, bounds.left, below);
    }
}
