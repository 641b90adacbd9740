//! What stands beside a value: how it is printed or follows, what changed, what is to come.

use super::Beside;
use crate::dataset::{Figure, Kind, Period};
use crate::model::{Datum, Derived, Model, Quantity};
use crate::words::phrases::MarkKind;
use crate::words::{Lang, Provenance, formula_in_numbers, mark_kind, what_is};

/// How many things stand beside a value at most.
const MOST: usize = 3;

/// What follows from a value, the most telling first; the rest in the model's order.
const TELLING: [Quantity; 8] = [
    Quantity::RateNeeded,
    Quantity::Goal,
    Quantity::TotalGrowth,
    Quantity::Change,
    Quantity::YearlyAverage,
    Quantity::Remainder,
    Quantity::Multiple,
    Quantity::Related,
];

/// What stands beside a datum, of which all that is known is given.
pub(super) fn of(model: &Model, datum: Datum<'_>, known: &Provenance, lang: Lang) -> Vec<Beside> {
    let (phrases, wall) = (lang.phrases(), lang.wall_phrases());
    let plain = |label: String, value: String| Beside {
        key: None,
        label,
        value,
        mark: None,
    };
    let printed =
        |printed: &str, paragraph| plain(wall.printed_over(paragraph), wall.quoted(printed));
    let mut beside = Vec::new();
    match datum {
        Datum::Figure(figure) => {
            beside.push(printed(&figure.printed, figure.paragraph));
            beside.extend(kin(model, figure).map(|kin| value(model, Datum::Figure(kin), lang)));
            let coming = coming(model, figure, last_year(figure.period));
            beside.extend(coming.map(|target| value(model, Datum::Figure(target), lang)));
            for derived in following(model, figure) {
                beside.push(value(model, Datum::Derived(derived), lang));
            }
        }
        Datum::Derived(derived) => {
            let formula = formula_in_numbers(derived.lineage(), lang);
            beside.push(plain(wall.formula_over().to_owned(), formula));
            let interval = derived.interval();
            if interval.width() != Some(0.0) {
                let said = phrases.interval(interval, derived.amount());
                beside.push(plain(wall.interval_over().to_owned(), said));
            }
        }
        Datum::Underivable(_) => {
            for input in &known.inputs {
                beside.push(Beside {
                    key: Some(input.key.clone()),
                    label: input.label.clone(),
                    value: input.value.clone(),
                    mark: Some(input.mark),
                });
            }
        }
        Datum::Chain(chain) => {
            beside.push(printed(&chain.name.zh, chain.paragraph));
            if let Some(stated) = &chain.stated {
                beside.push(printed(&stated.printed, stated.paragraph));
            }
        }
        Datum::Member(member) => beside.push(printed(&member.printed, member.paragraph)),
    }
    beside.truncate(MOST);
    beside
}

/// A value beside another of the same indicator.
fn value(model: &Model, datum: Datum<'_>, lang: Lang) -> Beside {
    let (phrases, wall) = (lang.phrases(), lang.wall_phrases());
    let mark = mark_kind(datum);
    let label = match datum {
        Datum::Figure(figure) if figure.is_target() => {
            phrases.role(figure.role, model.dataset().report())
        }
        Datum::Figure(figure) if figure.kind.is_change() => {
            wall.changed_over(figure.kind, figure.period)
        }
        Datum::Figure(figure) => match phrases.figure_kind(figure.kind) {
            "" => phrases.period(figure.period),
            what => phrases.named("", what, figure.period),
        },
        Datum::Derived(derived) => what_is(model, derived, lang).to_owned(),
        Datum::Underivable(_) | Datum::Chain(_) | Datum::Member(_) => String::new(),
    };
    Beside {
        key: Some(datum.id().to_owned()),
        label: phrases.begun(label.trim_start().to_owned()),
        value: phrases.short_worded(datum),
        mark: Some(mark),
    }
}

/// The printed figure of the same indicator that tells most of one: of a level how far it came, of
/// a change or a target the level.
fn kin<'a>(model: &'a Model, figure: &Figure) -> Option<&'a Figure> {
    let wants_change = !figure.is_target() && !figure.kind.is_change();
    let rank = |other: &&Figure| {
        let change = other.kind.is_change();
        let level = matches!(other.kind, Kind::Level | Kind::Share);
        let later = other.period != Period::Start;
        match (wants_change, change, level, later) {
            (true, true, ..) | (false, _, true, true) => 0,
            (false, true, ..) => 1,
            (true, _, true, _) | (false, _, true, false) => 2,
            _ => 3,
        }
    };
    others(model, figure)
        .filter(|other| !other.is_target() && other.kind != Kind::Threshold)
        // Two sorts of things counted beside each other, two chains and their floor, tell nothing.
        .filter(|other| {
            let own = |it: &Figure| it.kind.is_change() || it.kind == Kind::Rank;
            own(other) || own(figure) || other.unit.measure == figure.unit.measure
        })
        .min_by_key(rank)
}

/// The next target of the same indicator after a year, a level for a level if there is one.
fn coming<'a>(model: &'a Model, figure: &Figure, after: u16) -> Option<&'a Figure> {
    others(model, figure)
        .filter(|other| other.is_target() && last_year(other.period) > after)
        .min_by_key(|other| {
            let unlike = other.kind.is_change() != figure.kind.is_change();
            (last_year(other.period), unlike)
        })
}

/// What follows from a figure, the most telling first; what is supposed, last.
fn following<'a>(model: &'a Model, figure: &Figure) -> Vec<&'a Derived> {
    let order = |derived: &Derived| {
        let quantity = derived.lineage().quantity;
        let place = TELLING.iter().position(|telling| *telling == quantity);
        let supposed = mark_kind(Datum::Derived(derived)) == MarkKind::Supposed;
        (supposed, place.unwrap_or(TELLING.len()))
    };
    let mut found: Vec<&Derived> = Vec::new();
    for derived in model.all_derived() {
        let mut operands = derived.lineage().operands.iter();
        if operands.any(|operand| operand.id == figure.id) {
            let place = found.partition_point(|known| order(known) <= order(derived));
            found.insert(place, derived);
        }
    }
    found
}

fn others<'a>(model: &'a Model, figure: &Figure) -> impl Iterator<Item = &'a Figure> {
    let figures = model.dataset().figures().iter();
    figures.filter(move |other| other.indicator == figure.indicator && other.id != figure.id)
}

/// The year a period ends in; that of what lies in years from the report is later than all.
fn last_year(period: Period) -> u16 {
    match period {
        Period::In(year)
        | Period::Over(_, year)
        | Period::Since(year)
        | Period::Months(year, ..) => year.number(),
        Period::Start => 0,
        Period::Within(..) => u16::MAX,
    }
}
