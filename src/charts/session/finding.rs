//! Looking for something from a chart.

use super::Session;
use crate::charts::{Finder, Found};
use crate::words::Lang;
use std::rc::Rc;

/// What finds. Behind a pointer, so that what a page loads before it looks for something need not
/// know how to let go of it.
pub(super) type Finds = Box<dyn Fn(&str, Lang) -> Vec<Found>>;

impl Session {
    /// What somebody may mean by a text, best first, in the chart's language.
    pub fn find(&self, text: &str) -> Vec<Found> {
        let finds = self.finds.get_or_init(|| {
            let model = Rc::clone(&self.model);
            let finder = Finder::new(&model);
            Box::new(move |text, lang| finder.find(&model, text, lang))
        });
        finds(text, self.lang())
    }
}
