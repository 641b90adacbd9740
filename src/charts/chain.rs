//! 2+6+N: each class of chains in base-ten blocks, so that the steps of ten between the classes
//! are seen. A cell is a thousand million yuan, a rod ten cells, a flat ten rods. A chain can be
//! opened in place: then a panel shows what the report names in it.

mod blocks;
mod members;
mod panel;
mod sheet;
#[cfg(test)]
mod tests;
mod tiers;

use super::controls::{Choice, Control, Form};
use super::frame::{self, NOTE, Room, Words};
use super::nothing;
use super::pen::{Bounds, Pen, Type};
use crate::model::{Model, Opened};
use crate::picture::{Palette, Picture, text};
use crate::view::State;
use crate::words::{Nothing, chains_title, describe_chains};
use panel::Panel;
use sheet::{Need, Pane, RULE, Sheet};
use tiers::{Origin, Tiers};

/// The height of the legend on a phone.
const LEGEND: f64 = 18.0;

fn opened<'a>(model: &'a Model, state: &State) -> Option<Opened<'a>> {
    model.opened(state.open.as_deref()?)
}

/// The finding.
#[inline(never)]
pub fn title(model: &Model, state: &State) -> String {
    if model.tiers().is_empty() {
        return nothing::title(Nothing::Chains, model, state);
    }
    chains_title(opened(model, state).as_ref(), state.lang)
}

/// The chart in words.
#[inline(never)]
pub fn describe(model: &Model, state: &State) -> String {
    if model.tiers().is_empty() {
        return title(model, state);
    }
    describe_chains(model, opened(model, state).as_ref(), state.lang)
}

/// The datum the finding rests on: the opened chain, or the floor of the highest class.
pub fn subject(model: &Model, state: &State) -> Option<String> {
    match opened(model, state) {
        Some(opened) => Some(opened.chain.id.clone()),
        None => model.tiers().first().map(|tier| tier.floor.id.clone()),
    }
}

/// What can be set by hand: which chain is opened.
#[inline(never)]
pub fn controls(model: &Model, state: &State) -> Vec<Control> {
    let phrases = state.lang.phrases();
    let open = state.open.as_deref();
    let none = Choice {
        value: String::new(),
        label: phrases.open_none().to_owned(),
        chosen: open.is_none(),
    };
    let chains = model.dataset().chains().iter().map(|chain| Choice {
        value: chain.id.clone(),
        label: state.lang.of(&chain.short).to_owned(),
        chosen: open == Some(chain.id.as_str()),
    });
    vec![Control {
        name: "open",
        label: phrases.open_label().to_owned(),
        form: Form::Choices {
            choices: std::iter::once(none).chain(chains).collect(),
        },
    }]
}

/// What the state's `open` becomes when the target of a key is pressed; `None` if that is no
/// chain. An opened chain closes.
pub fn pressed(model: &Model, state: &State, key: &str) -> Option<Option<String>> {
    let chain = model.dataset().chain(key)?;
    let again = state.open.as_deref() == Some(key);
    Some((!again).then(|| chain.id.clone()))
}

