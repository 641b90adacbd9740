//! The chains as a person would put them.

use crate::model::{Amount, Datum, Model, Opened, Part, Tier};
use crate::words::Lang;

/// What the chains chart says first: of all classes, or of the chain that is opened.
pub fn chains_title(opened: Option<&Opened<'_>>, lang: Lang) -> String {
    let phrases = lang.phrases();
    match opened {
        None => phrases.chains_title().to_owned(),
        Some(opened) => {
            let chain = match lang {
                Lang::Zh => &opened.chain.name,
                // The full English names are twice a line.
                Lang::En => &opened.chain.short,
            };
            let class = lang.of(&opened.class.name);
            phrases.opened_title(lang.of(chain), class, opened.count())
        }
    }
}

/// The chains in words, with all that is named in the one that is opened.
pub fn describe_chains(model: &Model, opened: Option<&Opened<'_>>, lang: Lang) -> String {
    let phrases = lang.phrases();
    let mut said = vec![chains_title(opened, lang)];
    if let Some(opened) = opened {
        said.extend(opened.parts.iter().map(|part| described(part, lang)));
        if opened.parts.is_empty() {
            said.push(phrases.no_members().to_owned());
        }
        let questions = opened.questions.iter();
        said.extend(questions.map(|value| phrases.not_said(lang.of(&value.name))));
        said.push(phrases.chains_title().to_owned());
    }
    for tier in model.tiers() {
        said.push(class(&tier, lang));
        if tier.count.is_none() {
            said.push(phrases.open_chains(tier.chains.len()));
        }
    }
    said.push(phrases.class_warning().to_owned());
    said.push(phrases.source(model.dataset().report()));
    phrases.sentences(&said)
}

fn class(tier: &Tier<'_>, lang: Lang) -> String {
    let phrases = lang.phrases();
    let names: Vec<&str> = tier
        .chains
        .iter()
        .map(|chain| lang.of(&chain.name))
        .collect();
    format!(
        "{} · {} · {} · {}",
        phrases.chain_count(tier.count.map(Amount::printed)),
        lang.of(&tier.class.name),
        phrases.chain_floor(Amount::printed(tier.floor)),
        names.join(" · ")
    )
}

fn described(part: &Part<'_>, lang: Lang) -> String {
    let phrases = lang.phrases();
    let member = part.member;
    let mut said = format!(
        "{} · {}",
        lang.of(&member.name),
        phrases.member_place(member.kind, member.paragraph)
    );
    if let Some(figure) = part.capacity {
        let worded = phrases.worded(Datum::Figure(figure));
        said.push_str(" · ");
        said.push_str(&phrases.member_capacity(&worded));
    }
    said.push_str(" · ");
    said.push_str(phrases.attribution(member.attribution));
    said
}
