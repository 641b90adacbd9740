//! The charts, one file each: lay out, draw with plotters, register what can be pointed at.
//! Start with [`draw`], or with [`Session`] for a chart that lives.
//!
//! What a page loads late is cut off at functions that are never put into their callers, marked
//! `#[inline(never)]`; `src/cli/split` has the list.

mod callout;
mod chain;
mod controls;
mod deck;
mod figures;
mod finder;
mod focus;
mod frame;
mod home;
mod labels;
mod marks;
mod nothing;
mod pace;
mod paths;
mod pen;
mod plain_event;
#[cfg(not(target_arch = "wasm32"))]
pub mod poster;
mod reaction;
mod session;
mod subject;
mod trajectory;
mod trends;
mod wall;

pub use crate::view::CONTROLS;
pub use controls::{Choice, Control, Form};
pub use deck::{Deck, DeckEvent, FoundOnDeck, Misfit, OnTheWall, Talk};
pub use figures::table;
pub use finder::{Finder, Found};
pub use home::{home, homes};
pub use session::{Answer, Dress, Event, Session, Shown, TableView};
pub use subject::subject;

use crate::model::Model;
use crate::picture::{Palette, Picture, Scheme, fits, object};
use crate::view::{ChartName, State, Theme};
use frame::Room;

/// The smallest and largest box a chart is drawn for, CSS pixels.
const SMALLEST: u32 = 200;
const LARGEST: u32 = 8192;

/// The largest box a chart is laid out for, CSS pixels; in a larger one everything grows with it,
/// so that a wall is read from the back row.
const LAPTOP: (f64, f64) = (1280.0, 720.0);

/// The lowest box a chart is laid out for as on a phone, CSS pixels; in a lower one, as a frame of
/// fixed height leaves it, everything shrinks with it: small words are better than covered ones.
const LOWEST_PHONE: f64 = 540.0;

/// The chart of a state in a box of so many CSS pixels.
pub fn draw(model: &Model, state: &State, size: (u32, u32), around: Scheme) -> Picture {
    lay_out(model, state, size, Palette::of(scheme(state.theme, around)))
}

/// The same in the place of a still picture: as that, mark by mark, if the box has its shape.
fn draw_in_place(
    model: &Model,
    state: &State,
    [size, still]: [(u32, u32); 2],
    palette: Palette,
) -> Picture {
    let [place, drawn] = [size, still].map(|(width, height)| (width.into(), height.into()));
    if fits(drawn, place) {
        let factor = place.0 / drawn.0;
        lay_out(model, state, still, palette).scaled(factor, size)
    } else {
        lay_out(model, state, size, palette)
    }
}

/// A chart for places where nothing can be done with it: it does not ask for that.
pub fn without_hints(picture: Picture) -> Picture {
    picture.without(object(frame::HINT))
}

fn lay_out(model: &Model, state: &State, (width, height): (u32, u32), palette: Palette) -> Picture {
    let size = (
        width.clamp(SMALLEST, LARGEST),
        height.clamp(SMALLEST, LARGEST),
    );
    let (width, height) = (f64::from(size.0), f64::from(size.1));
    let low = Room { width, height }.is_phone() && height < LOWEST_PHONE;
    let factor = if low {
        height / LOWEST_PHONE
    } else {
        (width / LAPTOP.0).min(height / LAPTOP.1).max(1.0)
    };
    let room = Room {
        width: width / factor,
        height: height / factor,
    };
    let laid_out = (room.width.round() as u32, room.height.round() as u32);
    let picture = match state.chart {
        ChartName::Trends => trends::draw(model, state, room, laid_out, palette),
        ChartName::Pace => pace::draw(model, state, room, laid_out, palette),
        ChartName::Trajectory => trajectory::draw(model, state, room, laid_out, palette),
        ChartName::Chain => chain::draw(model, state, room, laid_out, palette),
        ChartName::Figures => figures::draw(model, state, room, laid_out, palette),
    };
    if factor != 1.0 {
        picture.scaled(factor, size)
    } else {
        picture
    }
}

/// The colours a theme asks for, in these surroundings.
fn scheme(theme: Theme, around: Scheme) -> Scheme {
    match theme {
        Theme::Auto => around,
        Theme::Light => Scheme::Light,
        Theme::Dark => Scheme::Dark,
        Theme::Contrast => Scheme::Contrast,
    }
}

/// The finding of a state's chart.
pub fn title(model: &Model, state: &State) -> String {
    match state.chart {
        ChartName::Trends => trends::title(model, state),
        ChartName::Pace => pace::title(model, state),
        ChartName::Trajectory => trajectory::title(model, state),
        ChartName::Chain => chain::title(model, state),
        ChartName::Figures => figures::title(model, state),
    }
}

/// A state's chart in words.
pub fn describe(model: &Model, state: &State) -> String {
    match state.chart {
        ChartName::Trends => trends::describe(model, state),
        ChartName::Pace => pace::describe(model, state),
        ChartName::Trajectory => trajectory::describe(model, state),
        ChartName::Chain => chain::describe(model, state),
        ChartName::Figures => figures::describe(model, state),
    }
}

/// What the reader can set on a state's chart by hand.
pub fn controls(model: &Model, state: &State) -> Vec<Control> {
    match state.chart {
        ChartName::Trends => trends::controls(model, state),
        ChartName::Pace => pace::controls(model, state),
        ChartName::Trajectory => trajectory::controls(model, state),
        ChartName::Chain => chain::controls(model, state),
        ChartName::Figures => figures::controls(model, state),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Dataset;
    use crate::picture::Operation;
    use crate::view::parse;

    #[test]
    fn where_nothing_can_be_done_nothing_is_asked_for_and_all_else_stays() {
        let model = Model::new(Dataset::embedded());
        for (state, hint) in [
            ("chart=trajectory&indicators=gdp", "拖动终点"),
            ("chart=pace", "选择指标"),
        ] {
            let state = parse(state, &model).0;
            let alive = draw(&model, &state, (640, 400), Scheme::Light);
            let words = |picture: &Picture| -> Vec<String> {
                let texts = picture.operations.iter().filter_map(|it| match it {
                    Operation::Text(span) => Some(span.text.clone()),
                    _ => None,
                });
                texts.collect()
            };
            let before = words(&alive);
            let after = words(&without_hints(alive));
            let gone: Vec<_> = before.iter().filter(|it| !after.contains(it)).collect();
            assert!(gone.len() == 1 && gone[0].contains(hint), "{gone:?}");
        }
    }
}
