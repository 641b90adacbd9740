//! English, on the table of figures.

use super::English;
use crate::words::phrases::figures::FiguresPhrases;

impl FiguresPhrases for English {
    fn figures_title(&self) -> String {
        "All figures".to_owned()
    }
}
