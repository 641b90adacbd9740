//! Values in words. Start with [`Lang::phrases`]: everything a language must be able to say is
//! a method of [`Phrases`], one folder a language; [`tooltip`] and [`describe`] make whole answers
//! of it.

mod asked;
mod describe;
mod en;
pub mod find;
mod formula;
mod lineage;
pub mod number;
mod own;
mod phrases;
mod provenance;
pub mod table;
mod tooltip;
mod zh;

pub use asked::{Asked, Beside, asked};
pub use describe::{
    Ahead, Comparing, Ending, PaceNote, PaceTitle, Supposition, Told, TrajectoryTitle, TrendsTitle,
    bases, chains_title, describe_chains, describe_figures, describe_pace, describe_trajectory,
    describe_trends, is_floor, level_like, rounded, theme_tooltip, trends_title,
};
pub use formula::Piece;
pub use lineage::{formula_in_names, formula_in_numbers, note, what_is};
pub use own::{Own, controls_tooltip, own_tooltip};
pub use phrases::figures::{Heading, TableWord};
pub use phrases::find::{FindPhrases, Opens};
#[cfg(not(target_arch = "wasm32"))]
pub use phrases::front::{Course, FrontPhrases};
pub use phrases::nothing::Nothing;
#[cfg(not(target_arch = "wasm32"))]
pub use phrases::poster::{Counted, Fact, PosterPart, PosterPhrases, Task};
pub use phrases::trends::{Bases, TrendsForm};
pub use phrases::wall::WallPhrases;
pub use phrases::{MarkKind, Phrases, ValuePhrases};
pub use provenance::{Citation, Input, Provenance, own_provenance, provenance};
pub use table::{Column, Sort};
pub use tooltip::{Line, LineRole, Tooltip, mark_kind, tooltip};

use crate::dataset::Bilingual;

/// A language of the reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Chinese, the report's own.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// The language's tag, as in states and in HTML.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }

    /// The language of a tag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag {
            "zh" => Some(Self::Zh),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// What the language can say.
    pub fn phrases(self) -> &'static dyn Phrases {
        match self {
            Self::Zh => &zh::Chinese,
            Self::En => &en::English,
        }
    }

    /// What the link under an embedded chart is called. No phrase of [`Phrases`]: what a chart in a
    /// browser never says is not in its module.
    pub fn table_link(self) -> &'static str {
        match self {
            Self::Zh => zh::frame::TABLE_LINK,
            Self::En => en::frame::TABLE_LINK,
        }
    }

    /// What the language can say of what is found. No phrase of [`Phrases`]: it comes with the
    /// search.
    pub fn find_phrases(self) -> &'static dyn FindPhrases {
        match self {
            Self::Zh => &zh::Chinese,
            Self::En => &en::English,
        }
    }

    /// What the language can say on a wall. No phrase of [`Phrases`]: it comes with the deck.
    pub fn wall_phrases(self) -> &'static dyn WallPhrases {
        match self {
            Self::Zh => &zh::Chinese,
            Self::En => &en::English,
        }
    }

    /// What the language can say on the long picture.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn poster_phrases(self) -> &'static dyn PosterPhrases {
        match self {
            Self::Zh => &zh::Chinese,
            Self::En => &en::English,
        }
    }

    /// What the language can say at the front of the explorer.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn front_phrases(self) -> &'static dyn FrontPhrases {
        match self {
            Self::Zh => &zh::Chinese,
            Self::En => &en::English,
        }
    }

    /// The side of a name this language reads.
    pub fn of(self, name: &Bilingual) -> &str {
        match self {
            Self::Zh => &name.zh,
            Self::En => &name.en,
        }
    }
}
