//! The answer to "what is this, and where does it come from?"

mod member;

pub(super) use member::place_in_chain;

use super::describe::step_in_words;
use super::lineage::{formula_in_names, formula_in_numbers, note, what_is};
use super::phrases::Label;
use super::{Lang, MarkKind};
use crate::dataset::{Attribution, Chain, Figure, Qualifier, Reading};
use crate::model::{Datum, Derived, Model, Stage};
use serde::Serialize;

/// What a line of a tooltip is, so that a page can set it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum LineRole {
    /// What it is a value of.
    Title,
    /// The value as worded.
    Value,
    /// What kind of value it is.
    Kind,
    /// How it follows.
    Formula,
    /// Where it is printed, or what it follows from.
    Source,
    /// What a hasty reader should know.
    Note,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// What it is.
    pub role: LineRole,
    /// What it says.
    pub text: String,
}

/// Everything said about one datum, most wanted first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tooltip {
    /// The lines.
    pub lines: Vec<Line>,
}

impl Tooltip {
    fn say(&mut self, role: LineRole, text: String) {
        self.lines.push(Line { role, text });
    }

    /// The whole as one text, for speech.
    pub fn spoken(&self, lang: Lang) -> String {
        let lines: Vec<String> = self.lines.iter().map(|line| line.text.clone()).collect();
        lang.phrases().sentences(&lines)
    }
}

/// What a datum is marked as.
pub fn mark_kind(datum: Datum<'_>) -> MarkKind {
    match datum {
        Datum::Figure(figure) if figure.is_target() => {
            if figure.says(Qualifier::AtLeast) {
                MarkKind::Floor
            } else if figure.says(Qualifier::AtMost) {
                MarkKind::Ceiling
            } else {
                MarkKind::Target
            }
        }
        Datum::Figure(figure) if figure.says(Qualifier::Expected) => MarkKind::Expected,
        Datum::Figure(_) => MarkKind::Reported,
        Datum::Derived(derived) if derived.reading() == Reading::Supposed => MarkKind::Supposed,
        Datum::Derived(_) => MarkKind::Derived,
        Datum::Underivable(_) => MarkKind::Underivable,
        Datum::Chain(_) => MarkKind::Chain,
        Datum::Member(member) => match member.attribution {
            Attribution::Stated => MarkKind::Reported,
            Attribution::Reading => MarkKind::Reading,
        },
    }
}

/// What is said when `datum` is pointed at.
pub fn tooltip(model: &Model, datum: Datum<'_>, lang: Lang) -> Tooltip {
    let phrases = lang.phrases();
    let mut answer = Tooltip { lines: Vec::new() };
    let indicator = |id: &str, period| {
        let name = model.dataset().indicator(id);
        let name = name.map_or(id, |indicator| lang.of(&indicator.name));
        format!("{name} · {}", phrases.period(period))
    };
    match datum {
        Datum::Figure(figure) => {
            answer.say(LineRole::Title, indicator(&figure.indicator, figure.period));
            answer.say(LineRole::Value, phrases.worded(datum));
            answer.say(LineRole::Kind, phrases.kind(mark_kind(datum)).to_owned());
            answer.say(LineRole::Source, citation(model, figure, lang));
            if let Some(note) = &figure.note {
                answer.say(LineRole::Note, phrases.labelled(Label::Note, lang.of(note)));
            }
            compared(&mut answer, model, datum, lang);
        }
        Datum::Derived(derived) => {
            let what = what_is(model, derived, lang);
            let title = indicator(derived.indicator(), derived.period());
            answer.say(LineRole::Title, format!("{title} · {what}"));
            answer.say(LineRole::Value, phrases.worded(datum));
            answer.say(LineRole::Kind, phrases.kind(mark_kind(datum)).to_owned());
            lineage(&mut answer, model, derived, lang);
            compared(&mut answer, model, datum, lang);
        }
        Datum::Underivable(value) => {
            let title = indicator(&value.indicator, value.period);
            answer.say(
                LineRole::Title,
                format!("{title} · {}", lang.of(&value.name)),
            );
            answer.say(LineRole::Value, phrases.worded(datum));
            answer.say(LineRole::Kind, phrases.kind(mark_kind(datum)).to_owned());
            answer.say(LineRole::Note, lang.of(&value.reason).to_owned());
            answer.say(LineRole::Source, inputs(model, value.given.iter(), lang));
        }
        Datum::Chain(chain) => {
            answer.say(LineRole::Title, lang.of(&chain.name).to_owned());
            if let Some(class) = class_of(model, chain, lang) {
                answer.say(LineRole::Value, class);
            }
            answer.say(LineRole::Kind, phrases.class_warning().to_owned());
            if let Some(stated) = &chain.stated {
                let said = phrases.stated(&stated.printed, &stated.en, stated.paragraph);
                answer.say(LineRole::Source, said);
            }
            let section = section(model, chain.paragraph, lang);
            let citation = phrases.citation(chain.paragraph, section, &chain.name.zh);
            answer.say(LineRole::Source, citation);
        }
        Datum::Member(member) => member::say(&mut answer, model, member, lang),
    }
    answer
}

