//! The colours, by what they mean.

use super::Color;

/// Light or dark surroundings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark.
    Dark,
    /// Black on white, for walls that wash colours out.
    Contrast,
}

/// One colour for one meaning.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Palette {
    /// What everything stands on.
    pub paper: Color,
    /// Words and definitions.
    pub ink: Color,
    /// Words of second rank.
    pub muted: Color,
    /// Gridlines and rules.
    pub hair: Color,
    /// What the report states or expects.
    pub reported: Color,
    /// What is worked out.
    pub derived: Color,
    /// What the report aims at.
    pub target: Color,
    /// What would follow if.
    pub supposed: Color,
}

const fn solid(hex: u32) -> Color {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color {
        rgb: (red, green, blue),
        alpha: 1.0,
    }
}

impl Palette {
    /// The colours for light surroundings.
    pub const LIGHT: Self = Self {
        paper: solid(0xFBFAF7),
        ink: solid(0x1D2530),
        muted: solid(0x5B6470),
        hair: solid(0xD9D6CE),
        reported: solid(0x1F4E79),
        derived: solid(0x456F9B),
        target: solid(0x9A5B00),
        supposed: solid(0xB3003C),
    };

    /// The colours for dark surroundings, found by contrast and distance for colour-blind eyes.
    pub const DARK: Self = Self {
        paper: solid(0x12161C),
        ink: solid(0xE8E6E1),
        muted: solid(0xA3ABB6),
        hair: solid(0x343B46),
        reported: solid(0x7FB3E6),
        derived: solid(0x93B4D3),
        target: solid(0xE2A24C),
        supposed: solid(0xFF7F9F),
    };

    /// The colours for a projector in a bright room: as dark as each can be and keep its hue.
    pub const CONTRAST: Self = Self {
        paper: solid(0xFFFFFF),
        ink: solid(0x000000),
        muted: solid(0x333A42),
        hair: solid(0xA8A59D),
        reported: solid(0x0B3A66),
        derived: solid(0x2C5A8C),
        target: solid(0x7A4500),
        supposed: solid(0x9A0033),
    };

    /// All of them, always in the same order.
    pub fn colors(&self) -> [Color; 8] {
        [
            self.paper,
            self.ink,
            self.muted,
            self.hair,
            self.reported,
            self.derived,
            self.target,
            self.supposed,
        ]
    }

    /// Those that set words, which must stand out from the paper.
    pub(super) fn of_words(&self) -> [Color; 6] {
        let Self {
            paper: _,
            hair: _,
            ink,
            muted,
            reported,
            derived,
            target,
            supposed,
        } = *self;
        [ink, muted, reported, derived, target, supposed]
    }

    /// The colours for these surroundings.
    pub fn of(scheme: Scheme) -> Self {
        match scheme {
            Scheme::Light => Self::LIGHT,
            Scheme::Dark => Self::DARK,
            Scheme::Contrast => Self::CONTRAST,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::host_colours::contrast;
    use super::*;

    #[test]
    fn every_colour_that_sets_words_stands_out_from_the_paper() {
        for palette in [Palette::LIGHT, Palette::DARK, Palette::CONTRAST] {
            for color in palette.of_words() {
                let contrast = contrast(color, palette.paper);
                assert!(contrast >= 4.5, "{color:?}: {contrast:.2}");
            }
        }
    }
}
