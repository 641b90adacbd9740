//! The languages as an option.

use clap::ValueEnum;
use xiongguan::words::Lang;

/// The languages.
#[derive(Clone, Copy, ValueEnum)]
pub enum Language {
    /// Chinese.
    Zh,
    /// English.
    En,
}

impl Language {
    /// The one that words are made in.
    pub fn words(self) -> Lang {
        match self {
            Self::Zh => Lang::Zh,
            Self::En => Lang::En,
        }
    }
}
