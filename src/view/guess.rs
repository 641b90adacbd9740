//! The reader's own line through the years to come.

use crate::dataset::Decimal;

/// How many years are guessed: those after the last reported one, up to the target's.
const YEARS: usize = 5;

/// The largest level that can be guessed, in the indicator's unit.
const LARGEST: f64 = 1e7;

/// A line drawn by the reader: a level for each year in turn, from the first after the report's
/// five.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guess {
    levels: Vec<Decimal>,
    /// Whether the reader has asked to see what the report aims at.
    compared: bool,
}

impl Guess {
    /// The levels so far, in the indicator's unit.
    pub fn levels(&self) -> impl ExactSizeIterator<Item = Decimal> + '_ {
        self.levels.iter().copied()
    }

    /// The level of the year `index` places after the first.
    pub fn level(&self, index: usize) -> Option<Decimal> {
        self.levels.get(index).copied()
    }

    /// Whether every year has its level.
    pub fn is_whole(&self) -> bool {
        self.levels.len() == YEARS
    }

    /// Whether the line is whole and stands beside what the report aims at.
    pub fn is_compared(&self) -> bool {
        self.compared && self.is_whole()
    }

    /// The same beside what the report aims at, if it is whole.
    #[must_use]
    pub fn compared(self) -> Self {
        Self {
            compared: self.is_whole(),
            ..self
        }
    }

    /// The same with a level for the year `index` places after the first; a year that was left
    /// out gets the level before it. Nothing changes beyond the last year or for a level nobody
    /// can guess.
    #[must_use]
    pub fn with(mut self, index: usize, level: Decimal) -> Self {
        if index < YEARS && (0.0..=LARGEST).contains(&level.value()) {
            let before = self.levels.last().copied().unwrap_or(level);
            while self.levels.len() <= index {
                self.levels.push(before);
            }
            self.levels[index] = level;
        }
        self
    }
}

impl std::fmt::Display for Guess {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (index, level) in self.levels.iter().enumerate() {
            let gap = if index == 0 { "" } else { "," };
            write!(formatter, "{gap}{level}")?;
        }
        // A comma at the end says that the line is still being drawn.
        let open = self.is_whole() && !self.compared;
        formatter.write_str(if open { "," } else { "" })
    }
}

impl std::str::FromStr for Guess {
    type Err = String;

    /// Reads "330,355,385,410,440". An empty text is a guess not yet begun, and one with a comma
    /// at its end is still being drawn.
    fn from_str(text: &str) -> Result<Self, String> {
        let mut guess = Self::default();
        let levels = text.strip_suffix(',').unwrap_or(text);
        for (index, level) in levels.split(',').enumerate().filter(|_| !levels.is_empty()) {
            let level: Decimal = level.parse()?;
            guess = guess.with(index, level);
            if guess.levels.len() != index + 1 {
                return Err("expected at most five levels".to_owned());
            }
        }
        guess.compared = guess.is_whole() && levels.len() == text.len();
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
    fn a_guess_reads_back_what_it_writes_and_knows_when_it_is_whole_and_compared() {
        for (text, whole, compared) in [
            ("", false, false),
            ("330", false, false),
            ("330,355.5,385,410,440,", true, false),
            ("330,355.5,385,410,440", true, true),
        ] {
            let guess = read(text).expect("a guess");
            assert_eq!(guess.to_string(), text);
            assert_eq!((guess.is_whole(), guess.is_compared()), (whole, compared));
        }
        for wrong in ["x", "330,,", "-1", "1,2,3,4,5,6", "99999999"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_year_left_out_in_drawing_gets_the_level_before_it() {
        let level = |text: &str| text.parse().expect("a level");
        let guess = Guess::default().with(0, level("320")).with(3, level("400"));
        assert_eq!(guess.to_string(), "320,320,320,400");
        assert_eq!(guess.clone().with(7, level("1")), guess);
        assert!(!guess.compared().is_compared());
    }
}
