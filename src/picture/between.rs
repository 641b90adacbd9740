//! A picture on the way to another: what is the same object in both moves, all else fades.

use super::{Color, Operation, Picture, Place, TextSpan};
use std::collections::BTreeMap;

/// A way from one picture to another: which operation becomes which is found once, so that a frame
/// only has to move them.
pub struct Way {
    /// For each operation of the other, the one it comes from; none for what is new.
    origins: Vec<Option<usize>>,
    /// Those that go.
    going: Vec<usize>,
}

impl Way {
    /// The way from one picture to another.
    pub fn between(from: &Picture, to: &Picture) -> Self {
        let mut left: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for (index, object) in from.objects.iter().enumerate() {
            left.entry(*object).or_default().push(index);
        }
        let origin = |(object, operation): (&u32, &Operation)| {
            let candidates = left.get_mut(object)?;
            let same = candidates.iter().position(|index| {
                from.operations.get(*index).is_some_and(|before| {
                    before == operation || *object != 0 && alike(before, operation)
                })
            })?;
            Some(candidates.remove(same))
        };
        let origins = to.objects.iter().zip(&to.operations).map(origin).collect();
        let mut going: Vec<usize> = left.into_values().flatten().collect();
        going.sort_unstable();
        Self { origins, going }
    }

    /// The picture so far on the way between the two it was made of, `share` from 0 to 1. What can
    /// be pointed at is the other's already.
    pub fn at(&self, from: &Picture, to: &Picture, share: f64) -> Picture {
        let before = |index: usize| from.operations.get(index);
        let mut moved = Vec::with_capacity(self.origins.len() + self.going.len());
        let operations = to.objects.iter().zip(&to.operations);
        for ((object, operation), origin) in operations.zip(&self.origins) {
            let operation = match origin.and_then(before) {
                Some(before) if before == operation => operation.clone(),
                Some(before) => on_the_way(before, operation, share),
                None => faded(operation, share),
            };
            moved.push((*object, operation));
        }
        let going = self.going.iter().filter_map(|index| {
            let object = from.objects.get(*index)?;
            let going = faded(before(*index)?, 1.0 - share);
            // What is not seen any more is gone, or ways broken off again and again would pile up.
            (going.color().alpha >= 1.0 / 255.0).then_some((*object, going))
        });
        // What goes lies on the paper and under all that stays.
        let paper = usize::from(!moved.is_empty());
        moved.splice(paper..paper, going.collect::<Vec<_>>());
        let (objects, operations) = moved.into_iter().unzip();
        Picture {
            operations,
            objects,
            ..to.clone_without_operations()
        }
    }
}

/// Whether one can become the other by moving.
fn alike(one: &Operation, other: &Operation) -> bool {
    match (one, other) {
        (Operation::Path { points: from, .. }, Operation::Path { points: to, .. })
        | (Operation::Polygon { points: from, .. }, Operation::Polygon { points: to, .. }) => {
            from.len() == to.len()
        }
        (Operation::Circle { outline: from, .. }, Operation::Circle { outline: to, .. })
        | (Operation::Rectangle { outline: from, .. }, Operation::Rectangle { outline: to, .. }) => {
            from.is_some() == to.is_some()
        }
        (Operation::Text(from), Operation::Text(to)) => from.text == to.text,
        (Operation::Hairline { .. }, Operation::Hairline { .. }) => true,
        _ => false,
    }
}

fn on_the_way(from: &Operation, to: &Operation, share: f64) -> Operation {
    let number = |from: i32, to: i32| {
        (f64::from(from) + share * (f64::from(to) - f64::from(from))).round() as i32
    };
    let place = |from: Place, to: Place| (number(from.0, to.0), number(from.1, to.1));
    let places = |from: &[Place], to: &[Place]| {
        let pairs = from.iter().zip(to);
        pairs.map(|(from, to)| place(*from, *to)).collect()
    };
    let mut moved = to.clone();
    match (from, &mut moved) {
        (Operation::Path { points: start, .. }, Operation::Path { points, .. })
        | (Operation::Polygon { points: start, .. }, Operation::Polygon { points, .. }) => {
            *points = places(start, points);
        }
        (
            Operation::Hairline {
                from: first,
                to: last,
                ..
            },
            Operation::Hairline { from, to, .. },
        )
        | (
            Operation::Rectangle {
                from: first,
                to: last,
                ..
            },
            Operation::Rectangle { from, to, .. },
        ) => {
            *from = place(*first, *from);
            *to = place(*last, *to);
        }
        (
            Operation::Circle {
                center: start,
                radius: least,
                ..
            },
            Operation::Circle { center, radius, .. },
        ) => {
            *center = place(*start, *center);
            *radius = number(*least, *radius);
        }
        (Operation::Text(start), Operation::Text(span)) => {
            span.at = place(start.at, span.at);
            span.size = number(start.size, span.size);
        }
        _ => {}
    }
    let (start, end) = (from.color(), to.color());
    let channel = |from: u8, to: u8| number(from.into(), to.into()) as u8;
    moved.set_color(Color {
        rgb: (
            channel(start.rgb.0, end.rgb.0),
            channel(start.rgb.1, end.rgb.1),
            channel(start.rgb.2, end.rgb.2),
        ),
        alpha: start.alpha + share * (end.alpha - start.alpha),
    });
    moved
}

