//! A chart on its way from one state to another.

use crate::picture::{Picture, Way};

/// How long a way takes, milliseconds.
const LENGTH: f64 = 320.0;

/// A way that is being gone.
pub struct Motion {
    from: Picture,
    way: Way,
    /// When the first frame was; none has been yet.
    began: Option<f64>,
    share: f64,
}

impl Motion {
    /// A way from one picture to another.
    #[inline(never)]
    pub fn beginning(from: Picture, to: &Picture) -> Self {
        Self {
            way: Way::between(&from, to),
            from,
            began: None,
            share: 0.0,
        }
    }

    /// Goes on to a moment; gives back whether the end is reached.
    pub fn go_on(&mut self, now: f64) -> bool {
        let began = *self.began.get_or_insert(now);
        let share = ((now - began) / LENGTH).clamp(0.0, 1.0);
        // Fast at first, slow at the end.
        self.share = 1.0 - (1.0 - share) * (1.0 - share) * (1.0 - share);
        share >= 1.0
    }

    /// The picture so far on the way to the one it leads to.
    #[inline(never)]
    pub fn toward(&self, to: &Picture) -> Picture {
        self.way.at(&self.from, to, self.share)
    }
}
