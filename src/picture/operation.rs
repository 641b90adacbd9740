//! One thing drawn.

/// A colour with its opacity, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Color {
    /// Red, green, blue.
    pub rgb: (u8, u8, u8),
    /// Opacity.
    pub alpha: f64,
}

/// A place in eighths of a CSS pixel from the upper left corner.
pub type Place = (i32, i32);

/// Which end of a text its place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Its left end.
    Left,
    /// Its middle.
    Center,
    /// Its right end.
    Right,
}

/// Words on the drawing, vertically centred on their place.
#[derive(Clone, Debug, PartialEq)]
pub struct TextSpan {
    /// What it says.
    pub text: String,
    /// Where it stands.
    pub at: Place,
    /// Which end of it stands there.
    pub align: Align,
    /// Font size, eighths of a CSS pixel.
    pub size: i32,
    /// Whether it is bold.
    pub bold: bool,
    /// Its colour.
    pub color: Color,
}

/// One thing drawn. Lengths are eighths of a CSS pixel.
#[derive(Clone, Debug, PartialEq)]
pub enum Operation {
    /// An axis-aligned line as thin as the screen can: on a canvas one device pixel, never blurred
    /// over two; in a document one CSS pixel.
    Hairline {
        /// One end.
        from: Place,
        /// The other.
        to: Place,
        /// Its colour.
        color: Color,
    },
    /// A line through places.
    Path {
        /// The places.
        points: Vec<Place>,
        /// Its thickness.
        width: i32,
        /// Its colour.
        color: Color,
    },
    /// A filled area.
    Polygon {
        /// Its corners.
        points: Vec<Place>,
        /// Its colour.
        color: Color,
    },
    /// A rectangle.
    Rectangle {
        /// Its upper left corner.
        from: Place,
        /// Its lower right corner.
        to: Place,
        /// The thickness of its outline; `None` if it is filled.
        outline: Option<i32>,
        /// Its colour.
        color: Color,
    },
    /// A circle.
    Circle {
        /// Its centre.
        center: Place,
        /// Its radius.
        radius: i32,
        /// The thickness of its outline; `None` if it is filled.
        outline: Option<i32>,
        /// Its colour.
        color: Color,
    },
    /// Words.
    Text(TextSpan),
}

impl Operation {
    /// Its colour.
    pub fn color(&self) -> Color {
        match self {
            Self::Hairline { color, .. }
            | Self::Path { color, .. }
            | Self::Polygon { color, .. }
            | Self::Rectangle { color, .. }
            | Self::Circle { color, .. }
            | Self::Text(TextSpan { color, .. }) => *color,
        }
    }
}
