//! The chains as a person would put them.

use crate::model::{Amount, Model, Tier};
use crate::words::Lang;

/// The chains in words.
pub fn describe_chains(model: &Model, tiers: &[Tier<'_>], lang: Lang) -> String {
    let phrases = lang.phrases();
    let mut said = vec![phrases.chains_title().to_owned()];
    for tier in tiers {
        let names: Vec<&str> = tier
            .chains
            .iter()
            .map(|chain| lang.of(&chain.name))
            .collect();
        said.push(format!(
            "{} · {} · {} · {}",
            phrases.chain_count(tier.count.map(Amount::printed)),
            lang.of(&tier.class.name),
            phrases.chain_floor(Amount::printed(tier.floor)),
            names.join(" · ")
        ));
        if tier.count.is_none() {
            said.push(phrases.open_chains(tier.chains.len()));
        }
    }
    said.push(phrases.class_warning().to_owned());
    said.push(phrases.source(model.dataset().report()));
    phrases.sentences(&said)
}
