//! Tells the user on stderr what is being done, and how long it has taken so far.

use std::time::Instant;

/// The steps of one command.
pub struct Progress {
    started: Instant,
    total: usize,
    begun: usize,
}

impl Progress {
    /// Begins to count the time of a command of `total` steps.
    pub fn of_steps(total: usize) -> Self {
        Self {
            started: Instant::now(),
            total,
            begun: 0,
        }
    }

    /// Begins the next step.
    pub fn step(&mut self, doing: &str) {
        self.begun += 1;
        let place = format!("{}/{}", self.begun, self.total);
        self.say(&format!("{place} {doing}"));
    }

    /// Says something about the step that is under way.
    pub fn note(&self, text: &str) {
        self.say(&format!("    {text}"));
    }

    /// Says how the command ended.
    pub fn finish(&self, text: &str) {
        self.say(text);
    }

    fn say(&self, text: &str) {
        eprintln!("[{:6.1} s] {text}", self.started.elapsed().as_secs_f64());
    }
}
