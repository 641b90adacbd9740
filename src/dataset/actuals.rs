//! Later levels from a table of the reader's own: `year,indicator,value`, one line a level.

use super::{Dataset, Decimal, Indicator};

/// The head such a table has.
const HEAD: [&str; 3] = ["year", "indicator", "value"];

/// The most lines a table may have: far more than years and indicators there are.
const MOST_LINES: usize = 1000;

/// One level the reader brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actual {
    /// The indicator, by id.
    pub indicator: String,
    /// The year.
    pub year: u16,
    /// The level, in the unit of the indicator's own levels.
    pub value: Decimal,
}

/// The levels a reader brings, checked: each indicator exists, each of its years once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Actuals(Vec<Actual>);

/// What is wrong with a line of a table. Lines are counted from 1, with the head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// There is nothing in it.
    Empty,
    /// It has more lines than a table may have.
    TooLong {
        /// How many.
        lines: usize,
        /// How many there may be.
        most: usize,
    },
    /// The first line is not the head.
    Head {
        /// What it is.
        found: String,
    },
    /// A line has more or fewer than three cells.
    Cells {
        /// The line.
        line: usize,
        /// How many it has.
        found: usize,
    },
    /// No year, or one outside the years to come.
    Year {
        /// The line.
        line: usize,
        /// What stands there.
        found: String,
        /// The first and the last year that can be shown.
        expected: (u16, u16),
    },
    /// No indicator of that id or name has a road to be shown on.
    Indicator {
        /// The line.
        line: usize,
        /// What stands there.
        found: String,
        /// The year targets are set for.
        horizon: u16,
    },
    /// No number, or none that is a level.
    Value {
        /// The line.
        line: usize,
        /// What stands there.
        found: String,
    },
    /// The year of the indicator stands in an earlier line already.
    Twice {
        /// The line.
        line: usize,
        /// The earlier one.
        first: usize,
        /// The year.
        year: u16,
    },
}

impl Actuals {
    /// The levels of one indicator, by year.
    pub fn of<'a>(&'a self, indicator: &'a str) -> impl Iterator<Item = &'a Actual> {
        self.0
            .iter()
            .filter(move |actual| actual.indicator == indicator)
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// The indicator of the first.
    pub fn first_indicator(&self) -> Option<&str> {
        self.0.first().map(|actual| actual.indicator.as_str())
    }

    /// Reads a table. Indicators go by id or by their name in either language; cells may be
    /// quoted, and stand between commas, semicolons or tabs as spreadsheets write them.
    ///
    /// # Errors
    /// Every line that is wrong, with what was found.
    pub fn read(text: &str, dataset: &Dataset) -> Result<Self, Vec<Mistake>> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let lines = text.lines().count();
        if lines > MOST_LINES {
            return Err(vec![Mistake::TooLong {
                lines,
                most: MOST_LINES,
            }]);
        }
        let mut rows = text
            .lines()
            .enumerate()
            .map(|(index, line)| (index + 1, line.trim()))
            .filter(|(_, line)| !line.is_empty());
        let Some((_, head)) = rows.next() else {
            return Err(vec![Mistake::Empty]);
        };
        let named = |(cell, name): (&String, &str)| cell.eq_ignore_ascii_case(name);
        let found = cells(head);
        if found.len() != HEAD.len() || !found.iter().zip(HEAD).all(named) {
            return Err(vec![Mistake::Head {
                found: quoted(head),
            }]);
        }
        let mut found: Vec<(usize, Actual)> = Vec::new();
        let mut mistakes = Vec::new();
        for (line, row) in rows {
            match level(line, row, dataset) {
                Err(mistake) => mistakes.push(mistake),
                Ok(actual) => {
                    let same = |(_, known): &&(usize, Actual)| {
                        (&known.indicator, known.year) == (&actual.indicator, actual.year)
                    };
                    match found.iter().find(same) {
                        Some((first, _)) => mistakes.push(Mistake::Twice {
                            line,
                            first: *first,
                            year: actual.year,
                        }),
                        None => found.push((line, actual)),
                    }
                }
            }
        }
        if mistakes.is_empty() && found.is_empty() {
            mistakes.push(Mistake::Empty);
        }
        if !mistakes.is_empty() {
            return Err(mistakes);
        }
        let mut levels: Vec<Actual> = Vec::new();
        for (_, actual) in found {
            let place = levels.partition_point(|known| known.year <= actual.year);
            levels.insert(place, actual);
        }
        Ok(Self(levels))
    }
}

