//! What five years brought, for the back row: slopes from 100, each with its change in large
//! figures at its end.

mod ends;
mod labels;
mod lines;
mod outcomes;

use super::Body;
use super::stage::{LABEL, NOTE, Stage};
use crate::charts::marks;
use crate::charts::pen::{Bounds, Pen, Plot, Type};
use crate::charts::trends::{Ruler, Shown, end_datum};
use crate::dataset::Report;
use crate::model::{Datum, Model, Trend};
use crate::picture::Align;
use crate::view::{Scale, State};
use crate::words::{Bases, Lang, bases};

/// The room for the line that ties a label to its end.
const ELBOW: f64 = 30.0;

/// The narrowest plane on which slopes are told apart, and the widest on which they are followed.
const NARROWEST: f64 = 84.0;
const WIDEST: f64 = 560.0;

/// The room for the years under the slopes.
const YEARS: f64 = 26.0;

/// How high picked outcomes without a start stand under slopes.
const OUTCOMES: f64 = 84.0;

/// How many outcomes stand there.
const FEW: usize = 4;

/// Slopes of what has a start and an end, or large figures of what has only an end.
pub struct Slopes<'a> {
    shown: Shown<'a>,
    /// What is left out, in a few words.
    left_out: Option<String>,
    ruler: Ruler,
    report: &'a Report,
    lang: Lang,
}

impl<'a> Slopes<'a> {
    /// What a state asks for; nothing where there is nothing of it. Where it asks for nothing in
    /// particular, what starts in a printed year: only that can be told in one sentence.
    pub fn of(model: &'a Model, state: &'a State) -> Option<Self> {
        let mut shown = Shown::of(model, state);
        if shown.is_empty() {
            return None;
        }
        // What else is told of an indicator stays out: its slope is what was asked for.
        let sloped: Vec<&str> = shown
            .trends
            .iter()
            .map(|trend| trend.indicator.id.as_str())
            .collect();
        shown
            .outcomes
            .retain(|outcome| !sloped.contains(&outcome.indicator.id.as_str()));
        let phrases = state.lang.wall_phrases();
        let mut left_out = None;
        if !shown.themes.is_empty() {
            let all = shown.trends.len();
            shown.trends.retain(Trend::is_dated);
            let count = all - shown.trends.len();
            left_out = (count > 0).then(|| phrases.undated_left_out(count));
        } else if !shown.trends.is_empty() && shown.outcomes.len() > FEW {
            let count = shown.outcomes.len();
            left_out = Some(state.lang.phrases().outcomes_heading(count));
            shown.outcomes.clear();
        }
        let index = |trend: &Trend<'_>| trend.index.value();
        shown
            .trends
            .sort_by(|one, other| index(other).total_cmp(&index(one)));
        Some(Self {
            shown,
            left_out,
            ruler: match state.scale {
                Scale::Index => Ruler::Even,
                Scale::Log | Scale::Value => Ruler::Log,
            },
            report: model.dataset().report(),
            lang: state.lang,
        })
    }

