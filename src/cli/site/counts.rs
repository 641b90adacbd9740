//! How much there is in the data, beside the page's title.

use xiongguan::words::table::{Query, Selection};

use super::asking::Asking;
use super::comments::language;
use super::html::in_language;

/// Printed figures, derived values and named chains, as they are counted in the table.
pub fn list(asking: &Asking, asked: &str) -> Result<String, String> {
    let lang = language(asked)?;
    let counts = Selection::of(&asking.model, Query::default(), lang).counts();
    let chains = asking.model.dataset().chains().len();
    let counted = lang.front_phrases().counted();
    let mut list = format!("<dl {}>", in_language(lang));
    for (name, count) in counted
        .into_iter()
        .zip([counts.printed, counts.derived, chains])
    {
        list.push_str(&format!("<div><dt>{name}</dt><dd>{count}</dd></div>"));
    }
    list.push_str("</dl>");
    Ok(list)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_counts_are_those_of_the_dataset() {
        let asking = Asking::of_report();
        let (figures, derived) = (
            asking.model.dataset().figures().len(),
            asking.model.all_derived().len(),
        );
        let list = list(&asking, "lang=zh").expect("a language");
        let numbers: Vec<&str> = list
            .split("<dd>")
            .skip(1)
            .filter_map(|rest| rest.split('<').next())
            .collect();
        assert_eq!(
            numbers,
            [figures.to_string(), derived.to_string(), "13".to_owned()]
        );
    }
}
