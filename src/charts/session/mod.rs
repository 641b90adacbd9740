//! A chart that lives: what happens on the page comes in as plain data, what there is to show
//! goes out as plain data.

mod answer;
mod asking;
mod event;
mod file;
mod finding;
mod keys;
mod motion;
mod table;
mod taking;

pub use answer::{Answer, Shown};
pub use event::Event;
pub use table::TableView;
pub use taking::Dress;

use super::{
    CONTROLS, Control, Form, controls, describe, draw_in_place, focus, reaction, scheme, title,
};
use crate::model::Model;
use crate::picture::{Palette, Picture, Pull, Scheme};
use crate::view::{ChartName, Message, Order, State, Theme, View, parse, update};
use finding::Finds;
pub(super) use motion::Motion;
use std::borrow::Cow;
use std::cell::OnceCell;
use std::rc::Rc;

/// How far beside a mark a pointer still means it, CSS pixels.
const REACH_FINE: f64 = 12.0;
const REACH_COARSE: f64 = 24.0;

/// One chart on one page.
pub struct Session {
    model: Rc<Model>,
    view: View,
    size: (u32, u32),
    /// The size of the picture it takes the place of; 0 for none.
    instead_of: (u32, u32),
    around: Scheme,
    /// The host's own colours.
    own: Option<Palette>,
    /// What is drawn is for paper, which is light whatever theme the state has.
    paper: bool,
    /// The reader asks that nothing move.
    still: bool,
    picture: Picture,
    /// What is shown while the chart is on its way to `picture`.
    motion: Option<Motion>,
    /// How the keys walk through the picture; made anew with it, not with every event.
    order: Order,
    /// What the pointer holds.
    held: Option<Pull>,
    /// What it holds has been pulled, so that lifting it presses nothing.
    pulled: bool,
    /// What was said of the last file.
    said_of_file: Vec<String>,
    /// What finds, once something was looked for.
    finds: OnceCell<Finds>,
}

/// The size of a chart's box, and of the picture it takes the place of.
type Place = [(u32, u32); 2];

/// What an event came to, besides the new view.
#[derive(Default)]
struct Outcome {
    warnings: Vec<String>,
    /// A key was the chart's own.
    handled: bool,
    /// The reader set something, which is to be spoken.
    set: bool,
    /// What was set came from a file, of which there is more to be said.
    file: bool,
    /// The picture follows at once, as what is pulled follows the hand.
    at_once: bool,
}

impl Session {
    /// A chart of that state, not yet of any size.
    pub fn new(model: Rc<Model>, state: &str) -> (Self, Vec<String>) {
        let (state, warnings) = parse(state, &model);
        let session = Self {
            model,
            view: View::of(state),
            size: (0, 0),
            instead_of: (0, 0),
            around: Scheme::Light,
            own: None,
            paper: false,
            still: false,
            picture: Picture::default(),
            motion: None,
            order: Order::default(),
            held: None,
            pulled: false,
            said_of_file: Vec::new(),
            finds: OnceCell::new(),
        };
        (session, warnings)
    }

    /// Takes an event and says what there is to show.
    pub fn take(&mut self, event: Event) -> Answer {
        let before = (self.view.clone(), self.place(), self.scheme());
        let mut outcome = Outcome::default();
        let message = match event {
            Event::Resize {
                width,
                height,
                like,
            } => {
                self.size = (whole(width), whole(height));
                self.instead_of = (whole(like.0), whole(like.1));
                None
            }
            Event::Scheme { dark } => {
                self.around = if dark { Scheme::Dark } else { Scheme::Light };
                None
            }
            Event::Motion { reduced } => {
                self.still = reduced;
                None
            }
            Event::Print { on } => {
                self.paper = on;
                None
            }
            Event::Frame { now } => {
                if self.motion.as_mut().is_some_and(|motion| motion.go_on(now)) {
                    self.motion = None;
                }
                return self.frame();
            }
            event => self.asked(event, &mut outcome),
        };
        if let Some(message) = message {
            self.follow(message);
        }
        self.answer(before, outcome)
    }

    #[inline(never)]
    fn follow(&mut self, message: Message) {
        self.view = update(std::mem::take(&mut self.view), message, &self.order);
    }

    /// Only the picture goes on.
    fn frame(&self) -> Answer {
        let mut answer = self.shown_now();
        answer.picture = true;
        answer.overlay = self.motion.is_none();
        answer
    }

