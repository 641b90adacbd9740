//! What each event asks for.

use super::{Event, Outcome, REACH_COARSE, REACH_FINE, Session, file};
use crate::charts::{CONTROLS, reaction};
use crate::view::{Message, State, encode, parse};
use crate::words::Lang;

impl Session {
    /// What the page or the reader asks for with an event.
    #[inline(never)]
    pub(super) fn asked(&mut self, event: Event, outcome: &mut Outcome) -> Option<Message> {
        match event {
            // These ask for nothing.
            Event::Resize { .. }
            | Event::Scheme { .. }
            | Event::Motion { .. }
            | Event::Print { .. }
            | Event::Frame { .. } => None,
            Event::Set { state } => {
                let (state, found) = parse(&state, &self.model);
                outcome.warnings = found;
                let actuals = self.view.state.actuals.clone();
                Some(Message::Show(State { actuals, ..state }))
            }
            Event::Choose { name, value } => {
                outcome.set = true;
                outcome.at_once = matches!(name.as_str(), "growth" | "price");
                Some(Message::Change(self.chosen(&name, &value, outcome)))
            }
            Event::Open { key } => self.to_chart(&key),
            Event::Focus { key } => {
                let focus = self.model.datum(&key).map(|datum| datum.id().to_owned());
                Some(Message::Change(State {
                    focus,
                    ..self.view.state.clone()
                }))
            }
            Event::Controls { open } => Some(Message::Controls(open)),
            Event::File { text, encoding } => {
                let (said, state) = file::read(&self.model, &self.view.state, &text, &encoding);
                self.said_of_file = said;
                outcome.file = true;
                state.map(Message::Change)
            }
            Event::Language { lang } => {
                let known = Lang::from_tag(&lang);
                if known.is_none() {
                    let bytes = lang.len();
                    let warning =
                        format!("language: found a tag of {bytes} bytes, expected zh or en");
                    outcome.warnings.push(warning);
                }
                known.map(Message::Speak)
            }
            Event::Point { x, y, .. } if self.held.is_some() => {
                outcome.at_once = true;
                self.pull_to(x, y).map(Message::Change)
            }
            Event::Point { x, y, coarse } => Some(Message::Hover(self.key_at(x, y, coarse))),
            Event::Grab { x, y, coarse } => {
                self.grab(x, y, coarse);
                None
            }
            Event::Drop => {
                self.held = None;
                None
            }
            Event::Press { .. } if self.pulled => {
                self.pulled = false;
                None
            }
            Event::Press { x, y, coarse } => {
                let key = self.key_at(x, y, coarse);
                Some(self.press(key))
            }
            Event::Leave => Some(Message::Hover(None)),
            Event::Blur => Some(Message::Leave),
            Event::Key { code } => {
                let message = self.key_message(&code);
                outcome.handled = message.is_some();
                outcome.set = matches!(message, Some(Message::Change(_)));
                message
            }
        }
    }

    /// The state with one key set as a control asks.
    fn chosen(&self, name: &str, value: &str, outcome: &mut Outcome) -> State {
        let written = self.view.state.write();
        let kept = written.split('&').filter(|pair| {
            let key = pair.split_once('=').map_or(*pair, |(key, _)| key);
            key != name
        });
        let mut text = kept.collect::<Vec<_>>().join("&");
        if !value.is_empty() {
            text = format!("{text}&{name}={}", encode(value));
        }
        let (state, found) = parse(&text, &self.model);
        outcome.warnings = found;
        let actuals = self.view.state.actuals.clone();
        State { actuals, ..state }
    }

    /// Takes hold of what can be pulled here, if anything.
    fn grab(&mut self, x: f64, y: f64, coarse: bool) {
        self.pulled = false;
        let Some(pull) = &self.picture.pull else {
            return;
        };
        let plane = pull.plane.bounds;
        let inside = (plane.left..=plane.right + REACH_FINE).contains(&x)
            && (plane.top..=plane.bottom).contains(&y);
        let reach = if coarse { REACH_COARSE } else { REACH_FINE };
        // The same datum may be told in words beside or below, where a finger is to scroll.
        let near = (plane.left - reach..=plane.right + reach).contains(&x)
            && (plane.top - reach..=plane.bottom + reach).contains(&y);
        let holds = match &pull.key {
            Some(key) => near && self.key_at(x, y, coarse).as_ref() == Some(key),
            None => {
                inside
                    && self
                        .key_at(x, y, false)
                        .is_none_or(|key| key.starts_with("guess-"))
            }
        };
        self.held = holds.then(|| pull.clone());
    }

    fn pull_to(&mut self, x: f64, y: f64) -> Option<State> {
        let place = self.held.as_ref()?.plane.read(x, y);
        self.pulled = true;
        reaction::pulled(&self.model, &self.view.state, place)
    }

    fn press(&self, key: Option<String>) -> Message {
        match key {
            Some(key) if key == CONTROLS => Message::Controls(!self.view.controls),
            Some(key) => match reaction::pressed(&self.model, &self.view.state, &key) {
                Some(state) => Message::Change(state),
                None => Message::Press(Some(key)),
            },
            None => Message::Press(None),
        }
    }
}
