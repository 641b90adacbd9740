//! A picture for a wall: one thing at a time, few words, none smaller than a fortieth of the
//! height. Start with [`draw`].

mod chains;
mod echo;
mod figure;
mod frame;
mod hatch;
mod list;
mod numeral;
mod opening;
mod pace;
mod road;
mod slopes;
mod stage;
mod strokes;

use super::pen::{Bounds, Pen};
use super::trajectory::Journey;
use crate::dataset::story::Form;
use crate::dataset::{PriceBasis, Qualifier};
use crate::model::{Datum, Model, WhatIf};
use crate::picture::{Palette, Picture};
use crate::view::{ChartName, State};
use crate::words::{Ending, MarkKind, Supposition, asked, mark_kind};
use frame::Number;
use numeral::Numeral;
use stage::Stage;

/// What is said beside what a wall shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// As what it is shown.
    pub form: Form,
    /// The title; empty for the chart's own finding.
    pub title: String,
    /// What stands over the large number; empty for what it is.
    pub label: String,
    /// The large number, by key.
    pub number: Option<String>,
}

/// What stands at the right of the foot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// Nothing.
    #[default]
    Hidden,
    /// The step and how many there are.
    Step(u16, u16),
    /// The step that Escape leads back to.
    Away(u16),
}

/// Everything a wall shows.
#[derive(Clone, Copy)]
pub struct Wall<'a> {
    /// The dataset with all that follows.
    pub model: &'a Model,
    /// What is shown.
    pub state: &'a State,
    /// What is said beside it.
    pub said: &'a Said,
    /// Where in the talk.
    pub place: Place,
}

/// What is drawn between title and foot.
trait Body {
    /// Draws it into a box.
    fn draw(&self, pen: &Pen<'_>, stage: Stage, within: Bounds);

    /// What it shows, for the source line.
    fn data(&self) -> Vec<Datum<'_>>;

    /// Whether it draws paths between years that only an average rate implies, which the foot
    /// then says.
    fn implies_paths(&self) -> bool {
        false
    }

    /// Whether it takes the whole wall but for the foot, and says itself what it is.
    fn stands_alone(&self) -> bool {
        false
    }
}

/// Draws a wall of so many CSS pixels.
pub fn draw(wall: &Wall<'_>, size: (u32, u32), palette: Palette) -> Picture {
    let stage = Stage::of(size, palette);
    // Nothing at the edges is cut by less than a unit.
    let laid_out = (stage.width.ceil() as u32, stage.height.ceil() as u32);
    let picture = Pen::picture(laid_out, palette, |pen| {
        let whole = Bounds {
            left: 0.0,
            top: 0.0,
            right: stage.width,
            bottom: stage.height,
        };
        pen.block(whole, palette.paper);
        let journey = Journey::of(wall.model, wall.state);
        let body = body(wall, journey.as_ref());
        let mut data: Vec<Datum<'_>> = body.iter().flat_map(|body| body.data()).collect();
        match &body {
            Some(body) if body.stands_alone() => body.draw(pen, stage, frame::body(stage, 24.0)),
            body => {
                let top = frame::title(pen, stage, &title(wall));
                let mut within = frame::body(stage, top);
                let value = number(wall, journey.as_ref());
                if let Some(datum) = value {
                    data.push(datum);
                    within = large(pen, stage, within, wall, (datum, journey.as_ref()));
                }
                if let Some(body) = body {
                    body.draw(pen, stage, within);
                }
            }
        }
        let lang = wall.state.lang;
        let (phrases, report) = (lang.wall_phrases(), wall.model.dataset().report());
        let mut paragraphs: Vec<u16> = data
            .into_iter()
            .flat_map(|datum| wall.model.printed_in(datum))
            .collect();
        paragraphs.sort_unstable();
        paragraphs.dedup();
        let implied = body.as_ref().is_some_and(|body| body.implies_paths());
        let source = phrases.printed_in(&paragraphs, implied, report);
        let right = match wall.place {
            Place::Hidden => String::new(),
            Place::Step(step, count) => format!("{step} / {count}"),
            Place::Away(step) => phrases.back_to(step),
        };
        let on_ink = wall.said.form != Form::Chart;
        let color = if on_ink {
            opening::on_stone(&palette)
        } else {
            palette.ink
        };
        frame::foot(pen, stage, &source, &right, color);
    });
    picture.scaled(stage.factor, size)
}

/// The foot with what is said of one value, over the foot of a wall of so many CSS pixels: as many
/// of the parts, from the first on, as there is room for.
pub fn foot(said: &[String], form: Form, size: (u32, u32), palette: Palette) -> Picture {
    let stage = Stage::of(size, palette);
    let laid_out = (stage.width.ceil() as u32, stage.height.ceil() as u32);
    let (paper, ink) = if form == Form::Chart {
        (palette.paper, palette.ink)
    } else {
        (opening::stone(&palette), opening::on_stone(&palette))
    };
    let picture = Pen::picture(laid_out, palette, |pen| {
        frame::pointed(pen, stage, said, paper, ink);
    });
    picture.scaled(stage.factor, size)
}

/// What a state shows between title and foot.
fn body<'a>(wall: &Wall<'a>, journey: Option<&'a Journey<'a>>) -> Option<Box<dyn Body + 'a>> {
    let (model, state) = (wall.model, wall.state);
    let found: Option<Box<dyn Body + 'a>> = match (wall.said.form, state.chart) {
        (Form::Opening, _) => Some(Box::new(opening::Opening::of(wall, journey?)?)),
        (Form::Close, _) => Some(Box::new(opening::Close::of(wall))),
        (Form::Chart, ChartName::Trends) => Some(Box::new(slopes::Slopes::of(model, state)?)),
        (Form::Chart, ChartName::Pace) => Some(Box::new(pace::Pace::of(model, state)?)),
        (Form::Chart, ChartName::Trajectory) => Some(Box::new(road::Road::of(
            model,
            state,
            journey?,
            wall.said.number.is_none(),
        )?)),
        (Form::Chart, ChartName::Chain) => Some(Box::new(chains::Chains::of(
            model,
            state,
            wall.said.title.is_empty(),
        )?)),
        (Form::Chart, ChartName::Figures) => match state.focus.as_deref() {
            Some(key) => Some(Box::new(figure::Figure::of(model, state, key)?)),
            None => Some(Box::new(list::List::of(model, state))),
        },
    };
    found
}

