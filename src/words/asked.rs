//! The answer to a question from the audience, in few words: a value with what is known around
//! it. Start with [`asked`].

mod beside;

use super::lineage::{Subject, says};
use super::tooltip::{class_of, place_in_chain};
use super::{Lang, MarkKind, mark_kind, provenance};
use crate::model::{Datum, Model};

/// A value with what is known around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What it is a value of.
    pub name: String,
    /// When it holds, and what its mark says where its wording does not.
    pub when: String,
    /// Its mark.
    pub mark: MarkKind,
    /// The value as worded, or what is said in its place.
    pub worded: String,
    /// The number in it with its unit; none where there is no number.
    pub amount: Option<String>,
    /// Why there is no value.
    pub reason: Option<String>,
    /// What stands beside it, most wanted first; never more than three.
    pub beside: Vec<Beside>,
    /// What a hasty reader should know.
    pub notes: Vec<String>,
}

/// One thing that stands beside a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// The datum, by key; none for how the value is printed or follows.
    pub key: Option<String>,
    /// What it is.
    pub label: String,
    /// What it says.
    pub value: String,
    /// Its mark, where it is a value of its own.
    pub mark: Option<MarkKind>,
}

/// What is known of a datum.
pub fn asked(model: &Model, datum: Datum<'_>, lang: Lang) -> Asked {
    let phrases = lang.phrases();
    let mark = mark_kind(datum);
    let known = provenance(model, datum, String::new(), lang);
    let (name, period) = name(model, datum, lang);
    let mut when = period.unwrap_or_default();
    if matches!(
        mark,
        MarkKind::Floor | MarkKind::Target | MarkKind::Ceiling | MarkKind::Chain
    ) {
        let said = phrases.begun(phrases.short_kind(mark).to_owned());
        when = if when.is_empty() {
            said
        } else {
            format!("{when} · {said}")
        };
    }
    let (worded, reason) = match datum {
        Datum::Figure(_) | Datum::Derived(_) => (phrases.short_worded(datum), None),
        Datum::Underivable(value) => (
            phrases.begun(phrases.worded(datum)),
            Some(lang.of(&value.reason).to_owned()),
        ),
        Datum::Chain(chain) => (class_of(model, chain, lang).unwrap_or_default(), None),
        Datum::Member(member) => (phrases.begun(place_in_chain(model, member, lang)), None),
    };
    let notes = match datum {
        Datum::Underivable(_) => Vec::new(),
        _ => known.notes.clone(),
    };
    Asked {
        name: phrases.begun(name),
        when,
        mark,
        worded,
        amount: datum.amount().map(|amount| phrases.short_amount(amount)),
        reason,
        beside: beside::of(model, datum, &known, lang),
        notes,
    }
}

