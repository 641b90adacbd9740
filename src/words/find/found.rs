//! What is found, in words.

use super::names::{beside, what};
use crate::model::{Datum, Model};
use crate::words::{Lang, MarkKind, mark_kind};

/// A datum that was found, in words.
pub struct Worded {
    /// Its mark.
    pub mark: MarkKind,
    /// What it is.
    pub name: String,
    /// When it holds, or what kind of thing it is.
    pub context: String,
    /// The value as worded; empty where there is none.
    pub value: String,
}

/// A datum in words.
pub fn worded(model: &Model, datum: Datum<'_>, lang: Lang) -> Worded {
    let (dataset, phrases, find) = (model.dataset(), lang.phrases(), lang.find_phrases());
    let mark = mark_kind(datum);
    let what = what(model, datum, lang);
    let name = |indicator: &str, named_itself: bool| {
        let Some(indicator) = dataset.indicator(indicator) else {
            return what.to_owned();
        };
        if named_itself {
            beside(what, indicator, lang)
        } else {
            find.found_name(lang.of(&indicator.name), what)
        }
    };
    let (name, context, value) = match datum {
        Datum::Figure(figure) => (
            name(&figure.indicator, false),
            find.found_when(figure.period, mark),
            phrases.short_worded(datum),
        ),
        Datum::Derived(derived) => {
            let related = dataset.relation(derived.id()).is_some();
            (
                name(derived.indicator(), related),
                find.found_when(derived.period(), mark),
                phrases.short_worded(datum),
            )
        }
        Datum::Underivable(value) => (
            name(&value.indicator, true),
            find.found_when(value.period, mark),
            String::new(),
        ),
        Datum::Chain(chain) => {
            let class = dataset.classes().iter().find(|it| it.id == chain.class);
            let floor = class.and_then(|class| dataset.figure(&class.floor));
            let when = floor.map(|floor| find.found_when(floor.period, MarkKind::Floor));
            let class = class.map_or("", |class| lang.of(&class.name));
            (
                lang.of(&chain.name).to_owned(),
                when.unwrap_or_default(),
                class.to_owned(),
            )
        }
        Datum::Member(member) => {
            let kind = phrases.member_kind(member.kind);
            let chain = dataset.chain(&member.chain);
            let chain = chain.map_or("", |chain| lang.of(&chain.short));
            let capacity = member.capacity.as_deref();
            let capacity = capacity.and_then(|id| dataset.figure(id));
            let value = capacity.map(|figure| phrases.short_worded(Datum::Figure(figure)));
            (
                lang.of(&member.name).to_owned(),
                find.found_beside(kind, chain),
                value.unwrap_or_default(),
            )
        }
    };
    Worded {
        mark,
        name,
        context,
        value,
    }
}
