//! A chart that lives: what happens on the page comes in as plain data, what there is to show
//! goes out as plain data.

use super::{describe, draw, focus, scheme, title};
use crate::model::Model;
use crate::picture::{Palette, Picture, Scheme};
use crate::view::{Direction, Message, Order, State, View, parse, update};
use crate::words::{Lang, Line, tooltip};
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// How far beside a mark a pointer still means it, CSS pixels.
const REACH_FINE: f64 = 12.0;
const REACH_COARSE: f64 = 24.0;

/// What happens on the page. Lengths are CSS pixels in the chart's box.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(try_from = "Plain")]
pub enum Event {
    /// The box has this size.
    Resize {
        /// Width.
        width: f64,
        /// Height.
        height: f64,
    },
    /// The surroundings are dark or not.
    Scheme {
        /// Whether they are dark.
        dark: bool,
    },
    /// A whole state, as a string.
    Set {
        /// The string.
        state: String,
    },
    /// The reader asks for a language.
    Language {
        /// Its tag.
        lang: String,
    },
    /// The pointer is here.
    Point {
        /// From the left.
        x: f64,
        /// From the top.
        y: f64,
        /// Whether it is a finger.
        coarse: bool,
    },
    /// The pointer left.
    Leave,
    /// A click or tap here.
    Press {
        /// From the left.
        x: f64,
        /// From the top.
        y: f64,
        /// Whether it is a finger.
        coarse: bool,
    },
    /// A key, by its code.
    Key {
        /// As `KeyboardEvent.code` names it.
        code: String,
    },
    /// The chart lost the focus.
    Blur,
}

/// An event as the page writes it: its type and what goes with that. One flat record takes far
/// less code to read than one for each type.
#[derive(Deserialize)]
struct Plain {
    r#type: String,
    #[serde(default)]
    x: f64,
    #[serde(default)]
    y: f64,
    #[serde(default)]
    width: f64,
    #[serde(default)]
    height: f64,
    #[serde(default)]
    coarse: bool,
    #[serde(default)]
    dark: bool,
    #[serde(default)]
    state: String,
    #[serde(default)]
    lang: String,
    #[serde(default)]
    code: String,
}

impl TryFrom<Plain> for Event {
    type Error = String;
    fn try_from(plain: Plain) -> Result<Self, String> {
        let Plain { x, y, coarse, .. } = plain;
        Ok(match plain.r#type.as_str() {
            "resize" => Self::Resize {
                width: plain.width,
                height: plain.height,
            },
            "scheme" => Self::Scheme { dark: plain.dark },
            "set" => Self::Set { state: plain.state },
            "language" => Self::Language { lang: plain.lang },
            "point" => Self::Point { x, y, coarse },
            "leave" => Self::Leave,
            "press" => Self::Press { x, y, coarse },
            "key" => Self::Key { code: plain.code },
            "blur" => Self::Blur,
            _ => return Err("found an event of an unknown type".to_owned()),
        })
    }
}

/// What there is to show after an event.
#[derive(Clone, Debug, Serialize, PartialEq)]
pub struct Answer {
    /// The state as a string.
    pub state: String,
    /// The tag of its language.
    pub lang: &'static str,
    /// What was not understood.
    pub warnings: Vec<String>,
    /// Whether the chart has to be painted anew.
    pub picture: bool,
    /// Whether the layer above it has to be.
    pub overlay: bool,
    /// Whether a key was the chart's own.
    pub handled: bool,
    /// Whether something is under the pointer.
    pub pointing: bool,
    /// What is said of the datum asked about.
    pub tooltip: Option<Shown>,
    /// The same for a screen reader, when keys changed it.
    pub spoken: String,
}

/// A tooltip and the box of its datum, which it must not cover; CSS pixels.
#[derive(Clone, Debug, Serialize, PartialEq)]
pub struct Shown {
    /// The datum, by key.
    pub key: String,
    /// Left edge of the datum.
    pub left: f64,
    /// Its upper edge.
    pub top: f64,
    /// Its right edge.
    pub right: f64,
    /// Its lower edge.
    pub bottom: f64,
    /// Whether it stays.
    pub pinned: bool,
    /// What is said.
    pub lines: Vec<Line>,
}

/// One chart on one page.
pub struct Session {
    model: Rc<Model>,
    view: View,
    size: (u32, u32),
    around: Scheme,
    picture: Picture,
    /// How the keys walk through the picture; made anew with it, not with every event.
    order: Order,
}

impl Session {
    /// A chart of that state, not yet of any size.
    pub fn new(model: Rc<Model>, state: &str) -> (Self, Vec<String>) {
        let (state, warnings) = parse(state, &model);
        let session = Self {
            model,
            view: View::of(state),
            size: (0, 0),
            around: Scheme::Light,
            picture: Picture::default(),
            order: Order::default(),
        };
        (session, warnings)
    }

