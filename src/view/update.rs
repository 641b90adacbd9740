//! The messages, and what each changes.

use super::{ChartName, Order, State};
use crate::words::Lang;

/// A step of the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Along the points, forward.
    Next,
    /// Along the points, back.
    Previous,
    /// To the series above.
    Up,
    /// To the series below.
    Down,
    /// To the first point.
    First,
    /// To the last point.
    Last,
}

/// The state and what is only of the moment: what the pointer is over, whether the answer stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The state.
    pub state: State,
    /// The datum under the pointer, by key.
    pub hover: Option<String>,
    /// Whether the focus stays when the pointer goes elsewhere.
    pub pinned: bool,
    /// Whether the controls are open.
    pub controls: bool,
    /// The chart the reader left for the table.
    pub left: Option<Box<State>>,
}

impl View {
    /// A view of that state, nothing pointed at.
    pub fn of(state: State) -> Self {
        let pinned = state.focus.is_some();
        Self {
            state,
            pinned,
            ..Self::default()
        }
    }

    /// The datum that is answered for: a pinned one, else the one under the pointer, else the
    /// one the keys are at.
    pub fn asked(&self) -> Option<&str> {
        let focus = self.state.focus.as_deref();
        if self.pinned && focus.is_some() {
            focus
        } else {
            self.hover.as_deref().or(focus)
        }
    }
}

/// What can happen to a view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// The page or the host asks for a whole state.
    Show(State),
    /// The reader sets something by hand: the state that comes of it.
    Change(State),
    /// The reader goes to another chart and may want to come back.
    Go(State),
    /// The reader goes back.
    Back,
    /// The controls are opened or closed.
    Controls(bool),
    /// The reader changes the language.
    Speak(Lang),
    /// The pointer is over a datum, by key, or over none.
    Hover(Option<String>),
    /// The reader presses on a datum, by key, or beside all.
    Press(Option<String>),
    /// The reader steps with the keys.
    Step(Direction),
    /// The reader asks that the answer stay, or no longer.
    TogglePin,
    /// The reader lets go of one thing: the pin first, then the focus.
    LetGo,
    /// The chart is left altogether.
    Leave,
}

/// The view after the message. `order` is how the picture's data follow one another.
pub fn update(mut view: View, message: Message, order: &Order) -> View {
    match message {
        Message::Show(state) => {
            // A table in the other language is still in the place of the chart that was left.
            let stays = [&view.state, &state].map(|state| state.chart) == [ChartName::Figures; 2];
            return View {
                left: view.left.filter(|_| stays),
                ..View::of(state)
            };
        }
        Message::Change(state) => {
            view.pinned &= state.focus.is_some();
            view.state = state;
        }
        Message::Go(state) => {
            let left = Some(Box::new(std::mem::take(&mut view.state)));
            return View {
                left,
                ..View::of(state)
            };
        }
        Message::Back => {
            let State {
                lang,
                theme,
                focus,
                actuals,
                ..
            } = view.state;
            let state = match view.left {
                Some(left) => *left,
                None => State {
                    focus,
                    ..State::default()
                },
            };
            return View::of(State {
                lang,
                theme,
                actuals,
                ..state
            });
        }
        Message::Controls(open) => view.controls = open,
        Message::Speak(lang) => view.state.lang = lang,
        Message::Hover(key) => view.hover = key,
        Message::Press(key) => {
            let again = view.pinned && key.is_some() && key == view.state.focus;
            view.pinned = key.is_some() && !again;
            view.state.focus = if again { None } else { key };
            view.hover = None;
        }
        Message::Step(direction) => {
            let asked = view.asked().map(str::to_owned);
            if let Some(key) = order.step(asked.as_deref(), direction) {
                view.state.focus = Some(key.to_owned());
                view.hover = None;
            }
        }
        Message::TogglePin => {
            if let Some(asked) = view.asked().map(str::to_owned) {
                view.pinned = !view.pinned;
                view.state.focus = Some(asked);
                view.hover = None;
            }
        }
        Message::LetGo if view.pinned => view.pinned = false,
        Message::LetGo => {
            view.state.focus = None;
            view.hover = None;
        }
        Message::Leave => {
            view.hover = None;
            if !view.pinned {
                view.state.focus = None;
            }
        }
    }
    view
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order() -> Order {
        Order::of([(0, "a"), (0, "b")].into_iter())
    }

    fn after(messages: &[Message]) -> View {
        let apply = |view, message: &Message| update(view, message.clone(), &order());
        messages.iter().fold(View::default(), apply)
    }

    fn key(key: &str) -> Option<String> {
        Some(key.to_owned())
    }

    #[test]
    fn pointing_is_answered_and_forgotten() {
        let view = after(&[Message::Hover(key("a"))]);
        assert_eq!(view.asked(), Some("a"));
        assert_eq!(view.state, State::default());
        assert_eq!(
            after(&[Message::Hover(key("a")), Message::Hover(None)]).asked(),
            None
        );
    }

    #[test]
    fn a_pinned_answer_stays_until_let_go() {
        let pinned = [Message::Press(key("a")), Message::Hover(key("b"))];
        assert_eq!(after(&pinned).asked(), Some("a"));
        let mut left = pinned.to_vec();
        left.push(Message::Leave);
        assert_eq!(after(&left).asked(), Some("a"));
        left.push(Message::LetGo);
        assert!(!after(&left).pinned);
        left.push(Message::LetGo);
        assert_eq!(after(&left).asked(), None);
    }

    #[test]
    fn pressing_the_pinned_datum_again_or_beside_all_lets_go() {
        for second in [key("a"), None] {
            let view = after(&[Message::Press(key("a")), Message::Press(second)]);
            assert_eq!((view.asked(), view.pinned), (None, false));
        }
    }

    #[test]
    fn keys_go_on_from_what_is_pointed_at_and_pin_it() {
        let step = Message::Step(Direction::Next);
        let view = after(&[Message::Hover(key("a")), step, Message::TogglePin]);
        assert_eq!((view.asked(), view.pinned), (Some("b"), true));
    }

    #[test]
    fn a_table_shown_in_another_language_leads_back_to_the_chart_that_was_left() {
        let left = State {
            chart: ChartName::Pace,
            ..State::default()
        };
        let table = |lang| State {
            chart: ChartName::Figures,
            lang,
            ..State::default()
        };
        let begun = View::of(left);
        let steps = [
            Message::Go(table(Lang::Zh)),
            Message::Show(table(Lang::En)),
            Message::Back,
        ];
        let view = steps
            .into_iter()
            .fold(begun, |view, step| update(view, step, &order()));
        assert_eq!(
            (view.state.chart, view.state.lang),
            (ChartName::Pace, Lang::En)
        );
        let elsewhere = after(&[
            Message::Go(table(Lang::Zh)),
            Message::Show(State::default()),
            Message::Show(table(Lang::Zh)),
        ]);
        assert_eq!(elsewhere.left, None);
    }
}