/// What a datum is a value of, and when it holds.
fn name(model: &Model, datum: Datum<'_>, lang: Lang) -> (String, Option<String>) {
    let phrases = lang.phrases();
    if let Some(subject) = Subject::of(model, datum, lang) {
        let indicator = subject.indicator.map(|it| lang.of(&it.name));
        let name = match (indicator, subject.what) {
            (Some(name), "") => name.to_owned(),
            (Some(name), what) => phrases.pace_row(name, what),
            (None, what) => what.to_owned(),
        };
        return (name, Some(phrases.period(subject.period)));
    }
    match datum {
        Datum::Underivable(value) => {
            let own = lang.of(&value.name);
            let indicator = model.dataset().indicator(&value.indicator);
            let named = indicator.filter(|it| {
                ![&it.name, it.short()]
                    .into_iter()
                    .any(|name| says(own, lang.of(name)))
            });
            let name = named.map_or_else(
                || own.to_owned(),
                |it| phrases.pace_row(lang.of(&it.name), own),
            );
            (name, Some(phrases.period(value.period)))
        }
        other => (phrases.worded(other), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Dataset;

    fn told(id: &str, lang: Lang) -> Asked {
        let model = Model::new(Dataset::embedded());
        let datum = model.datum(id).unwrap_or_else(|| panic!("no datum {id}"));
        asked(&model, datum, lang)
    }

    fn beside(told: &Asked) -> Vec<[&str; 2]> {
        let beside = told.beside.iter();
        beside.map(|it| [&*it.label, &*it.value]).collect()
    }

    #[test]
    fn a_level_says_how_it_is_printed_what_it_grew_by_and_what_is_next() {
        let income = told("rural-income-2021", Lang::Zh);
        assert_eq!(
            [&*income.name, &*income.when, &*income.worded],
            ["农村居民人均可支配收入", "2021年", "24,726元"]
        );
        assert_eq!(
            beside(&income),
            [
                ["报告第9段写作", "“24726元”"],
                ["比2016年", "累计增长50.2%"],
                ["2022年目标", "2.67万元以上"],
            ]
        );
    }

    #[test]
    fn a_target_says_where_it_starts_from_and_what_it_needs() {
        let goal = told("gdp-2026", Lang::En);
        assert_eq!(
            [&*goal.name, &*goal.when],
            ["Gross regional product", "2026 · Target, a floor"]
        );
        assert_eq!(
            beside(&goal)[1..],
            [
                ["2021", "expected 30.6 bn yuan"],
                ["Average growth needed", "derived, at least 10.3%"],
            ]
        );
        assert_eq!(goal.notes[0], "The price basis is not stated");
        // What is printed of 2022 stands beside the level it starts from, and the later target.
        let first = told("gdp-growth-2022", Lang::Zh);
        let keys: Vec<_> = first.beside.iter().map(|it| it.key.as_deref()).collect();
        assert_eq!(keys, [None, Some("gdp-2021"), Some("gdp-2026")]);
    }

    #[test]
    fn what_follows_gives_its_formula_and_its_interval() {
        let rate = told("gdp-rate-needed-2026", Lang::Zh);
        assert_eq!(rate.name, "地区生产总值：所需年均增速");
        assert_eq!(rate.worded, "推算至少10.3%");
        assert_eq!(
            beside(&rate),
            [
                ["算式", "(500亿元 ÷ 306亿元)^(1/5) − 1"],
                ["按印出的位数，落在", "10.28–10.36%"],
            ]
        );
        // Nothing that was rounded goes into it: there is no interval to speak of.
        let gone = told("state-firms-gone", Lang::Zh);
        assert_eq!(gone.beside.len(), 1);
        let short = told("gdp-shortfall-2026", Lang::Zh);
        assert_eq!(short.mark, MarkKind::Supposed);
        assert_eq!(short.notes[0], "假设，不是预测");
    }

    #[test]
    fn what_does_not_follow_says_why_and_what_there_is() {
        let asked = told("tourist-visits-2021", Lang::Zh);
        assert_eq!(asked.name, "2021年旅游人数");
        assert_eq!(asked.reason.as_deref(), Some("报告只给增速，人数未给出"));
        assert_eq!((asked.amount, asked.beside.len()), (None, 2));
        let rate = told("fixed-investment-past-rate", Lang::Zh);
        assert_eq!(rate.name, "固定资产投资：过去五年年均增速");
    }

    #[test]
    fn everything_that_can_be_asked_about_is_answered() {
        let model = Model::new(Dataset::embedded());
        let figures = model.dataset().figures().iter().map(Datum::Figure);
        let derived = model.all_derived().iter().map(Datum::Derived);
        for datum in figures.chain(derived) {
            for lang in [Lang::Zh, Lang::En] {
                let told = asked(&model, datum, lang);
                let id = datum.id();
                let amount = told.amount.expect(id);
                assert!(told.worded.contains(&amount), "{id}: {}", told.worded);
                assert!(!told.name.is_empty() && !told.when.is_empty(), "{id}");
                assert!((1..=3).contains(&told.beside.len()), "{id}");
                let itself = |it: &Beside| it.key.as_deref() == Some(id);
                assert!(!told.beside.iter().any(itself), "{id}");
            }
        }
    }
}
