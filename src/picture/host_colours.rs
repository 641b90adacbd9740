//! The colours of the page a chart stands in, as far as a chart can take them: words stay
//! readable, and no two meanings come to look alike.

use super::{Color, Palette, Scheme};

/// What words need to be read, as WCAG has it.
const LEAST_CONTRAST: f64 = 4.5;

/// How far two colours must lie apart to be told apart in a mark, of 441 from black to white.
const LEAST_DISTANCE: f64 = 90.0;

/// Colours as the page gives them: `#rrggbb`, or nothing.
#[derive(Clone, Copy, Debug)]
pub struct HostColours<'a> {
    /// What everything is to stand on.
    pub paper: &'a str,
    /// What words are to be set in.
    pub ink: &'a str,
    /// The page's own colour: what the report states is drawn in it.
    pub accent: &'a str,
}

impl HostColours<'_> {
    /// Whether there is any.
    pub fn is_given(&self) -> bool {
        [self.paper, self.ink, self.accent].concat().len() > 1
    }

    /// A chart's colours with these in them, in surroundings of that scheme; and what was not
    /// taken, with the reason.
    pub fn palette(&self, scheme: Scheme) -> (Palette, Vec<String>) {
        let mut warnings = Vec::new();
        let mut read = |name: &str, written: &str| {
            let color = parse(written);
            if color.is_none() && !written.is_empty() {
                warnings.push(format!("--xg-{name}: found no colour, expected one"));
            }
            color
        };
        let paper = read("paper", self.paper);
        let ink = read("ink", self.ink);
        let accent = read("accent", self.accent);

        let base = match paper {
            Some(paper) if luminance(paper) < 0.18 => Palette::DARK,
            Some(_) => Palette::LIGHT,
            None => Palette::of(scheme),
        };
        let mut palette = on_paper(base, paper.unwrap_or(base.paper), ink.unwrap_or(base.ink));
        if let Some(least) = unreadable(palette) {
            let what = "--xg-paper, --xg-ink";
            warnings.push(format!(
                "{what}: found a contrast of {least:.1}, expected {LEAST_CONTRAST}"
            ));
            palette = Palette::of(scheme);
        }
        if let Some(accent) = accent {
            match accented(palette, accent) {
                Ok(own) => palette = own,
                Err(reason) => warnings.push(format!("--xg-accent: {reason}")),
            }
        }
        (palette, warnings)
    }
}

/// The palette on other paper and in other ink; what lies between them follows.
fn on_paper(base: Palette, paper: Color, ink: Color) -> Palette {
    if paper == base.paper && ink == base.ink {
        return base;
    }
    let muted = [0.3, 0.2, 0.1, 0.0]
        .map(|share| mixed(ink, paper, share))
        .into_iter()
        .find(|muted| contrast(*muted, paper) >= LEAST_CONTRAST);
    Palette {
        paper,
        ink,
        muted: muted.unwrap_or(ink),
        hair: mixed(ink, paper, 0.84),
        ..base
    }
}

/// The least contrast of a colour that sets words, if that is too little.
fn unreadable(palette: Palette) -> Option<f64> {
    let contrasts = palette
        .of_words()
        .map(|color| contrast(color, palette.paper));
    let least = contrasts.into_iter().fold(f64::INFINITY, f64::min);
    (least < LEAST_CONTRAST).then_some(least)
}

/// The palette with another colour for what the report states; what follows from that is paler,
/// as far as words in it can be read.
fn accented(palette: Palette, accent: Color) -> Result<Palette, String> {
    let found = contrast(accent, palette.paper);
    if found < LEAST_CONTRAST {
        return Err(format!(
            "found a contrast of {found:.1} to the paper, expected {LEAST_CONTRAST}"
        ));
    }
    for (name, taken) in [("targets", palette.target), ("what if", palette.supposed)] {
        if distance(accent, taken) < LEAST_DISTANCE {
            return Err(format!("found a colour too near to that of {name}"));
        }
    }
    let derived = [0.25, 0.15, 0.0]
        .map(|share| mixed(accent, palette.paper, share))
        .into_iter()
        .find(|derived| contrast(*derived, palette.paper) >= LEAST_CONTRAST);
    Ok(Palette {
        reported: accent,
        derived: derived.unwrap_or(accent),
        ..palette
    })
}

