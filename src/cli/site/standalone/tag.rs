//! One tag of a page as our own pages have them: attributes in double quotes.

use std::collections::BTreeMap;

use anyhow::{Context, Result};

use super::PAGE;

/// A tag of a page, or a comment, whose name is `!--`.
pub struct Tag<'a> {
    /// Its name; of an end, with the slash.
    pub name: &'a str,
    attributes: BTreeMap<&'a str, &'a str>,
    /// All of it, as it is written.
    pub text: &'a str,
}

impl<'a> Tag<'a> {
    /// The tag, or the comment, at the beginning of a text.
    pub fn read(text: &'a str) -> Result<Self> {
        if text.starts_with("<!--") {
            let end = text
                .find("-->")
                .with_context(|| format!("{PAGE}: a comment has no end"))?;
            let text = &text[..end + "-->".len()];
            return Ok(Self {
                name: "!--",
                attributes: BTreeMap::new(),
                text,
            });
        }
        let mut quoted = false;
        let end = text.find(|letter| {
            quoted ^= letter == '"';
            letter == '>' && !quoted
        });
        let end = end.with_context(|| format!("{PAGE}: a tag has no end"))?;
        let inside = &text[1..end];
        let (name, mut rest) = inside
            .split_once(char::is_whitespace)
            .unwrap_or((inside, ""));
        let mut attributes = BTreeMap::new();
        while let Some((key, valued)) = rest.split_once("=\"") {
            let (value, further) = valued.split_once('"').unwrap_or((valued, ""));
            let key = key.rsplit(char::is_whitespace).next().unwrap_or(key);
            attributes.insert(key, value);
            rest = further;
        }
        Ok(Self {
            name,
            attributes,
            text: &text[..=end],
        })
    }

    /// An attribute's value as it is written.
    pub fn get(&self, name: &str) -> Option<&'a str> {
        self.attributes.get(name).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_ends_where_its_quotes_allow_and_a_comment_where_it_says() {
        let tag = Tag::read("<a class=\"one two\" hidden\n title=\"a > b\" download>text</a>")
            .expect("a tag");
        assert_eq!(tag.name, "a");
        assert_eq!(
            tag.text,
            "<a class=\"one two\" hidden\n title=\"a > b\" download>"
        );
        assert_eq!(
            [tag.get("class"), tag.get("title")],
            [Some("one two"), Some("a > b")]
        );
        assert_eq!(tag.get("href"), None);
        assert_eq!(Tag::read("</body> more").expect("an end").name, "/body");
        let comment = Tag::read("<!-- a > b \"--><p>").expect("a comment");
        assert_eq!((comment.name, comment.text), ("!--", "<!-- a > b \"-->"));
        assert!(Tag::read("<p title=\"").is_err());
    }
}
