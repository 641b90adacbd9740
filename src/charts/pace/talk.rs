//! What is said on a row: its figures, and in its place what is missing.

use super::label::{self, Label, Spot};
use super::sheet::Sizes;
use super::stair::Stair;
use crate::charts::callout::Surface;
use crate::charts::marks;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::dataset::Report;
use crate::model::{Pace, Stage};
use crate::picture::{Align, Shape};
use crate::words::{Lang, MarkKind, is_floor, mark_kind, rounded};

/// Says what the rows show.
pub struct Talk<'t, 'p> {
    /// What it is said with.
    pub pen: &'t Pen<'p>,
    /// The report.
    pub report: &'t Report,
    /// In which language.
    pub lang: Lang,
    /// How large.
    pub sizes: Sizes,
    /// Whether in few words.
    pub phone: bool,
    /// Where the rates are.
    pub plane: Bounds,
}

/// Where each stage's words stand.
type Places = Vec<(usize, Bounds)>;

fn right_of(at: (f64, f64), reach: f64) -> Spot {
    Spot {
        x: at.0 + reach + 1.0,
        y: at.1,
        align: Align::Left,
    }
}

fn left_of(at: (f64, f64), reach: f64) -> Spot {
    Spot {
        x: at.0 - reach - 1.0,
        y: at.1,
        align: Align::Right,
    }
}

/// Every label with the spots it may stand at.
fn forms(tries: Vec<(Vec<Label>, Vec<Spot>)>) -> Vec<(Label, Vec<Spot>)> {
    let each = tries.into_iter();
    each.flat_map(|(labels, spots)| labels.into_iter().map(move |it| (it, spots.clone())))
        .collect()
}

impl Talk<'_, '_> {
    /// Says a row, and registers what can be pointed at, stage by stage.
    pub fn row(&self, stair: &Stair<'_, '_>, surface: &mut Surface) {
        let mut places = self.upper(stair, surface);
        places.extend(self.lower(stair, surface));
        for stage in Stage::ALL {
            let asked = stair
                .pace
                .rate(stage)
                .map_or_else(|absent| absent.datum, Some);
            let Some(datum) = asked else {
                continue;
            };
            let key = datum.id();
            if let Some((x, y)) = stair.at(stage) {
                let radius = 6.0 * self.sizes.mark();
                self.pen
                    .target(stair.row, key, Shape::Point { x, y, radius });
            }
            for (_, bounds) in places.iter().filter(|(it, _)| *it == stage as usize) {
                self.pen.target(stair.row, key, Shape::Area(*bounds));
            }
        }
        if self.sizes.spacious {
            self.differences(stair, surface);
        }
    }

    fn object(stair: &Stair<'_, '_>, lane: &str) -> String {
        format!("pace-{}-{lane}", stair.pace.indicator.id)
    }

    fn small(&self) -> Type {
        Type::plain(self.sizes.words, self.pen.palette.muted)
    }

    /// A stage's figure, with what bounds it.
    fn figure(&self, pace: &Pace<'_>, stage: Stage) -> Label {
        let (Some(amount), Ok(rate)) = (rounded(pace, stage), pace.rate(stage)) else {
            return Label::default();
        };
        let phrases = self.lang.phrases();
        let kind = mark_kind(rate);
        let color = match kind {
            MarkKind::Derived => self.pen.palette.ink,
            kind => marks::color(self.pen, kind),
        };
        let figure = Type::bold(self.sizes.figure, color);
        // The needed rate says so by what is left after it.
        let floor = is_floor(rate) && !(stage == Stage::Average && kind == MarkKind::Derived);
        let bound = if floor { phrases.pace_floor() } else { "" };
        let label = Label::default().with(&phrases.digits(amount), figure, stage as usize);
        label.with(bound, self.small(), stage as usize)
    }

    /// What a stage is.
    fn stage(&self, stage: Stage, before: bool) -> Label {
        let words = self.lang.phrases().pace_stage(stage, self.report);
        let words = if before {
            format!("{words} ")
        } else {
            format!(" {words}")
        };
        Label::default().with(&words, self.small(), stage as usize)
    }

    /// A figure with what it is, towards the side it stands on, then alone.
    fn forms(&self, stair: &Stair<'_, '_>, stage: Stage, before: bool) -> Vec<Label> {
        let alone = self.figure(stair.pace, stage);
        let said = (stair.row == 0 && !self.phone) || self.sizes.spacious;
        let mut forms = Vec::new();
        let is_rate = stair.pace.target_is_rate();
        if said && !(stage == Stage::Average && is_rate) {
            forms.push(if before {
                self.stage(stage, true).and(alone.clone())
            } else {
                alone.clone().and(self.stage(stage, false))
            });
        }
        forms.push(alone);
        forms
    }

