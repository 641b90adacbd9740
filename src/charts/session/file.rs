//! A file of the reader's own: what is said of it, and the state with it.

use crate::dataset::Actuals;
use crate::model::Model;
use crate::view::State;

/// The most mistakes that are told one by one.
const MOST_TOLD: usize = 4;

/// What is said of a file, and the state that shows its levels; `None` if it cannot be taken, so
/// that the chart stays as it is.
pub fn read(
    model: &Model,
    state: &State,
    text: &str,
    encoding: &str,
) -> (Vec<String>, Option<State>) {
    let phrases = state.lang.phrases();
    let mut said = Vec::new();
    if !encoding.is_empty() {
        said.push(phrases.file_encoding(encoding));
    }
    match Actuals::read(text, model.dataset()) {
        Ok(actuals) => {
            said.push(phrases.file_read(actuals.count()));
            let shown = |id: &str| actuals.of(id).next().is_some();
            let indicators = match (state.indicators.first(), actuals.first_indicator()) {
                (Some(present), _) if shown(present) => state.indicators.clone(),
                (_, Some(first)) => vec![first.to_owned()],
                _ => Vec::new(),
            };
            let state = State {
                actuals,
                indicators,
                ..state.clone()
            };
            (said, Some(state))
        }
        Err(mistakes) => {
            let told = mistakes.iter().take(MOST_TOLD);
            said.extend(told.map(|mistake| phrases.file_mistake(mistake)));
            if mistakes.len() > MOST_TOLD {
                said.push(phrases.further_mistakes(mistakes.len() - MOST_TOLD));
            }
            (said, None)
        }
    }
}
