//! What every language must be able to say on the table of figures.

/// Titles, labels and notes on the table of figures.
pub trait FiguresPhrases {
    /// The finding.
    fn figures_title(&self) -> String;
}
