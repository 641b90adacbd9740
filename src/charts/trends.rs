//! What five years brought: two log panels of one index, the second a part of the first enlarged.

mod panel;

use super::controls::Control;
use super::frame::{self, Room, Words};
use super::pen::{Bounds, Pen, Type, faded};
use crate::model::{Model, Trend};
use crate::picture::{Palette, Picture};
use crate::view::State;
use crate::words::{Lang, TrendsTitle, describe_trends};
use panel::{Layout, Panel};

/// The indices that are shown enlarged; what has doubled or fallen is shown in the whole range.
const ENLARGED: std::ops::Range<f64> = 100.0..200.0;

/// The width of the slopes of the whole range, CSS pixels: few, and far apart.
const FEW_SLOPES: f64 = 56.0;

/// The trends the state asks for; all if it names none that has any.
pub fn chosen<'a>(model: &'a Model, state: &State) -> Vec<Trend<'a>> {
    let all = model.trends();
    let wanted = |trend: &Trend<'_>| state.indicators.contains(&trend.indicator.id);
    if all.iter().any(wanted) {
        all.into_iter().filter(wanted).collect()
    } else {
        all
    }
}

/// The finding.
pub fn title(model: &Model, state: &State) -> String {
    let trends = chosen(model, state);
    let title = TrendsTitle::of(&trends, state.lang);
    state.lang.phrases().trends_title(&title)
}

/// The chart in words.
pub fn describe(model: &Model, state: &State) -> String {
    describe_trends(model, &chosen(model, state), state.lang)
}

/// What can be set by hand.
pub fn controls(_model: &Model, _state: &State) -> Vec<Control> {
    Vec::new()
}

/// The chart.
pub fn draw(
    model: &Model,
    state: &State,
    room: Room,
    size: (u32, u32),
    palette: Palette,
) -> Picture {
    let trends = chosen(model, state);
    let lang = state.lang;
    let phrases = lang.phrases();
    let report = model.dataset().report();
    let years_between = phrases.years_between(report.start.number() + 1, report.end.number() - 1);
    let words = Words {
        title: title(model, state),
        measure: phrases.trends_measure(report),
        notes: vec![phrases.trends_note(&years_between)],
        source: phrases.source(report),
        hint: None,
    };
    let (far, near): (Vec<_>, Vec<_>) = trends
        .iter()
        .cloned()
        .partition(|trend| !ENLARGED.contains(&trend.index.value()));
    Pen::picture(size, palette, |pen| {
        let body = frame::draw(pen, room, &words);
        match (far.is_empty(), near.is_empty()) {
            (false, false) => both(pen, room, body, &far, &near, lang),
            _ => {
                let all = Panel::new(&trends, 0, lang, room);
                all.draw(pen, body, alone(room), None);
            }
        }
    })
}

fn alone(room: Room) -> Layout {
    if room.is_phone() {
        Layout::narrow()
    } else {
        Layout::wide()
    }
}

fn both(
    pen: &Pen<'_>,
    room: Room,
    body: Bounds,
    far: &[Trend<'_>],
    near: &[Trend<'_>],
    lang: Lang,
) {
    let phrases = lang.phrases();
    let whole = Panel::new(far, 0, lang, room);
    let enlarged = Panel::new(near, far.len(), lang, room);
    let band = enlarged.range();
    let heading = |bounds: Bounds, text: &str, aside: &str| {
        let set = Type::bold(room.label(), pen.palette.ink);
        let y = bounds.top + room.label() * 0.6;
        pen.words(bounds.left, y, text, set);
        let after = Type::plain(frame::NOTE, pen.palette.muted);
        let left = bounds.left + set.width(text) + 8.0;
        if left + after.width(aside) <= bounds.right {
            pen.words(left, y, aside, after);
        }
        Bounds {
            top: bounds.top + room.label() * 1.8,
            ..bounds
        }
    };
    let (whole_name, band_name) = (phrases.whole_panel(), phrases.shaded_band());
    let count = phrases.enlarged_panel(near.len());
    if room.is_phone() {
        let pitch = |count: usize| panel::pitch(room) * count as f64;
        let share = (pitch(far.len()) + 60.0) / (pitch(far.len()) + pitch(near.len()) + 120.0);
        let split = body.top + (body.bottom - body.top) * share.clamp(0.28, 0.5);
        let upper = Bounds {
            bottom: split - 6.0,
            ..body
        };
        let lower = Bounds {
            top: split + 6.0,
            ..body
        };
        let upper = heading(upper, whole_name, band_name);
        whole.draw(pen, upper, Layout::narrow(), Some(band));
        enlarged.draw(pen, heading(lower, &count, ""), Layout::narrow(), None);
        return;
    }
    let across = body.right - body.left;
    let far_width = whole.least_width(Layout::wide(), FEW_SLOPES);
    let near_width = enlarged.least_width(Layout::with_starts(), panel::SLOPES);
    let (starts, gap) = if near_width + 44.0 + far_width <= across {
        (true, 44.0)
    } else {
        (false, 28.0)
    };
    let far_width = if starts {
        far_width.max(across * 0.28).min(across - gap - near_width)
    } else {
        far_width.max(across * 0.4).min(across * 0.5)
    };
    let left = Bounds {
        right: body.right - far_width - gap,
        ..body
    };
    let right = Bounds {
        left: body.right - far_width,
        ..body
    };
    let layout = if starts {
        Layout::with_starts()
    } else {
        Layout::wide()
    };
    let near_plot = enlarged.draw(pen, heading(left, &count, ""), layout, None);
    let far_plot = whole.draw(
        pen,
        heading(right, whole_name, band_name),
        Layout::wide(),
        Some(band),
    );
    if let (true, Some((near_plot, _)), Some((far_plot, Some((top, bottom))))) =
        (starts, near_plot, far_plot)
    {
        tie(pen, near_plot, left.right, far_plot, (top, bottom));
    }
}

/// The shape that ties the enlarged part to where it lies in the whole.
fn tie(pen: &Pen<'_>, near: Bounds, edge: f64, far: Bounds, (top, bottom): (f64, f64)) {
    let start = edge + 12.0;
    let end = far.left;
    let corners = [
        (start, near.top),
        (end, top),
        (end, bottom),
        (start, near.bottom),
    ];
    pen.polygon(&corners, faded(pen.palette.derived, 0.1));
    let line = faded(pen.palette.derived, 0.35);
    pen.path(&[corners[0], corners[1]], 1.0, line);
    pen.path(&[corners[3], corners[2]], 1.0, line);
    pen.hairline(corners[0], corners[3], line);
}
