//! The starting levels, all of which are the 100 of their index.

use super::{Panel, START_TIE};
use crate::charts::frame::NOTE;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::charts::{labels, marks};
use crate::model::Trend;
use crate::picture::{Align, Palette, Shape};
use crate::words::mark_kind;

impl Panel<'_> {
    /// The trends that start in a printed year, with their rows: only they start at the 100.
    fn dated(&self) -> impl Iterator<Item = (usize, &Trend<'_>)> {
        let rows = self.trends.iter().enumerate();
        rows.filter(|(_, trend)| trend.is_dated())
    }

    /// Lays the starting levels out at the left, each tied to the 100.
    pub(super) fn starts(&self, pen: &Pen<'_>, hundred: (f64, f64), bounds: Bounds, plane: Bounds) {
        let pitch = NOTE * 1.5;
        let middle = (self.dated().count() as f64 - 1.0) / 2.0;
        let wanted: Vec<f64> = (0..self.dated().count())
            .map(|row| hundred.1 + (row as f64 - middle) * pitch)
            .collect();
        let low = bounds.top + NOTE;
        let places = labels::spread(&wanted, pitch, low, (bounds.bottom - NOTE).max(low));
        let x = plane.left - START_TIE;
        let set = Type::plain(NOTE, pen.palette.muted).aligned(Align::Right);
        let texts = self.start_texts(set, x - 12.0 - bounds.left);
        for (((row, trend), y), text) in self.dated().zip(places).zip(texts) {
            pen.object(&format!("trend-{}-start", trend.indicator.id), || {
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
            });
        }
    }

    /// Where starting levels are not laid out, each can still be reached at the 100 all share.
    pub(super) fn shared_start(&self, pen: &Pen<'_>, (x, y): (f64, f64)) {
        let count = self.trends.len();
        for (row, trend) in self.dated() {
            if let Ok(start) = trend.start {
                let spread = row as f64 - (count as f64 - 1.0) / 2.0;
                let shape = Shape::Point {
                    x: x - 3.0,
                    y: y + spread,
                    radius: 2.0,
                };
                pen.target(self.first_series + row, start.id(), shape);
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
        let forms = self.dated().map(|(_, trend)| {
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
}
