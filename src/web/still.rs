//! A picture laid out when the site was built, painted before the chart it shows has come alive.

use crate::paint::canvas;
use crate::picture::{self, LaidOut, Palette, Picture, Scheme, text};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::HtmlCanvasElement;

/// A chart's picture, as the site carries it.
#[wasm_bindgen]
pub struct Still {
    laid_out: LaidOut,
    bytes: Vec<u8>,
    scheme: Scheme,
}

#[wasm_bindgen]
impl Still {
    /// Reads a picture of the site.
    ///
    /// # Errors
    /// If the bytes are no such picture.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: Vec<u8>) -> Result<Still, JsValue> {
        let scheme = Scheme::Light;
        match LaidOut::unpack(&bytes, &Palette::of(scheme)) {
            Some(laid_out) => Ok(Self {
                laid_out,
                bytes,
                scheme,
            }),
            None => Err(JsValue::from_str(
                "found no picture in the file of a picture",
            )),
        }
    }

    /// Chooses the colours, by the name of a theme and whether it is dark around.
    #[wasm_bindgen(js_name = colour)]
    pub fn color(&mut self, theme: &str, dark: bool) {
        let scheme = match theme {
            "dark" => Scheme::Dark,
            "contrast" => Scheme::Contrast,
            "auto" if dark => Scheme::Dark,
            _ => Scheme::Light,
        };
        if scheme != self.scheme
            && let Some(laid_out) = LaidOut::unpack(&self.bytes, &Palette::of(scheme))
        {
            self.laid_out = laid_out;
            self.scheme = scheme;
        }
    }

    /// Whether a box of so many CSS pixels has its shape, so that it can be shown there as it is.
    pub fn fits(&self, width: f64, height: f64) -> bool {
        let Picture {
            width: drawn,
            height: down,
            ..
        } = self.laid_out.picture;
        picture::fits((drawn.into(), down.into()), (width, height))
    }

    /// Paints it as wide as the canvas.
    ///
    /// # Errors
    /// If the canvas cannot be drawn on.
    pub fn paint(&self, target: HtmlCanvasElement) -> Result<(), JsValue> {
        let picture = &self.laid_out.picture;
        let ratio = f64::from(target.width()) / f64::from(picture.width.max(1));
        canvas::paint(picture, target, ratio, text::FONTS).map_err(JsValue::from)
    }

    /// The finding.
    pub fn title(&self) -> String {
        self.laid_out.title.clone()
    }

    /// The chart in words.
    pub fn describe(&self) -> String {
        self.laid_out.description.clone()
    }
}
