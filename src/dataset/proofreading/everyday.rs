//! Everyday names: what people search for where the statistics call it otherwise.

use super::Proofreading;
use crate::dataset::check::names;
use crate::dataset::{Bilingual, Dataset};

/// The most characters of an everyday name, Chinese ones counted twice.
const LONGEST: usize = 40;

/// What something is called in everyday speech.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Everyday {
    /// The indicator, chain or member, by id.
    pub of: String,
    /// Its everyday names, in either language.
    pub also: Vec<String>,
}

impl Everyday {
    /// The name of what it is of, and its short one; `None` if there is nothing of that id.
    pub fn named<'a>(&self, dataset: &'a Dataset) -> Option<[&'a Bilingual; 2]> {
        let indicator = dataset.indicator(&self.of);
        let indicator = indicator.map(|it| [&it.name, it.short()]);
        let chain = || dataset.chain(&self.of).map(|it| [&it.name, &it.short]);
        let member = || {
            let mut members = dataset.members().iter();
            let member = members.find(|it| it.id == self.of)?;
            Some([&member.name, &member.name])
        };
        indicator.or_else(chain).or_else(member)
    }
}

/// What is wrong with everyday names, in themselves or beside all others, by field.
pub(super) fn misfits(
    dataset: &Dataset,
    proofreading: &Proofreading,
    everyday: &Everyday,
) -> Vec<(&'static str, String)> {
    let Some(names) = everyday.named(dataset) else {
        let of = &everyday.of;
        let reason = format!("found \"{of}\", expected the id of an indicator, chain or member");
        return vec![("of", reason)];
    };
    if everyday.also.is_empty() {
        let reason = "found no name, expected one that people use".to_owned();
        return vec![("also", reason)];
    }
    let wrong = everyday.also.iter().filter_map(|also| {
        let small = also.to_lowercase();
        let begins = |name: &str| name.to_lowercase().starts_with(&small);
        let others = proofreading.everyday.iter().flat_map(|it| &it.also);
        let reason = if also.trim().is_empty() || also.contains(names::is_unprintable) {
            "expected words"
        } else if names::width(also) > LONGEST {
            "expected at most 40 characters, Chinese ones counted twice"
        } else if names.iter().any(|it| begins(&it.zh) || begins(&it.en)) {
            "expected another than its name begins with, which is found anyway"
        } else if others.filter(|other| *other == also).count() > 1 {
            "expected one that nothing else has"
        } else {
            return None;
        };
        Some(("also", format!("found \"{also}\", {reason}")))
    });
    wrong.collect()
}
