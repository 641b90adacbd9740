//! The answer to "what is this, and where does it come from?"

mod member;

use super::describe::step_in_words;
use super::lineage::{formula_in_names, formula_in_numbers, note, what_is};
use super::phrases::Label;
use super::{Lang, MarkKind};
use crate::dataset::{Attribution, Figure, Qualifier, Reading};
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
            let tier = model
                .tiers()
                .into_iter()
                .find(|tier| tier.class.id == chain.class);
            if let Some(tier) = tier {
                let floor = phrases.worded(Datum::Figure(tier.floor));
                answer.say(
                    LineRole::Value,
                    format!("{} · {floor}", lang.of(&tier.class.name)),
                );
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

/// How a rate stands to the one before it, or that the two do not subtract.
fn compared(answer: &mut Tooltip, model: &Model, datum: Datum<'_>, lang: Lang) {
    if model.basis(datum).is_none() {
        return;
    }
    for pace in model.paces() {
        for stage in Stage::ALL {
            if pace.rate(stage) == Ok(datum)
                && let Some(step) = step_in_words(model, &pace, stage, lang)
            {
                answer.say(LineRole::Note, step);
            }
        }
    }
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

fn section(model: &Model, paragraph: u16, lang: Lang) -> &str {
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
mod tests {
    use super::*;
    use crate::dataset::Dataset;

    fn said(id: &str, lang: Lang) -> String {
        let model = Model::new(Dataset::embedded());
        let datum = model.datum(id).unwrap_or_else(|| panic!("no datum {id}"));
        tooltip(&model, datum, lang).spoken(lang)
    }

    fn assert_says(id: &str, lang: Lang, wanted: &[&str]) {
        let said = said(id, lang);
        for want in wanted {
            assert!(said.contains(want), "{id}: {want} is not in: {said}");
        }
    }

    #[test]
    fn a_figure_gives_its_wording_kind_paragraph_and_fragment() {
        assert_says(
            "gdp-2021",
            Lang::Zh,
            &[
                "地区生产总值",
                "预计306亿元",
                "报告预计",
                "第9段",
                "预计达到306亿元",
            ],
        );
        assert_says(
            "gdp-2021",
            Lang::En,
            &["expected 30.6 billion yuan", "Expected", "paragraph 9"],
        );
        assert_says(
            "gdp-2026",
            Lang::Zh,
            &["500亿元以上", "下限", "第24段", "突破500亿元"],
        );
        assert_says(
            "gdp-2026",
            Lang::En,
            &["over 50 billion yuan", "floor", "paragraph 24"],
        );
        assert_says(
            "urban-unemployment-2022",
            Lang::En,
            &["within 2.9%", "ceiling"],
        );
    }

    #[test]
    fn a_derived_value_gives_formula_interval_and_inputs() {
        assert_says(
            "gdp-rate-needed-2026",
            Lang::Zh,
            &[
                "推算至少10.3%",
                "(500亿元 ÷ 306亿元)^(1/5) − 1",
                "10.28–10.36%",
                "第9段",
                "第24段",
            ],
        );
        assert_says(
            "urban-income-2016",
            Lang::Zh,
            &[
                "推算约33,540元",
                "48,132元 ÷ (1 + 43.5%)",
                "33,529–33,554元",
            ],
        );
        assert_says(
            "gdp-supposed-2026",
            Lang::En,
            &["what if: about 42.9 billion yuan", "not a forecast"],
        );
    }

    #[test]
    fn every_wording_of_the_report_is_kept_apart() {
        for (id, zh, en) in [
            (
                "proposals-satisfaction-2017-2021",
                "95%以上",
                "at least 95%",
            ),
            ("scale-breeding-2021", "超过70%", "over 70%"),
            (
                "education-investment-2017-2021",
                "近5亿元",
                "nearly 500 million yuan",
            ),
            ("key-projects-2022", "约170个", "about 170"),
            (
                "coal-boilers-threshold",
                "20蒸吨以下",
                "up to 20 t/h of steam",
            ),
            (
                "industrial-profit-growth-2021",
                "增长2.9倍",
                "2.9 times more",
            ),
            (
                "industrial-value-added-2016-2021",
                "2016年的3.5倍",
                "3.5 times 2016",
            ),
            (
                "approval-time-start-2021",
                "下降68%以上",
                "down at least 68%",
            ),
            ("business-environment-rank-2021", "第73位", "rank 73"),
            ("scenic-brand-rank-2021", "前100位", "among the first 100"),
            (
                "air-quality-days-2017-2021",
                "年均319天",
                "319 days a year on average",
            ),
            ("new-jobs-2017-2021", "3.94万人", "39,400 people"),
            (
                "industrial-investment-growth-2021",
                "2021年1–11月",
                "2021, months 1–11",
            ),
            ("approval-time-remainder-2021", "至多32%", "at most 32%"),
        ] {
            assert_says(id, Lang::Zh, &[zh]);
            assert_says(id, Lang::En, &[en]);
        }
    }

    #[test]
    fn a_relation_gives_its_name_formula_and_note_and_a_rule_its_prices() {
        assert_says(
            "urban-rural-ratio-2026",
            Lang::En,
            &[
                "Ratio of urban to rural income",
                "67,508 yuan ÷ 36,331 yuan",
                "1.858 times",
                "If both average targets are just met",
            ],
        );
        assert_says("gdp-2016", Lang::Zh, &["期初水平", "按2021年价格计"]);
        assert_says("gdp-rate-needed-2026", Lang::Zh, &["目标未注明价格口径"]);
        assert_says("urban-income-2022", Lang::Zh, &["是否扣除物价未注明"]);
    }

    #[test]
    fn a_rate_says_how_far_above_another_it_lies_only_where_the_two_subtract() {
        assert_says("gdp-growth-2022", Lang::Zh, &["比2017–21年均高1.2个百分点"]);
        let remaining = "gdp-rate-remaining-2026";
        assert_says(remaining, Lang::En, &["0.85 percentage points above"]);
        assert_says(
            "gdp-rate-needed-2026",
            Lang::Zh,
            &["与2022年目标口径不同，不可相减"],
        );
        assert_says("budget-revenue-growth-2022", Lang::En, &["do not subtract"]);
        let income = said("rural-income-growth-2022", Lang::Zh);
        assert!(!income.contains("百分点"), "{income}");
    }

    #[test]
    fn what_cannot_be_derived_gives_its_reason_and_what_there_is() {
        assert_says(
            "industrial-value-added-2021",
            Lang::Zh,
            &["无法推算", "两年的水平都未给出", "2016年的3.5倍（第10段）"],
        );
        assert_says(
            "industrial-value-added-2021",
            Lang::En,
            &["cannot be derived", "neither level is", "paragraph 10"],
        );
    }

    #[test]
    fn a_chain_gives_its_class_and_says_what_a_class_is_not() {
        assert_says(
            "steel",
            Lang::Zh,
            &[
                "千亿级",
                "1,000亿元以上",
                "不是增加值",
                "初步形成",
                "第10段",
                "第25段",
            ],
        );
        assert_says(
            "digital-economy",
            Lang::En,
            &["at least 1 billion yuan", "not value added", "paragraph 25"],
        );
    }
}
