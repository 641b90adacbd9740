//! The reader's own line through the years to come.

use crate::dataset::Decimal;

/// How many years are guessed: those after the last reported one, up to the target's.
const YEARS: usize = 5;

/// The largest level that can be guessed, in the indicator's unit.
const LARGEST: f64 = 1e7;

/// A line drawn by the reader: a level for each year in turn, from the first after the report's
/// five; whole once the target's year has one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guess(Vec<Decimal>);

impl Guess {
    /// The levels so far, in the indicator's unit.
    pub fn levels(&self) -> impl ExactSizeIterator<Item = Decimal> + '_ {
        self.0.iter().copied()
    }

    /// Whether every year has its level.
    pub fn is_whole(&self) -> bool {
        self.0.len() == YEARS
    }

    /// The same with a level for the year `index` places after the first; a year that was left
    /// out gets the level before it, or the same where it is the first. Nothing changes beyond
    /// the last year or for a level nobody can guess.
    #[must_use]
    pub fn with(mut self, index: usize, level: Decimal) -> Self {
        if index < YEARS && (0.0..=LARGEST).contains(&level.value()) {
            let between = self.0.last().copied().unwrap_or(level);
            while self.0.len() <= index {
                self.0.push(between);
            }
            self.0[index] = level;
        }
        self
    }
}

impl std::fmt::Display for Guess {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (index, level) in self.0.iter().enumerate() {
            let gap = if index == 0 { "" } else { "," };
            write!(formatter, "{gap}{level}")?;
        }
        Ok(())
    }
}

impl std::str::FromStr for Guess {
    type Err = String;

    /// Reads "330,355,385,410,440"; an empty text is a guess not yet begun.
    fn from_str(text: &str) -> Result<Self, String> {
        let mut guess = Self::default();
        for (index, level) in text.split(',').enumerate().filter(|_| !text.is_empty()) {
            let level: Decimal = level.parse()?;
            guess = guess.with(index, level);
            if guess.0.len() != index + 1 {
                return Err(format!("expected {YEARS} levels from 0 to {LARGEST}"));
            }
        }
        Ok(guess)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Guess, String> {
        text.parse()
    }

    #[test]
    fn a_guess_reads_back_what_it_writes_and_knows_when_it_is_whole() {
        for (text, whole) in [("", false), ("330", false), ("330,355.5,385,410,440", true)] {
            let guess = read(text).expect("a guess");
            assert_eq!(
                (guess.to_string().as_str(), guess.is_whole()),
                (text, whole)
            );
        }
        for wrong in ["x", "330,", "-1", "1,2,3,4,5,6", "99999999"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_year_left_out_in_drawing_gets_the_level_before_it() {
        let level = |text: &str| text.parse().expect("a level");
        let guess = Guess::default().with(0, level("320")).with(3, level("400"));
        assert_eq!(guess.to_string(), "320,320,320,400");
        assert_eq!(guess.clone().with(7, level("1")), guess);
    }
}