/// The class of a chain, with its floor.
pub(super) fn class_of(model: &Model, chain: &Chain, lang: Lang) -> Option<String> {
    let tiers = model.tiers();
    let tier = tiers.iter().find(|tier| tier.class.id == chain.class)?;
    let floor = lang.phrases().worded(Datum::Figure(tier.floor));
    Some(format!("{} · {floor}", lang.of(&tier.class.name)))
}

fn lineage(answer: &mut Tooltip, model: &Model, derived: &Derived, lang: Lang) {
    let phrases = lang.phrases();
    let formula = formula_in_numbers(derived.lineage(), lang);
    answer.say(
        LineRole::Formula,
        phrases.labelled(Label::Formula, &formula),
    );
    answer.say(LineRole::Formula, formula_in_names(model, derived, lang));
    let interval = phrases.interval(derived.interval(), derived.amount());
    answer.say(
        LineRole::Formula,
        phrases.labelled(Label::Interval, &interval),
    );
    let operands = derived.lineage().operands.iter();
    let ids = operands.map(|operand| &operand.id);
    answer.say(LineRole::Source, inputs(model, ids, lang));
    if let Some(note) = note(model, derived, lang) {
        answer.say(LineRole::Note, phrases.labelled(Label::Note, &note));
    }
}

fn compared(answer: &mut Tooltip, model: &Model, datum: Datum<'_>, lang: Lang) {
    for step in comparisons(model, datum, lang) {
        answer.say(LineRole::Note, step);
    }
}

/// How a rate stands to the one before it, or that the two do not subtract.
pub(super) fn comparisons(model: &Model, datum: Datum<'_>, lang: Lang) -> Vec<String> {
    if model.basis(datum).is_none() {
        return Vec::new();
    }
    let mut said = Vec::new();
    for pace in model.paces() {
        for stage in Stage::ALL {
            if pace.rate(stage) == Ok(datum) {
                said.extend(step_in_words(model, &pace, stage, lang));
            }
        }
    }
    said
}

/// What something rests on, each with its place.
pub(super) fn inputs<'a>(
    model: &Model,
    ids: impl Iterator<Item = &'a String>,
    lang: Lang,
) -> String {
    let phrases = lang.phrases();
    let inputs: Vec<String> = ids
        .filter_map(|id| model.datum(id))
        .map(|input| phrases.input(input))
        .collect();
    phrases.labelled(Label::Inputs, &inputs.join(" · "))
}

pub(super) fn section(model: &Model, paragraph: u16, lang: Lang) -> &str {
    model
        .dataset()
        .section(paragraph)
        .map_or("", |section| lang.of(&section.name))
}

pub(super) fn citation(model: &Model, figure: &Figure, lang: Lang) -> String {
    let section = section(model, figure.paragraph, lang);
    lang.phrases()
        .citation(figure.paragraph, section, &figure.printed)
}

#[cfg(test)]
mod tests;
