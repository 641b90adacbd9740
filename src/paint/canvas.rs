//! A picture on a canvas, through plotters-canvas.

use crate::picture::{Align, Color, Operation, Picture, TextSpan, UNITS};
use plotters::style::{FontDesc, FontFamily, FontStyle, TextStyle};
use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{BackendColor, BackendStyle, DrawingBackend, DrawingErrorKind};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// What went wrong on the canvas.
pub type CanvasFailure = String;

type Refusal = <CanvasBackend as DrawingBackend>::ErrorType;

/// A colour with a thickness, as plotters' backends take it.
struct Stroke {
    color: Color,
    width: u32,
}

impl BackendStyle for Stroke {
    fn color(&self) -> BackendColor {
        BackendColor {
            rgb: self.color.rgb,
            alpha: self.color.alpha,
        }
    }

    fn stroke_width(&self) -> u32 {
        self.width
    }
}

/// Which lengths the context takes.
#[derive(Clone, Copy, PartialEq)]
enum Grid {
    /// Units of the picture.
    Picture,
    /// Whole device pixels.
    Device,
}

/// The most pixels a canvas has in every browser, and the longest side.
const MOST_PIXELS: f64 = 16_777_216.0;
const LONGEST_SIDE: f64 = 8192.0;

/// The scale nearest to the wanted one at which a picture fits a canvas; twice its size where
/// none is wanted that could be.
pub fn possible_scale(picture: &Picture, wanted: f64) -> f64 {
    let (width, height) = (f64::from(picture.width), f64::from(picture.height));
    let most = (MOST_PIXELS / (width * height)).sqrt();
    let longest = LONGEST_SIDE / width.max(height);
    let wanted = if wanted > 0.0 { wanted } else { 2.0 };
    wanted.max(0.1).min(most).min(longest)
}

/// Clears the canvas and replays the picture at `ratio` device pixels to a CSS pixel.
///
/// # Errors
/// If the canvas has no two-dimensional context or refuses a call.
pub fn paint(
    picture: &Picture,
    canvas: HtmlCanvasElement,
    ratio: f64,
    fonts: &str,
) -> Result<(), CanvasFailure> {
    let context: CanvasRenderingContext2d = canvas
        .get_context("2d")
        .map_err(|error| said(&error))?
        .and_then(|context| context.dyn_into().ok())
        .ok_or("found a canvas without a 2d context")?;
    let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
    let mut backend = CanvasBackend::with_canvas_object(canvas).ok_or("found no canvas")?;
    let scale = ratio / f64::from(UNITS);
    let enter = |grid: Grid| {
        let factor = if grid == Grid::Device { 1.0 } else { scale };
        context
            .set_transform(factor, 0.0, 0.0, factor, 0.0, 0.0)
            .map_err(|error| said(&error))
    };
    enter(Grid::Device)?;
    context.clear_rect(0.0, 0.0, width, height);
    let mut grid = Grid::Device;
    for operation in &picture.operations {
        let wanted = match operation {
            Operation::Hairline { .. } => Grid::Device,
            _ => Grid::Picture,
        };
        if wanted != grid {
            enter(wanted)?;
            grid = wanted;
        }
        replay(&mut backend, operation, scale, fonts).map_err(|error| error.to_string())?;
    }
    Ok(())
}

fn said(error: &JsValue) -> CanvasFailure {
    error
        .as_string()
        .unwrap_or_else(|| "the canvas refused a call".to_owned())
}

fn replay(
    backend: &mut CanvasBackend,
    operation: &Operation,
    scale: f64,
    fonts: &str,
) -> Result<(), DrawingErrorKind<Refusal>> {
    let stroke = |color: Color, width: i32| Stroke {
        color,
        width: width.unsigned_abs(),
    };
    match operation {
        Operation::Hairline { from, to, color } => {
            // A filled box of whole device pixels cannot be blurred; a stroke could.
            let device = |unit: i32| f64::from(unit) * scale;
            let start = |unit: i32| (device(unit) - 0.5).round() as i32;
            let (left, right) = (from.0.min(to.0), from.0.max(to.0));
            let (top, bottom) = (from.1.min(to.1), from.1.max(to.1));
            let (low, high) = if top == bottom {
                let row = start(top);
                let (left, right) = (device(left).round() as i32, device(right).round() as i32);
                ((left, row), (right, row + 1))
            } else {
                let column = start(left);
                let (top, bottom) = (device(top).round() as i32, device(bottom).round() as i32);
                ((column, top), (column + 1, bottom))
            };
            backend.draw_rect(low, high, &stroke(*color, 0), true)
        }
        Operation::Path {
            points,
            width,
            color,
        } => backend.draw_path(points.iter().copied(), &stroke(*color, *width)),
        Operation::Polygon { points, color } => {
            backend.fill_polygon(points.iter().copied(), &stroke(*color, 0))
        }
        Operation::Rectangle {
            from,
            to,
            outline,
            color,
        } => {
            let style = stroke(*color, outline.unwrap_or(0));
            backend.draw_rect(*from, *to, &style, outline.is_none())
        }
        Operation::Circle {
            center,
            radius,
            outline,
            color,
        } => {
            let style = stroke(*color, outline.unwrap_or(0));
            backend.draw_circle(*center, radius.unsigned_abs(), &style, outline.is_none())
        }
        Operation::Text(span) => words(backend, span, fonts),
    }
}

fn words(
    backend: &mut CanvasBackend,
    span: &TextSpan,
    fonts: &str,
) -> Result<(), DrawingErrorKind<Refusal>> {
    let weight = if span.bold {
        FontStyle::Bold
    } else {
        FontStyle::Normal
    };
    let font = FontDesc::new(FontFamily::Name(fonts), f64::from(span.size), weight);
    let side = match span.align {
        Align::Left => HPos::Left,
        Align::Center => HPos::Center,
        Align::Right => HPos::Right,
    };
    let style = TextStyle {
        font,
        color: BackendColor {
            rgb: span.color.rgb,
            alpha: span.color.alpha,
        },
        pos: Pos::new(side, VPos::Center),
    };
    backend.draw_text(&span.text, &style, span.at)
}
