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

/// What is wrong with everyday names, in themselves or beside all others.
pub(super) fn misfits(
    dataset: &Dataset,
    proofreading: &Proofreading,
    everyday: &Everyday,
) -> Vec<String> {
    let of = &everyday.of;
    let Some(names) = everyday.named(dataset) else {
        let reason = format!(
            "found everyday names of \"{of}\", expected the id of an indicator, chain or member"
        );
        return vec![reason];
    };
    let mut wrong = Vec::new();
    if everyday.also.is_empty() {
        wrong.push(format!("found no everyday name of \"{of}\", expected one"));
    }
    for also in &everyday.also {
        let is_of = |it: &&Everyday| it.also.contains(also);
        let known = names.iter().any(|name| {
            let begins = |name: &str| name.to_lowercase().starts_with(&also.to_lowercase());
            begins(&name.zh) || begins(&name.en)
        });
        let reason = if also.trim().is_empty() || also.contains(names::is_unprintable) {
            "found one that cannot be printed, expected words"
        } else if names::width(also) > LONGEST {
            "found one that is too long to be typed, expected at most 40 characters"
        } else if known {
            "found the beginning of its name, which is found anyway; expected another"
        } else if proofreading.everyday.iter().filter(is_of).count() > 1 {
            "found one that something else has too, expected it once"
        } else {
            continue;
        };
        wrong.push(format!("\"{also}\" of \"{of}\": {reason}"));
    }
    wrong
}