    /// Takes an event and says what there is to show.
    pub fn take(&mut self, event: Event) -> Answer {
        let before = (self.view.clone(), self.size, self.around);
        let mut warnings = Vec::new();
        let mut by_key = false;
        let message = match event {
            Event::Resize { width, height } => {
                self.size = (whole(width), whole(height));
                None
            }
            Event::Scheme { dark } => {
                self.around = if dark { Scheme::Dark } else { Scheme::Light };
                None
            }
            Event::Set { state } => {
                let (state, found) = parse(&state, &self.model);
                warnings = found;
                Some(Message::Show(state))
            }
            Event::Language { lang } => {
                let known = Lang::from_tag(&lang);
                if known.is_none() {
                    warnings.push(format!(
                        "language: found a tag of {} bytes, expected zh or en",
                        lang.len()
                    ));
                }
                known.map(Message::Speak)
            }
            Event::Point { x, y, coarse } => Some(Message::Hover(self.key_at(x, y, coarse))),
            Event::Press { x, y, coarse } => Some(Message::Press(self.key_at(x, y, coarse))),
            Event::Leave => Some(Message::Hover(None)),
            Event::Blur => Some(Message::Leave),
            Event::Key { code } => {
                let message = self.key_message(&code);
                by_key = message.is_some();
                message
            }
        };
        if let Some(message) = message {
            self.view = update(std::mem::take(&mut self.view), message, &self.order);
        }
        self.answer(before, warnings, by_key)
    }

    fn answer(
        &mut self,
        before: (View, (u32, u32), Scheme),
        warnings: Vec<String>,
        by_key: bool,
    ) -> Answer {
        let (view, size, around) = before;
        let drawn = |view: &View| {
            let state = &view.state;
            State {
                focus: None,
                ..state.clone()
            }
        };
        let picture = self.size != (0, 0)
            && (drawn(&view) != drawn(&self.view)
                || size != self.size
                || around != self.around
                || self.picture.operations.is_empty());
        if picture {
            self.picture = draw(&self.model, &self.view.state, self.size, self.around);
            let targets = self.picture.targets.iter();
            self.order = Order::of(targets.map(|target| (target.series, target.key.as_str())));
        }
        let asked_before = (view.asked().map(str::to_owned), view.pinned);
        let asked = (self.view.asked().map(str::to_owned), self.view.pinned);
        let spoken = if by_key && asked_before.0 != asked.0 {
            self.spoken().unwrap_or_default()
        } else {
            String::new()
        };
        Answer {
            state: self.view.state.write(),
            lang: self.view.state.lang.tag(),
            warnings,
            picture,
            overlay: picture || asked_before != asked,
            handled: by_key,
            pointing: self.view.hover.is_some(),
            tooltip: self.shown(),
            spoken,
        }
    }

    fn key_at(&self, x: f64, y: f64, coarse: bool) -> Option<String> {
        let reach = if coarse { REACH_COARSE } else { REACH_FINE };
        self.picture
            .hit(x, y, reach)
            .map(|target| target.key.clone())
    }

    fn key_message(&self, code: &str) -> Option<Message> {
        let asked = self.view.asked().is_some();
        match code {
            "ArrowRight" => Some(Message::Step(Direction::Next)),
            "ArrowLeft" => Some(Message::Step(Direction::Previous)),
            "ArrowUp" => Some(Message::Step(Direction::Up)),
            "ArrowDown" => Some(Message::Step(Direction::Down)),
            "Home" => Some(Message::Step(Direction::First)),
            "End" => Some(Message::Step(Direction::Last)),
            "Enter" | "Space" | "NumpadEnter" if asked => Some(Message::TogglePin),
            "Escape" if asked => Some(Message::LetGo),
            _ => None,
        }
    }

    fn spoken(&self) -> Option<String> {
        let datum = self.model.datum(self.view.asked()?)?;
        let lang = self.view.state.lang;
        Some(tooltip(&self.model, datum, lang).spoken(lang))
    }

    fn shown(&self) -> Option<Shown> {
        let key = self.view.asked()?;
        let target = self.picture.target(key)?;
        let datum = self.model.datum(key)?;
        let bounds = target.shape.bounds();
        Some(Shown {
            key: key.to_owned(),
            left: bounds.left,
            top: bounds.top,
            right: bounds.right,
            bottom: bounds.bottom,
            pinned: self.view.pinned,
            lines: tooltip(&self.model, datum, self.view.state.lang).lines,
        })
    }

    /// The chart as it stands.
    pub fn picture(&self) -> &Picture {
        &self.picture
    }

    /// What is laid over it.
    pub fn overlay(&self) -> Picture {
        let palette = Palette::of(scheme(self.view.state.theme, self.around));
        focus::layer(&self.picture, palette, self.view.asked())
    }

    /// The finding.
    pub fn title(&self) -> String {
        title(&self.model, &self.view.state)
    }

    /// The chart in words.
    pub fn describe(&self) -> String {
        describe(&self.model, &self.view.state)
    }
}

/// A length from outside as whole pixels; what is no length is none.
fn whole(length: f64) -> u32 {
    length.round().clamp(0.0, 1e5) as u32
}

#[cfg(test)]
mod tests;