/// What a wall says first.
pub fn title(wall: &Wall<'_>) -> String {
    if !wall.said.title.is_empty() {
        return wall.said.title.clone();
    }
    let lang = wall.state.lang;
    let key = wall.state.focus.as_deref();
    let figure = key.filter(|_| wall.state.chart == ChartName::Figures);
    match figure.and_then(|key| wall.model.datum(key)) {
        Some(datum) => {
            let asked = asked(wall.model, datum, lang);
            lang.phrases().pace_row(&asked.name, &asked.worded)
        }
        None => super::title(wall.model, wall.state),
    }
}

/// The value that stands large, if one is to and it is to be had.
fn number<'a>(wall: &Wall<'a>, journey: Option<&'a Journey<'a>>) -> Option<Datum<'a>> {
    let key = wall.said.number.as_deref()?;
    let supposed = journey
        .and_then(|journey| journey.what_if.as_ref())
        .and_then(|what_if| what_if.datum(key));
    supposed.or_else(|| wall.model.datum(key))
}

/// Draws it; the box that is left beside it.
fn large(
    pen: &Pen<'_>,
    stage: Stage,
    within: Bounds,
    wall: &Wall<'_>,
    (datum, journey): (Datum<'_>, Option<&Journey<'_>>),
) -> Bounds {
    let lang = wall.state.lang;
    let phrases = lang.phrases();
    let kind = mark_kind(datum);
    let what_if = journey.and_then(|journey| journey.what_if.as_ref());
    // What a plain number is, the label says.
    let plain = match datum {
        Datum::Figure(figure) => {
            !wall.said.label.is_empty() && figure.qualifier == [Qualifier::Exact]
        }
        _ => true,
    };
    let amount = datum.amount().map(|amount| phrases.short_amount(amount));
    let worded = match amount.clone().filter(|_| plain) {
        Some(amount) => amount,
        None => phrases.short_worded(datum),
    };
    let mut shown = (worded, wall.said.label.clone());
    // What falls short in the talk may go beyond once something else is supposed.
    let of_gap = |what_if: &&WhatIf| {
        let gap = what_if.gap.as_ref();
        gap.is_some_and(|gap| gap.id() == datum.id())
    };
    let outcome = what_if.filter(of_gap).map(Supposition::of);
    match outcome.and_then(|supposition| supposition.outcome) {
        Some(Ending::Over(by)) => {
            let label = lang.wall_phrases().beyond_target().to_owned();
            shown = (phrases.short_amount(by), label);
        }
        Some(Ending::Meets) => {
            let level = what_if.map(|what_if| phrases.short_amount(what_if.level.amount()));
            let label = lang.wall_phrases().on_target().to_owned();
            shown = (level.unwrap_or_default(), label);
        }
        Some(Ending::Short(_)) | None => {}
    }
    let (worded, label) = shown;
    let around = amount.and_then(|amount| Numeral::around(&worded, &amount));
    let Some(numeral) = around.or_else(|| Numeral::of(&worded)) else {
        return within;
    };
    let constant = what_if
        .filter(|what_if| what_if.price.is_none())
        .and_then(|_| {
            let road = &journey?.road;
            let year = wall.model.dataset().report().end.number();
            (kind == MarkKind::Supposed && road.indicator.growth == PriceBasis::Real)
                .then(|| phrases.constant_prices(year))
        });
    let number = Number {
        key: datum.id(),
        label: &label,
        numeral,
        kind,
        said: phrases.short_kind(kind),
        prices: constant.as_deref().unwrap_or_default(),
    };
    frame::number(pen, stage, within, &number)
}