/// The chart.
#[inline(never)]
pub fn draw(
    model: &Model,
    state: &State,
    room: Room,
    size: (u32, u32),
    palette: Palette,
) -> Picture {
    let phrases = state.lang.phrases();
    let opened = opened(model, state);
    let measure = if room.is_phone() {
        phrases.chains_measure_short()
    } else {
        phrases.chains_measure()
    };
    let words = Words {
        title: title(model, state),
        measure: measure.to_owned(),
        notes: Vec::new(),
        source: phrases.source(model.dataset().report()),
        hint: None,
    };
    let tiers = model.tiers();
    if tiers.is_empty() {
        return nothing::draw(Nothing::Chains, model, state, room, size, palette);
    }
    Pen::picture(size, palette, |pen| {
        let mut body = frame::draw(pen, room, &words);
        if !room.is_phone() {
            body.top += title_reserve(model, state, room, &words.title);
        }
        let warned = if room.is_phone() {
            phrases.class_warning_short()
        } else {
            phrases.class_warning()
        };
        let foot = warning(pen, room, warned, body);
        body.bottom = foot.top - if room.is_wide() { 10.0 } else { 6.0 };
        if room.is_phone() && opened.is_none() {
            body.bottom -= LEGEND;
        }
        let panel = opened.as_ref().map(|opened| Panel {
            opened,
            tier: tiers.iter().find(|tier| tier.class.id == opened.class.id),
            lang: state.lang,
            label: room.label(),
            headed: !room.is_phone(),
            series: tiers.len(),
        });
        let need = panel.as_ref().map(|panel| |width| panel.need(width));
        let need = need.as_ref().map(|need| need as Need<'_>);
        let sheet = Sheet::new(room, body, state.lang, &tiers, need);
        let drawn = Tiers {
            sheet: &sheet,
            model,
            open: state.open.as_deref(),
        };
        let origin = drawn.draw(pen);
        match (&panel, sheet.pane) {
            (Some(panel), Some(pane)) => {
                let panel = Panel {
                    label: sheet.label,
                    ..*panel
                };
                open(pen, &panel, &sheet, pane, origin, foot.bottom);
            }
            _ => legend(pen, &sheet, foot),
        }
    })
}

/// How much higher the title of another chain may be, so that nothing moves when one is opened.
fn title_reserve(model: &Model, state: &State, room: Room, own: &str) -> f64 {
    let height = |open: Option<&str>| {
        let opened = open.and_then(|open| model.opened(open));
        frame::title_height(room, &chains_title(opened.as_ref(), state.lang))
    };
    let chains = model.dataset().chains().iter();
    let heights = chains.map(|chain| height(Some(&chain.id)));
    heights.fold(height(None), f64::max) - frame::title_height(room, own)
}

/// What a class is not, at the foot of the chart. Gives back the box it fills.
fn warning(pen: &Pen<'_>, room: Room, words: &str, body: Bounds) -> Bounds {
    let size = if room.is_phone() {
        NOTE
    } else {
        room.label() * sheet::scale(room)
    };
    let set = Type::bold(size, pen.palette.target);
    let lines = text::wrap(words, body.right - body.left, set.size, true);
    let height = set.size * 1.4;
    let top = body.bottom - lines.len() as f64 * height;
    let mut right = body.left;
    pen.object("chain-warning", || {
        for (number, line) in lines.iter().enumerate() {
            let y = top + (number as f64 + 0.5) * height;
            pen.words(body.left, y, line, set);
            right = set.width(line).max(right - body.left) + body.left;
        }
    });
    Bounds { top, right, ..body }
}

/// What the marks of a closed chart mean: beside the warning, on a phone above it. In full where
/// there is room.
fn legend(pen: &Pen<'_>, sheet: &Sheet<'_>, foot: Bounds) {
    if !sheet.marked {
        return;
    }
    let full = sheet.lang.phrases().members_legend();
    let middle = (foot.top + foot.bottom) / 2.0;
    let place = |words: &str| {
        let last = sheet.body.right - members::legend(None, sheet, words, (0.0, 0.0));
        let (left, least, y) = match sheet.pane {
            _ if sheet.room.is_phone() => (foot.left.min(last), foot.left, foot.top - LEGEND * 0.5),
            Some(Pane::Right(pane)) => (pane.left.min(last), foot.right + 16.0, middle),
            _ => (last, foot.right + 16.0, middle),
        };
        (left >= least).then_some((left, y))
    };
    let fitting = place(full).map(|at| (full, at));
    if let Some((words, at)) = fitting.or_else(|| Some(("", place("")?))) {
        members::legend(Some(pen), sheet, words, at);
    }
}

/// The opened chain in its place, tied to its name.
fn open(
    pen: &Pen<'_>,
    panel: &Panel<'_>,
    sheet: &Sheet<'_>,
    pane: Pane,
    origin: Option<Origin>,
    bottom: f64,
) {
    let in_rows = sheet.places.iter().any(|place| place.step.is_some());
    let color = pen.palette.derived;
    pen.object("panel-rule", || match (pane, origin) {
        (Pane::Right(pane), Some(origin)) => {
            let x = pane.left - RULE;
            pen.path(&[(x, pane.top), (x, bottom)], 1.5, color);
            // Other names stand between, where the classes are beside each other.
            if !in_rows {
                return;
            }
            // Nor is there a way past a flat that reaches over the panel.
            let mut flats = sheet.places.iter().take(1).flat_map(|place| &place.boxes);
            let crossed = flats.any(|flat| flat.left < x && x < flat.right);
            if crossed && origin.name < pane.top {
                return;
            }
            let points = if origin.left > x {
                [(origin.left - 4.0, origin.middle), (x, origin.middle)]
            } else {
                [(origin.right + 4.0, origin.name), (x, origin.name)]
            };
            pen.path(&points, 1.5, color);
            let turn = points[1].1;
            if turn < pane.top {
                pen.path(&[(x, turn), (x, pane.top)], 1.5, color);
            }
        }
        (Pane::Below(pane), _) => {
            let y = pane.top - 6.0;
            pen.path(&[(pane.left, y), (pane.right, y)], 1.5, color);
        }
        (Pane::Right(_), None) => {}
    });
    match pane {
        Pane::Right(pane) => panel.draw(pen, Bounds { bottom, ..pane }),
        Pane::Below(pane) => panel.draw(pen, pane),
    }
}