fn level(line: usize, row: &str, dataset: &Dataset) -> Result<Actual, Mistake> {
    let cells = cells(row);
    let [year, name, value] = cells.as_slice() else {
        return Err(Mistake::Cells {
            line,
            found: cells.len(),
        });
    };
    let report = dataset.report();
    let expected = (report.end.number() + 1, report.horizon.number());
    let year = year
        .parse()
        .ok()
        .filter(|year| (expected.0..=expected.1).contains(year))
        .ok_or_else(|| Mistake::Year {
            line,
            found: quoted(year),
            expected,
        })?;
    let indicator = dataset
        .indicators()
        .iter()
        .find(|indicator| is_called(indicator, name) && has_target(dataset, indicator))
        .ok_or_else(|| Mistake::Indicator {
            line,
            found: quoted(name),
            horizon: expected.1,
        })?;
    let value: Decimal = value
        .parse()
        .ok()
        .filter(|value: &Decimal| value.value() >= 0.0)
        .ok_or_else(|| Mistake::Value {
            line,
            found: quoted(value),
        })?;
    Ok(Actual {
        indicator: indicator.id.clone(),
        year,
        value,
    })
}

fn is_called(indicator: &Indicator, name: &str) -> bool {
    let names = [&indicator.name, indicator.short()];
    indicator.id == name
        || names
            .into_iter()
            .any(|known| known.zh == name || known.en.eq_ignore_ascii_case(name))
}

fn has_target(dataset: &Dataset, indicator: &Indicator) -> bool {
    dataset
        .figures_of(&indicator.id)
        .any(|figure| figure.role == super::Role::Target2026)
}

/// The cells of a line, without the quotation marks around them.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut inside = false;
    for character in line.chars() {
        match character {
            '"' => inside = !inside,
            ',' | ';' | '\t' if !inside => cells.push(String::new()),
            other => {
                if let Some(cell) = cells.last_mut() {
                    cell.push(other);
                }
            }
        }
    }
    cells.iter().map(|cell| cell.trim().to_owned()).collect()
}

/// What a mistake repeats of a foreign text: the beginning of it.
fn quoted(text: &str) -> String {
    let shown = text.chars().filter(|character| !character.is_control());
    shown.take(24).collect()
}

#[cfg(all(test, dataset_embedded))]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Actuals, Vec<Mistake>> {
        Actuals::read(text, &Dataset::embedded())
    }

    #[test]
    fn a_table_is_read_with_ids_or_names_and_with_a_byte_order_mark() {
        let table = "\u{feff}Year,Indicator,Value\r\n2023,gdp,360.5\r\n2022,地区生产总值,325\r\n\"2022\";\"budget-revenue\";\"25.1\"\r\n";
        let actuals = read(table).expect("a good table");
        let years: Vec<u16> = actuals.of("gdp").map(|actual| actual.year).collect();
        assert_eq!((years, actuals.count()), (vec![2022, 2023], 3));
    }

    #[test]
    fn each_mistake_is_named_with_its_line() {
        let wrong = |table: &str| read(table).expect_err(table);
        assert_eq!(wrong(""), [Mistake::Empty]);
        assert_eq!(wrong("year,indicator,value\n"), [Mistake::Empty]);
        assert_eq!(
            wrong("date,name,amount\n2022,gdp,1"),
            [Mistake::Head {
                found: "date,name,amount".to_owned()
            }]
        );
        let mistakes = wrong(
            "year,indicator,value\n2022,gdp,325\n2022,gdp,326\n2023,gdp,many\n2031,gdp,1\n2024,gnp,1\n2025,gdp\n",
        );
        assert_eq!(
            mistakes,
            [
                Mistake::Twice {
                    line: 3,
                    first: 2,
                    year: 2022
                },
                Mistake::Value {
                    line: 4,
                    found: "many".to_owned()
                },
                Mistake::Year {
                    line: 5,
                    found: "2031".to_owned(),
                    expected: (2022, 2026)
                },
                Mistake::Indicator {
                    line: 6,
                    found: "gnp".to_owned(),
                    horizon: 2026
                },
                Mistake::Cells { line: 7, found: 2 },
            ]
        );
    }

    #[test]
    fn a_table_of_a_hundred_thousand_lines_is_refused_at_once() {
        let long = format!("year,indicator,value\n{}", "2022,gdp,1\n".repeat(99_999));
        assert_eq!(
            read(&long).expect_err("too long"),
            [Mistake::TooLong {
                lines: 100_000,
                most: 1000
            }]
        );
    }
}
