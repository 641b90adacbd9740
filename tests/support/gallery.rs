//! The list of states worth seeing, `tests/pictures/gallery.toml`.

use serde::Deserialize;

/// The widths at which they are looked at, each with the height a page gives it: two phones, a
/// tablet, a laptop, a projector.
pub const WIDTHS: [(u32, u32); 5] = [
    (320, 580),
    (360, 560),
    (768, 480),
    (1280, 720),
    (1920, 1080),
];

/// One state worth seeing.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// What its files are called.
    pub name: String,
    /// The state's string.
    pub state: String,
    /// What there is to see.
    #[serde(rename = "shows")]
    _shows: String,
}

#[derive(Deserialize)]
struct Gallery {
    picture: Vec<Entry>,
}

/// Every entry of the list.
pub fn entries() -> Vec<Entry> {
    let list = include_str!("../pictures/gallery.toml");
    let gallery: Gallery = toml::from_str(list).expect("a list of pictures");
    assert!(!gallery.picture.is_empty());
    gallery.picture
}
