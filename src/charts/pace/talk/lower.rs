//! The lower lane: the average to the horizon and what is left after the first year.

use super::{Places, Talk, left_of, right_of};
use crate::charts::callout::Surface;
use crate::charts::pace::label::{Label, Spot};
use crate::charts::pace::stair::Stair;
use crate::model::Stage;
use crate::picture::Align;

impl Talk<'_, '_> {
    /// Says what the target needs and what is left, or why neither follows.
    pub(super) fn lower(&self, stair: &Stair<'_, '_>, surface: &mut Surface) -> Places {
        let name = Self::object(stair, "lower");
        let left = stair.reach_left();
        let Some(average) = stair.at(Stage::Average) else {
            return self.nothing_needed(stair, surface);
        };
        let figure = self.figure(stair.pace, Stage::Average);
        let Some(remaining) = stair.at(Stage::Remaining) else {
            let after = right_of(average, stair.reach_right(Stage::Average));
            let before = left_of(average, left);
            let absent = self.absent(stair, Stage::Remaining);
            let joined = absent.iter().cloned().map(|it| figure.clone().and(it));
            let spots = vec![after, before];
            let tries = vec![(joined.collect(), spots.clone())];
            if let Some(places) = self.put(surface, &name, tries) {
                return places;
            }
            let mut places = self.say(stair, surface, &name, vec![(vec![figure], spots)]);
            let mut under = self.aside(average);
            under.extend(self.aside(average).into_iter().map(|spot| Spot {
                x: self.plane.right,
                align: Align::Right,
                ..spot
            }));
            let name = Self::object(stair, "left");
            places.extend(self.say(stair, surface, &name, vec![(absent, under)]));
            return places;
        };
        let (near, far) = if average.0 <= remaining.0 {
            (Stage::Average, Stage::Remaining)
        } else {
            (Stage::Remaining, Stage::Average)
        };
        let [near_at, far_at] = if near == Stage::Average {
            [average, remaining]
        } else {
            [remaining, average]
        };
        let after = right_of(far_at, stair.reach_right(far));
        let before = left_of(near_at, left);
        let joined = |brief: bool| {
            let then = self
                .lang
                .phrases()
                .pace_then(stair.coincide(), brief, self.report);
            let then = Label::default().with(&then, self.small(), Stage::Remaining as usize);
            let last = self.figure(stair.pace, Stage::Remaining);
            figure.clone().and(then).and(last)
        };
        if stair.coincide() {
            let mut spots = vec![after, before];
            spots.extend(self.aside(average));
            let same = self.lang.phrases().pace_same();
            let same = Label::default().with(same, self.small(), Stage::Remaining as usize);
            let mut forms = vec![joined(true), figure.clone().and(same)];
            if !self.phone {
                forms.insert(0, joined(false));
            }
            return self.say(stair, surface, &name, vec![(forms, spots)]);
        }
        // The first figure under its mark and the last beside its own, else both beside the last,
        // else the first above.
        let half = self.figure(stair.pace, near).width() / 2.0;
        let apart = 7.0 * self.sizes.mark() + self.sizes.figure * 0.5;
        let at = |y: f64| Spot {
            x: near_at.0 + half,
            y,
            align: Align::Right,
        };
        let first = self.forms(stair, near, true);
        let alone = vec![self.figure(stair.pace, near)];
        let last_name = format!("{name}-last");
        let beside_last = |surface: &mut Surface| {
            let forms = self.forms(stair, far, false);
            let alone = vec![self.figure(stair.pace, far)];
            let tries = vec![(forms, vec![after]), (alone, self.aside(far_at))];
            self.say(stair, surface, &last_name, tries)
        };
        let under = vec![(first, vec![at(near_at.1 + apart)])];
        if let Some(mut places) = self.put(surface, &name, under) {
            places.extend(beside_last(surface));
            return places;
        }
        let both = vec![joined(self.phone), joined(true)];
        if let Some(places) = self.put(surface, &name, vec![(both, vec![after, before])]) {
            return places;
        }
        let above = vec![(alone, vec![at(near_at.1 - apart)])];
        let mut places = self.say(stair, surface, &name, above);
        places.extend(beside_last(surface));
        places
    }

    /// That no rate follows from the target, under the first year's.
    fn nothing_needed(&self, stair: &Stair<'_, '_>, surface: &mut Surface) -> Places {
        let name = Self::object(stair, "lower");
        let absent = self.absent(stair, Stage::Average);
        let upper = stair.at(Stage::FirstYear).or(stair.at(Stage::Past));
        let x = upper.map_or(self.plane.left, |(x, _)| x);
        let at = (x, stair.lanes.lower);
        let spots = vec![
            right_of(at, 8.0),
            Spot {
                x: self.plane.right,
                y: at.1,
                align: Align::Right,
            },
            left_of(at, 8.0),
            Spot {
                x: self.plane.left,
                y: at.1,
                align: Align::Left,
            },
        ];
        let places = self.say(stair, surface, &name, vec![(absent, spots)]);
        // The same words say why nothing is left over.
        let left_over = places
            .iter()
            .map(|(_, bounds)| (Stage::Remaining as usize, *bounds));
        let left_over: Vec<_> = left_over.collect();
        places.into_iter().chain(left_over).collect()
    }
}