fn faded(operation: &Operation, share: f64) -> Operation {
    let mut faded = operation.clone();
    let color = operation.color();
    faded.set_color(Color {
        alpha: color.alpha * share,
        ..color
    });
    faded
}

impl Operation {
    fn set_color(&mut self, new: Color) {
        match self {
            Self::Hairline { color, .. }
            | Self::Path { color, .. }
            | Self::Polygon { color, .. }
            | Self::Rectangle { color, .. }
            | Self::Circle { color, .. }
            | Self::Text(TextSpan { color, .. }) => *color = new,
        }
    }
}

impl Picture {
    fn clone_without_operations(&self) -> Self {
        Self {
            width: self.width,
            height: self.height,
            targets: self.targets.clone(),
            pull: self.pull.clone(),
            ..Self::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{UNITS, object};
    use super::*;

    fn between(from: &Picture, to: &Picture, share: f64) -> Picture {
        Way::between(from, to).at(from, to, share)
    }

    const INK: Color = Color {
        rgb: (0, 0, 0),
        alpha: 1.0,
    };

    fn dot(x: i32) -> Operation {
        Operation::Circle {
            center: (x * UNITS, 0),
            radius: 4 * UNITS,
            outline: None,
            color: INK,
        }
    }

    fn picture(parts: &[(&str, Operation)]) -> Picture {
        let number = |name: &str| if name.is_empty() { 0 } else { object(name) };
        Picture {
            operations: parts.iter().map(|(_, part)| part.clone()).collect(),
            objects: parts.iter().map(|(name, _)| number(name)).collect(),
            ..Picture::new(100, 100)
        }
    }

    #[test]
    fn an_object_moves_what_is_new_comes_and_what_is_old_goes() {
        let from = picture(&[("gdp", dot(10)), ("old", dot(20))]);
        let to = picture(&[("gdp", dot(30)), ("new", dot(40))]);
        let half = between(&from, &to, 0.5);
        let places: Vec<(i32, f64)> = half
            .operations
            .iter()
            .map(|operation| match operation {
                Operation::Circle { center, color, .. } => (center.0 / UNITS, color.alpha),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(places, [(20, 1.0), (20, 0.5), (40, 0.5)]);
    }

    #[test]
    fn the_way_begins_at_one_and_a_second_way_begins_where_the_first_was_left() {
        let from = picture(&[("gdp", dot(10))]);
        let to = picture(&[("gdp", dot(30))]);
        assert_eq!(between(&from, &to, 0.0).operations, from.operations);
        assert_eq!(between(&from, &to, 1.0).operations, to.operations);
        let left = between(&from, &to, 0.5);
        let back = between(&left, &from, 0.5);
        assert_eq!(back.operations, [dot(15)]);
    }

    #[test]
    fn ways_broken_off_again_and_again_leave_nothing_behind() {
        let names: Vec<String> = (0..60).map(|number| format!("step-{number}")).collect();
        let mut shown = picture(&[("paper", dot(1))]);
        for (place, name) in (2..).zip(&names) {
            let to = picture(&[("paper", dot(1)), (name, dot(place))]);
            shown = between(&shown, &to, 0.67);
        }
        assert!(shown.operations.len() < 10, "{}", shown.operations.len());
    }

    #[test]
    fn what_has_no_name_stays_only_where_it_is_the_same() {
        let from = picture(&[("", dot(1)), ("", dot(10))]);
        let to = picture(&[("", dot(1)), ("", dot(30))]);
        let half = between(&from, &to, 0.5);
        let alphas: Vec<f64> = half.operations.iter().map(|it| it.color().alpha).collect();
        assert_eq!(alphas, [1.0, 0.5, 0.5]);
    }
}
