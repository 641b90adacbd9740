//! A picture as an SVG document.

use crate::picture::{Align, Color, Operation, Picture, Place, TextSpan, UNITS, text};
use std::fmt::{self, Display, Write};

/// How far below the middle of its em box a text's baseline lies, as a share of the font size:
/// where a canvas puts it, so that both paint the same.
const BASELINE: f64 = 0.38;

/// What the document says of itself.
pub struct About<'a> {
    /// The finding.
    pub title: &'a str,
    /// The whole in words.
    pub description: &'a str,
    /// The language's tag.
    pub lang: &'a str,
}

/// The picture as a document that stands alone.
pub fn document(picture: &Picture, about: &About<'_>) -> String {
    let Picture { width, height, .. } = picture;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"title description\" \
         lang=\"{}\" font-family=\"{}\">\n<title id=\"title\">{}</title>\n\
         <desc id=\"description\">{}</desc>\n",
        Escaped(about.lang),
        Escaped(text::FONTS),
        Escaped(about.title),
        Escaped(about.description),
    );
    for operation in &picture.operations {
        // Writing to a String cannot fail.
        let _ = element(&mut svg, operation);
        svg.push('\n');
    }
    svg.push_str("</svg>\n");
    svg
}

fn element(svg: &mut String, operation: &Operation) -> fmt::Result {
    match operation {
        Operation::Hairline { from, to, color } => write!(
            svg,
            "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke-width=\"1\" \
             shape-rendering=\"crispEdges\"{}/>",
            Pixels(from.0),
            Pixels(from.1),
            Pixels(to.0),
            Pixels(to.1),
            Paint("stroke", *color)
        ),
        Operation::Path {
            points,
            width,
            color,
        } => write!(
            svg,
            "<polyline points=\"{}\" fill=\"none\" stroke-width=\"{}\"{}/>",
            Places(points),
            Pixels(*width),
            Paint("stroke", *color)
        ),
        Operation::Polygon { points, color } => write!(
            svg,
            "<polygon points=\"{}\"{}/>",
            Places(points),
            Paint("fill", *color)
        ),
        Operation::Rectangle {
            from,
            to,
            outline,
            color,
        } => write!(
            svg,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{}/>",
            Pixels(from.0),
            Pixels(from.1),
            Pixels(to.0 - from.0),
            Pixels(to.1 - from.1),
            Outline(*outline, *color)
        ),
        Operation::Circle {
            center,
            radius,
            outline,
            color,
        } => write!(
            svg,
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}/>",
            Pixels(center.0),
            Pixels(center.1),
            Pixels(*radius),
            Outline(*outline, *color)
        ),
        Operation::Text(span) => words(svg, span),
    }
}

fn words(svg: &mut String, span: &TextSpan) -> fmt::Result {
    let anchor = match span.align {
        Align::Left => "start",
        Align::Center => "middle",
        Align::Right => "end",
    };
    let baseline = f64::from(span.at.1) + BASELINE * f64::from(span.size);
    write!(
        svg,
        "<text x=\"{}\" y=\"{}\" font-size=\"{}\" text-anchor=\"{anchor}\"{}{}>{}</text>",
        Pixels(span.at.0),
        Number(baseline / f64::from(UNITS)),
        Pixels(span.size),
        if span.bold {
            " font-weight=\"bold\""
        } else {
            ""
        },
        Paint("fill", span.color),
        Escaped(&span.text)
    )
}

/// Eighths of a pixel as pixels.
struct Pixels(i32);

impl Display for Pixels {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        Number(f64::from(self.0) / f64::from(UNITS)).fmt(formatter)
    }
}

/// A number to a thousandth, without zeros at its end.
struct Number(f64);

impl Display for Number {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", (self.0 * 1000.0).round() / 1000.0)
    }
}

struct Places<'a>(&'a [Place]);

impl Display for Places<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, (x, y)) in self.0.iter().enumerate() {
            let gap = if index == 0 { "" } else { " " };
            write!(formatter, "{gap}{},{}", Pixels(*x), Pixels(*y))?;
        }
        Ok(())
    }
}

/// A colour under an attribute's name.
struct Paint(&'static str, Color);

impl Display for Paint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(
            attribute,
            Color {
                rgb: (red, green, blue),
                alpha,
            },
        ) = self;
        write!(
            formatter,
            " {attribute}=\"#{red:02x}{green:02x}{blue:02x}\""
        )?;
        if *alpha < 1.0 {
            write!(formatter, " {attribute}-opacity=\"{}\"", Number(*alpha))?;
        }
        Ok(())
    }
}

/// A fill, or an outline of some thickness.
struct Outline(Option<i32>, Color);

impl Display for Outline {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            None => Paint("fill", self.1).fmt(formatter),
            Some(width) => write!(
                formatter,
                " fill=\"none\" stroke-width=\"{}\"{}",
                Pixels(width),
                Paint("stroke", self.1)
            ),
        }
    }
}

/// Text that cannot end an attribute or element, without characters XML does not allow.
struct Escaped<'a>(&'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.0.chars() {
            match character {
                '&' => formatter.write_str("&amp;")?,
                '<' => formatter.write_str("&lt;")?,
                '>' => formatter.write_str("&gt;")?,
                '"' => formatter.write_str("&quot;")?,
                '\t' | '\n' | '\r' => formatter.write_char(' ')?,
                control if control.is_control() || matches!(control, '\u{fffe}' | '\u{ffff}') => {}
                other => formatter.write_char(other)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(operation: Operation) -> String {
        let mut svg = String::new();
        element(&mut svg, &operation).expect("a String takes everything");
        svg
    }

    const INK: Color = Color {
        rgb: (29, 37, 48),
        alpha: 1.0,
    };

    #[test]
    fn lengths_are_pixels_and_an_outline_keeps_its_thickness() {
        let outlined = drawn(Operation::Rectangle {
            from: (8, 16),
            to: (28, 32),
            outline: Some(12),
            color: INK,
        });
        assert_eq!(
            outlined,
            "<rect x=\"1\" y=\"2\" width=\"2.5\" height=\"2\" fill=\"none\" stroke-width=\"1.5\" stroke=\"#1d2530\"/>"
        );
    }

    #[test]
    fn words_keep_their_size_and_cannot_break_out() {
        let said = drawn(Operation::Text(TextSpan {
            text: "<b>\u{1} & \"x\"".to_owned(),
            at: (80, 80),
            align: Align::Right,
            size: 14 * UNITS,
            bold: true,
            color: Color { alpha: 0.5, ..INK },
        }));
        assert_eq!(
            said,
            "<text x=\"10\" y=\"15.32\" font-size=\"14\" text-anchor=\"end\" font-weight=\"bold\" \
             fill=\"#1d2530\" fill-opacity=\"0.5\">&lt;b&gt; &amp; &quot;x&quot;</text>"
        );
    }
}