    /// Draws the slopes into a box, labels at their ends.
    fn slopes(&self, pen: &Pen<'_>, stage: Stage, within: Bounds) {
        let note = if self.left_out.is_some() {
            NOTE * 1.5
        } else {
            0.0
        };
        let labels = self.labels(Bounds {
            bottom: within.bottom - note,
            ..within
        });
        let start = self.start_words();
        let year = Type::plain(LABEL, pen.palette.ink).aligned(Align::Center);
        let left = within.left + (year.width(&start) / 2.0).max(34.0);
        let right = (within.right - labels.width - ELBOW).min(left + WIDEST);
        let plane = Bounds {
            left,
            right: right.max(left + 24.0),
            top: within.top,
            bottom: within.bottom - YEARS,
        };
        let values = labels.trends.iter().map(|trend| trend.index.value());
        let (low, high) = self.ruler.range(values);
        let (bottom, top) = (self.ruler.place(low), self.ruler.place(high));
        // A single slope leaves room for the level it starts from.
        let start_room = if labels.trends.len() == 1 { 16.0 } else { 0.0 };
        let inner = Bounds {
            top: plane.top + start_room * 0.5,
            bottom: plane.bottom - start_room,
            ..plane
        };
        let Some(plot) = Plot::new(pen, inner, 0.0..1.0, bottom..top) else {
            return;
        };
        let at = |share: f64, index: f64| plot.at(share, self.ruler.place(index));
        let hundred = at(0.0, 100.0);
        let color = pen.palette.hair;
        pen.hairline(hundred, (plane.right, hundred.1), color);
        for x in [plane.left, plane.right] {
            pen.hairline((x, plane.top), (x, plane.bottom), color);
        }
        self.years(pen, stage, plane, &start, year);
        let ends = self.lines(pen, stage, &labels.trends, &at);
        marks::definition(pen, hundred, 1.5);
        let set = Type::bold(LABEL, pen.palette.ink).aligned(Align::Right);
        pen.words(hundred.0 - 9.0, hundred.1, "100", set);
        if let [only] = labels.trends.as_slice() {
            self.level_at_start(pen, hundred, only);
        }
        let beside = Bounds {
            left: plane.right + ELBOW,
            bottom: within.bottom - note,
            ..within
        };
        self.draw_labels(pen, &labels, &ends, beside);
        if let Some(words) = &self.left_out {
            let set = Type::plain(NOTE, pen.palette.muted);
            let x = beside.left.min(within.right - set.width(words));
            pen.words(x, plane.bottom + 16.0, words, set);
        }
    }

    fn start_words(&self) -> String {
        let phrases = self.lang.wall_phrases();
        phrases.slope_start(bases(&self.shown.trends), self.report)
    }

    /// When slopes start and end; the years between are ticks only, where they are years.
    fn years(&self, pen: &Pen<'_>, stage: Stage, plane: Bounds, start: &str, set: Type) {
        let (from, to) = (self.report.start, self.report.end);
        let ink = pen.palette.ink;
        let y = plane.bottom + 16.0;
        let end = self.lang.phrases().year(to.number());
        let half = (set.width(start) + set.width(&end)) / 2.0;
        pen.words(plane.left.min(plane.right - half - 8.0), y, start, set);
        pen.words(plane.right, y, &end, set);
        if bases(&self.shown.trends) != Bases::NotPrinted {
            let years = from.until(to);
            for year in 0..=years {
                let share = f64::from(year) / f64::from(years);
                let x = plane.left + share * (plane.right - plane.left);
                let tick = [(x, plane.bottom), (x, plane.bottom + 5.0)];
                pen.path(&tick, stage.stroke(1.0), ink);
            }
        }
        let (middle, words) = (
            (plane.left + plane.right) / 2.0,
            self.lang.wall_phrases().log_scale(),
        );
        let note = Type::plain(NOTE, pen.palette.muted).aligned(Align::Center);
        let taken = set.width(start).max(set.width(&end)) + note.width(words) + 24.0;
        if self.ruler == Ruler::Log && taken < plane.right - plane.left {
            pen.words(middle, y, words, note);
        }
    }
}

/// What says how far a trend went: the growth that is printed, or the index that follows.
fn change<'a>(trend: &Trend<'a>) -> Datum<'a> {
    trend
        .growth
        .map_or(Datum::Derived(trend.index), Datum::Figure)
}

impl Body for Slopes<'_> {
    fn draw(&self, pen: &Pen<'_>, stage: Stage, within: Bounds) {
        if self.shown.trends.is_empty() {
            self.outcomes(pen, within, &self.shown.outcomes);
            return;
        }
        let mut upper = within;
        if !self.shown.outcomes.is_empty() {
            upper.bottom -= OUTCOMES + 10.0;
            let below = Bounds {
                top: within.bottom - OUTCOMES,
                ..within
            };
            self.outcomes(pen, below, &self.shown.outcomes);
        }
        self.slopes(pen, stage, upper);
    }

    fn implies_paths(&self) -> bool {
        !self.shown.trends.is_empty()
    }

    fn data(&self) -> Vec<Datum<'_>> {
        let trends = self.shown.trends.iter();
        let mut data: Vec<Datum<'_>> = trends.clone().map(end_datum).collect();
        data.extend(trends.map(change));
        let outcomes = self.shown.outcomes.iter();
        data.extend(outcomes.map(|outcome| Datum::Figure(outcome.figure)));
        data
    }
}
