//! What every language must be able to say on the comparison of rates.

/// Titles, labels and notes on the comparison of rates.
pub trait PacePhrases {
    /// The finding.
    fn pace_title(&self) -> String;
}
