//! The page's colours are the charts' colours.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use xiongguan::picture::{Color, Palette};

fn hexadecimal(color: Color) -> String {
    let (red, green, blue) = color.rgb;
    format!("#{red:02X}{green:02X}{blue:02X}")
}

/// Every value the style sheet gives a custom property.
fn declared(sheet: &str) -> BTreeMap<&str, BTreeSet<String>> {
    let mut values: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for declaration in sheet.split([';', '{', '}']) {
        let named = declaration.trim().strip_prefix("--");
        if let Some((name, value)) = named.and_then(|named| named.split_once(':')) {
            let value = value.trim().to_uppercase();
            values.entry(name).or_default().insert(value);
        }
    }
    values
}

#[test]
fn every_colour_of_the_page_has_the_same_value_in_the_charts() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/assets/tokens.css");
    let sheet = fs::read_to_string(path).expect("the pages have a style sheet");
    let declared = declared(&sheet);
    let (light, dark, contrast) = (Palette::LIGHT, Palette::DARK, Palette::CONTRAST);
    for (name, light, dark, contrast) in [
        ("paper", light.paper, dark.paper, contrast.paper),
        ("ink", light.ink, dark.ink, contrast.ink),
        ("muted", light.muted, dark.muted, contrast.muted),
        ("hair", light.hair, dark.hair, contrast.hair),
        ("reported", light.reported, dark.reported, contrast.reported),
        ("derived", light.derived, dark.derived, contrast.derived),
        ("target", light.target, dark.target, contrast.target),
        ("supposed", light.supposed, dark.supposed, contrast.supposed),
    ] {
        let wanted = BTreeSet::from([light, dark, contrast].map(hexadecimal));
        assert_eq!(declared.get(name), Some(&wanted), "--{name}");
    }
}
