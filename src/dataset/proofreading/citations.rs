//! Holds every citation against the report's own text.

use super::{Finding, Proofreading, copied};
use crate::dataset::check::numeral::{self, Found, tokens};
use crate::dataset::{Dataset, Figure};
use std::collections::{BTreeMap, BTreeSet};

/// What a comparison with the report's text found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Citations {
    /// How many fragments were looked up.
    pub checked: usize,
    /// Those that are not printed where the dataset says.
    pub failed: Vec<FailedCitation>,
    /// What else is wrong: fragments printed twice, numbers claimed twice, sentences copied.
    pub findings: Vec<Finding>,
    /// How many tokens (maximal runs of digits and dots) the text has.
    pub tokens: usize,
    /// How many of them some figure cites.
    pub tokens_cited: usize,
    /// How many are listed as no figure.
    pub tokens_excluded: usize,
    /// The others.
    pub tokens_uncovered: Vec<UncoveredToken>,
}

/// A fragment that is not printed where the dataset says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailedCitation {
    /// The figure, chain or member, by id; empty for a number that is no figure.
    pub id: String,
    /// What it says is printed.
    pub printed: String,
    /// Where it says so.
    pub paragraph: u16,
    /// The paragraphs that do print it.
    pub found_in: Vec<u16>,
    /// The data file and line that says so.
    pub place: (String, usize),
}

/// A token no figure cites and no reason excludes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UncoveredToken {
    /// The token.
    pub token: String,
    /// The paragraph it stands in, from 1.
    pub paragraph: u16,
}

/// Looks every fragment up in `text`, whose non-empty lines are the paragraphs.
pub fn check(dataset: &Dataset, proofreading: &Proofreading, text: &str) -> Citations {
    let paragraphs: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let mut reading = Reading {
        paragraphs,
        proofreading,
        claims: BTreeMap::new(),
        result: Citations::default(),
    };
    for figure in dataset.figures() {
        reading.figure(figure);
    }
    for (id, printed, paragraph) in fragments(dataset) {
        let place = proofreading.place(id, "printed");
        reading.find(id, printed, paragraph, place);
    }
    reading.shared_claims(dataset);
    let copied = copied::findings(dataset, proofreading, &reading.paragraphs);
    reading.result.findings.extend(copied);
    let excluded = reading.excluded();
    reading.count(&excluded);
    reading.result
}

/// What is cited beside the figures: chains by their names, what is stated of them, members.
fn fragments(dataset: &Dataset) -> impl Iterator<Item = (&str, &str, u16)> {
    let chains = dataset.chains().iter().flat_map(|chain| {
        let stated = chain.stated.iter();
        let stated =
            stated.map(|stated| (chain.id.as_str(), stated.printed.as_str(), stated.paragraph));
        stated.chain([(chain.id.as_str(), chain.name.zh.as_str(), chain.paragraph)])
    });
    let members = dataset.members().iter().map(|member| {
        (
            member.id.as_str(),
            member.printed.as_str(),
            member.paragraph,
        )
    });
    chains.chain(members)
}

/// A paragraph, from 1, and a byte in it.
type Spot = (u16, usize);

/// The text while it is held against the dataset.
struct Reading<'a> {
    paragraphs: Vec<&'a str>,
    proofreading: &'a Proofreading,
    /// The figures that claim the number that starts there, by id.
    claims: BTreeMap<Spot, Vec<&'a str>>,
    result: Citations,
}

impl<'a> Reading<'a> {
    /// Where a fragment is printed; notes it as failed if it is not there.
    fn find(
        &mut self,
        id: &str,
        printed: &str,
        paragraph: u16,
        place: (String, usize),
    ) -> Option<usize> {
        self.result.checked += 1;
        let line = self.line(paragraph);
        let start = line.find(printed);
        if start.is_none() {
            let numbered = (1u16..).zip(self.paragraphs.iter());
            let found_in = numbered
                .filter(|(_, line)| line.contains(printed))
                .map(|(number, _)| number)
                .collect();
            self.result.failed.push(FailedCitation {
                id: id.to_owned(),
                printed: printed.to_owned(),
                paragraph,
                found_in,
                place,
            });
        }
        start
    }

