//! Which values the table has, of which part of the report's story each is, and where it stands.

use super::order;
use super::row::{self, Row};
use super::{Column, Query};
use crate::dataset::{Figure, Indicator, Period, Role, Unit};
use crate::model::{Datum, Model};
use crate::words::Lang;
use crate::words::find::Search;
use crate::words::phrases::figures::Heading;
use std::ops::Range;

/// The values a query asks for, in its order.
pub struct Selection<'a, 'query> {
    model: &'a Model,
    query: Query<'query>,
    lang: Lang,
    /// How many there are without the query.
    all: usize,
    entries: Vec<Entry<'a>>,
}

/// How many values of each sort there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Printed by the report.
    pub printed: usize,
    /// Worked out.
    pub derived: usize,
    /// Asked for, and not to be had.
    pub underivable: usize,
}

/// A value of the table.
#[derive(Clone, Copy)]
pub(super) struct Entry<'a> {
    pub(super) datum: Datum<'a>,
    pub(super) indicator: &'a Indicator,
    pub(super) period: Period,
    pub(super) unit: Unit,
    pub(super) origin: Option<Origin>,
}

/// Where a value comes from in the report.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Origin {
    /// Of which part of its story it is.
    pub(super) role: Role,
    /// Where it is printed.
    pub(super) paragraph: u16,
    /// Its place among the figures.
    pub(super) place: usize,
}

impl Origin {
    fn printed(figure: &Figure, place: usize) -> Self {
        Self {
            role: figure.role,
            paragraph: figure.paragraph,
            place,
        }
    }

    /// The origin of what follows from two: the later part of the story (a base or condition
    /// decides nothing), and where the report has printed both.
    fn and(self, other: Self) -> Self {
        let later = |origin: &Self| (origin.role as usize + 1) % Role::ALL.len();
        let printed = |origin: &Self| (origin.paragraph, origin.place);
        let last = if printed(&other) > printed(&self) {
            other
        } else {
            self
        };
        let role = if later(&other) > later(&self) {
            other.role
        } else {
            self.role
        };
        Self { role, ..last }
    }

    /// Of the value of that id: where it is printed, or what all its inputs come to.
    fn of(model: &Model, id: &str) -> Option<Self> {
        let figures = model.dataset().figures();
        if let Some(place) = figures.iter().position(|figure| figure.id == id) {
            return Some(Self::printed(&figures[place], place));
        }
        match model.datum(id)? {
            Datum::Derived(derived) => {
                let operands = derived.lineage().operands.iter();
                Self::of_all(model, operands.map(|operand| &operand.id))
            }
            Datum::Underivable(value) => Self::of_all(model, value.given.iter()),
            Datum::Figure(_) | Datum::Chain(_) | Datum::Member(_) => None,
        }
    }

    fn of_all<'a>(model: &Model, ids: impl Iterator<Item = &'a String>) -> Option<Self> {
        let mut all: Option<Self> = None;
        for origin in ids.filter_map(|id| Self::of(model, id)) {
            all = Some(all.map_or(origin, |known| known.and(origin)));
        }
        all
    }
}

impl<'a, 'query> Selection<'a, 'query> {
    /// What the query asks for.
    pub fn of(model: &'a Model, query: Query<'query>, lang: Lang) -> Self {
        let dataset = model.dataset();
        let search = Search::new(query.search, lang);
        let mut all = 0;
        let mut entries: Vec<Entry<'a>> = Vec::new();
        let figures = dataset.figures().iter().map(Datum::Figure);
        let derived = model.all_derived().iter().map(Datum::Derived);
        let underivable = dataset.underivable().iter().map(Datum::Underivable);
        for datum in figures.chain(derived).chain(underivable) {
            let Some(entry) = Entry::of(model, datum) else {
                continue;
            };
            all += 1;
            let of_role = |role| entry.origin.is_some_and(|origin| origin.role == role);
            if query
                .domain
                .is_none_or(|domain| entry.indicator.domain == domain)
                && query.role.is_none_or(of_role)
                && search.finds(model, datum)
            {
                order::insert(&mut entries, entry, &order::report);
            }
        }
        if let Some(sort) = query.sort {
            let mut sorted = Vec::new();
            for entry in entries {
                let by = |left: &Entry<'a>, right: &Entry<'a>| order::by(left, right, sort, lang);
                order::insert(&mut sorted, entry, &by);
            }
            entries = sorted;
        }
        Self {
            model,
            query,
            lang,
            all,
            entries,
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// How many of each sort there are.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for entry in &self.entries {
            match entry.datum {
                Datum::Figure(_) => counts.printed += 1,
                Datum::Derived(_) => counts.derived += 1,
                Datum::Underivable(_) | Datum::Chain(_) | Datum::Member(_) => {
                    counts.underivable += 1
                }
            }
        }
        counts
    }

    /// Some of them as rows; places beyond the last have none.
    pub fn rows(&self, places: Range<usize>) -> Vec<Row<'a>> {
        let entries = self.entries.get(places).unwrap_or(&self.entries);
        let row = |entry: &Entry<'a>| row::of(self.model, entry, self.lang);
        entries.iter().map(row).collect()
    }

    /// The filters in words.
    pub fn filters(&self) -> Vec<String> {
        let phrases = self.lang.phrases();
        let search = self.query.search.trim();
        let searched = (!search.is_empty()).then(|| phrases.searched(search));
        let theme = self.query.domain.map(|domain| phrases.theme(domain));
        let role = self.query.role;
        let role = role.map(|role| phrases.role(role, self.model.dataset().report()));
        let theme = theme.map(str::to_owned);
        [theme, role, searched].into_iter().flatten().collect()
    }

    /// How many of how many, by which filters, in which order.
    pub fn caption(&self) -> String {
        let phrases = self.lang.phrases();
        let mut parts = vec![phrases.rows_of(self.len(), self.all)];
        parts.extend(self.filters());
        if let Some(sort) = self.query.sort {
            let heading = phrases.heading(Heading::of(sort.column));
            parts.push(phrases.sorted_by(heading, sort.descending));
            match sort.column {
                Column::Value => parts.push(phrases.sorted_by_measure().to_owned()),
                Column::Name => parts.extend(phrases.sorted_by_name().map(str::to_owned)),
                _ => {}
            }
        }
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        phrases.clauses(&parts)
    }
}

impl<'a> Entry<'a> {
    /// The entry of a value; `None` for a chain, which is none.
    pub(super) fn of(model: &'a Model, datum: Datum<'a>) -> Option<Self> {
        let (indicator, period, unit) = match datum {
            Datum::Figure(figure) => (figure.indicator.as_str(), figure.period, figure.unit),
            Datum::Derived(derived) => {
                let unit = derived.amount().unit;
                (derived.indicator(), derived.period(), unit)
            }
            Datum::Underivable(value) => (value.indicator.as_str(), value.period, value.unit),
            Datum::Chain(_) | Datum::Member(_) => return None,
        };
        Some(Self {
            datum,
            indicator: model.dataset().indicator(indicator)?,
            period,
            unit,
            origin: Origin::of(model, datum.id()),
        })
    }
}
