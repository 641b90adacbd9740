//! When a figure holds.

use std::fmt;

/// A calendar year of the report's own world.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Year(u16);

impl Year {
    /// The earliest year there is.
    pub(super) const EARLIEST: Self = Self(1949);

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

impl fmt::Display for Year {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.0)
    }
}

/// When a figure holds. Written `2021`, `2017-2021`, `start`, `start-2021`, `2021-01/2021-11`,
/// `within 3-5`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// At or in one year.
    In(Year),
    /// Over the years from the first to the last, both counted.
    Over(Year, Year),
    /// From one month of a year to another of the same year, both counted from 1.
    Months(Year, u8, u8),
    /// At the start of the five years; the report does not print the year.
    Start,
    /// From a start the report does not print up to a year.
    Since(Year),
    /// Within so many to so many years from the report.
    Within(u8, u8),
}

impl fmt::Display for Period {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::In(year) => write!(formatter, "{year}"),
            Self::Over(first, last) => write!(formatter, "{first}-{last}"),
            Self::Months(year, first, last) => {
                write!(formatter, "{year}-{first:02}/{year}-{last:02}")
            }
            Self::Start => formatter.write_str("start"),
            Self::Since(last) => write!(formatter, "start-{last}"),
            Self::Within(least, most) => write!(formatter, "within {least}-{most}"),
        }
    }
}

impl std::str::FromStr for Period {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        read(text).ok_or_else(|| {
            format!(
                "found the period \"{text}\", expected \"2021\", \"2017-2021\", \"start\", \"start-2021\", \"2021-01/2021-11\" or \"within 3-5\", with years from 1949 to 2100"
            )
        })
    }
}

fn read(text: &str) -> Option<Period> {
    let year = |part: &str| Year::new(part.parse().ok()?).ok();
    if text == "start" {
        return Some(Period::Start);
    }
    if let Some(years) = text.strip_prefix("within ") {
        let (least, most) = years.split_once('-')?;
        let (least, most) = (least.parse::<u8>().ok()?, most.parse::<u8>().ok()?);
        return (least < most).then_some(Period::Within(least, most));
    }
    if let Some((from, to)) = text.split_once('/') {
        let month = |part: &str| {
            let (of, month) = part.split_once('-')?;
            let month = month.parse::<u8>().ok()?;
            (1..=12).contains(&month).then_some((year(of)?, month))
        };
        let ((of, first), (same, last)) = (month(from)?, month(to)?);
        return (of == same && first < last).then_some(Period::Months(of, first, last));
    }
    match text.split_once('-') {
        None => year(text).map(Period::In),
        Some(("start", last)) => year(last).map(Period::Since),
        Some((first, last)) => {
            let (first, last) = (year(first)?, year(last)?);
            (first < last).then_some(Period::Over(first, last))
        }
    }
}

impl From<Period> for (u8, (u16, u16)) {
    fn from(period: Period) -> Self {
        match period {
            Period::Start => (0, (0, 0)),
            Period::In(year) => (1, (year.0, 0)),
            Period::Over(first, last) => (2, (first.0, last.0)),
            Period::Months(year, first, last) => {
                (3, (year.0, u16::from(first) << 8 | u16::from(last)))
            }
            Period::Since(last) => (4, (last.0, 0)),
            Period::Within(least, most) => (5, (u16::from(least), u16::from(most))),
        }
    }
}

impl From<(u8, (u16, u16))> for Period {
    fn from((form, (first, second)): (u8, (u16, u16))) -> Self {
        let [high, low] = second.to_be_bytes();
        match form {
            1 => Self::In(Year(first)),
            2 => Self::Over(Year(first), Year(second)),
            3 => Self::Months(Year(first), high, low),
            4 => Self::Since(Year(first)),
            5 => Self::Within(first.to_be_bytes()[1], low),
            _ => Self::Start,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes_and_unpacks_what_it_packs() {
        for text in [
            "2021",
            "2017-2021",
            "start",
            "start-2021",
            "2021-01/2021-11",
            "within 3-5",
        ] {
            let period: Period = text.parse().expect(text);
            assert_eq!(period.to_string(), text);
            assert_eq!(Period::from(<(u8, (u16, u16))>::from(period)), period);
        }
    }

    #[test]
    fn refuses_periods_that_cannot_be_and_says_what_it_found() {
        for wrong in [
            "",
            "21",
            "2021-2017",
            "2021-2021",
            "end",
            "within 5-3",
            "2021-",
            "9999",
            "2021-11/2021-01",
            "2020-01/2021-11",
            "2021-01/2021-13",
            "start-",
        ] {
            let said = wrong.parse::<Period>().expect_err(wrong);
            assert!(said.contains(&format!("\"{wrong}\"")), "{said}");
        }
    }
}
