//! Holds every citation against the report's own text.

use super::wording::tokens;
use super::{Dataset, Decimal};
use std::collections::BTreeSet;

/// What a comparison with the report's text found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Citations {
    /// How many fragments were looked up.
    pub checked: usize,
    /// Those that are not printed where the dataset says.
    pub failed: Vec<FailedCitation>,
    /// How many tokens (maximal runs of digits and dots) the text has.
    pub tokens: usize,
    /// How many of them some figure cites.
    pub tokens_cited: usize,
    /// The others.
    pub tokens_uncovered: Vec<UncoveredToken>,
}

/// A fragment that is not printed where the dataset says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailedCitation {
    /// The figure or chain, by id.
    pub id: String,
    /// What it says is printed.
    pub printed: String,
    /// Where it says so.
    pub paragraph: u16,
    /// The paragraphs that do print it.
    pub found_in: Vec<u16>,
}

/// A token no figure cites.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UncoveredToken {
    /// The token.
    pub token: String,
    /// The paragraph it stands in, from 1.
    pub paragraph: u16,
}

/// Looks every fragment up in `text`, whose non-empty lines are the paragraphs.
pub fn check(dataset: &Dataset, text: &str) -> Citations {
    let paragraphs: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let numbered = || (1u16..).zip(paragraphs.iter().copied());
    let mut result = Citations::default();
    let mut cited: BTreeSet<(u16, usize)> = BTreeSet::new();

    let figures = dataset.figures().iter().map(|figure| {
        let value = Some(figure.value);
        (&figure.id, &figure.printed, figure.paragraph, value)
    });
    let chains = dataset.chains().iter().flat_map(|chain| {
        let stated = chain
            .stated
            .iter()
            .map(|stated| (&chain.id, &stated.printed, stated.paragraph, None));
        std::iter::once((&chain.id, &chain.name.zh, chain.paragraph, None)).chain(stated)
    });
    for (id, printed, paragraph, value) in figures.chain(chains) {
        result.checked += 1;
        let home = numbered().find(|(number, _)| *number == paragraph);
        match home.and_then(|(_, line)| line.find(printed.as_str())) {
            Some(start) => cited.extend(
                tokens(printed)
                    .filter(|(_, token)| value.is_some() && Decimal::parse(token).ok() == value)
                    .map(|(offset, _)| (paragraph, start + offset)),
            ),
            None => result.failed.push(FailedCitation {
                id: id.clone(),
                printed: printed.clone(),
                paragraph,
                found_in: numbered()
                    .filter(|(_, line)| line.contains(printed.as_str()))
                    .map(|(number, _)| number)
                    .collect(),
            }),
        }
    }
    for (paragraph, line) in numbered() {
        for (start, token) in tokens(line) {
            result.tokens += 1;
            if cited.contains(&(paragraph, start)) {
                result.tokens_cited += 1;
            } else {
                result.tokens_uncovered.push(UncoveredToken {
                    token: token.to_owned(),
                    paragraph,
                });
            }
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report_of(dataset: &Dataset) -> String {
        let last = dataset
            .figures()
            .iter()
            .map(|figure| figure.paragraph)
            .max();
        (1..=last.unwrap_or(0))
            .map(|paragraph| {
                let figures = dataset
                    .figures()
                    .iter()
                    .filter(|figure| figure.paragraph == paragraph)
                    .map(|figure| figure.printed.as_str());
                let chains = dataset
                    .chains()
                    .iter()
                    .flat_map(|chain| {
                        let stated = chain
                            .stated
                            .iter()
                            .map(|stated| (stated.paragraph, stated.printed.as_str()));
                        stated.chain([(chain.paragraph, chain.name.zh.as_str())])
                    })
                    .filter(|(home, _)| *home == paragraph)
                    .map(|(_, printed)| printed);
                let parts: Vec<_> = figures.chain(chains).collect();
                format!("第段;{}\n\n", parts.join(";"))
            })
            .collect()
    }

    #[test]
    fn a_text_that_prints_every_fragment_fails_none() {
        let dataset = Dataset::embedded();
        let found = check(&dataset, &report_of(&dataset));
        assert_eq!(found.failed, []);
        assert!(found.checked > dataset.figures().len());
        assert!(found.tokens_cited > 0);
    }

    #[test]
    fn a_changed_fragment_and_a_moved_one_fail_and_say_where_it_is_printed() {
        let dataset = Dataset::embedded();
        let text = report_of(&dataset);
        let changed = check(
            &dataset,
            &text.replace("预计达到306亿元", "预计达到307亿元"),
        );
        assert_eq!(changed.failed.len(), 1);
        assert_eq!(changed.failed[0].id, "gdp-2021");
        assert_eq!(changed.failed[0].found_in, [] as [u16; 0]);
        let moved = check(&dataset, &format!("一段在前\n{text}"));
        assert_eq!(moved.failed.len(), moved.checked);
        let gdp = moved.failed.iter().find(|failed| failed.id == "gdp-2021");
        assert_eq!(
            gdp.map(|failed| failed.found_in.as_slice()),
            Some([10].as_slice())
        );
    }

    #[test]
    fn a_token_no_figure_cites_is_named_with_its_paragraph() {
        let found = check(&Dataset::embedded(), "投资 72% 与 6 个\n");
        let named: Vec<_> = found
            .tokens_uncovered
            .iter()
            .map(|left| (left.token.as_str(), left.paragraph))
            .collect();
        assert_eq!(named, [("72", 1), ("6", 1)]);
        assert_eq!((found.tokens, found.tokens_cited), (2, 0));
    }
}
