//! The chains by class, each class with its floor; and what the report names in each chain.

use super::{Amount, Model};
use crate::dataset::{
    Attribution, Bilingual, Chain, ChainClass, Figure, Interval, Measure, Member, MemberKind,
    Underivable, Unit,
};

/// A class of chains with its figures and members.
#[derive(Clone, Debug)]
pub struct Tier<'a> {
    /// The class.
    pub class: &'a ChainClass,
    /// The figure that gives the floor of each chain in it.
    pub floor: &'a Figure,
    /// The figure that gives how many there are to be; `None` where the report leaves it open.
    pub count: Option<&'a Figure>,
    /// The chains the report names.
    pub chains: Vec<&'a Chain>,
}

/// The classes from the largest to the smallest.
pub(super) fn tiers(model: &Model) -> Vec<Tier<'_>> {
    let dataset = &model.dataset;
    dataset
        .classes()
        .iter()
        .filter_map(|class| {
            Some(Tier {
                class,
                floor: dataset.figure(&class.floor)?,
                count: class.count.as_ref().and_then(|count| dataset.figure(count)),
                chains: dataset
                    .chains()
                    .iter()
                    .filter(|chain| chain.class == class.id)
                    .collect(),
            })
        })
        .collect()
}

/// A firm, project or product of a chain with the capacity its name gives.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// The firm, project or product.
    pub member: &'a Member,
    /// Its capacity as printed.
    pub capacity: Option<&'a Figure>,
    /// The same in the unit all bars of its chain share; `None` where there is no other to
    /// measure it against.
    pub bar: Option<Amount>,
}

/// How many firms, projects and products, and who says that they belong to the chain.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Firms and institutions.
    pub firms: usize,
    /// What is built, changed or run.
    pub projects: usize,
    /// What is made or offered.
    pub products: usize,
    /// Of all of them, those the report itself puts into the chain.
    pub stated: usize,
    /// Of all of them, those we read into it.
    pub reading: usize,
}

/// A chain and everything the report names that belongs to it.
#[derive(Clone, Debug)]
pub struct Opened<'a> {
    /// The chain.
    pub chain: &'a Chain,
    /// Its class.
    pub class: &'a ChainClass,
    /// What the report puts into it, then what we read into it; each with the largest bar first.
    pub parts: Vec<Part<'a>>,
    /// What is asked of its capacities and not said.
    pub questions: Vec<&'a Underivable>,
    /// What a hasty reader should know of all its bars alike.
    pub note: Option<&'a Bilingual>,
}

impl Opened<'_> {
    /// How many there are of each kind.
    pub fn count(&self) -> Count {
        let mut count = Count::default();
        for part in &self.parts {
            match part.member.kind {
                MemberKind::Firm => count.firms += 1,
                MemberKind::Project => count.projects += 1,
                MemberKind::Product => count.products += 1,
            }
            match part.member.attribution {
                Attribution::Stated => count.stated += 1,
                Attribution::Reading => count.reading += 1,
            }
        }
        count
    }

    /// The longest bar.
    pub fn largest(&self) -> Option<f64> {
        let bars = self.parts.iter().filter_map(|part| part.bar);
        bars.map(|bar| bar.value).reduce(f64::max)
    }
}

/// What is named in the chain of that id.
pub(super) fn opened<'a>(model: &'a Model, id: &str) -> Option<Opened<'a>> {
    let dataset = &model.dataset;
    let chain = dataset.chain(id)?;
    let class = dataset
        .classes()
        .iter()
        .find(|class| class.id == chain.class)?;
    let members = dataset
        .members()
        .iter()
        .filter(|member| member.chain == chain.id);
    let mut parts: Vec<Part<'a>> = members
        .map(|member| Part {
            member,
            capacity: member.capacity.as_ref().and_then(|id| dataset.figure(id)),
            bar: None,
        })
        .collect();
    measure(&mut parts);
    let length = |part: &Part<'_>| part.bar.map_or(0.0, |bar| bar.value);
    parts.sort_by(|one, other| {
        let by_reading = |part: &Part<'_>| part.member.attribution == Attribution::Reading;
        let order = by_reading(one).cmp(&by_reading(other));
        order.then(length(other).total_cmp(&length(one)))
    });
    let given = |id: &String| {
        parts
            .iter()
            .any(|part| part.member.capacity.as_ref() == Some(id))
    };
    let questions = dataset.underivable().iter();
    let questions = questions.filter(|value| value.given.iter().all(given));
    let mut notes = parts
        .iter()
        .filter(|part| part.bar.is_some())
        .map(|part| part.capacity.and_then(|figure| figure.note.as_ref()));
    let first = notes.next().flatten();
    let note = first.filter(|first| notes.all(|note| note == Some(*first)));
    Some(Opened {
        chain,
        class,
        note,
        questions: questions.collect(),
        parts,
    })
}

/// Power is printed in two units, and is one measure.
fn quantity(unit: Unit) -> Measure {
    match unit.measure {
        Measure::Kilowatt => Measure::Megawatt,
        other => other,
    }
}

/// Gives those capacities a bar that share a measure with another one.
fn measure(parts: &mut [Part<'_>]) {
    let figures: Vec<&Figure> = parts.iter().filter_map(|part| part.capacity).collect();
    let alike = |one: &Figure| {
        let same = |other: &&&Figure| quantity(other.unit) == quantity(one.unit);
        figures.iter().filter(same).count()
    };
    let Some(model) = figures.iter().max_by_key(|figure| alike(figure)) else {
        return;
    };
    if alike(model) < 2 {
        return;
    }
    let unit = match quantity(model.unit) {
        Measure::Megawatt => Unit::of(Measure::Megawatt),
        _ => model.unit,
    };
    for part in parts {
        let figure = part.capacity;
        let figure = figure.filter(|figure| quantity(figure.unit) == quantity(unit));
        part.bar = figure.map(|figure| in_unit(figure, unit));
    }
}

/// A figure in another unit of its measure, with no more digits than it was printed to.
fn in_unit(figure: &Figure, unit: Unit) -> Amount {
    if figure.unit == unit {
        return Amount::printed(figure);
    }
    let factor = figure.unit.factor() / unit.factor();
    let interval: Interval = figure.interval().times(factor);
    Amount::supported(figure.value.value() * factor, interval, unit)
}
