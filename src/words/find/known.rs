//! Everything there is to be found, with all it may be found by.

use super::names::{Name, names, plain, what};
use crate::dataset::{Figure, Kind, Role};
use crate::model::{Datum, Model, Quantity};
use crate::words::{Lang, mark_kind};

/// Where in the story stands what follows; before it what is printed and what a target needs, then
/// what is supposed, what does not follow, and what stands beside the story.
const FOLLOWS: u8 = 5;

/// Something to be found.
pub struct Known {
    /// The datum, by key.
    pub key: String,
    /// What it is called.
    pub(super) names: Vec<Name>,
    /// What else is said of it in each language, plain, a piece a line.
    pub(super) said: [(Lang, String); 2],
    /// Its place in the story of what it is of, from 0.
    pub(super) story: u8,
}

impl Known {
    /// A datum as it is found.
    pub fn of(model: &Model, datum: Datum<'_>) -> Self {
        Self {
            key: datum.id().to_owned(),
            names: names(model, datum),
            said: [
                (Lang::Zh, said(model, datum, Lang::Zh)),
                (Lang::En, said(model, datum, Lang::En)),
            ],
            story: story(datum),
        }
    }

    /// Whether it follows from what is printed, or is asked for and does not.
    pub(super) fn follows(&self) -> bool {
        (FOLLOWS..=FOLLOWS + 2).contains(&self.story)
    }
}

/// Everything of a model: chains with their members, and all values.
pub fn all(model: &Model) -> Vec<Known> {
    let dataset = model.dataset();
    let mut all = Vec::new();
    let mut add = |datum: Datum<'_>| all.push(Known::of(model, datum));
    for chain in dataset.chains() {
        add(Datum::Chain(chain));
    }
    for figure in dataset.figures() {
        add(Datum::Figure(figure));
    }
    for derived in model.all_derived() {
        add(Datum::Derived(derived));
    }
    for value in dataset.underivable() {
        add(Datum::Underivable(value));
    }
    for member in dataset.members() {
        add(Datum::Member(member));
    }
    all
}

/// What is said of a datum besides its names.
fn said(model: &Model, datum: Datum<'_>, lang: Lang) -> String {
    let (dataset, phrases) = (model.dataset(), lang.phrases());
    let mut said = plain(datum.id());
    let mut add = |piece: &str| {
        said.push('\n');
        said.push_str(&plain(piece));
    };
    add(what(model, datum, lang));
    add(phrases.short_kind(mark_kind(datum)));
    let mut value = |period| {
        add(&phrases.period(period));
        add(&phrases.worded(datum));
    };
    match datum {
        Datum::Figure(figure) => {
            value(figure.period);
            add(&figure.printed);
        }
        Datum::Derived(derived) => value(derived.period()),
        Datum::Underivable(missing) => value(missing.period),
        Datum::Chain(chain) => {
            let class = dataset.classes().iter().find(|it| it.id == chain.class);
            add(class.map_or("", |class| lang.of(&class.name)));
        }
        Datum::Member(member) => {
            let chain = dataset.chain(&member.chain);
            add(chain.map_or("", |chain| lang.of(&chain.name)));
            add(phrases.member_kind(member.kind));
            add(&member.printed);
        }
    }
    said
}

/// Where a datum stands in the story of what it is of: what was reached, what is to be reached,
/// how fast, what follows, what does not, and what stands beside.
fn story(datum: Datum<'_>) -> u8 {
    match datum {
        Datum::Chain(_) => 0,
        Datum::Figure(figure) => of_figure(figure),
        Datum::Derived(derived) => match derived.lineage().quantity {
            Quantity::RateNeeded | Quantity::RateRemaining => FOLLOWS - 1,
            Quantity::Supposed | Quantity::Shortfall | Quantity::PriceNeeded => FOLLOWS + 1,
            _ => FOLLOWS,
        },
        Datum::Underivable(_) => FOLLOWS + 2,
        Datum::Member(_) => 9,
    }
}

fn of_figure(figure: &Figure) -> u8 {
    let rate = u8::from(figure.kind.is_growth() || matches!(figure.kind, Kind::Multiple));
    match (figure.kind, figure.role) {
        (Kind::Mark | Kind::Rank | Kind::Threshold | Kind::Duration, _) | (_, Role::Context) => 8,
        (_, Role::FiveYearOutcome | Role::Outcome2021) => 3 * rate,
        (_, Role::Target2026 | Role::TargetChains) => 1 + rate,
        (_, Role::Target2022) => 2 + rate,
    }
}
