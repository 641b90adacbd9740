//! A talk on a wall: what the presenter does comes in as plain data, what there is to show goes
//! out as plain data. Start with [`Deck`].

mod answer;
mod event;
mod find;
mod hand;
mod pointed;
mod shown;
mod talk;

pub use event::DeckEvent;
pub use find::Choice as FoundOnDeck;
pub use shown::OnTheWall;
pub use talk::{Misfit, Talk};

use super::scheme;
use super::session::Motion;
use super::wall::{self, Place, Said, Wall};
use crate::dataset::story::Form;
use crate::model::Model;
use crate::picture::{Palette, Picture, Pull, Scheme};
use crate::view::{State, Theme, parse};
use crate::words::Lang;
use crate::words::find::Known;
use answer::dressed;
use std::borrow::Cow;
use std::cell::OnceCell;
use std::num::NonZeroU16;
use std::rc::Rc;

/// A talk on a wall.
pub struct Deck {
    model: Rc<Model>,
    talk: Talk,
    /// What fills the wall. Its step is the talk's, also while something else is shown.
    state: State,
    size: (u32, u32),
    around: Scheme,
    /// The presenter asks that nothing move.
    still: bool,
    counter: bool,
    picture: Picture,
    motion: Option<Motion>,
    /// What the pointer is over, by key.
    hover: Option<String>,
    /// What the keys are at, by key.
    walked: Option<String>,
    /// What the pointer holds.
    held: Option<Pull>,
    /// What it holds has been pulled, so that lifting it presses nothing.
    pulled: bool,
    /// Everything there is to be found, once somebody looks for something.
    known: OnceCell<Vec<Known>>,
}

impl Deck {
    /// A deck of a talk at its first step, not yet of any size.
    pub fn new(model: Rc<Model>, talk: Talk) -> Self {
        let state = talk.state(1).clone();
        Self {
            model,
            talk,
            state,
            size: (0, 0),
            around: Scheme::Light,
            still: false,
            counter: true,
            picture: Picture::default(),
            motion: None,
            hover: None,
            walked: None,
            held: None,
            pulled: false,
            known: OnceCell::new(),
        }
    }

    /// Takes an event and says what there is to show.
    pub fn take(&mut self, event: DeckEvent) -> OnTheWall {
        let before = (self.state.clone(), self.surroundings(), self.asked());
        let mut warnings = Vec::new();
        let at_once = self.pulls(&event);
        if let Some(state) = self.asked_for(event, &mut warnings) {
            if state != self.state {
                (self.hover, self.walked) = (None, None);
            }
            self.state = state;
        }
        let (state, surroundings, asked) = before;
        let empty = self.picture.operations.is_empty();
        let same_surroundings = surroundings == self.surroundings();
        let picture = self.size != (0, 0) && (empty || state != self.state || !same_surroundings);
        if picture {
            let next = self.draw(&self.state);
            let moves = !empty && same_surroundings && !self.still && !at_once;
            self.motion = moves.then(|| Motion::beginning(self.picture().into_owned(), &next));
            self.picture = next;
        }
        let mut shown = self.shown();
        shown.warnings = warnings;
        shown.picture = picture;
        shown.overlay = picture || asked != self.asked();
        shown.changed = state != self.state || empty && picture;
        shown
    }

    /// Goes on to a moment, in milliseconds from any beginning; gives back whether further frames
    /// are needed. No event, so that a frame costs no more than its picture.
    pub fn go_on(&mut self, now: f64) -> bool {
        if self.motion.as_mut().is_some_and(|motion| motion.go_on(now)) {
            self.motion = None;
        }
        self.motion.is_some()
    }

    /// The state an event asks for; `None` where what is shown stays.
    fn asked_for(&mut self, event: DeckEvent, warnings: &mut Vec<String>) -> Option<State> {
        let step = self.step();
        match event {
            DeckEvent::Resize { width, height } => {
                self.size = (whole(width), whole(height));
                None
            }
            DeckEvent::Scheme { dark } => {
                self.around = if dark { Scheme::Dark } else { Scheme::Light };
                None
            }
            DeckEvent::Motion { reduced } => {
                self.still = reduced;
                None
            }
            DeckEvent::Counter { shown } => {
                self.counter = shown;
                None
            }
            DeckEvent::Set { state } => {
                let (state, found) = self.read(&state);
                *warnings = found;
                Some(state)
            }
            DeckEvent::Next | DeckEvent::Back if self.is_away() => Some(self.at(step)),
            DeckEvent::Next => Some(self.at(step.saturating_add(1).min(self.talk.count()))),
            DeckEvent::Back => Some(self.at(step.saturating_sub(1).max(1))),
            DeckEvent::Step { number } => {
                Some(self.at(number.clamp(1.0, f64::from(self.talk.count())) as u16))
            }
            DeckEvent::Answer { key, asked } => {
                answer::answer(&self.model, &key, &asked, &self.state)
            }
            DeckEvent::Turn => answer::turned(&self.model, &self.state),
            DeckEvent::Return if self.walked.is_some() => {
                self.walked = None;
                None
            }
            DeckEvent::Return => Some(self.at(step)),
            DeckEvent::Language { lang } => Lang::from_tag(&lang).map(|lang| State {
                lang,
                ..self.state.clone()
            }),
            DeckEvent::Theme { name } => {
                let theme = Theme::ALL.into_iter().find(|theme| theme.name() == name);
                theme.map(|theme| State {
                    theme,
                    ..self.state.clone()
                })
            }
            by_hand => self.by_hand(by_hand),
        }
    }