fn parse(written: &str) -> Option<Color> {
    let digits = written.strip_prefix('#')?;
    if digits.len() != 6 || !digits.is_ascii() {
        return None;
    }
    let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
    Some(Color {
        rgb: (red, green, blue),
        alpha: 1.0,
    })
}

/// `share` of the way from one colour to another.
fn mixed(one: Color, other: Color, share: f64) -> Color {
    let between = |one: u8, other: u8| {
        (f64::from(one) + share * (f64::from(other) - f64::from(one))).round() as u8
    };
    Color {
        rgb: (
            between(one.rgb.0, other.rgb.0),
            between(one.rgb.1, other.rgb.1),
            between(one.rgb.2, other.rgb.2),
        ),
        alpha: 1.0,
    }
}

fn distance(one: Color, other: Color) -> f64 {
    let square = |one: u8, other: u8| (f64::from(one) - f64::from(other)).powi(2);
    let sum = square(one.rgb.0, other.rgb.0)
        + square(one.rgb.1, other.rgb.1)
        + square(one.rgb.2, other.rgb.2);
    sum.sqrt()
}

/// How bright a colour is, 0 to 1, as WCAG counts it.
fn luminance(color: Color) -> f64 {
    let linear = |channel: u8| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.040_45 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    };
    let (red, green, blue) = color.rgb;
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/// How well one colour is read on another, 1 to 21.
pub(super) fn contrast(one: Color, other: Color) -> f64 {
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    one.max(other) / one.min(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dressed(paper: &str, ink: &str, accent: &str) -> (Palette, Vec<String>) {
        HostColours { paper, ink, accent }.palette(Scheme::Light)
    }

    #[test]
    fn readable_colours_are_taken_and_dark_paper_brings_the_dark_colours() {
        let (palette, warnings) = dressed("#fff1e5", "#33302e", "#0d7680");
        assert_eq!(warnings, [] as [String; 0]);
        assert_eq!(palette.paper.rgb, (0xFF, 0xF1, 0xE5));
        assert_eq!(palette.reported.rgb, (0x0D, 0x76, 0x80));
        assert_eq!(palette.target, Palette::LIGHT.target);
        let (palette, warnings) = dressed("#101010", "#eeeeee", "");
        assert_eq!(warnings, [] as [String; 0]);
        assert_eq!(palette.supposed, Palette::DARK.supposed);
    }

    #[test]
    fn what_could_not_be_read_or_told_apart_is_left_out_and_said() {
        for (paper, ink, accent, named) in [
            ("#ffffff", "#999999", "", "--xg-paper, --xg-ink"),
            ("#808080", "#000000", "", "--xg-paper, --xg-ink"),
            ("", "#ffffff", "", "--xg-paper, --xg-ink"),
            ("", "", "#ffcc00", "--xg-accent"),
            ("", "", "#a06000", "targets"),
            ("", "", "#b00030", "what if"),
            ("red", "", "", "--xg-paper"),
            ("#12345\u{e9}", "", "", "--xg-paper"),
        ] {
            let (palette, warnings) = dressed(paper, ink, accent);
            assert_eq!(palette, Palette::LIGHT, "{paper} {ink} {accent}");
            let [warning] = &warnings[..] else {
                panic!("{paper} {ink} {accent}: {warnings:?}");
            };
            assert!(warning.contains(named), "{warning}");
        }
    }

    #[test]
    fn whatever_is_taken_can_be_read() {
        for paper in ["#ffffff", "#f4ead5", "#000000", "#1a1a2e"] {
            for accent in ["#004488", "#66ccee", "#117733", "#882288"] {
                let (palette, _) = dressed(paper, "", accent);
                assert_eq!(unreadable(palette), None, "{paper} {accent}");
            }
        }
    }
}
