//! Chinese, on the table of figures.

use super::Chinese;
use crate::words::phrases::figures::FiguresPhrases;

impl FiguresPhrases for Chinese {
    fn figures_title(&self) -> String {
        "全部数据".to_owned()
    }
}
