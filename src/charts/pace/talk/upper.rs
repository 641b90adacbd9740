//! The upper lane: the past average and the first year's target.

use super::{Places, Talk, left_of, right_of};
use crate::charts::callout::Surface;
use crate::charts::pace::label::{Label, Spot};
use crate::charts::pace::stair::Stair;
use crate::model::Stage;
use crate::picture::Align;

impl Talk<'_, '_> {
    /// Says what was and what is set for the first year, or that either is missing.
    pub(super) fn upper(&self, stair: &Stair<'_, '_>, surface: &mut Surface) -> Places {
        let name = Self::object(stair, "upper");
        let (past, first) = (stair.at(Stage::Past), stair.at(Stage::FirstYear));
        let mut places = Vec::new();
        let left = stair.reach_left();
        match (past, first) {
            (Some(past), Some(first)) => {
                let past_is_left = past.0 <= first.0;
                let sides = [
                    (Stage::Past, past, past_is_left),
                    (Stage::FirstYear, first, !past_is_left),
                ];
                for (stage, at, is_left) in sides {
                    let outward = if stair.beyond && stage == Stage::Past {
                        places.extend(self.beyond(stair, at, surface));
                        continue;
                    } else if is_left {
                        left_of(at, left)
                    } else {
                        right_of(at, stair.reach_right(stage))
                    };
                    let forms = self.forms(stair, stage, is_left);
                    let alone = vec![self.figure(stair.pace, stage)];
                    let mut tries = vec![(forms.clone(), vec![outward]), (alone, self.aside(at))];
                    if self.sizes.spacious {
                        // With room above and below, words stay with the figure, and that with
                        // its mark.
                        let half = self.figure(stair.pace, stage).width() / 2.0;
                        let (x, align) = if is_left {
                            (at.0 + half, Align::Right)
                        } else {
                            (at.0 - half, Align::Left)
                        };
                        let beside = self.aside(at).into_iter();
                        let mut spots = vec![outward];
                        spots.extend(beside.map(|spot| Spot { x, align, ..spot }));
                        let full = forms.into_iter().take(1).collect();
                        tries.insert(0, (full, spots));
                    }
                    places.extend(self.say(stair, surface, &name, tries));
                }
            }
            (Some(at), None) => {
                let side = left_of(at, left);
                let other = right_of(at, stair.reach_right(Stage::Past));
                let figure = self.forms(stair, Stage::Past, true);
                let tries = vec![(figure.clone(), vec![side]), (figure, vec![other])];
                places.extend(self.say(stair, surface, &name, tries));
                let absent = self.absent(stair, Stage::FirstYear);
                places.extend(self.say(stair, surface, &name, vec![(absent, vec![other])]));
            }
            (None, Some(at)) => {
                let side = right_of(at, stair.reach_right(Stage::FirstYear));
                let other = left_of(at, left);
                let figure = self.forms(stair, Stage::FirstYear, false);
                let tries = vec![(figure.clone(), vec![side]), (figure, vec![other])];
                places.extend(self.say(stair, surface, &name, tries));
                let absent = self.absent(stair, Stage::Past);
                places.extend(self.say(stair, surface, &name, vec![(absent, vec![other, side])]));
            }
            (None, None) => {}
        }
        places
    }

    /// A past rate beyond the end of the axis, said before its arrow.
    fn beyond(&self, stair: &Stair<'_, '_>, at: (f64, f64), surface: &mut Surface) -> Places {
        let alone = self.figure(stair.pace, Stage::Past);
        let words = self.lang.phrases().pace_beyond(self.report);
        let forms: Vec<Label> = words
            .into_iter()
            .map(|words| {
                Label::default().with(&format!("{words} "), self.small(), Stage::Past as usize)
            })
            .map(|said| said.and(alone.clone()))
            .chain([alone.clone()])
            .collect();
        let before = left_of(at, 9.0 * self.sizes.mark());
        let name = Self::object(stair, "beyond");
        self.say(stair, surface, &name, vec![(forms, vec![before])])
    }
}
