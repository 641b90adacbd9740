//! In which order the keys walk through the data of a picture.

use super::Direction;

/// Keys by series, each series from its first point to its last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Order {
    series: Vec<Vec<String>>,
}

impl Order {
    /// The order of points that come as (series, key), each series in its own order. A key that
    /// comes again, as another mark of the same datum, is left out.
    pub fn of<'a>(points: impl Iterator<Item = (usize, &'a str)>) -> Self {
        let mut series: Vec<Vec<String>> = Vec::new();
        for (index, key) in points {
            if series.len() <= index {
                series.resize(index + 1, Vec::new());
            }
            if !series.iter().flatten().any(|known| known == key) {
                series[index].push(key.to_owned());
            }
        }
        series.retain(|keys| !keys.is_empty());
        Self { series }
    }

    /// Where a step from `key` leads; the first point if nothing was in focus. Stays where it
    /// is at an end.
    pub fn step(&self, key: Option<&str>, direction: Direction) -> Option<&str> {
        let place = key.and_then(|key| {
            self.series.iter().enumerate().find_map(|(row, keys)| {
                let column = keys.iter().position(|known| known == key)?;
                Some((row, column))
            })
        });
        let Some((row, column)) = place else {
            return self.series.first()?.first().map(String::as_str);
        };
        let last_row = self.series.len() - 1;
        let (row, column) = match direction {
            Direction::Next => (row, column + 1),
            Direction::Previous => (row, column.saturating_sub(1)),
            Direction::Up => (row.saturating_sub(1), column),
            Direction::Down => ((row + 1).min(last_row), column),
            Direction::First => (row, 0),
            Direction::Last => (row, usize::MAX),
        };
        let keys = &self.series[row];
        keys.get(column.min(keys.len() - 1)).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order() -> Order {
        Order::of([(0, "a1"), (0, "a2"), (0, "a3"), (2, "b1"), (2, "b2")].into_iter())
    }

    #[test]
    fn steps_go_along_points_and_between_series_and_stop_at_the_ends() {
        let walks = [
            (None, Direction::Next, "a1"),
            (Some("unknown"), Direction::Last, "a1"),
            (Some("a1"), Direction::Next, "a2"),
            (Some("a3"), Direction::Next, "a3"),
            (Some("a1"), Direction::Previous, "a1"),
            (Some("a3"), Direction::Down, "b2"),
            (Some("b2"), Direction::Up, "a2"),
            (Some("b1"), Direction::Down, "b1"),
            (Some("a2"), Direction::First, "a1"),
            (Some("a1"), Direction::Last, "a3"),
        ];
        for (from, direction, to) in walks {
            assert_eq!(
                order().step(from, direction),
                Some(to),
                "{from:?} {direction:?}"
            );
        }
    }

    #[test]
    fn nothing_to_walk_leads_nowhere() {
        assert_eq!(Order::default().step(None, Direction::Next), None);
    }
}
