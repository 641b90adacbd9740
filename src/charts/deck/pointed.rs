//! What is laid over a wall where a value is pointed at: it is marked, and the foot says what it
//! is and where it is printed instead of where all is.

use super::Deck;
use crate::charts::wall;
use crate::charts::{focus, reaction};
use crate::picture::Picture;
use crate::words::LineRole;

impl Deck {
    /// What is laid over what fills the wall.
    pub fn overlay(&self) -> Picture {
        let asked = self.asked().filter(|_| self.motion.is_none());
        let palette = self.palette();
        let mut layer = focus::layer(&self.picture, palette, asked.as_deref());
        if let Some(said) = asked.as_deref().and_then(|key| self.said_of(key)) {
            let form = self.said(&self.state).form;
            let foot = wall::foot(&said, form, self.size, palette);
            layer.objects.extend(foot.objects);
            layer.operations.extend(foot.operations);
        }
        layer
    }

    /// A value in one line: what it is, how it is worded, where it is printed or how it follows.
    fn said_of(&self, key: &str) -> Option<Vec<String>> {
        let answer = reaction::answer(&self.model, &self.state, key)?;
        let of = |role| {
            let mut lines = answer.lines.iter().filter(move |line| line.role == role);
            lines.next().map(|line| line.text.clone())
        };
        let origin = of(LineRole::Formula).or_else(|| of(LineRole::Source));
        let said = [of(LineRole::Title), of(LineRole::Value), origin];
        Some(said.into_iter().flatten().collect())
    }
}