    fn line(&self, paragraph: u16) -> &'a str {
        let index = usize::from(paragraph).checked_sub(1);
        index
            .and_then(|index| self.paragraphs.get(index).copied())
            .unwrap_or_default()
    }

    fn complain(&mut self, (file, line): (String, usize), reason: String) {
        self.result.findings.push(Finding { file, line, reason });
    }

    fn figure(&mut self, figure: &'a Figure) {
        let place = self.proofreading.place(&figure.id, "printed");
        let (printed, paragraph) = (figure.printed.as_str(), figure.paragraph);
        let Some(start) = self.find(&figure.id, printed, paragraph, place.clone()) else {
            return;
        };
        if self.line(paragraph).matches(printed).count() > 1 {
            let reason = format!(
                "figure \"{}\": found \"{printed}\" more than once in paragraph {paragraph}, expected a fragment that is printed there once",
                figure.id
            );
            self.complain(place, reason);
        }
        if let Found::Printed { number: range, .. } =
            numeral::find(printed, figure.value, figure.unit)
        {
            let spot = (paragraph, start + range.start);
            self.claims.entry(spot).or_default().push(&figure.id);
        }
    }

    /// Two figures that claim one number must say so.
    fn shared_claims(&mut self, dataset: &Dataset) {
        let mut found = Vec::new();
        for claimants in self.claims.values() {
            let says_so = |id: &str| {
                let same = dataset
                    .figure(id)
                    .and_then(|it| it.same_number_as.as_deref());
                same.is_some_and(|same| claimants.contains(&same))
            };
            let silent: Vec<_> = claimants.iter().filter(|id| !says_so(id)).collect();
            if let [first, others @ ..] = silent.as_slice() {
                found.extend(others.iter().map(|id| {
                    let reason = format!(
                        "figure \"{id}\": found a number that figure \"{first}\" claims too, expected same_number_as = \"{first}\""
                    );
                    (self.proofreading.place(id, "printed"), reason)
                }));
            }
        }
        for (place, reason) in found {
            self.complain(place, reason);
        }
    }

    /// The tokens that are listed as no figure.
    fn excluded(&mut self) -> BTreeSet<Spot> {
        let mut excluded = BTreeSet::new();
        let proofreading = self.proofreading;
        for (index, number) in proofreading.no_figures.iter().enumerate() {
            let place = proofreading.no_figure_places.get(index);
            let place = place.map(|place| place.of("printed")).unwrap_or_default();
            let (printed, paragraph) = (number.printed.as_str(), number.paragraph);
            let Some(start) = self.find("", printed, paragraph, place.clone()) else {
                continue;
            };
            let spots: Vec<Spot> = tokens(printed)
                .map(|(range, _)| (paragraph, start + range.start))
                .collect();
            let cited = spots.iter().find_map(|spot| self.claims.get(spot)?.first());
            if let Some(id) = cited {
                let reason = format!(
                    "no figure \"{printed}\": found a number that figure \"{id}\" cites, expected one that none does"
                );
                self.complain(place, reason);
            } else if spots.is_empty() || spots.iter().all(|spot| excluded.contains(spot)) {
                let reason = format!(
                    "no figure \"{printed}\": found no number that is not listed already, expected one"
                );
                self.complain(place, reason);
            }
            excluded.extend(spots);
        }
        excluded
    }

    fn count(&mut self, excluded: &BTreeSet<Spot>) {
        for (paragraph, line) in (1u16..).zip(self.paragraphs.iter()) {
            for (range, token) in tokens(line) {
                let spot = (paragraph, range.start);
                self.result.tokens += 1;
                if self.claims.contains_key(&spot) {
                    self.result.tokens_cited += 1;
                } else if excluded.contains(&spot) {
                    self.result.tokens_excluded += 1;
                } else {
                    self.result.tokens_uncovered.push(UncoveredToken {
                        token: token.to_owned(),
                        paragraph,
                    });
                }
            }
        }
    }
}
