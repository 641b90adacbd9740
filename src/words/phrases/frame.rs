//! What every language must be able to say around every chart.

use crate::dataset::Report;

/// Titles, labels and notes around every chart.
pub trait FramePhrases {
    /// The source line under every chart.
    fn source(&self, report: &Report) -> String;
    /// That what stands between two printed years was not printed.
    fn implied_path(&self) -> &'static str;
    /// The same in few words, beside a path.
    fn implied_path_short(&self) -> &'static str;
    /// What all paths of a road are.
    fn implied_paths(&self) -> &'static str;
    /// What the red of a road is.
    fn supposed_note(&self) -> &'static str;
    /// That no value of the years between is printed.
    fn years_between(&self, first: u16, last: u16) -> String;
}
