//! Chinese, on the comparison of rates.

use super::Chinese;
use crate::words::phrases::pace::PacePhrases;

impl PacePhrases for Chinese {
    fn pace_title(&self) -> String {
        "增速对照".to_owned()
    }
}