    fn answer(&mut self, before: (View, Place, Scheme), outcome: Outcome) -> Answer {
        let (view, place, scheme) = before;
        let drawn = |view: &View| State {
            focus: None,
            ..view.state.clone()
        };
        let same_surroundings = place == self.place()
            && scheme == self.scheme()
            && view.state.lang == self.view.state.lang;
        let changed = drawn(&view) != drawn(&self.view);
        let empty = self.picture.operations.is_empty();
        let picture = self.size != (0, 0) && (changed || !same_surroundings || empty);
        if picture {
            let state = &self.view.state;
            let next = draw_in_place(&self.model, state, self.place(), self.palette());
            let moves = same_surroundings && !empty && !self.still && !outcome.at_once;
            self.motion = moves.then(|| Motion::beginning(self.picture().into_owned(), &next));
            self.picture = next;
            let targets = self.picture.targets.iter();
            self.order = Order::of(targets.map(|target| (target.series, target.key.as_str())));
        }
        let asked_before = (view.asked().map(str::to_owned), view.pinned);
        let asked = (self.view.asked().map(str::to_owned), self.view.pinned);
        let mut answer = self.shown_now();
        answer.spoken = if outcome.file {
            self.spoken_of_file()
        } else if outcome.set {
            self.title()
        } else if outcome.handled && asked_before.0 != asked.0 {
            self.spoken().unwrap_or_default()
        } else {
            String::new()
        };
        answer.warnings = outcome.warnings;
        answer.picture = picture;
        answer.changed = picture && (changed || !same_surroundings || empty);
        answer.overlay = picture || asked_before != asked;
        answer.handled = outcome.handled;
        answer
    }

    /// What is to be shown as things stand.
    fn shown_now(&self) -> Answer {
        Answer {
            state: self.view.state.write(),
            lang: self.view.state.lang.tag(),
            warnings: Vec::new(),
            picture: false,
            changed: false,
            overlay: false,
            moving: self.motion.is_some(),
            table: self.view.state.chart == ChartName::Figures,
            handled: false,
            pointing: self.view.hover.is_some(),
            held: self.held.is_some(),
            tooltip: self.view.asked().and_then(|key| self.shown(key)),
            controls: self.view.controls.then(|| self.controls()),
            spoken: String::new(),
        }
    }

    #[inline(never)]
    fn controls(&self) -> Vec<Control> {
        let mut controls = controls(&self.model, &self.view.state);
        let files = controls.iter_mut().map(|control| &mut control.form);
        for form in files {
            if let (Form::File { said }, false) = (form, self.said_of_file.is_empty()) {
                said.clone_from(&self.said_of_file);
            }
        }
        controls
    }

    fn key_at(&self, x: f64, y: f64, coarse: bool) -> Option<String> {
        let reach = if coarse { REACH_COARSE } else { REACH_FINE };
        self.picture
            .hit(x, y, reach)
            .map(|target| target.key.clone())
    }

    #[inline(never)]
    fn spoken(&self) -> Option<String> {
        let key = self.view.asked()?;
        let answer = reaction::answer(&self.model, &self.view.state, key)?;
        Some(answer.spoken(self.view.state.lang))
    }

    #[inline(never)]
    fn spoken_of_file(&self) -> String {
        let phrases = self.view.state.lang.phrases();
        phrases.sentences(&self.said_of_file)
    }

    #[inline(never)]
    fn shown(&self, key: &str) -> Option<Shown> {
        if self.held.is_some() && self.pulled {
            return None;
        }
        // Opened, the controls speak for themselves.
        if key == CONTROLS && self.view.controls {
            return None;
        }
        let target = self.picture.target(key)?;
        let answer = reaction::answer(&self.model, &self.view.state, key)?;
        let bounds = target.shape.bounds();
        let state = &self.view.state;
        let [copy, table, source] = state.lang.phrases().answer_steps();
        // Only what the report gives or what follows from it stands in the table.
        let in_table = self.model.datum(key).is_some();
        let has_source = reaction::has_source(&self.model, state, key);
        let offered = |step, given| if given { step } else { "" };
        let steps = if self.view.pinned && key != CONTROLS {
            vec![copy, offered(table, in_table), offered(source, has_source)]
        } else {
            Vec::new()
        };
        Some(Shown {
            steps,
            key: key.to_owned(),
            left: bounds.left,
            top: bounds.top,
            right: bounds.right,
            bottom: bounds.bottom,
            pinned: self.view.pinned,
            lines: answer.lines,
        })
    }

    /// The chart as it stands, or so far on its way.
    pub fn picture(&self) -> Cow<'_, Picture> {
        match &self.motion {
            Some(motion) => Cow::Owned(motion.toward(&self.picture)),
            None => Cow::Borrowed(&self.picture),
        }
    }

    /// What is laid over it.
    pub fn overlay(&self) -> Picture {
        let palette = self.palette();
        let asked = self.view.asked().filter(|_| self.motion.is_none());
        focus::layer(&self.picture, palette, asked)
    }

    fn theme(&self) -> Theme {
        if self.paper {
            Theme::Light
        } else {
            self.view.state.theme
        }
    }

    fn place(&self) -> Place {
        [self.size, self.instead_of]
    }

    fn palette(&self) -> Palette {
        match self.own {
            Some(own) if !self.paper && self.view.state.theme != Theme::Contrast => own,
            _ => Palette::of(self.scheme()),
        }
    }

    fn scheme(&self) -> Scheme {
        scheme(self.theme(), self.around)
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
