//! What is said of a firm, project or product of a chain.

use super::super::phrases::Label;
use super::{Lang, LineRole, Tooltip, section};
use crate::dataset::Member;
use crate::model::{Datum, Model};

/// Its name, what it is of which chain, its capacity, who puts it there, where it is printed.
pub(super) fn say(answer: &mut Tooltip, model: &Model, member: &Member, lang: Lang) {
    let phrases = lang.phrases();
    answer.say(LineRole::Title, lang.of(&member.name).to_owned());
    answer.say(LineRole::Value, place_in_chain(model, member, lang));
    let capacity = member.capacity.as_deref();
    let capacity = capacity.and_then(|id| model.dataset().figure(id));
    if let Some(figure) = capacity {
        let worded = phrases.worded(Datum::Figure(figure));
        answer.say(LineRole::Value, phrases.member_capacity(&worded));
    }
    let attribution = phrases.attribution(member.attribution);
    answer.say(LineRole::Kind, attribution.to_owned());
    let section = section(model, member.paragraph, lang);
    let citation = phrases.citation(member.paragraph, section, &member.printed);
    answer.say(LineRole::Source, citation);
    if let Some(note) = capacity.and_then(|figure| figure.note.as_ref()) {
        answer.say(LineRole::Note, phrases.labelled(Label::Note, lang.of(note)));
    }
}

/// What it is of which chain.
pub fn place_in_chain(model: &Model, member: &Member, lang: Lang) -> String {
    let kind = lang.phrases().member_kind(member.kind);
    let chain = model.dataset().chain(&member.chain);
    let chain = chain.map_or("", |chain| lang.of(&chain.name));
    format!("{kind} · {chain}")
}

#[cfg(test)]
mod tests {
    use super::super::tooltip;
    use super::*;
    use crate::dataset::Dataset;

    fn said(id: &str, lang: Lang) -> String {
        let model = Model::new(Dataset::embedded());
        let datum = model.datum(id).unwrap_or_else(|| panic!("no datum {id}"));
        assert!(matches!(datum, Datum::Member(_)), "{id}");
        tooltip(&model, datum, lang).spoken(lang)
    }

    #[test]
    fn a_member_gives_its_chain_size_attribution_and_place() {
        let stated = said("solar-base", Lang::Zh);
        for want in [
            "项目",
            "新能源",
            "100万千瓦",
            "报告写明属于此链",
            "第39段",
            "未印出",
        ] {
            assert!(stated.contains(want), "{want}: {stated}");
        }
        let reading = said("heat-to-suzhou", Lang::En);
        for want in ["project", "Our reading", "paragraph 12"] {
            assert!(reading.contains(want), "{want}: {reading}");
        }
        assert!(!reading.contains("size"), "{reading}");
    }
}
