//! What is said on a row: its figures, and in its place what is missing.

mod lower;
mod upper;

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
        let words = self.lang.phrases().pace_stage(stage, false, self.report);
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
            let apart = (self.sizes.figure + self.sizes.words) * 0.5 + 4.0;
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

    /// Says once what a break is, beside one if there is room, else beside a heading.
    pub fn explain(&self, stairs: &[Stair<'_, '_>], headings: &[f64], surface: &mut Surface) {
        let phrases = self.lang.phrases();
        let small = self.small();
        let forms = [false, true].map(|brief| {
            let words = format!("// {}", phrases.pace_break(brief));
            Label::default().with(&words, small, 0)
        });
        let mut spots: Vec<Spot> = Vec::new();
        for stair in stairs {
            if let Some((x, _)) = stair.drop_break() {
                let at = left_of((x, stair.lanes.lower), 12.0);
                let lower = Spot {
                    y: at.y + self.sizes.lane * 0.5,
                    ..at
                };
                spots.extend([at, lower]);
            } else if let Some(at) = stair.level_break() {
                spots.extend(self.aside(at));
            }
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
