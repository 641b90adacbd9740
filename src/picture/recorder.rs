//! The backend plotters draws to: it keeps what it is asked for.

use super::{Align, Color, Operation, Picture, TextSpan, UNITS, text};
use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};
use std::cell::Cell;
use std::convert::Infallible;
use std::rc::Rc;

type Recorded = Result<(), DrawingErrorKind<Infallible>>;

/// Records into a picture. Its size is the picture's in eighths of a CSS pixel.
pub struct Recorder<'a> {
    picture: &'a mut Picture,
    object: Rc<Cell<u32>>,
}

impl<'a> Recorder<'a> {
    /// Records after what is already there.
    pub fn new(picture: &'a mut Picture) -> Self {
        Self {
            picture,
            object: Rc::default(),
        }
    }

    /// Where to say to which object belongs what is drawn from now on.
    pub fn object(&self) -> Rc<Cell<u32>> {
        Rc::clone(&self.object)
    }

    /// Keeps an operation of that colour, unless nothing of it would be seen.
    fn keep(&mut self, color: Color, operation: Operation) -> Recorded {
        if color.alpha > 0.0 {
            self.picture.operations.push(operation);
            self.picture.objects.push(self.object.get());
        }
        Ok(())
    }
}

fn own(BackendColor { rgb, alpha }: BackendColor) -> Color {
    Color { rgb, alpha }
}

fn thickness(style: &impl BackendStyle) -> i32 {
    i32::try_from(style.stroke_width()).unwrap_or(i32::MAX)
}

fn outline(style: &impl BackendStyle, fill: bool) -> Option<i32> {
    (!fill).then(|| thickness(style))
}

impl DrawingBackend for Recorder<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        let units = UNITS.unsigned_abs();
        (self.picture.width * units, self.picture.height * units)
    }

    fn ensure_prepared(&mut self) -> Recorded {
        Ok(())
    }

    fn present(&mut self) -> Recorded {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Recorded {
        let color = own(color);
        let operation = Operation::Rectangle {
            from: (x, y),
            to: (x + 1, y + 1),
            outline: None,
            color,
        };
        self.keep(color, operation)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Recorded {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Recorded {
        let color = own(style.color());
        let operation = Operation::Rectangle {
            from,
            to,
            outline: outline(style, fill),
            color,
        };
        self.keep(color, operation)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Recorded {
        let points: Vec<_> = path.into_iter().collect();
        let (color, width) = (own(style.color()), thickness(style));
        let operation = match points.as_slice() {
            [from, to] if width == UNITS && (from.0 == to.0 || from.1 == to.1) => {
                Operation::Hairline {
                    from: *from,
                    to: *to,
                    color,
                }
            }
            _ => Operation::Path {
                points,
                width,
                color,
            },
        };
        self.keep(color, operation)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Recorded {
        let color = own(style.color());
        let operation = Operation::Circle {
            center,
            radius: i32::try_from(radius).unwrap_or(i32::MAX),
            outline: outline(style, fill),
            color,
        };
        self.keep(color, operation)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Recorded {
        let points = corners.into_iter().collect();
        let color = own(style.color());
        self.keep(color, Operation::Polygon { points, color })
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        at: BackendCoord,
    ) -> Recorded {
        let color = own(style.color());
        let span = TextSpan {
            text: text.to_owned(),
            at,
            align: match style.anchor().h_pos {
                HPos::Left => Align::Left,
                HPos::Center => Align::Center,
                HPos::Right => Align::Right,
            },
            size: style.size().round() as i32,
            bold: matches!(style.style(), FontStyle::Bold),
            color,
        };
        self.keep(color, Operation::Text(span))
    }

    /// From the width table: plotters' own way inserts an element into the page.
    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        words: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let bold = matches!(style.style(), FontStyle::Bold);
        let width = text::width(words, style.size(), bold).ceil() as u32;
        Ok((width, style.size().ceil() as u32))
    }
}
