//! Draws shapes and words in CSS pixels through plotters.

use crate::picture::{
    self, Align, Color, Palette, Picture, Plane, Pull, Recorder, Shape, Target, UNITS, text,
};
use plotters::coord::CoordTranslate;
use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Polygon, Rectangle};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, FontStyle, RGBAColor, ShapeStyle, TextStyle};
use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::rc::Rc;

pub use crate::picture::Bounds;

/// How words are set.
#[derive(Clone, Copy, Debug)]
pub struct Type {
    /// Font size in CSS pixels.
    pub size: f64,
    /// Whether they are bold.
    pub bold: bool,
    /// Their colour.
    pub color: Color,
    /// Which end of them stands at the place given.
    pub align: Align,
}

impl Type {
    /// Plain words that begin at their place.
    pub fn plain(size: f64, color: Color) -> Self {
        Self {
            size,
            bold: false,
            color,
            align: Align::Left,
        }
    }

    /// Bold words that begin at their place.
    pub fn bold(size: f64, color: Color) -> Self {
        Self {
            bold: true,
            ..Self::plain(size, color)
        }
    }

    /// The same, standing otherwise.
    pub fn aligned(self, align: Align) -> Self {
        Self { align, ..self }
    }

    /// How wide words set so are.
    pub fn width(self, words: &str) -> f64 {
        text::width(words, self.size, self.bold)
    }
}

/// The whole picture to plotters, in units.
type Area<'a> = DrawingArea<Recorder<'a>, Shift>;

/// Draws on one picture.
pub struct Pen<'a> {
    area: Area<'a>,
    targets: RefCell<Vec<Target>>,
    pull: RefCell<Option<Pull>>,
    object: Rc<Cell<u32>>,
    /// The colours to draw in.
    pub palette: Palette,
}

/// A length in CSS pixels as plotters takes it here.
fn units(length: f64) -> i32 {
    (length * f64::from(UNITS)).round() as i32
}

fn place((x, y): (f64, f64)) -> (i32, i32) {
    (units(x), units(y))
}

fn places(points: &[(f64, f64)]) -> Vec<(i32, i32)> {
    points.iter().copied().map(place).collect()
}

fn paint(color: Color) -> RGBAColor {
    let (red, green, blue) = color.rgb;
    RGBAColor(red, green, blue, color.alpha)
}

fn stroke(color: Color, width: f64) -> ShapeStyle {
    ShapeStyle {
        color: paint(color),
        filled: false,
        stroke_width: units(width).unsigned_abs(),
    }
}

fn fill(color: Color) -> ShapeStyle {
    ShapeStyle {
        color: paint(color),
        filled: true,
        stroke_width: 0,
    }
}

// The recorder cannot fail: its error type has no values. plotters reports only its errors.

fn path(area: &Area<'_>, points: Vec<(i32, i32)>, width: f64, color: Color) {
    let _ = area.draw(&PathElement::new(points, stroke(color, width)));
}

fn polygon(area: &Area<'_>, corners: Vec<(i32, i32)>, color: Color) {
    let _ = area.draw(&Polygon::new(corners, fill(color)));
}

/// The colour, as far as it shows through.
pub fn faded(color: Color, alpha: f64) -> Color {
    Color { alpha, ..color }
}

