//! A document of ours as a PNG picture, with the same shapes and words and no browser.

mod fonts;

use std::str::FromStr;

use anyhow::{Context, Result, bail};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::roxmltree::Document;
use resvg::usvg::{Options, Tree};

pub use fonts::Fonts;

/// The longest side of a picture, pixels.
const LONGEST: f64 = 16_000.0;

/// The most pixels of a picture: four bytes each while it is drawn.
const MOST: f64 = 100e6;

/// How many pixels stand for one of the document's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale(f64);

impl Scale {
    /// Each for one.
    pub const ONE: Self = Self(1.0);

    /// Two by two for one, as most screens have them.
    pub const TWO: Self = Self(2.0);
}

impl FromStr for Scale {
    type Err = String;

    fn from_str(written: &str) -> Result<Self, String> {
        match written.parse() {
            Ok(scale) if scale > 0.0 && f64::is_finite(scale) => Ok(Self(scale)),
            _ => Err("expected a number above 0, such as 2".to_owned()),
        }
    }
}

/// The document drawn to PNG bytes. Fails where it would be too large to hold, and where no font
/// has all of its characters.
pub fn png(document: &str, Scale(scale): Scale, fonts: &Fonts) -> Result<Vec<u8>> {
    let xml = Document::parse(document).context("reading the document to draw")?;
    let faces = fonts.faces(&words(&xml))?;
    if let Some(warning) = faces.warning() {
        eprintln!("xiongguan: {warning}");
    }
    let options = Options {
        fontdb: fonts.database(),
        font_resolver: faces.resolver(),
        ..Options::default()
    };
    let tree = Tree::from_xmltree(&xml, &options).context("reading the document to draw")?;
    let (width, height) = (
        f64::from(tree.size().width()),
        f64::from(tree.size().height()),
    );
    let pixels = |length: f64| (length * scale).round().max(1.0);
    let (across, down) = (pixels(width), pixels(height));
    if across > LONGEST || down > LONGEST || across * down > MOST {
        bail!(
            "{width}x{height} at {scale} times is {across}x{down} pixels; \
             a picture has at most {LONGEST} a side and {} million in all",
            MOST / 1e6
        );
    }
    let mut canvas =
        Pixmap::new(across as u32, down as u32).context("making room for the picture")?;
    // The last pixel of each side is filled, however the size was rounded.
    let stretch = Transform::from_scale((across / width) as f32, (down / height) as f32);
    resvg::render(&tree, stretch, &mut canvas.as_mut());
    canvas.encode_png().context("packing the picture")
}

/// All that the document sets in type.
fn words(document: &Document<'_>) -> String {
    let texts = document
        .descendants()
        .filter(|element| element.has_tag_name("text"));
    texts
        .flat_map(|text| text.descendants())
        .filter_map(|node| node.text().filter(|_| node.is_text()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_is_any_number_above_nought() {
        assert_eq!("2".parse(), Ok(Scale::TWO));
        assert_eq!("1.5".parse(), Ok(Scale(1.5)));
        for wrong in ["0", "-1", "NaN", "inf", "1e999", "two", ""] {
            assert!(wrong.parse::<Scale>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn only_what_is_set_in_type_needs_a_font() {
        let document = "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>标题</title>\
                        <text>a<tspan>b</tspan></text></svg>";
        let document = Document::parse(document).expect("well-formed");
        assert_eq!(words(&document), "ab");
    }
}
