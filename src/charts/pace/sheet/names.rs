//! The words around the rows: names, headings, where the choice of rows is opened.

use super::{Heading, Lanes, Sheet, Sizes};
use crate::charts::callout::Surface;
use crate::charts::frame::NOTE;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::model::Pace;
use crate::picture::{Color, Palette};
use crate::words::PaceNote;

impl<'a> Sheet<'_, 'a> {
    /// Draws what parts the groups.
    pub(super) fn headings(
        &self,
        pen: &Pen<'_>,
        headings: &[Heading],
        body: Bounds,
        surface: &mut Surface,
    ) {
        let set = Type::bold(NOTE, pen.palette.muted);
        for (index, heading) in headings.iter().enumerate() {
            let name = format!("pace-heading-{}", heading.target_is_rate);
            let y = heading.y;
            pen.object(&name, || {
                if self.room.is_phone() {
                    pen.hairline((body.left, y), (body.right, y), pen.palette.hair);
                    return;
                }
                if index > 0 {
                    let above = y - NOTE * 0.75;
                    pen.hairline((body.left, above), (body.right, above), pen.palette.hair);
                }
                let words = self.lang.phrases().pace_heading(heading.target_is_rate);
                let bounds = Bounds {
                    left: body.left,
                    top: y - NOTE / 2.0,
                    right: body.left + set.width(words) + 4.0,
                    bottom: y + NOTE / 2.0,
                };
                pen.block(bounds, pen.palette.paper);
                pen.words(body.left, y, words, set);
                surface.keep(bounds);
            });
        }
    }

    fn note(&self, pace: &Pace<'a>) -> String {
        let note = PaceNote::of(self.model, pace, self.lang);
        self.lang.phrases().pace_note(&note, self.report())
    }

    fn name_type(&self, ink: Color, row: usize, sizes: Sizes) -> Type {
        Type {
            bold: row == 0 || self.room.is_phone(),
            ..Type::plain(sizes.name, ink)
        }
    }

    /// The room for names and what stands under them.
    pub(super) fn names_width(&self, sizes: Sizes) -> f64 {
        let ink = Palette::LIGHT.ink;
        let widths = self.paces.iter().enumerate().map(|(row, pace)| {
            let name = self.lang.of(pace.indicator.short());
            let set = self.name_type(ink, row, sizes);
            let note = Type::plain(sizes.words, ink).width(&self.note(pace));
            set.width(name).max(note)
        });
        let most = (self.body.right - self.body.left) * 0.36;
        widths.fold(0.0, f64::max).min(most) + 14.0
    }

    /// Draws a row's name, and what is to be known of the row under it or, on a phone, beside it.
    pub(super) fn name(
        &self,
        pen: &Pen<'_>,
        (row, pace, lanes): (usize, &Pace<'a>, Lanes),
        sizes: Sizes,
        room: f64,
        surface: &mut Surface,
    ) {
        let name = self.lang.of(pace.indicator.short());
        let note = self.note(pace);
        let set = self.name_type(pen.palette.ink, row, sizes);
        let under = Type::plain(sizes.words, pen.palette.muted);
        let left = self.body.left;
        let object = format!("pace-{}-name", pace.indicator.id);
        let mut line = |x: f64, y: f64, words: &str, set: Type| {
            let bounds = Bounds {
                left: x,
                top: y - set.size / 2.0,
                right: x + set.width(words) + 4.0,
                bottom: y + set.size / 2.0,
            };
            pen.object(&object, || {
                pen.block(bounds, pen.palette.paper);
                pen.words(x, y, words, set);
            });
            surface.keep(bounds);
        };
        if self.room.is_phone() {
            let y = lanes.top + NOTE * 0.7;
            line(left, y, name, set);
            let beside = left + set.width(name) + 8.0;
            if beside + under.width(&note) <= self.body.right {
                line(beside, y, &note, under);
            }
            return;
        }
        line(left, lanes.upper, name, set);
        let y = lanes.upper + (sizes.name + sizes.words) * 0.72;
        if under.width(&note) <= room - 6.0 {
            line(left, y, &note, under);
        } else if Type::plain(NOTE, under.color).width(&note) <= room - 6.0 {
            line(
                left,
                y,
                &note,
                Type {
                    size: NOTE,
                    ..under
                },
            );
        }
    }
}
