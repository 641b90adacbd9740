//! A talk: what is shown and what is said, step by step.

use super::{Bilingual, packing};

/// The file of `data/` that holds the talk and no part of the dataset.
pub const FILE: &str = "story.toml";

/// A talk. Checked against a dataset where it is given: `charts::Talk`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Story {
    /// The steps, from the first to the last.
    pub steps: Vec<Step>,
}

/// One step of a talk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What is shown, as a state string.
    pub state: String,
    /// How it is shown.
    pub form: Form,
    /// What it says, with `{id}` in the place of values; none for the chart's own finding.
    pub title: Option<Bilingual>,
    /// What stands over the large number; none for the name of what it is.
    pub label: Option<Bilingual>,
    /// The value that stands large, by its id; none for none.
    pub number: Option<String>,
    /// What the speaker says.
    pub notes: Bilingual,
}

/// How a step is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// As the chart of its state.
    #[default]
    Chart,
    /// As the title of the talk, with the values in focus on the way.
    Opening,
    /// As its end.
    Close,
}

impl Form {
    /// Every form with its name in files.
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::Chart, "chart"),
        (Self::Opening, "opening"),
        (Self::Close, "close"),
    ];
}

impl Story {
    /// The compact form a deck loads.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn pack(&self) -> Vec<u8> {
        packing::pack(self)
    }

    /// Reads the compact form back; `None` if [`Story::pack`] did not write it.
    pub fn unpack(bytes: &[u8]) -> Option<Self> {
        packing::unpack(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_talk_unpacks_to_what_was_packed() {
        let name = |text: &str| Bilingual {
            zh: text.to_owned(),
            en: format!("{text} en"),
        };
        let step = |form, title: Option<Bilingual>| Step {
            state: "chart=trajectory&indicators=gdp".to_owned(),
            form,
            label: title.clone(),
            title,
            number: Some("gdp-2021".to_owned()),
            notes: name("话"),
        };
        let story = Story {
            steps: Form::ALL
                .map(|(form, _)| step(form, (form == Form::Chart).then(|| name("题"))))
                .to_vec(),
        };
        assert_eq!(Story::unpack(&story.pack()), Some(story));
        assert_eq!(Story::unpack(&[1, 2, 3]), None);
    }
}
