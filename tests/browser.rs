//! What a reader of the site notices, in a real browser.

#[path = "browser/address.rs"]
mod address;
#[path = "browser/agreement.rs"]
mod agreement;
#[path = "browser/article.rs"]
mod article;
#[path = "browser/asking.rs"]
mod asking;
#[path = "support/browser/mod.rs"]
mod browser;
#[path = "browser/coming_late.rs"]
mod coming_late;
#[path = "browser/deck/mod.rs"]
mod deck;
#[path = "browser/deck_asking/mod.rs"]
mod deck_asking;
#[path = "browser/drawing.rs"]
mod drawing;
#[path = "browser/embed_help.rs"]
mod embed_help;
#[path = "browser/embedding.rs"]
mod embedding;
#[path = "browser/failing.rs"]
mod failing;
#[path = "browser/finding.rs"]
mod finding;
#[path = "browser/first_sight.rs"]
mod first_sight;
#[path = "browser/frame.rs"]
mod frame;
#[path = "browser/host.rs"]
mod host;
#[path = "browser/hostile.rs"]
mod hostile;
#[path = "browser/hosts.rs"]
mod hosts;
#[path = "browser/keys.rs"]
mod keys;
#[path = "browser/listening.rs"]
mod listening;
#[path = "browser/module.rs"]
mod module;
#[path = "browser/offline.rs"]
mod offline;
#[path = "browser/own_data.rs"]
mod own_data;
#[path = "browser/own_figures.rs"]
mod own_figures;
#[path = "browser/pulling.rs"]
mod pulling;
#[path = "support/site.rs"]
mod site;
#[path = "browser/standalone.rs"]
mod standalone;
#[path = "browser/taking.rs"]
mod taking;
#[path = "browser/talk_or_charts.rs"]
mod talk_or_charts;
#[path = "browser/tasks/mod.rs"]
mod tasks;
#[path = "browser/turned.rs"]
mod turned;
#[path = "browser/two_languages.rs"]
mod two_languages;
#[path = "browser/walks.rs"]
mod walks;
#[path = "browser/where_from.rs"]
mod where_from;