impl Pen<'_> {
    /// Draws on an empty picture of so many CSS pixels by `draw`.
    pub fn picture(
        (width, height): (u32, u32),
        palette: Palette,
        draw: impl FnOnce(&Pen<'_>),
    ) -> Picture {
        let mut picture = Picture::new(width, height);
        let recorder = Recorder::new(&mut picture);
        let pen = Pen {
            object: recorder.object(),
            area: recorder.into_drawing_area(),
            targets: RefCell::default(),
            pull: RefCell::default(),
            palette,
        };
        draw(&pen);
        let (targets, pull) = (pen.targets.take(), pen.pull.take());
        drop(pen);
        picture.targets = targets;
        picture.pull = pull;
        picture
    }

    /// Says that what `draw` draws is the object of that name: from one state of a chart to the
    /// next it moves there instead of vanishing here and appearing there.
    pub fn object<Drawn>(&self, name: &str, draw: impl FnOnce() -> Drawn) -> Drawn {
        let around = self.object.replace(picture::object(name));
        let drawn = draw();
        self.object.set(around);
        drawn
    }

    /// Draws on paper of another colour, which lies under what `draw` draws.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn on_paper(&self, paper: Color, draw: impl FnOnce(&Self)) {
        let pen = Self {
            area: self.area.clone(),
            targets: RefCell::default(),
            pull: RefCell::default(),
            object: Rc::clone(&self.object),
            palette: Palette {
                paper,
                ..self.palette
            },
        };
        draw(&pen);
        self.targets.borrow_mut().append(&mut pen.targets.take());
    }

    /// Words, vertically centred on `y`.
    pub fn words(&self, x: f64, y: f64, words: &str, set: Type) {
        let weight = if set.bold {
            FontStyle::Bold
        } else {
            FontStyle::Normal
        };
        let side = match set.align {
            Align::Left => HPos::Left,
            Align::Center => HPos::Center,
            Align::Right => HPos::Right,
        };
        let size = f64::from(units(set.size));
        let style = TextStyle {
            font: FontDesc::new(FontFamily::Name(text::FONTS), size, weight),
            color: plotters_backend::BackendStyle::color(&paint(set.color)),
            pos: Pos::new(side, VPos::Center),
        };
        let _ = self.area.draw_text(words, &style, place((x, y)));
    }

    /// A line one CSS pixel thick, crisp where it is level or upright.
    pub fn hairline(&self, from: (f64, f64), to: (f64, f64), color: Color) {
        self.path(&[from, to], 1.0, color);
    }

    /// A line through places.
    pub fn path(&self, points: &[(f64, f64)], width: f64, color: Color) {
        path(&self.area, places(points), width, color);
    }

    /// A filled area.
    pub fn polygon(&self, corners: &[(f64, f64)], color: Color) {
        polygon(&self.area, places(corners), color);
    }

    /// A filled box.
    pub fn block(&self, bounds: Bounds, color: Color) {
        self.rectangle(bounds, fill(color));
    }

    /// The outline of a box.
    pub fn outline(&self, bounds: Bounds, width: f64, color: Color) {
        self.rectangle(bounds, stroke(color, width));
    }

    fn rectangle(&self, bounds: Bounds, style: ShapeStyle) {
        let corners = [
            place((bounds.left, bounds.top)),
            place((bounds.right, bounds.bottom)),
        ];
        let _ = self.area.draw(&Rectangle::new(corners, style));
    }

    /// A filled circle.
    pub fn dot(&self, center: (f64, f64), radius: f64, color: Color) {
        self.circle(center, radius, fill(color));
    }

    /// An open circle.
    pub fn ring(&self, center: (f64, f64), radius: f64, width: f64, color: Color) {
        self.circle(center, radius, stroke(color, width));
    }

    fn circle(&self, center: (f64, f64), radius: f64, style: ShapeStyle) {
        let circle = Circle::new(place(center), units(radius), style);
        let _ = self.area.draw(&circle);
    }

    /// Says that `key`, or any place of the plane, can be taken hold of and pulled over it.
    pub fn pull(&self, key: Option<&str>, plane: Plane) {
        let key = key.map(str::to_owned);
        self.pull.replace(Some(Pull { key, plane }));
    }

    /// Says that `key` can be pointed at in `shape`.
    pub fn target(&self, series: usize, key: &str, shape: Shape) {
        self.targets.borrow_mut().push(Target {
            key: key.to_owned(),
            series,
            shape,
        });
    }
}

/// A plane of data inside a picture.
pub struct Plot<'a> {
    area: Area<'a>,
    coordinates: Cartesian2d<RangedCoordf64, RangedCoordf64>,
}

impl<'a> Plot<'a> {
    /// The plane of these ranges in a box of at least one pixel; `None` for a range that is
    /// empty or not finite, which plotters would map wrongly or never finish.
    pub fn new(pen: &Pen<'a>, bounds: Bounds, across: Range<f64>, up: Range<f64>) -> Option<Self> {
        let usable = |range: &Range<f64>| {
            range.start.is_finite() && range.end.is_finite() && range.start < range.end
        };
        let (width, height) = (bounds.right - bounds.left, bounds.bottom - bounds.top);
        if !usable(&across) || !usable(&up) || width < 1.0 || height < 1.0 {
            return None;
        }
        // As plotters' own chart builder lays a plane out that has no labels beside it; the code
        // for labels that no chart has would weigh 2 KB.
        let area = pen.area.clone();
        let plane = area
            .clone()
            .shrink(place((bounds.left, bounds.top)), place((width, height)));
        let (columns, rows) = plane.get_pixel_range();
        let pixels = (columns.start..columns.end - 1, rows.end - 1..rows.start);
        Some(Self {
            area,
            coordinates: Cartesian2d::new(across, up, pixels),
        })
    }

    /// Where a point of the plane lies, CSS pixels.
    pub fn at(&self, x: f64, y: f64) -> (f64, f64) {
        let (x, y) = self.coordinates.translate(&(x, y));
        (
            f64::from(x) / f64::from(UNITS),
            f64::from(y) / f64::from(UNITS),
        )
    }

    /// A filled area of the plane.
    pub fn polygon(&self, corners: Vec<(f64, f64)>, color: Color) {
        polygon(&self.area, self.places(&corners), color);
    }

    /// A line on the plane.
    pub fn path(&self, points: Vec<(f64, f64)>, width: f64, color: Color) {
        path(&self.area, self.places(&points), width, color);
    }

    fn places(&self, points: &[(f64, f64)]) -> Vec<(i32, i32)> {
        let place = |point| self.coordinates.translate(point);
        points.iter().map(place).collect()
    }
}
