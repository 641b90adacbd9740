//! English, on the comparison of rates.

use super::English;
use crate::words::phrases::pace::PacePhrases;

impl PacePhrases for English {
    fn pace_title(&self) -> String {
        "Pace".to_owned()
    }
}