    fn absent(&self, stair: &Stair<'_, '_>, stage: Stage) -> Vec<Label> {
        let Err(absent) = stair.pace.rate(stage) else {
            return Vec::new();
        };
        let phrases = self.lang.phrases();
        let small = self.small();
        [false, true]
            .into_iter()
            .map(|brief| phrases.pace_absent(stage, absent.why, brief, self.report))
            .map(|words| {
                // After a figure it keeps its distance.
                let gap = if stage == Stage::Remaining { "  " } else { "" };
                Label::default().with(&format!("{gap}{words}"), small, stage as usize)
            })
            .collect()
    }

    /// Tries each form at each spot in turn.
    fn put(
        &self,
        surface: &mut Surface,
        name: &str,
        tries: Vec<(Vec<Label>, Vec<Spot>)>,
    ) -> Option<Places> {
        label::place(self.pen, surface, &forms(tries), name)
    }

    /// The same for words that have to be said.
    fn say(
        &self,
        stair: &Stair<'_, '_>,
        surface: &mut Surface,
        name: &str,
        tries: Vec<(Vec<Label>, Vec<Spot>)>,
    ) -> Places {
        let top = stair.lanes.top;
        let rows = (top, top + self.sizes.pitch);
        label::place_near(self.pen, surface, &forms(tries), rows, name).unwrap_or_default()
    }

    fn upper(&self, stair: &Stair<'_, '_>, surface: &mut Surface) -> Places {
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
                    let tries = vec![(forms, vec![outward]), (alone, self.aside(at))];
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

    /// Above or below a mark, where its sides are taken.
    fn aside(&self, (x, y): (f64, f64)) -> Vec<Spot> {
        let far = 7.0 * self.sizes.mark() + self.sizes.figure * 0.5;
        [y + far, y - far]
            .into_iter()
            .map(|y| Spot {
                x,
                y,
                align: Align::Center,
            })
            .collect()
    }

    fn lower(&self, stair: &Stair<'_, '_>, surface: &mut Surface) -> Places {
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
            let joined = joined.collect();
            let spots = vec![after, before];
            let joined = (joined, spots.clone());
            // With room under the mark the whole reason stands there.
            let whole = self.sizes.spacious;
            let placed = (!whole).then(|| self.put(surface, &name, vec![joined]));
            if let Some(places) = placed.flatten() {
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
        let apart = 6.5 * self.sizes.mark() + self.sizes.figure * 0.5;
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

    /// How far a rate lies above the one before, on the connector between them, where the two
    /// subtract.
    fn differences(&self, stair: &Stair<'_, '_>, surface: &mut Surface) {
        let pace = stair.pace;
        let steps = [
            (pace.difference, Stage::Past, Stage::FirstYear),
            (pace.added, Stage::Average, Stage::Remaining),
        ];
        for (derived, from, to) in steps {
            let (Some(derived), Some(from), Some(to)) = (derived, stair.at(from), stair.at(to))
            else {
                continue;
            };
            if stair.coincide() && from.1 == stair.lanes.lower {
                continue;
            }
            let words = self.lang.phrases().pace_difference(derived.amount());
            let set = Type::bold(self.sizes.words, self.pen.palette.derived);
            let label = Label::default().with(&words, set, 0);
            let apart = self.sizes.figure * 0.5 + 7.0 * self.sizes.mark();
            let x = (from.0 + to.0) / 2.0;
            let spots = [from.1 - apart, from.1 + apart].map(|y| Spot {
                x,
                y,
                align: Align::Center,
            });
            let name = Self::object(stair, derived.id());
            let placed = self.put(surface, &name, vec![(vec![label], spots.to_vec())]);
            for (_, bounds) in placed.into_iter().flatten() {
                self.pen
                    .target(stair.row, derived.id(), Shape::Area(bounds));
            }
        }
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

    /// Says once what a break is, beside one if there is room, else beside a heading.
    pub fn explain(&self, stairs: &[Stair<'_, '_>], headings: &[f64], surface: &mut Surface) {
        let phrases = self.lang.phrases();
        let small = self.small();
        let forms = [false, true].map(|brief| {
            let words = format!("// {}", phrases.pace_break(brief));
            Label::default().with(&words, small, 0)
        });
        let beside = stairs.iter().filter_map(Stair::broken_at);
        let mut spots: Vec<Spot> = Vec::new();
        for at in beside {
            spots.push(left_of(at, 12.0));
            spots.push(Spot {
                y: at.1 + self.sizes.lane * 0.5,
                ..left_of(at, 12.0)
            });
        }
        spots.extend(headings.iter().map(|y| Spot {
            x: self.plane.right,
            y: *y,
            align: Align::Right,
        }));
        let forms: Vec<_> = forms
            .into_iter()
            .map(|form| (form, spots.clone()))
            .collect();
        label::place(self.pen, surface, &forms, "pace-break");
    }
}