    /// The step of the talk, from 1.
    fn step(&self) -> u16 {
        self.state.step.map_or(1, NonZeroU16::get)
    }

    /// What a step of the talk shows, in the language and colours of now.
    fn at(&self, step: u16) -> State {
        let state = self.talk.state(step);
        State {
            step: state.step,
            ..dressed(state.clone(), &self.state)
        }
    }

    /// Whether something else than the talk fills the wall: an answer, not a supposition.
    fn is_away(&self) -> bool {
        !self.talk_shows(&self.state)
    }

    /// Reads where an address leads: without a chart, to what the step shows.
    pub fn read(&self, text: &str) -> (State, Vec<String>) {
        let (state, mut warnings) = parse(text, &self.model);
        let asked = state.step.map_or(1, NonZeroU16::get);
        let count = self.talk.count();
        if asked > count {
            warnings.push(format!("state: found step={asked}, expected 1 to {count}"));
        }
        let step = asked.min(count);
        let shows = text
            .trim_start_matches('#')
            .split('&')
            .any(|pair| pair.starts_with("chart="));
        let state = if shows {
            State {
                step: NonZeroU16::new(step),
                ..state
            }
        } else {
            State {
                lang: state.lang,
                theme: state.theme,
                ..self.talk.state(step).clone()
            }
        };
        (state, warnings)
    }

    /// The address of what is shown: its step alone where that says all.
    fn address(&self) -> String {
        if self.state != self.at(self.step()) {
            return self.state.write();
        }
        let bare = State {
            step: self.state.step,
            lang: self.state.lang,
            theme: self.state.theme,
            ..State::default()
        };
        let written = bare.write();
        let kept: Vec<&str> = written
            .split('&')
            .filter(|pair| !pair.starts_with("chart="))
            .collect();
        kept.join("&")
    }

    /// What is said beside what a state shows.
    fn said(&self, state: &State) -> Said {
        let step = state.step.map_or(1, NonZeroU16::get);
        if self.talk_shows(state) {
            self.talk.said(&self.model, step, state)
        } else {
            Said::default()
        }
    }

    /// Whether a state is what its step shows, whatever it supposes.
    fn talk_shows(&self, state: &State) -> bool {
        let step = state.step.map_or(1, NonZeroU16::get);
        let own = dressed(self.talk.state(step).clone(), state);
        let bare = |state: &State| State {
            growth: None,
            price: None,
            guess: None,
            ..state.clone()
        };
        bare(&own) == bare(state)
    }

    fn wall<'a>(&'a self, state: &'a State, said: &'a Said) -> Wall<'a> {
        let step = state.step.map_or(1, NonZeroU16::get);
        let place = match (self.talk_shows(state), self.counter) {
            (false, _) => Place::Away(step),
            (true, true) => Place::Step(step, self.talk.count()),
            (true, false) => Place::Hidden,
        };
        Wall {
            model: &self.model,
            state,
            said,
            place,
        }
    }

    fn draw(&self, state: &State) -> Picture {
        let said = self.said(state);
        wall::draw(&self.wall(state, &said), self.size, self.palette())
    }

    /// A step of the talk as a picture of so many CSS pixels, in the language and colours of now,
    /// or on paper in light ones.
    pub fn still(&self, step: u16, size: (u32, u32), on_paper: bool) -> Picture {
        let state = self.at(step);
        let said = self.said(&state);
        let palette = if on_paper {
            Palette::LIGHT
        } else {
            self.palette()
        };
        wall::draw(&self.wall(&state, &said), size, palette)
    }

    /// The finding of a step.
    pub fn title_of(&self, step: u16) -> String {
        let state = self.at(step);
        let said = self.said(&state);
        wall::title(&self.wall(&state, &said))
    }

    /// What is seen of a step, in words.
    pub fn describe(&self, step: u16) -> String {
        let state = self.at(step);
        let said = self.said(&state);
        match said.form {
            Form::Chart => super::describe(&self.model, &state),
            Form::Opening | Form::Close => said.label,
        }
    }

    /// What the speaker says at a step.
    pub fn notes(&self, step: u16) -> String {
        self.talk.notes(&self.model, step, self.state.lang)
    }

    /// How many steps there are.
    pub fn count(&self) -> u16 {
        self.talk.count()
    }

    /// The language of now.
    pub fn lang(&self) -> Lang {
        self.state.lang
    }

    /// What fills the wall, or so far on its way.
    pub fn picture(&self) -> Cow<'_, Picture> {
        match &self.motion {
            Some(motion) => Cow::Owned(motion.toward(&self.picture)),
            None => Cow::Borrowed(&self.picture),
        }
    }

    /// The value that is pointed at, by hand or keys.
    fn asked(&self) -> Option<String> {
        self.hover.clone().or_else(|| self.walked.clone())
    }

    fn surroundings(&self) -> ((u32, u32), Scheme, Lang, bool) {
        (self.size, self.scheme(), self.state.lang, self.counter)
    }

    fn scheme(&self) -> Scheme {
        scheme(self.state.theme, self.around)
    }

    fn palette(&self) -> Palette {
        Palette::of(self.scheme())
    }
}

/// A length from outside as whole pixels; what is no length is none.
fn whole(length: f64) -> u32 {
    length.round().clamp(0.0, 1e5) as u32
}
