//! What a reader of the site notices, in a real browser.

#[path = "support/browser/mod.rs"]
mod browser;
#[path = "browser/first_sight.rs"]
mod first_sight;
#[path = "support/site.rs"]
mod site;
