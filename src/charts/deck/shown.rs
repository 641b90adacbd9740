//! What there is to show of a deck after an event, as plain data.

use super::Deck;
use crate::charts::reaction;
use crate::picture::Scheme;
use crate::view::State;
use serde::Serialize;

/// What there is to show of a deck after an event.
#[derive(Clone, Debug, Serialize, PartialEq)]
pub struct OnTheWall {
    /// Where this is, as a state string with the step.
    pub address: String,
    /// The step of the talk, from 1.
    pub step: u16,
    /// How many there are.
    pub count: u16,
    /// The tag of its language.
    pub lang: &'static str,
    /// The theme asked for.
    pub theme: &'static str,
    /// The colours it has: light, dark or contrast.
    pub scheme: &'static str,
    /// What fills the wall, in one sentence.
    pub title: String,
    /// Whether an answer fills the wall, and not the talk.
    pub away: bool,
    /// Whether something else is supposed than the step itself does.
    pub supposed: bool,
    /// What is said of the value that is pointed at.
    pub said: String,
    /// What was not understood.
    pub warnings: Vec<String>,
    /// Whether the picture has to be painted anew.
    pub picture: bool,
    /// Whether the layer above it has to be.
    pub overlay: bool,
    /// Whether something else fills the wall than before.
    pub changed: bool,
    /// Whether it is on its way and needs further frames.
    pub moving: bool,
    /// Whether something is under the pointer.
    pub pointing: bool,
    /// Whether the keys are at a value.
    pub walking: bool,
    /// Whether the pointer holds something.
    pub held: bool,
}

impl Deck {
    /// What is to be shown as things stand.
    pub(super) fn shown(&self) -> OnTheWall {
        let State { lang, theme, .. } = self.state;
        OnTheWall {
            address: self.address(),
            step: self.step(),
            count: self.talk.count(),
            lang: lang.tag(),
            theme: theme.name(),
            scheme: match self.scheme() {
                Scheme::Light => "light",
                Scheme::Dark => "dark",
                Scheme::Contrast => "contrast",
            },
            title: {
                let said = self.said(&self.state);
                crate::charts::wall::title(&self.wall(&self.state, &said))
            },
            away: self.is_away(),
            supposed: !self.is_away() && self.state != self.at(self.step()),
            said: self.asked().map_or_else(String::new, |key| {
                let answer = reaction::answer(&self.model, &self.state, &key);
                answer.map_or_else(String::new, |answer| answer.spoken(lang))
            }),
            warnings: Vec::new(),
            picture: false,
            overlay: false,
            changed: false,
            moving: self.motion.is_some(),
            pointing: self.hover.is_some(),
            walking: self.walked.is_some(),
            held: self.held.is_some(),
        }
    }
}
