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
    let (light, dark) = (Palette::LIGHT, Palette::DARK);
    for (name, light, dark) in [
        ("paper", light.paper, dark.paper),
        ("ink", light.ink, dark.ink),
        ("muted", light.muted, dark.muted),
        ("hair", light.hair, dark.hair),
        ("reported", light.reported, dark.reported),
        ("derived", light.derived, dark.derived),
        ("target", light.target, dark.target),
        ("supposed", light.supposed, dark.supposed),
    ] {
        let wanted = BTreeSet::from([hexadecimal(light), hexadecimal(dark)]);
        assert_eq!(declared.get(name), Some(&wanted), "--{name}");
    }
}
