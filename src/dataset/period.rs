//! When a figure holds.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A calendar year of the report's own world.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct Year(u16);

impl Year {
    /// A year from 1949 to 2100.
    ///
    /// # Errors
    /// Says which year was found and which range was expected.
    pub fn new(year: u16) -> Result<Self, String> {
        if (1949..=2100).contains(&year) {
            Ok(Self(year))
        } else {
            Err(format!("found the year {year}, expected 1949 to 2100"))
        }
    }

    /// The year as a number.
    pub fn number(self) -> u16 {
        self.0
    }

    /// Years from this one to `later`; 0 if it is not later.
    pub fn until(self, later: Self) -> u16 {
        later.0.saturating_sub(self.0)
    }
}

impl TryFrom<u16> for Year {
    type Error = String;
    fn try_from(year: u16) -> Result<Self, String> {
        Self::new(year)
    }
}

impl From<Year> for u16 {
    fn from(year: Year) -> Self {
        year.0
    }
}

impl fmt::Display for Year {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.0)
    }
}

/// When a figure holds. Written `2021`, `2017-2021`, `start`, `within 3-5`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Period {
    /// At or in one year.
    In(Year),
    /// Over the years from the first to the last, both counted.
    Over(Year, Year),
    /// At the start of the five years; the report does not print the year.
    Start,
    /// Within so many to so many years from the report.
    Within(u8, u8),
}

impl Period {
    fn parse(text: &str) -> Result<Self, String> {
        let wrong = || {
            format!(
                "found the period \"{text}\", expected \"2021\", \"2017-2021\", \"start\" or \"within 3-5\""
            )
        };
        let year = |part: &str| part.parse::<u16>().map_err(|_| wrong()).and_then(Year::new);
        if text == "start" {
            return Ok(Self::Start);
        }
        if let Some(years) = text.strip_prefix("within ") {
            let (least, most) = years.split_once('-').ok_or_else(wrong)?;
            let number = |part: &str| part.parse::<u8>().map_err(|_| wrong());
            let (least, most) = (number(least)?, number(most)?);
            return if least < most {
                Ok(Self::Within(least, most))
            } else {
                Err(wrong())
            };
        }
        match text.split_once('-') {
            None => year(text).map(Self::In),
            Some((first, last)) => {
                let (first, last) = (year(first)?, year(last)?);
                if first < last {
                    Ok(Self::Over(first, last))
                } else {
                    Err(wrong())
                }
            }
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::In(year) => write!(formatter, "{year}"),
            Self::Over(first, last) => write!(formatter, "{first}-{last}"),
            Self::Start => formatter.write_str("start"),
            Self::Within(least, most) => write!(formatter, "within {least}-{most}"),
        }
    }
}

impl TryFrom<String> for Period {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text)
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        for text in ["2021", "2017-2021", "start", "within 3-5"] {
            assert_eq!(
                Period::parse(text).map(|period| period.to_string()),
                Ok(text.to_owned())
            );
        }
    }

    #[test]
    fn refuses_periods_that_cannot_be() {
        for wrong in [
            "",
            "21",
            "2021-2017",
            "2021-2021",
            "end",
            "within 5-3",
            "2021-",
            "9999",
        ] {
            assert!(Period::parse(wrong).is_err(), "{wrong}");
        }
    }
}
